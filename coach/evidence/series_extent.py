"""How many numbers a span of times promises: "Jan to June: 40, 42, 39, 31" are two too few."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from coach.evidence.series_names import A_MONTH, A_WEEKDAY, marked, place_of
from coach.evidence.series_numbers import IN_WORDS, value_in_words
from coach.evidence.series_paired import Paired
from coach.evidence.series_times import Time

_TO = r" ?(?:-|to|until|till|through|thru|bis|al?|até|hasta|à|t/m|do) ?"
_SPAN = re.compile(
    rf"(?<!\w)(?:(?P<month>{A_MONTH})\.?(?: {{}})?{_TO}(?P<last_month>{A_MONTH})"
    rf"|(?P<day>{A_WEEKDAY}){_TO}(?P<last_day>{A_WEEKDAY})"
    r"|(?:weeks?|wks?|days?|months?|rounds?|sessions?|visits?|surveys?|semanas?|semaines?|wochen?)"
    rf" (?P<first>\d{{1,2}}){_TO}(?:weeks? |day |month )?(?P<last>\d{{1,2}})"
    rf"|(?P<year>(?:19|20)\d\d){_TO}(?P<last_year>(?:19|20)\d\d))(?![\w/])".replace(" {}", " "),
    re.IGNORECASE,
)
# "the last 6 months were 14, 12"
_COUNTED = re.compile(
    rf"(?<![\w.,/-])(?P<count>\d{{1,2}}|{IN_WORDS})"
    r" (?:days|nights|weeks|months|years|quarters|terms|sessions"
    r"|visits|meetings|rounds|readings|counts|numbers|surveys|mornings|evenings|seasons"
    r"|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays)\b"
    r"(?:'? worth)?(?! (?:of|at|with) )",
    re.IGNORECASE,
)
_A_NAME = re.compile(rf"{A_MONTH}|{A_WEEKDAY}")
_BEGINS = re.compile(
    r"\b(?:from|start(?:s|ed|ing)?(?: in| from| with| on)?|beginning(?: in| on| with)?|since|first"
    r"|ab|seit|beginnend im|desde|empezando en|depuis|à partir de|a partir (?:de|do)|começando em"
    rf"|da|od)(?: the)? (?P<name>(?P<month>{A_MONTH})|{A_WEEKDAY})(?!\w)",
    re.IGNORECASE,
)
_STOP = re.compile(r"[.;](?=\s)|\n")
_LARGEST = 3  # so many more or fewer numbers may be a slip


def promised(text: str, pairs: Sequence[Paired]) -> tuple[str, int] | None:
    """Give the span of times at the head of numbers without labels, and how many times it holds."""
    if not pairs or any(one.label for one in pairs):
        return None
    marks = marked(text)
    spans = [(one, _times_of(one)) for one in _SPAN.finditer(marks)]
    spans = spans or [(one, _count_of(one)) for one in _COUNTED.finditer(text)]
    if len(spans) != 1:
        return None
    found, times = spans[0]
    first = min(one.value.start for one in pairs)
    last = max(one.value.end for one in pairs)
    is_counted = found.re is _COUNTED
    if found.end() > first and (is_counted or found.start() < last):
        return None
    between = text[found.end() : first] if found.end() <= first else text[last : found.start()]
    if re.search(r"\d|[^\W\d]{2,} [^\W\d]{2,} [^\W\d]", between):
        return None
    if is_counted and abs(times - len(pairs)) > _LARGEST:
        return None
    if is_counted and _fill_their_sentence(text, pairs, first, times):
        return None
    return text[found.start() : found.end()], times


def _fill_their_sentence(text: str, pairs: Sequence[Paired], first: int, times: int) -> bool:
    """Tell whether so many numbers stand up to a full stop, and the others behind it.

    "Baseline, 2 weeks: 27 and 31. Then the helpers came: 22, 18, 16."
    """
    stop = _STOP.search(text, first)
    beside = sum(one.value.start < stop.start() for one in pairs) if stop else 0
    return beside == times


def _count_of(found: re.Match[str]) -> int:
    count = found["count"]
    return int(count) if count.isdecimal() else int(value_in_words(count))


def _times_of(found: re.Match[str]) -> int:
    if found["month"]:
        return (place_of(found["last_month"]) - place_of(found["month"])) % 12 + 1
    if found["day"]:
        return (place_of(found["last_day"]) - place_of(found["day"])) % 7 + 1
    ends = (
        (found["first"], found["last"]) if found["first"] else (found["year"], found["last_year"])
    )
    return int(ends[1]) - int(ends[0]) + 1


def with_times_promised(text: str, pairs: Sequence[Paired]) -> list[Paired]:
    """Give each number its time where a span holds as many, or where the first time is told.

    "12, 14, 9, weeks 1 to 3", "each month from October: 310, 355, 402".
    """
    begun = _times_begun(text, pairs)
    if begun:
        return [replace(one, time=time) for one, time in zip(pairs, begun, strict=True)]
    found = promised(text, pairs)
    if found is None or found[1] != len(pairs) or any(one.time for one in pairs):
        return list(pairs)
    times = times_from(_SPAN.search(marked(text)), len(pairs))
    if not times:
        return list(pairs)
    return [replace(one, time=time) for one, time in zip(pairs, times, strict=True)]


def _times_begun(text: str, pairs: Sequence[Paired]) -> list[Time]:
    """Give a time to each number where the one time before them is their first, and one follows."""
    if not pairs or any(one.label or one.time for one in pairs):
        return []
    marks = marked(text)
    start = min(one.value.start for one in pairs)
    end = max(one.value.end for one in pairs)
    head = list(_A_NAME.finditer(marks, 0, start))
    found = _BEGINS.search(marks, 0, start)
    if found is None or len(head) != 1:
        return []
    later = [place_of(one[0]) for one in _A_NAME.finditer(marks, end)]
    kind, cycle = ("month", 12) if found["month"] else ("weekday", 7)
    first = place_of(found["name"])
    is_within = [(place - first) % cycle < len(pairs) for place in later]
    if len(pairs) > cycle or is_within != [True]:
        return []
    return [Time(kind, ((first + i) % cycle,), cycle) for i in range(len(pairs))]


def times_from(span: re.Match[str] | None, count: int) -> list[Time]:
    """Give the times of a span one after another."""
    if span is None:
        return []
    if span["month"]:
        first = place_of(span["month"])
        return [Time("month", ((first + i) % 12,), 12) for i in range(count)]
    if span["day"]:
        first = place_of(span["day"])
        return [Time("weekday", ((first + i) % 7,), 7) for i in range(count)]
    kind = "year" if span["year"] else span[0][0].lower()
    return [Time(kind, (int(span["year"] or span["first"]) + i,)) for i in range(count)]


def differs(times: int, count: int) -> bool:
    """Tell whether so many numbers are neither one for each time nor several for each."""
    if times < 2:
        return False
    return count % times != 0 and count < 3 * times
