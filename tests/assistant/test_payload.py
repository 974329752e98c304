"""A choice's payload becomes an intent with entities, and nothing else does."""

from __future__ import annotations

import pytest

from assistant.payload import parse_data


def test_a_plain_payload_is_an_intent() -> None:
    """The title stays the text of the transcript."""
    data = parse_data("/skip", "Skip this")

    assert (data["intent"]["name"], data["text"]) == ("skip", "Skip this")


def test_a_payload_may_carry_values() -> None:
    """Values become entities."""
    data = parse_data('/choose{"value": "tomorrow"}', "Tomorrow")

    assert [(e["entity"], e["value"]) for e in data["entities"]] == [("value", "tomorrow")]


@pytest.mark.parametrize("payload", ["skip", "/", "/skip now", "", "/skip{", "hello /skip"])
def test_anything_else_is_refused(payload: str) -> None:
    """Half a payload is no payload."""
    with pytest.raises(ValueError, match=r"payload|Expecting"):
        parse_data(payload, "x")
