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
    PARTS,
    Place,
    is_between,
    is_near,
    is_thinkable,
    is_within,
    place_bare,
    place_labelled,
    place_near,
    place_of_people,
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
    r"(?: (?:no|sorry|i|mean|meant|say|make|that|it|to be|actually|[,.:-]))* $"
    r"|^(?: [,.!-])* no(?: [,.!-])* $"
    r"|^ \?(?: no)?(?: ,)? (?:we|i|my people) (?:need|want|ask|say|said)(?: for| at least)? $"
)
_SAID_OF_THE_SAME = re.compile(
    r" (?:put|say|make|or|rather|let us|write|please|ask|ask for|want|need|take|ok|is|now)"
    r"(?: (?:for|it|to|us|say|have|be|then|,))* $"
)
_COMES = re.compile(
    r" (?:come|comes|coming|collect\w*|pick\w*|empty|pass|open|opens|deliver|serve|do it|truck"
    r"|we can"
    r"|we will|we do|round|rounds|fixed|offer|want|ask|evenings?|shifts?|price|pay"
    r"|\d+ a ton\w*)(?= )"
)
_ENDS = re.compile(r"(?: please)?(?: [.?!,;]|\s*$)")
_A_WORD = re.compile(r"[^\W_]+")
_GOES_ON = re.compile(
    r"(?: (?:,|and|or|even|then|also|once|sometimes|maybe|about|\$|\d[\d.]*|(?:day|week|month"
    r"|year)s?|(?:on|in) (?:an? )?(?:good|bad|lucky|lean) (?:day|week|month|season|year)s?))+ "
)
_OTHER_TIME = re.compile(  # that no issue counts, else its place were told
    r" (?:times|minutes|hours|days|weeks|months|years|nights|mornings|afternoons)(?= )"
)
_LABEL = re.compile(r" [^\W\d_]{3,} [:=](?: \$)? $")
_GOES_WITH = re.compile(r"^(?: ,)? (?:and|or|to|-|/)(?: now| about)? $")
_NO_BUT = re.compile(r"^(?: [,.!-])* no(?: [,.!-])*(?: to| for)?(?: \$)? $")
_LIKE_AN_OFFER = re.compile(
    r" (?:want|pay|offer|ask|give|price|say|need|about|accept|take|deal|\$)(?= )"
)
_NO = re.compile(
    r"^(?: (?:and|but|,|so|ok|then))* no(?: more)?(?= )| (?:want|pay|with|is|for) no(?= )"
)
_NOT_A_CENT = re.compile(
    r" (?:no|not(?: even)?(?: a| an| 1)?(?: single)?|nothing|0)(?: (?:cent|penny|coin|\$))? "
    r"(?:on top|extra|more(?! than)|higher)(?= )"
)
_AS_IS = re.compile(
    r" (?:leave|keep|freeze|frozen)(?= )(?:.* (?:as|where|how|like|what) it is(?= )|.* (?:alone"
    r"|same)(?= )"
    r"|(?: the)? rent)|(?: stays?| remains?)(?: exactly)? (?:as|where|what|the same|put|frozen)"
    r"| (?:does|should|must|may|can|will) not (?:rise|go up|increase|change|move)(?= )"
)
_FREE = re.compile(r" (?:free of charge|for free|is free|be free|for nothing)(?= )|^ free $")
_OF_THEM = re.compile(r" of (?:them|those|these)(?= )")
_FEW_WORDS = 6
_PAIRS = 5  # of gloves: more of them is a price beside them
_WORDS_OF_A_REASON = 12
_WISH = re.compile(
    r" (?:we|i|my people) (?:\w+ )?(?:want|need|ask|say)(?: (?:for|to|say|at least|about|,))* $"
)
_EVERY_DAY = 7
_MOST_NUMBERS = 20  # that are looked at: nobody offers so much


@dataclass(frozen=True)
class Amount:
    """A number that is offered on an issue."""

    issue: str
    value: float | None  # a half where one was said; None where it is not sure what was meant
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
        self._last_value = Fraction(0)
        self._last_refused = False
        self._owned_end = 0  # where the last number ended that counts something else
        self._seen = 0
        self._is_stated = True  # and not only told or asked, by the clause that is read
        self._is_told = False  # a number of others', or of the past
        self._sentence_end = 0

    def read(self) -> list[Amount]:
        """Give the amounts that are offered, and those that may be."""
        return [amount for clause in self._clauses for amount in self._read_clause(clause)]

    def _read_clause(self, clause: Clause) -> Iterator[Amount]:
        self._is_stated = self._is_said(clause)
        self._is_told = not self._is_stated and any(map(str.isdigit, clause.text))
        self._sentence_end = clause.sentence_end
        matches = _NUMBER.finditer(self._plain, clause.start, clause.end + 1)
        for match in islice(matches, _MOST_NUMBERS - self._seen):
            self._seen += 1
            for number in self._numbers(clause, match):
                yield from self._amounts(clause, number)
        if self._is_stated:
            yield from self._none(clause)
        over = times_over(clause.text, self._words)
        if over and self._is_stated:
            place, times = over
            standing = self._standing_at(place.issue)
            yield _amount(place, None if standing is None else standing * times)

    def _none(self, clause: Clause) -> Iterator[Amount]:
        """Give nought for "no fee" and "for free"."""
        for issue in self._words.numbers:
            if 0 not in issue.numbers:
                continue
            no = _NO.search(clause.text)
            is_free = issue.is_money and _FREE.search(clause.text)
            stays = issue.is_added and self._stays(issue, clause.text)
            if is_free or stays or (no and issue.called.match(clause.text, no.end())):
                yield Amount(issue.id, 0)

    @staticmethod
    def _stays(issue: IssueWords, text: str) -> bool:
        """Tell whether what could rise is left as it is: "not one cent on top"."""
        return bool(_NOT_A_CENT.search(text) or (issue.called.search(text) and _AS_IS.search(text)))

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
            self._last_value = number.value
        if is_out or not self._is_stated:
            return
        if not place:
            yield Amount(may_be, None)
            return
        value = self._value(number, place)
        if not (clause.with_mark and self._is_echo(clause, place.issue, value)):
            yield _amount(place, value, is_limit=is_limit)

    def _is_said(self, clause: Clause) -> bool:
        goes_on = clause.sentence_end == self._sentence_end and self._only_goes_on(clause.text)
        if goes_on and self._is_told:  # "they paid 29, 30, even 31"
            return False
        return clause.puts_forward and not moods.is_reported(clause, self._words)

    def _only_goes_on(self, text: str) -> bool:
        """Tell whether a clause only adds to the one before: "gloves last 3 weeks, boots 6"."""
        for option in self._words.options:
            text = option.called.sub("", text)
        return bool(_GOES_ON.fullmatch(text))

    def _place(self, clause: Clause, number: _Number) -> tuple[Place | None, str]:
        """Give the issue of a number, or the id of one that it may be about."""
        before, after, value = number.before, number.after, number.value
        told = place_told(before, after, value, self._words)
        labelled = place_labelled(before, after, value, told, self._words)
        if labelled or told:
            return labelled or (None if self._waits(number, told) else told), ""
        sitting = place_of_people(after, self._words)
        if sitting:
            return sitting, ""
        if self._counts_something_else(number):
            self._owned_end = number.end
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
        topic = self._topic(clause, number)
        return (topic, "") if topic else self._place_bare(clause, number)

    def _counts_what_is_given(self, number: _Number) -> bool:
        """Tell whether a number counts things of an issue without numbers: "2 gloves for 40"."""
        if number.before.strip() or number.value > _PAIRS:
            return False
        return any(option.called.match(number.after) for option in self._words.options)

    def _counts_something_else(self, number: _Number) -> bool:
        """Tell whether a number, or the one that it goes with, has another owner."""
        between = self._plain[self._owned_end : number.start]
        goes_with = self._owned_end and _GOES_WITH.match(between)
        is_owned = bool(_OTHER_TIME.match(number.after)) or counts_something_else(
            number.before, number.after, float(number.value)
        )
        return bool(goes_with) or is_owned or self._counts_what_is_given(number)

    def _waits(self, number: _Number, told: Place | None) -> bool:
        if told and number.value == _EVERY_DAY and told.issue.is_weekly:
            clause = f"{number.before} {number.after}"
            return not _COMES.search(clause) and len(clause.split()) > _FEW_WORDS
        if not told or not told.is_span:
            return False
        unit, then = number.after[: told.length], number.after[told.length :]
        is_when = told.issue.is_when
        return moods.is_about_waiting(number.before, unit, then, is_when=is_when)

    def _topic(self, clause: Clause, number: _Number) -> Place | None:
        """Give the issue of "on the lockers, 20", of a nought, and of a label that is no issue's.

        The last can only be an issue that is not named in so many words.
        """
        if number.value == 0:
            named = [
                (match.end(), issue.id, issue)
                for issue in self._words.numbers
                for match in issue.called.finditer(self._plain, 0, number.start + 1)
                if 0 in issue.numbers
            ]
            return Place(max(named)[2]) if named else None
        if not _LABEL.search(number.before):
            return None
        left = [
            issue
            for issue in self._words.numbers
            if is_within(issue, number.value) and not issue.called.search(self._plain)
        ]
        return Place(left[0]) if len(left) == 1 else None

    def _place_bare(self, clause: Clause, number: _Number) -> tuple[Place | None, str]:
        if number.high and number.high < number.value:  # "we won 3 to 2"
            return None, ""
        money = [issue for issue in self._words.numbers if issue.is_money]
        if change_at(number.before, number.after, 0):
            is_clear = len(money) == 1 and leads_on(more_of_what(number.after))
            return (Place(money[0]) if is_clear else None), ""
        place, may_be = place_bare(number.high or number.value, self._words)
        if number.value.denominator > 1:
            fits = [issue for issue in money if is_near(issue, number.value)]
            place, may_be = (Place(fits[0]) if fits else None), money[0].id if money else ""
        is_offer = _LIKE_AN_OFFER.search(clause.text) or len(self._plain.split()) <= _FEW_WORDS
        return place, may_be if is_offer else ""

    def _corrected(self, number: _Number) -> Place | None:
        """Give what the number before was about, if this one takes its place."""
        between = self._plain[self._last_end : number.start]
        if not self._last or not self._is_again(number, between):
            return None
        for factor in (self._last.factor, Fraction(1)):  # "five weeks - no, 40", which are nights
            if is_near(self._last.issue, number.value * factor):
                return Place(self._last.issue, factor)
        return None

    def _is_again(self, number: _Number, between: str) -> bool:
        """Tell whether a bare number speaks of what the one before was about."""
        is_near = len(_A_WORD.findall(between)) <= _FEW_WORDS
        is_alone = not number.before.strip(" ,") and _ENDS.match(number.after)
        is_put_right = self._is_put_right(number, between)
        in_place = self._last_refused and (is_near or is_alone or is_put_right)
        if in_place or _CORRECTS.search(between):
            return True
        if not self._last or self._names_another(between) or not leads_on(number.after):
            return False
        issue, factor = self._last.issue, self._last.factor
        fits = any(
            is_within(issue, value) or is_between(issue, value)
            for value in (number.value * factor, number.value)
        )
        is_same = number.value == self._last_value and is_near
        return fits and (is_same or bool(_SAID_OF_THE_SAME.search(between)))

    def _is_put_right(self, number: _Number, between: str) -> bool:
        """Tell whether a value of the same issue is wanted: "6 months is short, we need 18"."""
        if not self._last or len(between.split()) > _WORDS_OF_A_REASON:
            return False
        is_wish = bool(_WISH.search(between)) and not self._names_another(between)
        value = number.value * self._last.factor
        fits = is_within(self._last.issue, value) or is_between(self._last.issue, value)
        return is_wish and leads_on(number.after) and fits

    def _names_another(self, text: str) -> bool:
        """Tell whether another issue is named than that of the last number."""
        return self._words.names_other_than(self._last.issue.id if self._last else "", text)

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
    is_sure = value is not None and is_thinkable(issue, value) and _is_said_in_full(place, value)
    said = float(value) if is_sure and value is not None else None
    return Amount(issue.id, int(said) if said is not None and said.is_integer() else said, is_limit)


def _is_said_in_full(place: Place, value: Fraction) -> bool:
    """Tell whether a part of a unit was said, and not reckoned: "27.50", but no month of a week."""
    return value.denominator == 1 or (place.factor == 1 and value.denominator in PARTS)
