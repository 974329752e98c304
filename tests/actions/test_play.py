"""The role-play as a person meets it: chosen, played, whispered, and looked back at."""

from __future__ import annotations

import itertools
from typing import Any

import pytest

from actions.care import LIKELY_IN_A_STEP
from actions.message import message_of
from actions.play import FORM, ValidatePlayForm
from actions.play_start import ActionPlay
from coach.care import screen
from coach.negotiation.own_case import build_own_case
from coach.negotiation.play import Turn, begin_play, record
from coach.negotiation.scenario import load_scenarios
from coach.quoting import quote
from tests.builders import make_tracker, make_work, run, said, slots_of

WASTE = "waste_contract"
# Hard words of a talk, some of which were once taken for signs of danger.
HARD_WORDS = (
    "if you keep it at 238 for three years i look after the garden too",
    "yes i hear it, three complaints in a week and the boss is on your back",
    "the bike shop said 18 for the chain so i can go there if u dont want",
    "ok 40 then, not 45, i dont want to fight over five",
    "you sell it on for double so dont tell me there is nothing in it for you",
    "thank you for looking, truly, but behind the cemetery we wont go",
)
OWN_LINE = "utter_play_told"


def _begun(**more: Any) -> dict[str, Any]:
    return {**record(begin_play(WASTE, 4), "I have twenty minutes.", {}), "rounds": [], **more}


def _begun_in(scenario: str) -> dict[str, Any]:
    return {**record(begin_play(scenario, 4), "What is it about?", {}), "rounds": []}


async def scene(text: str = "", intent: str = "tell", **more: Any) -> tuple[Any, list[str], Any]:
    """Run the role-play; give the play it leaves, what was said, and the messages."""
    more.setdefault("play", _begun())
    tracker = make_tracker(text, intent, form=FORM, **more)
    events, dispatcher = await run(ValidatePlayForm(), tracker)
    return slots_of(events).get("play"), said(dispatcher), dispatcher.messages


async def test_which_talk_it_shall_be_is_asked() -> None:
    """The own one first, where one was prepared."""
    prepared = make_work("negotiation", ask="a ramp at the door", theirs="the cost")
    tracker = make_tracker("can you play the landlord", "rehearse", preparation=prepared)
    _, dispatcher = await run(ActionPlay(), tracker)

    payloads = [button["payload"] for button in dispatcher.messages[0]["buttons"]]
    assert said(dispatcher) == ["utter_play_which"]
    assert "play:start:own" in payloads[0]


async def test_in_the_middle_of_a_preparation_its_own_talk_is_rehearsed() -> None:
    """What was answered so far is kept, and the rest waits."""
    half = make_work("negotiation", ask="keep the rent at 240", theirs="he wants 260")
    tracker = make_tracker("rehearse it", "rehearse", form="negotiation_form", preparation=half)
    events, dispatcher = await run(ActionPlay(), tracker)

    assert said(dispatcher) == []
    assert slots_of(events)["play"]["scenario"] == "own"
    assert "preparation" not in slots_of(events)


async def test_in_the_middle_of_a_plan_a_rehearsal_waits() -> None:
    """Another skill's open question is not left by a word."""
    tracker = make_tracker("can you play him", "rehearse", form="planning_form")
    _, dispatcher = await run(ActionPlay(), tracker)

    assert said(dispatcher) == ["utter_play_later"]


async def test_a_chosen_talk_begins_with_the_own_side_and_their_first_words() -> None:
    """Then it is the learner's turn."""
    tracker = make_tracker(choice=f"play:start:{WASTE}")
    events, _ = await run(ActionPlay(), tracker)
    begun = slots_of(events)["play"]

    play, words, messages = await scene(phase="opened", play=begun)

    assert words == ["utter_play_brief", "utter_play_opposite", OWN_LINE]
    assert messages[-1]["says"] in load_scenarios()[WASTE].voice["opens"]
    assert play["turns"][0]["who"] == "counterpart"


async def test_a_question_about_what_matters_is_answered_with_it() -> None:
    """And what is wanted is asked back."""
    _, words, messages = await scene("what is the hardest part for you in this?")

    assert words[0] == "utter_play_told"
    assert "pick-up" in messages[0]["says"]


async def test_an_offer_is_answered() -> None:
    """With terms of their own, or a yes."""
    play, words, messages = await scene("we want 30 a tonne and two years")

    assert words == [OWN_LINE]
    assert play["turns"][-1]["act"] == "offer"
    assert play["turns"][-1]["text"] in messages[0]["says"]


async def test_own_lines_take_turns_with_the_common_ones() -> None:
    """The terms are in both; no line comes twice running."""
    play, says = _begun(), []
    for _ in range(4):
        play, words, messages = await scene("good morning, it is a fine day", play=play)
        says.append((words[0], messages[0].get("says", "")))

    assert "utter_play_tell" in [name for name, _ in says]
    assert len({line for _, line in says[:3]}) == 3
    assert all(one != after for one, after in itertools.pairwise(says))


async def test_what_is_fair_and_what_is_needed_is_said_before_an_own_line() -> None:
    """Filled in like the terms; that it moves elsewhere is said of a second offer alone."""
    text = "29 a tonne because others pay that, and gloves and boots from you"
    play, _, first = await scene(text)
    _, _, second = await scene(f"I see that complaints are hard for you. {text}", play=play)

    assert "I hear it, three buyers paid 29 to 31 last month, but I" in first[0]["says"]
    assert "I hold on to this: " not in first[0]["says"]
    assert "I hold on to this: " in second[0]["says"] + second[0].get("keeps", "")
    assert "{" not in first[0]["says"]


async def test_a_standard_is_called_fair_where_it_moved_the_offer() -> None:
    """Elsewhere it is heard, and no more."""
    _, _, messages = await scene(
        "ten weeks is ok. in return can the stop be 100 metres like the school has",
        play=_begun_in("bus_stop"),
    )

    assert "That is a fair point, the school's stop is" in messages[0]["says"]


async def test_after_an_own_line_the_last_words_are_known() -> None:
    """Coming back, they are read again."""
    talk, _, messages = await scene("good morning, how are you?")
    _, words, back = await scene(phase="returned", play=talk)

    assert words == ["utter_play_back"]
    assert back[0]["last"] == quote(messages[0]["says"], 18)


async def test_what_was_meant_is_asked_where_it_is_not_sure() -> None:
    """It costs no turn."""
    play, words, _ = await scene("we want 900 a tonne")

    assert words == ["utter_play_unsure"]
    assert len(play["turns"]) == 1


async def test_options_that_are_not_clear_are_asked_for_by_what_they_are(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Not as what lies between two of them."""
    unsure = (_begun(), Turn(None, "safety_gear"))
    monkeypatch.setattr("actions.play.played.say", lambda *_: unsure)
    _, words, messages = await scene("the gear, you know")

    assert words == ["utter_play_unsure_which"]
    assert messages[0]["values"].endswith("half and half or your own gloves and boots")


@pytest.mark.parametrize(
    ("text", "response"),
    [
        ("hint", "utter_whisper_ask"),
        ("what would you do?", "utter_whisper_suggest"),
        ("pause", "utter_play_paused"),
        ("undo", "utter_play_nothing_to_undo"),
    ],
)
async def test_a_wish_to_the_coach_is_no_move(text: str, response: str) -> None:
    """The talk stands still meanwhile."""
    play, words, _ = await scene(text)

    assert words == [response]
    assert len(play["turns"]) == 1


@pytest.mark.parametrize("text", ["i'm nervous", "who am i to ask a town for money"])
async def test_doubt_of_oneself_is_met_by_the_coach_and_costs_nothing(text: str) -> None:
    """The other side does not hear it; going on, a pause and people like them are offered."""
    play, words, messages = await scene(text)

    assert words == ["utter_play_doubt"]
    assert messages[0]["quote"] == text
    assert len(messages[0]["buttons"]) == 3
    assert play == {**_begun(), "before": []}


async def test_doubt_that_was_read_as_such_is_met_too() -> None:
    """Where it is about oneself; of "you" it is said to the other side."""
    _, words, _ = await scene("i am not made for this", "powerless", confidence=0.95)
    assert words == ["utter_play_doubt"]

    _, words, _ = await scene("you never listen to us anyway", "powerless", confidence=0.95)
    assert "utter_play_doubt" not in words


async def test_fear_that_may_be_danger_leaves_the_play() -> None:
    """It is met before anything else."""
    _, words, _ = await scene("i am scared", "distress", confidence=0.9)

    assert words == []


async def test_people_like_them_are_told_of_and_the_talk_goes_on() -> None:
    """Where it stood."""
    play, words, _ = await scene(choice="play:people")

    assert words[0].startswith("utter_powerless_example")
    assert words[1:] == ["utter_play_back"]
    assert play["turns"] == _begun()["turns"]


async def test_what_ones_own_talk_does_not_weigh_is_answered_truly() -> None:
    """It can go on paper, or must be asked, or is noted; at the end it is named as open."""
    own = build_own_case({"ask": "the rent at 250 a month", "limit": "300"})
    begun = {**record(begin_play("own", 4, own), "What is it about?", {}), "rounds": []}
    said_once, words, messages = await scene("260 for three years, in writing", play=begun)
    assert words[0] == "utter_play_beside"
    assert '"in writing"' in messages[0]["says"]
    assert "I promise nothing yet" in messages[0]["says"]

    _, words, messages = await scene("enough", play=said_once)
    assert len(words) <= 3
    assert '"in writing", "for three years"' in messages[-1]["words"]


async def test_what_is_only_supposed_is_no_trade_that_is_praised() -> None:
    """ "And if we sign for three years?" gave nothing and asked for nothing."""
    own = build_own_case({"ask": "the rent at 250 a month", "limit": "300"})
    play = {**record(begin_play("own", 4, own), "What is it about?", {}), "rounds": []}
    for text in ("we say 260 a month", "and if we sign for three years?"):
        play, _, _ = await scene(text, play=play)
    _, words, messages = await scene("enough", play=play)

    assert words[0] == "utter_debrief_no_deal"
    assert "That is a trade" not in messages[-2]["good"]


async def test_a_deal_worse_than_the_limit_is_named_with_the_deal() -> None:
    """By itself; at the end there are three messages at most."""
    own = build_own_case({"ask": "the rent at 250 a month", "limit": "270", "target": "250"})
    play = {**record(begin_play("own", 4, own), "What is it about?", {}), "rounds": []}
    play = record(play, "terms", {"main": 280})
    play["state"]["standing"] = {"main": 280}
    play, words, asked = await scene("ok, agreed", play=play)
    assert words == ["utter_play_brief"]
    assert asked[0]["brief"] == (
        "(the rent at 280 a month: that is beyond the limit you set yourself, the rent at 270 a "
        "month. Do you want to agree all the same?)"
    )

    play, _, _ = await scene("ok, agreed", play=play)
    _, words, messages = await scene("thank you, goodbye", play=play)

    assert len(words) == 3
    assert "worse than your limit" in messages[0]["terms"]
    assert '"ok, agreed"' in messages[1]["tries"]


async def test_who_opened_with_all_they_hope_for_is_not_told_to_open_higher() -> None:
    """There is no more to ask for: so it is about what to give."""
    own = build_own_case({"ask": "the rent at 250 a month", "limit": "270", "target": "250"})
    play = {**record(begin_play("own", 4, own), "What is it about?", {}), "rounds": []}
    for text in (
        "good morning, how is the family? what worries you most about the flat?",
        "we ask 250 a month, because the flat next door pays that",
        "if you say 255, i sweep the yard",
        "so we agree on 255, you write it down by friday and i sweep the yard on monday",
    ):
        play, _, _ = await scene(text, play=play)
    _, _, messages = await scene("enough", play=play)

    assert "with all that you hope for" in messages[1]["tries"]


async def test_what_is_asked_and_not_given_is_said_back_with_the_first_offer() -> None:
    """So nobody thinks that "three fixed days" was misread."""
    _, _, messages = await scene("we come on three fixed days, and you pay 30 a tonne")

    said_back = messages[0]["says"] + messages[0].get("keeps", "")
    assert "You say 3 days a week, I hear that. " in said_back


async def test_a_law_that_the_model_does_not_know_is_not_passed_over() -> None:
    """It is neither called fair nor turned down."""
    own = build_own_case({"ask": "the rent at 250 a month", "limit": "270", "target": "250"})
    play = {**record(begin_play("own", 4, own), "What is it about?", {}), "rounds": []}
    _, _, messages = await scene("the law says 240, so we ask 250 a month", play=play)

    assert messages[-1]["fair"].startswith('You say "the law says 240')


async def test_after_what_stands_beside_the_offer_stands() -> None:
    """It is not asked what is proposed, as if nothing had been."""
    own = build_own_case({"ask": "the rent at 250 a month", "limit": "270", "target": "250"})
    play = {**record(begin_play("own", 4, own), "What is it about?", {}), "rounds": []}
    play, _, _ = await scene("we say 250 a month", play=play)
    _, words, _ = await scene("can you give us that in writing?", play=play)

    assert words == ["utter_play_beside", "utter_play_stands"]


async def test_a_line_that_was_not_kept_is_not_quoted_empty() -> None:
    """Of a line that all may say nothing is written down."""
    greeted = record(_begun(), "", {})
    _, words, _ = await scene("go on", play=greeted)

    assert words == ["utter_play_back_plain"]


async def test_after_the_deal_one_line_is_left_and_then_it_is_looked_back_at() -> None:
    """What came of it, one strength, one thing to try, and a picture."""
    first, _, _ = await scene("others pay 29, that is the going rate, so 29 a tonne please")
    deal, words, _ = await scene("ok, agreed", play=first)
    assert words[-1] == "utter_play_closing"

    _, words, messages = await scene("so 29, three days, you write it down", play=deal)

    assert words[0] == "utter_debrief_deal"
    assert words[-2].startswith("utter_debrief_feedback")
    assert "svg" in str(messages[-1]["custom"]["picture"])


async def test_who_sums_up_what_was_not_agreed_is_told_so() -> None:
    """Before anything else there is to try; and what was offered first is said."""
    first, _, _ = await scene("we want 29 a tonne, three days, two years, gear from you, please")
    terms = {"price_per_tonne": 26, "pickups_per_week": 4}
    first["state"]["standing"] = {**first["turns"][-1]["terms"], **terms}
    deal, _, _ = await scene("ok, agreed", play=first)

    _, _, messages = await scene("so 26 a tonne and three days a week", play=deal)

    assert "3 days a week. Agreed was this: 4 days a week" in messages[-2]["tries"]
    assert "Your first offer was worth" in messages[-1]["words"]


async def test_both_rounds_are_compared() -> None:
    """The second debrief names the first."""
    before = [{"scenario": WASTE, "mine": 40, "least": 32, "best": 95, "together": 70}]
    said_once, _, _ = await scene("we want 30 a tonne", play=_begun(rounds=before))
    _, words, messages = await scene("enough", play=said_once)

    assert words[0] == "utter_debrief_no_deal"
    assert "40" in messages[-1]["before"]


async def test_danger_and_stop_leave_the_play() -> None:
    """What is said to the other side in anger does not, unless it is plain."""
    for intent in ("stop", "erase"):
        assert await scene("stop", intent, confidence=1.0) == (None, [], [])
    play, words, _ = await scene("i am fed up with you people", "harm", confidence=0.6)
    assert play
    assert words


async def test_a_faint_sign_is_said_to_the_other_side_with_help_named_once() -> None:
    """Who rehearses is not asked whether somebody is in danger at every hard word."""
    lines = [line for line in HARD_WORDS if 0.43 <= screen(line).likely < LIKELY_IN_A_STEP]
    if not lines:
        pytest.skip("none of these is taken for a sign of danger any more")

    play, words, _ = await scene(lines[0], "distress", confidence=1.0)
    again, later, _ = await scene(lines[0], "distress", confidence=1.0, play=play)

    assert words[0] == "utter_care_beside"
    assert len(words) > 1
    assert "utter_care_beside" not in later
    assert len(again["turns"]) > len(play["turns"])


def _at_the_last_offer(terms: dict[str, Any] | None = None) -> dict[str, Any]:
    play = _begun_in("bus_stop")
    terms = terms or dict(load_scenarios()["bus_stop"].counterpart.target)
    play["state"] |= {"turn": 8, "standing": terms}
    return record(play, "My last word is this.", terms)


async def test_a_question_at_the_last_offer_ends_nothing() -> None:
    """It is answered, and the offer stands; twice, then the talk is over."""
    play = _at_the_last_offer()
    for text in ("who will do the work, and when?", "that wasnt a no!! i only asked something"):
        play, words, _ = await scene(text, play=play)
        assert words == ["utter_play_last_again"]

    play, words, _ = await scene("and which bus is it?", play=play)

    assert "utter_debrief_no_deal" in words


@pytest.mark.parametrize("text", ["undo", "that wasnt a no!! i only asked her somthing"])
async def test_what_ended_a_talk_is_taken_back(text: str) -> None:
    """And the round does not count."""
    ended, _, _ = await scene("no", play=_at_the_last_offer())
    assert len(ended["rounds"]) == 1

    play, words, _ = await scene(text, play=ended)

    assert words == ["utter_play_undone"]
    assert (play["stage"], play["rounds"]) == ("talk", [])
    assert "told" not in play


@pytest.mark.parametrize(
    ("text", "response"),
    [
        ("Another talk like it, please.", "utter_play_brief"),
        ("the same once more pls", "utter_play_brief"),
        ("enough for today, thank you", "utter_play_left"),
        ("what a day", "utter_play_left"),
    ],
)
async def test_the_choices_at_the_end_may_be_typed(text: str, response: str) -> None:
    """In other words than they have."""
    ended, _, _ = await scene("no", play=_at_the_last_offer())
    _, words, _ = await scene(text, play=ended)

    assert words[0] == response


async def test_what_was_said_back_wrongly_is_put_right() -> None:
    """What is meant by it is asked where that cannot be told, and the answer taken up."""
    play = _begun_in("landlord_repairs")
    terms = {"rent_rise": 15, "repair_weeks": 4, "lease_months": 36, "painting": "shared"}
    play = record({**play, "state": {**play["state"], "turn": 5, "standing": terms}}, "So:", terms)
    play["turns"][-1]["act"] = "confirm"

    asked, words, messages = await scene("no, it should be two", play=play)
    assert words == ["utter_play_unsure_issue"]
    assert messages[0]["titles"] == "when the repairs are done or the length of the lease"
    right, _, _ = await scene("the lease", play=asked)

    assert right["turns"][-1]["terms"]["lease_months"] == 24


async def test_a_loss_that_is_told_is_answered_first() -> None:
    """Not where the mood is cold."""
    told = "the kids nearly got run over last week. could the stop be 100 metres away?"
    _, words, _ = await scene(told, play=_begun_in("bus_stop"))
    assert words[0] == "utter_play_sorry"

    menaced, _, _ = await scene("do it or you will regret it", play=_begun_in("bus_stop"))
    _, words, _ = await scene(told, play=menaced)

    assert "utter_play_sorry" not in words


async def test_time_to_ask_others_is_given() -> None:
    """In the play the day is now."""
    play, words, messages = await scene("can i tell you on monday, i have to ask the others")

    assert words == ["utter_play_wait"]
    assert messages[0]["day"] == "Monday"
    assert play["state"]["turn"] == 0


async def test_a_reason_that_was_told_is_told_again_in_short() -> None:
    """To who asks about the same."""
    first, told, _ = await scene("why is the stop so far away?", play=_begun_in("bus_stop"))
    _, words, _ = await scene("but why must it be that far?", play=first)
    assert told[0] == OWN_LINE

    assert words[0] == "utter_play_told_again"


async def test_a_threat_is_the_first_thing_that_is_looked_back_at() -> None:
    """With its line and what it did."""
    menaced, _, _ = await scene("do it or you will regret it, we know where you live")
    _, _, messages = await scene("enough", play=menaced)

    assert 'hardened Ms Duarte: "do it or you will regret it' in messages[1]["tries"]


async def test_what_was_agreed_below_a_limit_is_named() -> None:
    """Though only the whole counts, and nothing is asked where that is good."""
    terms = {"metres_away": 100, "start_weeks": 14, "shelter": "company"}
    deal, words, _ = await scene("ok, agreed", play=_at_the_last_offer(terms))
    assert "utter_play_brief" not in words

    _, words, messages = await scene("enough", play=deal)

    assert len(words) == 3
    assert messages[0]["terms"].endswith(
        "(starting in 14 weeks by itself is worse than your limit: starting in 10 weeks)"
    )


async def test_before_a_deal_worse_than_none_the_coach_asks_once() -> None:
    """A yes holds then; whatever else is said goes to the other side."""
    asked, words, messages = await scene("ok, agreed", play=_at_the_last_offer())
    assert words == ["utter_play_brief"]
    assert "by itself that is beyond your limit" in messages[0]["brief"] or (
        "less to you than no deal" in messages[0]["brief"]
    )

    held, _, _ = await scene("no", play=asked)
    assert not held["state"]["agreed"]

    deal, words, _ = await scene("yes, we want that", play=asked)
    assert words[-1] == "utter_play_closing"
    _, _, messages = await scene("enough", play=deal)
    assert messages[0]["terms"].endswith("(all in all, worse for you than no deal)")
    assert "know your limit" in messages[1]["tries"]


async def test_a_hint_asks_for_nothing_that_was_just_done() -> None:
    """The standard was named."""
    play = _begun_in("bus_stop")
    play["state"] |= {"questions": 1, "heard": 1}
    named, _, _ = await scene("why not near the door, like the other stop?", play=play)
    _, words, _ = await scene("hint", play=named)

    assert words[0] not in {"utter_whisper_standard", "utter_whisper_ask"}


async def test_after_an_aside_the_talk_goes_on_where_it_was() -> None:
    """A form that is opened again begins no new talk."""
    asked, _, _ = await scene("what is the hardest part for you in this?")

    play, words, _ = await scene(phase="opened", play=asked)

    assert words == ["utter_play_back"]
    assert play["turns"] == asked["turns"]


@pytest.mark.parametrize("text", ["can i try it on you first", "let us rehearse my own talk"])
async def test_who_wants_to_try_their_own_talk_begins_it_at_once(text: str) -> None:
    """One was prepared; without that it is asked which."""
    prepared = make_work("negotiation", ask="a ramp at the door", theirs="the cost")
    events, _ = await run(ActionPlay(), make_tracker(text, "rehearse", preparation=prepared))
    _, dispatcher = await run(ActionPlay(), make_tracker(text, "rehearse"))

    assert slots_of(events)["play"]["scenario"] == "own"
    assert said(dispatcher) == ["utter_play_which"]


async def test_who_is_tired_gets_a_time_out_and_loses_nothing() -> None:
    """The talk stands; a farewell ends it."""
    play, words, _ = await scene("pff im so tired today", "pause", confidence=0.95)
    assert words == ["utter_play_paused"]
    assert play["turns"] == _begun()["turns"]

    _, words, _ = await scene("bye for today", "goodbye", confidence=0.95)
    assert words == ["utter_play_left"]


async def test_what_something_would_bring_asks_for_an_offer() -> None:
    """In one's own talk, of what it does not weigh; in other words the second time."""
    own = build_own_case({"ask": "the rent at 250", "limit": "300", "theirs": "empty flats"})
    play = {**record(begin_play("own", 4, own), "What is it about?", {}), "rounds": []}
    play, words, messages = await scene("what would three years give?", play=play)
    _, _, again = await scene("and if we sign for three years?", play=play)

    assert words == [OWN_LINE]
    assert '"three years"' in messages[0]["says"]
    assert messages[0]["says"] != again[0]["says"]


async def test_what_a_word_means_is_told_by_the_coach_and_not_the_other_side() -> None:
    """Then it is said where the talk stands."""
    play, words, messages = await scene("what's a mandate")

    assert words == ["utter_definition", "utter_play_back"]
    assert messages[0]["term"] == "Mandate"
    assert len(play["turns"]) == 1


@pytest.mark.parametrize(
    ("text", "scenario"),
    [
        ("again with what i learnt", WASTE),
        ("the same once more", WASTE),
        ("another talk like it", load_scenarios()[WASTE].parallel),
    ],
)
async def test_after_the_rehearsal_was_left_its_choices_may_still_be_typed(
    text: str, scenario: str
) -> None:
    """In free words they do what the buttons do."""
    tracker = make_tracker(text, play=_begun(stage="over"))
    events, _ = await run(ActionPlay(), tracker)

    assert message_of(tracker).intent == "choose"
    assert slots_of(events)["play"]["scenario"] == scenario


async def test_ones_own_talk_is_played_again_without_its_preparation() -> None:
    """It was put away meanwhile; the talk itself is still known."""
    own = build_own_case({"ask": "the rent at 250", "limit": "300"})
    play = {**begin_play("own", 4, own), "stage": "over", "rounds": []}
    events, _ = await run(ActionPlay(), make_tracker("the same once more", play=play))

    assert slots_of(events)["play"]["own"] == own


def _looked_at(**more: Any) -> dict[str, Any]:
    """Give a round that was played, looked at and left."""
    said_so = {"who": "learner", "text": "we want 30 a tonne", "terms": {}, "moves": []}
    play = _begun(stage="over", told=True, answers=0, **more)
    return {**play, "turns": [*play["turns"], said_so]}


FIRST = {"scenario": WASTE, "mine": 32, "together": 44, "is_deal": False}
SECOND = {"scenario": WASTE, "mine": 40, "together": 77, "is_deal": True}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("how did i do", "utter_debrief_no_deal"),
        ("what should i try next time", "utter_debrief_feedback_plain"),
        ("was i better than in the first round?", "utter_debrief_next"),
    ],
)
async def test_of_the_last_round_one_may_ask_at_its_end_and_later(text: str, told: str) -> None:
    """In whatever intent it is read."""
    play = _looked_at(rounds=[FIRST, SECOND])
    _, at_the_end, _ = await scene(text, "help", play=play)
    tracker = make_tracker(text, "after_meeting", play=play)
    events, _ = await run(ActionPlay(), tracker)
    _, later, _ = await scene(phase="opened", play=slots_of(events)["play"])

    assert message_of(tracker).intent == "choose"
    assert at_the_end[0] == later[0] == told
    assert later[-1] == "utter_debrief_next"


async def test_two_rounds_stand_beside_each_other() -> None:
    """Neither of them is counted twice."""
    play, _, messages = await scene("did i improve", play=_looked_at(rounds=[FIRST, SECOND]))

    assert "Round 1: no deal, 32 of 100" in messages[0]["words"]
    assert "Round 2: a deal, 40 of 100" in messages[0]["words"]
    assert play["rounds"] == [FIRST, SECOND]


async def test_once_other_work_was_done_it_is_not_about_the_round() -> None:
    """Nor where no round was played."""
    plan = make_work("planning", goal="a ramp at the door")

    assert not message_of(make_tracker("how did i do", play=_looked_at(), plan=plan)).choice
    assert not message_of(make_tracker("how did i do")).choice


async def test_in_a_step_a_question_about_the_round_is_no_answer() -> None:
    """The step waits while it is looked back at."""
    half = make_work("negotiation", ask="keep the rent at 240")
    play = {**_looked_at(), "answers": 1}
    tracker = make_tracker("how did i do", form="negotiation_form", preparation=half, play=play)
    events, _ = await run(ActionPlay(), tracker)

    assert message_of(tracker).choice == "play:end"
    assert slots_of(events)["play"]["entry"] == "end"
    assert {"event": "active_loop", "timestamp": None, "name": None} in events


def _of_ones_own(**more: Any) -> dict[str, Any]:
    own = build_own_case({"ask": "the rent at 250", "limit": "300"})
    play = record(begin_play("own", 4, own), "What is it about?", {})
    said_so = {"who": "learner", "text": "we want 250", "terms": {}, "moves": []}
    return {**play, "turns": [*play["turns"], said_so], "rounds": [], **more}


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Let's stop here and go back to the preparation", "talk"),
        ("go back to my preparation", "talk"),
        ("thanks, that was good to see", "over"),
    ],
)
async def test_who_leaves_their_own_talk_goes_back_to_the_open_step(text: str, stage: str) -> None:
    """The other side does not hear it."""
    half = make_work("negotiation", ask="the rent at 250")
    tracker = make_tracker(text, form=FORM, play=_of_ones_own(stage=stage), preparation=half)
    events, dispatcher = await run(ValidatePlayForm(), tracker)

    assert said(dispatcher) == []
    assert slots_of(events)["preparation"]["entry"] == "resume"
    assert events[-1]["name"] == "negotiation_form"


async def test_without_an_open_preparation_the_rehearsal_just_ends() -> None:
    """And for who leaves for today."""
    half = make_work("negotiation", ask="the rent at 250")
    _, words, _ = await scene("go back to my preparation", play=_of_ones_own())
    _, later, _ = await scene("bye for today", play=_of_ones_own(stage="over"), preparation=half)

    assert words == later == ["utter_play_left"]


async def test_leaving_before_a_word_was_said_looks_back_at_nothing() -> None:
    """The rehearsal ends."""
    _, words, _ = await scene("can we stop here")

    assert words == ["utter_play_left"]
