"""Names of months and days are known in several languages, and with a slip of the finger."""

from __future__ import annotations

import re

import pytest

from coach.evidence.series_names import (
    A_MONTH,
    A_WEEKDAY,
    marked,
    place_of,
    slips_between,
    writes_points_for_thousands,
)


def places(pattern: str, text: str) -> list[int]:
    """Give which months or days stand in a text."""
    return [place_of(match[0]) for match in re.finditer(pattern, marked(text))]


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("Jan 4, Feb 5, March 6", [0, 1, 2]),
        ("enero 4, febrero 5, marzo 6", [0, 1, 2]),
        ("janv. 4, févr. 5, août 6", [0, 1, 7]),
        ("Jänner 4, Maerz 5, Mai 6", [0, 2, 4]),
        ("set 4, out 5, nov 6, dez 7", [8, 9, 10, 11]),
        ("gennaio 4, maggio 5, luglio 6", [0, 4, 6]),
        ("सितंबर 14, अक्टूबर 12, नवंबर 15", [8, 9, 10]),
        ("Janurary 4, Mrach 5, Apirl 6, May 7", [0, 2, 3, 4]),
    ],
)
def test_months_are_known_as_people_write_them(text: str, months: list[int]) -> None:
    """Long, short, misspelt."""
    assert places(A_MONTH, text) == months


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Mon 4, Tues 5, Weds 6", [0, 1, 2]),
        ("mo 4 tu 5 we 6", [0, 1, 2]),
        ("Mo 4, Di 5, Mi 6", [0, 1, 2]),
        ("lun 14 mar 12 mer 15", [0, 1, 2]),
        ("Segunda-feira 8, terça-feira 11, quarta-feira 7", [0, 1, 2]),
        ("Tuseday 5, Wendesday 9, Friday 3", [1, 2, 4]),
    ],
)
def test_weekdays_are_known_as_people_write_them(text: str, days: list[int]) -> None:
    """In the language that explains most of them."""
    assert places(A_WEEKDAY, text) == days


@pytest.mark.parametrize(
    "text", ["the match may be lost", "we so want to set out", "long ago", "me, my mum and dad"]
)
def test_other_words_are_no_names(text: str) -> None:
    """One word of a language is no sign of it."""
    assert marked(text).replace("m@@ ", "may ") == text


def test_a_marked_text_is_as_long_as_before() -> None:
    """So that places in it stay the same."""
    text = "Mon 4 March, Tue 5 March"

    assert len(marked(text)) == len(text)


def test_slips_are_counted() -> None:
    """A swap is one."""
    assert slips_between("mrach", "march") == 1
    assert slips_between("wensday", "wednesday") == 2


def test_a_language_tells_what_a_full_stop_means() -> None:
    """1.250 is more than a thousand in German and Spanish."""
    assert writes_points_for_thousands("Januar 1.250, März 1.300")
    assert not writes_points_for_thousands("January 1.250, March 1.300")
