"""Sentences are told by name, in the spans that people count in."""

from __future__ import annotations

import pytest

from coach.evidence.series import read_series
from coach.evidence.told import Told, counted, in_messages, span_of


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("week 1 14, week 2 12", "week"),
        ("Jan 42, Feb 40, 38 in March", "month"),
        ("mon 3, tue 5, Wednesday 4", "day"),
        ("Year 1: 12, Year 2: 14", "year"),
        ("14, 12, 15", "number"),
        ("Ana: 12, Ben: 14", "number"),
    ],
)
def test_the_span_is_that_of_the_labels(text: str, span: str) -> None:
    """Where all have one."""
    assert span_of(read_series(text)) == span


def test_one_is_not_said_as_many() -> None:
    """Nine weeks, one week."""
    assert (counted(9, "week"), counted(1, "more week")) == ("9 weeks", "1 more week")


def test_a_part_that_says_nothing_is_no_message() -> None:
    """Nobody gets an empty one."""
    assert in_messages([Told("one")], []) == ((Told("one"),),)
