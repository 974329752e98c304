"""A plan's measure over the weeks: its chart grows, and a signal is told once."""

from __future__ import annotations

from datetime import date

from rasa_sdk.executor import CollectingDispatcher

from actions.keep import page, show
from actions.numbers import said, shown
from coach import arc
from coach.arc import Work
from coach.evidence import Series, Told, draw_run_chart, run_chart, tell_series
from coach.evidence.series import Point

FEWEST_TO_DRAW = 3  # before that there is no line
SIGNALS = frozenset({"long_run", "few_crossings"})
TOLD_ONCE = "signal_told"  # in the work: a signal is no news the week after


def series_of(work: Work) -> Series:
    """Give the measure of a plan as a series, a point for each time it was told as a number."""
    kept = [point for point in work.get("series", []) if point["value"] is not None]
    points = [Point(_day(point["on"]), float(point["value"])) for point in kept]
    return Series(tuple(points), title=arc.said(work, "measure"))


def show_growth(dispatcher: CollectingDispatcher, work: Work) -> Work:
    """Show the chart with the newest number, on the plan's page; give the work with what was told.

    An answer without a number has no chart, and the plan is said back instead.
    """
    series = series_of(work)
    if not series.points:
        show(dispatcher, work)
        return work
    has_signal = bool(run_chart(series.values).signal)
    is_news = has_signal and not work.get(TOLD_ONCE)
    picture = shown(draw_run_chart(series)) if len(series.points) >= FEWEST_TO_DRAW else {}
    dispatcher.utter_message(
        response="utter_numbers_told",
        told=" ".join(map(said, _told(series, is_old=has_signal and not is_news))),
        json_message={**picture, "artefact": page(work)},
    )
    return {**work, TOLD_ONCE: True} if is_news else work


def _told(series: Series, *, is_old: bool) -> list[Told]:
    """Give what is told: the middle, a new signal with what it does not prove, or that it is early.

    The question that a chart ends with is left out: the plan asks its own.
    """
    told = [one for message in tell_series(series) for one in message][:-1]
    return [one for one in told if not (is_old and one.name in {*SIGNALS, "not_why"})]


def _day(on: str) -> str:
    day = date.fromisoformat(on)
    return f"{day.day} {day:%b}"
