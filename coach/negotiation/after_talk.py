"""Looking back at a real talk: what was agreed, given and got, and who does what next."""

from __future__ import annotations

import re
from datetime import date

from coach.arc import Work, said
from coach.dates import find_when, understand
from coach.feedback import Feedback
from coach.negotiation.asked_amount import first_number
from coach.planning.words import says_nothing

_I = re.IGNORECASE
_UNSURE = re.compile(r"\b(maybe|perhaps|might|think|not|nothing|yet|if)\b", _I)
_GAVE_NOTHING = re.compile(
    r"^\W*((we|i) )?((gave|give) (up )?nothing|(did ?n[o']?t|did not|have not|haven'?t) "
    r"(give|given)( up| away)? (anything|a thing))\b",
    _I,
)
_GOT_NOTHING = re.compile(
    r"\b(got|get|received|had) (back )?nothing\b|"
    r"\bnothing (in return|in exchange|back|for (it|that))\b|\bfor (nothing|free)\b|"
    r"\b(did ?n[o']?t|did not|never) (get|got|receive)d? (anything|a thing|something)\b|"
    r"\b(they|he|she) (gave|offered|promised) (us |me )?nothing\b",
    _I,
)
_GOT = re.compile(
    r"\b(got|received|in return|in exchange|in turn|"
    r"(they|he|she) (gave|will(?! (think|see|look|ask|try|consider))|agreed|promised|pays?|paid|"
    r"lets?|mends?|sends?|brings?))\b",
    _I,
)
_WAITS = re.compile(
    r"^\W*((we|i)( will| just|'ll)* )?(wait|see)\b|\b(let'?s|we'?ll|we will) see\b|"
    r"\b(they|he|she)( will|'ll| said they will| promised to) (call|write|phone|let us know|think|"
    r"come back|get back)\b",
    _I,
)


def on_agreed(text: str, today: date) -> Feedback:
    """Praise what can be checked later: a number, or a day; "maybe next month" cannot."""
    if _UNSURE.search(text):
        return Feedback()
    when = find_when(text) if understand(text, today).day else ""
    span = when or first_number(text)
    return Feedback("agreed_clear", span=span) if span else Feedback()


def on_gave(work: Work, text: str) -> Feedback:
    """Praise a trade; ask what came back where only the giving is told."""
    whole = said(work, "gave") or text
    if is_conceded(whole):
        return Feedback(next="gave_back", flags=("conceded_without_trade",))
    if _gave_nothing(whole):
        return Feedback()
    got = _GOT.search(whole)
    return Feedback("gave_trade", span=got.group(0)) if got else Feedback(next="gave_got")


def on_next(text: str, today: date) -> Feedback:
    """Say the day back; ask who asks, and by when, where nobody does anything."""
    day = understand(text, today).day
    if day:
        return Feedback("when_day", day=day)
    if is_left_open(text):
        return Feedback(next="next_who", flags=("poor_closing",))
    return Feedback(next="next_day")


def is_conceded(text: str) -> bool:
    """Tell whether something was given, and it is said that nothing came back for it."""
    first, *later = text.split("\n")
    if not first or _gave_nothing(first):
        return False
    return bool(_GOT_NOTHING.search(text)) or any(says_nothing(line) for line in later)


def is_left_open(text: str) -> bool:
    """Tell whether what comes next is nothing, or waiting for the others."""
    return says_nothing(text) or bool(_WAITS.search(text))


def _gave_nothing(text: str) -> bool:
    return bool(_GAVE_NOTHING.match(text)) or says_nothing(text)
