"""Stretches of hours in what is asked."""

from __future__ import annotations

import pytest

from coach.negotiation.hours import span_in


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("no lorries from 7:30 to 8:30", "7:30 to 8:30"),
        ("open between 2 pm and 6 pm", "14:00 to 18:00"),
        ("quiet 22:00-23:30 please", "22:00 to 23:30"),
        ("from 10 am to 1", "10:00 to 13:00"),
    ],
)
def test_a_stretch_of_hours_is_read(text: str, says: str) -> None:
    """As it is written in an ask."""
    span = span_in(text)

    assert span is not None
    assert span.says == says


@pytest.mark.parametrize("text", ["10 to 20 stalls", "from 7:30 on", "rent 400", ""])
def test_numbers_are_no_hours(text: str) -> None:
    """Nor is one hour a stretch."""
    assert span_in(text) is None


def test_a_shorter_stretch_begins_alike_and_ends_sooner() -> None:
    """In the same words."""
    span = span_in("no lorries from 7:30 to 8:30 on school days")

    assert span is not None
    assert span.shorter(0.5) == "no lorries from 7:30 to 8:00 on school days"


def test_the_hours_of_another_stretch_stand_in_its_place() -> None:
    """With the words between them as they were."""
    span, other = span_in("quiet between 7:30 and 8:30"), span_in("7:45 to 8:15")

    assert span is not None
    assert other is not None
    assert span.moved_to(other) == "quiet between 7:45 and 8:15"
