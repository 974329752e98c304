"""Tests of learning to review goals by command."""

from __future__ import annotations

from pathlib import Path

import pytest

from coach.encoder import load_encoder
from coach.planning.__main__ import main
from coach.planning.learnt import load_learnt


def test_what_is_learnt_already_needs_no_word(capsys: pytest.CaptureFixture[str]) -> None:
    """A start that changes nothing is silent."""
    load_learnt()

    assert main() == 0
    assert capsys.readouterr() == ("", "")


def test_a_known_error_becomes_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """With the remedy, and without a traceback."""
    monkeypatch.setenv("COACH_MODELS", str(tmp_path))
    load_learnt.cache_clear()
    load_encoder.cache_clear()
    try:
        assert main() == 1
    finally:
        load_learnt.cache_clear()
        load_encoder.cache_clear()

    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 1
    assert "make train" in lines[0]
