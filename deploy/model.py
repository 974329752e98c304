"""Trains the model when what it learns from has changed, and only then."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Callable
from pathlib import Path

from coach import languages
from coach.errors import CoachError
from coach.intents import intents_dir, read_examples
from coach.settings import ROOT
from coach.trained import NAME, fingerprint, fingerprint_file, is_current, model_file
from deploy.environment import quiet_environment
from deploy.errors import StartError
from deploy.progress import progress

LINES_SHOWN = 15
COLOUR = re.compile(r"\x1b\[\d*m")
LIBRARY = re.compile(r"site-packages|Warning: ")


def train(models_dir: Path, meanwhile: Callable[[], None] = lambda: None) -> None:
    """Train, and put the model in place whole or not at all; ``meanwhile`` runs beside it.

    Raises:
        StartError: Rasa could not learn from the data; carries the last lines it said.
        CoachError: what ran beside it failed.
    """
    models_dir.mkdir(parents=True, exist_ok=True)
    made_from = fingerprint()
    with tempfile.TemporaryDirectory(prefix=".training-", dir=models_dir) as scratch:
        # Rasa keeps what it learnt by its own parts, and would not see that ours have changed.
        command = [sys.executable, "-m", "rasa", "train", "--force", "--fixed-model-name", NAME]
        # `make check` and the tests look the data over; here it would take half a minute more.
        command.append("--skip-validation")
        with subprocess.Popen(
            [*command, "--out", scratch],
            cwd=ROOT,
            env=quiet_environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        ) as process:
            try:
                languages.learn(Path(scratch), [text for text, _ in read_examples()])
                meanwhile()
            except CoachError:
                process.kill()
                raise
            said, _ = process.communicate()
        trained = model_file(Path(scratch))
        if process.returncode != 0 or not trained.is_file():
            raise StartError(
                f"{what_matters(said)}\nThe model could not be trained; the lines above say why."
            )
        fingerprint_file(models_dir).unlink(missing_ok=True)
        _keep_intents(trained, intents_dir(models_dir))
        shutil.copytree(
            languages.learnt_dir(Path(scratch)),
            languages.learnt_dir(models_dir),
            dirs_exist_ok=True,
        )
        os.replace(trained, model_file(models_dir))
    fingerprint_file(models_dir).write_text(made_from, encoding="ascii")


def _keep_intents(trained: Path, target: Path) -> None:
    """Give what was learnt of intents to all processes, also those that do not run Rasa."""
    target.mkdir(parents=True, exist_ok=True)
    with tarfile.open(trained) as archive:
        for member in archive.getmembers():
            if "EncoderIntentClassifier" in member.name and member.isfile():
                kept = archive.extractfile(member)
                assert kept is not None  # it is a file
                (target / Path(member.name).name).write_bytes(kept.read())


def what_matters(said: str) -> str:
    """Give the last lines of what Rasa said, without colours and libraries' warnings."""
    lines = COLOUR.sub("", said).splitlines()
    kept = [line for line in lines if not LIBRARY.search(line) and not line.startswith("  ")]
    return "\n".join(kept[-LINES_SHOWN:])


def train_if_stale(models_dir: Path, meanwhile: Callable[[], None] = lambda: None) -> None:
    """Train if needed and say so; say nothing, and run nothing beside, if not.

    Raises:
        StartError: Rasa could not learn from the data.
        CoachError: what ran beside it failed.
    """
    if is_current(models_dir):
        return
    with progress("Training the model (about five minutes)"):
        train(models_dir, meanwhile)
