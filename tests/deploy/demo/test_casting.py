"""The people of the demo are invented, varied, and the same each time."""

from __future__ import annotations

from collections import Counter

from deploy.demo.casting import cast, written


def test_the_same_number_gives_the_same_people() -> None:
    """However often they are cast, and however many."""
    assert cast(40) == cast(40)
    assert cast(40)[:6] == cast(6)


def test_three_hundred_people_are_varied() -> None:
    """Everything that can happen does; no two are the same in all that they say."""
    people = cast(300)

    assert {one.happening for one in people} == {one["id"] for one in written()["happenings"]}
    assert {one.channel for one in people} == {"web", "telegram", "whatsapp", "sms"}
    assert {one.reads for one in people} == {"They may read", "Nobody may read", ""}
    told = Counter((one.happening, one.aside, one.style, *one.words.values()) for one in people)
    assert max(told.values()) == 1


def test_each_word_that_an_act_names_is_written() -> None:
    """An act is a name in `words`, or words to say as they stand."""
    named = {act for one in written()["happenings"] for act in one["acts"] if isinstance(act, str)}
    looks_like_a_name = {act for act in named if "_" in act}

    assert looks_like_a_name <= set(written()["words"])


def test_gaps_are_filled_in_each_persons_own_way() -> None:
    """No bracket is left in what anybody says."""
    for person in cast(60):
        said = person.fill("{name}, {friend} and {other} of {place}: {count}")
        assert "{" not in said
        assert (said == said.lower()) == (person.style == "small_letters")
