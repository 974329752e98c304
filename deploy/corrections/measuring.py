"""How well messages are understood before and after: the benchmark, with both classifiers.

Both are asked the same, in the folder with the new examples: what is learnt word for word there is
left out for both.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from coach.intents import intents_dir
from deploy.environment import quiet_environment
from deploy.errors import StartError
from deploy.progress import progress

LONGEST = 3600  # seconds of one step, on a slow machine with much else to do
LINES_SHOWN = 5
_ROW = re.compile(r"^(?P<figure>\S.*?)\s+(?P<value>-?\d+\.\d+)\s{3}(?P<bar>\S.*)$")


@dataclass(frozen=True)
class Commands:
    """What is run to learn and to measure, after the name of Python."""

    learn: tuple[str, ...] = ("-m", "deploy.corrections.learning")
    measure: tuple[str, ...] = ("-m", "benchmarks.understanding")


def compare(folder: Path, models_dir: Path, commands: Commands | None = None) -> str:
    """Give the table of both, in Markdown.

    Raises:
        StartError: learning or measuring failed, or took too long; carries what it said.
    """
    commands = commands or Commands()
    with tempfile.TemporaryDirectory(prefix="coach-models-") as scratch:
        after_dir = Path(scratch)
        for part in models_dir.iterdir():  # all but the intents is as it was
            if part != intents_dir(models_dir):
                (after_dir / part.name).symlink_to(part.resolve())
        with progress("Measuring how messages are understood now"):
            before = _run(commands.measure, folder, models_dir)
        with progress("Learning with the new examples (some minutes)"):
            _run((*commands.learn, str(after_dir)), folder, after_dir)
        with progress("Measuring how they are understood then"):
            after = _run(commands.measure, folder, after_dir)
    return _table(_rows(before), _rows(after))


def _run(command: Sequence[str], folder: Path, models_dir: Path) -> str:
    try:
        done = subprocess.run(
            [sys.executable, *command],
            cwd=folder,
            env=quiet_environment() | {"COACH_MODELS": str(models_dir)},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
            timeout=LONGEST,
        )
    except subprocess.TimeoutExpired as error:
        raise StartError(f"It took longer than {LONGEST // 60} minutes.") from error
    if done.returncode != 0:
        said = "\n".join(done.stderr.strip().splitlines()[-LINES_SHOWN:])
        raise StartError(said or f"python {' '.join(command)} failed without a word.")
    return done.stdout


def _rows(printed: str) -> dict[str, tuple[str, str]]:
    found = (_ROW.match(line) for line in printed.splitlines())
    return {row["figure"]: (row["value"], row["bar"]) for row in found if row}


def _table(before: dict[str, tuple[str, str]], after: dict[str, tuple[str, str]]) -> str:
    lines = ["| figure | before | after | bar |", "|---|---|---|---|"]
    for figure, (value, bar) in before.items():
        lines.append(f"| {figure} | {value} | {after.get(figure, ('-', ''))[0]} | {bar} |")
    return "\n".join(lines)
