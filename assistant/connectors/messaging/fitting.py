"""Making words fit a medium: cut at sentences, choices by number, what hangs on in short lines."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from assistant.connectors.messaging.medium import Outgoing

# Where a text may be cut, the best first: between paragraphs, lines, sentences, words.
_ENDS = (
    re.compile(r"\n\s*\n"),
    re.compile(r"\n"),
    re.compile(r"(?<=[.!?…؟।])\s"),
    re.compile(r"\s"),
)
_MARKS = re.compile(r"\*\*(.+?)\*\*|(?<!\w)\*(?!\s)(.+?)(?<!\s)\*(?!\w)", re.DOTALL)
_LINK = re.compile(r"\[([^\]\n]+)\]\((https?://[^\s)]+)\)")


def plain(text: str) -> str:
    """Take out the little Markdown that only the widget shows."""
    text = _LINK.sub(r"\1: \2", text)
    return _MARKS.sub(lambda found: found[1] or found[2], text)


def numbered(titles: Sequence[str]) -> str:
    """Give choices as lines with numbers: "1 A meeting"."""
    return "\n".join(f"{number} {title}" for number, title in enumerate(titles, start=1))


def with_all(message: Outgoing, has_picture: bool, has_numbers: bool) -> str:
    """Give a message as one text, with what its medium cannot show otherwise in words."""
    who = "A person from the group: " if message.sender == "facilitator" else ""
    shown = [f"{who}{plain(message.text)}".strip()]
    if message.picture and not has_picture:
        shown.append(message.picture.alt)
    shown += message.sources
    shown += [f"{link.title}: {link.url}" for link in message.links]
    if has_numbers and message.choices:
        shown.append(numbered([choice.title for choice in message.choices]))
    return "\n".join(part for part in shown if part)


def cut(text: str, limit: int, size: Callable[[str], int] = len) -> list[str]:
    """Cut a text into pieces of at most ``limit``, as ``size`` counts, at the best places.

    Nothing is lost but the white space where it is cut.
    """
    pieces = []
    while size(text) > limit:
        end = _end(text, limit, size)
        pieces.append(text[:end].rstrip())
        text = text[end:].lstrip()
    return [piece for piece in (*pieces, text) if piece]


def _end(text: str, limit: int, size: Callable[[str], int]) -> int:
    most = _most(text, limit, size)
    for place in _ENDS:
        ends = [found.start() for found in place.finditer(text, 0, most + 1)]
        good = [end for end in ends if most // 3 <= end <= most]
        if good:
            return good[-1]
    return most


def _most(text: str, limit: int, size: Callable[[str], int]) -> int:
    """Give how many letters fit; at least one, so that there is an end."""
    low, high = 1, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if size(text[:middle]) <= limit else (low, middle - 1)
    return low
