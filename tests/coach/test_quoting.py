"""Tests of mirroring people's own words."""

from __future__ import annotations

import pytest

from coach.quoting import MOST_WORDS, clause, last_part, quote, quote_clauses


def test_a_short_text_is_mirrored_as_it_was_written() -> None:
    """Spelling and case are the person's own."""
    assert quote("two old ladies broke there arm") == "two old ladies broke there arm"


def test_a_long_text_is_cut_and_shows_it() -> None:
    """At most twelve words, with a sign that there was more."""
    mirrored = quote("word " * 30)

    assert len(mirrored.split()) == MOST_WORDS
    assert mirrored.endswith("…")


@pytest.mark.parametrize(
    "text", ["{quote} and {lead}", "100% {0} %s $x", "a } b { c", "line one\nline two"]
)
def test_signs_that_mean_something_to_machines_are_only_signs(text: str) -> None:
    """Braces and the like survive as written, on one line."""
    assert quote(text) == " ".join(text.split())


def test_the_clause_with_the_words_is_mirrored_not_the_whole() -> None:
    """Strength is shown where it stands."""
    text = "no flooding when it rains, people slip, two ladies broke their arm"

    assert clause(text, "no flooding").strip() == "no flooding when it rains"


def test_the_last_part_is_what_was_added_last() -> None:
    """An answer given in several goes is mirrored by its newest line."""
    assert last_part("better for all\nno flooding") == "no flooding"


def test_the_sentence_that_says_something_is_quoted() -> None:
    """A sigh or a "nothing" before it is no title for a plan."""
    assert quote("so tired tonight. the stairs should be lit") == "the stairs should be lit"
    assert quote("nothing gets in my way. only maybe the rain") == "only maybe the rain"
    assert quote("so tired tonight") == "so tired tonight"


def test_notes_are_cut_between_clauses() -> None:
    """Half a clause says something else, or nothing."""
    notes = "he wants quiet tenants, hates empty flats and complains of the noise"

    assert quote_clauses(notes, 20) == notes
    assert quote_clauses(notes, 9) == "he wants quiet tenants, hates empty flats"
    assert quote_clauses(notes, 5) == "he wants quiet tenants"
    assert quote_clauses("one long clause without any comma", 4) == "one long clause without…"
    assert quote_clauses("", 4) == ""
