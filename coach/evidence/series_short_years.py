"""Months with short years before a comma, as sheets write them: "Apr-23,17", which is no 23.17."""

from __future__ import annotations

import re
from itertools import pairwise

from coach.evidence.series_names import A_MONTH, marked

_CELL = re.compile(rf"(?<!\w){A_MONTH}-(?P<year>\d\d),(?P<cell>[ ]*(?=\n|$))?")
_FEWEST = 2  # months


def with_short_years(text: str) -> str:
    """Put a colon after each month and year, where the years stay the same or go on by one."""
    cells = list(_CELL.finditer(marked(text)))
    years = [int(cell["year"]) for cell in cells]
    steps = {later - year for year, later in pairwise(years)}
    if len(cells) < _FEWEST or not (steps <= {0, 1} or steps <= {0, -1}):
        return text
    for cell in reversed(cells):
        put = ": n/a" if cell["cell"] is not None else ": "
        text = text[: cell.end("year")] + put + text[cell.end() :]
    return text
