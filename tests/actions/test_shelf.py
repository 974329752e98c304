"""Tests of having several works in one skill: none is ever lost."""

from __future__ import annotations

from actions.shelf import all_works, archive, find_work, put_aside, take_out
from coach.arc import Work
from tests.builders import make_tracker, make_work, slots_of

MARKET = {**make_work(goal="a dry market"), "id": "market", "updated": 2.0}
SCHOOL = {**make_work(goal="a safe way to school"), "id": "school", "updated": 1.0}


def ids(works: list[Work]) -> list[str]:
    """Give the ids of works, in order."""
    return [work["id"] for work in works]


def test_all_works_are_found_the_latest_first() -> None:
    """Open or laid aside."""
    tracker = make_tracker(plan=SCHOOL, shelf=[MARKET])

    assert ids(all_works(tracker)) == ["market", "school"]
    assert find_work(tracker, "market") == MARKET


def test_what_holds_no_answer_is_no_work() -> None:
    """Nobody is shown an empty plan."""
    assert all_works(make_tracker(plan=make_work())) == []


def test_putting_aside_keeps_what_was_open() -> None:
    """A new plan replaces nothing."""
    slots = slots_of(put_aside(make_tracker(plan=MARKET, shelf=[SCHOOL]), "planning"))

    assert ids(slots["shelf"]) == ["school", "market"]
    assert slots["plan"] is None


def test_an_empty_plan_is_not_put_aside() -> None:
    """There is nothing to keep."""
    assert put_aside(make_tracker(plan=make_work()), "planning") == []


def test_taking_one_out_lays_the_open_one_aside() -> None:
    """They change places."""
    slots = slots_of(take_out(make_tracker(plan=MARKET, shelf=[SCHOOL]), SCHOOL))

    assert slots["plan"]["id"] == "school"
    assert ids(slots["shelf"]) == ["market"]


def test_taking_out_what_is_open_changes_no_other() -> None:
    """It lies there already."""
    slots = slots_of(take_out(make_tracker(plan=MARKET, shelf=[SCHOOL]), MARKET))

    assert slots["plan"]["id"] == "market"
    assert "shelf" not in slots


def test_an_archived_work_is_kept_and_can_be_opened_again() -> None:
    """Out of sight, not lost."""
    archived = slots_of(archive(make_tracker(plan=MARKET), MARKET))
    assert archived["plan"] is None
    assert archived["shelf"][0]["archived"] is True

    opened = slots_of(take_out(make_tracker(shelf=archived["shelf"]), archived["shelf"][0]))
    assert opened["plan"]["archived"] is False
    assert opened["shelf"] == []


def test_one_on_the_shelf_is_archived_where_it_lies() -> None:
    """The open one stays open."""
    slots = slots_of(archive(make_tracker(plan=MARKET, shelf=[SCHOOL]), SCHOOL))

    assert ids(slots["shelf"]) == ["school"]
    assert "plan" not in slots
