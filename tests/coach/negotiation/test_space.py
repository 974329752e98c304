"""Tests of all packages of a scenario, their worth, and the best of them."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.negotiation.scenario import Scenario, build_scenario
from coach.negotiation.space import HAIR, Space, space_of

SHARES = st.sampled_from([0.0, 0.25, 0.3, 0.6, 0.75, 1.0])
WEIGHTS = st.integers(1, 60)


def make_side(**terms: str) -> dict[str, Any]:
    """Give a side as a file tells it, with these terms as the least and as the hope."""
    words = {"role": "a side", "brief": "You talk.", "plan_b": "You go home."}
    return {**words, "walk_away": terms, "target": terms}


def make_issue(
    issue_id: str, learner: tuple[int, list[float]], counterpart: tuple[int, list[float]]
) -> dict[str, Any]:
    """Give an issue of the values a, b, c; each side's weight and how well each serves it."""
    names = "abc"[: len(learner[1])]
    wishes = {
        side: {"weight": weight, "likes": dict(zip(names, likes, strict=True))}
        for side, (weight, likes) in {"learner": learner, "counterpart": counterpart}.items()
    }
    options = {name: [f"{issue_id} {name}"] for name in names}
    return {"id": issue_id, "title": issue_id, "called": [issue_id], "options": options, **wishes}


def make_scenario(issues: list[dict[str, Any]], least: tuple[str, str] = ("a", "a")) -> Scenario:
    """Build a scenario; ``least`` is the value of every issue that equals each side's no deal."""
    learner, counterpart = (make_side(**{row["id"]: value for row in issues}) for value in least)
    head = {"title": "A talk", "story": "lima", "level": 1, "parallel": "talk", "rounds": 8}
    other = {**counterpart, "name": "Mr Moss", "manner": "decent"}
    raw = {**head, "issues": issues, "learner": learner, "counterpart": other}
    return build_scenario(raw, "talk", "talk.yml")


def two_issues(least: tuple[str, str] = ("a", "a")) -> Scenario:
    """Build a talk in which each side cares for another issue."""
    pay = make_issue("pay", (3, [0.0, 0.5, 1.0]), (1, [1.0, 0.5, 0.0]))
    days = make_issue("days", (1, [1.0, 0.5, 0.0]), (3, [0.0, 0.5, 1.0]))
    return make_scenario([pay, days], least)


@st.composite
def scenarios(draw: st.DrawFn) -> Scenario:
    """Draw talks of one to four issues with two or three values each."""
    issues = []
    for name in ("w", "x", "y", "z")[: draw(st.integers(1, 4))]:
        size = draw(st.integers(2, 3))
        likes = st.lists(SHARES, min_size=size, max_size=size)
        wish = st.tuples(WEIGHTS, likes)
        issues.append(make_issue(name, draw(wish), draw(wish)))
    return make_scenario(issues, draw(st.sampled_from([("a", "b"), ("b", "a"), ("a", "a")])))


def pairs(space: Space, places: list[int]) -> set[tuple[float, float]]:
    """Give what packages are worth, with no hair's breadth between equal ones."""
    return {
        (round(float(space.learner[at]), 6), round(float(space.counterpart[at]), 6))
        for at in places
    }


def beats(space: Space, one: int, other: int) -> bool:
    """Tell whether a package is better for a side and no worse for the other side."""
    mine = space.learner[one] - space.learner[other]
    theirs = space.counterpart[one] - space.counterpart[other]
    return min(mine, theirs) >= -HAIR and max(mine, theirs) > HAIR


def test_worth_is_the_sum_of_weights_times_likes() -> None:
    """Weights are made to sum to one."""
    learner = two_issues().learner

    assert learner.worth({"pay": "c", "days": "a"}) == pytest.approx(1.0)
    assert learner.worth({"pay": "b", "days": "c"}) == pytest.approx(0.375)


def test_each_package_is_found_at_its_place() -> None:
    """The order of the issues in what is asked does not matter."""
    space = Space(two_issues())
    place = space.place({"days": "c", "pay": "b"})

    assert space.packages[place] == {"pay": "b", "days": "c"}


def test_a_deal_is_possible_that_leaves_neither_side_worse_off() -> None:
    """The learner has 0.25 without a deal, the counterpart 0.75."""
    space = Space(two_issues(("a", "c")))
    possible = [package for package, may in zip(space.packages, space.possible, strict=True) if may]

    assert {"pay": "c", "days": "c"} in possible
    assert {"pay": "c", "days": "a"} not in possible


def test_trading_is_worth_more_than_the_middle() -> None:
    """Each side gets what it cares for."""
    space = Space(two_issues())

    assert space.best_together == pytest.approx(1.5)
    assert space.learner[space.place({"pay": "b", "days": "b"})] == pytest.approx(0.5)


def test_the_best_for_the_learner_leaves_the_counterpart_its_least() -> None:
    """The counterpart has 0.75 without a deal; the learner gets all that it cares for itself."""
    assert Space(two_issues(("a", "c"))).best_for_learner == pytest.approx(0.75)


def test_where_no_deal_is_possible_the_learner_keeps_what_it_has() -> None:
    """Nothing is best together then."""
    mine = make_issue("pay", (1, [0.0, 0.9]), (1, [0.9, 0.0]))
    space = Space(make_scenario([mine], ("b", "a")))

    assert not space.possible.any()
    assert space.best_together == 0.0
    assert space.best_for_learner == pytest.approx(0.9)


def test_a_space_is_reckoned_once() -> None:
    """The same scenario gives the same space."""
    scenario = two_issues()

    assert space_of(scenario) is space_of(scenario)


@given(scenarios())
def test_the_space_and_the_sides_agree_on_every_worth(scenario: Scenario) -> None:
    """Reckoned all at once or package by package."""
    space = Space(scenario)

    assert list(space.learner) == pytest.approx([scenario.learner.worth(p) for p in space.packages])
    assert list(space.counterpart) == pytest.approx(
        [scenario.counterpart.worth(p) for p in space.packages]
    )


@given(scenarios())
def test_the_frontier_holds_what_no_other_package_beats(scenario: Scenario) -> None:
    """Each package is held against each other one."""
    space = Space(scenario)
    places = range(len(space.packages))
    unbeaten = [at for at in places if not any(beats(space, other, at) for other in places)]

    assert pairs(space, space.frontier) == pairs(space, unbeaten)


@given(scenarios())
def test_the_frontier_runs_from_the_learners_best_to_the_counterparts(scenario: Scenario) -> None:
    """Along it the one side loses what the other side gains."""
    space = Space(scenario)
    mine, theirs = space.learner[space.frontier], space.counterpart[space.frontier]

    assert list(mine) == sorted(mine, reverse=True)
    assert list(theirs) == sorted(theirs)


@given(scenarios())
def test_the_best_together_is_the_greatest_sum_of_the_possible(scenario: Scenario) -> None:
    """Never more than the two of them could have, each alone."""
    space = Space(scenario)
    sums = [
        scenario.learner.worth(p) + scenario.counterpart.worth(p)
        for p, may in zip(space.packages, space.possible, strict=True)
        if may
    ]

    assert space.best_together == pytest.approx(max(sums, default=0.0))
    assert space.best_together <= 2.0 + HAIR
