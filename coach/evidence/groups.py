"""Reading two groups to compare: "12/30 before, 19/28 after", two lists, or "Ana 3 -> 5"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from coach.evidence.comparison import Share
from coach.evidence.named_shares import read_named_shares
from coach.evidence.person_pairs import read_pairs
from coach.evidence.series import Point, Series, read_series
from coach.evidence.series_times import is_time

SHARES, AVERAGES, PAIRS = "shares", "averages", "pairs"
_MARKS = {"before", "after"}
_HEADING = re.compile(r"(?:^|[\n;,.])\s*([^\W\d][^\d:=\n;,.]{0,40}?)\s*[:=]")
_NAMED_SHARE = re.compile(
    r"(\d+) ?(?:/|out of|of)(?: the| our| all)? ?(\d+) (?!before\b|after\b|in\b|and\b|of\b)"
    r"((?!\d)\w+)",
    re.IGNORECASE,
)
_WHICH = "Which numbers are from before, and which from after?"


@dataclass(frozen=True)
class Groups:
    """Two groups, or the same people twice; of a share the counts, otherwise the values."""

    kind: str  # SHARES, AVERAGES or PAIRS
    names: tuple[str, str] = ("before", "after")
    shares: tuple[Share, ...] = ()
    values: tuple[tuple[float, ...], tuple[float, ...]] = ((), ())
    people: tuple[str, ...] = ()  # of pairs
    unit: str = ""
    title: str = ""
    are_same: bool = False  # the people of both shares
    doubt: str = ""  # what must be asked before anything is reckoned


def read_groups(text: str, *, are_same: bool | None = None) -> Groups:
    """Read two groups; check ``doubt`` before they are compared.

    ``are_same`` is the answer to whether the people are the same both times, where it was asked.

    Raises:
        SeriesError: the text has more characters or numbers than a series may have.
    """
    series = read_series(text)
    pairs = read_pairs(text)
    if pairs is not None:
        both = tuple(one.before for one in pairs.people), tuple(one.after for one in pairs.people)
        names = tuple(one.name for one in pairs.people)
        return Groups(PAIRS, values=both, people=names, unit=pairs.unit, doubt=pairs.doubt)
    parts = _headed(text)
    if len(parts) == 2 and not {name.lower() for name, _ in parts} & _MARKS:
        return _of_lists([(name, read_series(numbers)) for name, numbers in parts])
    named = read_named_shares(text)
    if named is not None:
        return Groups(SHARES, named.names, named.shares)
    shares = _NAMED_SHARE.findall(text)
    different = len({name.lower() for *_, name in shares}) == 2
    if different and len(re.findall(r"\d+", text)) == 4:  # "12 of 30 women, 19 of 28 men"
        points = [[Point("", float(count), float(of))] for count, of, _ in shares]
        return _fitting(points, (shares[0][2], shares[1][2]), "", "", "")
    return _of_series(series, are_same)


def _headed(text: str) -> list[tuple[str, str]]:
    """Give the words before each colon with the numbers after it."""
    first, *rest = _HEADING.split(text)
    return [] if first.strip() else list(zip(rest[::2], rest[1::2], strict=True))


def _of_lists(lists: Sequence[tuple[str, Series]]) -> Groups:
    (one, first), (other, second) = lists
    doubt = first.doubt or second.doubt
    if len(first.points) == len(second.points) == 2:
        doubt = doubt or f"Are the two numbers of {one} one from before and one from after?"
    points = [_known(first), _known(second)]
    return _fitting(points, (one, other), first.unit or second.unit, "", doubt)


def _of_series(series: Series, are_same: bool | None) -> Groups:
    points = [point for point in series.points if point.value is not None]
    if series.doubt:
        return Groups(AVERAGES, doubt=series.doubt)
    start, names = series.starts_at, ("before", "after")
    if len(points) == 2 and all(point.label for point in points):
        start, names = 1, (points[0].label, points[1].label)
    if start is None:
        return Groups(AVERAGES, doubt=_WHICH)
    cut = sum(point.value is not None for point in series.points[:start])
    parts = [points[:cut], points[cut:]]
    is_in_time = series.starts_at is not None or all(is_time(name) for name in names)
    groups = _fitting(parts, names, series.unit, series.title, "")
    # Weeks or days with a name of their own are no people.
    no_people = len(points) > 2 and all(is_time(point.label) for point in points)
    return _of_same(groups, are_same) if is_in_time and not no_people else groups


def _known(series: Series) -> list[Point]:
    return [point for point in series.points if point.value is not None]


def _fitting(
    parts: Sequence[Sequence[Point]], names: tuple[str, str], unit: str, title: str, doubt: str
) -> Groups:
    """Take the groups for shares or for values, as they were given."""
    bases = {point.of for part in parts for point in part}
    is_single = all(len(part) == 1 for part in parts)
    if is_single and None not in bases and not doubt:
        shares = [_share(part[0]) for part in parts]
        known = tuple(share for share in shares if share is not None)
        doubt = "" if len(known) == 2 else "How many of how many was it, in whole numbers?"
        return Groups(SHARES, names, known, unit=unit, title=title, doubt=doubt)
    first, second = (tuple(p.value for p in part if p.value is not None) for part in parts)
    unit = unit if bases == {None} else f"of {max((of or 0 for of in bases), default=0):g}"
    doubt = doubt or _doubt(len(first), len(second), unit, len(bases))
    return Groups(AVERAGES, names, values=(first, second), unit=unit, title=title, doubt=doubt)


def _share(point: Point) -> Share | None:
    """Give a point as a share of people; None where it is none."""
    count, of = point.value or 0.0, point.of or 0.0
    is_whole = count == int(count) and of == int(of)
    return Share(int(count), int(of)) if is_whole and 0 <= count <= of and of >= 1 else None


def _doubt(first: int, second: int, unit: str, bases: int) -> str:
    if not first or not second:
        return _WHICH
    if bases > 1:
        return "These are out of different numbers. Which one before shall I compare with which?"
    if first == second == 1:
        return f"{'Per cent of' if unit == '%' else 'Out of'} how many is each of the two numbers?"
    return ""


def _of_same(groups: Groups, are_same: bool | None) -> Groups:
    """Ask whether the people are the same where both groups have the same size and no names."""
    sizes = [share.of for share in groups.shares] or [len(part) for part in groups.values]
    if groups.doubt or sizes[0] != sizes[1] or are_same is False:
        return groups
    is_share = groups.kind == SHARES
    if are_same is None:
        order = "" if is_share else ", in the same order"
        return replace(groups, doubt=f"Is it the same people both times{order}?")
    return replace(groups, kind=SHARES if is_share else PAIRS, are_same=True)
