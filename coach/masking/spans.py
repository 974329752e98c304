"""What is hidden of a text: from where to where, what it is, and the text without it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum


class Kind(str, Enum):
    """What a hidden span is; its value stands in the text in brackets.

    Where two overlap, the one that is named first here gives the mark.
    """

    EMAIL = "e-mail"
    LINK = "link"
    ACCOUNT = "account"
    BIRTHDAY = "date of birth"
    NUMBER = "number"
    PHONE = "phone"
    ADDRESS = "address"
    NAME = "name"


_RANK = {kind: rank for rank, kind in enumerate(Kind)}


@dataclass(frozen=True, order=True)
class Span:
    """A part of the original text that is hidden."""

    start: int
    end: int
    kind: Kind


@dataclass(frozen=True)
class Masked:
    """A text without its personal data, and where that stood in the original."""

    text: str
    spans: tuple[Span, ...]


def hide(text: str, found: Iterable[Span]) -> Masked:
    """Put a readable mark in the place of each span; those that touch become one."""
    spans = _joined(text, found)
    parts, at = [], 0
    for span in spans:
        parts += [text[at : span.start], f"[{span.kind.value}]"]
        at = span.end
    return Masked("".join([*parts, text[at:]]), tuple(spans))


def _joined(text: str, found: Iterable[Span]) -> list[Span]:
    spans: list[Span] = []
    for span in sorted(found):
        last = spans[-1] if spans else None
        if last is not None and _belong_together(text, last, span):
            kind = min(last.kind, span.kind, key=_RANK.__getitem__)
            spans[-1] = Span(last.start, max(last.end, span.end), kind)
        else:
            spans.append(span)
    return spans


def _belong_together(text: str, first: Span, second: Span) -> bool:
    """Tell whether two overlap, or are of one kind with nothing but a space between them."""
    if second.start < first.end:
        return True
    between = text[first.end : second.start]
    return first.kind is second.kind and not between.strip(" .-")
