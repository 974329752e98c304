"""The whole playbook, read from its folder, with the ways in which it is looked up."""

from __future__ import annotations

import functools
import re
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

from coach.encoder import load_encoder
from coach.likeness import TextEncoder
from coach.playbook.citation import OWN_KINDS, Citation, Kind, Source, cite
from coach.playbook.entries import Definition, Entry, Fact, Gap, Match, Practice, Story
from coach.playbook.files import (
    read_asked,
    read_facts,
    read_gaps,
    read_glossary,
    read_left_open,
    read_practices,
    read_sources,
    read_stories,
    read_unanswered,
)
from coach.playbook.index import Found, Index
from coach.playbook.wish import subject
from coach.settings import ROOT, load_settings
from coach.wording import named_in, stems

FOLDER = ROOT / "playbook"

_CARDINALS = ("one", "two", "three", "four", "five", "six", "seven", "eight")
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")
_NUMBERED = (
    re.compile(r"\b(?:practice|number|no\.?) (?:number |no\.? ?)?(\w+)"),
    re.compile(r"\b(\w+) (?:practice|one)\b"),
    re.compile(r"^(?:the )?(\w+)\W*$"),
)


_NUMBER_ALONE = re.compile(
    rf"\W*(the )?({'|'.join([*_CARDINALS, *_ORDINALS])}|[1-8])(st|nd|rd|th)?( one)?\W*",
    re.IGNORECASE,
)
_ABOUT_PRACTICES = (
    "practice practices number playbook report mean means by say says explain plain words "
    f"{' '.join([*_CARDINALS, *_ORDINALS])} 1 2 3 4 5 6 7 8"
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
        facts: Mapping[str, Fact] | None = None,
        gaps: Iterable[Gap] = (),
        asked: Mapping[str, tuple[str, ...]] | None = None,
        unanswered: Iterable[str] = (),
        left_open: Iterable[str] = (),
        encoder: TextEncoder | None = None,
        cache: Path | None = None,
    ) -> None:
        self.stories = tuple(stories)
        self.facts = facts or {}
        self.gaps = tuple(gaps)
        self.asked = asked or {}
        self.unanswered = tuple(unanswered)
        self.left_open = tuple(left_open)
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
        return list(self.find(query, skill, limit, exclude=exclude).matches)

    def find(
        self,
        query: str,
        skill: str | None = None,
        limit: int = 3,
        *,
        exclude: Collection[str] = (),
        story: str | None = None,
        is_wish: bool = False,
    ) -> Found:
        """Give what fits, as ``search`` does, or else what it is that the sources do not say.

        ``story`` is the one that the talk is about, for a query that names none; ``is_wish`` says
        that an example was asked for, and no detail.
        """
        named = self.story(query)
        if named and not subject(query, " ".join([*named.aliases, *named.names])):
            told = [entry for entry in named.entries if _may_tell(entry, skill, exclude)]
            first = sorted(told, key=lambda entry: not _names_what(entry, named, query))
            return Found(tuple(Match(entry, 1.0) for entry in first[:limit]))
        practice = self._practice_alone(query)
        if practice and _may_tell(self._by_id[practice.entry], skill, exclude):
            return Found((Match(self._by_id[practice.entry], 1.0),))
        about = named.id if named else story
        return self.index.find(
            query, skill=skill, story=about, limit=limit, exclude=exclude, is_wish=is_wish
        )

    def story(self, name: str) -> Story | None:
        """Give the story whose id, place or people are named in the text."""
        return named_in(name, self._story_names)

    def next_after(self, entry: Entry, told: Collection[str]) -> Entry | None:
        """Give the story's next entry that was not told, going round once; None when all were.

        After a practice comes what shows it, the playbook's own first.
        """
        practice = next((named for named in self.practices if named.entry == entry.id), None)
        if practice:
            return next((other for other in self._showing(practice) if other.id not in told), None)
        entries = next(story.entries for story in self.stories if story.id == entry.story)
        place = entries.index(entry)
        following = entries[place + 1 :] + entries[:place]
        return next((other for other in following if other.id not in told), None)

    def like(self, entry: Entry, told: Collection[str]) -> Entry | None:
        """Give what teaches most like an entry among what other stories tell and was not told."""
        others = {
            other.id
            for other in self.entries
            if other.story not in {entry.story, "report"} and other.id not in told
        }
        return self.index.nearest(entry.teaches, others) if others else None

    def _showing(self, practice: Practice) -> list[Entry]:
        told_by = {other.entry for other in self.practices}
        showing = (entry for entry in self.entries if practice.id in entry.practices)
        return sorted(
            (entry for entry in showing if entry.id not in told_by),
            key=lambda entry: entry.kind not in OWN_KINDS,
        )

    def practice(self, query: str) -> Practice | None:
        """Give the practice named in the text, or meant by its number."""
        names = {also: practice for practice in self.practices for also in practice.also}
        names |= {practice.name: practice for practice in self.practices}
        names |= {practice.heading: practice for practice in self.practices if practice.heading}
        number = _number_in(query)
        by_number = (practice for practice in self.practices if practice.number == number)
        return named_in(query, names) or next(by_number, None)

    def _practice_alone(self, query: str) -> Practice | None:
        """Give the practice that a query is about and about nothing else; a number may be any."""
        practice = self.practice(query)
        if practice is None or _NUMBER_ALONE.fullmatch(query):
            return None
        names = (practice.name, practice.heading or "", *practice.also, _ABOUT_PRACTICES)
        return None if subject(query, " ".join(names)) else practice

    def nearest_practice(self, query: str) -> Practice:
        """Give the practice that is nearest to a trouble for which there is no example."""
        told_by = {practice.entry: practice for practice in self.practices}
        return told_by[self.index.nearest(query, told_by).id]

    def define(self, term: str) -> Definition | None:
        """Give the meaning of the word that is named in the text."""
        names = {name: word for word in self.glossary for name in (word.term, *word.also)}
        return named_in(term, names)

    def cite(self, entry: Entry) -> Citation:
        """Give the citation that stands under an entry."""
        source = self.sources[entry.sources[0]]
        return cite(entry.id, entry.kind, source, entry.quote, entry.page)

    def cite_all(self, entry: Entry) -> list[Citation]:
        """Give a citation for each source of an entry, for whoever asks where it is from."""
        others = [
            cite(entry.id, self._kind_of(entry, source), self.sources[source])
            for source in entry.sources[1:]
        ]
        return [self.cite(entry), *others]

    def _kind_of(self, entry: Entry, source: str) -> Kind:
        """Give the kind of one source of an entry, as the facts have it."""
        url = self.sources[source].url
        told = (self.facts.get(fact) for fact in (entry.fact, *entry.told_with))
        known = (fact.sources[url] for fact in told if fact and url in fact.sources)
        return next(known, entry.kind)

    @functools.cached_property
    def _story_names(self) -> dict[str, Story]:
        return {alias: story for story in self.stories for alias in story.aliases}

    @functools.cached_property
    def index(self) -> Index:
        """Give the index; made at the first search, from what was encoded before."""
        return Index(
            self.entries,
            self._encoder or load_encoder(),
            self._cache or load_settings().models_dir / "playbook",
            asked=self.asked,
            gaps=self.gaps,
            unanswered=self.unanswered,
            left_open=self.left_open,
        )


def _names_what(entry: Entry, story: Story, query: str) -> bool:
    """Tell whether an entry names what the query does beyond the story's own title and place."""
    own = f"{story.title} {story.place} {story.id.replace('_', ' ')}"
    said = set(stems(query)) & {stem for alias in story.aliases for stem in stems(alias)}
    return bool(said - set(stems(own)) & set(stems(entry.text)))


def _may_tell(entry: Entry, skill: str | None, exclude: Collection[str]) -> bool:
    return (skill is None or skill in entry.skills) and entry.id not in exclude


def load_playbook(
    path: Path = FOLDER, *, encoder: TextEncoder | None = None, cache: Path | None = None
) -> Playbook:
    """Read and check the playbook in a folder.

    Raises:
        PlaybookError: a file breaks its schema or names what is not there; the message gives
            file, entry and remedy.
    """
    sources = read_sources(path)
    practices = read_practices(path)
    stories = read_stories(path, sources, practices)
    return Playbook(
        stories=stories,
        sources=sources,
        practices=practices,
        glossary=read_glossary(path),
        facts=read_facts(path),
        gaps=read_gaps(path, stories),
        asked=read_asked(path, stories),
        unanswered=read_unanswered(path),
        left_open=read_left_open(path),
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
    for word in (word for form in _NUMBERED for word in form.findall(text.lower())):
        for names in (_CARDINALS, _ORDINALS):
            if word in names:
                return names.index(word) + 1
        digit = re.fullmatch(r"([1-8])(?:st|nd|rd|th)?", word)
        if digit:
            return int(digit[1])
    return None
