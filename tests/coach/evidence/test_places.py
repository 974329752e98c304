"""Where words belong that answer no open question."""

from __future__ import annotations

import pytest

from coach.about import About
from coach.evidence.places import about_place
from tests.builders import make_work

CLAIM = "the company says the pump saved 200 families"
ANSWERED = {
    "claim": CLAIM,
    "source": "the company counted it with a list",
    "many": "200 families",
    "comparison": "compared with last year",
}


def test_whom_one_could_ask_goes_to_the_questions() -> None:
    """A step late, too, and beside what stands there."""
    work = make_work("evidence", claim=CLAIM, source="dont know", to_ask="the nurse")
    work = {**work, "step": "many"}

    about = about_place(work, "i could ask the clerk how they counted")

    assert about == About(step="to_ask", words="the nurse\ni could ask the clerk how they counted")


def test_to_whom_could_you_ask_it_is_the_answer() -> None:
    """Nothing has to be moved."""
    work = {**make_work("evidence", claim=CLAIM), "pending": "whom_source"}

    assert about_place(work, "i could ask the clerk") is None


@pytest.mark.parametrize(
    ("text", "step", "words"),
    [
        ("no, it was the council who counted, not the company", "source",
         "it was the council who counted, not the company"),
        ("no sorry it was 150 families", "many", "it was 150 families"),
        ("wait, compared with the other valley", "comparison", "compared with the other valley"),
    ],
)  # fmt: skip
def test_what_is_put_right_two_steps_later_is_put_in_its_place(
    text: str, step: str, words: str
) -> None:
    """By what it tells of."""
    assert about_place(make_work("evidence", **ANSWERED), text) == About(step=step, words=words)


def test_a_late_answer_goes_to_the_question_that_was_left_open() -> None:
    """Since it says nothing of the open one."""
    work = {**make_work("evidence", claim=CLAIM), "step": "comparison"}

    about = about_place(work, "oh and the police counted it from their book")

    assert about == About(step="source", words="the police counted it from their book")


@pytest.mark.parametrize(
    ("step", "text"),
    [
        ("span", "from march to may"),
        ("left_out", "they counted the houses, not the huts"),
        ("many", "they counted 200 families"),
        ("other", "the police counted in another way"),
        ("many", "i asked 3 neighbours"),
    ],
)
def test_an_answer_stays_with_its_question(step: str, text: str) -> None:
    """Whatever else it speaks of."""
    work = {**make_work("evidence", **ANSWERED), "step": step}

    assert about_place(work, text) is None


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("we also got a new road sign that week", "what_else"),
        ("there was a holiday as well", "what_else"),
        ("next monday too", None),
        ("was there a new sign that week?", None),
    ],
)
def test_what_else_was_new_stands_beside_numbers(text: str, step: str | None) -> None:
    """Whatever is asked under them."""
    work = make_work("evidence", "numbers", numbers="12 14 11 13", began="no")
    about = about_place({**work, "step": "what_next"}, text)

    assert (about.step if about else None) == step
