"""Tests of coming back to a plan; today is Wednesday, 10 June 2026."""

from __future__ import annotations

from copy import deepcopy
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach import arc
from coach.arc import Work
from coach.planning import progress
from coach.planning.progress import FOLLOW_UP, NAMING, WEEKLY
from tests.builders import make_work

TODAY = date(2026, 6, 10)


def _kept_plan() -> Work:
    """Give a plan whose questions are all behind."""
    work = make_work(
        goal="a dry market",
        first_step="Rosa calls the engineer",
        by_whom="Rosa",
        when="on Friday",
        where="from home",
        measure="wet days",
    )
    return {**work, "step": None, "status": arc.DONE}


def _say(work: Work, **answers: str) -> Work:
    for step, text in answers.items():
        work = arc.advance(arc.record({**work, "step": step}, text))
    return work


def _visited(work: Work, kind: str, day: date = TODAY, **answers: str) -> Work:
    return progress.close_visit(_say(progress.visit(work, kind, TODAY), **answers), day)


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("done", "done"),
        ("Yes, we met and it went well", "done"),
        ("we asked him", "done"),
        ("half of it", "partly"),
        ("I called her but she was out", "partly"),
        ("still waiting", "partly"),
        ("not yet", "not_yet"),
        ("No", "not_yet"),
        ("we didn't get to it", "not_yet"),
        ("we havent done it", "not_yet"),
        ("could not reach her", "not_yet"),
        ("I forgot", "not_yet"),
        ("hm", ""),
        ("", ""),
    ],
)
def test_how_a_step_went_is_heard(text: str, outcome: str) -> None:
    """And where the words do not say, nothing is made of them."""
    assert progress.outcome_of(text) == outcome


@pytest.mark.parametrize(
    ("kind", "step"), [(FOLLOW_UP, "went"), (WEEKLY, "value"), (NAMING, "name")]
)
def test_a_visit_asks_its_own_question_first(kind: str, step: str) -> None:
    """The plan is open again, and unchanged but for that."""
    work = progress.visit(_kept_plan(), kind, TODAY)

    assert (work["mode"], work["step"], work["status"]) == (kind, step, arc.OPEN)
    assert work["answers"] == _kept_plan()["answers"]


@pytest.mark.parametrize("kind", [FOLLOW_UP, WEEKLY, NAMING])
def test_a_visit_leaves_a_finished_plan_finished(kind: str) -> None:
    """Nothing of the plan is asked again."""
    work = _visited(_kept_plan(), kind)

    assert (work["mode"], work["step"], work["status"]) == ("full", None, arc.DONE)
    assert "before" not in work


@pytest.mark.parametrize("kind", [FOLLOW_UP, WEEKLY, NAMING])
def test_a_visit_gives_a_half_made_plan_back_where_it_was(kind: str) -> None:
    """In its own mode, open at the same question."""
    work = _visited(make_work(mode="quick", goal="a dry market"), kind)

    assert (work["mode"], work["step"], work["status"]) == ("quick", "first_step", arc.OPEN)


def test_a_visit_within_a_visit_still_leads_back_to_the_plan() -> None:
    """The first visit is not what the plan was before."""
    work = progress.visit(progress.visit(_kept_plan(), FOLLOW_UP, TODAY), WEEKLY, TODAY)

    work = progress.close_visit(work, TODAY)

    assert (work["mode"], work["step"], work["status"]) == ("full", None, arc.DONE)


def test_the_step_before_its_outcome_and_the_lesson_are_kept() -> None:
    """In the person's words, with the day."""
    work = _visited(_kept_plan(), FOLLOW_UP, went="yes, done", learned="call before noon")

    assert work["progress"] == [
        {
            "on": "2026-06-10",
            "step": "Rosa calls the engineer",
            "went": "done",
            "said": "yes, done",
            "learned": "call before noon",
        }
    ]


def test_a_second_report_stands_behind_the_first() -> None:
    """Each with the step that it is about."""
    work = _visited(_kept_plan(), FOLLOW_UP, went="done", next_step="we draw a map")
    work = _visited(work, FOLLOW_UP, date(2026, 6, 17), went="not yet")

    assert [(report["on"], report["step"], report["went"]) for report in work["progress"]] == [
        ("2026-06-10", "Rosa calls the engineer", "done"),
        ("2026-06-17", "we draw a map", "not_yet"),
    ]


def test_the_next_step_becomes_the_first_and_the_old_one_its_history() -> None:
    """Nothing that somebody wrote is thrown away."""
    work = _visited(
        _kept_plan(), FOLLOW_UP, went="done", next_step="we draw a map", next_when="on Monday"
    )

    assert arc.said(work, "first_step") == "we draw a map"
    assert work["answers"]["first_step"]["history"] == ["Rosa calls the engineer"]
    assert arc.said(work, "when") == "on Monday"
    assert work["answers"]["when"]["history"] == ["on Friday"]
    assert work["due"] == "2026-06-15"


def test_who_and_where_of_the_step_before_are_not_said_of_the_next() -> None:
    """Rosa promised a call, not a map."""
    work = _visited(_kept_plan(), FOLLOW_UP, went="done", next_step="we draw a map")

    assert (arc.said(work, "by_whom"), arc.said(work, "where")) == ("", "")


def test_a_visit_without_a_next_step_leaves_the_first_as_it_was() -> None:
    """Whoever has not done it yet still has it before them."""
    work = _visited(_kept_plan(), FOLLOW_UP, went="not yet")

    assert arc.said(work, "first_step") == "Rosa calls the engineer"
    assert arc.said(work, "by_whom") == "Rosa"
    assert work["due"] is None


def test_a_day_that_hangs_on_an_event_is_no_due_day() -> None:
    """Nobody is asked on a day that nobody named."""
    work = _visited(
        _kept_plan(), FOLLOW_UP, went="done", next_step="we draw a map", next_when="after the rains"
    )

    assert work["due"] is None
    assert arc.said(work, "when") == "after the rains"


def test_the_next_visit_begins_without_the_answers_of_this_one() -> None:
    """Last week's outcome is not taken for this week's."""
    work = _visited(
        _kept_plan(), FOLLOW_UP, went="done", learned="x", next_step="y", next_when="on Monday"
    )

    assert not {"went", "learned", "next_step", "next_when", "value"} & set(work["answers"])


def test_the_weekly_numbers_make_a_series() -> None:
    """With the day and the person's own words."""
    work = _visited(_kept_plan(), WEEKLY, value="about 12 wet days")
    work = _visited(work, WEEKLY, date(2026, 6, 17), value="only 9,5")

    assert work["series"] == [
        {"on": "2026-06-10", "value": 12.0, "said": "about 12 wet days"},
        {"on": "2026-06-17", "value": 9.5, "said": "only 9,5"},
    ]


def test_words_without_a_number_are_kept_and_not_made_into_one() -> None:
    """A week that could not be counted is no zero."""
    work = _visited(_kept_plan(), WEEKLY, value="I was ill")

    assert work["series"] == [{"on": "2026-06-10", "value": None, "said": "I was ill"}]


def test_a_week_that_is_passed_over_leaves_no_point() -> None:
    """Silence is not drawn."""
    work = arc.skip(progress.visit(_kept_plan(), WEEKLY, TODAY))

    assert "series" not in progress.close_visit(work, TODAY)


def test_a_weekly_number_leaves_the_steps_alone() -> None:
    """What was reported and what comes next have their own visit."""
    before = _visited(_kept_plan(), FOLLOW_UP, went="done", next_step="we draw a map")

    after = _visited(before, WEEKLY, value="12")

    assert after["progress"] == before["progress"]
    assert after["answers"] == before["answers"]


def test_a_name_stays_and_heads_the_plan() -> None:
    """It is part of the plan, not of the visit."""
    work = _visited(_kept_plan(), NAMING, name="Dry feet")

    assert arc.headline(work) == "Dry feet"


def test_visiting_leaves_the_work_before_it_alone() -> None:
    """A turn that is tried again starts from the same work."""
    work = _kept_plan()
    as_kept = deepcopy(work)
    opened = _say(progress.visit(work, FOLLOW_UP, TODAY), went="done", next_step="we draw a map")
    as_opened = deepcopy(opened)

    progress.close_visit(opened, TODAY)

    assert opened == as_opened
    assert work == as_kept


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12", 12.0),
        ("about 40 of them", 40.0),
        ("12,5", 12.5),
        ("0", 0.0),
        ("-2 degrees", -2.0),
        ("3 of 12", 3.0),
        ("12%", 12.0),
        ("I could not count", None),
        ("", None),
    ],
)
def test_the_first_number_is_what_was_measured(text: str, value: float | None) -> None:
    """As it is written in most countries."""
    assert progress.measured(text) == value


@given(st.text(max_size=40))
def test_no_answer_is_too_odd_to_be_kept(text: str) -> None:
    """Whatever somebody writes for their number, their words are there."""
    work = _visited(_kept_plan(), WEEKLY, value=text)

    assert [point["said"] for point in work.get("series", [])] == [text.strip()] * bool(
        text.strip()
    )


def test_next_week_is_seven_days_from_now() -> None:
    """Over the end of a month too."""
    assert progress.next_week(date(2026, 6, 28)) == date(2026, 7, 5)


def test_a_plan_is_finished_when_nobody_is_asked_anything() -> None:
    """Neither the plan's questions nor those of a visit."""
    assert progress.is_finished(_kept_plan())
    assert not progress.is_finished(make_work(goal="a dry market"))
    assert not progress.is_finished(
        {**progress.visit(_kept_plan(), WEEKLY, TODAY), "status": arc.DONE}
    )
