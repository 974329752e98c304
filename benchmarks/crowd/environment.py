"""Locust in an environment of its own: it pins gevent, Flask and others than Rasa bears."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from coach.settings import ROOT

FOLDER = ROOT / ".tools" / "locust"
PINNED = Path(__file__).with_name("requirements.txt")


def locust() -> Path:
    """Give the path of Locust, installed the first time, or when another is pinned."""
    program, mark = FOLDER / "bin" / "locust", FOLDER / "requirements.txt"
    wanted = PINNED.read_text(encoding="utf-8")
    if not (program.exists() and mark.exists() and mark.read_text(encoding="utf-8") == wanted):
        uv = _run(str(ROOT / "scripts" / "find-uv"))
        _run(uv, "venv", "--quiet", "--clear", "--python", sys.executable, str(FOLDER))
        python = str(FOLDER / "bin" / "python")
        _run(uv, "pip", "install", "--quiet", "--python", python, "-r", str(PINNED))
        mark.write_text(wanted, encoding="utf-8")
    return program


def _run(*command: str) -> str:
    """Run a command; give the last line that it prints."""
    done = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True)
    return (done.stdout.splitlines() or [""])[-1]
