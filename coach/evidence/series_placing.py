"""The points of a series in the order of time, and the first one after a change."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from coach.evidence.series_doubts import Remarks
from coach.evidence.series_paired import Paired
from coach.evidence.series_time_places import place_of_time
from coach.evidence.series_times import Time, in_order, with_month_first
from coach.evidence.series_tokens import Token

_MONTHS = range(1, 13)
_FEW = 2  # points, that may be one from before and one from after
_SIDES = ("before", "after")
_NEWEST_FIRST = re.compile(
    r"\b(?:(?:newest|latest|most recent|last (?:one|week|month|day))[\w ]{0,12}"
    r" (?:first|on top|at the top)"
    r"|backwards?|in reverse|reversed|(?:from|starting with) (?:the )?(?:newest|latest|most recent)"
    r"|(?:do|del|du|dal) (?:m[aá][iy]?s|plus|più) (?:recente?|reciente|r[ée]cent)"
    r"|vo[nm] neu\w* (?:nach|zu[mr]?|bis) (?:den )?[äa]lt\w*"
    r"|neueste[sn]? zuerst|m[áa]s reciente (?:primero|arriba)|plus r[ée]cent)\b",
    re.IGNORECASE,
)


def in_told_order(text: str, pairs: Sequence[Paired], remarks: Remarks) -> Sequence[Paired]:
    """Turn numbers without times round where somebody says that the newest come first."""
    if not _NEWEST_FIRST.search(text) or any(paired.time for paired in pairs):
        return pairs
    remarks.note("You gave the newest first; I put them in the order of time.")
    return pairs[::-1]


def placed(
    pairs: Sequence[Paired], tokens: Sequence[Token], remarks: Remarks
) -> tuple[list[Paired], int | None]:
    """Give the points in the order of time, and the place of the first after a change."""
    marks = [token for token in tokens if token.kind in {"before", "after"}]
    are_both = {mark.kind for mark in marks} == {"before", "after"}
    known = sum(paired.value.value is not None for paired in pairs)
    if are_both and known == 1 and len(pairs) <= _FEW:
        remarks.ask("I see one number. Which is from before, and which from after?")
    if are_both and len(pairs) > 1:
        by_sentence = _by_sentences(pairs, tokens)
        return by_sentence or _by_marks(pairs, marks, remarks)
    starts = {
        sum(paired.value.start < token.start for paired in pairs)
        for token in tokens
        if token.kind == "change"
    } - {0, len(pairs)}
    if len(starts) > 1:
        remarks.ask("I see more than one change. Which one shall we look at?")
    first = pairs[min(starts)] if starts else None
    sorted_pairs = _sorted(pairs, remarks)
    named = _named(sorted_pairs, tokens, remarks)
    if first is None or named is not None:
        return sorted_pairs, named
    return sorted_pairs, _start(pairs, sorted_pairs, min(starts), remarks)


def _start(
    pairs: Sequence[Paired], sorted_pairs: Sequence[Paired], start: int, remarks: Remarks
) -> int:
    """Give where the change is once the points are in order."""
    later = set(map(id, pairs[start:]))
    found = len(pairs) - len(later)
    if set(map(id, sorted_pairs[found:])) != later:
        remarks.ask_of_change("Which is the first number after the change?")
    return found


def _by_marks(
    pairs: Sequence[Paired], marks: Sequence[Token], remarks: Remarks
) -> tuple[list[Paired], int | None]:
    """Part the points into before and after, whether the words lead or follow."""
    marks = _apart(marks, pairs)
    if len(marks) > 2:
        remarks.ask("I see before and after more than once. Which numbers shall we compare?")
    leads = marks[0].start < min(paired.start for paired in pairs)
    parts: dict[str, list[Paired]] = {"before": [], "after": []}
    for paired in pairs:
        mark = _mark_of(paired, marks, pairs, leads=leads)
        if mark is None:
            remarks.ask(f"Is {paired.value.text} from before or after?")
            continue
        alone = len(pairs) == 2 and not paired.label
        parts[mark.kind].append(replace(paired, label=mark.text.lower()) if alone else paired)
    if marks[0].kind == "after":
        remarks.note("You gave what came after first; I put it last.")
    if not parts["before"] or not parts["after"]:
        remarks.ask("Which numbers are from before, and which from after?")
    return [*parts["before"], *parts["after"]], len(parts["before"])


def _by_sentences(
    pairs: Sequence[Paired], tokens: Sequence[Token]
) -> tuple[list[Paired], int] | None:
    """Part the points where each sentence has one of the marks: "Before 41, 44. 30, 28 after"."""
    kinds: list[set[str]] = [set()]
    starts = [0]
    for token in tokens:
        if token.kind == "end" and token.text in {".", ";", "", "!", "?"}:
            kinds.append(set())
            starts.append(token.end)
        elif token.kind in {"before", "after"}:
            kinds[-1].add(token.kind)
    own = [kinds[sum(start <= one.value.start for start in starts) - 1] for one in pairs]
    last = own[-1] if own else set()
    first = own[0] if own else set()
    if any(len(one) != 1 for one in own) or first != {"before"} or last != {"after"}:
        return None
    parts = [[p for p, one in zip(pairs, own, strict=True) if kind in one] for kind in _SIDES]
    return [*parts[0], *parts[1]], len(parts[0])


def _apart(marks: Sequence[Token], pairs: Sequence[Paired]) -> list[Token]:
    """Take out a mark that only says the one before it again, with no number between."""
    numbers = [paired.value.start for paired in pairs]
    return [
        mark
        for last, mark in zip([None, *marks], marks, strict=False)
        if last is None
        or last.kind != mark.kind
        or any(last.start < number < mark.start for number in numbers)
    ]


def _mark_of(
    paired: Paired, marks: Sequence[Token], pairs: Sequence[Paired], *, leads: bool
) -> Token | None:
    """Give the mark before a number if they lead, or the one after it.

    Two of them side by side stand between their numbers: "12, 14 before the bench, with it 9, 8".
    """
    place = paired.value.start
    if leads:
        return next((mark for mark in reversed(marks) if mark.start < place), None)
    are_between = any(marks[0].start < one.value.start < marks[-1].start for one in pairs)
    follows = next((mark for mark in marks if mark.start > place), None)
    return follows or (None if are_between else marks[-1])


def _sorted(pairs: Sequence[Paired], remarks: Remarks) -> list[Paired]:
    """Put the points in the order of time where all have a time, and say so."""
    times = [paired.time for paired in pairs if paired.time]
    if len(times) < len(pairs) or len(times) < 2:
        return list(pairs)
    times = _with_days_told(with_month_first(times), pairs, remarks)
    order = in_order(times)
    if order is None:
        if len({time.kind for time in times}) == 1:
            remarks.ask("Some times stand more than once. Which number comes first?")
        return list(pairs)
    if order != sorted(order):
        remarks.note("I put them in the order of time.")
    _note_gaps([times[i] for i in order], remarks)
    return [pairs[i] for i in order]


def _with_days_told(times: list[Time], pairs: Sequence[Paired], remarks: Remarks) -> list[Time]:
    """Turn "04/10, 05/01" round where that alone brings them in order; ask where nothing does."""
    are_in_numbers = all(re.fullmatch(r"\d\d?[/.-]\d\d?\D?(?:\d+)?", one.label) for one in pairs)
    if not are_in_numbers or times[0].kind != "date" or _are_ordered(times):
        return times
    turned = [replace(t, place=(t.place[0], t.place[2], t.place[1])) for t in times]
    if max(t.place[1] for t in turned) > max(_MONTHS):
        return times
    if not _are_ordered(turned):
        remarks.ask("Which comes first in these dates, the day or the month?")
        return times
    return turned


def _are_ordered(times: list[Time]) -> bool:
    order = in_order(times)
    return order in (sorted(order or []), sorted(order or [], reverse=True)) and order is not None


def _note_gaps(times: Sequence[Time], remarks: Remarks) -> None:
    if times[0].kind in {"date", "named", "clock", "nth"} or times[0].cycle:
        return
    numbers = [time.place[0] for time in times]
    missing = sorted(set(range(numbers[0], numbers[-1])) - set(numbers))
    if missing and len(missing) < len(numbers):
        remarks.note(f"There is none for number {', '.join(map(str, missing))}.")


def _named(pairs: Sequence[Paired], tokens: Sequence[Token], remarks: Remarks) -> int | None:
    """Give the place of the time that a change is told by: "we started in May"."""
    # Two told: "we count since February" is weaker than "the sign came in May".
    named = sorted((t for t in tokens if t.kind == "from"), key=lambda token: token.unit)
    told = next((token for token in named if token.time), None)
    if not pairs or told is None or told.time is None:
        return None
    place, _ = place_of_time(told.time, pairs, is_later=bool(told.value))
    if place is not None:
        return place if 0 < place < len(pairs) else None
    is_later_told = told.start > min(paired.start for paired in pairs)
    if told.time.kind == "year" and not is_later_told:
        return None  # of a title
    if not told.unit:
        remarks.ask_of_change(f"Which is the first number from {told.text} on?")
    return None
