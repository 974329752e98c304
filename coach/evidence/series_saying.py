"""Reading a series back in plain words, for checking."""

from __future__ import annotations

from collections.abc import Sequence

from coach.evidence.series import Point, Series

_LONG = 30  # values: of more, only the ends are said
_ENDS = 3
_SIGNS = {"%", "€"}  # stand after a number, others before; words stand once


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
    is_long = len(points) > _LONG
    if start is None:
        return f"{_list(points, series.unit, is_long=is_long)}."
    before = _list(points[:start], series.unit, is_long=is_long)
    after = _list(points[start:], series.unit, is_long=is_long)
    return f"Before: {before}. After you started: {after}."


def _list(points: Sequence[Point], unit: str, *, is_long: bool) -> str:
    said = [_point(point, unit) for point in points]
    if len(said) > 1 and [point.label for point in points] == ["before", "after"]:
        said = [_point(Point("", point.value, point.of), unit) for point in points]
    if not is_long or len(said) <= 2 * _ENDS:
        return ", ".join(said)
    return f"{', '.join(said[:_ENDS])} … {', '.join(said[-_ENDS:])}"


def _point(point: Point, unit: str) -> str:
    is_mark = point.label in {"before", "after"}
    label = f"{point.label}: " if point.label and not is_mark else ""
    if point.value is None:
        return f"{label}no number"
    value = say_number(point.value)
    if point.of is not None:
        return f"{label}{value}/{say_number(point.of)}"
    if unit in _SIGNS:
        return f"{label}{value}{unit}"
    is_word = any(map(str.isalpha, unit))
    return f"{label}{value} {unit}" if is_word else f"{label}{unit}{value}"


def say_number(value: float) -> str:
    """Give a number as people write it, with no more digits than it has."""
    if value == int(value):
        return str(int(value))
    return f"{value:.6f}".rstrip("0")
