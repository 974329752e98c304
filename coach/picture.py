"""A picture as a message carries it, with the same in words and as a table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Picture:
    """A picture, and what it shows in words for those who do not see it."""

    svg: str
    alt: str  # under 60 words
    table: dict[str, Any]  # caption, columns, rows
    words: str  # at most four short lines
