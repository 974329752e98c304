"""Tests of what somebody wants changed in what they made."""

from __future__ import annotations

import pytest

from coach.changes import Change, find_change, puts_back, takes_back
from tests.builders import make_work

PLAN = make_work(
    "planning",
    goal="the lane is dry by June",
    who="Abuela Rosa, Hassan",
    first_step="Hassan and me go to the office",
    when="this friday",
    risk="the landlord may throw us out over papers",
)


@pytest.mark.parametrize(
    ("text", "step", "words"),
    [
        ("change the first step: we ask on Monday", "first_step", "we ask on Monday"),
        ("please change my goal to a dry lane and light", "goal", "a dry lane and light"),
        ("the first step should be: I write to them", "first_step", "I write to them"),
        ("the when should be saturday", "when", "saturday"),
        ("first step is wrong", "first_step", ""),
        ("no, the goal is not right. It is a dry lane", "goal", "a dry lane"),
        ("first step: I ask Rosa", "first_step", "I ask Rosa"),
        ("change the first step, it should say I ask Rosa", "first_step", "I ask Rosa"),
        ("change Hassan to Yusuf", "who", "Abuela Rosa, Yusuf"),
        ("it is not friday, it is thursday", "when", "this thursday"),
        ("the bit about trouble isn't right, there isn't any", "risk", "there isn't any"),
        ("lol what. no. just change the goal to: a light by march", "goal", "a light by march"),
        (
            "no!! thats not it lol. the first step is: mia and me knock",
            "first_step",
            "mia and me knock",
        ),
        ("the first step is not i get tired. it is Rosa and me", "first_step", "Rosa and me"),
        ("the first step is WRONG. i told you twice", "first_step", ""),
        ("where it says this friday is wrong. it is monday", "when", "monday"),
    ],
)
def test_a_change_is_found_with_its_words(text: str, step: str, words: str) -> None:
    """By the part's name, or by words that stand in it; new words where they are said."""
    assert find_change(PLAN, text) == Change(step, words)


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("no put the abuela", "who"),
        ("take out Rosa please", "who"),
        ("take Hassan's name off that page", "who"),
        ("the page say papers. take it out please", "risk"),
        ("no! i only want take out the papers", "risk"),
        ("no letter. my plan. i no want it say papers", "risk"),
        ("take out what it said first", ""),
    ],
)
def test_what_is_to_go_is_found_by_its_words(text: str, step: str) -> None:
    """It goes from what the part said first, too."""
    change = find_change(PLAN, text)

    assert change is not None
    assert (change.step, change.is_out) == (step, True)


@pytest.mark.parametrize(
    ("last", "text", "instead"),
    [
        ("the plungers", "haha no plungers. Moncef and me go there", "Moncef and me go there"),
        ("a crown", "jk jk. no crown. the court has no light", "the court has no light"),
        (
            "light bulbs",
            "wait the light bulbs was a joke, take it out. mrs petty is",
            "mrs petty is",
        ),
        ("on tv", "TV takes long. No, change it: we sit with the women", "we sit with the women"),
        ("we ask the mayor", "no mayor has ever come here. they do not like us", ""),
        ("the girls", "are you kidding? my Mia is 4 and coughs", ""),
        ("the girls", "I will write to the President and call the papers", ""),
        ("the water", "not yet. we wait for the rain to come", ""),
    ],
)
def test_what_is_said_in_place_of_the_answer_before_is_found(
    last: str, text: str, instead: str
) -> None:
    """A joke that is taken back, or a change of mind, while the next thing is asked."""
    assert takes_back(last, text) == instead


@pytest.mark.parametrize(
    "text",
    [
        "Actions 2 to 5 are missing from the page. Where are they?",
        "the mayor should listen to us",
        "it is wrong",
        "we change the mayor to a better one",
        "the whole thing about how they treat us is wrong",
        "take out the rubbish",
    ],
)
def test_other_words_change_nothing(text: str) -> None:
    """What names no part, and stands in none, is something told."""
    assert find_change(PLAN, text) is None


def test_in_a_step_only_a_named_part_is_changed() -> None:
    """ "Take out Rosa" may be the answer to what is asked; "change the goal to" is not."""
    assert find_change(PLAN, "take out Rosa", in_step=True) is None
    assert find_change(PLAN, "when: at noon", in_step=True) is None
    assert find_change(PLAN, "change the goal to a dry lane", in_step=True) is not None


@pytest.mark.parametrize(
    "text",
    ["put it back", "no, put that back please", "leave it on the page", "don't take it out"],
)
def test_what_was_taken_out_is_wanted_back(text: str) -> None:
    """In so many words."""
    assert puts_back(text)
    assert not puts_back("we put the bins back on the street")
    assert not puts_back("put the bus stop back")


def test_of_a_number_put_right_the_number_alone_is_put_in() -> None:
    """ "They take 25, not 20" changes no other word."""
    work = make_work("negotiation", ask="25 % of each cut", standard="two other salons take 20")
    change = find_change(work, "sorry they take 25 not 20", in_step=True)

    assert change is not None
    assert change.words == "two other salons take 25"


@pytest.mark.parametrize(
    "text",
    [
        "no my limit is 246",
        "sorry, i meant my limit is 246",
        "the limit is 246 not 248. i hope 240",
    ],
)
def test_a_limit_is_put_right_while_something_else_is_asked(text: str) -> None:
    """It is named as such."""
    work = make_work("negotiation", ask="keep the rent at 240", limit="248")

    assert find_change(work, text, in_step=True) == Change("limit", "246")
