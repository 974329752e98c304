"""Two groups are read as people type them; what cannot be told is asked."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.evidence.groups import AVERAGES, PAIRS, SHARES, read_groups
from coach.evidence.series_times import is_time


@pytest.mark.parametrize(
    ("text", "names", "counts"),
    [
        ("12/30 before, 19/28 after", ("before", "after"), [(12, 30), (19, 28)]),
        ("before 12 of 30, after 19 of 28", ("before", "after"), [(12, 30), (19, 28)]),
        ("last year 12/30, this year 19/28", ("last year", "this year"), [(12, 30), (19, 28)]),
        ("Street A: 12/30, Street B: 19/30", ("Street A", "Street B"), [(12, 30), (19, 30)]),
        ("12 of 30 women, 19 of 28 men", ("women", "men"), [(12, 30), (19, 28)]),
        ("12 out of 30 women said yes, 19 of 28 men", ("women", "men"), [(12, 30), (19, 28)]),
    ],
)
def test_two_shares_are_read(
    text: str, names: tuple[str, str], counts: list[tuple[int, int]]
) -> None:
    """Before and after, two places, two kinds of people."""
    found = read_groups(text)

    assert (found.kind, found.names, found.doubt) == (SHARES, names, "")
    assert [(share.count, share.of) for share in found.shares] == counts


@pytest.mark.parametrize(
    ("text", "names", "values"),
    [
        ("before: 3 4 5 6, after: 6 7 8", ("before", "after"), ((3, 4, 5, 6), (6, 7, 8))),
        ("north: 3 4 5 6, south: 6 7 8", ("north", "south"), ((3, 4, 5, 6), (6, 7, 8))),
        ("boys: 4, 5, 6\ngirls: 7, 8, 9", ("boys", "girls"), ((4, 5, 6), (7, 8, 9))),
        ("14 12 n/a 15 then we started 9 8", ("before", "after"), ((14, 12, 15), (9, 8))),
        ("w1 14, w2 12, then we started w3 9, w4 8", ("before", "after"), ((14, 12), (9, 8))),
    ],
)
def test_two_lists_are_read(
    text: str, names: tuple[str, str], values: tuple[tuple[float, ...], ...]
) -> None:
    """Weeks that have their names are no people, and nothing is asked of them."""
    found = read_groups(text)

    assert (found.kind, found.names, found.doubt) == (AVERAGES, names, "")
    assert found.values == values


@pytest.mark.parametrize(
    "text",
    [
        "Ana 3 -> 5, Bo 4 -> 4",
        "Ana 3 → 5\nBo 4 → 4",
        "Ana went from 3 to 5, Bo from 4 to 4",
        "- Ana: 3 -> 5\n- Bo: 4 -> 4",
        "Name\tBefore\tAfter\nAna\t3\t5\nBo\t4\t4",
        "Name\tAfter\tBefore\nAna\t5\t3\nBo\t4\t4",
        "Name; before; after\nAna; 3; 5\nBo; 4; 4",
        "Ana before 3 after 5; Bo before 4 after 4",
    ],
)
def test_the_same_people_are_read_with_their_names(text: str) -> None:
    """Arrows, words or a table."""
    found = read_groups(text)

    assert (found.kind, found.people, found.doubt) == (PAIRS, ("Ana", "Bo"), "")
    assert found.values == ((3, 4), (5, 4))


def test_scores_of_the_same_people_keep_what_they_are_out_of() -> None:
    """Three of ten."""
    assert read_groups("Ana 3/10 -> 5/10, Bo 4/10 -> 4/10").unit == "of 10"
    assert read_groups("Ana 3/10 -> 5/12, Bo 4/10 -> 4/10").doubt


def test_groups_of_one_size_without_names_may_be_the_same_people() -> None:
    """It is asked once, and the answer decides."""
    text = "before: 3 4 5, after: 6 7 8"

    assert read_groups(text).doubt == "Is it the same people both times, in the same order?"
    assert read_groups(text, are_same=True).kind == PAIRS
    assert read_groups(text, are_same=False).kind == AVERAGES
    assert not read_groups(text, are_same=False).doubt


def test_of_shares_too_it_is_asked() -> None:
    """Of two streets it is not."""
    assert read_groups("12/30 before, 19/30 after").doubt == "Is it the same people both times?"
    assert read_groups("12/30 before, 19/30 after", are_same=True).are_same
    assert not read_groups("Street A: 12/30, Street B: 19/30").doubt


@pytest.mark.parametrize(
    "text",
    [
        "",
        "14 12 15 13",
        "north: -, south: -",
        "complaints 14 -> 9",
        "before 40%, after 63%",
        "18 before and 25 after",
        "Ana: 3, 5; Bo: 4, 4",
        "Jan 14 to 12, Feb 13 to 15",
        "Before\tAfter\n12\t9\n14\t8",
        "35/30 before, 19/28 after",
        "1.5/3 before, 2/3 after",
        "before 4/10 6/11 after 8/10 9/10",
        "Ana 3 -> 5, Ana 4 -> 4",
        "14 12 then the lamp came 9 8 then it broke 13 12",
    ],
)
def test_what_cannot_be_told_is_asked_by_one_question(text: str) -> None:
    """And nothing is reckoned."""
    doubt = read_groups(text).doubt

    assert doubt.count("?") == 1


@pytest.mark.parametrize("label", ["week 3", "Jan 2024", "last year", "2019", "Monday", "Q1/2024"])
def test_times_are_told_from_names(label: str) -> None:
    """A group that is a time may be the same people."""
    assert is_time(label)
    assert not is_time(f"Street {label}")


@pytest.mark.parametrize("text", ["Ana " * 4_000 + "3 -> 5, ", "a 1 -> 2," * 600, "x: 1 2\n" * 900])
def test_strange_texts_are_read_in_reasonable_time(text: str) -> None:
    """No pattern takes ever longer as a text grows."""
    begun = time.process_time()
    read_groups(text)

    assert time.process_time() - begun < 3


@settings(deadline=None, max_examples=200)
@given(st.text(alphabet="0123456789 ,.;:/-%>|\n\tabeforeanto()", max_size=60))
def test_any_text_is_read_or_asked_about(text: str) -> None:
    """What has no doubt can be compared."""
    found = read_groups(text)

    assert found.doubt or found.shares or all(found.values)
