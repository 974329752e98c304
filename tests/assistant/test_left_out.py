"""The assistant starts without what it never calls, and says so if something calls it."""

from __future__ import annotations

import subprocess
import sys
import textwrap

import pytest

from assistant.left_out import needs_tensorflow
from coach.settings import ROOT


def run(lines: str) -> str:
    """Run lines in a process of their own, since what is imported stays; give what they print."""
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", textwrap.dedent(lines)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout.strip()


def test_rasa_serves_without_what_learns() -> None:
    """Its server, agent and processor are imported, and nothing of what learns or draws."""
    printed = run(
        """
        import sys
        from pathlib import Path
        from assistant.left_out import leave_out
        leave_out(Path("config.yml"))
        import rasa.core.agent, rasa.core.run
        unwanted = {"tensorflow.python", "keras", "aiogram.bot", "sklearn.base", "typer"}
        print(sorted(unwanted & set(sys.modules)))
        """
    )

    assert printed == "[]"


def test_what_is_left_out_is_named_when_it_is_called() -> None:
    """To derive from it is fine, to call it is an error that says what and where to look."""
    printed = run(
        """
        from pathlib import Path
        from assistant.left_out import LeftOut, leave_out
        leave_out(Path("config.yml"))
        from aiogram import Bot
        class Mine(Bot):
            pass
        try:
            Mine("token")
        except LeftOut as error:
            print(error)
        """
    )

    assert "Mine is called" in printed
    assert "left_out.py" in printed


@pytest.mark.parametrize(
    ("part", "is_needed"),
    [
        ("DIETClassifier", True),
        ("rasa.core.policies.ted_policy.TEDPolicy", True),
        ("RulePolicy", False),
    ],
)
def test_a_pipeline_that_learns_by_tensorflow_keeps_it(tmp_path, part, is_needed) -> None:
    """A host may put Rasa's own parts into config.yml."""
    config = tmp_path / "config.yml"
    config.write_text(f"pipeline:\npolicies:\n  - name: {part}\n", encoding="utf-8")

    assert needs_tensorflow(config) is is_needed


def test_our_own_pipeline_goes_without() -> None:
    """As it stands in config.yml."""
    assert not needs_tensorflow(ROOT / "config.yml")
