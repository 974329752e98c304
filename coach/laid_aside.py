"""Work that was laid aside for other work, as one text.

It goes along with every turn and is seldom read: as a tree of values, two dozen works make each
turn a quarter dearer.
"""

from __future__ import annotations

import json

from coach.arc import Work

SLOT = "shelf"


def pack(works: list[Work]) -> str:
    """Give works as one text."""
    return json.dumps(works, separators=(",", ":"))


def unpack(kept: str | list[Work] | None) -> list[Work]:
    """Give the works again; an earlier version kept them as they are."""
    if isinstance(kept, str) and kept:
        works: list[Work] = json.loads(kept)
        return works
    return list(kept or [])
