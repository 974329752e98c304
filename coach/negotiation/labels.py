"""Finds room for labels in a picture, so that none hides a mark or another label."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from coach.svg import LETTER

BOLD = 9.5  # pixels that a bold number of 14 px takes
HEIGHT = 14
REACHES = (10, 22, 36, 52)  # pixels from the middle of a mark to the edge of its label
WAYS = ((1, -1), (-1, 1), (1, 1), (-1, -1), (0, -1), (1, 0), (0, 1), (-1, 0))
FARTHER = 4.0  # a nearer place may hide so many square pixels more


@dataclass(frozen=True)
class Box:
    """A rectangle in pixels; y grows downwards."""

    left: float
    top: float
    right: float
    bottom: float

    def hides(self, other: Box) -> float:
        """Give how many square pixels two boxes share."""
        wide = min(self.right, other.right) - max(self.left, other.left)
        high = min(self.bottom, other.bottom) - max(self.top, other.top)
        return max(wide, 0.0) * max(high, 0.0)

    def holds(self, other: Box) -> bool:
        """Tell whether another box lies wholly inside."""
        return (
            self.left <= other.left
            and self.top <= other.top
            and other.right <= self.right
            and other.bottom <= self.bottom
        )

    def nearest(self, x: float, y: float) -> tuple[float, float]:
        """Give the point of the box that is nearest to another point."""
        near_x, near_y = min(max(x, self.left), self.right), min(max(y, self.top), self.bottom)
        return round(near_x, 1), round(near_y, 1)


def box_around(x: float, y: float, half: float) -> Box:
    """Give the square with a point in its middle."""
    return Box(x - half, y - half, x + half, y + half)


def box_of_words(x: float, y: float, words: str) -> Box:
    """Give the room that words take, with their left end at x and their foot at y."""
    return Box(x, y - HEIGHT + 2, x + len(words) * LETTER, y + 2)


def freest(places: Sequence[Box], taken: Sequence[Box]) -> Box:
    """Give the place that hides least; of equals the first."""
    return min(places, key=lambda place: sum(place.hides(other) for other in taken))


def beside(x: float, y: float, words: str, taken: Sequence[Box], frame: Box) -> Box:
    """Give the best room for bold words beside a mark: near it, in the frame, hiding least."""
    best, least = box_of_words(x, y, words), float("inf")
    for far, place in _around(x, y, len(words) * BOLD):
        cost = sum(place.hides(other) for other in taken) + far * FARTHER
        if frame.holds(place) and cost < least:
            best, least = place, cost
    return best


def _around(x: float, y: float, wide: float) -> Iterator[tuple[int, Box]]:
    """Give places all around a point with how far out they are, the nearest first."""
    for far, reach in enumerate(REACHES):
        for right, down in WAYS:
            # A slanting way reaches as far as a straight one.
            out = reach * 0.7 if right and down else reach
            left = x + right * (out + wide / 2) - wide / 2
            top = y + down * (out + HEIGHT / 2) - HEIGHT / 2
            yield far, Box(left, top, left + wide, top + HEIGHT)
