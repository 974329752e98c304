"""The contacts that the host has filled in, or not."""

from __future__ import annotations

from pathlib import Path

import pytest

from coach.settings import ROOT


@pytest.fixture(autouse=True)
def no_contacts(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Nothing is filled in by the host, unless a test does."""
    monkeypatch.setenv("COACH_CARE_FILE", str(tmp_path / "care.yml"))


@pytest.fixture
def contacts(monkeypatch: pytest.MonkeyPatch) -> None:
    """The host has filled in who can be reached."""
    monkeypatch.setenv("COACH_CARE_FILE", str(ROOT / "tests" / "care.yml"))
