"""Tests of what tells an offer from a report, and a number of an issue from any other."""

from __future__ import annotations

import pytest

from coach.negotiation.offers import parse_offer
from coach.negotiation.offers.evidence import weight_of_telling

WASTE = "waste_contract"
P, D, M, G = "price_per_tonne", "pickups_per_week", "contract_months", "safety_gear"
Said = dict[str, int | str]


def stated(text: str, scenario: str = WASTE) -> Said:
    """Give the issues that a message states, with nothing on the table."""
    terms = parse_offer(text, scenario).terms
    return {issue: value for issue, value in terms.items() if value is not None}


@pytest.mark.parametrize(
    "text",
    [
        " they want 24 months ",
        " the buyers went up to 31 ",
        " you keep talking about 5 days ",
        " your 20 ",
        " my cousin got 30 in the capital ",
    ],
)
def test_a_clause_of_others_tells_more_than_it_states(text: str) -> None:
    """Whose words they are weighs more than that a number stands there."""
    assert weight_of_telling(text) > 0


@pytest.mark.parametrize(
    "text",
    [
        " what we want is a paper that says 24 months ",
        " boots paid by the town ",
        " we ask that the firm pays 28 ",
        " let us say 27 ",
    ],
)
def test_a_wish_outweighs_a_word_of_others(text: str) -> None:
    """No single word makes a report of a clause."""
    assert weight_of_telling(text) <= 0


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("my mother is 31 and pulls a cart. give us 28", {P: 28}),
        ("the gloves must fit, sizes 18 to 24", {}),
        ("my girls are 3 and 5", {}),
        ("on the 24 of march we meet all members", {}),
        ("the truck is there by 5", {}),
        ("i was 16 then, now i am 34", {}),
        ("10 of us are ill, 3 have no papers", {}),
        ("we breathe dust every day of the week for you", {}),
        ("price: 27, pickups: 4, months: 24", {P: 27, D: 4, M: 24}),
        ("days up to 4, price down to 27", {D: 4, P: 27}),
    ],
)
def test_a_number_belongs_to_what_owns_it(text: str, said: Said) -> None:
    """People, ages, sizes, dates and hours are no terms; a label gives its number a place."""
    assert stated(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("twelve months are too short. twenty-four?", {M: 24}),
        ("30 was my number, i'll come down to 28", {P: 28}),
        ("my knees say three days, your calls say five. let it be four.", {D: 4}),
        ("sorry, i wrote 18, i meant 27", {P: 27}),
        ("a single year is a joke. three.", {M: 36}),
        ("i would rather have 25 for three years than 29 for one", {P: 25, M: 36}),
        ("22 is what i spend on diesel", {}),
        ("nobody i know would lift a finger for 19", {}),
        ("five days, we can't promise that", {}),
    ],
)
def test_what_is_turned_down_gives_way_to_what_follows(text: str, said: Said) -> None:
    """However it is turned down: by name, by likeness, or by what one can not."""
    assert stated(text) == said


@pytest.mark.parametrize(
    "text",
    [
        "would your mayor faint at 30?",
        "when would a contract of 3 years start?",
        "so 18 comes from the council?",
        "the truck comes how often, 3 times?",
        "what would change if we came 5 days",
        "does the 18 include the boots?",
        "seven days a week? we are people, not machines",
    ],
)
def test_asking_about_a_value_proposes_nothing(text: str) -> None:
    """What it leads to, where it comes from, what others would say."""
    assert stated(text) == {}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("gloves and boots by us, 29 by you", {G: "recyclers", P: 29}),
        ("the gear you can leave out, we have our own", {G: "recyclers"}),
        ("no way we do it without gloves from the town", {G: "city"}),
        ("half for you half for us when it comes to gloves", {G: "shared"}),
        ("27 plus boots", {P: 27, G: "city"}),
        ("half of our carts are broken", {}),
    ],
)
def test_who_gives_is_known_in_any_order(text: str, said: Said) -> None:
    """Giver, verb and thing stand as people put them."""
    assert stated(text) == said


@pytest.mark.parametrize(
    ("scenario", "text", "said"),
    [
        ("park_budget", "a third is nice, but we think a quarter", {"share_percent": 25}),
        ("park_budget", "30 of every hundred", {"share_percent": 30}),
        ("park_budget", "three of us on the board", {"panel_seats": 3}),
        ("park_budget", "it begins half a year from now", {"start_months": 6}),
        ("park_budget", "the parents clean and you water, ok?", {"upkeep": "shared"}),
        ("landlord_repairs", "everything done in a fortnight", {"repair_weeks": 2}),
        ("landlord_repairs", "nothing more on the rent", {"rent_rise": 0}),
        ("shelter_beds", "two shifts every day", {"shifts_per_week": 14}),
        ("shelter_beds", "the dogs lie next to the bed", {"dogs": "inside"}),
        (
            "market_stalls",
            "half a dozen stalls for five coins a day",
            {"stalls": 6, "fee_per_day": 5},
        ),
    ],
)
def test_parts_spans_and_places_are_told_in_many_ways(scenario: str, text: str, said: Said) -> None:
    """Parts in percent, so many a day, nothing at all, people for seats."""
    assert stated(text, scenario) == said
