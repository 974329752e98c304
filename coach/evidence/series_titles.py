"""The words before a series: what was counted."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W\d_]{2,}")
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


_READ_BACK = re.compile(
    r"I read \d+ values?(?: for \"?(?P<title>[^\"]*?)\"?)?(?: *; \d+ (?:is|are) missing)?\. "
)


def cut_read_back(text: str) -> tuple[str, str]:
    """Cut off the words in which a series is said back, with its title: "I read 3 values for"."""
    back = _READ_BACK.match(text)
    return ((back["title"] or "").strip(), text[back.end() :]) if back else ("", text)


def title_of(head: str, before: str) -> str:
    """Give the words before the numbers as a title, without what only leads to them."""
    text = head or before
    last = [part for part in re.split(r"[.!?;]\s|\n\n", text) if _WORD.search(part)][-1:]
    cells = _CELL.split(last[0].strip()) if last else []
    if len(cells) == 2 and cells[0].strip().lower() in _COLUMN_OF_LABELS:
        return cells[1].strip()
    title = " ".join(_OPENING.sub("", last[0]).split()) if last else ""
    return _CLOSING.sub("", title)
