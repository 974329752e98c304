"""Tests of spelling what people type in one way."""

from __future__ import annotations

import pytest

from coach.dates.spelling import spell


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("nxt wk", "next week"),
        ("2moro b4 noon", "tomorrow before noon"),
        ("3wks", "3 week"),
        ("10june", "10 M6"),
        ("10-Jun", "10 M6"),
        ("mid-june", "mid M6"),
        ("twenty-first of Sept.", "21th of M9 ."),
        ("Oct. 3rd", "M10 3th"),
        ("we met in Oct. Then we wrote", "we met in M10 . then we wrote"),
        ("in 2,5 weeks", "in 2.5 week"),
        ("forty five days", "45 day"),
        ("the tenth", "the 10th"),
        ("3 - 7 July", "3 - 7 M7"),
        ("12.6.", "12.6."),
        ("in a month’s time", "in a month time"),
        ("a hundred and twenty days", "a 120 day"),
        ("two hundred", "200"),
        ("in 24h", "in 24 hour"),
    ],
)
def test_chat_spelling_is_read(typed: str, plain: str) -> None:
    """Units, months, numbers and short forms come in one spelling each."""
    assert spell(typed).plain == plain


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("wendsday", "D2"),
        ("thrusday", "D3"),
        ("febuary", "M2"),
        ("tommorow", "tomorrow"),
        ("on mondays", "on mondays"),
        ("thirsty", "thirsty"),
    ],
)
def test_a_slip_is_mended_and_another_word_is_not(typed: str, plain: str) -> None:
    """A letter or two may be wrong; a word that only looks alike stays."""
    assert spell(typed).plain == plain


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("in may", "in M5"),
        ("we may go", "we may go"),
        ("march 3", "M3 3"),
        ("we march to the hall", "we march to the hall"),
        ("by sun", "by D6"),
        ("they sat in the sun", "they sat in the sun"),
        ("the shop on May Street", "the shop on may street"),
        ("ask Mrs. April", "ask mrs . april"),
        ("June told us", "june told us"),
        ("in the coming weeks", "in the coming weeks"),
    ],
)
def test_neighbours_tell_a_month_from_a_word(typed: str, plain: str) -> None:
    """Some months and weekdays are everyday words too."""
    assert spell(typed).plain == plain


def test_what_was_typed_is_given_back() -> None:
    """The person sees their own words."""
    words = spell("We say  B4 the 3rd of Sept, ok?")
    start = words.plain.index("before")

    assert words.as_typed(start, words.plain.index(" ,")) == "B4 the 3rd of Sept"
