"""The index prefers the playbook's own, stays silent where nothing fits, and knows its gaps."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from coach.playbook.citation import Kind
from coach.playbook.entries import Entry, Gap, Match
from coach.playbook.index import Found, Index
from tests.encoders import CountingEncoder


def make_entry(name: str, words: str, kind: Kind = "public") -> Entry:
    """Make an entry that says the same words everywhere."""
    return Entry(
        id=name,
        story="story",
        fact="own",
        kind=kind,
        sources=("source",),
        skills=("planning",),
        practices=(),
        teaches=words,
        text=words,
        situations=(words,),
    )


def find(entries: list[Entry], text: str, folder: Path, **also: Any) -> Found:
    """Look something up in an index of these entries."""
    return Index(entries, CountingEncoder(), folder, **also).find(text)


def ids(found: Found) -> list[str]:
    """Name what was found, in its order."""
    return [match.entry.id for match in found.matches]


def test_the_playbooks_own_entry_comes_first_where_both_fit(tmp_path: Path) -> None:
    """Of two that fit alike, the playbook's is told."""
    other = make_entry("other", "the bus is late")
    own = make_entry("own", "the bus is late", kind="playbook_blog")

    assert ids(find([other, own], "late bus", tmp_path)) == ["own", "other"]


def test_a_better_fit_comes_before_the_playbooks_own(tmp_path: Path) -> None:
    """Where it comes from does not outweigh what it says."""
    better = make_entry("better", "late bus again")
    own = make_entry("own", "late bus on monday and on tuesday", kind="playbook")

    assert ids(find([own, better], "late bus again", tmp_path))[0] == "better"


def test_what_was_asked_before_leads_to_the_entry_too(tmp_path: Path) -> None:
    """People's own wordings count like the editor's."""
    entries = [make_entry("one", "water is short")]
    asked = {"one": ("the tap is dry again", "the tap was dry", "again the tap is dry")}
    text = "the tap in our lane is dry again"

    (without,) = find(entries, text, tmp_path / "a").matches or (Match(entries[0], 0.0),)
    (match,) = find(entries, text, tmp_path / "b", asked=asked).matches

    assert match.score > without.score


def test_a_gap_that_fits_better_is_named(tmp_path: Path) -> None:
    """The sources do not say everything that people ask about what they do say."""
    entries = [make_entry("one", "the bus is late in the town")]
    gap = Gap("drivers", "story", "how many drivers there are", ("how many drivers had the bus",))
    found = find(entries, "how many drivers had it", tmp_path, gaps=[gap])

    assert found.is_open
    assert found.gap == gap


def test_what_nothing_answers_keeps_it_silent(tmp_path: Path) -> None:
    """A question that shares words with an entry may still be about something else."""
    entries = [make_entry("one", "the bus is late in the town")]
    about_fares = ("what does a bus ticket in the town cost",)
    asked = "what does a ticket in the town cost"

    assert ids(find(entries, asked, tmp_path / "a")) in ([], ["one"])
    assert find(entries, asked, tmp_path / "b", unanswered=about_fares) == Found()


def test_an_entry_with_situations_of_other_things_is_reached_by_none(tmp_path: Path) -> None:
    """Each of its wordings leads to another entry."""
    clear = [replace(make_entry(f"e{n}", "?"), situations=(f"w{n}", f"w{n} w{n}x")) for n in "abc"]
    lost = replace(make_entry("lost", "?"), situations=("wa", "wb", "wc"))
    index = Index([*clear, lost], CountingEncoder(), tmp_path)

    assert [entry.id for entry in index.unreachable(among=1)] == ["lost"]
