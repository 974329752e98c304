"""Tests of plans that people bring along under headings of their own."""

from __future__ import annotations

import pytest

from coach.planning.labelled import split_plan

BROUGHT = (
    "Goal: 20 of our 25 stalls have a lid.\nBaseline: 6 of 25.\nDeadline: 30 June.\n"
    "First step: I ask the market office.\nOwner: me, Joan."
)


def test_each_part_is_found_under_its_heading() -> None:
    """The deadline is the goal's: "when" is asked of the first step."""
    assert split_plan(BROUGHT) == {
        "goal": "20 of our 25 stalls have a lid.\n30 June.",
        "now": "6 of 25.",
        "first_step": "I ask the market office.",
        "by_whom": "me, Joan.",
    }


def test_headings_may_stand_in_one_line() -> None:
    """As phones send it."""
    said = split_plan("goal: a lid on each bin. first step: ask the office")

    assert said == {"goal": "a lid on each bin.", "first_step": "ask the office"}


def test_a_heading_that_comes_twice_keeps_both() -> None:
    """No word is lost."""
    said = split_plan("Goal: a lid\nFirst step: ask\nFirst step: count")

    assert said["first_step"] == "ask\ncount"


def test_several_steps_are_told_apart() -> None:
    """The first is what is asked about; the others stand in rows of their own."""
    said = split_plan(
        "Goal: less water lost. Steps: 1) Walk the line - Samuel, by 12 December. 2) Dig. 3) Mend. "
        "Risk: the crew is late; then we mend the worst ourselves. Budget: 900 of 1,260 are there."
    )

    assert said["first_step"] == "Walk the line"
    assert said["by_whom"] == "Samuel"
    assert said["when"] == "by 12 December"
    assert said["further"] == "Dig.\nMend."
    assert said["obstacle"] == "the crew is late"
    assert said["then"] == "we mend the worst ourselves."
    assert said["there"] == "900 of 1,260 are there."


def test_headings_may_stand_on_lines_of_their_own() -> None:
    """In capitals, as in letters."""
    said = split_plan(
        "Here it is.\nGOAL\nThe bill is 30 percent lower.\nPRESENT POSITION\nWe pay 4,100.\n"
        "ACTIONS\n1. Read the meter, Len Booth, by 12 December\n2. Get three quotations\n"
    )

    assert said["goal"] == "The bill is 30 percent lower."
    assert said["now"] == "We pay 4,100."
    assert (said["by_whom"], said["further"]) == ("Len Booth", "Get three quotations")


@pytest.mark.parametrize("text", ["", "Goal: a lid on each bin", "we want a lid: now", "a - b: c"])
def test_a_turn_of_speech_is_no_plan(text: str) -> None:
    """One heading alone says little."""
    assert split_plan(text) == {}
