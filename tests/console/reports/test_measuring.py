"""Measuring what people learned, from what is stored of their work."""

from __future__ import annotations

import io
from typing import Any

import pytest
from django.core.management import call_command

from console.reports.measuring import measure_changed, practice_of, rounds_of
from conversations import erasure
from conversations.models import Learnt, Overview, Work
from tests.console.review.talks import add, person, slot, talk

pytestmark = pytest.mark.django_db(transaction=True)

YES, NO = slot("consents", {"read": "yes"}), slot("consents", {"read": "no"})
VAGUE = "things should be better"
CLEAR = (
    "By 1 June the twelve families of Mill Lane have a dry path to school, instead of none today. "
    "On Monday I ask Mrs Rao for the gravel."
)


def round_of(scenario: str, mine: int) -> dict[str, Any]:
    """Give one round of a rehearsed talk as it is kept."""
    return {"scenario": scenario, "mine": mine, "together": 80, "is_deal": True}


def results(**first: int) -> dict[str, Any]:
    """Give the results of the forms as the practice keeps them."""
    made = {form: {"first": count, "hinted": 1, "of": 12} for form, count in first.items()}
    return slot("exercise", {"set": "claims", "done": [], "notes": {"results": made}})


def with_goal(conversation: str, *wordings: str) -> None:
    """Add a plan whose goal was worded so, one after the other."""
    *history, text = wordings
    answers = {"goal": {"text": text, "history": history}}
    Work.objects.create(conversation_id=conversation, skill="plan", data={"answers": answers})


def test_the_first_two_rounds_of_one_talk_are_compared() -> None:
    """Another talk cannot be; the third round is no second."""
    rounds = [round_of("a", 20), round_of("b", 90), round_of("b", 70), round_of("b", 10)]
    early, late = slot("play", {"rounds": rounds[:1]}), slot("play", {"rounds": rounds})

    assert rounds_of([early, late, slot("play", {"rounds": []})]) == (90, 70)
    assert rounds_of([early]) is None
    assert rounds_of([slot("play", None)]) is None


def test_practice_counts_once_both_forms_are_done() -> None:
    """What was asked at the first try."""
    assert practice_of([results(a=4, b=9), slot("exercise", {"set": "goals"})]) == (4, 9)
    assert practice_of([results(a=4)]) is None
    assert practice_of([slot("exercise", None)]) is None


def test_a_goal_that_was_worded_anew_is_measured() -> None:
    """By the parts of the codebook; the first plan with two wordings counts."""
    conversation = talk()
    add(conversation, YES, person("hello"))
    with_goal(conversation, VAGUE, CLEAR)

    assert measure_changed() == 1
    [learnt] = Learnt.objects.all()
    assert learnt.goal_first < 3 < learnt.goal_last
    assert (learnt.talk_first, learnt.practice_last) == (None, None)


def test_only_who_wrote_since_is_measured_again() -> None:
    """So that a night costs what the day brought."""
    conversation = talk()
    add(conversation, YES, results(a=4, b=9))

    assert (measure_changed(), measure_changed()) == (1, 0)
    add(conversation, results(a=5, b=9))
    assert measure_changed() == 1
    assert Learnt.objects.get().practice_first == 5


def test_nothing_is_kept_of_who_does_not_agree() -> None:
    """Nor any longer of who takes it back."""
    add(talk(), results(a=4, b=9))
    assert measure_changed() == 0

    conversation = talk()
    add(conversation, YES, results(a=4, b=9))
    measure_changed()
    add(conversation, NO)
    assert measure_changed() == 0
    assert not Learnt.objects.exists()


def test_a_worry_about_somebody_opens_no_figures() -> None:
    """In danger their words may be read; they have not agreed to be measured."""
    conversation = talk(may_read=True, flag="distress")
    add(conversation, person("hello"))
    Overview.objects.update(may_read=True)

    measure_changed()
    assert not Learnt.objects.exists()


def test_of_who_kept_a_part_private_nothing_is_measured() -> None:
    """The works hold what was said in it."""
    conversation = talk()
    add(conversation, YES, person("a"), slot("private", True), results(a=4, b=9))
    with_goal(conversation, VAGUE, CLEAR)
    measure_changed()

    learnt = Learnt.objects.get()
    assert (learnt.goal_first, learnt.practice_first) == (None, None)


def test_erasing_a_person_erases_what_was_measured() -> None:
    """At once."""
    conversation = talk()
    add(conversation, YES, results(a=4, b=9))
    measure_changed()
    erasure.erase(conversation, "Gone.")

    assert not Learnt.objects.exists()


def test_the_command_says_how_many_were_measured() -> None:
    """For whoever reads the log of the night."""
    add(talk(), YES, results(a=4, b=9))
    said = io.StringIO()

    call_command("measure_learning", stdout=said)
    assert said.getvalue() == "1 conversation measured.\n"
