"""How long ago each number was, where it is told from one to the next: "the week before that"."""

from __future__ import annotations

import re

_SPAN = r"(?P<{}>day|week|month|year)"
_BACK = re.compile(
    rf"\b(?:this {_SPAN.format('now')}|(?P<today>today|tonight)|last {_SPAN.format('last')}"
    rf"|(?P<yesterday>yesterday)|(?:the )?{_SPAN.format('before')} before"
    r"(?: that| last| yesterday)?"
    r"(?=[\s:,]{1,3}(?:it was |there were |was |were )?\d|\s*[,.;\n]|\s*$))",
    re.IGNORECASE,
)
_COUNTS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


# "this week 9, last week 12": no ninth week
_THIS_ONE = re.compile(r"\bthis (day|week|month|year)[ ]+(?=\d+(?![\w/]|[.,]\d))", re.IGNORECASE)
_LAST = re.compile(r"\b(?:last|previous) (?:day|week|month|year)\b", re.IGNORECASE)
_BEFORE_SOMETHING = re.compile(r"\bbefore (?!that\b|last\b|it\b|yesterday\b)[^\W\d]", re.IGNORECASE)
_NOW = re.compile(r"\b(?:right )?now\b", re.IGNORECASE)


def with_ago(text: str) -> str:
    """Write "two weeks ago" for "the week before" where "last week" stands before it.

    "Now" is this week then.
    """
    back: int | None = None
    spans = [match["before"] for match in _BACK.finditer(text) if match["before"]]
    if spans and len(_NOW.findall(text)) == 1 and re.search(rf"\blast {spans[0]}\b", text, re.I):
        text = _NOW.sub(f"this {spans[0]}", text)

    if _LAST.search(text) and not _BEFORE_SOMETHING.search(text):
        text = _THIS_ONE.sub(r"this \1: ", text)

    def told(match: re.Match[str]) -> str:
        nonlocal back
        if match["before"] is None:
            back = int(match["last"] is not None or match["yesterday"] is not None)
        elif back is not None and back < len(_COUNTS):
            back += 1
            return f"{_COUNTS[back - 1]} {match['before']}{'s' * (back > 1)} ago"
        return match[0]

    return _BACK.sub(told, text)
