"""Reads the words of what is told of numbers, as a person gets them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import yaml

from coach.evidence.told import Message, Told

FILE = Path(__file__).parents[1] / "data" / "responses" / "numbers.yml"
BEGIN = "utter_label_numbers_"
WORDS = {
    name.removeprefix(BEGIN): texts[0]["text"]
    for name, texts in yaml.safe_load(FILE.read_text(encoding="utf-8"))["responses"].items()
}


def say(messages: Sequence[Message]) -> list[str]:
    """Give each message as it is sent."""
    return [" ".join(say_one(told) for told in message) for message in messages]


def say_one(told: Told) -> str:
    """Give one sentence with its facts."""
    return str(WORDS[told.name].format(**told.facts))


def names_of(messages: Sequence[Message]) -> list[str]:
    """Give the names of all sentences in their order."""
    return [told.name for message in messages for told in message]
