"""Which number stands beside which time in one part of a text: before it or after it."""

from __future__ import annotations

from collections.abc import Sequence

from coach.evidence.series_fillers import FILLERS
from coach.evidence.series_paired import (
    LEFT_OVER,
    MIXED,
    NO_NUMBER,
    OTHER_WAY,
    UNTOLD,
    Pairing,
    paired,
    without_value,
)
from coach.evidence.series_times import in_order
from coach.evidence.series_tokens import Token

_FEWEST = 3  # numbers of a list
VAGUE = {"couple", "lots", "loads", "many", "plenty", "several", "few", "tons", "masses", "same"}
VAGUE |= {"more", "less", "fewer", "similar", "ditto", "lot", "much"}
_SAID_BESIDE = FILLERS | VAGUE
LONELY_TIME = 0.7  # a time without a number that may be of a remark
# What may stand side by side, and its cost: a time, its number, what says why there is none. What
# a number alone costs depends on how it is written.
_STEPS = {
    "TV": 0.0,
    "TGV": 0.0,
    "VT": OTHER_WAY,
    "VGT": OTHER_WAY,
    "TG": NO_NUMBER,
    "GT": NO_NUMBER + OTHER_WAY,
    "G": NO_NUMBER,
    "T": 2 * UNTOLD,
    "V": 0.0,
}


def of_part(part: Sequence[Token], *, may_turn: bool) -> Pairing:
    """Give each number of a part of a text the time beside it, with as little left over as can be.

    ``may_turn``: its side may change on the way, if the times rise: "Feb 40 38 in March".
    """
    numbers = [token for token in part if token.kind == "value" and token.value is not None]
    times = [token for token in part if token.kind == "time"]
    values = numbers or [token for token in part if token.kind == "value"]
    if len(times) == 1 and len(values) == 1:
        turned = OTHER_WAY if values[0].start < times[0].start else 0.0
        return Pairing([paired(values[0], times[0])], turned)
    if not times:
        return _bare(values)
    if len(times) == 1 and not values:
        return _lonely(times[0], part)
    found, is_turned = _side_by_side(_told(part))
    found.cost += MIXED * (is_turned and not (may_turn and _rise(found)))
    return found


def _told(part: Sequence[Token]) -> list[tuple[str, Token]]:
    """Give times, numbers and gaps with their letters; a dash between two times is a gap."""
    letters = {"time": "T", "value": "V", "gap": "G"}
    found = [(letters.get(token.kind, "-"), token) for token in part]
    signs = {"-"} | _words_for_numbers(part)
    found = [(letter, token) for letter, token in found if letter != "-" or token.text in signs]
    found = [
        one
        for last, one in zip([None, *found], found, strict=False)
        if not (last and last[1].kind == one[1].kind == "word")
    ]
    held: list[tuple[str, Token | None]] = [("", None), *found, ("", None)]
    return [
        ("G" if letter == "-" else letter, token)
        for (_, last), (letter, token), (_, then) in zip(held, held[1:], held[2:], strict=False)
        if token is not None and (letter != "-" or (last and then and is_next(last, then)))
    ]


def _words_for_numbers(part: Sequence[Token]) -> set[str]:
    """Give the words of a list with times first that may stand for the one number it lacks."""
    kinds = [one.kind for one in part if one.kind in {"time", "value"}]
    is_list = kinds.count("value") == kinds.count("time") - 1 >= _FEWEST and kinds[1] == "value"
    words = {one.text for one in part if one.kind == "word"} if is_list else set()
    return {word for word in words if word.lower() not in _SAID_BESIDE}


def _side_by_side(told: Sequence[tuple[str, Token]]) -> tuple[Pairing, bool]:
    """Cut what is told into the steps that cost least; tell whether numbers change sides."""
    shape = "".join(letter for letter, _ in told)
    best: list[tuple[float, str]] = [(0.0, "")]
    for end in range(1, len(shape) + 1):
        last = told[end - 1][1]
        fitting = [step for step in _STEPS if shape.startswith(step, end - len(step), end)]
        costs = [best[end - len(one)][0] + _cost_of_step(one, last) for one in fitting]
        best.append(min(zip(costs, fitting, strict=True), key=lambda one: one[0]))
    found = Pairing([], best[-1][0])
    end = len(shape)
    steps = []
    while end:
        steps.append((best[end][1], [token for _, token in told[end - len(best[end][1]) : end]]))
        end -= len(best[end][1])
    for _, tokens in reversed(steps):
        _take(found, tokens)
    return found, {"TV", "VT"} <= {step for step, _ in steps}


def _cost_of_step(step: str, last: Token) -> float:
    return _cost_of(last) if step == "V" else _STEPS[step]


def _take(found: Pairing, tokens: Sequence[Token]) -> None:
    time = next((token for token in tokens if token.kind == "time"), None)
    value = next((token for token in tokens if token.kind == "value"), None)
    if time is not None:
        found.pairs.append(paired(value, time) if value else without_value(time))
    elif value is not None:
        found.leave(value, 0.0)


def _rise(found: Pairing) -> bool:
    """Tell whether the times are in order as they stand."""
    times = [one.time for one in found.pairs if one.time]
    order = in_order(times) if len(times) == len(found.pairs) else None
    return order is not None and order == sorted(order)


def _bare(values: list[Token]) -> Pairing:
    """Leave numbers without a time over."""
    found = Pairing([])
    for value in values:
        found.leave(value, _cost_of(value))
    return found


def _cost_of(token: Token) -> float:
    """Give what it costs to leave a number, a range or a sign for a missing one over."""
    return LEFT_OVER if any(map(str.isalnum, token.text)) else NO_NUMBER


def _lonely(time: Token, segment: Sequence[Token]) -> Pairing:
    """Take a time without a number for one that is missing if it leads, else for a remark."""
    if any(token.kind == "gap" for token in segment):
        return Pairing([without_value(time)], NO_NUMBER)
    words = [token for token in segment if token.text.lower() not in FILLERS]
    said = [token for token in words if token.kind == "word"]
    if words and words[0] is time:
        return Pairing([without_value(time)], UNTOLD if said else NO_NUMBER)
    return Pairing([], LONELY_TIME, [time])


def is_next(one: Token | None, other: Token) -> bool:
    """Tell whether two times are of one kind and the second is the next one."""
    first, then = one and one.time, other.time
    if not first or not then or first.kind != then.kind or first.kind == "date":
        return bool(first and then and first.kind == then.kind)
    step = then.place[0] - first.place[0]
    return (step % first.cycle if first.cycle else step) == 1
