"""Times that stand among those of the numbers and have none: "weeks 1, 2 and 4; (3: nobody came)".

Each time that is told must be explained: by its number, by what says why there is none, or by a
change. One that lies between the others and is explained by nothing is asked about.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from coach.evidence.series_doubts import Remarks
from coach.evidence.series_missing import BLANK, REASON
from coach.evidence.series_paired import Paired, without_value
from coach.evidence.series_times import Time, in_order
from coach.evidence.series_tokens import Token

_FEWEST = 3  # numbers with times
_SAYS_NONE = re.compile(rf"{BLANK}|{REASON}", re.IGNORECASE)
_PARTS = {"end", "close", "change", "before", "after", "from"}


def with_untold(pairs: Sequence[Paired], tokens: Sequence[Token], remarks: Remarks) -> list[Paired]:
    """Add the times of which it is said that there is no number; ask about others like them."""
    found = list(pairs)
    for place, token in enumerate(tokens):
        if token.time is None or token.kind != "time" or not _is_among(token.time, found):
            continue
        part = _part_around(tokens, place)
        if any(one.value is not None for one in part):
            continue
        if any(one.kind in {"gap", "value"} or _SAYS_NONE.fullmatch(one.text) for one in part):
            found.append(without_value(token))
        else:
            remarks.ask(f'Which number belongs to "{token.text}"?')
    return found


def _is_among(time: Time, pairs: Sequence[Paired]) -> bool:
    """Tell whether a time is none of these, and lies between the first and the last of them."""
    times = [one.time for one in pairs if one.time]
    if len(times) < max(len(pairs), _FEWEST) or time in times:
        return False
    if {one.kind for one in times} != {time.kind} or len(time.place) > 1:
        return False
    order = in_order(times)
    if order is None:
        return False
    first, last = times[order[0]].place[0], times[order[-1]].place[0]
    if time.cycle:
        return 0 < (time.place[0] - first) % time.cycle < (last - first) % time.cycle
    return first < time.place[0] < last


def _part_around(tokens: Sequence[Token], place: int) -> list[Token]:
    """Give the tokens around a place, from one end to the next."""
    start = place
    while start and tokens[start - 1].kind not in _PARTS and tokens[start - 1].text != "(":
        start -= 1
    end = place + 1
    while end < len(tokens) and tokens[end].kind not in _PARTS:
        end += 1
    return list(tokens[start:end])
