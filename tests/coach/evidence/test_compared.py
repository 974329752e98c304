"""A comparison is told with counts, with what it may be, and with what it does not prove."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.evidence.compared import compare, tell_comparison
from coach.evidence.comparison import Share
from coach.evidence.groups import AVERAGES, PAIRS, SHARES, Groups, read_groups
from tests.numbers_words import names_of, say


def test_two_shares_are_told_as_counts_of_a_hundred() -> None:
    """With the interval after Newcombe."""
    shown, bear = say(tell_comparison(compare(read_groups("12/30 before, 19/28 after"))))

    assert shown == (
        "Before: 12 of 30, so 40 in every 100. After: 19 of 28, so 68 in every 100. "
        "That is about 28 more in every 100, and it may lie between 2 and 49 more. "
        "So there is a difference, and chance alone would hardly make it."
    )
    assert bear.startswith("The numbers cannot say why.")


def test_a_difference_that_may_be_none_is_told_as_such() -> None:
    """Fewer on one end, more on the other."""
    told = tell_comparison(compare(read_groups("6/15 before, 9/14 after")))

    assert "24 more in every 100, and it may lie between 11 fewer and 52 more." in say(told)[0]
    assert names_of(told) == ["both", "about_shares", "unclear", "ask_different"]


def test_two_averages_are_told_with_their_spread() -> None:
    """From the smallest to the largest."""
    shown = say(tell_comparison(compare(read_groups("before: 3 4 5 6, after: 6 7 8"))))[0]

    assert "Before: 4.5 on average (from 3 to 6)." in shown
    assert "2.5 more on average, and it may lie between 0.27 and 4.7 more." in shown


def test_the_same_people_are_told_by_how_many_went_up() -> None:
    """And by how much on average."""
    text = "Ana 3 -> 5, Bo 4 -> 4, Cy 2 -> 6, Di 5 -> 3"
    shown = say(tell_comparison(compare(read_groups(text))))[0]

    assert shown.startswith("Of 4 people, 2 went up, 1 went down and 1 stayed the same.")


def test_where_nobody_differs_no_sureness_is_claimed() -> None:
    """Two people with one more each are no proof."""
    told = names_of(tell_comparison(compare(read_groups("Ana 3 -> 4, Bo 4 -> 5"))))

    assert "exactly" in told
    assert "clear" not in told


def test_shares_of_the_same_people_need_how_many_changed() -> None:
    """Their interval would be another one."""
    groups = read_groups("12/30 before, 19/30 after", are_same=True)

    assert compare(groups).difference is None
    assert names_of(tell_comparison(compare(groups))) == ["both", "same_shares"]


def test_too_few_are_asked_for_more() -> None:
    """One number has no spread."""
    groups = Groups(AVERAGES, values=((4.0,), (5.0, 6.0)))

    assert names_of(tell_comparison(compare(groups))) == ["both", "too_few_to_compare"]


SHARE = st.integers(1, 60).flatmap(lambda of: st.builds(Share, st.integers(0, of), st.just(of)))
VALUES = st.lists(st.integers(0, 9_999).map(lambda number: number / 8), min_size=2, max_size=9)
COMPARABLE = st.one_of(
    st.builds(lambda a, b: Groups(SHARES, shares=(a, b)), SHARE, SHARE),
    st.builds(lambda a, b: Groups(AVERAGES, values=(tuple(a), tuple(b))), VALUES, VALUES),
    st.builds(lambda a: Groups(PAIRS, values=(tuple(a), tuple(reversed(a)))), VALUES),
)


@settings(deadline=None, max_examples=150)
@given(COMPARABLE)
def test_every_telling_fits_two_messages_and_ends_with_one_question(groups: Groups) -> None:
    """Sixty words each; a clear difference never goes with an interval that holds none."""
    told = tell_comparison(compare(groups))
    messages = say(told)

    assert all(len(message.split()) <= 60 for message in messages)
    assert "".join(messages).count("?") == 1
    assert messages[-1].endswith("?")
    assert not ("clear" in names_of(told) and "fewer and" in messages[0])


@pytest.mark.parametrize("names", [("before", "after"), ("the Green Lane side", "Hill Road")])
def test_the_persons_own_words_come_back(names: tuple[str, str]) -> None:
    """As they wrote them."""
    groups = Groups(SHARES, names, (Share(3, 9), Share(8, 11)))
    shown = say(tell_comparison(compare(groups)))[0]

    assert all(name[1:] in shown for name in names)
