"""How far somebody has come, in numbers that can be compared."""

from __future__ import annotations

from typing import Any

from console.review.progress import progress_of


def slot(name: str, value: Any) -> dict[str, Any]:
    """Give what was remembered."""
    return {"event": "slot", "name": name, "value": value}


def test_wordings_rounds_and_practice_are_told() -> None:
    """Each as it stands now."""
    goal = {"text": "a lamp by June", "history": ["more light"]}
    rounds = [
        {"scenario": "bus_stop", "mine": 36, "best": 94},
        {"scenario": "own", "mine": 50, "best": 60},
        {"scenario": "bus_stop", "mine": 73, "best": 94},
    ]
    results = {"a": {"first": 4, "of": 12}, "b": {"first": 9, "of": 12}}

    assert progress_of(
        [
            slot("plan", {"answers": {"goal": goal}}),
            slot("play", {"rounds": rounds[:1]}),
            slot("play", {"rounds": rounds}),
            slot("exercise", {"notes": {"results": results}}),
        ]
    ) == [
        ("Goal", "worded 2 times"),
        ("Rehearsed, bus stop", "36 of 94, then 73 of 94"),
        ("Rehearsed, own talk", "50 of 60"),
        ("Claims asked well at the first try", "4 of 12 before, 9 of 12 after"),
    ]


def test_where_nothing_was_done_twice_nothing_is_told() -> None:
    """Nor where a work was begun and holds nothing."""
    begun = {"answers": {"goal": {"text": "a lamp", "history": []}}}

    assert progress_of([]) == []
    assert progress_of([slot("plan", begun), slot("play", None), slot("exercise", {})]) == []
