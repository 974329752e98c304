"""A plan for counting something ourselves."""

from __future__ import annotations

import pytest

from coach.evidence import feedback
from coach.evidence.collecting import ask_other_hour, merged, takes
from tests.builders import make_work

WORK = make_work("evidence", "collect")


@pytest.mark.parametrize(
    ("step", "text", "strength"),
    [
        ("count", "how many people stand at the tap", "count_same_for_all"),
        ("count", "a stroke for each truck", "count_same_for_all"),
        ("counter", "me", "counted_by_one"),
        ("counter", "only I do it", "counted_by_one"),
        ("counter", "Rosa and me", "counted_by_two"),
        ("counter", "two from each stair", "counted_by_two"),
        ("often", "every Monday at eight", "often_same"),
        ("put_so", "how was the bus today?", "put_fair"),
        ("put_so", "we ask nobody, we only count", "noted"),
        ("absent", "those who work at night", "left_out"),
        ("absent", "nobody", "noted"),
        ("figures", "the clinic has a book, I ask the nurse", "figures_asked"),
        ("careful", "no names", "noted"),
    ],
)
def test_what_is_sound_is_said(step: str, text: str, strength: str) -> None:
    """One strength, in their own words."""
    told = feedback(WORK, step, text)

    assert (told.strength, told.next) == (strength, None)


@pytest.mark.parametrize(
    ("step", "text", "next_thing"),
    [
        ("count", "how bad it is", "count_same"),
        ("count", "how loud it is", "count_same"),
        ("count", "if the street is clean", "count_same"),
        ("often", "whenever I have time", "often_fixed"),
        ("often", "when it is crowded", "often_fixed"),
        ("often", "fri and sat, morning when busy", "often_fixed"),
        ("put_so", "isn't the bus terrible?", "put_open"),
    ],
)
def test_what_would_make_the_count_unfair_is_asked_about(
    step: str, text: str, next_thing: str
) -> None:
    """Once, as a question."""
    assert feedback(WORK, step, text).next == next_thing


@pytest.mark.parametrize(
    ("text", "left_out"),
    [
        ("only friday nights", "the other days and the daytime"),
        ("at the worst hour", "the quieter hours"),
        ("weekends", "the working days"),
        ("just mornings", "the rest of the day"),
    ],
)
def test_what_an_hour_leaves_out_is_said(text: str, left_out: str) -> None:
    """Plainly, and another one is asked for."""
    assert feedback(make_work("evidence", "collect"), "often", text).next == "often_one_sided"
    assert left_out in ask_other_hour(text)


@pytest.mark.parametrize(
    "text", ["mondays at 8", "every day at noon", "mondays at 8 and fridays at 20"]
)
def test_a_fair_hour_is_praised(text: str) -> None:
    """Once a week is enough."""
    assert feedback(make_work("evidence", "collect"), "often", text).strength == "often_same"


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("mondays at 8", "only friday nights\nmondays at 8"),
        ("mondays at 8 and fridays at 20", "mondays at 8 and fridays at 20"),
        ("no, mondays at 8", "no, mondays at 8"),
    ],
)
def test_another_hour_stands_beside_the_first(text: str, whole: str) -> None:
    """Unless it is said anew."""
    work = {**make_work("evidence", "collect", often="only friday nights"), "step": "often"}

    assert merged(work, "often_one_sided", text) == whole


@pytest.mark.parametrize(
    ("step", "text", "is_answer"),
    [
        ("put_so", "how often do you see trucks here?", True),
        ("put_so", "can you help me put it?", False),
        ("count", "how often do you see trucks here?", False),
    ],
)
def test_a_question_for_neighbours_is_how_it_is_put(step: str, text: str, is_answer: bool) -> None:
    """Whatever else it sounds like."""
    assert takes(step, text) is is_answer
