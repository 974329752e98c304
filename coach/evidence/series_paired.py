"""A number with its label, and a way to read a text as such pairs with what it leaves over."""

from __future__ import annotations

from dataclasses import dataclass, replace

from coach.evidence.series_times import Time
from coach.evidence.series_tokens import Token

LEFT_OVER, LEFT_ASIDE = 3.0, 0.3  # a number that nothing explains, in the open or in brackets
NO_NUMBER = 0.2  # a time of which it is said that there is no number
UNTOLD = 0.8  # the same where nothing says so
OTHER_WAY = 0.1  # a number before its time
MIXED = 1.0


@dataclass(frozen=True)
class Paired:
    """A number with its label, and where both begin in the text."""

    value: Token
    label: str = ""
    time: Time | None = None
    start: int = 0


@dataclass
class Pairing:
    """One way to read the tokens, what it leaves over, and how much that speaks against it."""

    pairs: list[Paired]
    cost: float = 0.0
    left: list[Token] | None = None

    def leave(self, token: Token, cost: float) -> None:
        """Leave a token over."""
        self.left = [*(self.left or []), token]
        self.cost += cost

    def add(self, other: Pairing) -> None:
        """Add what was read of another part of the text."""
        self.pairs += other.pairs
        self.cost += other.cost
        self.left = [*(self.left or []), *(other.left or [])]


def paired(value: Token, label: Token | None = None) -> Paired:
    """Give a number with its label, if it has one."""
    if label is None:
        return Paired(value, start=value.start)
    return Paired(value, label.text, label.time, min(value.start, label.start))


def without_value(time: Token) -> Paired:
    """Give a time whose number is missing."""
    return paired(replace(time, kind="value", value=None, of=None, unit=""), time)
