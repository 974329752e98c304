"""What the coach finds is told in the rubric's answers, as far as it may be read."""

from __future__ import annotations

import pytest
from django.core.management import call_command

from console.review.coach_finds import coach_finds
from console.review.rubric import rubric_of
from conversations.models import Review
from tests.console.review.talks import add, person, slot, talk

pytestmark = pytest.mark.django_db(transaction=True)

YES = slot("consents", {"read": "yes"})
GOAL = {"goal": {"text": "By June the 40 families on Mill Lane have a dry street"}}
CLAIM = {"claim": {"text": "80% like it, says the council"}}
PREPARED = {"ask": {"text": "20 a tonne"}, "limit": {"text": "any"}, "next": {"text": ""}}
PLAY = {
    "scenario": "unknown",
    "own": None,
    "turns": [
        {"who": "learner", "text": "we want 20 a tonne"},
        {"who": "counterpart", "text": "no"},
        {"who": "learner", "text": "we want 19 a tonne"},
    ],
}


def found(skill: str, name: str, value: dict, *events: dict) -> dict[str, str]:
    """Give what is found where a slot holds something."""
    conversation = talk(skill=skill)
    add(conversation, YES, person("…"), slot(name, value), *events)
    return coach_finds(conversation, skill)


def test_a_goal_is_looked_at_by_elements_and_flags() -> None:
    """Each of them is yes or no."""
    told = found("planning", "plan", {"answers": GOAL})

    assert (told["deadline"], told["people"], told["blaming"]) == ("yes", "yes", "no")
    assert set(told) == {item.name for part in rubric_of("planning")[1:] for item in part.items}


def test_a_claim_is_looked_at_by_elements_and_issues() -> None:
    """Each of them is yes or no."""
    told = found("evidence", "review", {"answers": CLAIM})

    assert (told["number"], told["percent_without_base"], told["harm_ignored"]) == (
        *("yes", "yes", "no"),
    )


def test_a_practised_talk_is_looked_at_whole() -> None:
    """By the errors of its debrief."""
    told = found("negotiation", "play", PLAY)

    assert told["no_ice_breaking"] == "yes"
    assert set(told) == {item.name for item in rubric_of("negotiation")[1].items}


def test_of_a_preparation_only_what_an_answer_can_show() -> None:
    """What was not answered is not judged."""
    assert found("negotiation", "preparation", {"answers": PREPARED}) == {
        "no_walk_away_point": "yes"
    }


@pytest.mark.parametrize("skill", ["planning", "negotiation", "evidence", ""])
def test_of_nothing_nothing_is_found(skill: str) -> None:
    """Nor in what is no skill."""
    assert found(skill, "care", {"any": "thing"}) == {}


def test_where_a_part_was_private_nothing_is_found() -> None:
    """The work holds what was said in it."""
    hidden = (slot("private", True, 2), slot("private", None, 3))

    assert found("planning", "plan", {"answers": GOAL}, *hidden) == {}


def test_the_command_asks_about_what_was_handed_in_and_not_asked() -> None:
    """Drafts wait."""
    conversation = talk(skill="planning")
    add(conversation, YES, person("…"), slot("plan", {"answers": GOAL}))
    kept = {"conversation_id": conversation, "skill": "planning"}
    Review.objects.create(**kept, reviewer="jo", state=Review.State.SUBMITTED)
    Review.objects.create(**kept, reviewer="amira")

    call_command("compare_reviews")
    assert Review.objects.get(reviewer="jo").coach_found["deadline"] == "yes"
    assert Review.objects.get(reviewer="amira").coach_found is None
