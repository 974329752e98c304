"""A scale of numbers in a picture: where each is drawn, and which round ones are written."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

_STEPS = (1, 2, 2.5, 5, 10)
_PARTS = 4  # of a scale, or a few fewer


@dataclass(frozen=True)
class Scale:
    """From which number to which, drawn from which pixel to which."""

    low: float
    high: float
    start: float
    end: float

    def at(self, value: float) -> float:
        """Give where a number is drawn, in pixels."""
        share = (value - self.low) / (self.high - self.low)
        return round(self.start + share * (self.end - self.start), 1)

    def marks(self) -> list[float]:
        """Give the round numbers to be written."""
        step = _step(self.high - self.low)
        first, last = math.ceil(self.low / step - 1e-9), math.floor(self.high / step + 1e-9)
        return [step * number for number in range(first, last + 1)]


def scale_of(values: Sequence[float], start: float, end: float) -> Scale:
    """Give a scale with round ends that holds some numbers; one alone stands in its middle."""
    low, high = min(values), max(values)
    if low == high:
        low, high = low - (abs(low) or 1) / 2, high + (abs(high) or 1) / 2
    step = _step(high - low)
    return Scale(step * math.floor(low / step), step * math.ceil(high / step), start, end)


def _step(width: float) -> float:
    """Give the round step that cuts a width into few parts."""
    rough = width / _PARTS
    unit = 10.0 ** math.floor(math.log10(rough))
    return next(unit * step for step in _STEPS if unit * step >= rough * (1 - 1e-9))
