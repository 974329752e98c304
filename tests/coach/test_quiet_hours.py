"""When somebody does not want to be written to is read from their own words."""

from __future__ import annotations

import pytest

from coach.quiet_hours import NONE, Hours, quiet_hours


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("please don't text me after 8", (20, 24)),
        ("dont message me before 9 am", (0, 9)),
        ("No messages after 8pm please", (20, 24)),
        ("don't write to me between 22 and 7", (22, 7)),
        ("don't write between 10 and 7", (22, 7)),
        ("no texts between 6 and 9pm", (18, 21)),
        ("never text me after 9pm or before 8am", (21, 8)),
        ("don't disturb me at night please!", (21, 8)),
        ("only text me in the evening", (22, 18)),
        ("Only text me between 9 and 5", (17, 9)),
        ("can you only write to me from 18:00 to 21:00?", (21, 18)),
        ("only write to me after 6pm", (0, 18)),
    ],
)
def test_hours_are_read(text: str, hours: tuple[int, int]) -> None:
    """As people name them: with and without am and pm, what not and what only."""
    assert quiet_hours(text) == Hours(*hours)


@pytest.mark.parametrize("text", ["text me any time", "You can write to me whenever you want"])
def test_who_says_any_time_has_none(text: str) -> None:
    """What was asked for before is taken back."""
    assert quiet_hours(text) == NONE


@pytest.mark.parametrize(
    "text",
    [
        "not at night",
        "after 8 we never text each other",
        "my boss must not text me after 8 and I told him so",
        "don't text me before 25",
        "don't text me",
        "they send no messages after the meeting",
        "." * 3000,
    ],
)
def test_other_words_are_no_such_wish(text: str) -> None:
    """Only a whole message that asks the coach is one."""
    assert quiet_hours(text) is None


@pytest.mark.parametrize(
    ("hours", "held"),
    [
        ((21, 8), [*range(8), 21, 22, 23]),
        ((9, 17), [*range(9, 17)]),
        ((20, 24), [20, 21, 22, 23]),
        ((0, 0), []),
    ],
)
def test_hours_may_go_over_midnight(hours: tuple[int, int], held: list[int]) -> None:
    """The first hour belongs to them, the last does not."""
    assert [hour for hour in range(24) if Hours(*hours).hold(hour)] == held
