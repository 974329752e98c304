"""Tests of mirroring people's own words."""

from __future__ import annotations

import pytest

from coach.quoting import MOST_WORDS, as_done, as_meant, clause, last_part, quote


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


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("i told you. no bags", "no bags"),
        ("i dont know. talk to joel", "talk to joel"),
        ("conquer france. ok ok. me and Abdi count the bottles", "me and Abdi count the bottles"),
        ("the drain is open", "the drain is open"),
        ("i don't know", "i don't know"),
    ],
)
def test_what_is_said_to_the_coach_alone_is_no_part_of_the_answer(typed: str, meant: str) -> None:
    """Nor is a joke that is taken back."""
    assert as_meant(typed) == meant


def test_a_step_that_is_taken_back_is_not_the_step() -> None:
    """ "Smash it. No." leaves what comes after."""
    assert as_done("smash his window. no. Thandi and I go door to door") == (
        "Thandi and I go door to door"
    )
    assert as_done("no later than Friday we ask the office") == (
        "no later than Friday we ask the office"
    )
