"""The playbook: what the coach may cite, looked up by trouble, story, practice or word."""

from __future__ import annotations

import functools
import re
import sys
from collections.abc import Collection, Iterable
from pathlib import Path

from coach.citation import Citation, Source, cite
from coach.encoder import load_encoder
from coach.entries import Caution, Definition, Entry, Match, Practice, Skill, Story
from coach.errors import PlaybookError
from coach.playbook_files import read_glossary, read_practices, read_sources, read_stories
from coach.playbook_index import Index, TextEncoder
from coach.settings import ROOT, load_settings
from coach.wording import named_in

__all__ = [
    "Caution", "Citation", "Definition", "Entry", "Match", "Playbook", "Practice", "Skill",
    "Source", "Story", "default_playbook", "load_playbook", "search",
]  # fmt: skip

FOLDER = ROOT / "playbook"

_CARDINALS = ("one", "two", "three", "four", "five", "six", "seven", "eight")
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")
_NUMBERED = re.compile(
    r"\b(?:practice|number|no\.?) (\w+)|\b(\w+) (?:practice|one)\b|^(?:the )?(\w+)\W*$"
)


class Playbook:
    """Stories with their entries, sources, practices and words; nothing in it changes."""

    def __init__(
        self,
        *,
        stories: Iterable[Story],
        sources: dict[str, Source],
        practices: Iterable[Practice],
        glossary: Iterable[Definition],
        encoder: TextEncoder | None = None,
        cache: Path | None = None,
    ) -> None:
        self.stories = tuple(stories)
        self.sources = sources
        self.practices = tuple(practices)
        self.glossary = tuple(glossary)
        self.entries = tuple(entry for story in self.stories for entry in story.entries)
        self._by_id = {entry.id: entry for entry in self.entries}
        self._encoder = encoder
        self._cache = cache

    def entry(self, entry_id: str) -> Entry | None:
        """Give the entry of that id."""
        return self._by_id.get(entry_id)

    def search(
        self,
        query: str,
        skill: str | None = None,
        limit: int = 3,
        *,
        exclude: Collection[str] = (),
    ) -> list[Match]:
        """Give the entries that fit what somebody wrote, best first; empty when nothing fits.

        Whoever names a story is told of that one alone. ``exclude`` holds ids of entries that were
        told already.
        """
        named = self.story(query)
        return self._index.search(query, skill, limit, exclude, named.id if named else None)

    def story(self, name: str) -> Story | None:
        """Give the story whose id, place or people are named in the text."""
        names = {alias: story for story in self.stories for alias in story.aliases}
        return named_in(name, names | {story.id: story for story in self.stories})

    def next_in_story(self, entry: Entry, told: Collection[str]) -> Entry | None:
        """Give the story's next entry that was not told, going round once; None when all were."""
        entries = next(story.entries for story in self.stories if story.id == entry.story)
        place = entries.index(entry)
        following = entries[place + 1 :] + entries[:place]
        return next((other for other in following if other.id not in told), None)

    def practice(self, query: str) -> Practice | None:
        """Give the practice named in the text, or meant by its number."""
        names = {also: practice for practice in self.practices for also in practice.also}
        names |= {practice.name: practice for practice in self.practices}
        names |= {practice.heading: practice for practice in self.practices if practice.heading}
        number = _number_in(query)
        by_number = (practice for practice in self.practices if practice.number == number)
        return named_in(query, names) or next(by_number, None)

    def define(self, term: str) -> Definition | None:
        """Give the meaning of the word that is named in the text."""
        names = {name: word for word in self.glossary for name in (word.term, *word.also)}
        return named_in(term, names)

    def cite(self, entry: Entry | Practice) -> Citation:
        """Give the citation that stands under an entry or a practice."""
        return cite(entry.id, entry.kind, self.sources[entry.sources[0]], entry.quote)

    @functools.cached_property
    def _index(self) -> Index:
        cache = self._cache or load_settings().var_dir / "playbook"
        return Index(self.entries, self._encoder or load_encoder(), cache)


def load_playbook(
    path: Path = FOLDER, *, encoder: TextEncoder | None = None, cache: Path | None = None
) -> Playbook:
    """Read and check the playbook in a folder.

    Raises:
        PlaybookError: a file breaks its schema or names what is not there; the message gives
            file, entry and remedy.
    """
    sources = read_sources(path)
    practices = read_practices(path, sources)
    return Playbook(
        stories=read_stories(path, sources, practices),
        sources=sources,
        practices=practices,
        glossary=read_glossary(path),
        encoder=encoder,
        cache=cache,
    )


@functools.cache
def default_playbook() -> Playbook:
    """Give the project's playbook; one for the process."""
    return load_playbook()


def search(query: str, skill: str | None = None, limit: int = 3) -> list[Match]:
    """Search the project's playbook."""
    return default_playbook().search(query, skill, limit)


def _number_in(text: str) -> int | None:
    """Give the number that is meant as a practice's: 'number four', 'the 4th practice', '4'."""
    for groups in _NUMBERED.findall(text.lower()):
        word = "".join(groups)
        for names in (_CARDINALS, _ORDINALS):
            if word in names:
                return names.index(word) + 1
        digit = re.fullmatch(r"([1-8])(?:st|nd|rd|th)?", word)
        if digit:
            return int(digit[1])
    return None


def main() -> int:
    """Check the playbook and say what is in it, or what to mend."""
    try:
        playbook = load_playbook()
    except PlaybookError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{len(playbook.entries)} entries in {len(playbook.stories)} stories, all in order.")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
