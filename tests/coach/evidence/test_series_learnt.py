"""What was learnt of typed series: which numbers were counted, and which words tell of a change."""

from __future__ import annotations

import json

import pytest

from benchmarks.evidence_learning import learn, read_cases
from coach.evidence.series import read_plainly, read_series
from coach.evidence.series_hints import likely_change
from coach.evidence.series_roles import STRANGE, numbers_in, with_strange, without_strange
from coach.evidence.series_weights import FILE_OF_WEIGHTS

A_STEP = 0.02  # by which weights may differ from one computer to another


@pytest.mark.parametrize(
    ("text", "strange"),
    [
        ("Ref 20931. Potholes: 17 in May, 26 in June, 31 in July", ["20931"]),
        ("Bus 42 was late. 12 days in May, 9 in June", ["42"]),
        ("Flat 12, 3rd floor. Visitors: monday 5, tuesday 8, wednesday 6", ["12", "3"]),
        ("14 12, 15, 13", []),
    ],
)
def test_what_was_not_counted_is_strange(text: str, strange: list[str]) -> None:
    """By the words beside it, and by how little it is like the others."""
    found = [text[one.start : one.end] for one in numbers_in(text) if one.chance < STRANGE]

    assert found == strange


def test_strange_numbers_are_hidden_and_come_again() -> None:
    """So that the rest is read without them, and what is asked shows them."""
    text = "Ref 20931. Potholes: 17 in May, 26 in June, 31 in July"
    hidden = without_strange(text, numbers_in(text), [])

    assert ("20931" in hidden, "17" in hidden, len(hidden)) == (False, True, len(text))
    assert with_strange(hidden) == text


@pytest.mark.parametrize(
    ("text", "starts_at"),
    [
        ("Jan 41, Feb 44, Mar 39, Apr 20. The new lamps came in April.", 3),
        ("5 6 4 7, then the lamp came, 2 1 0", 4),
    ],
)
def test_words_that_tell_of_a_change_are_likely_ones(text: str, starts_at: int) -> None:
    """At a time, or between two numbers."""
    likely, place = _likely_change(text)

    assert (likely > 0.5, place) == (True, starts_at)


@pytest.mark.parametrize(
    "text",
    [
        "Jan 41, Feb 44, Mar 39, Apr 40. It was cold in March.",
        "Mon 6, Tue 7, Wed 5. I was tired on Tuesday",
        "Jan 41, Feb 44, Mar 39",
    ],
)
def test_a_remark_beside_a_time_tells_of_no_change(text: str) -> None:
    """Weather and the like are no deed."""
    assert _likely_change(text)[0] < 0.5
    assert read_series(text).starts_at is None


def _likely_change(text: str) -> tuple[float, int]:
    read = read_plainly(text)
    assert read is not None
    body, way = read
    return likely_change(body, way.pairs)


def test_numbers_alone_are_read_by_rules_alone() -> None:
    """Among them nothing tells which was not counted."""
    assert read_series("3").doubt == ""
    assert read_series("1 200, 1 350, 1 180").values == [1200, 1350, 1180]


@pytest.mark.slow
def test_the_weights_are_what_the_script_writes() -> None:
    """Whoever changes the features or the series learns again."""
    written = json.loads(FILE_OF_WEIGHTS.read_text(encoding="utf-8"))
    learnt = learn(read_cases())

    for question, weights in learnt.items():
        names = {*weights, *written[question]}
        apart = [abs(weights.get(one, 0.0) - written[question].get(one, 0.0)) for one in names]
        assert max(apart) <= A_STEP + 1e-9, question
