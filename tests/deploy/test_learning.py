"""What is learnt apart is learnt again when it was edited, and a mistake in it stops the start."""

from __future__ import annotations

from pathlib import Path

import pytest

from coach.negotiation.learnt import load_learnt as load_moves
from coach.planning.learnt import load_learnt as load_goals
from coach.settings import load_settings
from deploy.errors import StartError
from deploy.learning import learn_if_edited


def test_what_was_learnt_is_not_learnt_again(capsys: pytest.CaptureFixture[str]) -> None:
    """A second start begins at once, and says nothing of it."""
    load_goals()
    load_moves()

    learn_if_edited(load_settings().models_dir)

    assert capsys.readouterr().out == ""


def test_a_failure_is_one_line_that_names_the_remedy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without the encoder, as after a clone: no traceback, and nothing half learnt."""
    monkeypatch.delenv("TF_CPP_MIN_LOG_LEVEL", raising=False)  # Rasa sets it within tests alone
    with pytest.raises(StartError, match="make train") as caught:
        learn_if_edited(tmp_path)

    assert len(str(caught.value).splitlines()) == 1
    assert "Learning to review goals" in capsys.readouterr().out
    assert list(tmp_path.iterdir()) == []
