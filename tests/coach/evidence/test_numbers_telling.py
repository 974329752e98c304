"""A series is told in plain words: its middle, a signal or none, and what it does not prove."""

from __future__ import annotations

import pytest
import textstat
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.evidence.numbers_telling import tell_series
from coach.evidence.series import Point, Series, read_series
from tests.numbers_words import WORDS, names_of, say

CHANGE = "complaints per week 14 12 15 13 16 12 14 then we started 9 8 10 7 9 8"
UP_AND_DOWN = "4, 9, 5, 8, 3, 9, 4, 7, 5, 8, 4, 9"
MOST_WORDS, MOST_DIFFICULT = 60, 7
POINTS = st.lists(
    st.builds(Point, st.sampled_from(["", "week 7", "the market day"]), st.none() | st.just(5.0)
              | st.integers(0, 90_000).map(lambda number: number / 8)),
    max_size=40,
)  # fmt: skip


def test_a_signal_is_told_with_both_middles_and_what_it_does_not_prove() -> None:
    """As one message that shows and one that asks."""
    shown, bear = say(tell_series(read_series(CHANGE)))

    assert shown == (
        "Put in order of size, the middle of your 13 numbers is 12. "
        "Since the change you have 6 numbers, and each lies below all 7 before it. "
        "Chance alone would seldom do that. "
        "Before the change the middle was 14, since then it is 8.5."
    )
    assert bear == (
        "The numbers cannot say why. Something else may have changed too. "
        "What else was different at that time?"
    )


def test_two_sides_that_are_apart_are_no_chance_where_the_middle_lies_in_one_of_them() -> None:
    """Seven before, five since: the middle of all is among the seven, and is crossed often."""
    told = tell_series(read_series("31 28 35 32 33 29 34, then we started 22 19 24 18 20"))

    assert names_of(told) == ["middle", "apart_lower", "before_after", "not_why", "ask_what_else"]
    assert "may_be_chance" in names_of(
        tell_series(read_series("31 28 35 32 33 29 34, then we started 22 19 24 28 20"))
    )


def test_without_a_mark_crossings_are_told() -> None:
    """Nothing tells then which side is which."""
    told = tell_series(read_series("14 12 15 13 16 12 14 9 8 10 7 9 8"))

    assert "few_crossings" in names_of(told)


def test_a_long_run_is_told_in_the_weeks_that_it_took() -> None:
    """Eight in a row, in the person's own spans."""
    values = [5, 4, 6, 5, 4, 5, 4, 6, 9, 9, 10, 9, 11, 10, 9, 12]
    points = tuple(Point(f"week {n}", value) for n, value in enumerate(values, 1))

    assert "8 weeks in a row lie on one side" in say(tell_series(Series(points)))[0]


def test_without_a_signal_before_and_after_may_be_chance() -> None:
    """Both middles are told, and that nothing follows of them yet."""
    told = tell_series(read_series("before: 4, 9, 5, 8, 3, 9 after: 4, 7, 5, 8, 4, 9"))

    assert names_of(told) == ["middle", "no_signal", "before_after", "may_be_chance", "ask_next"]


def test_a_trap_is_told_beside_a_signal() -> None:
    """Both, and the single points that stand out make room for it."""
    told = tell_series(read_series(CHANGE.replace(" 12 15", "% 12% 15%").replace("per week", "%")))

    assert "bare_per_cent" in names_of(told)
    assert names_of(told)[-2:] == ["not_why", "ask_what_else"]


def test_too_few_is_said_without_shame_and_how_many_more() -> None:
    """In months where they are months."""
    shown, asked = say(tell_series(read_series("Jan 42, Feb 40, Mar 38, Apr 12")))

    assert "For that it takes at least 6 more months." in shown
    assert asked == "When will you have the next number?"


def test_a_signal_is_never_told_of_too_few() -> None:
    """However clear nine numbers look."""
    told = names_of(tell_series(read_series("9 9 9 9 then we started 1 1 1 1 1")))

    assert "too_few" in told
    assert not {"long_run", "few_crossings", "not_why"} & set(told)


def test_a_value_outside_the_limits_is_named() -> None:
    """By its own label, as it was written."""
    weeks = ", ".join(f"week {n} {5 if n % 2 else 6}" for n in range(1, 13))
    told = tell_series(read_series(f"{weeks}, week 13 40"))

    assert "outside" in names_of(told)
    assert "week 13 (40)." in say(told)[1]


def test_numbers_that_are_all_alike_are_told_as_such() -> None:
    """Twelve fives are no too few."""
    assert names_of(tell_series(read_series("5 " * 12))) == ["alike", "ask_next"]
    assert "5 more numbers" in say(tell_series(read_series("5 " * 5)))[0]


def test_one_number_and_none_are_met() -> None:
    """The first one is a beginning."""
    assert names_of(tell_series(Series((Point("", 5.0),)))) == ["one", "too_few", "ask_next"]
    assert names_of(tell_series(Series(()))) == ["none"]


def test_the_heaviest_trap_is_told_where_there_is_no_signal() -> None:
    """One thing at a time."""
    assert "bare_per_cent" in names_of(tell_series(read_series("40%, 45%, 52%")))
    assert "bare_per_cent" not in names_of(tell_series(read_series("4/10, 5/11, 6/12")))


@settings(deadline=None, max_examples=200)
@given(POINTS, st.sampled_from(["", "%", "cars"]), st.none() | st.integers(1, 40))
def test_every_telling_fits_two_messages_and_ends_with_one_question(
    points: list[Point], unit: str, start: int | None
) -> None:
    """Sixty words each."""
    start = start if start is not None and start < len(points) else None
    messages = say(tell_series(Series(tuple(points), unit=unit, starts_at=start)))

    assert 1 <= len(messages) <= 2
    assert all(len(message.split()) <= MOST_WORDS for message in messages)
    assert "".join(messages).count("?") == 1
    assert messages[-1].endswith("?")


@pytest.mark.parametrize("name", WORDS)
def test_every_sentence_is_plain(name: str) -> None:
    """By Flesch and Kincaid's grade; effects are claimed by none."""
    plain = "".join("it" if part.startswith("{") else part for part in _parts(WORDS[name]))

    assert textstat.flesch_kincaid_grade(plain) <= MOST_DIFFICULT
    assert not {"trend", "effect", "significant", "because"} & set(plain.lower().split())


def _parts(words: str) -> list[str]:
    return words.replace("{", "\0{").replace("}", "}\0").split("\0")
