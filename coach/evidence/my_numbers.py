"""What somebody's numbers are, as they stand in their work: a series, or two groups to compare.

Nothing is kept but the person's own words; from them all is read anew.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from coach.arc import Work, said
from coach.errors import SeriesError
from coach.evidence import same_people
from coach.evidence.began import WHICH, start_in
from coach.evidence.compared import compare, tell_comparison
from coach.evidence.comparison_picture import draw_comparison
from coach.evidence.groups import AVERAGES, PAIRS, SHARES, Groups, read_groups
from coach.evidence.numbers_telling import tell_series
from coach.evidence.run_chart import FEWEST_USEFUL
from coach.evidence.run_chart_picture import draw_run_chart
from coach.evidence.series import Series, read_series
from coach.evidence.series_times import is_time
from coach.evidence.strata import read_strata
from coach.evidence.told import Message
from coach.evidence.traps import Stratum, simpson, together
from coach.evidence.who_changed import Changed, changed_in, takes_changes
from coach.picture import Picture

_REMARK = re.compile(r"^\([^\d()]+\)$")
_MARKS = {"before", "after"}
_FEWEST_FOR_A_CHANGE = 4  # values: with fewer nothing stands before and after


@dataclass(frozen=True)
class Numbers:
    """A series or two groups, and what has to be asked before anything is reckoned of them."""

    series: Series | None = None
    groups: Groups | None = None
    strata: tuple[Stratum, ...] = ()
    refused: str = ""  # why the text cannot be read at all, and the remedy
    doubt: str = ""  # one question
    asks_if_same: bool = False  # whether the people are the same both times
    changed: Changed | None = None  # how many of the same people went each way


def read_numbers(work: Work) -> Numbers:
    """Read the numbers of a work, with what was answered about them."""
    text = values_in(said(work, "numbers"))
    strata = read_strata(text)
    if strata:
        shares = together([one.before for one in strata]), together([one.after for one in strata])
        return Numbers(groups=Groups(SHARES, shares=shares), strata=strata)
    try:
        series, groups = read_series(text), read_groups(text, are_same=_are_same(work, text))
    except SeriesError as error:
        return Numbers(refused=str(error))
    if not _are_groups(groups, series):
        return Numbers(series=_begun(series, work), doubt=series.doubt)
    if not groups.doubt:
        changed = changed_in(work, groups) if takes_changes(groups) else None
        return Numbers(groups=groups, changed=changed)
    settled = read_groups(text, are_same=False)
    if not settled.doubt:  # whether they are the same people is all that is open
        return Numbers(groups=settled, asks_if_same=True)
    return Numbers(groups=groups, doubt=groups.doubt)


def remarks_in(text: str) -> list[str]:
    """Give the lines that stand beside numbers in brackets, and hold none."""
    return [line for line in text.split("\n") if _REMARK.match(line)]


def values_in(text: str) -> str:
    """Give a text without such lines, and without what is said of the people."""
    lines = [line for line in text.split("\n") if not _REMARK.match(line)]
    return same_people.without("\n".join(lines))


def _are_same(work: Work, text: str) -> bool | None:
    """Tell whether they are the same people, from the answer or from what came with the numbers.

    In two lists each must stand in the same place too, so that is asked all the same.
    """
    answer = said(work, "same_people")
    if answer:
        return same_people.is_same(answer)
    told = same_people.told_in(said(work, "numbers"))
    return None if told and read_groups(text, are_same=True).kind == PAIRS else told


def _are_groups(groups: Groups, series: Series) -> bool:
    """Tell whether the numbers are two groups rather than a row in time."""
    if groups.kind != AVERAGES:
        return True
    if not set(groups.names) <= _MARKS:
        return any(groups.values) and not all(map(is_time, groups.names))
    has_times = any(is_time(point.label) for point in series.points if point.label not in _MARKS)
    return any(groups.values) and not has_times and len(series.points) < FEWEST_USEFUL


def _begun(series: Series, work: Work) -> Series:
    """Mark the change where somebody says it began, unless it was said back and denied."""
    is_denied = WHICH in work.get("nexts", {}).get("began", [])
    start = None if is_denied else start_in(series, said(work, "began"))
    return replace(series, starts_at=start) if start else series


def asks_when_it_began(work: Work) -> bool:
    """Tell whether it is open if something changed along the way, and the numbers could show it."""
    series = read_numbers({**work, "answers": {**work["answers"], "began": {}}}).series
    return series is not None and series.starts_at is None and _is_long(series)


def _is_long(series: Series) -> bool:
    return sum(point.value is not None for point in series.points) >= _FEWEST_FOR_A_CHANGE


def tell_numbers(numbers: Numbers) -> tuple[Message, ...]:
    """Tell what the numbers show and what they do not; what is in doubt must have been asked."""
    if numbers.series is not None:
        return tell_series(numbers.series)
    if numbers.groups is None:
        return ()
    told = tell_comparison(compare(numbers.groups, numbers.changed))
    turned = simpson(numbers.strata) if numbers.strata else None
    return (*told[:-1], (turned, *told[-1])) if turned else told


def draw_numbers(numbers: Numbers) -> Picture | None:
    """Draw the numbers; None where there are none to draw."""
    if numbers.series is not None:
        has_any = any(point.value is not None for point in numbers.series.points)
        return draw_run_chart(numbers.series) if has_any else None
    return draw_comparison(compare(numbers.groups, numbers.changed)) if numbers.groups else None
