"""What is no number, as it is granted."""

from __future__ import annotations

import pytest

from coach.negotiation.asked import things_asked
from coach.negotiation.granting import HALF, fewer_hours, granting_of


@pytest.mark.parametrize(
    ("text", "name", "none"),
    [
        ("a crossing guard", "the crossing guard", "no crossing guard for now"),
        ("no lorries at the gate", "the lorries", "no change with the lorries for now"),
        ("mend our old roof please", "the old roof", "nothing on the old roof for now"),
        ("the guard paid by the office", "the guard", "nothing on the guard for now"),
        ("more light", "more light", "nothing on more light for now"),
    ],
)
def test_a_thing_is_named_and_put_off_in_its_own_words(text: str, name: str, none: str) -> None:
    """By its first noun, where one is plain."""
    said = granting_of(things_asked(text)[0])

    assert (said.name, said.none) == (name, none)


def test_a_long_ask_is_spoken_of_by_its_name() -> None:
    """Nobody says thirty words at each offer."""
    ask = "that you repair the stairs soon so that nobody falls again as my aunt did in march"

    assert granting_of(things_asked(ask)[0]).whole == "the stairs as you ask"


def test_a_part_of_some_hours_is_fewer_hours() -> None:
    """What has none is granted in part."""
    gate, guard = things_asked("no lorries from 7:30 to 8:30 and a crossing guard")

    assert fewer_hours(gate, HALF) == "no lorries from 7:30 to 8:00"
    assert fewer_hours(guard, HALF) == ""
