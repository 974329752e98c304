"""Questions to the coach in the middle of a check."""

from __future__ import annotations

import pytest

from coach.evidence.phrases import of_step, phrase
from coach.evidence.questions import about_question, asks_if_true
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
