"""A series is read as people type it; what cannot be told is asked, and none is silently wrong."""

from __future__ import annotations

import re
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.errors import CoachError, SeriesError
from coach.evidence.series import MOST_CHARACTERS, read_series

OF_A_MESSAGE = 3_000  # characters at most: MAX_TEXT of conversations.inbox
CASES = [
    case
    for name in ("series.yml", "series_kinds.yml")
    for case in yaml.safe_load((Path(__file__).parent / name).read_text(encoding="utf-8"))
]
VALUES = st.one_of(
    st.integers(0, 9_999).map(float),
    st.integers(0, 99_999).map(lambda number: number / 100),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:40])
def test_what_people_type_is_read_or_asked_about(case: dict[str, Any]) -> None:
    """Values, labels, unit, title and the start of the change, where the case names them."""
    found = read_series(case["text"])

    assert bool(found.doubt) == case.get("asks", False), found.doubt
    if not found.doubt:
        assert [point.value for point in found.points] == case["values"]
        assert found.starts_at == case.get("starts_at")
        _check_the_rest(found, case)


def _check_the_rest(found: Any, case: dict[str, Any]) -> None:
    for name, said in {
        "labels": [point.label for point in found.points],
        "of": [point.of for point in found.points],
        "unit": found.unit,
        "title": found.title,
        "noted": bool(found.noted),
    }.items():
        assert name not in case or said == case[name], name


def test_a_doubt_is_one_question() -> None:
    """Nobody answers two at once; what stands in quotes is the person's."""
    doubts = [read_series(case["text"]).doubt for case in CASES if case.get("asks")]
    without_quotes = [re.sub(r'"[^"]*"', "", doubt) for doubt in doubts]

    assert [doubt for doubt in without_quotes if doubt.count("?") != 1] == []


def test_a_share_counts_as_a_number_from_0_to_1() -> None:
    """For the chart; the counts stay in the points."""
    assert read_series("15/30 before, 21/28 after").values == [0.5, 0.75]


@pytest.mark.parametrize(
    "numbers",
    [
        ", ".join(map(str, range(100_000))),
        "7 " * 100_000,
        "1" * 100_000,
    ],
    ids=["list", "sevens", "digits"],
)
def test_a_hundred_thousand_numbers_are_refused_at_once(numbers: str) -> None:
    """Politely, with what to send instead, and before anything is read."""
    begun = time.process_time()
    with pytest.raises(SeriesError, match=r"Please send .*week or month"):
        read_series(numbers)

    assert time.process_time() - begun < 0.01


def test_too_many_numbers_in_a_short_text_are_refused() -> None:
    """Two thousand points are years of weeks."""
    with pytest.raises(ValueError, match="2,000 numbers"):
        read_series("7 " * 2_001)


@pytest.mark.parametrize("text", ["hello", "not sure yet", "?", "Jan, Feb and March"])
def test_where_there_are_no_numbers_they_are_asked_for(text: str) -> None:
    """And not to which time they belong."""
    assert "no numbers there" in read_series(text).doubt


@pytest.mark.parametrize("text", ["", "\n\n", "we have none of that here, sorry"])
def test_nothing_is_taken_for_a_point_that_is_none(text: str) -> None:
    """But "none" may be one."""
    found = read_series(text)

    assert found.doubt or [point.value for point in found.points] == [0]


@pytest.mark.parametrize(
    "text",
    [
        "a " * 9_000 + "14 12",
        " " * 19_000 + "14 12",
        "1" * 19_000 + " 12",
        "14 then we started " * 1_000,
        "14 total " * 1_500,
        "3/4 " * 1_900,
        "1," * 1_900,
        "\t" * 9_000 + "14 12",
        "(" * 9_000 + "14 12",
        "jan " * 4_000,
        "before 1 after 2 " * 900,
    ],
    ids=lambda text: repr(text[:12]),
)
def test_strange_texts_are_read_in_reasonable_time(text: str) -> None:
    """No pattern takes ever longer as a text grows."""
    read_series(text)  # its patterns are made once
    begun = time.process_time()
    read_series(text)

    assert time.process_time() - begun < 2


@pytest.mark.parametrize(
    "part",
    [
        *("7 then ", "7 (a b ", "7,", "Week 1: ", "a: 7\n", "7\t8\n", "|7|8\n", "7:30 ", "a,"),
        *("weeks 1 to 3: 8 each. ", "Jan 7, ", "7, not 8, ", "we want 7. ", "A = b, "),
    ],
)
def test_no_message_holds_the_others_up(part: str) -> None:
    """While one is read nobody else is answered; here it may take as long as a busy machine does.

    On a quiet one it is less than 0.3 s.
    """
    text = (part * OF_A_MESSAGE)[:OF_A_MESSAGE]
    read_series(part)  # its patterns are made once
    begun = time.process_time()
    read_series(text)

    assert time.process_time() - begun < 1


@settings(deadline=None, max_examples=200)
@given(st.text(max_size=200))
def test_any_text_is_read_or_asked_about(text: str) -> None:
    """Whatever somebody pastes, no error comes of it."""
    read_series(text)


@settings(deadline=None, max_examples=300)
@given(st.text(alphabet="0123456789 ,.;:/-%|\n\t()janfebweekx", max_size=60))
def test_any_mixture_of_numbers_and_signs_is_read_or_asked_about(text: str) -> None:
    """The same with what series are made of."""
    found = read_series(text)

    assert found.starts_at is None or 0 <= found.starts_at <= len(found.points)


WORDS = (
    "week", "weeks", "day", "Jan", "may", "monday", "after", "before", "from", "since", "we",
    "started", "in", "the", "lamp", "to", "then", "of", "no", "first", "third", "total", "out",
    "%", "kg", "no wait", "it was", "each", "every", "and", "missing", "x", "-", "=", "two", "half",
)  # fmt: skip


@settings(deadline=None, max_examples=300)
@given(
    st.lists(st.sampled_from(WORDS) | st.integers(0, 40).map(str), max_size=14),
    st.sampled_from([" ", ", ", "\n"]),
)
def test_any_mixture_of_words_and_numbers_is_read_or_asked_about(
    words: list[str], joint: str
) -> None:
    """The same with the words that say when, what and how many."""
    found = read_series(joint.join(words))

    assert found.starts_at is None or 0 <= found.starts_at <= len(found.points)


def test_when_it_was_is_not_what_was_counted() -> None:
    """ "41 yesterday" is no unit that the other numbers have too."""
    assert read_series("34 yesterday 41 today, 38 on friday").unit == ""


def test_what_was_told_before_is_no_part_of_the_title() -> None:
    """A sigh, and another sentence."""
    told = "pff long day; we counted the trucks in our street, 34 yesterday, 41 today"

    assert read_series(told).title == "trucks in our street"


def test_a_change_told_without_numbers_is_no_error() -> None:
    """Then the numbers are asked for."""
    assert read_series("its every week, week 1 to week 12. after week 7 they covered it").doubt


@pytest.mark.parametrize(
    "values",
    [[0, 0, 0, 1900, 1900], [3, 4, 5, 1900, 1950, 2000], [1900, 0, 1900, 3, 4], [7, 1990, 8, 5, 6]],
)
def test_years_among_numbers_are_numbers_where_not_each_has_its_own(values: list[int]) -> None:
    """A year is a time only beside its number."""
    found = read_series("; ".join(map(str, values)))

    assert ([point.value for point in found.points], found.doubt) == (values, "")


def test_numbers_and_then_years_with_one_sign_between_all_are_asked_about() -> None:
    """Six numbers or three with their years: it is not told."""
    assert read_series("0; 1900; 1; 1901; 2; 1902").doubt


def _has_no_run_of_years(values: list[float]) -> bool:
    """Tell whether no two numbers that may be years of one list follow each other in order."""
    years = [value for value in values if value in range(1900, 2100)]
    return len(years) < 2 or years != sorted(set(years))


@settings(deadline=None)
@given(
    st.lists(VALUES, min_size=3, max_size=30).filter(_has_no_run_of_years),
    st.sampled_from([", ", "; ", "\n", "\t"]),
)
def test_numbers_that_are_plainly_joined_are_read_as_they_are(
    values: list[float], joint: str
) -> None:
    """Whole numbers and those with a point, with any of the usual signs between."""
    found = read_series(joint.join(f"{value:g}" for value in values))

    assert found.doubt or [point.value for point in found.points] == values
    assert not (found.doubt and joint == "; " and len(values) > 4), found.doubt


def test_the_error_is_one_of_the_tree() -> None:
    """So that both kinds of caller can catch it."""
    assert issubclass(SeriesError, CoachError)
    assert issubclass(SeriesError, ValueError)


def test_a_text_as_long_as_allowed_is_read() -> None:
    """The limit is no trap."""
    text = "week one we had 14, " * 5

    assert read_series(text.ljust(MOST_CHARACTERS)).points


@pytest.mark.parametrize("sign", ["| ", "|", "? ", ", ", "- ", "\t"])
def test_signs_without_a_number_are_answered_at_once(sign: str) -> None:
    """Each may stand for a number that is missing, so many would be read for long."""
    begun = time.perf_counter()
    with suppress(SeriesError):
        assert read_series(sign * (MOST_CHARACTERS // len(sign))).doubt

    assert time.perf_counter() - begun < 1
