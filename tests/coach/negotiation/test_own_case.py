"""One's own preparation becomes a talk to rehearse."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.scripted_learners import AskerTrader, play
from coach.negotiation.counterpart import DEAL
from coach.negotiation.own_case import MAIN, build_own_case
from coach.negotiation.scenario import Scenario, build_scenario
from coach.negotiation.space import space_of
from coach.negotiation.wording import say_terms, say_value

RENT = {
    "decides": "Mr Harlow from the housing office",
    "ask": "that the rent goes up by 15 and not by 40",
    "limit": "25",
    "target": "10",
    "ours": "many of us are pensioners and cannot pay more",
    "theirs": "empty flats and the cost of the roof",
    "standard": "the next block got 12",
    "plan_b": "we go to the tenants' union",
}
TWO = {
    "decides": "mr hall from the council decides",
    "ask": "rent 400 and the roof mended by june",
    "limit": "450",
    "target": "380",
    "theirs": "they fear that others ask too",
}
STALL = {
    "ask": "he wants to put the rent up to 300. i want it to stay at 260",
    "decides": "the old man decides",
    "limit": "290",
    "options": "i sweep the yard",
    "theirs": "he says the water and the guard got dearer",
    "standard": "the stall next to mine pays 255",
}
FIELD = {"ask": "the field for our girls on two evenings", "theirs": "noise complaints"}


def _scenario(answers: dict[str, str]) -> Scenario:
    return build_scenario(build_own_case(answers), "own", "your own case")


def test_its_numbers_are_the_learners_own() -> None:
    """Less is better where the hope is below the least."""
    scenario = _scenario(RENT)
    likes = scenario.learner.likes[MAIN]

    assert {10, 25} <= set(scenario.issue(MAIN).values) or len(likes) > 5
    assert likes[min(likes)] == 1.0


def test_an_ask_without_an_amount_is_settled_by_how_much_is_granted() -> None:
    """All, most, half or a little."""
    assert _scenario(FIELD).issue(MAIN).values == ("all", "most", "half", "little")


def test_the_least_and_the_hope_are_those_that_were_told() -> None:
    """So that what is whispered of them is true."""
    scenario = _scenario(RENT)

    assert (scenario.learner.walk_away[MAIN], scenario.learner.target[MAIN]) == (25, 10)
    assert say_value(scenario.issue(MAIN), 25) == "the rent goes up by 25"


def test_more_than_one_thing_asked_is_more_than_one_issue() -> None:
    """Rent and roof, each said in a sentence."""
    scenario = _scenario(TWO)
    terms = {MAIN: 420, "other_1": "half"}

    assert [issue.id for issue in scenario.issues] == [MAIN, "other_1"]
    assert say_terms(scenario, terms) == "rent 420, a part of what you ask on the roof"
    assert say_value(scenario.issue("other_1"), "all") == "the roof mended by june"
    assert space_of(scenario).possible.any()


GATE = {
    "decides": "the owner of the quarry, Mr Haddad, sits there",
    "ask": "no lorries at the school gate from 7:30 to 8:30 and a crossing guard",
    "options": "we could find parents who help at the crossing",
}


def test_what_is_no_number_is_said_in_the_asks_own_words() -> None:
    """Hours are shorter ones; another thing is there, in part or not."""
    scenario = _scenario(GATE)
    lorries, guard = scenario.issue(MAIN), scenario.issue("other_1")

    assert scenario.name == "Mr Haddad"
    assert [say_value(lorries, value) for value in lorries.values] == [
        "no lorries at the school gate from 7:30 to 8:30",
        "no lorries at the school gate from 7:30 to 8:00",
        "no change with the lorries for now",
    ]
    assert [say_value(guard, value) for value in guard.values] == [
        "a crossing guard",
        "a part of what you ask on the crossing guard",
        "no crossing guard for now",
    ]


def test_the_hours_of_the_limit_are_what_a_part_of_it_is() -> None:
    """They were told."""
    lorries = _scenario({**GATE, "limit": "7:45 to 8:15"}).issue(MAIN)

    assert say_value(lorries, "half") == "no lorries at the school gate from 7:45 to 8:15"


def test_of_two_things_one_can_be_swapped_for_the_other() -> None:
    """Half of each is not the one deal there is."""
    scenario = _scenario({"ask": GATE["ask"], "decides": GATE["decides"]})

    assert int(space_of(scenario).possible.sum()) > 1


def test_a_word_of_what_is_asked_names_nothing_that_we_do() -> None:
    """ "A crossing guard" says nothing of who helps at the crossing."""
    assert _scenario(GATE).issue("our_part").called == ("parents",)


def test_the_fee_is_not_known_by_what_is_paid_ahead() -> None:
    """The day and the quarter are two things."""
    scenario = _scenario(
        {"ask": "10 a day and to pay a quarter ahead is fine", "limit": "12", "target": "9"}
    )

    assert scenario.issue(MAIN).called == ("day",)


def test_the_other_side_has_a_name_and_says_its_worry_itself() -> None:
    """Not the sentence that was written of them."""
    scenario = _scenario(TWO)

    assert scenario.name == "Mr Hall"
    assert "we fear that others ask too" in scenario.counterpart.interests[0].says


def test_in_a_short_preparation_the_name_stands_before_the_ask() -> None:
    """There nobody asked who decides."""
    assert _scenario({"ask": "The market manager. I want her to mend the tap."}).name == (
        "The market manager"
    )
    assert _scenario({"ask": "more light"}).name == "The other side"


def test_without_limit_and_hope_it_is_settled_how_much_is_granted() -> None:
    """Half of what is asked, and not half of a number."""
    scenario = _scenario({"ask": "rent 400"})

    assert say_value(scenario.issue(MAIN), "half") == "half of what you ask"
    assert space_of(scenario).possible.any()


def test_a_hope_beside_the_ask_gives_a_limit_as_far_on_the_other_side() -> None:
    """Where no limit was told."""
    scenario = _scenario({"ask": "rent 400", "target": "380"})

    assert (scenario.learner.walk_away[MAIN], scenario.learner.target[MAIN]) == (420, 380)


def test_a_short_worry_is_named_in_what_the_learner_may_do() -> None:
    """Where nothing else could be swapped for what is asked."""
    ours = _scenario(FIELD).issue("our_part")

    assert say_value(ours, "some") == "you help with noise complaints"


def test_what_our_side_could_do_is_in_the_learners_words() -> None:
    """An agreement holds nothing that nobody spoke of."""
    scenario = _scenario({**FIELD, "options": "two evenings if we bring the tea"})

    assert [issue.id for issue in scenario.issues] == [MAIN, "our_part"]
    assert say_value(scenario.issue("our_part"), "much") == "you bring the tea"


def test_what_is_asked_in_weeks_is_not_asked_twice() -> None:
    """When it starts would be one more number of weeks."""
    scenario = _scenario({"ask": "the repairs done in 4 weeks", "limit": "10 weeks"})

    assert [issue.id for issue in scenario.issues] == [MAIN]
    assert say_value(scenario.issue(MAIN), 1) == "the repairs done in 1 week"


def test_a_standard_speaks_for_its_own_number() -> None:
    """Not for all that is hoped for, and not for the step beside it: 12 is between 10 and 15."""
    assert _scenario(RENT).standards[0].value == 12


ASKED_MORE = {
    "ask": "he asks 260, we pay 230 and would go to 240. we want 237",
    "limit": "241",
    "target": "230",
}


def test_every_number_that_was_told_stands_as_it_was_told() -> None:
    """Ask, limit, hope, standard and what they ask, whatever the steps are."""
    scenario = _scenario({**ASKED_MORE, "standard": "the neighbour upstairs pays 239"})

    assert {230, 237, 239, 241, 260} <= set(scenario.issue(MAIN).values)
    assert (scenario.learner.walk_away[MAIN], scenario.learner.target[MAIN]) == (241, 230)
    assert scenario.standards[0].value == 239


def test_the_other_side_begins_with_what_it_asks_for() -> None:
    """Also where that is a good deal worse than the limit."""
    scenario = _scenario(ASKED_MORE)

    assert scenario.counterpart.target[MAIN] == 260
    assert space_of(scenario).possible.any()


@pytest.mark.parametrize("answers", [RENT, FIELD, STALL, {"ask": "x"}, {"ask": "rent 400"}])
def test_a_deal_is_possible(answers: dict[str, str]) -> None:
    """Whatever was told."""
    assert space_of(_scenario(answers)).possible.any()


@pytest.mark.parametrize("answers", [RENT, FIELD])
def test_their_worry_is_told(answers: dict[str, str]) -> None:
    """The other side says what was written of them."""
    assert answers["theirs"] in _scenario(answers).counterpart.interests[0].says


def test_where_no_worry_was_told_and_one_thing_is_asked_nothing_is_made_up() -> None:
    """There is nothing to tell, and nothing to swap."""
    scenario = _scenario({"ask": "more light"})

    assert scenario.counterpart.interests == ()
    assert len(scenario.issues) == 1


def test_where_the_learner_pays_less_is_better() -> None:
    """Their number is what the other side hopes for."""
    scenario = _scenario(STALL)
    likes = scenario.learner.likes[MAIN]

    assert (scenario.learner.walk_away[MAIN], scenario.learner.target[MAIN]) == (290, 260)
    assert scenario.counterpart.target[MAIN] == 300
    assert likes[260] > likes[290]
    assert say_value(scenario.issue(MAIN), 270) == "the rent at 270"


def test_the_other_side_speaks_for_itself() -> None:
    """Neither in the learner's notes, nor as if it were the learner."""
    scenario = _scenario(STALL)

    assert scenario.counterpart.interests[0].says == (
        "What weighs on me is this: the water and the guard got dearer."
    )
    assert scenario.standards[0].says == "the stall next to yours pays 255"


def test_notes_that_cannot_be_turned_are_said_as_notes() -> None:
    """In brackets, as the coach says things."""
    scenario = _scenario({**STALL, "theirs": "the clerk goes home and he has no key"})

    assert scenario.counterpart.interests[0].says == (
        'Something weighs on me. (You wrote of it: "the clerk goes home and he has no key")'
    )


def test_a_better_name_is_taken_where_one_is_told() -> None:
    """ "The old man" says little."""
    assert _scenario({**STALL, "opening": "good morning mr hall"}).name == "Mr Hall"
    assert _scenario(STALL).name == "The old man"
    assert _scenario({"ask": "mr kessler the school head. we want a lamp"}).name == "Mr Kessler"


@given(st.dictionaries(st.sampled_from(sorted(RENT)), st.text(max_size=60)))
@settings(max_examples=80, deadline=None)
def test_whatever_was_written_makes_a_talk(answers: dict[str, str]) -> None:
    """Numbers too great, signs, nothing at all."""
    assert _scenario({"ask": "more light", **answers}).rounds


def test_what_was_noted_of_them_is_not_cut_in_the_middle() -> None:
    """Whole clauses come back, however long the notes are."""
    noted = (
        "he wants quiet, reliable tenants who stay, pay on the first of the month and ask for "
        "little, and he hates empty flats and long talks with his bank about the loan"
    )
    said = _scenario({**STALL, "theirs": noted}).counterpart.interests[0].says

    assert said.endswith("and I hate empty flats.")
    assert said.startswith("What weighs on me is this: I want quiet, reliable tenants")


def test_an_amount_is_known_by_its_own_words() -> None:
    """And not by what is asked beside it."""
    scenario = _scenario({**TWO, "ask": "the rent at 400 a month, for three years, in writing"})

    assert scenario.issue(MAIN).called == ("rent", "month")


@pytest.mark.parametrize(
    ("limit", "hope"), [(13, 15), (293, 300), (200, 250), (40, 26), (250, 400)]
)
def test_of_one_amount_alone_whoever_asks_and_listens_agrees(limit: int, hope: int) -> None:
    """However near limit and hope are, there is room for both."""
    scenario = _scenario({"ask": f"the rent at {hope}", "limit": str(limit)})
    ends = [play(scenario, AskerTrader(scenario), seed) for seed in range(40)]

    assert len(scenario.issues) == 1
    assert all(end.over == DEAL for end in ends)
