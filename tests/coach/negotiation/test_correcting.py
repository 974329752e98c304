"""What is set right after the terms were said back: by its unit, its title, or what it can be."""

from __future__ import annotations

from typing import Any

import pytest

from coach.negotiation.correcting import read_correction, read_which
from coach.negotiation.scenario import load_scenarios

LANDLORD = load_scenarios()["landlord_repairs"]
STANDING = {"rent_rise": 15, "repair_weeks": 2, "lease_months": 36, "painting": "shared"}


def right(text: str, offered: Any = (), asked: Any = ()) -> tuple[dict[str, Any], set[str]]:
    """Give what it shall be, and what is in doubt."""
    found = read_correction(LANDLORD, text, dict(offered), STANDING, dict(asked))
    return found.terms, set(found.doubt)


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("We said two years, and I should like it written as two", {"lease_months": 24}),
        ("I never agreed to three years, no, two years not three", {"lease_months": 24}),
        ("the other thing was four weeks", {"repair_weeks": 4}),
        ("the repairs in 8, please", {"repair_weeks": 8}),
        ("no, 25", {"rent_rise": 25}),
        ("thirty is more than the neighbours pay", {}),
        ("not 36 months", {}),
    ],
)
def test_what_it_shall_be_is_taken_up(text: str, terms: dict[str, Any]) -> None:
    """What is turned down is not."""
    assert right(text) == (terms, set())


def test_what_was_asked_before_is_what_is_meant() -> None:
    """Of several that it could be."""
    assert right("no, it was 24", asked={"lease_months": 24})[0] == {"lease_months": 24}


def test_where_it_cannot_be_told_it_is_in_doubt_until_it_is_named() -> None:
    """Six can be weeks and months."""
    assert right("it should be six") == ({}, {"repair_weeks", "lease_months"})

    assert read_which(LANDLORD, "the lease", {"repair_weeks": 6, "lease_months": 6}) == {
        "lease_months": 6
    }
    assert read_which(LANDLORD, "hm", {"repair_weeks": 6, "lease_months": 6}) == {}


def test_an_option_that_is_offered_is_taken_over() -> None:
    """It was read elsewhere."""
    assert right("no, you paint", {"painting": "landlord"})[0] == {"painting": "landlord"}


@pytest.mark.parametrize(
    "text",
    ["from the 4th of march", "on march 12", "on the 10th of every month", "paid every 4 weeks"],
)
def test_a_date_is_no_number_of_weeks(text: str) -> None:
    """It is a day of the calendar, or how often."""
    assert right(text) == ({}, set())
