"""Which issue a number is about: by its unit, by a word near it, or by its size."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from coach.negotiation.offers.vocabulary import IssueWords, Vocabulary

_ADJECTIVES = re.compile(
    r"(?: (?:fixed|full|whole|regular|steady|solid|good|weekly|extra|different|working|separate"
    r"|more|less|fewer|additional|free|entire|complete|short|long|of|the|these|those|our|your"
    r"|other)){1,3}"
    r"(?= )"
)
_CURRENCY_AFTER = re.compile(r" \$(?= )")
_CURRENCY_BEFORE = re.compile(r" \$ $")
_LABELS = re.compile(r"(?: (?:is|:|=|-|of|at))* $")
_LAST_NUMBER = re.compile(r" \d[\d.]* $")
_NEXT_VALUE = re.compile(r"(?: (?:is|:|=|-|of|at))* \d")
_WORDS_BETWEEN = 5
_NEXT_TO = re.compile(r" (?:for|on|as|in|to|of)(?: the| our| your| a)?(?= )")
PARTS = {2, 4}  # "27.50"
_FAR = 3  # times beyond an issue's range: nobody means it
_NEAR = Fraction(8, 5)  # times beyond: somebody may
_COUNTED_OFF = re.compile(  # "the first year 24" tells no length
    r" (?:first|second|third|2th|3th|last|next|this|every|each)$"
)
_A_DAY = re.compile(r" (?:an?|per|each|every|/) day(?= )")
_WEEK = Fraction(7)  # days
_PEOPLE_SIT = re.compile(
    r"(?: more)?(?: (?:of (?:us|our \w+|the \w+)|people|parents|residents|neighbours|members"
    r"|persons"
    r"|women|mothers|men|locals))(?: (?!and |or |but )[^\W\d_]+){0,3}?"
    r" (?:sit(?:s|ting)? (?:in|on|at|there)|(?:on|in|at|with|to) (?:the |an? |your |that )?"
    r"(?:panel|board|committee|vote|voice|table|jury|seats?))(?= )"
)
_SEATS = frozenset(["seat", "seats", "member", "members"])
_HEAD_OF_DAYS = re.compile(r" (?:days?|weeks?|months?|years?|hours?)$")


@dataclass(frozen=True)
class Place:
    """The issue that a number is about."""

    issue: IssueWords
    factor: Fraction = Fraction(1)  # of the issue's unit, in the unit that was said
    length: int = 0  # of the unit's words, after the number
    is_told: bool = False  # by a unit, so that nothing else is possible
    is_span: bool = False  # the unit is days, months and the like, and nothing is said of "a week"


def place_told(before: str, after: str, value: Fraction, words: Vocabulary) -> Place | None:
    """Give the issue whose unit stands beside a number; None where none does."""
    currency = _CURRENCY_AFTER.match(after)
    skipped = currency.end() if currency else 0
    has_currency = bool(currency or _CURRENCY_BEFORE.search(before))
    places = [_told_by(issue, after, skipped, has_currency) for issue in words.numbers]
    told = [place for place in places if place]
    fitting = [place for place in told if is_near(place.issue, value * place.factor)]
    return max(fitting or told, key=lambda place: place.length, default=None)


def _told_by(issue: IssueWords, after: str, skipped: int, has_currency: bool) -> Place | None:
    adjectives = _ADJECTIVES.match(after, skipped)
    for at in (skipped, adjectives.end() if adjectives else skipped):
        head = None if has_currency else issue.heads.match(after, at)
        end = head.end() if head else at
        per = issue.per.match(after, end)
        daily = None if per or not issue.is_weekly else _A_DAY.match(after, end)
        if daily and not has_currency:
            return Place(issue, _WEEK, daily.end(), True)
        if head or (per and issue.is_money):
            word = head["head"].rstrip("s") if head else ""
            is_span = bool(head and _HEAD_OF_DAYS.search(head.group())) and not per
            length = per.end() if per else end
            return Place(issue, issue.factors.get(word, Fraction(1)), length, True, is_span)
    if has_currency and issue.is_money:
        return Place(issue, length=skipped, is_told=True)
    return None


def place_labelled(
    before: str, after: str, value: Fraction, told: Place | None, words: Vocabulary
) -> Place | None:
    """Give the issue of "days 3" where what follows is the next label: "price 26 days 3"."""
    if not told or not _NEXT_VALUE.match(after, told.length):
        return None
    return next(
        (
            Place(issue)
            for issue in words.numbers
            for match in issue.called.finditer(before)
            if _LABELS.match(before, match.end())
            and is_near(issue, value)
            and not _is_counted(before[: match.start() + 1], words)  # "4 days 2 helpers"
        ),
        None,
    )


def _is_counted(before: str, words: Vocabulary) -> bool:
    """Tell whether the number that ends a text counts what follows, having no label of its own."""
    number = _LAST_NUMBER.search(before)
    if not number:
        return False
    before = before[: number.start() + 1]
    labels = [m for m in words.anything.finditer(before) if _LABELS.match(before, m.end())]
    return not labels or _is_counted(before[: labels[-1].start() + 1], words)


def place_of_people(after: str, words: Vocabulary) -> Place | None:
    """Give the issue of seats where a number counts those who sit: "three of us on the board"."""
    if not _PEOPLE_SIT.match(after):
        return None
    return next(
        (Place(i) for i in words.numbers if _SEATS & {*i.issue.called, *i.issue.unit.split()}), None
    )


def place_near(before: str, after: str, value: Fraction, words: Vocabulary) -> Place | None:
    """Give the issue that is named a few words before a number, or right after it."""
    for issue in words.numbers:
        next_to = _NEXT_TO.match(after)
        if next_to and issue.called.match(after, next_to.end()) and is_likely(issue, value):
            return Place(issue)
    named = []
    for issue in words.numbers:
        ends = [
            match.end()
            for match in issue.called.finditer(before)
            if not _COUNTED_OFF.search(before[: match.start()])
        ]
        is_close = ends and len(before[ends[-1] :].split()) <= _WORDS_BETWEEN
        if is_close and is_likely(issue, value):
            named.append((ends[-1], issue))
    return Place(max(named, key=lambda pair: pair[0])[1]) if named else None


def place_bare(value: Fraction, words: Vocabulary) -> tuple[Place | None, str]:
    """Give the issue that a bare number must be about, or None and the id of one it may be."""
    fits = [issue for issue in words.numbers if is_within(issue, value)]
    may = [issue for issue in words.numbers if is_near(issue, value) and issue not in fits]
    money = [issue for issue in fits if issue.is_money]
    if len(money) == 1:  # money is what people leave out
        return Place(money[0]), ""
    alone = fits or may
    if len(alone) == 1 and not (fits and may):
        return Place(alone[0]), ""
    between = [issue for issue in words.numbers if is_between(issue, value)]
    if len(between) == 1 and not alone:
        return Place(between[0]), ""
    guessed = [*money, *fits, *may, *(i for i in words.numbers if i.is_money), *words.numbers]
    return None, guessed[0].id if guessed else ""


def is_within(issue: IssueWords, value: Fraction) -> bool:
    """Tell whether a number is one of an issue's values."""
    return value in issue.numbers


def is_between(issue: IssueWords, value: Fraction) -> bool:
    """Tell whether a number is a whole amount of money between an issue's least and most.

    It may be none of its values: who says 236 means 236, where the steps are of five.
    """
    is_whole = issue.is_money and value.denominator == 1
    return is_whole and issue.numbers[0] <= value <= issue.numbers[-1]


def is_likely(issue: IssueWords, value: Fraction) -> bool:
    """Tell whether a number beside an issue's name is meant for it."""
    return is_near(issue, value) or is_between(issue, value)


def is_near(issue: IssueWords, value: Fraction) -> bool:
    """Tell whether a number could be meant for an issue, though it may be beyond its values."""
    least, step = issue.numbers[0], issue.numbers[1] - issue.numbers[0]
    within = least / _NEAR <= value <= issue.numbers[-1] * _NEAR
    is_part = issue.is_money and value.denominator in PARTS
    return within and (is_part or (value - least) % step == 0)


def is_thinkable(issue: IssueWords, value: Fraction) -> bool:
    """Tell whether somebody could say a number of an issue that they named."""
    return Fraction(issue.numbers[0], _FAR) <= value <= issue.numbers[-1] * _FAR
