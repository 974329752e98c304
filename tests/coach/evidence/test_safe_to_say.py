"""What numbers come to, and what may be said of them or of a claim, in two plain sentences."""

from __future__ import annotations

import pytest

from coach.arc import Work
from coach.evidence.safe_to_say import meaning, say_of_claim, say_of_numbers
from coach.quoting import count_words
from tests.builders import make_work

APART = "55 61 58 60 57 63 then the desk: 49 52 48 50 47 51"
LEVEL = "5 7 4 6 3 6 4 7 5 4 6 3 7 4"


def work_of(numbers: str, **answers: str) -> Work:
    """Give a look at numbers that are settled."""
    return make_work("evidence", "numbers", numbers=numbers, **answers)


@pytest.mark.parametrize(
    ("numbers", "sure", "both"),
    [
        (APART, "more than chance", "before the change the middle was 59, since then it is 49.5"),
        (LEVEL, "just be chance", "the middle of the first half is 5, of the second half 5"),
        ("5 6 5", "too early", "the middle is 5"),
        ("14 of 30 before, 22 of 31 after", "just be chance", "before it was 14 of 30"),
        ("12 of 30 women, 27 of 28 men", "more than", "12 of 30 for women, 27 of 28 for men"),
        ("before 3 4 5 4, after 7 8 6 7", "more than", "before it was 4 on average"),
        ("Ana 3 -> 5, Ben 2 -> 4, Cy 4 -> 4, Di 1 -> 3", "chance", "3 went up and 0 went down"),
    ],
)
def test_both_sides_are_told_and_whether_that_is_more_than_chance(
    numbers: str, sure: str, both: str
) -> None:
    """In few words."""
    told = meaning(work_of(numbers))

    assert sure in told
    assert both in told
    assert count_words(told) <= 40


def test_the_same_people_leave_it_open_until_it_is_known_who_changed() -> None:
    """Neither chance nor more than that."""
    work = work_of("12/30 before, 19/30 after", same_people="yes")

    assert meaning(work).startswith("How sure it is cannot be told until you know who changed.")
    assert "How sure that is, we do not know yet." in say_of_numbers(work)


def test_a_sentence_to_say_leaves_open_what_made_it_so() -> None:
    """It holds the counts and no cause; what may still be chance is said with them."""
    said = say_of_numbers(work_of("14 of 30 before, 22 of 31 after"))

    assert said == (
        'You could say: "Before it was 14 of 30, after it was 22 of 31. It may still be chance." '
        "What made it so, the numbers do not say."
    )


def test_what_else_was_named_is_said_too() -> None:
    """It changed at the same time."""
    assert 'name this too: "a new road sign"' in say_of_numbers(
        work_of(APART, what_else="a new road sign")
    )


def test_groups_that_turn_together_are_told_each_by_itself() -> None:
    """Since all together they say the contrary."""
    turned = "women: 1 of 10 before, 25 of 100 after; men: 60 of 100 before, 8 of 10 after"

    assert say_of_numbers(work_of(turned)).endswith("So tell each group by itself.")


CLAIM = "the council says crime fell by 40% since the cameras"
ALL = {"source": "the police counted", "many": "200 streets", "comparison": "last year",
       "span": "from may to june", "left_out": "nobody", "other": "nothing"}  # fmt: skip


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        ({}, "that you heard it"),
        ({"source": "the police counted"}, "Known so far: who counted it. Not known yet: how many"),
        (ALL, "with its source beside it"),
    ],
)
def test_of_a_claim_it_is_said_what_is_known_and_what_is_not_yet(
    answers: dict[str, str], told: str
) -> None:
    """In its own words, and no longer than a message may be."""
    said = say_of_claim(make_work("evidence", claim=CLAIM, **answers))

    assert told in said
    assert "crime fell by 40%" in said
    assert count_words(said) <= 50
