"""Which numbers of a text were counted, and which are dates, houses, telephones and the like.

How likely each was counted was learnt (``series_weights``) from the words and signs beside it, its
form, and how much it is like the others.
"""

from __future__ import annotations

import math
import re
import string
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from coach.evidence.series_names import marked
from coach.evidence.series_numbers import IN_WORDS
from coach.evidence.series_paired import Paired
from coach.evidence.series_times import in_order
from coach.evidence.series_weights import chance

COUNTED = "counted"  # the name of the question
STRANGE = 0.3  # a number less likely counted than this is not taken for one
_LEAST = 0.01  # nothing is less likely than this: one number alone must not decide
_SIGNS = string.digits + string.ascii_letters + " .,'-"  # of a number
_LETTERS = "".join(chr(0xA500 + place) for place in range(len(_SIGNS)))  # of no word here
_HIDDEN, _SHOWN = str.maketrans(_SIGNS, _LETTERS), str.maketrans(_LETTERS, _SIGNS)
_NUMBER = re.compile(
    rf"\d{{1,3}}(?:[.,]\d{{3}})+(?:\.\d+)?(?!\d)|(?<!\d[.,])\d+[.,]\d+(?!\d|[.,]\d)"
    rf"|(?<![\w.,])\.\d+|\d+|{IN_WORDS}",
    re.IGNORECASE,
)
_PART = re.compile(r"[^\W\d_]+|[\ue000-\ue016]+|[^\w\s]|\n|\d+(?:[.,]\d+)*")
_WORD = re.compile(r"[^\W\d_]+")
_REPEATS = re.compile(r" (?:day|night|week|month|year|time)s (?:of|at|with) \d")
_UNIT = re.compile(r"[^\W\d_]{1,4}\b|%")
_PARTED = re.compile(r"[,;/ ]{1,3}|,? and ")
_END = re.compile(r"[.!?](?=\s)|\n")
_BESIDE = 40  # characters
_EDGES = ["^"] * 3, ["$"] * 3
_MANY = 4
_FEWEST = 3  # times in a row
_DAYS = {"date", "moment", "month_year"}  # which no number of a list looks like
_FAR = 10_000  # beyond all numbers of weeks and years
_SHARES, _STEPS = ("none", "few", "some", "most"), (0.0, 1 / 3, 2 / 3)
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True)
class Number:
    """A number as it stands in a text, and how likely it was counted."""

    start: int
    end: int
    chance: float


@dataclass(frozen=True)
class _Seen:
    """A number with the three parts of the text before and after it."""

    start: int
    end: int
    before: list[str]
    after: list[str]
    form: str


def numbers_in(text: str) -> list[Number]:
    """Give the numbers of a text in plain signs."""
    return [
        Number(start, end, chance(COUNTED, features)) for start, end, features in described(text)
    ]


def without_strange(text: str, numbers: Sequence[Number], pairs: Sequence[Paired]) -> str:
    """Put letters for numbers that were hardly counted; a text of such alone stays.

    So does a part of what is read as one number of these pairs ("1 250"), unless all of it goes, a
    percentage beside shares, which may contradict them, a number of a word ("wk9") and one of a
    clock ("12:30").
    """
    kept = {one.start for one in numbers if one.chance >= STRANGE}
    for pair in pairs:
        places = range(pair.value.start, pair.value.end)
        kept.update(places if not kept.isdisjoint(places) else ())
    kept.update(_in_a_row(pairs))
    kept.update(_with_one_unit(text, numbers))
    kept.update(one.start for one in numbers if _REPEATS.match(text, one.end))
    are_shares = any(pair.value.of for pair in pairs)
    clocks = [_span_of(pair) for pair in pairs if pair.time and pair.time.kind == "clock"]
    strange = [
        one
        for one in numbers
        if one.start not in kept
        and not (are_shares and text.startswith("%", one.end))
        and not text[: one.start][-1:].isalpha()
        and not any(start <= one.start < end for start, end in clocks)
    ]
    if len(strange) == len(numbers):
        return text
    for one in strange:
        hidden = text[one.start : one.end].translate(_HIDDEN)
        text = text[: one.start] + hidden + text[one.end :]
    return text


def _in_a_row(pairs: Sequence[Paired]) -> set[int]:
    """Give where numbers stand whose times follow each other: these speak for them."""
    times = [pair.time for pair in pairs if pair.time and pair.label]
    if len(times) < max(len(pairs), _FEWEST):
        return set()
    if times[0].kind in _DAYS and in_order(times) in (
        [*range(len(times))],
        [*range(len(times))][::-1],
    ):
        return {pair.value.start for pair in pairs}
    if {len(time.place) for time in times} != {1}:
        return set()
    steps = {(then.place[0] - one.place[0]) % (one.cycle or _FAR) for one, then in pairwise(times)}
    are_alike = len({time.kind for time in times}) == 1
    return {pair.value.start for pair in pairs} if are_alike and steps == {1} else set()


def _with_one_unit(text: str, numbers: Sequence[Number]) -> set[int]:
    """Give where numbers stand that a comma parts from the next, which has the same unit glued."""
    units = [found[0] if (found := _UNIT.match(text, one.end)) else "" for one in numbers]
    return {
        one.start
        for (one, unit), (then, next_unit) in pairwise(zip(numbers, units, strict=True))
        if unit
        and unit == next_unit
        and then.chance >= STRANGE
        and _PARTED.fullmatch(text, one.end + len(unit), then.start)
    }


def _span_of(pair: Paired) -> tuple[int, int]:
    """Give where the label of a number stands, if it stands before it."""
    return pair.start, pair.start + len(pair.label)


def with_strange(text: str) -> str:
    """Put the numbers again where letters stand for them."""
    return text.translate(_SHOWN)


def taken(numbers: Sequence[Number], pairs: Sequence[Paired]) -> list[Number]:
    """Give the numbers of a text that stand in these pairs."""
    known = [one.value for one in pairs if one.value.value is not None]
    places = {place for value in known for place in range(value.start, value.end)}
    return [one for one in numbers if one.start in places]


def fits(numbers: Sequence[Number], counted: Sequence[Number]) -> list[float]:
    """Give for each number how likely it is that it was counted, or not, as is said of it."""
    starts = {one.start for one in counted}
    return [one.chance if one.start in starts else 1 - one.chance for one in numbers]


def likelihood(fitting: Sequence[float]) -> float:
    """Give the logarithm of how likely all are as a reading has them."""
    return sum(math.log(max(one, _LEAST)) for one in fitting)


def described(text: str) -> list[tuple[int, int, list[str]]]:
    """Give where each number stands, and its features."""
    marks = marked(text)
    seen = [_seen(match, marks) for match in _NUMBER.finditer(marks)]
    alike = _Alike(seen, marks)
    return [
        (one.start, one.end, [*_own(one, marks), *alike.features(place)])
        for place, one in enumerate(seen)
    ]


def _seen(match: re.Match[str], marks: str) -> _Seen:
    start, end = match.span()
    before = _EDGES[0] + [
        _name(one) for one in _PART.findall(marks[max(0, start - _BESIDE) : start])
    ]
    after = [_name(one) for one in _PART.findall(marks[end : end + _BESIDE])] + _EDGES[1]
    return _Seen(start, end, before[-3:], after[:3], _form(match[0]))


def _name(part: str) -> str:
    """Give a part of the text by its kind, or a word without the s of several."""
    if "\ue000" <= part[0] <= "\ue00b":
        return "MONTH"
    if "\ue010" <= part[0] <= "\ue016":
        return "DAY"
    if part[0].isdigit():
        form = _form(part)
        return f"NUM {form}" if form in {"long", "nought", "year"} else "NUM"
    lower = part.lower()
    return lower[:-1] if len(lower) > 3 and lower.endswith("s") else lower


def _form(number: str) -> str:
    if not number[0].isdigit():
        return "words"
    if not number.isdigit():
        return "decimal"
    if _YEAR.fullmatch(number):
        return "year"
    if len(number) > _MANY:
        return "long"
    return "nought" if number[0] == "0" and len(number) > 1 else f"{len(number)} digits"


def _own(one: _Seen, marks: str) -> list[str]:
    """Give what stands beside a number, and its form."""
    (_, further, last), (then, later, _) = one.before, one.after
    is_glued = one.start > 0 and not marks[one.start - 1].isspace()
    is_glued_after = one.end < len(marks) and not marks[one.end].isspace()
    opened, closed = marks.rfind("(", 0, one.start), marks.rfind(")", 0, one.start)
    near = {part for part in (*one.before[:2], *one.after[1:]) if _is_word(part)}
    return [
        *(f"before={last}", f"after={then}", f"before2={further}", f"after2={later}"),
        *(f"before12={further} {last}", f"after12={then} {later}", f"beside={last} {then}"),
        *(f"form={one.form}", f"form, after={one.form} {then}", f"form, before={one.form} {last}"),
        f"glued={is_glued and (last if not last.isalpha() else 'word')}",
        f"glued after={is_glued_after and (then if not then[0].isalpha() else 'word')}",
        f"brackets={opened > closed}",
        *(f"near={part}" for part in near),
    ]


def _is_word(part: str) -> bool:
    return part[0].isalpha()


class _Alike:
    """How much each number stands as the others do."""

    def __init__(self, seen: Sequence[_Seen], marks: str) -> None:
        self._seen = seen
        self._then = Counter(one.after[0] for one in seen)
        self._last = Counter(one.before[-1] for one in seen)
        self._forms = Counter(one.form for one in seen)
        ends = [match.end() for match in _END.finditer(marks)]
        self._sentences = [bisect_right(ends, one.start) for one in seen]
        self._beside = Counter(self._sentences)
        starts = [one.start for one in seen]
        edges = [0, *(one.end for one in seen)]
        self._words = [
            len(_WORD.findall(marks[start:end]))
            for start, end in zip(edges, [*starts, len(marks)], strict=True)
        ]

    def features(self, place: int) -> list[str]:
        """Give the features of the number at a place."""
        one, count = self._seen[place], len(self._seen)
        last, then = one.before[-1], one.after[0]
        lasts, thens = self._share(self._last[last]), self._share(self._then[then])
        forms = self._share(self._forms[one.form])
        beside = self._beside[self._sentences[place]]
        company = "alone" if beside == 1 else "few" if 2 * beside < count else "most"
        return [
            *(f"thens={thens}", f"lasts={lasts}", f"forms={forms}"),
            f"all={thens} {lasts} {forms}",
            f"word, thens={_is_word(then)} {thens}",
            f"word, lasts={_is_word(last)} {lasts} {one.form}",
            f"company={company} {min(count, 3)}",
            f"ends={place == 0} {place == count - 1} {min(count, _MANY)}",
            f"words before={min(self._words[place], _MANY)}",
            f"words after={min(self._words[place + 1], _MANY)}",
        ]

    def _share(self, alike: int) -> str:
        """Give how many of the other numbers are alike, in four steps."""
        others = len(self._seen) - 1
        share = (alike - 1) / others if others else 0.0
        return _SHARES[bisect_left(_STEPS, share)]
