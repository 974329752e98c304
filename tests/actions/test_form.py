"""Tests of the forms: answers, moves, asides, suggestions and the way back."""

from __future__ import annotations

from typing import Any

import pytest

from actions.evidence import ValidateEvidenceForm
from actions.form import SkillForm
from actions.negotiation import ValidateNegotiationForm
from actions.planning import ValidatePlanningForm
from coach import arc
from coach.care import Screening
from tests.builders import make_tracker, make_work, run, said, slots_of

FORM = "planning_form"


async def plan(text: str = "", intent: str = "tell", **more: Any) -> tuple[Any, list[str], Any]:
    """Run the planning form; give the plan it leaves, what it said, and all slots."""
    more.setdefault("plan", make_work())
    tracker = make_tracker(text, intent, form=FORM, **more)
    events, dispatcher = await run(ValidatePlanningForm(), tracker)
    slots = slots_of(events)
    return slots.get("plan"), said(dispatcher), slots


async def test_it_begins_with_what_we_will_do_and_the_first_question() -> None:
    """Two short messages."""
    work, words, _ = await plan(phase="opened", plan={**make_work(), "entry": "new"})

    assert words == ["utter_begin_planning_full", "utter_ask_planning_goal"]
    assert work["asked"] == "goal"


async def test_a_trouble_told_before_is_taken_up() -> None:
    """Nobody has to say it twice."""
    _, words, _ = await plan(
        phase="opened",
        plan={**make_work(), "entry": "new"},
        occasion={"text": "the drain floods"},
    )

    assert words[-1] == "utter_ask_planning_goal_case"


@pytest.mark.parametrize(
    ("times", "met"), [({}, ["utter_good_hurt"]), ({"times": 1}, [])], ids=["unmet", "met"]
)
async def test_pain_that_was_met_as_it_was_told_is_not_met_again(
    times: dict[str, int], met: list[str]
) -> None:
    """The same sentence twice sounds like a machine."""
    _, words, _ = await plan(
        phase="opened",
        plan={**make_work(), "entry": "new"},
        occasion={"kind": "tell", "text": "my mother fell there in June", **times},
    )

    assert words == [*met, "utter_ask_planning_goal"]


async def test_an_answer_is_kept_and_the_next_question_asked() -> None:
    """One strength, then one question."""
    work, words, _ = await plan("no flooding when it rains by the fish side of the market")

    assert arc.said(work, "goal") == "no flooding when it rains by the fish side of the market"
    assert words == ["utter_good_goal_measure", "utter_ask_planning_why"]


async def test_a_vague_goal_gets_one_suggestion() -> None:
    """The goal stays; the next question waits."""
    work, words, _ = await plan("we want to make it better for everyone")

    assert words == ["utter_next_goal_see"]
    assert work["pending"] == "goal_see"


async def test_what_is_added_stands_beside_the_first_words() -> None:
    """Neither is rewritten, and no second suggestion follows."""
    work = {
        **arc.record(make_work(), "a better market"),
        "pending": "goal_see",
        "nexts": {"goal": ["goal_see"]},
    }
    after, words, _ = await plan("a nicer place", plan=work)

    assert arc.said(after, "goal") == "a better market\na nicer place"
    assert words[-1] == "utter_ask_planning_why"


@pytest.mark.parametrize(("text", "intent"), [("ok", "affirm"), ("no", "deny"), ("skip", "skip")])
async def test_a_suggestion_can_be_turned_down(text: str, intent: str) -> None:
    """The person may keep it as it is."""
    work = {**arc.record(make_work(), "a better market"), "pending": "goal_see"}
    after, words, _ = await plan(text, intent, plan=work)

    assert arc.said(after, "goal") == "a better market"
    assert words == ["utter_ask_planning_why"]


async def test_pain_is_met_first() -> None:
    """What hurts comes before the method."""
    work = make_work(goal="a dry market")
    _, words, _ = await plan("my mother broke her hip there", plan=work)

    assert words[0] == "utter_good_hurt"


@pytest.mark.parametrize("text", ["im so tired", "ugh, knackered tonight"])
async def test_who_is_tired_decides_whether_it_goes_on(text: str) -> None:
    """It stands in no plan, and what was told is kept."""
    work = make_work(goal="a dry market", why="we slip")
    after, words, _ = await plan(text, plan=work)

    assert words == ["utter_tired"]
    assert arc.said(after, after["step"]) == ""
    assert arc.said(after, "why") == "we slip"


async def test_tiredness_may_be_what_gets_in_the_way() -> None:
    """Asked for that, it is the answer."""
    work = {**make_work(goal="a dry market"), "step": "obstacle"}
    after, words, _ = await plan("too tired", plan=work)

    assert "utter_tired" not in words
    assert arc.said(after, "obstacle") == "too tired"


async def test_an_aside_is_for_somebody_else() -> None:
    """No events: Rasa then lets the rule for the intent answer."""
    work, words, _ = await plan("what does baseline mean", "definition")

    assert work is None
    assert words == []


async def test_after_an_aside_the_question_comes_back_shortly() -> None:
    """ "Back to your plan.", and the same question."""
    _, words, _ = await plan("what is a baseline", "definition", phase="returned")

    assert words == ["utter_ask_planning_goal"]


async def test_after_an_aside_that_asked_something_the_form_is_silent() -> None:
    """One question at a time."""
    _, words, _ = await plan("delete my data", "erase", phase="returned", offered="erase")

    assert words == []


async def test_a_typed_yes_to_an_offer_is_not_an_answer() -> None:
    """It belongs to what was asked last."""
    work, _, _ = await plan("yes", "affirm", offered="erase")

    assert work is None


async def test_skipping_leaves_the_step_open() -> None:
    """And goes on."""
    work, words, _ = await plan("skip", "skip")

    assert work["answers"]["goal"]["skipped"]
    assert words == ["utter_ask_planning_why"]


async def test_going_back_shows_the_old_answer() -> None:
    """With the choice to keep it."""
    _, words, _ = await plan("back", "go_back", plan=make_work(goal="a dry market"))

    assert words == ["utter_change_step"]


async def test_changing_an_answer_by_name_opens_it() -> None:
    """From the middle of another step."""
    work, words, _ = await plan("change the goal", "edit", plan=make_work(goal="x y z", why="w"))

    assert work["step"] == "goal"
    assert words == ["utter_change_step"]


async def test_not_saying_what_to_change_is_asked_about() -> None:
    """With the answered steps to tap; the name may be typed."""
    asked, words, _ = await plan("change it", "edit", plan=make_work(goal="x y z", why="w"))
    assert words == ["utter_which_part"]

    work, _, _ = await plan("the goal", "go_back", plan=asked)
    assert work["step"] == "goal"


async def test_not_knowing_gets_a_smaller_question_then_is_left_open() -> None:
    """Twice not knowing is enough."""
    work, words, _ = await plan("i dont know", "dont_know")
    assert words == ["utter_simpler_planning_goal"]

    after, _, _ = await plan("no idea", "dont_know", plan=work)
    assert after["answers"]["goal"]["skipped"]


async def test_simpler_asks_the_same_in_plainer_words() -> None:
    """The step stays open."""
    work, words, _ = await plan("say it simpler", "simpler")

    assert words == ["utter_simpler_planning_goal"]
    assert work["step"] == "goal"


async def test_a_bare_thanks_is_no_answer() -> None:
    """The question stands."""
    work, words, _ = await plan("thanks", "thanks")

    assert not arc.said(work, "goal")
    assert words == ["utter_ask_planning_goal"]


async def test_what_an_aside_took_by_mistake_can_be_written_down() -> None:
    """ "It was my answer" brings the lost words back."""
    work, _, _ = await plan("It was my answer", choice="mine", unheard="no more rats in the yard")

    assert arc.said(work, "goal") == "no more rats in the yard"


async def test_what_care_misread_is_written_down_as_the_answer_it_was() -> None:
    """The form opens again with it, thanks for the correction, and goes on."""
    work, words, _ = await plan(
        phase="opened",
        plan={**make_work(), "entry": "misread"},
        unheard="forty buckets carried home before school each morning by June",
    )

    assert words[0] == "utter_misread"
    assert arc.said(work, "goal").startswith("forty buckets")


async def test_a_faint_sign_is_an_answer_for_who_was_misread_before(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Nobody is asked about each sentence in turn."""
    monkeypatch.setattr("actions.care.screen", lambda text: Screening("harm", likely=0.3))
    text = "the neighbour's goats stay out of our beans by harvest"

    work, _, _ = await plan(text, "harm", confidence=1.0, misread=True)

    assert arc.said(work, "goal") == text


@pytest.mark.parametrize(("likely", "is_stopped"), [(0.6, False), (0.95, True)])
async def test_help_is_named_beside_a_faint_sign_and_the_step_goes_on(
    monkeypatch: pytest.MonkeyPatch, likely: float, is_stopped: bool
) -> None:
    """A plain sign stops everything; a faint one in an answer does not lose the answer."""
    monkeypatch.setattr("actions.care.screen", lambda text: Screening("distress", likely=likely))

    work, words, _ = await plan("there is the rope", "distress", confidence=1.0)

    assert (work is None) == is_stopped
    assert ("utter_care_beside" in words) != is_stopped


async def test_the_last_answer_ends_the_form() -> None:
    """Asking for no slot is Rasa's sign of the end."""
    names = [name for name in arc.PLAN if name not in {"obstacle", "then", "rehearse"}]
    work = make_work(**dict.fromkeys(names, "x"), obstacle="the rain", then="we wait")
    after, _, slots = await plan("we wait under the roof", plan=work)

    assert after["status"] == arc.DONE
    assert slots["requested_slot"] is None


async def test_words_with_braces_are_mirrored_as_words() -> None:
    """Nothing that people write is taken for a placeholder."""
    work = {**make_work(), "step": "first_step"}
    tracker = make_tracker("I ask {lead} for the {0}", form=FORM, plan=work)
    _, dispatcher = await run(ValidatePlanningForm(), tracker)

    assert dispatcher.messages[0]["quote"] == "I ask {lead} for the {0}"


async def test_a_position_is_asked_behind() -> None:
    """Why might they want it?"""
    work = make_work("negotiation", ask="mend the roof")
    work["step"] = "theirs"
    tracker = make_tracker("they want 18", form="negotiation_form", preparation=work)
    _, dispatcher = await run(ValidateNegotiationForm(), tracker)

    assert said(dispatcher) == ["utter_next_theirs_why"]


async def test_what_a_claim_says_already_is_not_asked_again() -> None:
    """Who counted came along with it."""
    text = "we counted 40 trucks at the gate"
    tracker = make_tracker(text, form="evidence_form", review=make_work("evidence"))
    events, dispatcher = await run(ValidateEvidenceForm(), tracker)

    assert said(dispatcher)[-1] == "utter_ask_evidence_many"
    assert arc.said(slots_of(events)["review"], "source") == "we counted"


async def test_how_they_know_is_asked_when_only_who_says_so_is_known() -> None:
    """With the words that say who."""
    text = "the council says crime fell by 40%"
    tracker = make_tracker(text, form="evidence_form", review=make_work("evidence"))
    events, dispatcher = await run(ValidateEvidenceForm(), tracker)

    assert said(dispatcher)[-1] == "utter_ask_evidence_source_known"
    assert dispatcher.messages[-1]["known"] == "the council says"
    assert not arc.said(slots_of(events)["review"], "source")


@pytest.mark.parametrize(
    "form", [ValidatePlanningForm(), ValidateNegotiationForm(), ValidateEvidenceForm()]
)
async def test_every_skill_runs_from_first_to_last_on_skips(form: SkillForm) -> None:
    """Nobody is caught in an arc."""
    slot = {"planning": "plan", "negotiation": "preparation", "evidence": "review"}[form.skill]
    work = arc.begin(form.skill)
    for _ in arc.steps_of(work):
        slots: dict[str, Any] = {slot: work}
        tracker = make_tracker("skip", "skip", form=f"{form.skill}_form", **slots)
        events, _ = await run(form, tracker)
        work = slots_of(events)[slot]
        if work["status"] == arc.DONE:
            break

    assert work["status"] == arc.DONE


async def test_change_the_mayor_is_a_goal() -> None:
    """Only a change that names a step is a wish to edit."""
    before = make_work(goal="x y z")
    work, _, _ = await plan("change the mayor", plan=before)
    assert arc.said(work, "why") == "change the mayor"

    work, words, _ = await plan("change the goal", "tell", confidence=0.3, plan=before)
    assert words == ["utter_change_step"]


async def test_a_higher_hope_is_written_beside_the_ask() -> None:
    """Though the question came up at the limit."""
    work = make_work("negotiation", ask="pay us 20 a tonne")
    work = {**arc.record({**work, "step": "limit"}, "20"), "pending": "target_higher"}
    tracker = make_tracker("30", form="negotiation_form", preparation=work)
    events, _ = await run(ValidateNegotiationForm(), tracker)

    after = slots_of(events)["preparation"]

    assert arc.said(after, "ask") == "pay us 20 a tonne\n30"
    assert arc.said(after, "limit") == "20"


async def test_a_question_to_the_coach_is_not_written_down_as_an_answer() -> None:
    """Unless the person says that it was one."""
    work, words, _ = await plan("is that good?", plan=make_work(goal="a dry market"))

    assert words[0] == "utter_question_in_form"
    assert "why" not in work["answers"]


async def test_a_correction_asks_which_part_it_is_about() -> None:
    """And does not become the answer to the next question."""
    before = make_work(goal="a bus stop for the school")
    work, words, _ = await plan("no i meant a shelter", plan=before)

    assert words == ["utter_which_part"]
    assert work["answers"]["goal"]["text"] == "a bus stop for the school"


async def test_more_light_is_an_answer_while_nothing_was_told() -> None:
    """There is nothing yet that there could be more of."""
    work, _, _ = await plan("more light", "more", plan=make_work())

    assert work["answers"]["goal"]["text"] == "more light"


async def test_an_earlier_answer_can_be_put_right_while_something_else_is_asked() -> None:
    """The open question is asked again, and is not answered by it."""
    made = make_work(goal="a dry market", why="we slip")
    work, words, _ = await plan("change the goal to a dry fish side", plan=made)

    assert arc.said(work, "goal") == "a dry fish side"
    assert work["step"] == "there"
    assert not arc.said(work, "there")
    assert words[0] == "utter_corrected"


async def test_what_an_aside_did_is_said_when_the_form_comes_back() -> None:
    """The short way says so, and not "back to your plan"."""
    made = {**make_work(mode="quick", goal="a dry market"), "entry": "short"}
    _, words, _ = await plan("the short way", phase="returned", plan=made)

    assert words == ["utter_begin_planning_quick", "utter_ask_planning_first_step"]


async def test_whoever_goes_home_is_not_asked_on() -> None:
    """However it was read; the open question stays open."""
    tracker = make_tracker(
        "leave it, I go home", "tell", form=FORM, plan=make_work(goal="a dry market")
    )
    events, _ = await run(ValidatePlanningForm(), tracker)

    assert events[-1].get("name") == "action_pause"
    assert not arc.said(slots_of(events)["plan"], "why")


async def test_an_answer_that_belongs_elsewhere_goes_there() -> None:
    """ "That was the why": it is moved, and what is said besides answers the question before."""
    made = {**make_work(goal="a court", there="my brother sits inside"), "last": "there"}
    work, _, _ = await plan("bruh that was the why. what we have is a ball", plan=made)

    assert arc.said(work, "why") == "my brother sits inside"
    assert arc.said(work, "there") == "a ball"


async def test_headings_are_sorted_in_a_later_message_too() -> None:
    """A plan that comes in two goes."""
    made = make_work(goal="fewer dead lamps")
    work, _, _ = await plan("Measure: lamps dead each month. Resources: a ladder", plan=made)

    assert arc.said(work, "measure") == "lamps dead each month."
    assert arc.said(work, "there") == "a ladder"
    assert work["step"] == "why"
