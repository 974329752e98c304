"""Tests of sentences that put nothing forward, though they hold numbers of the issues."""

from __future__ import annotations

import pytest

from coach.negotiation.offers import parse_offer
from coach.negotiation.offers.musings import is_echo, is_turned_down, only_muses

WASTE = "waste_contract"
P, D, M, G = "price_per_tonne", "pickups_per_week", "contract_months", "safety_gear"
Said = dict[str, int | str]


def stated(text: str) -> Said:
    """Give the issues that a message states, with nothing on the table."""
    terms = parse_offer(text, WASTE).terms
    return {issue: value for issue, value in terms.items() if value is not None}


@pytest.mark.parametrize(
    "sentence",
    [
        " hmm , i do not know about 4 days ",
        " if i had 3 years i would sleep at night ",
        " we work 6 days a week , for 20 years now ",
        " so what i have from you is 18 , 5 days and no gloves ",
        " it depends on the price whether we can do 4 days ",
    ],
)
def test_who_muses_offers_nothing(sentence: str) -> None:
    """Doubts, dreams, habits and what was heard are no terms."""
    assert only_muses(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        " i do not know what lorries cost , but we want 26 ",
        " with 28 we could sign ",
        " if we had 2 years i would take 25 ",
        " we can work 4 days a week ",
    ],
)
def test_who_offers_does_not_muse(sentence: str) -> None:
    """The same words with a deal in them are an offer."""
    assert not only_muses(sentence)


def test_a_bare_number_that_is_wondered_at_is_an_echo() -> None:
    """What a relative got is no reason that we give for ours."""
    assert is_echo(" 18 ", " . my grandmother got that ")
    assert not is_echo(" 28 ", " . my people need it ")


def test_a_question_may_be_answered_with_no() -> None:
    """Who asks "our own boots?" may say at once what they think of it."""
    assert is_turned_down(" ? absolutely not . ")
    assert not is_turned_down(" ? not a coin less . ")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Paying for our own boots? Absolutely not.", {}),
        ("And if it rains for 3 days and we can't roll?", {}),
        ("that phone again, take it, i can wait 5 min", {}),
        ("Over my dead body will we pay for the boots.", {}),
        ("Five days we simply cannot do.", {}),
        ("Nobody works five days for that.", {}),
        ("how come the lorry gets 3 years and we get 6 months", {}),
        ("How about the town pays the boots and we sign for three full years?", {G: "city", M: 36}),
        ("price 25 days 4 contract 36 equipment city", {P: 25, D: 4, M: 36, G: "city"}),
        ("carts out three mornings a week", {D: 3}),
        ("I give you a fourth day", {D: 4}),
        ("Not a coin under 26 and not more than three days", {P: 26, D: 3}),
        ("so 28 is not much", {P: 28}),
        ("my people say 28 or nothing", {P: 28}),
        ("6 months is too short, we need at least 18", {M: 18}),
        ("it has to be 26 or we walk", {P: 26}),
        ("Would 28 work for you?", {P: 28}),
    ],
)
def test_what_is_stated_is_told_from_what_is_only_said(text: str, said: Said) -> None:
    """A no, a doubt or the weather beside a number takes the offer from it."""
    assert stated(text) == said
