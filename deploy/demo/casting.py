"""Puts people together from what `people.yml` has; the same number gives the same person."""

from __future__ import annotations

import functools
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

DEMO = "demo-"  # how the id of a demo's conversation begins, and no other's
FILE = Path(__file__).parent / "people.yml"

Act = str | Mapping[str, Any]


@dataclass(frozen=True)
class Part:
    """What one invented person is like, and what they come for."""

    number: int
    name: str
    channel: str
    reads: str  # the choice they make when asked whether facilitators may read; "": none
    aside: str  # what they say in the middle of the work; "": nothing
    style: str
    happening: str
    comes_lately: bool  # in the last days: a list on which nobody waits shows nothing
    acts: Sequence[Act]
    case: Mapping[str, Any]
    claim: Mapping[str, Any]  # for who checks one besides
    words: Mapping[str, str]

    @property
    def conversation(self) -> str:
        """Give the id of their conversation, by which it is known as the demo's."""
        return f"{DEMO}{self.channel}-{self.number:04}"

    def fill(self, text: str) -> str:
        """Write a text as this person would."""
        for gap, word in self.words.items():
            text = text.replace(f"{{{gap}}}", word)
        if self.style == "small_letters":
            return text.lower()
        return text.rstrip(".") if self.style == "no_full_stop" else text

    def chance(self) -> random.Random:
        """Give chances of their own: the same in each demo."""
        return random.Random(f"what {self.number} says")


@functools.cache
def written() -> Mapping[str, Any]:
    """Read what people are put together from."""
    return dict(yaml.safe_load(FILE.read_text(encoding="utf-8")))


def cast(count: int) -> Sequence[Part]:
    """Give so many people; what happens to them has the shares that are written."""
    happenings = _dealt(written()["happenings"], count)
    return [_part(number, one) for number, one in enumerate(happenings)]


def _dealt(happenings: Sequence[Mapping[str, Any]], count: int) -> Sequence[Mapping[str, Any]]:
    """Deal them out by share, each as evenly as can be over all, so that a few are varied too."""
    total = sum(one["share"] for one in happenings)
    dealt: list[Mapping[str, Any]] = []
    given = dict.fromkeys((one["id"] for one in happenings), 0)
    for number in range(count):
        due = max(
            happenings, key=lambda one: one["share"] * (number + 1) / total - given[one["id"]]
        )
        given[due["id"]] += 1
        dealt.append(due)
    return dealt


def _part(number: int, happening: Mapping[str, Any]) -> Part:
    chance = random.Random(f"who {number} is")
    name, friend, other = chance.sample(written()["names"], 3)
    cases = written()["cases"]
    asides = written()["moods"][chance.choice(list(written()["moods"]))]
    return Part(
        number=number,
        name=name,
        channel=_drawn(chance, written()["channels"]),
        reads=_drawn(chance, written()["reads"]),
        aside=chance.choice(asides) if asides else "",
        style=chance.choice(written()["styles"]),
        happening=happening["id"],
        comes_lately=chance.random() < happening.get("lately", 0),
        acts=happening["acts"],
        case=chance.choice(cases[happening["kind"]]),
        claim=chance.choice(cases["claim"]),
        words={
            "name": name,
            "friend": friend,
            "other": other,
            "place": chance.choice(written()["places"]),
            "count": str(chance.randint(9, 60)),
        },
    )


def _drawn(chance: random.Random, shares: Mapping[str, int]) -> str:
    return chance.choices(list(shares), list(shares.values()))[0]
