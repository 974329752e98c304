"""What was erased, beside the database: so that a restored backup brings nobody back.

One line each, with no word of what was said. It is written before the erasure is committed: what
stands here and was not done is asked for, and is done again anyway.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from coach.errors import CoachError
from coach.settings import load_settings

FILE = "erasures.jsonl"


class JournalError(CoachError):
    """Raised when a journal cannot be read; says which line."""


@dataclass(frozen=True)
class Entry:
    """One conversation that was erased, in the fields of `Erasure`."""

    conversation_id: str
    receipt: str
    why: str
    who: str


def journal() -> Path:
    """Give the file, in the folder for data."""
    return load_settings().var_dir / FILE


def write(entry: Entry, file: Path | None = None) -> None:
    """Add one, to ours unless another is named, and be sure that it is on the disk."""
    file = file or journal()
    file.parent.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    try:
        os.write(descriptor, f"{json.dumps(asdict(entry))}\n".encode())
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def read(file: Path) -> Iterator[Entry]:
    """Give all of a journal; one that is not there is empty.

    Raises:
        JournalError: a line is none of ours. The last may be cut off by a crash, and is passed by.
    """
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True) if file.exists() else []
    for number, line in enumerate(lines, start=1):
        if not line.endswith("\n"):
            return
        try:
            yield Entry(**json.loads(line))
        except (ValueError, TypeError):
            raise JournalError(
                f"Line {number} of {file} is no erasure; copy the file anew from where it was."
            ) from None
