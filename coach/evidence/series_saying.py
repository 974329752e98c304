"""Reading a series back in plain words, for checking."""

from __future__ import annotations

from collections.abc import Sequence

from coach.evidence.figures import say_number, with_unit
from coach.evidence.series import Point, Series

_LONG = 45  # words: of more, only the ends are said
_ENDS, _ENDS_OF_PART = 3, 2


def say_series(series: Series) -> str:
    """Say a series back: how many values, before and after; of a long one the ends alone."""
    known = sum(point.value is not None for point in series.points)
    missing = len(series.points) - known
    title = f' for "{series.title}"' if series.title else ""
    opening = f"I read {known} {'value' if known == 1 else 'values'}{title}"
    opening += f"; {missing} {'is' if missing == 1 else 'are'} missing." if missing else "."
    return f"{opening} {_parts(series)}".strip()


def _parts(series: Series) -> str:
    points, start = series.points, series.starts_at
    if not points:
        return ""
    is_long = len(_list(points, series.unit).split()) > _LONG
    if start is None:
        return f"{_list(points, series.unit, _ENDS if is_long else 0)}."
    ends = _ENDS_OF_PART if is_long else 0
    before, after = (_list(part, series.unit, ends) for part in (points[:start], points[start:]))
    return f"Before: {before}. Since the change: {after}."


def _list(points: Sequence[Point], unit: str, ends: int = 0) -> str:
    said = [say_point(point, unit) for point in points]
    if len(said) > 1 and [point.label for point in points] == ["before", "after"]:
        said = [say_point(Point("", point.value, point.of), unit) for point in points]
    if not ends or len(said) <= 2 * ends:
        return ", ".join(said)
    return f"{', '.join(said[:ends])} ... {', '.join(said[-ends:])}"


def say_point(point: Point, unit: str) -> str:
    """Give a value with its label before it, as people write them."""
    is_mark = point.label in {"before", "after"}
    label = f"{point.label}: " if point.label and not is_mark else ""
    if point.value is None:
        return f"{label}no number"
    value = say_number(point.value)
    if point.of is not None:
        return f"{label}{value}/{say_number(point.of)}"
    return f"{label}{with_unit(value, unit)}"
