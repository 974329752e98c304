"""Tests of reading offers on other issues: a rise, weeks, seats, a place, by their own words."""

from __future__ import annotations

import pytest

from coach.negotiation.offers import Offer, parse_offer
from coach.negotiation.scenario import Scenario, build_scenario

R, W, S, WHERE = "rise", "weeks", "seats", "place"
STANDING = {R: 30, W: 12, S: 2, WHERE: "hall"}
LESS = {"weight": 1, "prefers": "less"}
MORE = {"weight": 1, "prefers": "more"}


def make_scenario() -> Scenario:
    """Build a talk about a house: a rise of the rent, repairs, seats on a panel, where it meets."""
    likes = {"weight": 1, "likes": {"hall": 0, "yard": 1}}
    issues = [
        {
            "id": R,
            "unit": "more a month",
            "from": 0,
            "to": 40,
            "step": 5,
            "called": ["rent", "rise"],
        },
        {"id": W, "unit": "weeks", "from": 2, "to": 20, "step": 2, "called": ["repairs", "wait"]},
        {"id": S, "unit": "seats", "from": 1, "to": 6, "called": ["panel", "members", "places"]},
    ]
    rows = [
        {**issue, "title": issue["id"], "learner": LESS, "counterpart": MORE} for issue in issues
    ]
    where = {
        "id": WHERE,
        "title": "where",
        "called": ["meet"],
        "learner": likes,
        "counterpart": likes,
    }
    where["options"] = {"hall": ["hall", "indoors"], "yard": ["yard", "outside"]}
    side = {"role": "r", "brief": "b", "plan_b": "p", "walk_away": STANDING, "target": STANDING}
    raw = {"title": "The house", "story": "sefton", "level": 2, "parallel": "house", "rounds": 8}
    raw |= {"issues": [*rows, where], "learner": side}
    raw |= {"counterpart": {**side, "name": "Mr Osei", "manner": "busy"}}
    return build_scenario(raw, "house", "house.yml")


HOUSE = make_scenario()


def read(text: str) -> Offer:
    """Read a message as one about the house."""
    return parse_offer(text, HOUSE, STANDING)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("10 more a month", {R: 10}),
        ("we pay 15 more if the repairs are done in 4 weeks", {R: 15, W: 4}),
        ("no rise until the stairs are safe", {R: 0}),
        ("the rent goes up by 20", {R: 20}),
        ("within a month", {W: 4}),
        ("in six weeks, not ten", {W: 6}),
        ("give us 2 weeks to think", {}),
        ("three members in the panel", {S: 3}),
        ("one more seat", {S: 3}),
        ("meet in the yard, not in the hall", {WHERE: "yard"}),
        ("we waited 14 weeks for the repairs", {}),
        ("30 families live here", {}),
        ("could you even do 4 weeks?", {}),
        ("4 seats and 5 more a month, and we meet outside", {S: 4, R: 5, WHERE: "yard"}),
    ],
)
def test_an_issue_is_known_by_its_own_words(text: str, said: dict[str, int | str]) -> None:
    """Nothing is particular to waste: unit, names and options are the scenario's."""
    terms = read(text).terms

    assert {issue: value for issue, value in terms.items() if value is not None} == said


def test_a_bare_number_that_could_be_two_issues_is_unsure() -> None:
    """Six seats, or six weeks?"""
    offer = parse_offer("6", HOUSE)

    assert offer.unsure in {W, S}
    assert set(offer.terms.values()) == {None}
