"""Only what a preparation speaks of can be settled in its rehearsal."""

from __future__ import annotations

import pytest

from coach.negotiation.own_parts import called_by, deed_in, speaks_of_time, topic_of


def test_a_start_or_a_date_speaks_of_time() -> None:
    """A rate does not."""
    assert speaks_of_time("", "300 but only from january")
    assert not speaks_of_time("260 a month", "two evenings a term")


@pytest.mark.parametrize(
    ("options", "deed"),
    [
        ("if they pay more we come on fixed days", "come on fixed days"),
        ("two evenings if we bring our tea; a trial", "bring your tea"),
        ("i pay 280, or we could sweep the yard", "sweep the yard"),
        ("we want more time", ""),
        ("none", ""),
    ],
)
def test_a_deed_is_what_our_side_does(options: str, deed: str) -> None:
    """Said to the learner; a wish or a number of the ask is none."""
    assert deed_in(options) == deed


def test_a_worry_is_named_by_what_it_is_about() -> None:
    """Where it is a sentence, by its first thing."""
    assert topic_of("noise complaints") == "noise complaints"
    assert topic_of("he says the caretaker wont open") == "the caretaker"
    assert topic_of("people who pay late, i think") == "people who pay late"
    assert topic_of("he fears empty flats") == "empty flats"
    assert topic_of("they are afraid of noise, and of us") == "noise"
    assert topic_of("it is late") == "what weighs over there"


def test_a_standard_is_known_by_its_own_words() -> None:
    """The matter that both speak of all the time is none of them."""
    called = called_by("the stall next to mine pays 255")

    assert {"next to", "neighbour"} <= set(called)
    assert "stall" not in called
