"""The numbers of a message that are offered, and the issue of each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import islice

from coach.negotiation.offers import moods
from coach.negotiation.offers.clauses import Clause
from coach.negotiation.offers.counts import counts_something_else, leads_on
from coach.negotiation.offers.placing import (
    Place,
    is_near,
    is_thinkable,
    place_bare,
    place_labelled,
    place_near,
    place_told,
)
from coach.negotiation.offers.relative import change_at, more_of_what, times_over
from coach.negotiation.offers.vocabulary import IssueWords, Vocabulary

_NUMBER = re.compile(
    r"(?<= )(?P<low>\d+(?:\.\d+)?)(?:(?: \$)? (?:to|-|or) (?:maybe |even |\$ )?"
    r"(?P<high>\d+(?:\.\d+)?))?(?: ish)?(?= )"
)
_MOVES = re.compile(r" (?:go|going|up|raise|increase|move|come|change|lower|down|drop)(?= )")
_FROM = re.compile(r" from (?:\$ )?$")
_CORRECTS = re.compile(
    r" (?:sorry|mean|meant|wait|actually|rather|correction|oops|\*|(?:make|scratch) (?:it|that))"
    r"(?: (?:no|sorry|i|mean|meant|say|make|that|it|to be|actually|[,.:-]))* $|^(?: ,)? no(?: ,)? $"
    r"|^ \?(?: no)?(?: ,)? (?:we|i|my people) (?:need|want|ask|say|said)(?: for| at least)? $"
)
_NO_BUT = re.compile(r"^(?: [,.])* no(?: ,)?(?: to| for)?(?: \$)? $")
_LIKE_AN_OFFER = re.compile(
    r" (?:want|pay|offer|ask|give|price|say|need|about|accept|take|deal|\$)(?= )"
)
_NO = re.compile(
    r"^(?: (?:and|but|,|so|ok|then))* no(?: more)?(?= )| (?:want|pay|with|is|for) no(?= )"
)
_FREE = re.compile(r" (?:free of charge|for free|is free|be free|for nothing)(?= )|^ free $")
_OF_THEM = re.compile(r" of (?:them|those|these)(?= )")
_FEW_WORDS = 6
_EVERY_DAY = 7
_MOST_NUMBERS = 20  # that are looked at: nobody offers so much


@dataclass(frozen=True)
class Amount:
    """A number that is offered on an issue."""

    issue: str
    value: int | None  # None where it is not sure what was meant
    is_limit: bool = False  # the least or the most, said beside what is wanted


@dataclass(frozen=True)
class _Number:
    """A number where it stands, and the text around it."""

    value: Fraction
    before: str  # in its clause
    after: str  # to the end of its sentence
    start: int
    end: int
    high: Fraction | None = None  # where it is the lower end of a range


class AmountReader:
    """Reads the numbers of one plain text, in order."""

    def __init__(
        self, plain: str, clauses: list[Clause], words: Vocabulary, standing: Mapping[str, object]
    ) -> None:
        self._plain = plain
        self._clauses = clauses
        self._words = words
        self._standing = standing
        self._last: Place | None = None  # what the number before was about
        self._last_end = 0
        self._last_refused = False
        self._seen = 0

    def read(self) -> list[Amount]:
        """Give the amounts that are offered, and those that may be."""
        return [amount for clause in self._clauses for amount in self._read_clause(clause)]

    def _read_clause(self, clause: Clause) -> Iterator[Amount]:
        matches = _NUMBER.finditer(self._plain, clause.start, clause.end + 1)
        for match in islice(matches, _MOST_NUMBERS - self._seen):
            self._seen += 1
            for number in self._numbers(clause, match):
                yield from self._amounts(clause, number)
        if self._is_said(clause):
            yield from self._none(clause)
        over = times_over(clause.text, self._words)
        if over and self._is_said(clause):
            place, times = over
            standing = self._standing_at(place.issue)
            yield _amount(place, None if standing is None else standing * times)

    def _none(self, clause: Clause) -> Iterator[Amount]:
        """Give nought for "no fee" and "for free"."""
        for issue in self._words.numbers:
            no = _NO.search(clause.text) if 0 in issue.numbers else None
            is_free = issue.is_money and 0 in issue.numbers and _FREE.search(clause.text)
            if is_free or (no and issue.called.match(clause.text, no.end())):
                yield Amount(issue.id, 0)

    def _numbers(self, clause: Clause, match: re.Match[str]) -> list[_Number]:
        """Give one number or range, or both numbers of "26 or 3 days"."""
        before = self._plain[clause.start : match.start()]
        after = f"{self._plain[match.end() : clause.sentence_end]} "
        low, start, end = Fraction(match["low"]), match.start(), match.end()
        if not match["high"]:
            return [_Number(low, before, after, start, end)]
        high, second = Fraction(match["high"]), match.start("high")
        if _FROM.search(before) and _MOVES.search(clause.text):
            return [_Number(high, _FROM.sub(" to ", before), after, second, end)]
        whole = _Number(low, before, after, start, end, high)
        if self._is_range(whole):
            return [whole]
        middle = f"{self._plain[match.end('low') : clause.sentence_end]} "
        return [
            _Number(low, before, middle, start, match.end("low")),
            _Number(high, self._plain[clause.start : second], after, second, end),
        ]

    def _is_range(self, number: _Number) -> bool:
        place = place_told(number.before, number.after, number.value, self._words)
        places = [place] if place else [Place(issue) for issue in self._words.numbers]
        both = (number.value, number.high or number.value)
        return any(all(is_near(p.issue, v * p.factor) for v in both) for p in places)

    def _amounts(self, clause: Clause, number: _Number) -> Iterator[Amount]:
        place, may_be = self._place(clause, number)
        if not place and not may_be:
            return
        length = place.length if place and place.is_told else 0
        end = number.end + length
        is_limit = self._is_limit(clause, number, end)
        is_out = (
            not is_limit
            and not (place and self._takes_place(number, place))
            and moods.is_refused(clause, self._plain, number.start, end)
        )
        if place:
            self._last, self._last_end, self._last_refused = place, end, is_out
        if is_out or not self._is_said(clause):
            return
        if not place:
            yield Amount(may_be, None)
            return
        value = self._value(number, place)
        if not (clause.with_mark and self._is_echo(clause, place.issue, value)):
            yield _amount(place, value, is_limit=is_limit)

    def _is_said(self, clause: Clause) -> bool:
        return not clause.is_asked and not moods.is_reported(clause, self._words)

    def _place(self, clause: Clause, number: _Number) -> tuple[Place | None, str]:
        """Give the issue of a number, or the id of one that it may be about."""
        before, after, value = number.before, number.after, number.value
        told = place_told(before, after, value, self._words)
        labelled = place_labelled(before, after, value, told, self._words)
        if labelled or told:
            return labelled or (None if self._waits(number, told) else told), ""
        if counts_something_else(before, after, float(value)):
            return None, ""
        corrected = self._corrected(number)
        if corrected:
            return corrected, ""
        if value == 1 and not change_at(before, after, 0):  # "one number to call"
            return None, ""
        since = 0 if _OF_THEM.match(after) else clause.start  # "fixed days, 3 of them"
        unsaid = self._plain[max(since, self._last_end) : number.start]
        near = place_near(unsaid, after, value, self._words)
        if near or _OF_THEM.match(after):
            return near, ""
        return self._place_bare(clause, number)

    def _waits(self, number: _Number, told: Place | None) -> bool:
        if not told or not told.is_span:
            return False
        unit, then = number.after[: told.length], number.after[told.length :]
        is_when = told.issue.is_when
        return moods.is_about_waiting(number.before, unit, then, is_when=is_when)

    def _place_bare(self, clause: Clause, number: _Number) -> tuple[Place | None, str]:
        money = [issue for issue in self._words.numbers if issue.is_money]
        if change_at(number.before, number.after, 0):
            is_clear = len(money) == 1 and leads_on(more_of_what(number.after))
            return (Place(money[0]) if is_clear else None), ""
        place, may_be = place_bare(number.high or number.value, self._words)
        if number.value.denominator > 1:
            place, may_be = None, money[0].id if money else ""
        is_offer = _LIKE_AN_OFFER.search(clause.text) or len(self._plain.split()) <= _FEW_WORDS
        return place, may_be if is_offer else ""

    def _corrected(self, number: _Number) -> Place | None:
        """Give what the number before was about, if this one takes its place."""
        between = self._plain[self._last_end : number.start]
        in_place = self._last_refused and len(between.split()) <= _FEW_WORDS  # "not 18 months, 24"
        if not self._last or not (in_place or _CORRECTS.search(between)):
            return None
        fits = is_near(self._last.issue, number.value * self._last.factor)
        return Place(self._last.issue, self._last.factor) if fits else None

    def _takes_place(self, number: _Number, place: Place) -> bool:
        """Tell whether "no" turns down the number before it, not this one: "26, no 27"."""
        if not self._last or self._last_refused or self._last.issue != place.issue:
            return False
        is_no = _NO_BUT.match(self._plain[self._last_end : number.start])
        return bool(is_no) and number.value * place.factor != self._standing_at(place.issue)

    def _is_limit(self, clause: Clause, number: _Number, end: int) -> bool:
        after = f"{self._plain[end : clause.sentence_end]} "
        if moods.LIMIT_BEFORE.search(number.before) or moods.LIMIT_AFTER.match(after):
            return True
        return bool(moods.BEYOND.search(number.before) and moods.NOT_POSSIBLE.search(after))

    def _value(self, number: _Number, place: Place) -> Fraction | None:
        change = change_at(number.before, number.after, place.length)
        if change and not place.issue.is_added:
            standing = self._standing_at(place.issue)
            by = change * number.value * place.factor
            return None if standing is None else standing + by
        ends = sorted((number.value, number.high or number.value))
        return ends[place.issue.more_is_better] * place.factor

    def _standing_at(self, issue: IssueWords) -> Fraction | None:
        value = self._standing.get(issue.id)
        return Fraction(value) if isinstance(value, int) else None

    def _is_echo(self, clause: Clause, issue: IssueWords, value: Fraction | None) -> bool:
        """Tell whether a question only says again what is on the table: "22?"."""
        if value is None or value != self._standing_at(issue):
            return False
        before = self._plain[: clause.start].rstrip()
        is_whole = clause.end == clause.sentence_end and (not before or before[-1] in ".?!;")
        return is_whole and len(clause.text.split()) <= _FEW_WORDS


def _amount(place: Place, value: Fraction | None, *, is_limit: bool = False) -> Amount:
    issue = place.issue
    if value == _EVERY_DAY and value > issue.numbers[-1] and place.is_told:
        value = Fraction(issue.numbers[-1])  # "daily" is as often as can be
    is_sure = value is not None and value.denominator == 1 and is_thinkable(issue, value)
    return Amount(issue.id, int(value) if is_sure and value is not None else None, is_limit)
