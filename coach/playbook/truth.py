"""Holds entries against the facts they tell: what an entry says beyond its facts is a finding.

The rules compare words. They catch a number, name or quotation that was changed, one made many, a
sequence made a cause, and an actor left out. What no rule can see, such as a verb that claims more,
is vouched for by the person who compared text and fact: the entry's ``reviewed`` line, which any
later change makes stale.
"""

from __future__ import annotations

import functools
import hashlib
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from coach.playbook.citation import Source
from coach.playbook.entries import Entry, Fact, Story
from coach.wording import stems

NUMBER_WORDS = {
    "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8",
    "nine": "9", "ten": "10", "eleven": "11", "twelve": "12", "sixteen": "16", "twenty": "20",
    "thirty": "30", "fifty": "50", "hundred": "100", "thousand": "1000", "thousands": "1000",
    "million": "million", "trillion": "trillion", "dozen": "dozen", "half": "half", "twice": "2",
    "double": "2", "zero": "0",
}  # fmt: skip

_CAUSE = re.compile(
    r"\b(because|caus(?:e|es|ed|ing)|led to|leads? to|thanks to|as a result|"
    r"result(?:s|ed)? (?:from|in)|due to|therefore|owing to|made possible|brought about|"
    r"prove[sdn]?|so that|by doing so|that is why|which is why|made it|achieved)\b",
    re.IGNORECASE,
)
_WITHOUT_EXCEPTION = re.compile(
    r"\b(all|every|everyone|everybody|always|never|nobody|no one|none|only|most|entire|whole|"
    r"completely|first|last|largest|biggest|highest|lowest|best|worst)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
_QUOTED = re.compile(r"[\"“]([^\"”]+)[\"”]")
_SPAN_OF_YEARS = re.compile(r"\b(\d\d)(\d\d)-(\d{1,2})\b")
_INNER_START = re.compile(r"(^|[.:?!]['’\"”]?\s+)['‘\"“]?\w+")
_FIRST_WORD = re.compile(r"(?:^|[.:?!]['’\"”]?\s+)['‘\"“]?([A-Z]\w*)")
_IRREGULAR = {"child": "children", "man": "men", "woman": "women", "person": "people"}
_NO_NAMES = {"I"}
_MONTHS = {
    "Jan": "January", "Feb": "February", "Mar": "March", "Apr": "April", "Jun": "June",
    "Jul": "July", "Aug": "August", "Sep": "September", "Sept": "September", "Oct": "October",
    "Nov": "November", "Dec": "December",
}  # fmt: skip


@dataclass(frozen=True)
class Finding:
    """One thing that an entry says and its facts do not, or the other way round."""

    entry: str
    rule: str
    about: str

    def __str__(self) -> str:
        return f"{self.entry}: {self.about}."


@dataclass(frozen=True)
class Research:
    """What was found out: the facts, and the sources under which they may be shown."""

    facts: Mapping[str, Fact]
    sources: Mapping[str, Source]

    @functools.cached_property
    def names(self) -> set[str]:
        """Words that are names wherever they stand, also at the beginning of a sentence."""
        everything = " ".join(fact.text for fact in self.facts.values())
        return {name for name in names_in(everything) if f" {name.lower()}" not in everything}


@dataclass(frozen=True)
class _Held:
    """An entry beside all that it may say."""

    entry: Entry
    facts: tuple[Fact, ...]
    story: Story
    research: Research

    @property
    def told(self) -> str:
        return " ".join(f"{fact.text} {fact.uncertain or ''}" for fact in self.facts)

    @property
    def about_sources(self) -> str:
        named = (self.research.sources[source] for source in self.entry.sources)
        return " ".join(f"{source.label} {source.year or ''}" for source in named)


def findings(entry: Entry, story: Story, research: Research) -> list[Finding]:
    """Give what an entry says that its facts do not bear, rule by rule; none when all is true.

    An entry of a host's own has no facts here, only its ``reviewed`` line.
    """
    rules = {"reviewed": _reviewed} if entry.is_own else _RULES
    names = () if entry.is_own else (entry.fact, *entry.told_with)
    unknown = [name for name in names if name not in research.facts]
    if unknown:
        return [Finding(entry.id, "fact", f"there is no fact {unknown[0]} in facts.yml")]
    held = _Held(entry, tuple(research.facts[name] for name in names), story, research)
    return [
        Finding(entry.id, rule, about)
        for rule, complaints in rules.items()
        for about in complaints(held)
    ]


def fingerprint(entry: Entry) -> str:
    """Give the eight letters that change with anything a reviewer has vouched for."""
    vouched = (
        entry.text, entry.teaches, entry.quote or "", entry.kind, entry.fact,
        *entry.told_with, *entry.sources, *entry.must_say, *entry.accepts,
    )  # fmt: skip
    return hashlib.sha256("\0".join(vouched).encode()).hexdigest()[:8]


def numbers_in(text: str) -> set[str]:
    """Give the numbers of a text in one spelling; the end of '2012-15' counts as 2015 too."""
    spelled = _SPAN_OF_YEARS.sub(lambda m: f"{m[0]} {m[1]}{m[3].zfill(2)}", text)
    digits = {found.replace(",", "") for found in _NUMBER.findall(spelled)}
    words = re.findall(r"[a-z]+", text.lower())
    return digits | {NUMBER_WORDS[word] for word in words if word in NUMBER_WORDS}


def names_in(text: str) -> set[str]:
    """Give the words that begin with a capital inside a sentence."""
    inner = _INNER_START.sub(r"\1", text)
    return set(re.findall(r"\b[A-Z]\w*", inner)) - _NO_NAMES


def _number_beyond(held: _Held) -> Iterator[str]:
    known = numbers_in(" ".join([held.told, held.about_sources, *held.story.names]))
    for number in sorted(numbers_in(held.entry.text) - known):
        yield f"the number {number} is in none of its facts"


def _number_unguarded(held: _Held) -> Iterator[str]:
    """Numbers that could change places: where the facts hold several, 'must_say' fixes each."""
    fixed = numbers_in(" ".join([*held.entry.must_say, *held.story.names]))
    for number in sorted(numbers_in(held.entry.text) - fixed):
        if numbers_in(held.told) - {number}:
            yield f"the number {number} stands in no 'must_say'; put it there with what it counts"


def _name_beyond(held: _Held) -> Iterator[str]:
    known = names_in(held.told) | _first_words(held.told)
    known |= names_in(f"x {held.about_sources}") | names_in(f"x {' x '.join(held.story.names)}")
    known |= {_MONTHS[name] for name in known if name in _MONTHS}
    said = names_in(held.entry.text) | (_first_words(held.entry.text) & held.research.names)
    for name in sorted(said - known):
        yield f"the name {name} is in none of its facts"


def _quotation(held: _Held) -> Iterator[str]:
    marked = {quote for fact in held.facts for quote in fact.quotes}
    if held.entry.quote and held.entry.quote not in marked:
        yield f"the quotation '{held.entry.quote}' is not letter by letter in its facts"
    for words in _QUOTED.findall(held.entry.text):
        if not any(words.rstrip(".,") in quote for quote in marked):
            yield f"the words in quotation marks '{words}' are not in its facts"


def _one_made_many(held: _Held) -> Iterator[str]:
    said, known = _words(held.entry.text), _words(held.told)
    accepted = {word for phrase in held.entry.accepts for word in phrase.lower().split()}
    for word in sorted(said - known - accepted):
        one = next((other for other in known if word in _plurals(other)), None)
        many = next((other for other in known if other in _plurals(word)), None)
        if one or many:
            yield f"it says '{word}' where its facts say '{one or many}'"


def _cause_for_sequence(held: _Held) -> Iterator[str]:
    said = _CAUSE.findall(held.entry.text)
    accepted = {word.lower() for word in held.entry.accepts}
    claims = [word.lower() for word in said if word.lower() not in accepted]
    if len(claims) > len(_CAUSE.findall(held.told)):
        yield f"'{claims[-1]}' claims a cause, and its facts name none"


def _without_exception(held: _Held) -> Iterator[str]:
    told = {found.lower() for found in _WITHOUT_EXCEPTION.findall(held.told)}
    accepted = {word for phrase in held.entry.accepts for word in phrase.lower().split()}
    for word in sorted(_said(_WITHOUT_EXCEPTION, held.entry) - told - accepted):
        yield f"'{word}' says more than its facts do"


def _actor_left_out(held: _Held) -> Iterator[str]:
    said = set(stems(held.entry.text))
    for actor in (actor for fact in held.facts for actor in fact.actors):
        if not any(set(stems(way)) <= said for way in actor.split("|")):
            yield f"it leaves out '{actor.split('|')[0]}', who took part"


def _told_in_part(held: _Held) -> Iterator[str]:
    told = {held.entry.fact, *held.entry.told_with}
    for fact in held.facts:
        missing = [other for other in fact.whole if other not in told]
        if missing:
            yield f"{fact.id} is told whole or not at all, and {missing[0]} is missing"
            return


def _source_of_none(held: _Held) -> Iterator[str]:
    urls = {url: kind for fact in held.facts for url, kind in fact.sources.items()}
    for number, source in enumerate(held.entry.sources):
        url = held.research.sources[source].url
        if url not in urls:
            yield f"none of its facts was read in the source '{source}'"
        elif number == 0 and urls[url] != held.entry.kind:
            yield f"the source shown is of the kind '{urls[url]}', not '{held.entry.kind}'"


def _doubt_left_out(held: _Held) -> Iterator[str]:
    if held.entry.caution is None and any(fact.uncertain for fact in held.facts):
        yield "its facts are in doubt, and it has no 'caution'"


def _reviewed(held: _Held) -> Iterator[str]:
    if not held.entry.reviewed:
        yield "nobody has compared it with its source yet: it has no 'reviewed' line"
    elif held.entry.reviewed.split()[-1] != fingerprint(held.entry):
        yield f"it was changed after it was reviewed ({held.entry.reviewed.split()[0]})"


_RULES: dict[str, Callable[[_Held], Iterator[str]]] = {
    "number": _number_beyond,
    "number unguarded": _number_unguarded,
    "name": _name_beyond,
    "quotation": _quotation,
    "one made many": _one_made_many,
    "cause": _cause_for_sequence,
    "without exception": _without_exception,
    "actor": _actor_left_out,
    "whole": _told_in_part,
    "source": _source_of_none,
    "doubt": _doubt_left_out,
    "reviewed": _reviewed,
}


def _first_words(text: str) -> set[str]:
    return set(_FIRST_WORD.findall(text))


def _words(text: str) -> set[str]:
    return {word.lower() for word in re.findall(r"[A-Za-z]{3,}", text)}


def _plurals(word: str) -> set[str]:
    regular = f"{word[:-1]}ies" if word.endswith("y") else f"{word}s"
    return {regular, f"{word}es", _IRREGULAR.get(word, regular)}


def _said(pattern: re.Pattern[str], entry: Entry) -> set[str]:
    return {found.lower() for found in pattern.findall(entry.text)}
