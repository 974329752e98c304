"""A text that is judged, or learnt from."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Written:
    """A text, what was said just before it if anything, and what holds of it where that is known.

    ``labels`` are the labels that hold; ``choice`` is the one of the choices.
    """

    text: str
    context: str = ""
    labels: frozenset[str] = frozenset()
    choice: str = ""
