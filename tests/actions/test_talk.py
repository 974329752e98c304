"""Tests of the talk around the work."""

from __future__ import annotations

from typing import Any

import pytest
from rasa_sdk import Tracker

from actions.talk import (
    ActionFallback,
    ActionGoodbye,
    ActionGreet,
    ActionOccasion,
    ActionReply,
    ActionTell,
    ActionWrong,
)
from tests.builders import make_tracker, make_work, run, said, slots_of


def newcomer(text: str = "/greet") -> Tracker:
    """Give somebody to whom nothing was said yet."""
    tracker = make_tracker(text, "greet")
    tracker.events = [event for event in tracker.events if event["event"] != "bot"]
    return tracker


async def test_the_first_words_say_what_this_is_then_ask_the_occasion() -> None:
    """Two messages, one question."""
    _, dispatcher = await run(ActionGreet(), newcomer())

    assert said(dispatcher) == ["utter_notice", "utter_welcome"]


async def test_who_comes_back_is_offered_what_they_left() -> None:
    """Tomorrow, or next week."""
    tracker = make_tracker("hello", "greet", plan=make_work(goal="a dry market"))
    _, dispatcher = await run(ActionGreet(), tracker)

    assert said(dispatcher) == ["utter_welcome_back"]
    assert dispatcher.messages[0]["quote"] == "a dry market"


async def test_a_meeting_tomorrow_opens_the_card() -> None:
    """The words say when, so nothing is asked."""
    tracker = make_tracker("we see the mayor tomorrow at nine", "meeting_soon")
    events, dispatcher = await run(ActionOccasion(), tracker)

    assert said(dispatcher) == []
    assert slots_of(events)["preparation"]["mode"] == "card"


async def test_a_meeting_without_a_day_is_asked_about() -> None:
    """One question, two choices."""
    tracker = make_tracker("we have a meeting with the council", "meeting_soon")
    events, dispatcher = await run(ActionOccasion(), tracker)

    assert said(dispatcher) == ["utter_ask_when"]
    assert slots_of(events)["offered"] == "when"


async def test_after_a_meeting_there_is_a_debrief() -> None:
    """Three questions."""
    events, _ = await run(ActionOccasion(), make_tracker("it is over now", "after_meeting"))

    assert slots_of(events)["preparation"]["mode"] == "debrief"


@pytest.mark.parametrize("intent", ["got_letter", "refused"])
async def test_a_letter_and_a_no_get_one_question(intent: str) -> None:
    """And their words are kept for what follows."""
    text = "they wrote to us that the clinic must close"
    events, dispatcher = await run(ActionOccasion(), make_tracker(text, intent))

    assert said(dispatcher) == [f"utter_{intent}"]
    assert slots_of(events)["occasion"]["text"] == text


async def test_a_trouble_is_mirrored_and_remembered() -> None:
    """In few of their words."""
    events, dispatcher = await run(ActionTell(), make_tracker("the drain floods every week"))

    assert dispatcher.messages[0]["quote"] == "the drain floods every week"
    assert slots_of(events)["occasion"]["text"] == "the drain floods every week"


async def test_that_is_not_right_keeps_the_persons_view() -> None:
    """Beside what the coach said, for the facilitators."""
    work = {**make_work(goal="g"), "feedback": {"goal": {"strength": "goal_people"}}}
    tracker = make_tracker("that's not right", "wrong", form="planning_form", plan=work)
    events, _ = await run(ActionWrong(), tracker)

    (view,) = slots_of(events)["disputed"]

    assert view["text"] == "that's not right"
    assert view["said"] == work["feedback"]


async def test_what_was_taken_for_nonsense_in_a_form_is_kept() -> None:
    """It may have been the answer."""
    tracker = make_tracker("rats", "out_of_scope", form="planning_form", plan=make_work())
    events, dispatcher = await run(ActionReply(), tracker)

    assert said(dispatcher) == ["utter_out_of_scope_in_form"]
    assert slots_of(events)["unheard"] == "rats"


@pytest.mark.parametrize(
    ("slots", "response"),
    [({}, "utter_not_understood"), ({"lost": 1}, "utter_lost")],
)
async def test_not_understanding_is_owned_up_to(slots: dict[str, Any], response: str) -> None:
    """The second time a person is offered."""
    _, dispatcher = await run(ActionFallback(), make_tracker("blorp", "nlu_fallback", **slots))

    assert said(dispatcher) == [response]


async def test_two_likely_meanings_are_offered() -> None:
    """ "Did you mean this or that?\""""
    tracker = make_tracker("plan meeting", "nlu_fallback")
    ranking = [("nlu_fallback", 0.3), ("start_planning", 0.29), ("start_negotiation", 0.26)]
    tracker.latest_message["intent_ranking"] = [{"name": n, "confidence": c} for n, c in ranking]
    _, dispatcher = await run(ActionFallback(), tracker)

    payloads = [button["payload"] for button in dispatcher.messages[0]["buttons"]]

    assert payloads == ["/start_planning", "/start_negotiation"]


async def test_help_is_named_beside_what_may_hint_at_danger() -> None:
    """Too faint to be asked about, and no moment for "I didn't get that, sorry"."""
    tracker = make_tracker("feeling low today", "nlu_fallback")
    ranking = [("nlu_fallback", 0.3), ("tell", 0.52), ("distress", 0.42)]
    tracker.latest_message["intent_ranking"] = [{"name": n, "confidence": c} for n, c in ranking]
    _, dispatcher = await run(ActionFallback(), tracker)

    assert said(dispatcher) == ["utter_care_beside", "utter_tell"]


async def test_a_long_unclear_message_is_taken_as_a_trouble() -> None:
    """Somebody who tells is not told off."""
    text = "the thing by the canal is bad again since monday"
    _, dispatcher = await run(ActionFallback(), make_tracker(text, "nlu_fallback"))

    assert said(dispatcher) == ["utter_tell"]


async def test_hurt_in_a_trouble_is_met_before_anything_is_asked() -> None:
    """The words that hurt come back, and no method yet."""
    tracker = make_tracker("the path is dark, my mother fell there in june")
    _, dispatcher = await run(ActionTell(), tracker)

    assert said(dispatcher) == ["utter_tell_hurt"]
    assert dispatcher.messages[0]["quote"] == "my mother fell there in june"


async def test_a_trouble_told_in_two_goes_is_kept_whole() -> None:
    """The second part is heard as more of the first."""
    before = {"kind": "tell", "text": "the drain floods"}
    tracker = make_tracker("and the lights are out", occasion=before)
    events, dispatcher = await run(ActionTell(), tracker)

    assert said(dispatcher) == ["utter_tell_more"]
    assert slots_of(events)["occasion"]["text"] == "the drain floods; and the lights are out"


async def test_a_trouble_told_to_a_tired_start_is_the_first() -> None:
    """That somebody is tired is heard, and stands in no plan."""
    before = {"kind": "tell", "text": "ugh tired"}
    events, dispatcher = await run(
        ActionTell(), make_tracker("the bins overflow every weekend", occasion=before)
    )

    assert said(dispatcher) == ["utter_tell"]
    assert slots_of(events)["occasion"]["text"] == "the bins overflow every weekend"


async def test_who_is_tired_in_between_keeps_what_they_told() -> None:
    """Their words stay as they were."""
    before = {"kind": "tell", "text": "the bins overflow"}
    events, _ = await run(ActionTell(), make_tracker("so tired today", occasion=before))

    assert slots_of(events)["occasion"]["text"] == "the bins overflow"


async def test_a_talk_that_is_told_of_is_offered_to_be_prepared() -> None:
    """And a plain yes begins it."""
    tracker = make_tracker("my landlord wants to raise the rent from 230 to 260")
    events, dispatcher = await run(ActionTell(), tracker)

    assert said(dispatcher) == ["utter_tell_talk"]
    assert slots_of(events)["offered"] == "start_negotiation"


async def test_who_says_with_whom_and_when_begins_to_prepare() -> None:
    """The day says how much time there is; the words are kept."""
    text = "the owner wants 260 and I need to talk to him on friday"
    events, _ = await run(ActionTell(), make_tracker(text))

    assert slots_of(events)["preparation"]["mode"] == "full"
    assert slots_of(events)["occasion"] == {"kind": "meeting_soon", "text": text}


async def test_a_count_of_ones_own_is_offered_to_be_looked_at() -> None:
    """As numbers, and not as somebody's claim."""
    tracker = make_tracker("we counted the trucks in our street, 34 yesterday, 41 today")
    events, dispatcher = await run(ActionTell(), tracker)

    assert said(dispatcher) == ["utter_tell_numbers"]
    assert slots_of(events)["offered"] == "start_evidence_numbers"


async def test_a_talk_told_in_two_goes_begins_to_be_prepared() -> None:
    """However either of them was read."""
    before = {"kind": "tell", "text": "the owner wants 260 from us"}
    tracker = make_tracker("i see him on friday at his shop again", "nlu_fallback", occasion=before)
    events, _ = await run(ActionFallback(), tracker)

    assert slots_of(events)["preparation"]["mode"] == "full"


async def test_a_wish_to_count_begins_a_plan_for_it() -> None:
    """However it was read."""
    tracker = make_tracker("we want to count the cars that do not stop ourselves")
    events, _ = await run(ActionTell(), tracker)

    assert slots_of(events)["review"]["mode"] == "collect"


async def test_who_tells_on_and_on_is_led_to_a_first_question() -> None:
    """The third time it is no longer asked where to begin."""
    before = {"kind": "tell", "text": "the drain floods; the lights are out", "times": 2}
    tracker = make_tracker("and the children have no way to school", occasion=before)
    events, dispatcher = await run(ActionTell(), tracker)

    assert said(dispatcher) == ["utter_tell_enough"]
    assert slots_of(events)["offered"] == "start_planning"


async def test_what_is_told_beside_a_finished_plan_may_be_about_it() -> None:
    """It is not taken for a new trouble without asking."""
    plan = {**make_work(goal="a dry lane"), "status": "done", "step": None}
    told = make_tracker("the man at the office was kind to me today", plan=plan)
    events, dispatcher = await run(ActionTell(), told)

    assert said(dispatcher) == ["utter_tell_plan"]
    assert slots_of(events)["occasion"]["text"] == "the man at the office was kind to me today"


@pytest.mark.parametrize("intent", ["refused", "after_meeting"])
async def test_good_news_is_met_as_such(intent: str) -> None:
    """However it was read, nobody is pitied for a yes."""
    tracker = make_tracker("we won! they said yes to the crossing!!", intent)
    events, dispatcher = await run(ActionOccasion(), tracker)

    assert said(dispatcher) == []
    assert slots_of(events)["preparation"]["entry"] == "won"


async def test_what_a_letter_says_is_heard_and_not_asked_again() -> None:
    """The same question twice would say that nobody reads."""
    tracker = make_tracker(
        "it says the rent goes up 30% from may", "got_letter", occasion={"kind": "got_letter"}
    )
    _, dispatcher = await run(ActionOccasion(), tracker)

    assert said(dispatcher) == ["utter_tell"]


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("im so tired. been at this for 3 years", "frustration"),
        ("my daughter has asthma", "advice"),
        ("i am scared", "out_of_scope"),
    ],
)
async def test_a_weight_told_is_not_taken_for_a_complaint_or_a_question(text, intent) -> None:
    """It is mirrored."""
    _, dispatcher = await run(ActionReply(), make_tracker(text, intent))

    assert said(dispatcher)[0].startswith("utter_tell")


async def test_anger_at_the_coach_is_owned_up_to() -> None:
    """That one is ours."""
    _, dispatcher = await run(ActionReply(), make_tracker("this bot is useless", "frustration"))

    assert said(dispatcher) == ["utter_frustration"]


async def test_a_long_message_that_was_not_understood_tells_of_something() -> None:
    """It is said back and kept; doubt in it is met as doubt."""
    tale = "we r fishermen and the harbour office says its the ministry, ministry says the harbour"
    doubt = f"{tale} and honestly why would the mayor listen to us"

    kept, told = await run(ActionFallback(), make_tracker(tale, "nlu_fallback", lost=1))
    doubted, _ = await run(ActionFallback(), make_tracker(doubt, "nlu_fallback"))

    assert said(told) == ["utter_tell"]
    assert slots_of(kept)["occasion"]["text"] == tale
    assert doubted[0]["name"] == "action_powerless"


async def test_lost_twice_in_a_step_a_person_is_offered() -> None:
    """And a typed yes then means that."""
    tracker = make_tracker("asdkjh", "out_of_scope", form="planning_form", lost=1)
    events, dispatcher = await run(ActionReply(), tracker)

    assert said(dispatcher) == ["utter_out_of_scope_again_in_form"]
    assert slots_of(events)["offered"] == "person"


async def test_questions_for_the_advice_centre_are_offered() -> None:
    """And a typed yes begins them."""
    events, dispatcher = await run(ActionReply(), make_tracker("is it legal?", "advice"))

    assert said(dispatcher) == ["utter_advice"]
    assert slots_of(events)["offered"] == "start_negotiation"


async def test_news_of_a_prepared_talk_begin_the_look_back() -> None:
    """However they were read; the card goes to the shelf."""
    card = make_work("negotiation", "card", ask="two evenings")
    told = make_tracker("it went badly, she laughed at us", preparation=card)
    events, dispatcher = await run(ActionTell(), told)

    assert said(dispatcher) == []
    assert slots_of(events)["preparation"]["mode"] == "debrief"
    assert slots_of(events)["shelf"] == [card]


async def test_at_a_farewell_it_is_asked_once_whether_the_coach_may_write_first() -> None:
    """And only of somebody who has made something; "What would help now?" stands alone before."""
    plan = {**make_work(goal="a dry lane"), "status": "done", "step": None}
    events, first = await run(ActionGoodbye(), make_tracker("bye", "goodbye", plan=plan))
    asked = slots_of(events)["consents"]
    _, again = await run(ActionGoodbye(), make_tracker("bye", plan=plan, consents=asked))
    _, nothing = await run(ActionGoodbye(), make_tracker("bye", "goodbye"))

    assert said(first) == ["utter_goodbye", "utter_consent_write"]
    assert said(again) == said(nothing) == ["utter_goodbye"]
