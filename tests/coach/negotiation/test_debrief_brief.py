"""Tests of reading the learner's side from plain words."""

from __future__ import annotations

import pytest

from coach.negotiation.debrief import Stake
from coach.negotiation.debrief.brief import read_brief

HOUSE = (
    "Price: target 30 a tonne, walk-away 25. Gear: walk-away shared. "
    "We know that three buyers paid 29 to 31."
)


def only(brief: str) -> Stake:
    """Give the one issue of a brief."""
    (stake,) = read_brief(brief).stakes
    return stake


@pytest.mark.parametrize(
    ("brief", "target", "least"),
    [
        ("Price: target 30 a tonne, walk-away 25.", 30, 25),
        ("Rent: hope for 450, at most 520", 450, 520),
        ("Wage: we want 15.50 an hour, not below 12", 15.5, 12),
        ("You hope for 30 a tonne; for less than about 20 a tonne it is not worth it.", 30, 20),
        ("We want 1,200 a month and our limit is 900 a month.", 1200, 900),
        ("Stalls: target twenty, minimum twelve.", 20, 12),
        ("Bus fare: walk-away 3, target 2.20", 2.2, 3),
        ("Our target is 40 seats, walk-away 25 seats", 40, 25),
        ("Rent. Target: 450 a month. Walk-away: 520 a month.", 450, 520),
        ("My walk away is 80 dollars and my target is 110 dollars", 110, 80),
        ("Closing time: target 10pm, walk-away 8pm", 22, 20),
    ],
)
def test_hope_and_limit_are_read(brief: str, target: float, least: float) -> None:
    """In the order in which they come."""
    stake = only(brief)

    assert (stake.target, stake.least) == (target, least)
    assert stake.wants_more is (target > least)


@pytest.mark.parametrize(
    ("brief", "target", "least"),
    [
        ("i hope for 5 a week. 9 is the most, above that i walk around", 5, 9),
        ("35 % off would be fair. If it is less than 15 %, we hire our own bus.", 35, 15),
        ("want it for 850, got 1050 and thats it", 850, 1050),
        ("We'd be glad to get 1.30. Under 0.95 we lose money on soap.", 1.3, 0.95),
        ("We have 2 hours. We hope for 5 hours. Not under 3, then it is not enough.", 5, 3),
        ("You hope Jo pays 80 more than you. If it isn't at least 30 more, you go.", 80, 30),
        ("You hope for visits until nine. Earlier than seven, you'd complain.", 9, 7),
        ("A baker told you that you could start there for 2,000. You hope for 2,250.", 2250, 2000),
        ("A hall for 120 guests. You hope for 600. Above 850 you'd take the garden.", 600, 850),
        ("Music: target off at 10pm, limit 12pm", 22, 24),
    ],
)
def test_a_brief_may_be_told_as_people_talk(brief: str, target: float, least: float) -> None:
    """The hope and the limit are named in many ways, and other numbers are neither."""
    stake = read_brief(brief).stakes[0]

    assert (stake.target, stake.least) == (target, least)


@pytest.mark.parametrize(
    ("brief", "target", "least"),
    [
        ("You hope for 1,700; below 1,550 you take the place at the hospital.", 1700, 1550),
        ("You hope for three; with fewer than two you would not sign.", 3, 2),
        ("You hope to come down to 8; if it stays above 11, the traders move.", 8, 11),
        ("You hope for 320; under 250 you keep it for your nephew.", 320, 250),
        ("We hope for 20 an evening, at 30 we give it up.", 20, 30),
        ("My hope is 2.40 a kilo, 1.80 is where I stop.", 2.4, 1.8),
        ("You hope to get 16 tents. With 10 or fewer you call the newspaper.", 16, 10),
        ("You'd love 3 free afternoons, one is the minimum.", 3, 1),
        ("You hope to stay under 730; from 790 on you'd move.", 730, 790),
        ("I'm hoping to pay 12 a lesson, the most I have is 16.", 12, 16),
        ("We want the music off at 10 in the evening, 11 is the latest.", 22, 23),
        ("We want 22 apiece and the least is 16.", 22, 16),
    ],
)
def test_a_limit_may_be_told_by_what_happens_then(brief: str, target: float, least: float) -> None:
    """The word of comparison tells the way."""
    stake = read_brief(brief).stakes[0]

    assert (stake.target, stake.least) == (target, least)
    assert stake.wants_more is (target > least)


def test_what_it_is_advertised_for_is_their_first_number() -> None:
    """A first offer is then an answer."""
    assert only("A bus is advertised for 6,800. We would like to pay 5,500.").asked == 6800


@pytest.mark.parametrize(
    ("told", "is_informed"),
    [
        ("Tailors in town take 300 to 340.", True),
        ("Such rooms in the street go for 300.", True),
        ("Machines like it fetch 320.", True),
        ("In the two neighbouring towns it is 300.", True),
        ("The family upstairs pays 320.", True),
        ("On the internet phones like it sell for 300 to 330.", True),
        ("We know that it is worth 320.", True),
        ("They pay me 300 now.", False),
        ("We don't know what others pay, 300 maybe.", False),
        ("It is 300 now.", False),
    ],
)
def test_what_others_pay_is_a_going_rate(told: str, is_informed: bool) -> None:
    """What is paid now, by the other side itself, is none."""
    assert only(f"{told} We would like 310. More than 340 we cannot.").is_informed is is_informed


def test_what_they_announced_is_their_first_number() -> None:
    """So that the learner's first one answers it."""
    stake = only("The landlord has written that it will be 680. You hope for 630, at most 675.")

    assert (stake.asked, stake.target, stake.least) == (680, 630, 675)


def test_a_span_of_hours_is_no_amount() -> None:
    """Nothing can be said of how good another one is."""
    assert only("I'd like it off from 9 in the evening to 6.").target is None


def test_a_brief_holds_several_issues_and_what_is_known() -> None:
    """Who pays is compared by words; the going rate belongs to the number that it is near."""
    price, gear = read_brief(HOUSE).stakes

    assert (price.id, price.rates, price.is_informed) == ("price", {"tonne"}, True)
    assert (gear.id, gear.least, gear.is_informed) == ("gear", "shared", False)
    assert gear.is_worse("ours", "shared")


@pytest.mark.parametrize(
    ("brief", "wants_more"),
    [("Rent: at most 520", False), ("Wage: at least 12", True), ("Fee: target 8", None)],
)
def test_a_limit_alone_may_tell_which_way_is_better(brief: str, wants_more: bool | None) -> None:
    """Else the first numbers of both sides tell it later."""
    assert only(brief).wants_more is wants_more


@pytest.mark.parametrize("brief", ["", "we want to be treated well", "..;;: :", "Rent: "])
def test_a_brief_without_numbers_leaves_one_nameless_issue(brief: str) -> None:
    """The talk then tells what it was about."""
    stake = read_brief(brief).stakes[0]

    assert (stake.least, stake.target) == (None, None)
