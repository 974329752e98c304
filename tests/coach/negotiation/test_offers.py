"""Tests of reading what somebody offers in a negotiation."""

from __future__ import annotations

import string
import time
import timeit
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.errors import ScenarioError
from coach.negotiation.offers import Offer, parse_offer
from coach.negotiation.scenario import load_scenarios
from coach.negotiation.space import space_of

WASTE = "waste_contract"
P, D, M, G = "price_per_tonne", "pickups_per_week", "contract_months", "safety_gear"
STANDING = {P: 22, D: 4, M: 12, G: "recyclers"}
Said = dict[str, int | str]


def read(text: str) -> Offer:
    """Read a message as one to the waste officer."""
    return parse_offer(text, WASTE, STANDING)


def stated(text: str) -> Said:
    """Give the issues that a message states, without those that it leaves open."""
    return {issue: value for issue, value in read(text).terms.items() if value is not None}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("26 a ton", {P: 26}),
        ("twenty six", {P: 26}),
        ("tweny five per tonne pls", {P: 25}),
        ("26/t", {P: 26}),
        ("R26", {P: 26}),
        ("$26 is what we need", {P: 26}),
        ("26 bucks and not a cent under", {P: 26}),
        ("we ask for 28 for each tonne", {P: 28}),
        ("our price is thirty", {P: 30}),
        ("pay us 27", {P: 27}),
        ("I would say 25 per ton is fair", {P: 25}),
        ("26.00 per tonne", {P: 26}),
        ("veintiseis por tonelada", {P: 26}),
    ],
)
def test_a_price_is_read_however_it_is_typed(text: str, said: Said) -> None:
    """Figures and words, with or without a currency or a unit."""
    assert stated(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("3 pickups", {D: 3}),
        ("three days", {D: 3}),
        ("we come mon wed fri", {D: 3}),
        ("every weekday", {D: 5}),
        ("we collect daily", {D: 5}),
        ("thrice a week", {D: 3}),
        ("twice a week is ok", {D: 2}),
        ("2x a week", {D: 2}),
        ("every other day", {D: 3}),
        ("once a week we come", {D: 1}),
        ("we will do four pikups", {D: 4}),
        ("collection on tuesdays and fridays", {D: 2}),
        ("monday to friday we collect", {D: 5}),
        ("2 yrs", {M: 24}),
        ("one and a half years", {M: 18}),
        ("a year and a half", {M: 18}),
        ("1.5 years", {M: 18}),
        ("18 months", {M: 18}),
        ("18 moths", {M: 18}),
        ("half a year to start with", {M: 6}),
        ("contract for a yeer", {M: 12}),
        ("a three-year contract", {M: 36}),
        ("two and a half yrs", {M: 30}),
    ],
)
def test_days_and_spans_are_counted(text: str, said: Said) -> None:
    """So often a week, or so many months."""
    assert stated(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("u pay the boots", {G: "city"}),
        ("you supply gloves", {G: "city"}),
        ("the city gives us gloves and boots", {G: "city"}),
        ("we want boots and gloves from you", {G: "city"}),
        ("gear on your side", {G: "city"}),
        ("the equipment must be paid by the council", {G: "city"}),
        ("gear is on us", {G: "recyclers"}),
        ("we buy our own boots", {G: "recyclers"}),
        ("ok we bring the gloves ourselves", {G: "recyclers"}),
        ("you don't need to pay the gear", {G: "recyclers"}),
        ("we split the gear", {G: "shared"}),
        ("half half on gear", {G: "shared"}),
        ("you pay the boots and we pay the gloves", {G: "shared"}),
        ("gloves and boots 50/50", {G: "shared"}),
        ("boots and gloves from the town like your own cleaners get", {G: "city"}),
        ("you should bring the boots", {G: "city"}),
        ("who pays the gloves? you should", {G: "city"}),
        ("no gloves no deal", {G: "city"}),
        ("each buys his own", {G: "recyclers"}),
        ("let each recycler buy his own gloves", {G: "recyclers"}),
        ("city gives gloves and boots. i write it tonight", {G: "city"}),
    ],
)
def test_who_pays_is_read(text: str, said: Said) -> None:
    """Whoever gives, not whoever gets."""
    assert stated(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("if you pay 28 we do 4 days", {P: 28, D: 4}),
        ("28 if its 2 years", {P: 28, M: 24}),
        ("same price but three days", {D: 3}),
        ("keep the price, make it 4 days", {D: 4}),
        ("27, 3 days, 2 years, you give the gear", {P: 27, D: 3, M: 24, G: "city"}),
        ("ok two years if you give the gloves and boots", {M: 24, G: "city"}),
        ("for 26 we come 5 days a week and buy our own gloves", {P: 26, D: 5, G: "recyclers"}),
        ("25 a tonne for the first contract, 12 months, gear shared", {P: 25, M: 12, G: "shared"}),
        ("i accept 24 but 2 years", {P: 24, M: 24}),
        ("we give you 4 days then you pay 27 and the boots", {P: 27, D: 4, G: "city"}),
        ("If you want 5 days, then it's 30 per tonne", {P: 30, D: 5}),
        ("4 days a week and a year for 26", {P: 26, D: 4, M: 12}),
        ("26 with boots", {P: 26, G: "city"}),
    ],
)
def test_a_package_states_what_is_asked_and_what_is_given(text: str, said: Said) -> None:
    """Conditions count on both sides; "same" states nothing."""
    assert stated(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("24 to 26", {P: 26}),
        ("between 25 and 28 a ton", {P: 28}),
        ("26-28 per tonne", {P: 28}),
        ("at least 25", {P: 25}),
        ("not less than 25", {P: 25}),
        ("we can not go below 25", {P: 25}),
        ("25 minimum", {P: 25}),
        ("up to 30", {P: 30}),
        ("no more than 3 days", {D: 3}),
        ("we can't do more than 3 days", {D: 3}),
        ("3 or 4 days", {D: 3}),
        ("one to two years", {M: 24}),
        ("we want 30, minimum 25", {P: 30}),
        ("30 is our hope but nothing under 24", {P: 30}),
    ],
)
def test_of_a_range_the_wish_counts(text: str, said: Said) -> None:
    """A limit is stated where nothing better was asked."""
    assert stated(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("26, no sorry 27", {P: 27}),
        ("3 days, i mean 4", {D: 4}),
        ("28... wait, 29", {P: 29}),
        ("26 a ton and 3 days. sorry i meant 2 days", {P: 26, D: 2}),
        ("one year, actually make that two", {M: 24}),
        ("25, or rather 26, and 3 days", {P: 26, D: 3}),
        ("you pay gloves, no wait, we share the gloves", {G: "shared"}),
        ("we want 30 not 22", {P: 30}),
        ("not 22, 30", {P: 30}),
        ("28 instead of 22", {P: 28}),
        ("22 is too low, 27", {P: 27}),
        ("go up from 22 to 26", {P: 26}),
        ("26, no 27", {P: 27}),
        ("2 days, no 3 days", {D: 3}),
        ("we want 26, no 22", {P: 26}),  # 22 is what is on the table
        ("18 is not possible. Nineteen neither. Think more 26", {P: 26}),
        ("neither 18 nor 19. 26", {P: 26}),
        ("not 18, also not 19, 26", {P: 26}),
        ("six months? we need 18", {M: 18}),
    ],
)
def test_the_last_word_counts(text: str, said: Said) -> None:
    """After a correction, and beside what is turned down."""
    assert stated(text) == said


@pytest.mark.parametrize(
    "text",
    [
        "22 is too low",
        "no way, 5 days is too much for us",
        "we can't live on 22",
        "we cannot do 5 days",
        "you said 22",
        "you offered 22 and one year",
        "last year they paid 29",
        "the hospital pays 29",
        "three buyers paid 29 to 31",
        "other towns give boots to the recyclers",
        "your budget says 18",
        "there are forty of us",
        "we are 12 families",
        "i have worked 20 years",
        "my son is 5",
        "one is only 24",
        "he is only 24 and sick already",
        "our youngest picker is 17",
        "the kids are 3 and 4",
        "two of us were cut",
        "eleven of them stood there",
        "19 is starvation",
        "half a year is useless to us",
        "lets meet at 9 tomorrow",
        "in 2019 it was the same",
        "we bring 26 tonnes a month",
        "3 women cut their hands last month",
        "same as before",
        "deal",
        "thank you for meeting us",
        "the gear matters to us because people got cut",
        "we need a better price",
        "we can't pay for the boots",
        "i have to ask my group, give me two days",
    ],
)
def test_reports_and_refusals_state_nothing(text: str) -> None:
    """Neither what others pay, nor what is turned down, nor how many we are."""
    offer = read(text)

    assert set(offer.terms.values()) == {None}
    assert not offer.is_question


@pytest.mark.parametrize(
    "text",
    [
        "could you even do 20?",
        "is 20 all you have?",
        "did you say 22?",
        "how much can you pay?",
        "what about the gear?",
        "why 22?",
        "do you need 5 days?",
        "who pays the boots, you or us?",
        "what is most important for you, the 4 days or the price?",
        "22?? really?",
        "is it true that you give boots to your own cleaners?",
        "how did you get to 22",
        "why only one year and not two?",
        "how many days do you want us to come? 3? 5?",
        "what do other towns pay? 30?",
        "suppose we did five days. what would you pay?",
        "if we do 5 days how much do you pay",
        "and the gloves?",
    ],
)
def test_a_question_is_no_offer(text: str) -> None:
    """What doubts, or asks what they can or want, proposes nothing."""
    offer = read(text)

    assert set(offer.terms.values()) == {None}
    assert offer.is_question


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("how about 29?", {P: 29}),
        ("what if we say 29?", {P: 29}),
        ("can you do 29?", {P: 29}),
        ("could you pay 26 if we do 3 days?", {P: 26, D: 3}),
        ("would 26 be possible?", {P: 26}),
        ("would you agree to two years?", {M: 24}),
        ("27?", {P: 27}),
        ("could the city buy the boots?", {G: "city"}),
        ("why don't we make it 3 days and 26?", {P: 26, D: 3}),
        ("shall we say 3 days?", {D: 3}),
        ("is 26 ok for you?", {P: 26}),
        ("what is your worry? we could come 4 days", {D: 4}),
    ],
)
def test_a_polite_proposal_is_an_offer(text: str, said: Said) -> None:
    """Put as a question it still says what is wanted."""
    offer = read(text)

    assert {issue: value for issue, value in offer.terms.items() if value is not None} == said
    assert not offer.is_question


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("ok 24", {P: 24}),
        ("24 deal", {P: 24}),
        ("fine with the 3 days", {D: 3}),
        ("i accept your 24", {P: 24}),
        ("make it 2 more", {P: 24}),
        ("raise it by 3", {P: 25}),
        ("one day less", {D: 3}),
        ("one more year and we sign", {M: 24}),
        ("double the contract", {M: 24}),
        ("half of the days", {D: 2}),
        ("4 more on the price", {P: 26}),
    ],
)
def test_accepting_states_it_and_more_is_reckoned_from_the_table(text: str, said: Said) -> None:
    """What stands on the table is what "more" is more than."""
    assert stated(text) == said


@pytest.mark.parametrize(
    ("text", "issue"),
    [("500", P), ("12", M), ("26 or more, 900 months", M)],
)
def test_what_is_unsure_is_said_and_not_guessed(text: str, issue: str) -> None:
    """A number that fits no issue or two."""
    offer = read(text)

    assert offer.unsure == issue
    assert offer.terms[issue] is None


@pytest.mark.parametrize(
    ("text", "issue", "value"),
    [
        ("40 a tonne", P, 40),
        ("26 and 20 months", M, 20),
        ("6 days", D, 6),
        ("we want 26.5 a ton", P, 26.5),
        ("25 and a half per tonne", P, 25.5),
        ("the price is thirty-one fifty", P, 31.5),
        ("our wish would be 24,5", P, 24.5),
    ],
)
def test_a_value_off_the_list_is_kept_and_named(text: str, issue: str, value: float) -> None:
    """It is what was said, but no package has it."""
    offer = read(text)

    assert offer.terms[issue] == value
    assert offer.unsure == issue


def test_what_is_not_unsure_has_a_place_among_the_packages() -> None:
    """So that the worth of an offer can be reckoned, the rest being what is on the table."""
    scenario = load_scenarios()[WASTE]
    for text in (
        "26",
        "3 days and 2 years",
        "we split the gloves",
        "34 a tonne",
        "5 days, 6 months",
    ):
        offer = read(text)
        said = {issue: value for issue, value in offer.terms.items() if value is not None}

        assert not offer.unsure
        assert space_of(scenario).place({**STANDING, **said}) >= 0


def test_without_a_table_more_is_unsure() -> None:
    """Two more than what?"""
    offer = parse_offer("two days more", WASTE)

    assert offer == Offer(dict.fromkeys((P, D, M, G)), unsure=D)


def test_an_unknown_scenario_is_named() -> None:
    """The one error there is."""
    with pytest.raises(ScenarioError, match="no_such"):
        parse_offer("26", "no_such")


@settings(deadline=None)  # the first message waits for the words to be learnt
@given(st.one_of(st.text(), st.text(string.printable), st.text("0123456789 .,/-$½x?'a")))
def test_no_text_is_too_strange(text: str) -> None:
    """Every issue has its key, whatever was typed."""
    assert list(read(text).terms) == [P, D, M, G]


@pytest.mark.parametrize("part", ["26 ", "22? ", "26 to ", "3 days and 26 a tonne, ", "no, 26 "])
def test_a_flood_of_numbers_takes_little_time(part: str) -> None:
    """Two thousand characters of it cost less than as many in forty ordinary messages."""
    flood, ordinary = (part * 700)[:2000], "could you do 26 a tonne and pay us in three days? "
    read(flood)

    def ordinary_talk() -> None:
        for _ in range(2000 // len(ordinary)):
            read(ordinary)

    assert _fastest(lambda: read(flood)) < _fastest(ordinary_talk)


def _fastest(work: Callable[[], object]) -> float:
    return min(timeit.repeat(work, timer=time.process_time, number=1, repeat=5))


def test_a_message_takes_no_time() -> None:
    """Under three milliseconds each, far less than anybody would notice."""
    text = "if you pay 28 we do 4 days a week for 2 years, and we split the gloves and boots"
    read(text)

    assert min(timeit.repeat(lambda: read(text), number=10, repeat=5)) / 10 < 0.003
