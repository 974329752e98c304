"""Whether it is the same people both times, as it is answered or told along with the numbers."""

from __future__ import annotations

import re

_I = re.IGNORECASE
_NO = re.compile(r"^\W*(no|nope|not|different|others?|new)\b|\b(not the same|different)\b", _I)
_WHO = (
    r"(?:people|persons?|ones?|group|lot|folks?|names|men|women|kids|children|pupils|students|"
    r"adults|families|households|houses|neighbou?rs|residents|workers|patients|members|players)"
)
_LEAD = (
    r"(?:\b(?:it'?s|its|it is|it was|they'?re|they are|they were|those are|these are|all|always|"
    r"both times|we asked|i asked|we counted|with|of|from)\b[\s,]*)*"
)
_TRAIL = r"(?: (?:both times|each time|twice|in both|as before|before and after|again))*"
_TOLD = re.compile(
    rf"{_LEAD}\b(?:(?:the |these |those |our )?(?P<same>(?:very )?same)|(?P<not>not the same|"
    rf"(?:all )?different|other|two different))(?: \d+)? {_WHO}\b{_TRAIL}[.,;]?",
    _I,
)


def is_same(answer: str) -> bool:
    """Tell whether an answer to the question says that they are the same."""
    return not _NO.search(answer)


def told_in(text: str) -> bool | None:
    """Tell whether a text says by itself that they are the same, or not; None where it does not."""
    told = _TOLD.search(text)
    return told["not"] is None if told else None


def words_in(text: str) -> str:
    """Give the words that say it; "" where none do."""
    told = _TOLD.search(text)
    return told.group(0).strip(" .,;") if told else ""


def without(text: str) -> str:
    """Give a text without them: "the same 20 people" counts nothing."""
    return _TOLD.sub("", text).strip() if _TOLD.search(text) else text
