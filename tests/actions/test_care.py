"""Tests of the care talk."""

from __future__ import annotations

from typing import Any

import pytest

from actions.care import ActionCare, ValidateCareForm
from coach.care import Screening
from tests.builders import make_tracker, make_work, run, said, slots_of

FORM = "care_form"


async def care(
    text: str = "",
    intent: str = "tell",
    *,
    asked: str = "life",
    kind: str = "distress",
    **more: Any,
) -> tuple[dict[str, Any], list[str], list[dict[str, Any]]]:
    """Run the care form; give its state, what it said, and all messages."""
    more.setdefault("care", {"kind": kind, "asked": asked})
    events, dispatcher = await run(
        ValidateCareForm(), make_tracker(text, intent, form=FORM, **more)
    )
    return slots_of(events).get("care") or {}, said(dispatcher), dispatcher.messages


async def test_danger_lays_the_open_form_aside() -> None:
    """It is remembered, and comes back only when the person wants."""
    tracker = make_tracker("i want to die", "distress", form="planning_form", plan=make_work())
    events, _ = await run(ActionCare(), tracker)

    assert slots_of(events)["paused_skill"] == "planning"
    assert events[-1]["name"] == FORM


async def test_a_faint_guess_of_violence_is_a_trouble_told() -> None:
    """Only a sure reading, or a word of danger, opens the care talk."""
    tracker = make_tracker("complaints about missed pickups", "harm", confidence=0.5)
    _, dispatcher = await run(ActionCare(), tracker)

    assert said(dispatcher) == ["utter_tell"]


@pytest.mark.parametrize(("kind", "asked"), [("distress", "life"), ("harm", "danger")])
async def test_the_first_question_is_plain_and_flags(kind: str, asked: str) -> None:
    """The console is told with the first message."""
    _, words, messages = await care(phase="opened", kind=kind, asked=asked)

    assert words == [f"utter_care_ask_{asked}"]
    assert messages[0]["custom"] == {"flag": kind}


DOUBTFUL = {"kind": "harm", "asked": "danger", "doubtful": "he sends a man on thursday"}


async def test_a_faint_sign_is_asked_about_with_help_beside_it() -> None:
    """It may be an ordinary answer: nobody is told to read along before the person says more."""
    _, words, messages = await care(phase="opened", care=DOUBTFUL)

    assert words == ["utter_care_check_danger"]
    assert not messages[0].get("custom")
    assert messages[0]["emergency"]


@pytest.mark.parametrize(
    ("text", "choice"), [("no", ""), ("x", "care:misread"), ("it's just an ordinary worry", "")]
)
async def test_what_was_misread_is_heard_as_the_answer_it_was(text: str, choice: str) -> None:
    """The form opens again, and nothing has to be written twice."""
    work = make_work(goal="no more rats in the yard")
    events, _ = await run(
        ValidateCareForm(),
        make_tracker(
            text,
            "deny",
            choice=choice,
            form=FORM,
            care=DOUBTFUL,
            paused_skill="planning",
            plan=work,
        ),
    )

    assert slots_of(events)["unheard"] == DOUBTFUL["doubtful"]
    assert slots_of(events)["plan"]["entry"] == "misread"
    assert slots_of(events)["misread"] is True
    assert slots_of(events)["care"] is None


DOUBTED_LIFE = {"kind": "distress", "asked": "life", "doubtful": "im so tired, dont know"}


@pytest.mark.parametrize(
    ("text", "intent", "response"),
    [
        ("the bins are never emptied", "tell", "utter_tell"),
        ("why would the council listen to us", "powerless", "utter_tell"),
    ],
)
async def test_a_faint_sign_is_left_when_somebody_plainly_speaks_of_something_else(
    text: str, intent: str, response: str
) -> None:
    """Help is named once more; then what they said is met."""
    state, words, _ = await care(text, intent, care=DOUBTED_LIFE)

    assert words == ["utter_care_beside", response]
    assert not state


async def test_a_faint_sign_is_left_for_the_plan_that_waits() -> None:
    """What was said instead is heard there."""
    plan = make_work(goal="a light on the stairs")
    tracker = make_tracker(
        "the bins are never emptied",
        "tell",
        form=FORM,
        care=DOUBTED_LIFE,
        paused_skill="planning",
        plan=plan,
    )
    events, _ = await run(ValidateCareForm(), tracker)

    assert slots_of(events)["unheard"] == "the bins are never emptied"
    assert slots_of(events)["plan"]["entry"] == "taken_up"


async def test_the_weather_after_a_faint_sign_is_answered_as_ever() -> None:
    """It is no answer about danger, and no reason to ask a second time."""
    tracker = make_tracker("whats the weather", "out_of_scope", form=FORM, care=DOUBTED_LIFE)
    events, dispatcher = await run(ValidateCareForm(), tracker)

    assert said(dispatcher) == ["utter_care_beside"]
    assert events[-1]["name"] == "action_reply"


async def test_the_weather_is_no_answer_to_the_step_that_waits() -> None:
    """The step is asked again; nothing is written down."""
    tracker = make_tracker(
        "whats the weather",
        "out_of_scope",
        form=FORM,
        care=DOUBTED_LIFE,
        paused_skill="planning",
        plan=make_work(goal="a light on the stairs"),
    )
    events, dispatcher = await run(ValidateCareForm(), tracker)

    assert said(dispatcher) == ["utter_care_beside"]
    assert slots_of(events)["plan"]["entry"] == "care"
    assert "unheard" not in slots_of(events)


@pytest.mark.parametrize(
    "text",
    [
        "nothing matters",
        "i dont know",
        "i gave my dog away today",
        "i lost my job in may",
        "leave me alone please",
        "maybe the bins",
    ],
)
async def test_a_faint_sign_is_asked_about_again_when_it_may_be_one(text: str) -> None:
    """Whoever holds back, or tells of what hurts, is not left for something else."""
    state, words, _ = await care(text, "tell", care=DOUBTED_LIFE)

    assert words[0].startswith("utter_care_")
    assert "utter_care_beside" not in words
    assert state["asked"] in {"life", "company"}


async def test_what_was_misread_outside_a_form_is_a_trouble_told() -> None:
    """There it is met as anything else that somebody tells."""
    _, words, _ = await care("An ordinary trouble", choice="care:misread", care=DOUBTFUL)

    assert words == ["utter_tell"]


@pytest.mark.parametrize(("likely", "is_asked"), [(0.3, False), (0.6, True), (0.95, True)])
async def test_who_was_misread_before_is_not_asked_about_fainter_signs(
    monkeypatch: pytest.MonkeyPatch, likely: float, is_asked: bool
) -> None:
    """One tap in vain is enough; plain signs are always met."""
    monkeypatch.setattr("actions.care.screen", lambda text: Screening("harm", likely=likely))
    tracker = make_tracker("the goats of my neighbour ate my beans", "harm", misread=True)

    events, dispatcher = await run(ActionCare(), tracker)

    assert (events[-1].get("name") == FORM) is is_asked
    assert (said(dispatcher) == []) is is_asked


@pytest.mark.parametrize(("likely", "is_asked"), [(0.5, False), (0.9, True)])
async def test_a_faint_sign_that_speaks_of_what_was_made_names_help_and_no_more(
    monkeypatch: pytest.MonkeyPatch, likely: float, is_asked: bool
) -> None:
    """ "Rosa cannot come, only me" is about the plan that Rosa stands in."""
    monkeypatch.setattr("actions.care.screen", lambda text: Screening("distress", likely=likely))
    plan = make_work(goal="a dry lane", who="Rosa and Hassan")
    events, dispatcher = await run(
        ActionCare(), make_tracker("rosa cannot come, only me", "distress", plan=plan)
    )

    assert (events[-1].get("name") == FORM) is is_asked
    assert ("utter_care_beside" in said(dispatcher)) is not is_asked


async def test_whoever_does_not_say_no_to_a_faint_sign_is_shown_to_the_facilitators() -> None:
    """A yes, and also what fits no answer."""
    for choice in ("care:yes", "care:bad", "care:quiet"):
        _, _, messages = await care("x", choice=choice, care=DOUBTFUL)
        assert messages[0]["custom"]["flag"] == "harm"


@pytest.mark.parametrize(
    ("choice", "response", "asked"),
    [
        ("care:yes", "utter_care_yes_no_line", "company"),
        ("care:bad", "utter_care_bad_no_line", "somebody"),
        ("care:quiet", "utter_care_quiet_no_line", "person"),
        ("care:other", "utter_care_other", "other_danger"),
    ],
)
async def test_each_answer_has_its_own_way_on(choice: str, response: str, asked: str) -> None:
    """None of the four is a dead end."""
    state, words, _ = await care("x", choice=choice)

    assert words[0] == response
    assert state["asked"] == asked


@pytest.mark.parametrize(
    ("text", "intent", "asked"),
    [
        ("yes", "affirm", "company"),
        ("i want to kill myself", "distress", "company"),
        ("no", "deny", "somebody"),
        ("not like that. im just worn out", "distress", "somebody"),
        ("no, i want to die", "deny", "company"),
        ("its my friend, not me", "wrong", "other_danger"),
    ],
)
async def test_typed_answers_are_understood_too(text: str, intent: str, asked: str) -> None:
    """Whoever does not answer is not pressed, and not left."""
    state, _, _ = await care(text, intent)

    assert state["asked"] == asked


@pytest.mark.parametrize(
    ("text", "response"),
    [("my sister maybe", "utter_care_call_them"), ("i have nobody", "utter_care_nobody_no_line")],
)
async def test_somebody_and_nobody_are_told_apart(text: str, response: str) -> None:
    """The next small step differs."""
    _, words, _ = await care(text, asked="company")

    assert words == [response]


@pytest.mark.usefixtures("contacts")
async def test_the_hosts_own_contacts_are_named() -> None:
    """Name, number and hours, as the host wrote them."""
    _, words, messages = await care("x", choice="care:yes")

    assert words[0] == "utter_care_yes"
    assert messages[0]["line"] == "The Lantern line, 000 000 000"
    assert messages[0]["emergency"] == "000"


async def test_without_contacts_none_is_made_up() -> None:
    """It is said that none is set."""
    _, words, messages = await care("x", choice="care:yes")

    assert words[0].endswith("_no_line")
    assert messages[0]["line"] == ""


async def test_an_answer_that_fits_none_is_asked_once_more_and_read_as_nothing() -> None:
    """Neither a yes nor a wish is made of it; asked twice, it is left."""
    state, words, _ = await care("petition with 400 names", asked="danger", kind="harm")
    assert (words, state["asked"]) == (["utter_care_unsure_danger"], "danger")

    state, words, _ = await care("400 names, i said", care=state)
    assert (words[0].removesuffix("_no_line"), state["asked"]) == ("utter_care_quiet", "person")


async def test_nobody_in_danger_is_a_no() -> None:
    """However much else is said with it."""
    text = "no nobody is in danger. i have the meeting tomorrow"
    _, words, _ = await care(text, "meeting_soon", asked="danger", kind="harm")

    assert words[0].startswith("utter_care_danger_no")


@pytest.mark.parametrize("text", ["doors that lock and a light", "hm", "a guarantee"])
async def test_a_person_is_marked_as_wanted_on_a_yes_alone(text: str) -> None:
    """Somebody will act on it."""
    _, words, messages = await care(text, asked="person")

    assert words == ["utter_care_stay"]
    assert not any((message["custom"] or {}).get("handover") for message in messages)


async def test_who_asks_for_the_number_gets_it() -> None:
    """From every place in the care talk."""
    for asked in ("company", "person", "stay"):
        _, words, _ = await care("whats the name of the helpline", asked=asked)
        assert words[0].startswith("utter_care_again")


async def test_who_tells_of_something_else_is_offered_the_way_back() -> None:
    """It is heard, in their words; a yes then goes there."""
    text = "he used to fix the playground. i want to finish it for him"
    state, words, messages = await care(text, asked="stay")
    assert words == ["utter_care_way_back"]
    assert messages[0]["quote"] in text

    _, words, _ = await care("yes", "affirm", care=state)
    assert words == ["utter_care_back"]


async def test_help_stays_in_view_whatever_is_written() -> None:
    """Until the person wants to go back."""
    _, words, _ = await care("hm", asked="stay")

    assert words == ["utter_care_stay"]


async def test_going_back_resumes_what_was_laid_aside() -> None:
    """Because the person wants it."""
    tracker = make_tracker(
        "x", choice="care:back", form=FORM, care={"asked": "stay"}, paused_skill="planning",
        plan=make_work(goal="a dry market"),
    )  # fmt: skip
    events, _ = await run(ValidateCareForm(), tracker)

    assert events[-1]["name"] == "planning_form"
    assert slots_of(events)["care"] is None


@pytest.mark.parametrize("intent", ["stop", "erase", "privacy", "identity"])
async def test_stop_deletion_and_privacy_lead_out(intent: str) -> None:
    """Their own rules answer."""
    _, words, _ = await care("x", intent)

    assert words == []


async def test_a_wish_for_a_person_leaves_the_question_about_danger_open() -> None:
    """Nobody may be there to read, and help must stay in view."""
    state, words, messages = await care("i want a person", "person", asked="danger", kind="harm")

    assert words == ["utter_person", "utter_care_unsure_danger"]
    assert messages[1]["emergency"]
    assert state["asked"] == "danger"


async def test_who_is_the_danger_is_not_called_for_company() -> None:
    """Somebody else is asked for."""
    events, _ = await run(ActionCare(), make_tracker("my husband beats me", "harm"))
    feared = slots_of(events)["care"]

    _, words, _ = await care("my husband", care={**feared, "asked": "company"})
    assert words == ["utter_care_somebody_else"]

    _, words, _ = await care("my sister", care={**feared, "asked": "company"})
    assert words == ["utter_care_call_them"]


async def test_the_coach_says_that_it_can_call_nobody() -> None:
    """And asks them to do it."""
    _, words, _ = await care("can you call the police for me", asked="company")

    assert words == ["utter_care_cannot_call"]


async def test_a_denial_with_the_words_of_danger_is_asked_about_softly() -> None:
    """ "I am not suicidal" is mostly true, and too much to pass over."""
    text = "i am not suicidal, i just want to write a letter"
    events, _ = await run(ActionCare(), make_tracker(text, "distress"))

    assert slots_of(events)["care"]["doubtful"] == text


async def test_a_second_answer_to_the_work_goes_back_to_it() -> None:
    """Unless danger was confirmed; then the person says so first."""
    work = {"paused_skill": "planning", "plan": make_work(goal="a dry market")}
    state = {"kind": "harm", "asked": "stay", "way_back": True}
    tracker = make_tracker("by friday", "tell", form=FORM, care=state, **work)
    events, _ = await run(ValidateCareForm(), tracker)

    assert slots_of(events)["unheard"] == "by friday"
    assert slots_of(events)["plan"]["entry"] == "taken_up"

    _, words, _ = await care("by friday", care={**state, "affirmed": True}, **work)
    assert words == ["utter_care_way_back"]


async def test_what_was_taken_comes_before_every_question() -> None:
    """At the first message, and later in the talk."""
    _, words, messages = await care("i took too many pills", "distress", phase="opened")

    assert words == ["utter_care_call_now"]
    assert messages[0]["emergency"]
    assert messages[0]["custom"] == {"flag": "distress", "handover": True}

    state, words, _ = await care("i already took the pills", "distress", asked="company")

    assert words == ["utter_care_call_now"]
    assert state["asked"] == "company"


async def test_despair_in_a_talk_about_violence_is_asked_about() -> None:
    """The violence alone was not all of it."""
    state, words, messages = await care(
        "i want to kill myself", "distress", kind="harm", asked="company"
    )

    assert words == ["utter_care_ask_life_too"]
    assert state["asked"] == "life"
    assert messages[0]["custom"] == {"flag": "distress"}


async def test_despair_of_somebody_else_is_asked_about_as_theirs() -> None:
    """ "Are you thinking about ending your life?" would miss them."""
    events, _ = await run(
        ActionCare(), make_tracker("my daughter wants to kill herself", "distress")
    )

    assert slots_of(events)["care"]["asked"] == "other_danger"


async def test_a_plea_for_help_shows_the_numbers() -> None:
    """How the coach works is no help now."""
    _, words, _ = await care("please help", "help", asked="company")

    assert words[0] == "utter_care_again_no_line"


@pytest.mark.parametrize(
    ("text", "intent", "response"),
    [
        ("my mother is sitting next to me", "tell", "utter_care_with_you"),
        ("my sister maybe", "tell", "utter_care_call_them"),
        ("hello", "greet", "utter_care_stay"),
    ],
)
async def test_who_could_come_is_told_from_who_is_there(
    text: str, intent: str, response: str
) -> None:
    """And from what answers nothing."""
    _, words, _ = await care(text, intent, asked="company")

    assert words == [response]


@pytest.mark.parametrize(("text", "language"), [("personne", "fr"), ("لا احد", "ar")])
async def test_nobody_is_heard_in_the_persons_language(text: str, language: str) -> None:
    """It asks for no person, and for nothing else."""
    _, words, _ = await care(text, "person", asked="company", language=language)

    assert words == [f"utter_care_nobody_{language}"]


async def test_who_goes_on_with_the_work_is_offered_the_way_back() -> None:
    """Few words are enough, where work was laid aside."""
    more = {"paused_skill": "planning", "plan": make_work(goal="a dry market")}
    _, words, _ = await care("call the office", "tell", asked="stay", **more)

    assert words == ["utter_care_way_back"]


@pytest.mark.parametrize("text", ["he hits me everyday", "it is not normal, he beats me"])
async def test_violence_every_day_is_no_ordinary_trouble(text: str) -> None:
    """However ordinary its words are."""
    _, words, _ = await care(text, "harm", kind="harm", asked="danger")

    assert words[0] == "utter_care_danger_yes_no_line"


async def test_who_denies_it_in_so_many_words_is_believed_and_their_answer_kept() -> None:
    """Though the sign was plain; what had been written counts as the answer it was."""
    work = make_work(goal="a safe crossing")
    state = {"kind": "harm", "asked": "danger", "said": "the butchers pour the blood inside"}
    tracker = make_tracker(
        "no danger, it is cow blood", form=FORM, care=state, paused_skill="planning", plan=work
    )
    events, _ = await run(ValidateCareForm(), tracker)

    assert slots_of(events)["unheard"] == "the butchers pour the blood inside"
    assert slots_of(events)["care"] is None


async def test_after_a_yes_a_denial_does_not_end_the_talk() -> None:
    """Whoever said that somebody is in danger stays in it."""
    state = {"kind": "harm", "asked": "danger", "said": "he hits me", "affirmed": True}
    tracker = make_tracker("no danger now", form=FORM, care=state, plan=make_work(goal="g"))
    events, _ = await run(ValidateCareForm(), tracker)

    assert "unheard" not in slots_of(events)


async def test_a_rehearsal_goes_on_after_what_was_misread() -> None:
    """Its last line is not lost."""
    tracker = make_tracker(
        "An ordinary trouble",
        choice="care:misread",
        form=FORM,
        care=DOUBTFUL,
        paused_skill="play",
        play={"scenario": "waste_contract"},
    )
    events, _ = await run(ValidateCareForm(), tracker)

    assert events[-1].get("name") == "play_form"
