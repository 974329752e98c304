"""Tests of practice on weak goals of others."""

from __future__ import annotations

from pathlib import Path

import pytest

from coach.errors import ExerciseError
from coach.planning.exercises import (
    WORTH_ASKING,
    compare,
    load_exercises,
    next_exercise,
    read_exercises,
)
from coach.planning.goal import review_goal

ONE = "- {id: one, who: a cook, goal: end hunger, shows: thirty children come}\n"


def _write(folder: Path, content: str) -> Path:
    file = folder / "goals.yml"
    file.write_text(content, encoding="utf-8")
    return file


def test_exercises_are_read_in_their_order(tmp_path: Path) -> None:
    """With who wrote the goal and how the place is."""
    first, second = read_exercises(_write(tmp_path, ONE + ONE.replace("one", "two")))

    assert (first.id, second.id) == ("one", "two")
    assert (first.who, first.goal, first.shows) == (
        "a cook",
        "end hunger",
        "thirty children come",
    )


@pytest.mark.parametrize("content", ["", "[]", "id: one", "only words"])
def test_a_file_without_a_list_says_what_it_must_hold(tmp_path: Path, content: str) -> None:
    """The message names the file and the fields."""
    with pytest.raises(ExerciseError, match=r"goals\.yml must hold a list .* goal, id, shows, who"):
        read_exercises(_write(tmp_path, content))


@pytest.mark.parametrize(
    "second",
    [
        "- {id: two, who: a cook, goal: end hunger}",
        "- {id: two, who: a cook, goal: end hunger, shows: children come, place: Bako}",
        "- {id: two, who: a cook, goal: ' ', shows: thirty children come}",
        "- {id: 2, who: a cook, goal: end hunger, shows: thirty children come}",
        "- end hunger",
    ],
)
def test_a_goal_that_lacks_something_is_named_by_its_number(tmp_path: Path, second: str) -> None:
    """So that it can be found in a long file."""
    with pytest.raises(ExerciseError, match=r"Goal 2 in goals\.yml needs goal, id, shows, who"):
        read_exercises(_write(tmp_path, ONE + second))


def test_two_goals_cannot_share_an_id(tmp_path: Path) -> None:
    """One of them would never be given."""
    with pytest.raises(ExerciseError, match="the same id"):
        read_exercises(_write(tmp_path, ONE + ONE))


def test_a_file_that_is_no_yaml_is_named(tmp_path: Path) -> None:
    """Without the parser's own words."""
    with pytest.raises(ExerciseError, match=r"goals\.yml cannot be read"):
        read_exercises(_write(tmp_path, "- {"))


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    """Whoever moved it can put it back."""
    with pytest.raises(ExerciseError, match=r"gone\.yml cannot be read"):
        read_exercises(tmp_path / "gone.yml")


def test_each_exercise_of_the_project_has_something_to_mend() -> None:
    """A goal without a weakness would teach that everything can be found fault with."""
    same = {each.id: compare(each.goal, each.goal) for each in load_exercises()}

    assert [name for name, mending in same.items() if not mending.open] == []


def test_each_exercise_is_given_once() -> None:
    """In order, until none is left."""
    ids = [each.id for each in load_exercises()]
    given: list[str] = []
    while (exercise := next_exercise(given)) is not None:
        given.append(exercise.id)

    assert given == ids


def test_what_a_mended_goal_says_anew_is_found() -> None:
    """And what it no longer raises."""
    mending = compare(
        "We want to make the market better for everyone.",
        "The path behind the market is dry when it rains, by 30 September; today water stands "
        "there for two days.",
    )

    assert {"place", "measure", "baseline", "deadline"} <= set(mending.gained)
    assert mending.lost_flags == ("vague",)
    assert mending.flags == ()


def test_what_is_open_is_the_most_telling_first() -> None:
    """Of what a goal may lack, and never more than it does."""
    after = "The bridge is mended by 30 September."
    mending = compare("We want a better future.", after)

    lacking = [name for name in WORTH_ASKING if not review_goal(after).has[name]]
    assert list(mending.open) == lacking
    assert "people" in mending.open
    assert "deadline" not in mending.open


def test_the_same_goal_again_has_gained_nothing() -> None:
    """Nobody is praised for what they did not do."""
    mending = compare("We want a better future.", "We want a better future.")

    assert (mending.gained, mending.lost_flags) == ((), ())
    assert "vague" in mending.flags
