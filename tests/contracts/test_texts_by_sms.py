"""Every response fits an SMS: three segments at most, with its choices, in each language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from assistant.connectors.messaging import gsm
from assistant.connectors.messaging.fitting import with_all
from assistant.connectors.messaging.medium import Choice, Outgoing
from assistant.connectors.messaging.sms import MOST_SEGMENTS

FOLDER = Path(__file__).parents[2] / "data" / "responses"
A_VALUE = "x" * 40  # what stands for a person's goal, a name, a line with its number
_PLACE = re.compile(r"\{\w+\}")

Wording = dict[str, Any]


def wordings() -> Iterator[tuple[str, list[Wording]]]:
    """Give the name of each response, and its wordings."""
    for file in sorted(FOLDER.glob("*.yml")):
        responses = yaml.safe_load(file.read_text(encoding="utf-8"))["responses"]
        yield from responses.items()


def said_by(channel: str, all_of_it: list[Wording]) -> list[Wording]:
    """Give the wordings among which one is said on a channel, as Rasa chooses."""
    own = [wording for wording in all_of_it if wording.get("channel") == channel]
    return own or [wording for wording in all_of_it if "channel" not in wording]


def segments(wording: Wording) -> int:
    """Give how many segments a wording is, with its choices by number."""
    choices = [Choice("", button["title"]) for button in wording.get("buttons") or ()]
    text = _PLACE.sub(A_VALUE, wording.get("text") or "")
    whole = with_all(Outgoing(text, choices=choices), has_picture=False, has_numbers=True)
    return gsm.segments(gsm.for_sms(whole))


def shape(wording: Wording) -> tuple[set[str], list[Wording]]:
    """Give what a wording must have for its turn to go on: its values and its choices."""
    return set(_PLACE.findall(wording["text"])), wording.get("buttons") or []


RESPONSES = dict(wordings())
BRIEFER = [name for name, found in RESPONSES.items() if any("channel" in one for one in found)]


def test_every_response_is_at_most_three_segments() -> None:
    """A person pays for each, and longer ones arrive in pieces."""
    long = {
        name: count
        for name, found in RESPONSES.items()
        for wording in said_by("sms", found)
        if (count := segments(wording)) > MOST_SEGMENTS
    }

    assert long == {}


@pytest.mark.parametrize("name", BRIEFER)
def test_a_briefer_wording_has_the_same_values_and_choices(name: str) -> None:
    """It is shorter, and asks the same."""
    long, *_ = said_by("web", RESPONSES[name])
    brief, *_ = said_by("sms", RESPONSES[name])

    assert shape(brief) == shape(long)
    assert len(brief["text"]) < len(long["text"])
    assert len(re.findall(r"[?؟](?![\"»])", brief["text"])) <= 1


def test_a_briefer_wording_stands_below_the_one_for_all() -> None:
    """What is said outside a turn is the first; and no other channel goes without."""
    assert [name for name in BRIEFER if "channel" in RESPONSES[name][0]] == []


def test_there_is_no_briefer_wording_where_none_is_needed() -> None:
    """Two wordings have to be kept right."""
    idle = [
        name
        for name in BRIEFER
        if all(segments(one) <= MOST_SEGMENTS for one in said_by("web", RESPONSES[name]))
    ]

    assert idle == []
