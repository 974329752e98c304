"""Tests of finding the step that somebody means."""

from __future__ import annotations

import pytest

from coach.which_step import find_step, named_steps
from tests.builders import make_work


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("change the deadline", "when"),
        ("the goal is wrong", "goal"),
        ("edit the first step", "first_step"),
        ("i want to change the obstacle", "obstacle"),
        ("fix what we measure", "measure"),
    ],
)
def test_a_step_is_found_by_its_usual_names(text: str, step: str) -> None:
    """People need not know what the coach calls it."""
    found = find_step(make_work(), text)

    assert found is not None
    assert found.name == step


def test_no_name_means_that_the_coach_asks() -> None:
    """ "Change something" says nothing about which."""
    assert find_step(make_work(), "change it please") is None


def test_a_step_is_named_only_by_its_own_words() -> None:
    """ "Change the mayor" names no step, so it stays an answer."""
    assert [step.name for step in named_steps(make_work(), "change the deadline")] == ["when"]
    assert named_steps(make_work(), "change the mayor") == []
