"""Which trained model there is, and whether it was made from what is here now."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from coach.settings import ROOT

NAME = "coach"
# The model is a pickle of what these hold; the lock file stands for the libraries that read it.
LEARNT_FROM = (
    "data",
    "config.yml",
    "domain.yml",
    "assistant/nlu",
    "coach/encoder.py",
    "coach/encoder_build.py",
    "coach/intents.py",
    "coach/languages.py",
    "coach/neighbours.py",
    "coach/ngrams.py",
    "coach/softmax_regression.py",
    "coach/text_classifier.py",
    "coach/tuning.py",
    "requirements.lock",
)
NOT_LEARNT = {"__pycache__", "evidence", "goals", "negotiation"}  # folders of what is learnt apart


def model_file(models_dir: Path) -> Path:
    """Give the path of the trained model."""
    return models_dir / f"{NAME}.tar.gz"


def fingerprint_file(models_dir: Path) -> Path:
    """Give the path of what sums up what the model was made from."""
    return models_dir / f"{NAME}.fingerprint"


def fingerprint(root: Path = ROOT) -> str:
    """Sum up everything the model is made from."""
    digest = hashlib.sha256()
    for file in _files(root):
        digest.update(f"{file.relative_to(root).as_posix()}\0".encode())
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()


def is_current(models_dir: Path, root: Path = ROOT) -> bool:
    """Tell whether the trained model was made from what is here now."""
    try:
        made_from = fingerprint_file(models_dir).read_text(encoding="ascii")
    except FileNotFoundError:
        return False
    return model_file(models_dir).is_file() and made_from == fingerprint(root)


def _files(root: Path) -> Iterator[Path]:
    for name in LEARNT_FROM:
        path = root / name
        if path.is_file():
            yield path
        found = (file for file in path.rglob("*") if file.is_file())
        yield from sorted(file for file in found if not NOT_LEARNT & {*file.parts})
