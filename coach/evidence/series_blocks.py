"""Several times with as many numbers after them: "Sept, Oct: 31, 28. Dec to Feb: 44, 47, 41"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from coach.evidence.series_paired import OTHER_WAY, Paired, Pairing, paired
from coach.evidence.series_times import Time
from coach.evidence.series_tokens import Token

UNLABELLED = 0.5
_GOING_ON = 0.4
_SPANNING = {"to", "-", "until", "till", "through", "bis", "a", "à", "al", "hasta", "até"}
_MOST = 60  # times of one span


def in_blocks(tokens: Sequence[Token]) -> Pairing | None:
    """Give each time of a list or span the number at its place in the list after it."""
    told = [
        token
        for place, token in enumerate(tokens)
        if token.kind in {"time", "value"} or _is_to(tokens, place)
    ]
    cyclic = [token for token in told if token.time is None or token.time.cycle]
    return _of_blocks(told) or _of_blocks(cyclic) or _of_blocks(_with_span_first(cyclic))


def _with_span_first(told: Sequence[Token]) -> list[Token]:
    """Put "January to April" before the numbers where it stands after them."""
    names = [token for token in told if token.kind != "value"]
    is_span = [token.kind == "time" for token in names] == [True, False, True]
    is_span = is_span or len(names) == 1
    return names + [token for token in told if token.kind == "value"] if is_span else []


def _of_blocks(told: Sequence[Token]) -> Pairing | None:
    pairs: list[Paired] = []
    has_block = has_span = False
    while told:
        times = list(takewhile(lambda token: token.kind != "value", told))
        values = list(takewhile(lambda token: token.kind == "value", told[len(times) :]))
        spanned = _times_of_span(times)
        names = [token for token in times if token.kind == "time"]
        if len(values) != len(spanned or names):
            return None
        if spanned:
            pairs += [Paired(v, "", t, v.start) for v, t in zip(values, spanned, strict=True)]
        else:
            pairs += [paired(v, t) for v, t in zip(values, names, strict=True)]
        has_span = has_span or bool(spanned)
        has_block = has_block or len(values) > 1
        told = told[len(times) + len(values) :]
    return Pairing(pairs, UNLABELLED if has_span else OTHER_WAY) if has_block else None


def _is_to(tokens: Sequence[Token], place: int) -> bool:
    beside = [token.kind for token in tokens[max(place - 1, 0) : place + 2]]
    return tokens[place].text.lower() in _SPANNING and beside[::2] == ["time", "time"]


def _times_of_span(told: Sequence[Token]) -> list[Time]:
    """Give the times of "January to April" and of "weeks 1 to 4"; none of something else."""
    first = told[0].time if told else None
    last = told[-1].time if told else None
    if first is None or last is None:
        return []
    if len(told) == 1 and len(first.place) == 2 and len(first.kind) == 1:
        return [Time(first.kind, (i,)) for i in range(first.place[0], first.place[1] + 1)][:_MOST]
    if len(told) != 3 or told[1].kind == "time" or first.kind != last.kind or not first.cycle:
        return []
    length = (last.place[0] - first.place[0]) % first.cycle + 1
    return [replace(first, place=((first.place[0] + i) % first.cycle,)) for i in range(length)]


def going_on(found: Sequence[Pairing], parts: Sequence[Sequence[Token]]) -> None:
    """Give numbers without times at the end those after the last: "Jan 12, Feb 14. Since: 9, 8"."""
    held = [i for i, pairing in enumerate(found) if pairing.pairs or pairing.left]
    trailing = list(takewhile(lambda i: _is_bare(found[i]), reversed(held)))
    labelled = [found[i] for i in held if i not in trailing]
    known = [one.time for pairing in labelled for one in pairing.pairs]
    if len(labelled) < 2 or not trailing or not all(pairing.pairs for pairing in labelled):
        return
    last = known[-1]
    if last is None or any(_counts_part(parts[i]) for i in trailing):
        return
    if any(_step(a, b) != 1 for a, b in pairwise(known)):
        return
    for pairing in [found[i] for i in reversed(trailing)]:
        values = pairing.left or []
        pairing.pairs, pairing.left, pairing.cost = [], [], 0.0
        for value in values:
            place = last.place[0] + 1
            last = replace(last, place=(place % last.cycle if last.cycle else place,))
            pairing.pairs.append(Paired(value, "", last, value.start))
    found[trailing[0]].cost = _GOING_ON


def _counts_part(part: Sequence[Token]) -> bool:
    """Tell whether "9 of them were kids" stands here."""
    kinds = [token.kind for token in part]
    after = part[kinds.index("value") + 1 :]
    return bool(after) and after[0].text.lower() in {"of", "were", "are", "is"}


def _is_bare(pairing: Pairing) -> bool:
    left = pairing.left or []
    return bool(left) and not pairing.pairs and all(token.kind == "value" for token in left)


def _step(one: Time | None, other: Time | None) -> int:
    """Give how far apart two times of one kind are; 0 for others."""
    if not one or not other or one.kind != other.kind or len(one.place) != 1:
        return 0
    step = other.place[0] - one.place[0]
    return step % one.cycle if one.cycle else step
