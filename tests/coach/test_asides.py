"""A message that is plainly no answer is known by its form, and answers are left alone."""

from __future__ import annotations

import pytest

from coach.asides import (
    CORRECTION,
    ENOUGH,
    KEEP,
    UNCLEAR,
    asks_for_story,
    asks_to_start,
    is_question,
    said_aside,
    speaks_of_others,
    what_instead,
)


@pytest.mark.parametrize(
    ("text", "aside"),
    [
        ("what do you mean, like what?", "simpler"),
        ("why do you ask that", "simpler"),
        ("is that good?", "question"),
        ("is 60 a lot", "question"),
        ("are 12 complaints too many for one block?", "question"),
        ("is that really a lot", "question"),
        ("Do you think we should also call the newspaper?", "question"),
        ("No, I meant to ask you: should we call the newspaper", "question"),
        ("do other people do this with kids?", "question"),
        ("sorry not the head teacher, the school board", "correction"),
        ("no i meant the shelter not a bus stop", "correction"),
        ("no wait. 30 kids not 20", "correction"),
    ],
)
def test_it_is_known_by_its_form(text: str, aside: str) -> None:
    """However the classifier reads it."""
    assert said_aside(text) == aside


@pytest.mark.parametrize(
    "text",
    [
        "no flooding when it rains",
        "not yet, in june",
        "no not really",
        "what the mayor promised us in May",
        "could be the rain",
        "why they never came",
        "how many buses come late",
        "is too far for my mother",
    ],
)
def test_an_answer_is_left_alone(text: str) -> None:
    """Words that questions begin with begin answers too."""
    assert said_aside(text) == ""


def test_opening_words_may_be_a_question() -> None:
    """What somebody will say aloud is theirs."""
    assert said_aside("would you give us one hour?", may_ask=True) == ""


def test_a_wish_for_an_example_speaks_of_others() -> None:
    """One that does not is an answer."""
    assert speaks_of_others("how did others do it")
    assert not speaks_of_others("other school has it")


@pytest.mark.parametrize(
    "text", ["is there a story about numbers that lie", "do you have any examples", "another case?"]
)
def test_a_wish_for_a_story_says_so(text: str) -> None:
    """By its name."""
    assert asks_for_story(text)


@pytest.mark.parametrize("text", ["in that case we go on Friday", "it is the same old story"])
def test_a_story_that_is_mentioned_is_no_wish(text: str) -> None:
    """People use the words for other things."""
    assert not asks_for_story(text)


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("how many are formal", True),
        ("so they saved babies, right?", True),
        ("they counted it themselves", False),
        ("the women's group?", False),
    ],
)
def test_a_question_is_known_by_how_it_begins_or_ends(text: str, asks: bool) -> None:
    """A mark at the end alone may be doubt about one's own answer."""
    assert is_question(text) is asks


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("Plan a street party so that people meet", False),
        ("to negotiate lower rents with the housing company", False),
        ("i want to check the well for salt", False),
        ("we want to make everything better", False),
        ("help me plan a street party", True),
        ("i want to plan", True),
        ("I'd like to practise a talk with my supervisor", True),
        ("i want to check a claim", True),
        ("somebody forwarded me this, can we verify it", True),
    ],
)
def test_what_is_done_at_their_place_is_no_wish_to_begin(text: str, starts: bool) -> None:
    """The same verbs say what the coach is wanted for and what neighbours will do."""
    assert asks_to_start(text) is starts


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("that's enough for now", ENOUGH),
        ("show me my plan", ENOUGH),
        ("it stays", KEEP),
        ("leave it as it is", KEEP),
        ("that is not my answer", CORRECTION),
        ("stranger? i not understand", UNCLEAR),
        ("what table?", UNCLEAR),
        ("we keep it clean", ""),
        ("enough water for all", ""),
    ],
)
def test_more_wishes_are_known_by_their_form(text: str, heard: str) -> None:
    """None of them is written down as an answer."""
    assert said_aside(text) == heard


def test_a_correction_says_what_it_should_be_instead() -> None:
    """The second sentence goes into the place; a bare "no, not that" says nothing."""
    said = "that is not my plan. I want people to keep the cardboard dry"

    assert what_instead(said) == "I want people to keep the cardboard dry"
    assert what_instead("no wait, not that") == ""
