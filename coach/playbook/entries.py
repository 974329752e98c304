"""What the playbook is made of: entries, stories, practices and words, as plain values."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from coach.playbook.citation import Kind

Skill = Literal["planning", "negotiation", "evidence"]


@dataclass(frozen=True)
class Caution:
    """What is in doubt about an entry; its text says so to people, this says so to editors."""

    kind: Literal["uncertain", "own_figures", "inference", "whole"]
    about: str


@dataclass(frozen=True)
class Entry:
    """A citable statement: something that happened, in a few sentences."""

    id: str
    story: str
    fact: str
    kind: Kind
    sources: tuple[str, ...]
    skills: tuple[Skill, ...]
    practices: tuple[str, ...]
    teaches: str
    text: str
    situations: tuple[str, ...]
    told_with: tuple[str, ...] = ()
    must_say: tuple[str, ...] = ()
    accepts: tuple[str, ...] = ()
    caution: Caution | None = None
    quote: str | None = None
    page: int | None = None
    reviewed: str | None = None

    @property
    def is_own(self) -> bool:
        """Whether a host has added it, so that none of our facts stands behind it."""
        return self.fact == "own"

    @property
    def unsaid(self) -> tuple[str, ...]:
        """What the entry must say and its text leaves out, as whole words and numbers."""
        return tuple(phrase for phrase in self.must_say if not _says(self.text, phrase))


@dataclass(frozen=True)
class Fact:
    """What was found out, in our words, and where: an entry may say this and no more.

    ``actors`` must be named by whoever tells it (ways of naming one are parted by a bar), and
    ``whole`` lists the facts that are told together or not at all.
    """

    id: str
    text: str
    sources: Mapping[str, Kind]
    uncertain: str | None = None
    quotes: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    whole: tuple[str, ...] = ()


@dataclass(frozen=True)
class Gap:
    """Something that people ask about a story and that the sources do not say."""

    id: str
    story: str
    about: str
    asks: tuple[str, ...]


@dataclass(frozen=True)
class Story:
    """The entries of one place, in the order in which they are told.

    ``names`` are those of the story as a whole: any of its entries may use them.
    """

    id: str
    title: str
    place: str
    aliases: tuple[str, ...]
    entries: tuple[Entry, ...]
    names: tuple[str, ...] = ()


@dataclass(frozen=True)
class Practice:
    """One of the eight, and the entry that tells what could be read of it: text or heading."""

    id: str
    number: int
    name: str
    known: Literal["text", "heading"]
    entry: str
    also: tuple[str, ...]
    heading: str | None = None


@dataclass(frozen=True)
class Definition:
    """A word of the three skills in plain words."""

    term: str
    also: tuple[str, ...]
    text: str

    def stands_in(self, text: str) -> bool:
        """Tell whether the word is there as it is written here: "shared" is no "share"."""
        return any(_says(text, name) for name in (self.term, *self.also))


def _says(text: str, phrase: str) -> bool:
    whole = rf"(?<!\w){re.escape(phrase)}(?!\w|[,.]\d)"
    return re.search(whole, text, re.IGNORECASE) is not None


@dataclass(frozen=True)
class Match:
    """An entry that fits what somebody wrote; a higher score fits better."""

    entry: Entry
    score: float
