"""What the playbook is made of: entries, stories, practices and words, as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from coach.citation import Kind

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
    caution: Caution | None = None
    quote: str | None = None


@dataclass(frozen=True)
class Story:
    """The entries of one place, in the order in which they are told."""

    id: str
    title: str
    place: str
    aliases: tuple[str, ...]
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class Practice:
    """One of the eight; ``gist`` where its text could be read, otherwise only a ``hint``."""

    id: str
    number: int
    name: str
    known: Literal["text", "heading"]
    kind: Kind
    sources: tuple[str, ...]
    also: tuple[str, ...]
    heading: str | None = None
    gist: str | None = None
    hint: str | None = None
    quote: str | None = None
    caution: Caution | None = None


@dataclass(frozen=True)
class Definition:
    """A word of the three skills in plain words."""

    term: str
    also: tuple[str, ...]
    text: str


@dataclass(frozen=True)
class Match:
    """An entry that fits what somebody wrote; a higher score fits better."""

    entry: Entry
    score: float
