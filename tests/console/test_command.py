"""A command that runs apart tells what it has to say as all other processes do."""

from __future__ import annotations

import json
import logging
import subprocess
import sys

from coach.settings import ROOT
from console import apart
from console.apart import Apart


def test_why_a_command_fails_is_a_line_like_others(monkeypatch) -> None:
    """In the form that the host has set."""
    monkeypatch.setenv("COACH_LOG", "json")
    done = subprocess.run(
        [sys.executable, "-m", "console.command", "dance"],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )

    (line,) = [json.loads(each) for each in done.stderr.splitlines()]
    assert done.returncode == 1
    assert (line["level"], line["process"]) == ("critical", "command")
    assert line["event"] == "Unknown command: 'dance'"


def test_what_a_command_says_is_told_by_who_waits_for_it(monkeypatch, caplog) -> None:
    """A line each; whoever began it has the log."""
    program = "print('3 conversations erased.')"
    monkeypatch.setattr(Apart, "_line", [sys.executable, "-c", program])
    caplog.set_level(logging.INFO, apart.logger.name)
    Apart("apply_retention")()

    assert caplog.messages == ["apply_retention: 3 conversations erased."]
