"""The number that belongs to the time of a change: "the sitter came in Q3 and it was 3, Q4 4"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from coach.evidence.series_tokens import Token

_STOPS = {"change", "before", "after", "from", "time"}
_FEWEST = 2  # times beside other numbers
_PASSED = {"word", "join", "end"}


def with_first_numbers(tokens: Sequence[Token]) -> list[Token]:
    """Put the time of a change once more before the first number after it that has no other.

    So it is where the numbers around have times, and this one stands alone in its part.
    """
    found = list(tokens)
    for place in range(len(tokens) - 1, -1, -1):
        value = _first_value(found, place)
        if value is not None and _is_alone(found, place, value):
            label = replace(found[place], kind="time", start=found[place].end, value=None)
            between = [t for t in found[place + 1 : value] if t.kind not in {"join", "end"}]
            found = [*found[: place + 1], label, *between, *found[value:]]
    return found


def _first_value(tokens: Sequence[Token], place: int) -> int | None:
    """Give the place of the first number after a change that is told by a time."""
    told = tokens[place]
    if told.kind != "from" or told.time is None or told.time.kind in {"place", "day"}:
        return None
    for i in range(place + 1, len(tokens)):
        if tokens[i].kind == "value":
            return i
        if tokens[i].kind not in _PASSED:
            return None
    return None


def _is_alone(tokens: Sequence[Token], place: int, value: int) -> bool:
    """Tell whether a number has no time of its own, and those around have times of this kind."""
    time = tokens[place].time
    times = [token.time for token in tokens if token.kind == "time" and token.time]
    alike = [one for one in times if time is not None and one.kind == time.kind]
    if len(alike) < max(len(times), _FEWEST) or time in alike:
        return False
    part = _until_end(tokens, value + 1)
    then = _until_end(tokens, value + len(part) + 2)
    has_none = all(token.kind not in _STOPS | {"value"} for token in part)
    return has_none and (not then or any(token.kind == "time" for token in then))


def _until_end(tokens: Sequence[Token], place: int) -> list[Token]:
    """Give the tokens from a place to the next end."""
    found: list[Token] = []
    for token in tokens[place:]:
        if token.kind == "end":
            break
        found.append(token)
    return found
