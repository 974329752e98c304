"""More or less than what is on the table: "one day more", "raise it by 3", "double"."""

from __future__ import annotations

import re
from fractions import Fraction

from coach.negotiation.offers.placing import Place
from coach.negotiation.offers.vocabulary import Vocabulary

_MORE = "more|extra|additional|longer|higher|on top"
_LESS = "less|fewer|lower|shorter|cheaper|off"
_WAY = re.compile(rf" (?:(?P<more>{_MORE})|(?P<less>{_LESS}))(?= )")
_UP = (
    r"add|raise|raised|increase|increased|go up|going up|come up|came up|move up|up|extend|lengthen"
)
_DOWN = r"lower|lowered|reduce|drop|cut|go down|going down|come down|down|shorten|decrease"
_NOT_TO = r"(?: (?!to |at |from )[^\W\d_]+){0,4}?"
_BY = re.compile(
    rf" (?:(?:{_UP}){_NOT_TO} (?P<more>by)|(?:{_DOWN}){_NOT_TO} (?P<less>by)"
    r"|(?:go|come|move) (?:up|(?P<down>down))(?: by)?"
    rf"|(?P<add>add(?: another| us| me)?|plus)|(?P<take>deduct|take off|knock off))(?: \$)? $"
)
_TIMES_OVER = re.compile(
    r" (?:(?P<half>half|halve)(?: of)?|(?P<triple>triple)|(?P<double>double))"
    r"(?: (?:the|that|it|your|my|our|as|much|of))*(?= )"
)
_OVER = {"half": Fraction(1, 2), "double": Fraction(2), "triple": Fraction(3)}


def change_at(before: str, after: str, length: int) -> int:
    """Give 1 for a number that is put on top, -1 for one that is taken off, else 0.

    ``length`` is that of the unit's words after the number.
    """
    way = _WAY.match(after) or _WAY.match(after, length)
    if way:
        return 1 if way["more"] else -1
    by = _BY.search(before)
    if not by or by["add"] == "plus":
        return 0
    return -1 if by["less"] or by["take"] or by["down"] else 1


def more_of_what(after: str) -> str:
    """Give what follows "more" or "less", right after a number."""
    way = _WAY.match(after)
    return after[way.end() :] if way else after


def times_over(text: str, words: Vocabulary) -> tuple[Place, Fraction] | None:
    """Give the issue that is doubled or halved in a clause, and how many times."""
    match = _TIMES_OVER.search(text)
    if not match or any(option.called.search(text) for option in words.options):
        return None
    how = next(name for name, said in match.groupdict().items() if said)
    named = next((i for i in words.numbers if i.called.match(text, match.end())), None)
    refers = re.search(r" (?:that|it)$", match.group())
    money = [issue for issue in words.numbers if issue.is_money]
    issue = named or (money[0] if money and (refers or text.split() == [how]) else None)
    return (Place(issue), _OVER[how]) if issue else None
