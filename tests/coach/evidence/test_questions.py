"""Questions to the coach in the middle of a check."""

from __future__ import annotations

import pytest

from coach.evidence.phrases import of_step, phrase
from coach.evidence.questions import (
    about_question,
    asks_if_true,
    asks_to_tell_on,
    is_of_the_result,
)
from tests.builders import make_work

CLAIM = "the council says crime fell by 30% thanks to the cameras"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("why do you ask", "why"),
        ("why does that matter", "why"),
        ("what for?", "why"),
        ("who would know that", "whom"),
        ("where can i find that", "whom"),
        ("how would i find that out", "whom"),
        ("what do i ask them", "how"),
        ("how do i put it", "how"),
    ],
)
def test_a_question_about_the_step_is_answered(text: str, kind: str) -> None:
    """By what the step is about: why, whom one could ask, and how."""
    about = about_question(make_work("evidence", claim=CLAIM), text)

    assert about is not None
    assert about.told == of_step("source", kind)


def test_a_word_is_told_from_the_glossary() -> None:
    """However it is read."""
    about = about_question(make_work("evidence", claim=CLAIM), "what is a share?")

    assert about is not None
    assert about.told.startswith("Share: A part of all")


@pytest.mark.parametrize(
    "text",
    [
        "the clerk: why did you count only march?",
        "how did you count it",
        "is it true that you asked five people?",
        "what is your goal",
    ],
)
def test_a_question_to_somebody_else_is_the_answer(text: str) -> None:
    """Where it is open whom one could ask, and how."""
    work = {**make_work("evidence", claim=CLAIM), "pending": "whom_source"}

    assert about_question(work, text) is None


@pytest.mark.parametrize("text", ["the police", "200 streets", "it was the weather", "last year"])
def test_an_answer_is_no_question(text: str) -> None:
    """It goes on."""
    assert about_question(make_work("evidence", claim=CLAIM), text) is None


def test_whether_it_is_true_is_told_at_the_end() -> None:
    """And not guessed before."""
    about = about_question(make_work("evidence", claim=CLAIM), "is it true then?")

    assert about is not None
    assert about.told == phrase("too_early")


@pytest.mark.parametrize(
    "text",
    ["did it fall?", "is it true then?", "so it did not save them?", "can we trust it",
     "how sure can i be", "was it the cameras?"],
)  # fmt: skip
def test_what_was_checked_is_doubted(text: str) -> None:
    """In many words."""
    assert asks_if_true(make_work("evidence", claim=CLAIM), text)


@pytest.mark.parametrize(
    "text", ["is it saved?", "is my page private", "did you keep it?", "can i print it", "thanks"]
)
def test_what_becomes_of_the_page_is_another_question(text: str) -> None:
    """It is for others to answer."""
    assert not asks_if_true(make_work("evidence", claim=CLAIM), text)


@pytest.mark.parametrize(
    "text",
    ["who has the towns own numbers?", "where do i get figures", "who keeps records"],
)
def test_who_has_figures_is_answered_wherever_it_is_asked(text: str) -> None:
    """Of a plan for counting it stands on no page."""
    for step in ("count", "figures"):
        work = {**make_work("evidence", "collect", find_out="how many trucks pass"), "step": step}
        about = about_question(work, text)

        assert about is not None
        assert about.told == of_step("figures", "whom")


def test_who_cannot_count_all_week_is_told_that_a_little_is_enough() -> None:
    """And is not taken to have said when."""
    work = {**make_work("evidence", "collect", find_out="trucks"), "step": "often"}
    about = about_question(work, "i cant sit there all week")

    assert about is not None
    assert about.told == phrase("count_a_little")
    assert about_question(work, "all week at noon") is None


@pytest.mark.parametrize(
    "text", ["does the 95 spoil it?", "should I leave out the 95", "is 95 odd?"]
)
def test_a_question_about_one_number_is_answered_from_the_numbers(text: str) -> None:
    """With the middle of all, and without it."""
    work = make_work("evidence", "numbers", numbers="12 14 11 13 95 12 10 8 9 7")
    about = about_question(work, text)

    assert about is not None
    assert "is 11.5, and without it 11" in about.told


def test_whether_it_may_be_told_on_minds_what_else_was_named() -> None:
    """What else was new goes before any word that it works."""
    answers = {"numbers": "12 14 11 13 95 12", "began": "no", "what_else": "a new road sign"}
    work = {**make_work("evidence", "numbers", **answers), "step": "what_next"}
    about = about_question(work, "can i tell the council that it works?")

    assert about is not None
    assert '"a new road sign"' in about.told


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("can i tell the council that it works?", True),
        ("so may we say that at the meeting", True),
        ("can i tell you something", False),
        ("i can tell the council", False),
        ("i just want to know can i say it", True),
        ("i want to know if i can tell them", True),
        ("it got better, can I tell my boss?", True),
        ("what can i say at the meeting?", True),
        ("i want to tell the council", False),
    ],
)
def test_a_wish_to_tell_it_on_is_heard(text: str, asks: bool) -> None:
    """To others; what is told to the coach is none."""
    assert asks_to_tell_on(text) is asks


def test_what_chance_means_is_told() -> None:
    """The coach says the word itself."""
    about = about_question(make_work("evidence", "numbers"), "what does by chance mean")

    assert about is not None
    assert about.told.startswith("By chance: Ups and downs")


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("what does it mean for our ward?", True),
        ("could it just be chance?", True),
        ("maybe it was just luck", True),
        ("is it better or not", True),
        ("did it help?", True),
        ("the bus changed its route", False),
        ("it was luck that the rain stopped", False),
        ("there was less rain", False),
    ],
)
def test_what_the_result_means_is_told_from_what_else_was_different(
    text: str, *, asks: bool
) -> None:
    """An answer is one, whatever word for chance stands in it."""
    work = make_work("evidence", "numbers", numbers="5 6 5 4 6 5", began="no")

    assert is_of_the_result({**work, "step": "what_else"}, text) is asks


def test_what_numbers_mean_waits_until_they_are_read() -> None:
    """And a claim is not guessed at."""
    work = {**make_work("evidence", "numbers", numbers="5 6 5 4"), "pending": "numbers_right"}
    about = about_question({**work, "step": "numbers"}, "could it be chance?")

    assert about is not None
    assert about.told == phrase("numbers_first")
