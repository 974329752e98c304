"""Tests of the spaCy pipeline of our own."""

from __future__ import annotations

import subprocess
import sys

from coach.settings import ROOT


def test_who_reads_a_text_loads_no_tensorflow() -> None:
    """It would cost each process seconds and 400 MB; who learns may import it afterwards."""
    looks = (
        "import sys; from coach.planning.matchers import find_spans;"
        "from coach.language import load_language;"
        "loaded = 'spacy' in sys.modules;"
        "spans = find_spans(load_language()('by June the lane is dry'));"
        "print(loaded, bool(spans), 'tensorflow' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", looks], cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert done.stdout.split() == ["False", "True", "False"]


def test_commands_of_spacy_come_when_somebody_wants_them() -> None:
    """They are left out of the start, and of nothing else."""
    wants = (
        "import sys; from coach.language import load_language; load_language();"
        "before = 'spacy.cli' in sys.modules;"
        "from spacy.cli.info import info; print(before, info.__module__)"
    )
    done = subprocess.run(
        [sys.executable, "-c", wants], cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert done.stdout.split() == ["False", "spacy.cli.info"]
