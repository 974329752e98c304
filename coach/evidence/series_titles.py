"""The words before a series: what was counted."""

from __future__ import annotations

import re

from coach.evidence.series_tokens import Scanner

_HEADER = re.compile(r"(?P<head>[^\W\d][^\n:|]*?)[ ]*(?::[ \t]*\n?|\n(?=[^a-zA-Z]+$))")
_WORD = re.compile(r"[^\W\d_]{2,}")
_MARKS = re.compile(r"\b(?:before|after|total|sum)\b", re.IGNORECASE)
_OPENING = re.compile(
    r"^(?:[\W_]|(?:hi|hello|ok|okay|so|here|these|this|they|it|its|it's|is|are|i|we|my|our|the"
    r"|have|had|got|numbers?|figures?|data|counted|count|measured|wrote|down|noted|me|again|you"
    r"|go|from|in|on|for|every|each|about|around|of|and|please|look|at|there|were|was|been)\b)*",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"(?:[\s:;,.=|(\[~$€£-]|\b(?:are|is|was|were|in|on|for|and|the|had|we|of|from|then|about|"
    r"around|roughly|it|there|as|follows|ca|approx))+$",
    re.IGNORECASE,
)
_CELL = re.compile(r"[\t,;]")
_COLUMN_OF_LABELS = {"date", "day", "week", "month", "year", "quarter", "name", "when", "time", ""}


_YEAR = re.compile(r"(?:19|20)\d\d:\s*")
_READ_BACK = re.compile(
    r"I read \d+ values?(?: for \"?(?P<title>[^\"]*?)\"?)?(?: *; \d+ (?:is|are) missing)?\. "
)


def cut_header(text: str, scanner: Scanner) -> tuple[str, str]:
    """Cut off a heading that holds a number which is none of the series: "cars in 2024: 14"."""
    back = _READ_BACK.match(text)
    if back:
        return back["title"] or "", text[back.end() :]
    year = _YEAR.match(text)
    if year and not _YEAR.search(text, year.end()):
        return year[0].rstrip(": \n"), text[year.end() :]
    match = _HEADER.match(text)
    if not match or ":" in text[match.end() :] or _MARKS.search(match["head"]):
        return "", text
    head = scanner.scan(match["head"])
    numbers = sum(token.kind in {"value", "range"} for token in head)
    has_times = any(token.kind == "time" for token in head)
    is_short = len(_WORD.findall(match["head"])) < 2 and "(" not in match["head"]
    if numbers != 1 or has_times or is_short:
        return "", text
    rest = sum(token.kind == "value" for token in scanner.scan(text[match.end() :]))
    return (match["head"], text[match.end() :]) if rest > 1 else ("", text)


def title_of(head: str, before: str) -> str:
    """Give the words before the numbers as a title, without what only leads to them."""
    text = head or before
    last = [part for part in re.split(r"[.!?]\s|\n\n", text) if _WORD.search(part)][-1:]
    cells = _CELL.split(last[0].strip()) if last else []
    if len(cells) == 2 and cells[0].strip().lower() in _COLUMN_OF_LABELS:
        return cells[1].strip()
    title = " ".join(_OPENING.sub("", last[0]).split()) if last else ""
    return _CLOSING.sub("", title)
