"""The amount in an ask, a limit or a hope, and which of two is better for the one who asks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from coach.language import load_language

if TYPE_CHECKING:
    from spacy.tokens import Span

WEAK, BETTER, UNKNOWN = "weak", "better", ""

_I = re.IGNORECASE
_KINDS = frozenset({"number", "amount", "percent"})
_NO_AMOUNT = frozenset({"one", "first"})
_CLOCK = frozenset({"after", "before", "until", "till", "number"})  # "softer after 9"
_LAST_HOUR = 12
_HOUR = r"\d{1,2}(?:[:h]\d{2})?"
_TIME = r"\d{1,2}(?:[:h]\d{2}|\s?(?:am|pm|a\.m\.|p\.m\.|o'?clock)\b)"
# "From 7 to 8:30", "7.40 to 8.10", "before 8": of a window one end that is a time is enough.
_TIMES = re.compile(
    rf"\b{_TIME}\s*(?:-|–|to|and|until|till)\s*{_HOUR}\b|"
    rf"\b{_HOUR}\s*(?:-|–|to|and|until|till)\s*{_TIME}|"
    r"\b(?:between|from) \d{1,2}\.[0-5]\d (?:and|to|until|till) \d{1,2}\.[0-5]\d\b"
    r"(?!\s*(?:an?|per|each|every|the)\b)|"
    rf"\b{_TIME}|\b(?:before|after|until|till) \d{{1,2}}\b(?!\s*(?:an?|per|each|%))",
    _I,
)
_AFTER_SMS_TO = frozenset(  # "2 rooms" is a number, "2 fix" and "4 us" are none
    {
        *("fix", "mend", "repair", "talk", "speak", "listen", "come", "go", "pay", "give", "get"),
        *("make", "do", "be", "stop", "help", "see", "know", "let", "send", "keep", "clean"),
        *("answer", "open", "sign", "agree", "change", "us", "me", "him", "her", "them", "you"),
    }
)
_HIGHER_IS_BETTER = re.compile(
    r"\b(pay|paid|wage|salary|rate|per (tonne|ton|hour|day|week|month|kilo|kg)|a (tonne|ton|"
    r"kilo|day|month)|sell|price we get|"
    r"raise|increase|more|compensation|grant)\b",
    _I,
)
_LOWER_IS_BETTER = re.compile(
    r"\b(rent|fee|fees|fine|bill|debt|cost us|owe|charge[sd]?|tax|reduce|lower|cheaper|less|cut|"
    r"instal?lments?|repay)\b",
    _I,
)


def compare(hoped: str, least: str, ask: str = "") -> str:
    """Tell whether what is hoped for is better than the least that would do.

    Gives ``BETTER``, ``WEAK`` where it is the same or worse, or ``UNKNOWN``: unless one number
    stands against one, and it is plain which way is better. ``ask`` helps to tell the way where
    ``hoped`` is a bare number.
    """
    first, second = _only_number(hoped), _only_number(least)
    if first is None or second is None:
        return UNKNOWN
    if first == second:
        return WEAK
    told = f"{ask} {hoped}"
    wants_more = bool(_HIGHER_IS_BETTER.search(told))
    wants_less = bool(_LOWER_IS_BETTER.search(told))
    if wants_more == wants_less:  # "we pay 300 rent": who pays it, and who gets it?
        return UNKNOWN
    return BETTER if (first > second) == wants_more else WEAK


def has_number(text: str) -> bool:
    """Tell whether the ask is for an amount, of which there can be more or less."""
    return bool(first_number(text))


def first_number(text: str) -> str:
    """Give the first amount in the person's words, or nothing."""
    found = (
        e.text
        for e in load_language()(without_hours(text)).ents
        if e.label_ in _KINDS and e.text.lower() not in _NO_AMOUNT and not _is_other(e)
    )
    return next(found, "")


def _only_number(text: str) -> float | None:
    """Give the one number of a text; None when there is none, or several to choose from."""
    counted = [e.text for e in load_language()(without_hours(text)).ents if e.label_ in _KINDS]
    numbers = [match.group(0) for text in counted for match in re.finditer(r"\d[\d.,]*", text)]
    if len(numbers) != 1:
        return None
    try:
        return float(numbers[0].rstrip(".,").replace(",", ""))
    except ValueError:
        return None


def _is_other(found: Span) -> bool:
    """Tell whether a number is an hour, or a 2 or 4 that stands for "to" or "for"."""
    return _is_hour(found) or _is_sms_word(found)


def _is_hour(found: Span) -> bool:
    """Tell an hour, as in "softer after 9"; "at 9 a tonne" is an amount."""
    before = found.doc[found.start - 1].lower_ if found.start else ""
    return before in _CLOCK and found.text.isdigit() and int(found.text) <= _LAST_HOUR


def _is_sms_word(found: Span) -> bool:
    """Tell whether a 2 or 4 stands for "to" or "for": "get him 2 fix it", "talk 2 them"."""
    after = found.doc[found.end].lower_ if found.end < len(found.doc) else ""
    return found.text in {"2", "4"} and after in _AFTER_SMS_TO


def without_hours(text: str) -> str:
    """Give a text without the times of day in it: there is no more or less of them."""
    return _TIMES.sub(" ", text)
