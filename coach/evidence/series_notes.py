"""A column of notes beside the numbers of a table: which of them tells of a change."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from coach.evidence.series_hints import likely_change
from coach.evidence.series_paired import Paired

_FROM_HERE = re.compile(
    r"(?:first (?:day|week|month|time) (?:of|with|after)|(?:ab|von) (?:hier|jetzt|heute|nun)"
    r"|desde (?:aqu[ií]|hoy|ahora)|à partir d|da qui|a partire da|vanaf (?:hier|nu|vandaag))\b",
    re.IGNORECASE,
)
_CHANGED = 0.5  # so likely must a note tell of a change, to be believed


def row_of_change(pairs: Sequence[Paired], notes: dict[int, str]) -> int | None:
    """Give the row of the only note, if it is likely to tell of a change.

    The rows are read as somebody would write them: "16 Sep: 29 (camera on from today)".
    """
    told = [one.start for one in pairs if notes.get(one.start)]
    if len(told) != 1:
        return None
    text = ""
    placed: list[Paired] = []
    for one in pairs:
        start = len(text)
        text += f"{one.label}: "
        value = replace(one.value, start=len(text), end=len(text) + len(one.value.text))
        placed.append(replace(one, value=value, start=start))
        note = notes.get(one.start, "")
        text += one.value.text + (f" ({note})" if note else "") + "\n"
    row = [one.start for one in pairs].index(told[0])
    likely, place = likely_change(text, placed)
    is_told = likely > _CHANGED and place in {row, row + 1}
    return told[0] if is_told or _FROM_HERE.match(notes[told[0]]) else None
