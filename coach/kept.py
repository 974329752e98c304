"""What is learnt apart from Rasa's model is kept by what it was learnt from, and learnt once."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path


def kept_in(parent: Path, made_from: Iterable[Path], *, also: str = "") -> Path:
    """Give the folder for what is learnt from these files; another one when one was edited."""
    digest = hashlib.sha256(also.encode())
    for file in made_from:
        digest.update(file.read_bytes())
    return parent / digest.hexdigest()[:16]


def keep(save: Callable[[Path], None], folder: Path) -> None:
    """Put it in place whole or not at all: another process may learn the same."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    scratch = Path(tempfile.mkdtemp(prefix=".learning-", dir=folder.parent))
    save(scratch)
    try:
        os.replace(scratch, folder)
    except OSError:  # another process was first, with the same numbers
        shutil.rmtree(scratch)
