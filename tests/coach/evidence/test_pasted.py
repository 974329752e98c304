"""A row of numbers is told from a sentence that holds some."""

from __future__ import annotations

import pytest

from coach.evidence.pasted import is_pasted


@pytest.mark.parametrize(
    "text",
    [
        "Jan 42, Feb 40, 38 in March",
        "14 12 15 13 16",
        "5 9 4",
        "mon 12 tue 9 wed 14 thu 10 fri 11 sat 20 sun 18 next week mon 10",
        "12/30 before, 19/28 after",
        "week 1: 14\nweek 2: 12\nweek 3: 15",
        "complaints per week: 14, 12, 15, 13",
        "mar 102, apr 98, may 110, jun 70 (that was the month the new bins came), jul 64, aug 60",
        "Ana 3 -> 5, Bo 4 -> 4",
        "boxing 6 of 24, no boxing 15 of 30",
        "boxing 6 of 24\nno boxing 15 of 30",
        "14 of 20 before, 7 of 20 after",
        "we want to know if the boxing helps: boxing 6 of 24, no boxing 15 of 30",
        "did the lamps help? lit streets 2 of 10 and dark streets 7 of 11",
        "| group | yes | no |\n|---|---|---|\n| boxing | 6 | 18 |\n| no boxing | 15 | 15 |",
    ],
)
def test_rows_of_numbers_are_seen(text: str) -> None:
    """However they are cut."""
    assert is_pasted(text)


@pytest.mark.parametrize(
    "text",
    [
        "the council says crime fell by 40% since 2019, from 120 to 72 cases",
        "I am 42 and live at number 7",
        "we meet on 12 and 26 February at 9",
        "my number is 070 123 45 67 please call me when you have the time to do it",
        "2.10 per ton, 3 pickups a week and a contract of 12 months is what we would like",
        "hello",
        "the council says 6 of 24 were hurt, elsewhere 15 of 30",
        "our goal is 20 of 30 families by June, now 6 of 24",
        "In our street 6 of 24 have water and in the next 15 of 30 so the mayor must build a pipe",
    ],
)
def test_sentences_are_not(text: str) -> None:
    """What somebody tells is heard as what it is."""
    assert not is_pasted(text)
