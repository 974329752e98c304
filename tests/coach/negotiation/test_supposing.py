"""Questions what something would bring."""

from __future__ import annotations

import pytest
import textstat

from coach.negotiation.scenario import load_scenarios
from coach.negotiation.supposing import supposed, to_hear_first, weighed

WASTE = load_scenarios()["waste_contract"]


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("what would three years give?", "three years"),
        ("and if we sign for three years?", "three years"),
        ("what would you give for three years?", "three years"),
        ("what if i paint the stairs?", "i paint the stairs"),
        ("what do i get if i paint the stairs?", "i paint the stairs"),
        ("how much less would it be for two years?", "two years"),
        ("what is a longer contract worth to you?", "a longer contract"),
        ("what changes if we pay on the first?", "we pay on the first"),
    ],
)
def test_what_is_asked_about_is_found(text: str, thing: str) -> None:
    """In the learner's words."""
    assert supposed(text) == thing


@pytest.mark.parametrize(
    "text",
    [
        "what would help you?",
        "what would you do?",
        "what could change that?",
        "what is hard for you?",
        "what would it cost?",
        "what if you mend the roof?",
        "would you go to 236 if i paint the stairs?",
        "if not, what then?",
        "three years",
    ],
)
def test_other_questions_are_about_something_else(text: str) -> None:
    """About them, or with an offer in them."""
    assert supposed(text) == ""


def test_what_the_model_weighs_becomes_terms() -> None:
    """Years of a contract, days of a week; and not what it knows nothing of."""
    assert weighed(WASTE, "three years") == {"contract_months": 36}
    assert weighed(WASTE, "we come four days a week") == {"pickups_per_week": 4}
    assert weighed(WASTE, "a new roof") == {}


def test_of_anything_else_an_offer_is_asked_for_in_plain_words() -> None:
    """Not twice in the same."""
    first, second = (to_hear_first("three years", times) for times in (0, 1))

    assert first != second
    for said in (first, second):
        assert "three years" in said
        assert said.endswith("?")
        assert textstat.flesch_kincaid_grade(said) <= 7
