"""In a played talk some words are for the coach, and most for the other side."""

from __future__ import annotations

import pytest

from coach.negotiation.wishes import wish, wish_at_end


@pytest.mark.parametrize(
    ("text", "wished"),
    [
        ("hint", "hint"),
        ("pause: what do you think matters to her?", "hint"),
        ("what would you do?", "suggest"),
        ("time-out", "pause"),
        ("undo", "undo"),
        ("let me say that again", "undo"),
        ("what was my limit?", "brief"),
        ("enough", "end"),
        ("stop the role play", "end"),
        ("go on", "go_on"),
    ],
)
def test_a_wish_is_heard(text: str, wished: str) -> None:
    """However it is put."""
    assert wish(text) == wished


@pytest.mark.parametrize(
    "text",
    [
        "what matters most to you?",
        "can you help us with the gloves?",
        "enough people were hurt there",
        "we stop the strike if you pay 26",
        "i take back two days if you give the boots",
        "what would you pay for five days?",
    ],
)
def test_what_is_said_to_the_other_side_is_no_wish(text: str) -> None:
    """It would break the talk."""
    assert wish(text) == ""


@pytest.mark.parametrize(
    ("text", "wished"),
    [
        ("Another talk like it, please.", "next"),
        ("something similar", "next"),
        ("again", "again"),
        ("the same once more pls", "again"),
        ("enough for today thanks", "leave"),
        ("no thank you", "leave"),
        ("undo", "undo"),
        ("that wasnt a no!! i only asked her somthing", "undo"),
        ("End and look back", "end"),
        ("who calls me then?", ""),
    ],
)
def test_after_a_talk_its_choices_may_be_typed(text: str, wished: str) -> None:
    """In other words than they have."""
    assert wish_at_end(text) == wished
