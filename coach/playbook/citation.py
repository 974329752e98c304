"""A source as it is shown to a person: what it is, where it is, and whether it is the playbook."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["playbook", "playbook_blog", "author", "public"]

OWN_KINDS: frozenset[Kind] = frozenset({"playbook", "playbook_blog"})

KIND_IN_WORDS: dict[Kind, str] = {
    "playbook": "from the playbook",
    "playbook_blog": "from the playbook's version as a blog",
    "author": "by one of the playbook's authors; not the playbook itself",
    "public": "a public source; not the playbook itself",
}


@dataclass(frozen=True)
class Source:
    """A page that was read."""

    id: str
    title: str
    author: str
    url: str
    year: int | None = None

    @property
    def label(self) -> str:
        """Author, title and year in one line."""
        year = f", {self.year}" if self.year and str(self.year) not in self.title else ""
        return f"{self.author}: {self.title}{year}"


@dataclass(frozen=True)
class Citation:
    """What stands under an example; the widget and the messengers show it each in its way."""

    entry: str
    title: str
    kind: Kind
    url: str
    quote: str | None = None

    def line(self) -> str:
        """Give the citation as one line of plain text."""
        return f"{self.title} ({KIND_IN_WORDS[self.kind]}). {self.url}"


def cite(
    entry: str, kind: Kind, source: Source, quote: str | None = None, page: int | None = None
) -> Citation:
    """Make the citation of an entry or a practice from the source that is shown."""
    title = f"{source.label}, p. {page}" if page else source.label
    return Citation(entry, title, kind, source.url, quote)
