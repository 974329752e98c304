"""What is read of a series: its points in the order of time."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Point:
    """A value at its time; ``value`` is None where it is missing."""

    label: str
    value: float | None
    of: float | None = None  # of a share: of so many


@dataclass(frozen=True)
class Series:
    """Values in the order of time, as somebody gave them."""

    points: tuple[Point, ...]
    unit: str = ""
    title: str = ""
    starts_at: int | None = None  # the first point after the change
    doubt: str = ""  # what must be asked before anything is reckoned
    noted: tuple[str, ...] = ()  # what the person may want to know of the reading
    columns: tuple[str, ...] = ()  # of a sheet: those to choose from, where it is not plain which

    @property
    def values(self) -> list[float | None]:
        """Give the values alone; a share as a number from 0 to 1."""
        return [
            point.value / point.of if point.of and point.value is not None else point.value
            for point in self.points
        ]
