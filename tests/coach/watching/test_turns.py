"""A turn has one id, which tells nothing of who wrote."""

from __future__ import annotations

import pytest

from coach.watching.turns import is_turn_id, turn_id


def test_a_turn_has_the_same_id_at_each_try_and_no_other_turn_has_it() -> None:
    """By its conversation and its message."""
    ids = [turn_id("c", "m"), turn_id("c", "m"), turn_id("c", "n"), turn_id("d", "m")]

    assert ids[0] == ids[1]
    assert len(set(ids)) == 3
    assert all(map(is_turn_id, ids))


def test_no_address_of_a_messenger_is_in_it() -> None:
    """Telegram's ids hold the number of a chat."""
    assert "49170" not in turn_id("c", "chat-49170-1")


@pytest.mark.parametrize("given", ["", "abc", "0" * 17, "0123456789abcdeX", "0123456789abcde\n"])
def test_what_has_another_shape_is_none(given: str) -> None:
    """It may come from anybody."""
    assert not is_turn_id(given)
