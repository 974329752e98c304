"""Tests of how work moves through its steps."""

from __future__ import annotations

from coach import arc
from tests.builders import make_work


def test_an_answer_opens_the_next_step() -> None:
    """Recording and advancing go step by step, in order."""
    work = make_work(goal="a dry market")

    assert arc.said(work, "goal") == "a dry market"
    assert work["step"] == "why"


def test_a_changed_answer_keeps_the_old_one_as_history() -> None:
    """Nothing that somebody wrote is thrown away."""
    work = arc.record(arc.reopen(make_work(goal="a market"), "goal"), "a dry market")

    assert work["answers"]["goal"]["history"] == ["a market"]


def test_after_a_change_the_work_goes_on_where_it_was() -> None:
    """Editing an early step does not ask everything after it again."""
    work = make_work(goal="a market", why="we live from it", who="Rosa")
    work = arc.advance(arc.record(arc.reopen(work, "goal"), "a dry market"))

    assert work["step"] == "there"


def test_back_opens_the_step_before_even_if_it_was_skipped() -> None:
    """Skipping is not for ever."""
    work = arc.advance(arc.skip(make_work(goal="a dry market")))

    earlier = arc.back(work)

    assert earlier is not None
    assert earlier["step"] == "why"


def test_there_is_nothing_before_the_first_step() -> None:
    """Back at the first question says so."""
    assert arc.back(arc.begin("planning")) is None


def test_a_change_in_finished_work_finishes_it_again() -> None:
    """One answer is asked, not the whole arc."""
    answers = dict.fromkeys(arc.MODES["evidence"]["full"], "x")
    work = arc.reopen(make_work("evidence", **answers), "source")

    work = arc.advance(arc.record(work, "the council"))

    assert work["status"] == arc.DONE


def test_needless_steps_are_passed_over() -> None:
    """A step that the answers settle is not asked."""
    work = arc.record(arc.begin("negotiation"), "the landlord")

    assert arc.advance(work, {"ask"})["step"] == "ours"


def test_answers_found_along_the_way_never_replace_given_ones() -> None:
    """What somebody wrote themselves counts more than what was found."""
    work = make_work("evidence", claim="crime fell", source="the paper")

    work = arc.fill(work, {"source": "the council", "span": "a year"})

    assert arc.said(work, "source") == "the paper"
    assert arc.said(work, "span") == "a year"


def test_the_changes_leave_the_work_before_them_alone() -> None:
    """A turn that is tried again starts from the same work."""
    work = make_work(goal="a dry market")
    arc.record(work, "because")

    assert "why" not in work["answers"]
