"""Counters that only go up: "the counter keeps going up: 10, 25, 37", "running total"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

_SAID = re.compile(
    r"\b(?:running (?:total|tally|count|sum)|cumulative(?:ly)?|(?:total|sum) (?:so far|to date)"
    r"|(?:adds?|added|adding) (?:each|every) (?:week|day|month|time|one)(?:'s)? (?:on )?to the"
    r"|(?:carr(?:y|ies|ied)|counting) on from the (?:last|previous|one before)"
    r"|(?:total|valor(?:es)?|n[úu]mero|cifra)s? acumulad[oa]s?|kumul\w+|cumulés?)\b",
    re.IGNORECASE,
)
# That a number "keeps going up" may be good news; of a counter it tells how it counts.
_COUNTER = re.compile(
    r"\b(?:counter|meter|clicker|odometer|dial|display|tally|mileage|running|total)\b",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"\b(?:(?:keep(?:s|ing)?|kept|just|always|only|it) (?:on )?"
    r"(?:going|goes|adding|adds|counting|counts|climbing|rising)(?: on)? up\b(?! to)"
    r"|never (?:resets?|goes back|starts again)|(?:not|isn't|wasn't|never) (?:been )?reset"
    r"|(?:doesn't|does not|didn't) (?:reset|go back|start again))",
    re.IGNORECASE,
)
_FEWEST = 3  # numbers, that only rise


def adds_up(text: str, values: Sequence[float]) -> bool:
    """Tell whether words say that each number holds those before it, and none is less."""
    is_rising = all(before <= after for before, after in pairwise(values))
    is_counter = _COUNTER.search(text) is not None and _GOES_ON.search(text) is not None
    return len(values) >= _FEWEST and is_rising and (is_counter or _SAID.search(text) is not None)
