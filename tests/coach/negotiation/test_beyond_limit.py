"""An option that is worse than the limit is noticed, and shown to nobody."""

from __future__ import annotations

import pytest

from coach.negotiation.beyond_limit import option_beyond_limit, options_to_show

RENT = {"ask": "he wants 300. i want it to stay at 260", "limit": "290"}
PRICE = {"ask": "26 a tonne", "limit": "below 22 a tonne we say no"}


@pytest.mark.parametrize(
    ("answers", "options", "beyond"),
    [
        (RENT, "i sweep the yard; 300 but only from january", "300 but only from january"),
        (RENT, "280 from the 1st, or two years at 270", ""),
        (PRICE, "26 and three days; 20 with gloves", "20 with gloves"),
        (PRICE, "28", ""),
        ({"ask": "mend the roof", "limit": "no promise without a date"}, "a tarp for 2 months", ""),
    ],
)
def test_an_option_beyond_the_limit_is_found(
    answers: dict[str, str], options: str, beyond: str
) -> None:
    """Above it where less is better, below it where more is."""
    assert option_beyond_limit({**answers, "options": options}) == beyond


def test_the_other_options_can_be_shown() -> None:
    """All of them as they were written, where none is beyond the limit."""
    options = "i sweep the yard; 300 but only from january"

    assert options_to_show({**RENT, "options": options}) == "i sweep the yard"
    assert options_to_show({**RENT, "options": "270, or 280 later"}) == "270, or 280 later"
    assert options_to_show({**RENT, "options": "300"}) == ""


@pytest.mark.parametrize(
    "limit", ["no lorry between 7:40 and 8:10", "nothing between 7.40 and 8.10", "not before 8"]
)
def test_a_time_of_day_is_held_against_no_limit(limit: str) -> None:
    """There is no more or less of it: inside or outside of a window is for people to say."""
    options = "leave at 6:45, so they are there before 8 anyway; or a guard at the crossing"
    answers = {"ask": "we want none from 7:30 to 8:30", "limit": limit, "options": options}

    assert option_beyond_limit(answers) == ""
    assert options_to_show(answers) == options


@pytest.mark.parametrize(
    ("options", "shown"),
    [
        ("300, so that he is quiet; 270", "270"),
        ("if he pays for paint, 280; 300 from january", "if he pays for paint, 280"),
        ("if it is 300, we get the garden; i sweep the yard", "i sweep the yard"),
        ("270, and we mend the tap; 300", "270, and we mend the tap"),
    ],
)
def test_an_option_is_shown_or_left_out_as_a_whole(options: str, shown: str) -> None:
    """Half a sentence is no option."""
    assert options_to_show({**RENT, "options": options}) == shown
