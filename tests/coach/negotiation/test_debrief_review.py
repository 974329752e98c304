"""Tests of each error and strength, on turns that are already understood."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.negotiation.debrief import Case, Debrief, Heard, Stake, case_for, debrief, review
from coach.negotiation.debrief.mistakes import MISTAKES
from coach.negotiation.debrief.strengths import STRENGTHS
from coach.negotiation.scenario import find_scenario

PAY = Case((Stake("pay", least=20.0, target=30.0, wants_more=True),))
RENT = Case((Stake("rent", least=520.0, target=450.0, wants_more=False),))
INFORMED = Case((Stake("pay", least=20.0, target=30.0, wants_more=True, is_informed=True),))
UNKNOWN = Case((Stake("pay"),))


def me(text: str, pay: Any = None, *moves: str, **more: Any) -> Heard:
    """Make a turn of the learner's; ``pay`` is the number that it proposes."""
    return turn("learner", text, pay, moves, **more)


def they(text: str, pay: Any = None, *moves: str, **more: Any) -> Heard:
    """Make a turn of the counterpart's."""
    return turn("counterpart", text, pay, moves, **more)


def turn(who: str, text: str, value: Any, moves: tuple[str, ...], **more: Any) -> Heard:
    """Make a turn; a number is an offer."""
    issue = more.pop("issue", "pay")
    terms = more.pop("terms", {} if value is None else {issue: value})
    offers = ("make_offer",) if value is not None and not {"accept", "trade"} & set(moves) else ()
    return Heard(who, text, (*moves, *offers), more.pop("tone", "neutral"), terms)


def look_back(*heard: Heard, case: Case = PAY) -> Debrief:
    """Look back at a talk."""
    return review(heard, case)


HELLO = me("good morning, thanks for your time", None, "rapport")
WHY = me("what matters most to you in this?", None, "ask_interest")


def test_a_deal_below_the_least_has_no_walk_away_point() -> None:
    """Whatever else was said, also that one would never go so low."""
    found = look_back(HELLO, they("18", 18), me("not below 20. ok, 18", 18, "accept"))

    assert found.one_thing == "no_walk_away_point"
    assert found.agreed == {"pay": 18}
    assert "set_limit" in found.strengths


def test_giving_in_to_their_first_number_shows_no_limit() -> None:
    """Above the least too: step by step, and they never moved."""
    slide = [me("30", 30), they("22", 22), me("27", 27), they("22", 22), me("24", 24)]
    found = look_back(*slide, they("22", 22), me("ok then", None, "accept"))

    assert "no_walk_away_point" in found.errors


def test_a_plan_b_said_aloud_is_a_limit() -> None:
    """Then to take their number may have been wise."""
    slide = [me("30", 30), they("22", 22), me("27, or we go to the other buyer", 27)]
    found = look_back(
        *slide, they("22", 22), me("24", 24), they("22", 22), me("ok", None, "accept")
    )

    assert "no_walk_away_point" not in found.errors


def test_no_deal_is_never_below_the_least() -> None:
    """To walk away is the opposite of the error."""
    found = look_back(
        me("30", 30), they("15", 15), me("no, then we stay with our buyers", None, "reject")
    )

    assert "no_walk_away_point" not in found.errors


@pytest.mark.parametrize(
    ("text", "value", "is_weak"),
    [
        ("i would be happy with 21", 21, True),
        ("our hope is 20.50", 20.5, True),
        ("we hope for 28", 28, False),
        ("21", 21, False),
        ("21 is not what i hoped", 21, False),
        ("21 isn't enough for us", 21, False),
        ("i'd be happy to go home with 21. but we ask 29", 29, True),
        ("we'd be happy with two days. we ask 29", 29, False),
    ],
)
def test_a_hope_near_the_least_is_a_weak_target(text: str, value: float, is_weak: bool) -> None:
    """Only where it is called a hope, not where it is an offer."""
    assert ("weak_target" in look_back(HELLO, me(text, value)).errors) is is_weak


@pytest.mark.parametrize(
    ("first", "is_cold"),
    [
        (me("we want 30", 30), True),
        (me("this has to stop at once", None, "reject"), True),
        (me("hi, we want 30", 30), False),
        (me("you had a hard week i heard. we want 30", 30, "acknowledge"), False),
        (me("is that you?", None), False),
        (me("Councillor, the playground. We need money from you.", None), True),
        (me("Good morning Councillor. We need money from you.", None), False),
    ],
)
def test_an_ask_with_no_word_before_it_breaks_no_ice(first: Heard, is_cold: bool) -> None:
    """A greeting, or a word about them, anywhere in the first turn is enough."""
    assert ("no_ice_breaking" in look_back(first, they("hm")).errors) is is_cold


def test_who_knows_the_rate_names_it_first() -> None:
    """The line shown is the one after which they named theirs."""
    found = look_back(HELLO, they("I pay 18", 18), me("29", 29), case=INFORMED)

    assert found.lines["no_first_offer_when_informed"] == HELLO.text
    assert found.first_offer == "counterpart"


@pytest.mark.parametrize(
    ("heard", "case"),
    [
        ([they("I pay 18", 18), me("29", 29)], INFORMED),  # they opened the talk with it
        ([HELLO, me("29", 29), they("18", 18)], INFORMED),
        ([HELLO, they("I pay 18", 18), me("29", 29)], PAY),
    ],
)
def test_no_reproach_without_knowledge_or_chance(heard: list[Heard], case: Case) -> None:
    """Nor where the learner was first."""
    assert "no_first_offer_when_informed" not in look_back(*heard, case=case).errors


def test_a_rate_cited_later_was_known_before() -> None:
    """Only with a number in it."""
    cites = me("three buyers pay 29", 29, "cite_standard")
    vague = me("the law is on our side", 29, "cite_standard")

    assert "no_first_offer_when_informed" in look_back(HELLO, they("18", 18), cites).errors
    assert "no_first_offer_when_informed" not in look_back(HELLO, they("18", 18), vague).errors


@pytest.mark.parametrize(
    ("value", "case", "error", "strength"),
    [
        (23, PAY, True, False),
        (25, PAY, False, False),
        (29, PAY, False, True),
        (500, RENT, True, False),
        (455, RENT, False, True),
    ],
)
def test_an_opening_reaches_half_way(value: int, case: Case, error: bool, strength: bool) -> None:
    """From the least to the hope; from three quarters on it is a strength."""
    found = look_back(HELLO, me("so", value, issue=case.stakes[0].id), case=case)

    assert ("unambitious_opening" in found.errors) is error
    assert ("ambitious_opening" in found.strengths) is strength


@pytest.mark.parametrize(
    ("value", "case", "is_weak"),
    [
        (19, PAY, True),
        (21, PAY, False),
        (545, RENT, True),
        (500, RENT, False),
        (19, UNKNOWN, True),
        (22, UNKNOWN, False),
    ],
)
def test_a_counter_goes_well_off_their_number(value: int, case: Case, is_weak: bool) -> None:
    """Measured to the hope, or by their number where no hope is known."""
    issue = case.stakes[0].id
    their_number = 560 if case is RENT else 18
    heard = [HELLO, they("so", their_number, issue=issue), me("so", value, issue=issue)]

    assert ("weak_counter" in look_back(*heard, case=case).errors) is is_weak


@pytest.mark.parametrize("value", [19, 20.5, 23, 29])
def test_an_answer_to_their_number_is_no_opening(value: float) -> None:
    """However little it asks: one number is never both errors."""
    found = look_back(HELLO, they("18", 18), me("so", value))

    assert "unambitious_opening" not in found.errors
    assert ("weak_counter" in found.errors) is (value < 21)


def test_an_opening_near_a_limit_is_unambitious_without_a_known_hope() -> None:
    """Near is within a tenth of it."""
    limit_alone = Case((Stake("pay", least=20.0, wants_more=True),))

    assert "unambitious_opening" in look_back(HELLO, me("21", 21), case=limit_alone).errors
    assert "unambitious_opening" not in look_back(HELLO, me("28", 28), case=limit_alone).errors


@pytest.mark.parametrize(
    ("answer", "is_free"),
    [
        ("yes, we can do that too", True),
        ("five days, yes, no problem", True),
        ("yes, but only with gloves from you", False),
        ("yes, if you pay on fridays", False),
    ],
)
def test_a_plain_yes_to_a_further_demand_gives_ground(answer: str, is_free: bool) -> None:
    """A condition in the same sentence makes it a trade."""
    demand = they("And you'd paint the hallway.")
    found = look_back(
        HELLO, me("28", 28), they("ok", None, "accept"), demand, me(answer, None, "accept")
    )

    assert ("conceded_without_trade" in found.errors) is is_free


def test_a_demand_may_name_its_thing_first() -> None:
    """ "And the boiler, I'll see" asks one to wait for it."""
    demand = they("And the boiler, I'll see when the plumber has got time.")
    gives_in = me("We have a little heater. That's all right.", None, "concede", "accept")
    found = look_back(HELLO, me("28", 28), they("ok", None, "accept"), demand, gives_in)

    assert found.lines["conceded_without_trade"] == gives_in.text


def test_a_hope_told_is_no_trade() -> None:
    """Though it says "if" and was heard as a swap."""
    hopes = me("look, if we got 24 we'd be happy enough", 24, "trade")
    found = look_back(HELLO, me("30", 30), they("18", 18), hopes)

    assert "conceded_without_trade" in found.errors


def test_the_last_inch_is_no_weak_counter() -> None:
    """Only the first answer to their number is looked at."""
    heard = [they("18", 18), me("29", 29), they("25", 25), me("26", 26)]

    assert "weak_counter" not in look_back(HELLO, *heard).errors


def test_numbers_want_a_reason_somewhere_near() -> None:
    """In the same turn of the learner's or the one before or after."""
    reason = me("we need it to feed our children", None, "share_interest")
    far = [me("28", 28), they("no"), me("hm"), they("well"), me("ok"), they("so"), reason]

    assert "no_rationale" in look_back(HELLO, me("28", 28), they("no"), me("28", 28)).errors
    assert "no_rationale" not in look_back(HELLO, me("28", 28), they("why"), reason).errors
    assert "no_rationale" in look_back(HELLO, *far).errors
    assert "no_rationale" not in look_back(HELLO, they("25", 25), me("ok", 25, "accept")).errors


@pytest.mark.parametrize(
    ("last", "is_poor"),
    [
        (me("ok bye"), True),
        (me("thank you so much", None, "rapport"), True),
        (me("so 28 from monday", 28, "summarise_agreement"), False),
        (me("shall we put it in writing?"), False),
        (me("i will bring the papers on friday"), False),
    ],
)
def test_a_deal_ends_with_a_summary_or_a_next_step(last: Heard, is_poor: bool) -> None:
    """From the agreement on."""
    found = look_back(HELLO, me("28", 28), they("fine", None, "accept"), last)

    assert ("poor_closing" in found.errors) is is_poor
    assert ("closed_well" in found.strengths) is not is_poor


def test_no_deal_wants_a_next_step_too() -> None:
    """When to talk again, whom to ask, or what is done instead."""
    talk = [HELLO, me("28", 28), they("no", None, "reject")]

    assert "poor_closing" in look_back(*talk, me("ok.")).errors
    assert "poor_closing" not in look_back(*talk, me("can we talk again on monday")).errors
    assert "poor_closing" in look_back(*talk, me("hm", None, "ask_time")).errors
    later = me("let us think until friday", None, "ask_time")
    assert "poor_closing" not in look_back(*talk, later).errors


def test_who_said_that_there_is_no_deal_takes_none_with_a_word_about_the_hour() -> None:
    """And the next step just before the last line is one."""
    apart = me("Then we don't agree today. Shall I come back on the 12th?", None)
    end = (they("The 12th, at eleven."), me("I'll be here at eleven.", None, "accept"))
    found = look_back(HELLO, me("29", 29), they("22", 22), apart, *end)

    assert found.agreed is None
    assert {"poor_closing", "conceded_without_trade"}.isdisjoint(found.errors)


def test_a_new_offer_after_no_deal_can_be_taken() -> None:
    """What was put off may still be settled."""
    apart = me("Then we don't agree today.", None)
    found = look_back(me("29", 29), they("22", 22), apart, they("26", 26), me("ok", None, "accept"))

    assert found.agreed == {"pay": 26}


def test_to_leave_gives_no_ground() -> None:
    """Though it may be heard so."""
    left = look_back(me("29", 29), they("hm"), me("Fine. I'm off.", None, "concede"))
    gave = look_back(me("29", 29), they("hm"), me("Fine, as you like.", None, "concede"))

    assert "conceded_without_trade" not in left.errors
    assert "conceded_without_trade" in gave.errors


def test_interests_are_asked_in_a_move_or_in_plain_words() -> None:
    """A talk of one turn has no room for it."""
    in_words = me("why is the budget so hard for you")

    assert "never_asked_interests" in look_back(HELLO, me("28", 28)).errors
    assert "never_asked_interests" not in look_back(HELLO, WHY).errors
    assert "never_asked_interests" not in look_back(HELLO, in_words).errors
    assert "never_asked_interests" not in look_back(me("28", 28), they("no")).errors


@pytest.mark.parametrize(
    ("step", "theirs", "is_free"),
    [
        (me("ok 26", 26), 18, True),
        (me("26 if we get two years", 26, "trade"), 18, False),
        (me("26, but you give the boots", 26), 18, False),
        (me("26 if you like", 26), 18, True),
        (me("28", 28), 20, False),  # small, and they moved as much
        (me("24", 24), 20, True),
        (me("31", 31), 18, False),
    ],
)
def test_ground_is_given_for_something(step: Heard, theirs: float, is_free: bool) -> None:
    """Asked in the same turn, or as an answer to theirs of like size."""
    found = look_back(HELLO, me("30", 30), they("18", 18), they("so", theirs), step)

    assert ("conceded_without_trade" in found.errors) is is_free


def test_the_first_answer_alone_is_given_freely() -> None:
    """The second time something is asked for it."""
    heard = [
        me("30", 30),
        they("18", 18),
        they("20", 20),
        me("28", 28),
        they("22", 22),
        me("26", 26),
    ]
    found = look_back(HELLO, *heard)

    assert [step.is_answered for step in found.concessions] == [True, False]
    assert found.lines["conceded_without_trade"] == "26"


def test_the_last_step_to_a_deal_is_not_held_against_anybody() -> None:
    """Where they had come as far, or little was left."""
    talk = [HELLO, me("30", 30), they("20", 20), they("28", 28), me("ok 28", 28, "accept")]
    caved = [HELLO, me("30", 30), they("20", 20), me("ok 20", 20, "accept")]

    assert "conceded_without_trade" not in look_back(*talk).errors
    assert "conceded_without_trade" in look_back(*caved).errors


def test_ground_given_in_words_counts() -> None:
    """A move without a number."""
    found = look_back(HELLO, they("you sweep"), me("ok we sweep too", None, "concede"))

    assert [(step.issue, step.is_traded) for step in found.concessions] == [("", False)]


def test_an_acceptance_with_a_condition_is_an_offer() -> None:
    """It is agreed on when they take it."""
    both = {"pay": 24.0, "months": 24.0}
    case = Case((*PAY.stakes, Stake("months", wants_more=True)))
    asks = me("ok 24 but two years", None, "accept", terms=both)
    open_talk = look_back(HELLO, they("24", 24), asks, case=case)
    closed = look_back(HELLO, they("24", 24), asks, they("fine", None, "accept"), case=case)

    assert open_talk.agreed is None
    assert closed.agreed == both


def test_an_agreement_may_fall_apart() -> None:
    """What holds at the end counts."""
    found = look_back(they("24", 24), me("ok", None, "accept"), they("No, 20", 20, "reject"))

    assert found.agreed is None


def test_a_refusal_that_was_only_misheard_undoes_no_agreement() -> None:
    """A move is a guess; without a word of refusal it counts for nothing."""
    found = look_back(they("24", 24), me("ok", None, "accept"), they("nice", None, "reject"))

    assert found.agreed == {"pay": 24}


def test_who_has_walked_away_can_no_longer_be_taken_at_their_word() -> None:
    """A kind goodbye after it is no agreement."""
    leaves = me("no sorry, then i sell it to the other one", None, "reject")
    found = look_back(HELLO, me("28", 28), they("20", 20), leaves, they("ok", None, "accept"))

    assert found.agreed is None


def test_a_package_is_answered_by_a_move_on_another_issue() -> None:
    """What is given in the end on one is paid for on the other."""
    months = Stake("months", least=4.0, target=10.0, wants_more=True)
    case = Case((*PAY.stakes, months))
    heard = [
        me("28 and 8 months", terms={"pay": 28, "months": 8}),
        they("22, 6 months", terms={"pay": 22, "months": 6}),
        me("28 and 8 months", terms={"pay": 28, "months": 8}),
        they("28, 6 months", terms={"pay": 28, "months": 6}),
        me("agreed", None, "accept"),
    ]

    assert "conceded_without_trade" not in look_back(HELLO, *heard, case=case).errors


def test_the_heaviest_number_of_the_first_ones_is_the_opening() -> None:
    """Not one that is only spoken of later, though it weighs more."""
    case = Case((Stake("months", least=3.0, target=18.0, wants_more=True), *PAY.stakes))
    heard = [HELLO, me("21", 21), they("20", 20), me("and 18 months", 18, issue="months")]

    assert look_back(*heard, case=case).lines["unambitious_opening"] == "21"


@pytest.mark.parametrize(
    "text",
    [
        "what keeps you from sending more, drivers or fuel?",
        "tell me what's the hardest part for you",
        "is that your main trouble with us?",
        "what would have to change for more?",
    ],
)
def test_interests_may_be_asked_for_in_many_words(text: str) -> None:
    """Also where the move was not heard."""
    assert "never_asked_interests" not in look_back(HELLO, me(text)).errors


@pytest.mark.parametrize("text", ["what would you pay us?", "make me an offer", "how much is it?"])
def test_to_ask_for_a_number_is_to_ask_for_no_interest(text: str) -> None:
    """Though it may be heard as such a move."""
    assert "never_asked_interests" in look_back(HELLO, me(text, None, "ask_interest")).errors


@pytest.mark.parametrize(
    ("text", "moves", "has_reason"),
    [
        ("30. each check up costs us a day's pay", (), True),
        ("30, it still washes perfectly", (), True),
        ("three buyers gave us 29, so 30", ("cite_standard",), True),
        ("4?? no way. 30", ("cite_standard", "give_reason"), False),
        ("i want 30 a month", ("share_interest",), False),
        ("30, then i'd rather go elsewhere", ("mention_alternative",), False),
        ("30. i'll come every wednesday", (), False),
    ],
)
def test_a_reason_says_more_than_the_ask(
    text: str, moves: tuple[str, ...], has_reason: bool
) -> None:
    """A statement of how things are is one, whatever move was heard; a plan B is none."""
    found = look_back(HELLO, me(text, 30, *moves))

    assert ("no_rationale" not in found.errors) is has_reason


def test_to_name_the_going_rate_is_to_be_first() -> None:
    """Their number then answers it."""
    cites = me("others pay 29 for it", None, "cite_standard")
    found = look_back(HELLO, they("hm"), cites, they("18", 18), me("30", 30), case=INFORMED)

    assert "no_first_offer_when_informed" not in found.errors


def test_see_you_around_is_no_next_step() -> None:
    """On a day it is."""
    deal = [HELLO, me("28", 28), they("fine", None, "accept")]

    assert "poor_closing" in look_back(*deal, me("super! see you around")).errors
    assert "poor_closing" not in look_back(*deal, me("ok see you monday")).errors


@pytest.mark.parametrize("scenario", [None, "waste_contract", "no_such_place"])
@pytest.mark.parametrize("who", ["learner", "counterpart"])
def test_a_talk_of_one_side_can_be_looked_back_at(scenario: str | None, who: str) -> None:
    """Nobody is reproached for what the other side alone said."""
    found = debrief(scenario, [{"who": who, "text": text} for text in ("hello", "18", "", "ok")])

    assert (found.errors == []) is (who == "counterpart")


def test_a_scenario_tells_what_the_deal_is_worth() -> None:
    """Beside what was possible; issues nobody spoke of are as without a deal."""
    case = case_for(find_scenario("waste_contract"))
    heard = [me("so", 30, issue="price_per_tonne"), they("ok", None, "accept")]
    found = review(heard, case)

    assert found.least is not None
    assert found.worth_learner is not None
    assert found.least < found.worth_learner
    assert found.best_together is not None


def test_a_brief_takes_the_place_of_the_scenarios() -> None:
    """Its limits hold, on the issues that it speaks of."""
    scenario = find_scenario("waste_contract")
    case = case_for(scenario, "Price: target 34 a tonne, walk-away 31.")
    heard = [me("so", 30, issue="price_per_tonne"), they("ok", None, "accept")]

    assert "no_walk_away_point" in review(heard, case).errors
    assert "no_walk_away_point" not in review(heard, case_for(scenario)).errors


def test_without_a_brief_the_first_numbers_tell_the_direction() -> None:
    """Who names more than the other wants more."""
    found = look_back(me("100", 100), they("120", 120), me("110", 110), case=UNKNOWN)

    assert [(step.before, step.after) for step in found.concessions] == [(100, 110)]


def test_nobody_who_was_sharp_stayed_calm() -> None:
    """Nor is it a strength where nobody pressed."""
    pressed = they("No.", None, "reject")
    kind = me("i see that it is hard for you", None, "acknowledge")
    sharp = me("you thief", None, "threat", tone="competitive")

    assert "stayed_calm" in look_back(HELLO, pressed, kind).strengths
    assert "stayed_calm" not in look_back(HELLO, pressed, kind, sharp).strengths
    assert "stayed_calm" not in look_back(HELLO, they("yes"), kind).strengths


@pytest.mark.parametrize(
    ("move", "strength", "text"),
    [
        ("trade", "traded", "we sweep if you pay for the brooms"),
        ("acknowledge", "heard_them", "i see that it is hard for you"),
        ("cite_standard", "cited_standard", "the law says that every house has one"),
        ("mention_alternative", "named_plan_b", "there is another buyer"),
        ("collective_pressure", "acted_together", "all of us stop on monday"),
        ("ask_interest", "asked_interests", "and for your people, how is it?"),
    ],
)
def test_a_move_that_words_bear_out_is_a_strength(move: str, strength: str, text: str) -> None:
    """With the line that shows it; a move that was heard in other words is none."""
    assert look_back(HELLO, me(text, None, move)).lines[strength] == text
    assert strength not in look_back(HELLO, me("so", None, move)).strengths


def test_an_empty_talk_has_nothing_to_show() -> None:
    """No error, no strength, and no failure."""
    found = debrief(None, [])

    assert (found.errors, found.strengths, found.one_thing) == ([], [], "")


TURNS = st.builds(
    Heard,
    st.sampled_from(["learner", "counterpart"]),
    st.sampled_from(["ok", "26?", "hi", "if you pay", "not below 20", "why is it"]),
    st.lists(st.sampled_from(["accept", "reject", "trade", "concede", "make_offer", "rapport"])),
    st.sampled_from(["cooperative", "neutral", "competitive"]),
    st.dictionaries(st.sampled_from(["pay", "other"]), st.integers(0, 40)),
)


@settings(max_examples=200, deadline=None)
@given(heard=st.lists(TURNS, max_size=10), case=st.sampled_from([PAY, RENT, INFORMED, UNKNOWN]))
def test_any_talk_can_be_looked_back_at(heard: list[Heard], case: Case) -> None:
    """Every name is of the codebook and has a line of the learner's."""
    found = review(heard, case)
    own = {turn.text for turn in heard if turn.is_learner}

    assert set(found.errors) <= set(MISTAKES)
    assert set(found.strengths) <= set(STRENGTHS)
    assert set(found.lines) == {*found.errors, *found.strengths}
    assert set(found.lines.values()) <= own


def test_a_thing_asked_beside_the_number_is_asked_for_it() -> None:
    """ "236, and the paint you pay for" is no gift."""
    talk = (
        they("20", 20, "make_offer"),
        me("29, because others pay it", 29, "make_offer"),
        they("21 then", 21, "make_offer"),
        me("28 then", 28, "make_offer"),
        they("21, no more", 21, "make_offer"),
    )
    bare = look_back(*talk, me("24", 24, "make_offer"))
    bound = look_back(*talk, me("24, and the gloves you pay for", 24, "make_offer"))

    assert [step.is_traded for step in bare.concessions][-1] is False
    assert [step.is_traded for step in bound.concessions][-1] is True
