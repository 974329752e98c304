"""Tests of reviewing a goal by the codebook."""

from __future__ import annotations

import re

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from coach.language import load_language
from coach.planning.goal import review_goal, split_clauses
from coach.planning.learnt import ELEMENTS, FLAGS, NAMES

# What people write, with what cuts it: clauses, days, places, numbers and letters of all scripts.
PIECES = st.one_of(
    st.sampled_from(
        [
            *("by Friday", "our market", "so that", "first I ask Rosa", "now 40 children", "and"),
            *(", ", "; ", "\n", "’", "ﬁ", "before the Rains", "in Ward 4", "make life better"),
        ]
    ),
    st.text(max_size=8),
)
TEXTS = st.lists(PIECES, max_size=12).map(" ".join)


def clauses_of(text: str) -> list[str]:
    """Give the clauses as words, without what parts them."""
    parts = split_clauses(load_language()(text))
    return [part.text.strip(" \t\n,;:") for part in parts]


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("all children of our village can cross the river safely when it rains", "outcome"),
        ("no more flooding in the market when it rains", "outcome"),
        ("the mothers of our street can fetch water without waiting", "people"),
        ("widows in Kisumu get their land papers", "people"),
        ("the lamps on Mill Road are lit at night", "place"),
        ("there is clean water at the school in Bako", "place"),
        ("every child in class 4 has a chair", "measure"),
        ("at least 20 of 25 stalls are open on Sundays", "measure"),
        ("fewer than 5 complaints a week; now it is 14", "baseline"),
        ("at the moment only 3 of 20 lamps work; we want 18 lit", "baseline"),
        ("the bridge is mended by 30 September", "deadline"),
        ("by Christmas every child in Ward 4 has a seat", "deadline"),
        ("the lamps work again; first I count the broken ones tomorrow", "first_step"),
        ("the road is safe. tomorrow morning I start by counting the cars", "first_step"),
        ("the lamps work again; my sister Amina will write to the council", "owner"),
        ("first we ask Rosa, she will call the engineer", "owner"),
    ],
)
def test_a_goal_is_seen_to_hold_what_it_says(text: str, holds: str) -> None:
    """Each element of the codebook, on plain examples."""
    assert review_goal(text).has[holds]


@pytest.mark.parametrize(
    ("text", "lacks"),
    [
        ("the bridge is mended by 30 September", {"people", "first_step", "owner"}),
        ("the lamps on Mill Road are lit at night", {"people", "deadline", "first_step", "owner"}),
        ("we want a better future", {"people", "place", "measure", "deadline", "first_step"}),
        ("we will organise a campaign", {"people", "place", "baseline", "deadline"}),
    ],
)
def test_nothing_is_read_into_a_goal(text: str, lacks: set[str]) -> None:
    """What was not said can still be asked for."""
    has = review_goal(text).has

    assert {name for name in lacks if has[name]} == set()


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("we will hold a workshop about waste", "activity_not_outcome"),
        ("we will organise a campaign", "activity_not_outcome"),
        ("hold five workshops for the youth", "activity_not_outcome"),
        ("end poverty in the whole city", "grand_expectation"),
        ("no more corruption in the whole country", "grand_expectation"),
        ("stop all crime in the world", "grand_expectation"),
        ("make life better for everyone", "vague"),
        ("we want a better future", "vague"),
        ("empower the community", "vague"),
        ("get rid of the lazy councillors who do not care", "blaming"),
        ("the landlord is a thief and a liar", "blaming"),
        ("it is all the fault of those greedy traders", "blaming"),
        ("teach the poor to keep their street in order", "done_to_not_with"),
        ("make the beggars leave the station", "done_to_not_with"),
        ("force the vendors off the pavement, without asking them", "done_to_not_with"),
    ],
)
def test_a_clear_case_is_flagged(text: str, flag: str) -> None:
    """Each flag of the codebook, on plain examples."""
    assert flag in review_goal(text).flags


@pytest.mark.parametrize(
    "text",
    [
        "the path to the school is dry when it rains",
        "30 more families on Hill Street have water by June",
        "the night bus comes back",
        "the lamps on Mill Road are lit at night",
        "the bridge is mended by 30 September",
        "the girls' toilets at the school are open every day",
        "buses stop again at the clinic",
    ],
)
def test_a_sound_goal_is_left_in_peace(text: str) -> None:
    """Silence when unsure: no flag is raised on plain goals."""
    assert review_goal(text).flags == []


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("people", "mothers"),
        ("place", "on Hill Street"),
        ("deadline", "by the end of June"),
        ("baseline", "now they walk to the river"),
        ("first_step", "tomorrow I ask Rosa"),
    ],
)
def test_an_element_is_shown_by_the_words_that_hold_it(name: str, words: str) -> None:
    """Few words where few do, else the one clause; not all that somebody wrote."""
    review = review_goal(
        "30 mothers on Hill Street have water by the end of June; now they walk to the river; "
        "tomorrow I ask Rosa"
    )

    assert review.spans[name] == words


def test_whatever_is_named_has_its_words_and_nothing_else() -> None:
    """A facilitator sees for each element and flag why it is there."""
    review = review_goal("we will hold five workshops for the lazy youth in Ward 4 by June")

    named = {name for name, has in review.has.items() if has} | set(review.flags)
    assert set(review.spans) == named
    assert all(review.spans.values())


def test_every_name_of_the_codebook_is_judged() -> None:
    """Whether it is there or not, and how likely that is."""
    review = review_goal("the night bus comes back")

    assert set(review.has) == set(ELEMENTS)
    assert set(review.shares) == set(NAMES)


@given(TEXTS)
@settings(deadline=None)  # the first text waits for the encoder
def test_the_words_shown_are_the_persons_own(text: str) -> None:
    """Letter for letter, whatever was written; and a review never fails."""
    review = review_goal(text)
    assume(len(text.lower()) == len(text))  # else days are told in small letters: coach.dates

    assert all(words in text for words in review.spans.values())
    assert set(review.flags) <= set(FLAGS)


@given(TEXTS)
def test_clauses_stand_in_the_text_in_their_order(text: str) -> None:
    """Nothing is changed or told twice, and no word between them is lost."""
    at = 0
    left = []
    for clause in clauses_of(text):
        start = text.index(clause, at)
        left.append(text[at:start])
        at = start + len(clause)

    assert re.sub(r"[\s,;:]", "", "".join([*left, text[at:]])) == ""


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        (
            "we want the drain open; first I ask Rosa. She knows the engineer",
            ["we want the drain open", "first I ask Rosa.", "She knows the engineer"],
        ),
        ("buses stop here again, now and then", ["buses stop here again, now and then"]),
        ("the drain is open, always", ["the drain is open, always"]),
        ("in 2.5 km", ["in 2.5 km"]),
        ("", []),
    ],
)
def test_a_text_is_cut_where_something_new_is_said(text: str, clauses: list[str]) -> None:
    """What is too short to stand alone stays with what was said before it."""
    assert clauses_of(text) == clauses
