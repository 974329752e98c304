"""Asks the coach, in a process of its own, what it finds in conversations that were reviewed.

The pages stay small and quick: all that the coach has learnt is in memory only while it is asked.
"""

from __future__ import annotations

from console.apart import Apart


def ask_coach() -> None:
    """Begin to ask, and do not wait; who asks at the same time stands in line there."""
    Apart("compare_reviews").begin()
