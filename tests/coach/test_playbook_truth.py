"""No entry says more than its fact: numbers, years, names, quotations and sources are looked up."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from coach.playbook import Entry, default_playbook

# What each fact of the research holds: numbers, names, quotations, source addresses by kind.
RESEARCH = json.loads((Path(__file__).parent / "facts.json").read_text(encoding="utf-8"))
FACTS = RESEARCH["facts"]
SCENES = RESEARCH["scenes"]  # the names that a story as a whole is about
NAMES = {name for fact in FACTS.values() for name in fact["own_names"]}
KINDS = {"playbook": "playbook", "playbook-blog": "playbook_blog", "other (same author)": "author",
         "other": "public"}  # fmt: skip

NUMBER_WORDS = {
    "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8",
    "nine": "9", "ten": "10", "eleven": "11", "twelve": "12", "twenty": "20", "thirty": "30",
    "fifty": "50", "hundred": "100", "thousand": "1000", "thousands": "1000", "million": "million",
    "dozen": "dozen", "half": "half", "twice": "2", "double": "2", "zero": "0",
}  # fmt: skip

# Words that begin with a capital and are no name, or that every story may use.
NO_NAMES = {"I"}


def numbers_in(text: str) -> set[str]:
    """Give the numbers of a text in one spelling; the end of '2012-15' counts as 2015 too."""
    spelled = re.sub(r"\b(\d\d)(\d\d)-(\d{1,2})\b", lambda m: f"{m[0]} {m[1]}{m[3].zfill(2)}", text)
    digits = {found.replace(",", "") for found in re.findall(r"\d+(?:,\d{3})*(?:\.\d+)?", spelled)}
    words = re.findall(r"[a-z]+", text.lower())
    return digits | {NUMBER_WORDS[word] for word in words if word in NUMBER_WORDS}


def names_in(text: str) -> set[str]:
    """Give the words that begin with a capital inside a sentence."""
    inner = re.sub(r"(^|[.:?!]['’]?\s+)['‘]?\w+", r"\1", text)
    return set(re.findall(r"\b[A-Z]\w*", inner)) - NO_NAMES


def first_words_in(text: str) -> set[str]:
    """Give the words that begin with a capital because a sentence does."""
    return set(re.findall(r"(?:^|[.:?!]['’]?\s+)['‘]?([A-Z]\w*)", text))


def facts_of(entry: Entry) -> list[dict[str, Any]]:
    """Give the facts that the entry tells."""
    return [FACTS[fact] for fact in (entry.fact, *entry.told_with)]


def allowed(entry: Entry, key: str) -> set[str]:
    """Give what the entry's facts hold under a key."""
    return {value for fact in facts_of(entry) for value in fact[key]}


def said_beyond(entry: Entry) -> set[str]:
    """Give the names in the entry's text that neither its facts nor its story hold."""
    said = names_in(entry.text) | (first_words_in(entry.text) & NAMES)
    return said - allowed(entry, "names") - set(SCENES[entry.story])


def kinds_of_source_shown(entry: Entry) -> set[str]:
    """Give what the research calls the source that stands under the entry."""
    shown = default_playbook().cite(entry).url
    found = (fact["sources"].get(shown) for fact in facts_of(entry))
    return {KINDS[kind] for kind in found if kind}


@pytest.fixture(scope="module")
def entries() -> tuple[Entry, ...]:
    """Give every entry but those that a host has added."""
    return tuple(entry for entry in default_playbook().entries if entry.fact != "own")


def test_every_fact_told_exists(entries: tuple[Entry, ...]) -> None:
    """An entry's own fact and those told with it are in the research."""
    told = {fact for entry in entries for fact in (entry.fact, *entry.told_with)}

    assert told - set(FACTS) == set()


def test_every_number_is_in_the_fact(entries: tuple[Entry, ...]) -> None:
    """No number or year is made up, in figures or in words."""
    beyond = {
        entry.id: numbers_in(entry.text)
        - allowed(entry, "numbers")
        - numbers_in(" ".join(SCENES[entry.story]))
        for entry in entries
    }

    assert {entry: numbers for entry, numbers in beyond.items() if numbers} == {}


def test_every_name_is_in_the_fact(entries: tuple[Entry, ...]) -> None:
    """Nobody and no place is named that the fact, or the story as a whole, does not name."""
    beyond = {entry.id: said_beyond(entry) for entry in entries}

    assert {entry: names for entry, names in beyond.items() if names} == {}


def test_every_source_is_one_of_the_facts(entries: tuple[Entry, ...]) -> None:
    """Every page cited is one that the fact was read on."""
    sources = default_playbook().sources
    cited = {(entry, sources[source].url) for entry in entries for source in entry.sources}

    assert {entry.id for entry, url in cited if url not in allowed(entry, "sources")} == set()


def test_the_kind_is_that_of_the_source_shown(entries: tuple[Entry, ...]) -> None:
    """What is not the playbook itself is never called so."""
    wrong = {entry.id for entry in entries if kinds_of_source_shown(entry) != {entry.kind}}

    assert wrong == set()


def test_every_quotation_is_one_that_the_research_marks(entries: tuple[Entry, ...]) -> None:
    """Nothing is put in anybody's mouth."""
    quoting = [entry for entry in entries if entry.quote]

    assert {entry.id for entry in quoting if entry.quote not in allowed(entry, "quotes")} == set()


def test_every_doubtful_fact_carries_its_caution(entries: tuple[Entry, ...]) -> None:
    """What the research marks as uncertain is marked here too."""
    doubtful = [entry for entry in entries if any(fact["uncertain"] for fact in facts_of(entry))]

    assert {entry.id for entry in doubtful if entry.caution is None} == set()


def test_the_trial_is_told_whole(entries: tuple[Entry, ...]) -> None:
    """The Mumbai trial's result stands in one entry, with what it does not show."""
    told = [entry for entry in entries if {"M9", "M10", "M11"} & {entry.fact, *entry.told_with}]

    assert [entry.id for entry in told] == ["mumbai-fair-test"]
    assert "newborn mortality was higher" in told[0].text
    assert "blame no groups" in told[0].text


def test_practices_known_by_heading_have_no_gist() -> None:
    """Of six practices only the heading was readable: their gap is not filled."""
    by_heading = [
        practice for practice in default_playbook().practices if practice.known == "heading"
    ]

    assert [practice.number for practice in by_heading] == [2, 3, 5, 6, 7, 8]
    assert all(practice.gist is None for practice in by_heading)
