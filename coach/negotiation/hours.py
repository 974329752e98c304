"""A stretch of hours in an ask: "from 7:30 to 8:30", and what a shorter one would be."""

from __future__ import annotations

import re
from dataclasses import dataclass

HOUR = 60  # minutes
FINEST = 5  # minutes: nobody asks for eleven past
_CLOCK = r"\d{1,2}(?::\d\d)?(?:\s?(?:am|pm|o'?clock))?"
_SPAN = re.compile(
    rf"\b(?P<first>{_CLOCK})(?P<between>\s?[-–]\s?|\s+(?:to|until|till|and)\s+)(?P<last>{_CLOCK})"
    r"(?![\d:])",
    re.IGNORECASE,
)
_MARKED = re.compile(r":|am|pm|clock", re.IGNORECASE)
_PARTS = re.compile(r"(?P<hour>\d{1,2})(?::(?P<minute>\d\d))?\s?(?P<half>.*)")


@dataclass(frozen=True)
class Span:
    """A stretch of hours where it stands in a text."""

    text: str  # in which it stands
    start: int
    end: int  # minutes of the day
    first: tuple[int, int]  # where its first hour stands in the text
    last: tuple[int, int]

    @property
    def says(self) -> str:
        """Give the stretch as it is mostly written: "7:30 to 8:30"."""
        return f"{_clock(self.start)} to {_clock(self.end)}"

    def shorter(self, share: float) -> str:
        """Give the text with a stretch that begins alike and ends sooner."""
        minutes = max(FINEST, FINEST * round(share * (self.end - self.start) / FINEST))
        last = _clock(self.start + minutes)
        return f"{self.text[: self.last[0]]}{last}{self.text[self.last[1] :]}"

    def moved_to(self, other: Span) -> str:
        """Give the text with the hours of another stretch in it."""
        between = self.text[self.first[1] : self.last[0]]
        hours = f"{_clock(other.start)}{between}{_clock(other.end)}"
        return f"{self.text[: self.first[0]]}{hours}{self.text[self.last[1] :]}"


def span_in(text: str) -> Span | None:
    """Give the first stretch of hours of a text; "10 to 20 stalls" is none."""
    for match in _SPAN.finditer(text):
        start, end = _minutes(match["first"]), _minutes(match["last"])
        if end < start <= 12 * HOUR:  # "from 10 am to 1"
            end += 12 * HOUR
        if _MARKED.search(match[0]) and end - start > FINEST:
            return Span(text, start, end, match.span("first"), match.span("last"))
    return None


def _minutes(clock: str) -> int:
    match = _PARTS.match(clock)
    assert match  # it is one by its pattern
    late = 12 if match["half"].lower() == "pm" and int(match["hour"]) < 12 else 0
    return HOUR * (int(match["hour"]) + late) + int(match["minute"] or 0)


def _clock(minutes: int) -> str:
    return f"{minutes // HOUR}:{minutes % HOUR:02}"
