"""What a check finds: that something is in order, or what is not and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    """One sentence, and the remedy where something is wrong."""

    told: str
    remedy: str = ""
    is_wrong: bool = False

    def __str__(self) -> str:
        sign = "✗" if self.is_wrong else "✓"
        return f"  {sign} {self.told}" + (f"\n    → {self.remedy}" if self.remedy else "")


def good(told: str, remedy: str = "") -> Finding:
    """Say that something is in order; ``remedy`` is then what is still worth a look."""
    return Finding(told, remedy)


def wrong(told: str, remedy: str) -> Finding:
    """Say what is not in order, and what to do."""
    return Finding(told, remedy, is_wrong=True)
