"""What each intent means, as docs/intents.md says it, and in which file its examples stand."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from coach.settings import ROOT

_SECTION = re.compile(r"^## (?P<title>.+) \(`data/nlu/(?P<file>\w+\.yml)`\)$")
_ROW = re.compile(r"^\| `(?P<name>\w+)` \| (?P<means>.+?) \| (?P<not_this>.+?) \|$")
_CODE = re.compile(r"`|\*")


@dataclass(frozen=True)
class Meaning:
    """One intent in plain words."""

    name: str
    means: str
    not_this: str  # what is near to it and something else
    section: str
    file: str  # in data/nlu/


@functools.cache
def meanings(root: Path = ROOT) -> Mapping[str, Meaning]:
    """Give all intents that are learnt, by their names, in the order of the document."""
    return MappingProxyType({one.name: one for one in _read(root / "docs" / "intents.md")})


def _read(document: Path) -> Iterator[Meaning]:
    section = file = ""
    for line in document.read_text(encoding="utf-8").splitlines():
        if begun := _SECTION.match(line):
            section, file = begun["title"], begun["file"]
        elif (row := _ROW.match(line)) and file:
            yield Meaning(row["name"], _plain(row["means"]), _plain(row["not_this"]), section, file)


def _plain(words: str) -> str:
    return _CODE.sub("", words)
