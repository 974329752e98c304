"""What a person sees while something long runs."""

from __future__ import annotations

import pytest

from deploy.progress import progress


def test_the_end_is_said_with_seconds(capsys: pytest.CaptureFixture[str]) -> None:
    """One line holds what was done and how long it took."""
    with progress("Training"):
        pass

    assert capsys.readouterr().out == "  Training  done, 0 s\n"


def test_a_failure_is_not_called_done(capsys: pytest.CaptureFixture[str]) -> None:
    """The line says that it failed, and the error goes on its way."""
    with pytest.raises(ValueError, match="why"), progress("Training"):
        raise ValueError("why")

    assert capsys.readouterr().out == "  Training  failed\n"


def test_what_runs_within_has_a_line_of_its_own(capsys: pytest.CaptureFixture[str]) -> None:
    """Then the outer one is named again, and its end is said there."""
    with progress("Training"), progress("Learning"):
        pass

    lines = ["  Training ", "  Learning  done, 0 s", "  Training  done, 0 s", ""]
    assert capsys.readouterr().out == "\n".join(lines)
