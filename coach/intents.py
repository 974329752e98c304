"""What a message in English wants, as the trained model has learnt it; see docs/intents.md."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from pathlib import Path

import yaml

from coach.errors import LanguageError
from coach.settings import ROOT, load_settings
from coach.text_classifier import TextClassifier

FOLDER = ROOT / "data" / "nlu"


def read_examples(folder: Path = FOLDER) -> Iterator[tuple[str, str]]:
    """Read what the intents are learnt from: each message and its intent."""
    for file in sorted(folder.glob("*.yml")):
        for group in yaml.safe_load(file.read_text(encoding="utf-8"))["nlu"]:
            for line in group["examples"].splitlines():
                yield line.removeprefix("- "), group["intent"]


@functools.cache
def load_intents() -> TextClassifier:
    """Load what training has kept for all processes; it takes a text and its embedding.

    Raises:
        LanguageError: nothing was learnt yet.
    """
    folder = intents_dir(load_settings().models_dir)
    try:
        return TextClassifier.load(folder)
    except FileNotFoundError as error:
        raise LanguageError(f"{error.filename} is not there; run 'make train'.") from error


def intents_dir(models_dir: Path) -> Path:
    """Give the folder where training keeps it."""
    return models_dir / "intents"
