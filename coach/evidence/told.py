"""What is told of numbers: sentences by name, whose words stand with the responses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from coach.evidence.series import Series

Message = tuple["Told", ...]

_SPANS = ("week", "month", "day", "year", "quarter")
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


@dataclass(frozen=True)
class Told:
    """A sentence: its words are the label ``numbers_<name>``, into which the facts go."""

    name: str
    facts: dict[str, str] = field(default_factory=dict)


def in_messages(*parts: Sequence[Told]) -> tuple[Message, ...]:
    """Give the parts that say anything, each one message."""
    return tuple(tuple(part) for part in parts if part)


def span_of(series: Series) -> str:
    """Give what the values stand for, as one word in the singular: week, month, day or number."""
    labels = [point.label.lower() for point in series.points]
    for span in _SPANS:
        if labels and all(span in label for label in labels):
            return span
    for names, span in ((_DAYS, "day"), (_MONTHS, "month")):
        if labels and all(label[:3] in names for label in labels):
            return span
    return "number"


def counted(number: int, span: str) -> str:
    """Give so many of a span: "9 weeks", "1 more week" where the span is "more week"."""
    return f"{number} {span}{'' if number == 1 else 's'}"
