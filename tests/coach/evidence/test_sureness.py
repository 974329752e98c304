"""How sure one can be in the end, and what is asked next."""

from __future__ import annotations

import pytest

from coach import arc
from coach.evidence import open_questions, own_question, verdict
from tests.builders import make_work

CLAIM = "We counted 40 trucks a day at the gate in May, and 20 in April."


@pytest.mark.parametrize(
    ("answers", "name"),
    [
        ({"claim": "my aunt was sent away"}, "story"),
        ({"claim": CLAIM, "source": "nobody"}, "no_source"),
        ({"claim": CLAIM, "source": "police", "comparison": "nothing"}, "no_comparison"),
        (
            {"claim": "crime fell by 40%", "source": "police", "comparison": "last year"},
            "no_base",
        ),
        ({"claim": CLAIM, "source": "us", "comparison": "April", "many": "3 days"}, "few"),
        ({"claim": CLAIM, "source": "us", "comparison": "April", "other": "rain"}, "other_cause"),
        (
            {"claim": CLAIM, "source": "us", "comparison": "April", "left_out": "the night"},
            "left_out",
        ),
        (
            {"claim": CLAIM, "source": "us", "comparison": "April", "other": "nothing"},
            "holds_so_far",
        ),
    ],
)
def test_the_end_says_what_can_be_said(answers: dict[str, str], name: str) -> None:
    """Careful: what is shown, and what is not."""
    assert verdict(make_work("evidence", **answers)) == name


def test_what_a_claim_leaves_open_can_be_asked() -> None:
    """What was answered is no question any more; that nobody is missing is an answer."""
    work = make_work("evidence", claim=CLAIM, source="police", many="unknown", left_out="nobody")

    assert open_questions(work) == ["many", "comparison", "span", "other"]


def test_the_first_question_of_ones_own_comes_first() -> None:
    """The person decides what is asked."""
    work = make_work("evidence", claim=CLAIM)
    for question in ("the clerk. I ask her: who counted?", "Mo: since when?"):
        work = arc.add(work, question, "to_ask")

    assert own_question(work) == "I ask her: who counted?"


def test_whom_somebody_asks_is_no_question_yet() -> None:
    """What is quoted as theirs is one."""
    work = arc.add(make_work("evidence", claim=CLAIM), "the driver", "to_ask")

    assert own_question(work) == ""
