"""A conversation as a test of a whole dialogue: what is said, and what is to be answered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from console.corrections.turns import responses_in

MOST = 60  # messages of one test


@dataclass(frozen=True)
class Exchange:
    """What a person wrote, and the names of what the coach said to it."""

    person: str
    coach: Sequence[str]
    words: Sequence[str] = ()  # of the coach: shown, and not kept


def exchanges(events: Sequence[Mapping[str, Any]]) -> list[Exchange]:
    """Give what was written and tapped, in order, with the responses to each.

    What came by itself, such as the opening and a check-in, nobody wrote.
    """
    places = [place for place, event in enumerate(events) if event["event"] == "user"]
    ends = [*places[1:], len(events)]
    found = [
        Exchange(
            str(events[place]["text"]),
            responses_in(events[place + 1 : end]),
            [
                str(event["text"])
                for event in events[place + 1 : end]
                if event["event"] == "bot" and event.get("text")
            ],
        )
        for place, end in zip(places, ends, strict=True)
        if _was_written(events[place])
    ]
    return found[:MOST]


def _was_written(event: Mapping[str, Any]) -> bool:
    text = str(event.get("text") or "")
    return bool(text) and not text.startswith("/")
