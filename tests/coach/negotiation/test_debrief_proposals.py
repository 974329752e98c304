"""Tests of which numbers of a message are proposals, without a scenario."""

from __future__ import annotations

import pytest

from coach.negotiation.debrief.brief import read_brief
from coach.negotiation.debrief.numbers import find_numbers
from coach.negotiation.debrief.proposals import read_proposals

RENT = read_brief("Rent: target 450 a month, walk-away 520. Repairs: walk-away shared.")
PAY = read_brief("Wage: target 15 an hour, walk-away 12. Hours: target 30 a week, walk-away 24.")
SELLING = read_brief("Price: target 30 a tonne, walk-away 25.")
ROOM = read_brief("Closing time: target 10pm, walk-away 8pm.")
NOTHING = read_brief("")


def numbers(text: str, case: object = SELLING, *, learner: bool = True) -> list[float | str]:
    """Give what a message proposes, in the order of the issues."""
    terms = read_proposals(text, learner, case, {})
    return [terms[stake.id] for stake in case.stakes if stake.id in terms]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("26", 26),
        ("I'd propose 26 in place of the 30", 26),
        ("I was going to say 27", 27),
        ("I'd say 28. Everyone here pays 24.20 to 25.50, and it takes longer", 28),
        ("how about 29?", 29),
        ("we ask twenty eight a ton", 28),
        ("28/tonne and its done", 28),
        ("could you pay 27 if we deliver on mondays", 27),
        ("24 to 26 would be fair", 26),
        ("ok from 30 down to 28", 28),
        ("not 22, 30", 30),
        ("we want 30 not 22", 30),
        ("at least 26", 26),
        ("you said 22, we say 28", 28),
        ("26, no sorry 27", 27),
        ("$27.50 final", 27.5),
        ("we are 40 people, we need 28 to feed the kids", 28),
        ("last month they paid 29. so we ask 29.5", 29.5),
        ("i was thinking of 28", 28),
        ("29 and i sign, under 25 i go", 29),
        ("26 is no problem", 26),
        ("we had 26 in mind", 26),
        ("the town must pay 28", 28),
    ],
)
def test_a_number_that_is_asked_for_is_a_proposal(text: str, value: float) -> None:
    """The last word counts, of a range what the learner would rather have."""
    assert numbers(text) == [value]


@pytest.mark.parametrize(
    "text",
    [
        "the hospital pays 29",
        "three buyers paid 29 to 31",
        "22 is too low",
        "you said 22",
        "could you even do 20?",
        "we cant take 22",
        "there are 26 of us",
        "i am here 25 years",
        "my mother is 28",
        "we collect from 30 streets",
        "see you on 28 march",
        "i come at 20",
        "in 2024 it was different",
        "it rose by 25%",
        "from 28 up we go by car",
        "28 we don't have",
        "28 of my nurses are ill",
        "28 is under what we live on",
        "25 is no, I stay where I am",
        "the Brauns on the second floor pay 27",
        "the camp over the river has it for 26",
        "Mill Lane had 27 and Orchard Close 26",
    ],
)
def test_other_numbers_propose_nothing(text: str) -> None:
    """Reports, refusals, questions of doubt, ages, dates, people and things."""
    assert numbers(text) == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("480 a month and you do the repairs", [480, "theirs"]),
        ("i pay 500 if we split the repairs", [500, "shared"]),
        ("ok 500. i do the repairs myself then", [500, "ours"]),
        ("what about the repairs?", []),
    ],
)
def test_who_does_it_is_read_beside_a_number(text: str, values: list[float | str]) -> None:
    """From the learner's side."""
    assert numbers(text, RENT) == values


def test_the_counterpart_means_the_other_side() -> None:
    """ "You" is then the learner."""
    assert numbers("510, and you do the repairs", RENT, learner=False) == [510, "ours"]


def test_what_their_office_pays_is_their_offer() -> None:
    """In the learner's mouth it is a report."""
    assert numbers("The town pays 25", learner=False) == [25]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("14 an hour for 28 hours", [14, 28]),
        ("28 hours is ok, but 14 an hour", [14, 28]),
        ("13.50", [13.5]),
        ("i worked 3 nights and 2 sundays, so 14", [14]),
    ],
)
def test_each_number_finds_its_issue(text: str, values: list[float]) -> None:
    """By unit, by name, or by size."""
    assert numbers(text, PAY) == values


@pytest.mark.parametrize(
    ("text", "value"),
    [("until 9 please", 21), ("close at half a 9? no, 9:30", 21.5), ("till 21:00", 21)],
)
def test_a_time_by_the_clock_is_a_number(text: str, value: float) -> None:
    """A bare hour is that of the day which is nearer to the brief."""
    assert numbers(text, ROOM) == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("eight and a half thousand", 8500),
        ("8 and a half thousand", 8500),
        ("9 thousand", 9000),
        ("nine thousand five hundred", 9500),
    ],
)
def test_thousands_may_be_said_in_words(text: str, value: float) -> None:
    """They are no number of their own beside the one before."""
    assert [number.value for number in find_numbers(text)] == [value]


def test_an_issue_without_numbers_takes_none_from_another() -> None:
    """And a number that does not fit the noun beside it is looked at by its size."""
    case = read_brief("Price: target 160, walk-away 120. Delivery: the buyer fetches it.")
    water = read_brief("Water: target 5 trucks, walk-away 3. Price: target 40 a truck, least 55.")

    assert read_proposals("105", True, case, {}) == {"price": 105}
    assert numbers("five trucks each week at 42", water) == [5, 42]


def test_both_may_speak_of_anything() -> None:
    """Only to share is to share."""
    assert numbers("480, and both repairs were done badly", RENT) == [480]


def test_without_a_brief_the_first_number_says_what_it_is_about() -> None:
    """What is far from it is about something else."""
    first = read_proposals("it costs 120, from 2019", False, NOTHING, {})
    later = read_proposals("i am 17. 100?", True, NOTHING, {"number": [120.0]})

    assert (first, later) == ({"number": 120}, {"number": 100})
