"""What is answered, left open or about something else is told by nearness and by form."""

from __future__ import annotations

import numpy as np
import pytest

from coach.playbook.answerable import (
    Nearness,
    judge,
    pointed_questions,
    presumes,
    wants_telling,
)


def near(entry: float, gap: float, unanswered: float, *leaning: float) -> Nearness:
    """Give how near the three are, and to which kind the text leans."""
    return Nearness(entry, gap, unanswered, np.array(leaning or (0.33, 0.33, 0.33)))


def test_the_nearest_of_the_three_wins() -> None:
    """Other things being equal."""
    text = "who counted the houses"

    assert judge(text, near(0.9, 0.3, 0.3), False).answered > 0.5
    assert judge(text, near(0.4, 0.9, 0.3), False).left_open > 0.5
    assert judge(text, near(0.3, 0.3, 0.9), False).elsewhere > 0.5


def test_the_leaning_decides_where_all_are_as_near() -> None:
    """Whatever its nearest wording, a text about visas leans to what nothing answers."""
    answered = judge("our street", near(0.5, 0.5, 0.5, 0.9, 0.05, 0.05), False).answered
    elsewhere = judge("our street", near(0.5, 0.5, 0.5, 0.05, 0.05, 0.9), False).answered

    assert answered > elsewhere


def test_the_three_add_up() -> None:
    """They are probabilities."""
    judged = judge("so they won, right?", near(0.5, 0.6, 0.4), True)

    assert judged.answered + judged.left_open + judged.elsewhere == pytest.approx(1.0)


def test_a_pointed_question_is_found_among_others() -> None:
    """The flyer does not hide what is asked."""
    text = "We loved that story. How many babies were saved? It is for our flyer."

    assert pointed_questions(text) == ["How many babies were saved?"]
    assert pointed_questions("How many babies were saved?") == []


@pytest.mark.parametrize(
    "text",
    [
        "so they saved thousands, right?",
        "the signs won it, correct?",
        "is it true that the signs won the vote",
    ],
)
def test_who_wants_a_yes_presumes(text: str) -> None:
    """It is not agreed with."""
    assert presumes(text)
    assert not wants_telling(f"tell me about Lima. {text}")


@pytest.mark.parametrize(
    "text",
    [
        "tell me about the women with the stitched map",
        "what happened with the meals near Liverpool",
        "what did the recyclers do",
    ],
)
def test_a_plain_wish_to_be_told_is_one(text: str) -> None:
    """Nothing in particular is asked."""
    assert wants_telling(text)


@pytest.mark.parametrize(
    "text", ["tell me how many babies were saved", "our bins were not emptied again"]
)
def test_a_detail_or_a_trouble_is_none(text: str) -> None:
    """It is judged like any other."""
    assert not wants_telling(text)
