"""Where a change began among somebody's numbers: what their words may mean, and said back."""

from __future__ import annotations

import re
from dataclasses import replace

from coach.evidence.began_words import mentions_in
from coach.evidence.figures import say_number, with_unit
from coach.evidence.phrases import phrase
from coach.evidence.series_places import place_in
from coach.evidence.series_points import Series
from coach.evidence.wordings import says_nothing
from coach.feedback import Feedback

WHERE, RIGHT, EITHER, WHICH = "began_where", "began_right", "began_either", "began_which"
NEXTS = frozenset({WHERE, RIGHT, EITHER, WHICH})
_I = re.IGNORECASE
_NO = re.compile(r"^\W*(no|nope|nah|not|different|others?|new)\b", _I)
_TAKES_BACK = re.compile(r"^\W*(no|nope|nah|not|wrong)\b", _I)
_YES = re.compile(r"^\W*(yes|yeah|yep|yup|right|correct|exactly|ok(ay)?|sure)\b[\s,.;!-]*", _I)
_BY_ORDER = re.compile(
    r"^\W*the (?:(?P<first>first|1st|former|earlier)|(?P<last>second|2nd|latter|later|last))"
    r"( one)?\W*$",
    _I,
)
_MOST_NAMED = 3


def places_of(series: Series, words: str) -> list[int]:
    """Give every place that words may name as the start of a change; never the first number.

    What is told twice ("week 6, the 12 after the 95") must hold both ways where it can.
    """
    unnamed = replace(series, points=tuple(replace(one, label="") for one in series.points))
    named, counted = place_in(series, words), place_in(unnamed, words)
    if named is not None and (named != counted or _stands_in(series.points[named].label, words)):
        return [named] if named else []
    found = [places - {0} for places in mentions_in(series, words)]
    found = [places for places in found if places]
    both = set.intersection(*found) if found else set()
    places = both or set().union(*found) or ({counted} if counted else set())
    return sorted(places)


def _stands_in(label: str, words: str) -> bool:
    return bool(label) and bool(re.search(rf"(?<!\w){re.escape(label)}(?!\w)", words, _I))


def start_in(series: Series, answer: str) -> int | None:
    """Give where a change began; None where no line says it, or only what was taken back did."""
    lines = answer.split("\n")
    taken_back = [at for at, line in enumerate(lines) if takes_back(line)]
    found = [places_of(series, line) for line in lines[taken_back[-1] if taken_back else 0 :]]
    return next((places[0] for places in found if len(places) == 1), None)


def takes_back(text: str) -> bool:
    """Tell whether somebody says no to the start that was said back."""
    return bool(_TAKES_BACK.match(text))


def is_no_change(answer: str) -> bool:
    """Tell whether somebody says that nothing changed along the way."""
    return bool(says_nothing(answer) or _NO.match(answer))


def look(series: Series, answer: str) -> Feedback:
    """Have the start said back; ask which is meant where it may be several, or none is there."""
    if start_in(series, answer) is not None:
        return Feedback(next=RIGHT)
    places = places_of(series, answer.split("\n")[-1])
    if places:
        return Feedback(next=EITHER if len(places) <= _MOST_NAMED else WHICH)
    return Feedback(next=None if is_no_change(answer) else WHERE)


def merged(series: Series, before: str, text: str, pending: str) -> str:
    """Give the whole answer with what was said to the start that was told back."""
    if pending == EITHER:
        return f"{before}\n{_by_order(series, before, text) or text}"
    if pending == RIGHT:
        rest = re.sub(r"^(but|and|though)\b\W*", "", _YES.sub("", text), flags=_I)
        return f"{before}\n{rest}" if rest else before
    return f"{before}\n{text}" if pending == WHICH else text


def _by_order(series: Series, before: str, text: str) -> str:
    """ "The second one" is the second of those that were named, by its place."""
    order = _BY_ORDER.match(text)
    places = places_of(series, before.split("\n")[-1])
    if order is None or not places or set(places_of(series, text)) & set(places):
        return ""
    return f"the {_nth(places[0] if order['first'] else places[-1])}"


def settled(series: Series, before: str, answer: str, pending: str) -> Feedback:
    """Say what follows: what was said back, or named among several, is not asked again."""
    start = start_in(series, answer)
    if pending == RIGHT and start is None:
        return Feedback(next=WHICH)
    known = [start_in(series, before)] if pending == RIGHT else []
    known += places_of(series, before.split("\n")[-1]) if pending == EITHER else []
    return Feedback() if start is not None and start in known else look(series, answer)


def ask(series: Series, answer: str, pending: str) -> str:
    """Give the words of the open question about the start; "" where a response has them."""
    start = start_in(series, answer)
    if pending == RIGHT and start is not None:
        return phrase(RIGHT, start=say_start(series, start))
    if pending == EITHER:
        places = places_of(series, answer.split("\n")[-1])
        named = [say_start(series, place) for place in places]
        return phrase(EITHER, starts=", or ".join(named))
    return phrase(WHICH) if pending == WHICH else ""


def say_start(series: Series, place: int) -> str:
    """Name a number by its time or place, and by what stands around it."""
    point = series.points[place]
    which = point.label or f"the {_nth(place)}"
    if point.value is None:
        return which
    around = [("after", range(place - 1, -1, -1)), ("before", range(place + 1, len(series.points)))]
    sides = [f"{side} {near}" for side, places in around if (near := _nearest(series, places))]
    return f"{which}, the {_say(series, place)} {' and '.join(sides)}"


def _nearest(series: Series, places: range) -> str:
    return next((_say(series, at) for at in places if series.points[at].value is not None), "")


def _say(series: Series, place: int) -> str:
    point = series.points[place]
    value = say_number(point.value or 0.0)
    return f"{value} of {say_number(point.of)}" if point.of else with_unit(value, series.unit)


def _nth(place: int) -> str:
    number = place + 1
    is_teen = number % 100 in {11, 12, 13}
    return f"{number}{'th' if is_teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"
