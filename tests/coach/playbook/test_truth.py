"""No entry says more than its facts, and a change that makes it say more is caught."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from coach.playbook import Entry, Playbook, default_playbook
from coach.playbook.check import untruths
from coach.playbook.entries import Fact, Story
from coach.playbook.truth import Finding, Research, findings, fingerprint, names_in, numbers_in

PLAYBOOK = default_playbook()
RESEARCH = Research(PLAYBOOK.facts, PLAYBOOK.sources)
ENTRIES = [entry for entry in PLAYBOOK.entries if not entry.is_own]

# Facts that are left out, and why.
LEFT_OUT = {
    "G8": "it says what may not be cited; gaps.yml carries it",
}

NUMBER = r"\d+(?:,\d{3})*(?:\.\d+)?"

Seed = Callable[[Entry], Iterator[str]]


def story_of(entry: Entry) -> Story:
    """Give the story of an entry."""
    return next(story for story in PLAYBOOK.stories if story.id == entry.story)


def rules_against(entry: Entry) -> set[str]:
    """Name the rules that object to an entry, but for the review that a change makes stale."""
    found = {finding.rule for finding in findings(entry, story_of(entry), RESEARCH)}
    return found - {"reviewed"}


def with_another_number(entry: Entry) -> Iterator[str]:
    """Change each figure, also to another one of the same fact."""
    told = " ".join(fact.text for fact in facts_of(entry))
    for match in re.finditer(NUMBER, entry.text):
        others = [found for found in re.findall(NUMBER, told) if found != match[0]]
        for other in ["7,777", *others[:2]]:
            yield entry.text[: match.start()] + other + entry.text[match.end() :]


def with_another_name(entry: Entry) -> Iterator[str]:
    """Put another person or place for each name."""
    for name in sorted(names_in(entry.text)):
        yield re.sub(rf"\b{name}\b", "Gotham", entry.text)


def with_words_put_in_a_mouth(entry: Entry) -> Iterator[str]:
    """Add a quotation that nobody said."""
    yield f'{entry.text} "We did it all ourselves," they said.'


def with_a_cause_in_place_of_a_sequence(entry: Entry) -> Iterator[str]:
    """Join two sentences that only follow each other."""
    if not any(re.search(r"\b(so|because|thanks|cause)", f.text) for f in facts_of(entry)):
        first, stop, rest = entry.text.partition(". ")
        if stop:
            yield f"{first}, and because of that {rest[:1].lower()}{rest[1:]}"


def with_an_actor_left_out(entry: Entry) -> Iterator[str]:
    """Take out each of those who must be named."""
    for actor in (actor for fact in facts_of(entry) for actor in fact.actors):
        for way in actor.split("|"):
            if way.lower() in entry.text.lower():
                yield re.sub(re.escape(way), "they", entry.text, flags=re.IGNORECASE)
                break


def with_one_made_many(entry: Entry) -> Iterator[str]:
    """Put the plural of each thing that the facts know in the singular only."""
    told = " ".join(f"{fact.text} {fact.uncertain}" for fact in facts_of(entry)).lower()
    one = r"\b(?:a|an|one|the) ([a-z]{4,})(?=[.,;:]| (?:of|in|for|at|on|with|that|to|from)\b)"
    for word in sorted(set(re.findall(one, entry.text))):
        many = f"{word[:-1]}ies" if word.endswith("y") else f"{word}s"
        if re.search(rf"\b{word}\b", told) and many not in told and not word.endswith("s"):
            yield re.sub(rf"\b(?:a|an|one|the) {word}\b", f"many {many}", entry.text)


SEEDS: dict[str, Seed] = {
    "number": with_another_number,
    "name": with_another_name,
    "quotation": with_words_put_in_a_mouth,
    "cause": with_a_cause_in_place_of_a_sequence,
    "actor": with_an_actor_left_out,
    "one made many": with_one_made_many,
}


def facts_of(entry: Entry) -> list[Fact]:
    """Give the facts that the entry tells."""
    return [PLAYBOOK.facts[fact] for fact in (entry.fact, *entry.told_with)]


def test_every_entry_says_what_its_facts_say_and_was_reviewed() -> None:
    """No rule objects to any entry that comes along."""
    assert [str(finding) for finding in untruths(PLAYBOOK)] == []


def test_every_fact_is_told_or_left_out_for_a_reason() -> None:
    """All that was found out was considered."""
    told = {fact for entry in ENTRIES for fact in (entry.fact, *entry.told_with)}

    assert set(PLAYBOOK.facts) - told == set(LEFT_OUT)


@pytest.mark.parametrize("kind", SEEDS)
def test_every_seeded_error_is_caught(kind: str) -> None:
    """By a rule, or by what the entry must say; and there are many seeds of each kind."""
    seeds = [(entry, text) for entry in ENTRIES for text in SEEDS[kind](entry)]
    missed = [
        text
        for entry, text in seeds
        if not replace(entry, text=text).unsaid and not rules_against(replace(entry, text=text))
    ]

    assert len(seeds) >= 20
    assert missed == []


def test_what_no_rule_sees_makes_the_review_stale() -> None:
    """Two people who changed places, or a verb that claims more."""
    entry = PLAYBOOK.entry("sefton-how-and-why")
    assert entry is not None
    changed = replace(entry, text=entry.text.replace("talked with", "listened gladly to"))
    assert changed != entry
    found = findings(changed, story_of(entry), RESEARCH)

    assert [finding.rule for finding in found] == ["reviewed"]
    assert "changed after it was reviewed" in found[0].about


def test_an_entry_nobody_reviewed_is_told() -> None:
    """A host's own entry too."""
    entry = replace(ENTRIES[0], fact="own", reviewed=None)

    assert [f.rule for f in findings(entry, story_of(entry), RESEARCH)] == ["reviewed"]


def test_a_part_of_the_mumbai_trial_alone_is_refused() -> None:
    """It is told whole or not at all."""
    entry = PLAYBOOK.entry("mumbai-fair-test")
    assert entry is not None

    assert "whole" in rules_against(replace(entry, told_with=("M9",)))
    assert "newborn mortality was higher" in entry.text
    assert "no effect on the whole population" in entry.text


def test_weekly_is_the_playbooks_word() -> None:
    """Other sources say monthly."""
    entry = PLAYBOOK.entry("zero-every-week")
    assert entry is not None
    alone = entry.text.replace("According to the playbook, ", "").replace("playbook", "report")

    assert "actor" in rules_against(replace(entry, text=alone))


def test_a_source_of_another_fact_is_refused() -> None:
    """A page that does not say it does not stand under it."""
    entry = PLAYBOOK.entry("lima-ride-along")
    assert entry is not None

    assert rules_against(replace(entry, sources=("ub-about",))) == {"source"}


def test_another_kind_of_source_is_not_called_the_playbook() -> None:
    """The kind is that of the page shown."""
    entry = PLAYBOOK.entry("lima-ride-along")
    assert entry is not None

    assert rules_against(replace(entry, kind="playbook")) == {"source"}


def test_doubt_that_is_left_out_is_told() -> None:
    """What the research marks as uncertain is marked here too."""
    entry = PLAYBOOK.entry("nashville-what-decided-the-vote")
    assert entry is not None

    assert rules_against(replace(entry, caution=None)) == {"doubt"}


def test_an_unknown_fact_is_told() -> None:
    """Every entry can be traced."""
    assert rules_against(replace(ENTRIES[0], fact="L99")) == {"fact"}


def test_the_fingerprint_changes_with_what_was_vouched_for_alone() -> None:
    """More situations ask for no new review."""
    entry = next(entry for entry in ENTRIES if entry.must_say)

    assert fingerprint(replace(entry, text=entry.text + " Yes.")) != fingerprint(entry)
    assert fingerprint(replace(entry, must_say=())) != fingerprint(entry)
    assert fingerprint(replace(entry, situations=())) == fingerprint(entry)


def test_numbers_have_one_spelling() -> None:
    """Words, commas and spans of years meet."""
    assert numbers_in("Half of 3,500 in twelve towns, 2012-15") == {
        "half", "3500", "12", "2012", "15", "2015",
    }  # fmt: skip


def test_a_finding_names_the_entry() -> None:
    """Whoever reads it knows where to go."""
    assert str(Finding("lima-x", "number", "the number 7 is in none of its facts")) == (
        "lima-x: the number 7 is in none of its facts."
    )


def test_practices_known_by_heading_say_so() -> None:
    """Of six practices only the heading was readable: their gap is not filled."""
    by_heading = [practice for practice in PLAYBOOK.practices if practice.known == "heading"]
    told = [PLAYBOOK.entry(practice.entry) for practice in by_heading]

    assert [practice.number for practice in by_heading] == [2, 3, 5, 6, 7, 8]
    assert all(entry and "only the heading could be read" in entry.text for entry in told)


def test_each_practice_is_told_from_its_own_fact() -> None:
    """The second practice from P2."""
    told = [PLAYBOOK.entry(practice.entry) for practice in PLAYBOOK.practices]

    assert [entry and entry.fact for entry in told] == [f"P{number}" for number in range(1, 9)]


def test_what_the_sources_do_not_say_is_kept() -> None:
    """The gaps of the research are in the playbook, each with ways to ask for it."""
    about = {gap.about for gap in PLAYBOOK.gaps}

    assert "by how much newborn deaths fell at Sion Hospital" in about
    assert len(about) >= 60
    assert isinstance(PLAYBOOK, Playbook)
