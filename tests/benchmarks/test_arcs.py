"""The arcs that benchmarks play are followed by what is asked, and come to an end."""

from __future__ import annotations

from benchmarks.arcs import ARCS, KEEP, LONGEST, NEGOTIATION, NOT_NOW, PLANNING, Walk


def test_each_question_gets_its_own_answer_once() -> None:
    """Whatever the order in which the coach asks, and whatever it leaves out."""
    walk = Walk(PLANNING)

    assert walk.next("Hello.", (), has_page=False) == "I want to make a plan"
    assert walk.next("By when will it be done?", (), has_page=False) == "this Saturday"
    assert walk.next("By when will it be done?", (), has_page=False) == NOT_NOW


def test_an_answer_is_kept_as_it_is() -> None:
    """Where the coach suggests to improve it."""
    walk = Walk(NEGOTIATION)
    walk.next("Hello.", (), has_page=False)

    assert walk.next("Or smaller?", [KEEP, "Something else"], has_page=False) == KEEP


def test_it_ends_with_a_page() -> None:
    """A page is the end of each arc."""
    walk = Walk(PLANNING)
    walk.next("Hello.", (), has_page=False)

    assert walk.next("Here is your plan.", (), has_page=True) is None


def test_it_ends_without_one_too() -> None:
    """A coach that asks for ever keeps nobody for ever."""
    for arc in ARCS:
        walk = Walk(arc)

        assert [walk.next("?", (), has_page=False) for _ in range(LONGEST + 1)][-1] is None
