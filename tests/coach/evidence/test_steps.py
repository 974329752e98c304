"""What an answer shows when a claim is weighed, and what can be said in the end."""

from __future__ import annotations

import pytest

from coach.evidence import feedback, verdict
from tests.builders import make_work


def test_what_the_claim_says_already_is_not_asked_again() -> None:
    """Over what time, and who counted and how, come along with the claim."""
    claim = "we counted 40 trucks a day at the gate ourselves since 2019"

    found = feedback(make_work("evidence"), "claim", claim).found

    assert found == {"source": "we counted", "span": "a day"}


@pytest.mark.parametrize(
    "claim", ["the council says crime fell by 40%", "our group says crime fell by 40%"]
)
def test_who_says_so_is_not_yet_how_they_know(claim: str) -> None:
    """Whoever says it, the question is asked."""
    told = feedback(make_work("evidence"), "claim", claim)

    assert "source" not in told.found
    assert told.known["source"].endswith("says")


@pytest.mark.parametrize(
    ("step", "text", "strength"),
    [
        ("claim", "my aunt was sent away", "claim_story"),
        (
            "claim",
            "Researchers compared 90 pupils in the programme with 90 at other schools.",
            "claim_study",
        ),
        ("claim", "crime fell by 40%", "claim_number"),
        ("claim", "it is getting worse", "noted"),
        ("source", "nobody", "no_source"),
        ("source", "the council", "source_own"),
        ("source", "I counted them myself, I saw it", "source_person"),
        ("comparison", "nothing", "no_comparison"),
        ("comparison", "the year before", "comparison"),
        ("other", "nothing", "no_other"),
        ("other", "it was winter", "other"),
        ("span", "one year", "noted"),
        ("sure", "Half sure", "noted"),
    ],
)
def test_each_step_has_its_own_feedback(step: str, text: str, strength: str) -> None:
    """True, short, and no reproach."""
    assert feedback(make_work("evidence"), step, text).strength == strength


@pytest.mark.parametrize(
    ("answers", "name"),
    [
        (["my aunt was sent away"], "story"),
        (["crime fell by 40%", "nobody"], "no_source"),
        (["crime fell by 40%", "police", "nothing"], "no_comparison"),
        (["crime fell by 40%", "police", "2019", "a year", "winter"], "other_cause"),
        (["crime fell by 40%", "police", "2019", "a year", "nothing"], "holds_so_far"),
    ],
)
def test_the_end_says_what_can_be_said(answers: list[str], name: str) -> None:
    """Careful: what is shown, and what is not."""
    steps = ("claim", "source", "comparison", "span", "other")

    assert verdict(make_work("evidence", **dict(zip(steps, answers, strict=False)))) == name
