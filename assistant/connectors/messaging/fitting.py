"""Making words fit a medium: cut at sentences, choices by number, what hangs on in short lines."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import takewhile

import regex  # knows what is seen as one sign, and looks back over any length

from assistant.connectors.messaging.medium import Outgoing

_SIGN = regex.compile(r"\X")
# What ends a sentence: with a space behind it, or in scripts that may do without; what closes.
_SPACED, _BARE, _CLOSING = ".!?…", "。！？｡؟۔।॥", "\"'”’»)\\]」』）》"
_ENDING = f"[{_SPACED}{_BARE}{_CLOSING}]"
# Where a text may be cut, the best first: between paragraphs, lines, sentences, words.
_ENDS = (
    regex.compile(r"\r?\n\s*\n"),
    regex.compile(r"\r?\n"),
    regex.compile(
        rf"(?<=[{_SPACED}{_BARE}][{_CLOSING}]*)\s|(?<=[{_BARE}]{_ENDING}*)(?!{_ENDING}|\s)"
    ),
    regex.compile(r"\s"),
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
    named = message.name or "A person from the group"
    who = f"{named}: " if message.sender == "facilitator" else ""
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

    Nothing is lost but the white space where it is cut. What is seen as one sign, such as a family
    of emoji or a letter with its marks, stays whole, unless it alone is too long.
    """
    pieces = []
    while size(text) > limit:
        end = _end(text, limit, size)
        pieces.append(text[:end].rstrip())
        text = text[end:].lstrip()
    return [piece for piece in (*pieces, text) if piece]


def _end(text: str, limit: int, size: Callable[[str], int]) -> int:
    most = _most(text, limit, size)
    signs = (sign.end() for sign in _SIGN.finditer(text))
    whole = set(takewhile(lambda end: end <= most, signs))
    for place in _ENDS:
        ends = [found.start() for found in place.finditer(text, 0, most + 1)]
        good = [end for end in ends if end >= most // 3 and end in whole]
        if good:
            return good[-1]
    return max(whole, default=most)


def _most(text: str, limit: int, size: Callable[[str], int]) -> int:
    """Give how many letters fit; at least one, so that there is an end."""
    low, high = 1, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if size(text[:middle]) <= limit else (low, middle - 1)
    return low
