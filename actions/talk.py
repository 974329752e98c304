"""The talk around the work: hello, what is coming up, a trouble told, doubt, not understanding."""

from __future__ import annotations

import re
import time
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.consent import EXAMPLES, WRITE, ask_once, await_consent, notice
from actions.examples import asks_of_a_story, told
from actions.message import is_choice_in_words, message_of
from actions.negotiation_over import is_after_a_talk, look_back
from actions.reach import say_help_is_there
from actions.shelf import put_aside
from actions.turn import form_of, here, skill_of, work_of, works_of
from actions.words import button, choice, label, load_labels
from actions.work import enter, wants_change
from coach import arc
from coach.answers import DANGER, Message, asks_advice, doubts, is_at_coach
from coach.arc import Work
from coach.hurt import find_hurt, find_loss, is_only_tired
from coach.occasion import how_soon, is_good_news, is_of_a_talk, is_of_own_numbers, wants_to_count
from coach.planning import is_whole
from coach.planning.progress import is_finished, outcome_of
from coach.playbook import default_playbook
from coach.quoting import clause, count_words, fullest, quote
from coach.which_step import named_steps
from coach.wording import stems

Events = list[dict[str, Any]]

PLAUSIBLE = 0.25  # both meanings must be at least so likely to be offered
HINT = 0.25  # of danger: too faint to be asked about, too much for "I did not get that"
TROUBLE = 5  # so many words tell of something, even when it was not understood
A_TALE = 12  # so many words are no wish that was misread; they tell of something
SHARED_WITH_A_STEP = 2  # telling words
MANY = 2  # messages told in a row; after them the coach proposes where to begin
MORE_OF_IT = 3  # after a trouble was told, fewer words go on telling
_IS_BACK = re.compile(r"\b(i am|i'?m|im|we are|we'?re) back\b", re.IGNORECASE)
_DID_IT = re.compile(
    r"^\W*(ok(ay)?|hello|hi|so|hey)?\W*((i|we) did it|(the|my) (first )?step( of \w+ \w+)? is done|"
    r"(it|that) is done)\b",
    re.IGNORECASE,
)
_TAPPED = re.compile(r"^/")


class ActionGreet(Action):
    """Says what this is, then asks what is coming up."""

    def name(self) -> str:
        """Give the action's name."""
        return "action_greet"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> Events:
        """Greet for the first time, again, or in the middle of a step."""
        if form_of(tracker):
            dispatcher.utter_message(response="utter_hello_in_form")
            return []
        if tracker.get_slot("care"):
            return [FollowupAction("care_form")]  # STOP was said in the middle of it
        unfinished = [work for work in works_of(tracker).values() if arc.is_open(work)]
        if unfinished:
            words = quote(arc.headline(unfinished[0]))
            dispatcher.utter_message(response="utter_welcome_back", quote=words)
            return []
        if _has_talked(tracker):
            dispatcher.utter_message(response="utter_ask_occasion")
            return []
        noticed = notice(dispatcher, tracker)
        dispatcher.utter_message(response="utter_welcome")
        return [*noticed, *await_consent(tracker)]


def _has_talked(tracker: Tracker) -> bool:
    """Tell whether anything but the notice, which comes first, was said before."""
    return sum(event["event"] == "bot" for event in tracker.events) > 1


class ActionOccasion(Action):
    """Takes up what is coming, what came, and what just happened."""

    def name(self) -> str:
        """Give the action's name."""
        return "action_occasion"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> Events:
        """Open the right form at once where it is plain; else ask one question."""
        if is_choice_in_words(tracker):
            return [FollowupAction("action_choose")]
        message = message_of(tracker)
        before = (tracker.get_slot("occasion") or {}).get("kind")
        kept = [SlotSet("occasion", {"kind": message.intent, "text": _own_words(message.text)})]
        if is_good_news(message.text):
            return [*kept, *put_aside(tracker, "negotiation"), *_enter("debrief", "won")]
        if message.intent == "after_meeting":
            return [*kept, *put_aside(tracker, "negotiation"), *_enter("debrief")]
        if message.intent == "meeting_soon":
            return [*kept, *_meeting(dispatcher, message.text)]
        if message.intent == before and not _TAPPED.match(message.text):
            return mirror(dispatcher, tracker, message.text)  # what the letter says, or why not
        dispatcher.utter_message(response=f"utter_{message.intent}")
        return kept


def _meeting(dispatcher: CollectingDispatcher, text: str) -> Events:
    soon = how_soon(text)
    if soon:
        return _enter("card" if soon == "soon" else "full")
    dispatcher.utter_message(response="utter_ask_when")
    return [SlotSet("offered", "when")]


def _enter(mode: str, entry: str = "new") -> Events:
    return enter("negotiation", {**arc.begin("negotiation", mode), "entry": entry})


def _own_words(text: str) -> str:
    """Keep what tells of the case; the title of a tapped choice does not."""
    return text if count_words(text) > TROUBLE and not _TAPPED.match(text) else ""


class ActionTell(Action):
    """Mirrors a trouble and asks what would help."""

    def name(self) -> str:
        """Give the action's name."""
        return "action_tell"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> Events:
        """Say it back, offer the three ways, and an example when one fits."""
        message = message_of(tracker)
        if message.choice:  # the title of a choice, typed
            return [FollowupAction("action_choose")]
        if is_after_a_talk(tracker) and not form_of(tracker):
            return look_back(tracker)
        if doubts(message.text):
            return [FollowupAction("action_powerless")]
        if asks_of_a_story(tracker):
            return [FollowupAction("action_detail")]
        if wants_change(tracker) and not form_of(tracker):
            return [FollowupAction("action_edit")]
        if _tells_of_a_step(tracker):
            return [FollowupAction("action_report_done")]
        if _brings_a_plan(tracker):
            told_now = SlotSet("occasion", {"kind": "tell", "text": message.text})
            return [told_now, *enter("planning", {**arc.begin("planning"), "entry": "new"})]
        return mirror(dispatcher, tracker, message.text)


def _tells_of_a_coming_talk(tracker: Tracker, text: str) -> bool:
    """Tell whether somebody says with whom and when; what hurts is met first."""
    is_new = not form_of(tracker) and not work_of(tracker, "negotiation")
    return is_new and is_of_a_talk(text) and bool(how_soon(text)) and not find_hurt(text)


def _brings_a_plan(tracker: Tracker) -> bool:
    """Tell whether a whole plan was told; what the landlord asks, and when they meet, is none."""
    text = message_of(tracker).text
    is_new = not form_of(tracker) and not work_of(tracker, "planning")
    return is_new and is_whole(text) and not is_of_a_talk(text)


def mirror(dispatcher: CollectingDispatcher, tracker: Tracker, text: str) -> Events:
    """Meet what hurts, say a trouble back in few words, and ask what would help."""
    before = tracker.get_slot("occasion") or {}
    is_more = before.get("kind") == "tell" and not is_only_tired(before["text"])
    adds = is_more and not is_only_tired(text)
    whole = f"{before['text']}; {text}" if adds else before["text"] if is_more else text
    times = before.get("times", 1) + 1 if is_more else 1
    if _tells_of_a_coming_talk(tracker, whole):
        told_now = SlotSet("occasion", {"kind": "meeting_soon", "text": whole})
        return [told_now, *_meeting(dispatcher, whole)]
    if wants_to_count(text) and not form_of(tracker) and not work_of(tracker, "evidence"):
        told_now = SlotSet("occasion", {"kind": "tell", "text": whole})
        return [told_now, *enter("evidence", {**arc.begin("evidence", "collect"), "entry": "new"})]
    fits = default_playbook().search(text, limit=1, exclude=told(tracker))
    hurt = find_hurt(text)
    plan = work_of(tracker, "planning")
    if plan and is_finished(plan) and not hurt:
        return [*_ask_where_it_belongs(dispatcher, plan, text), SlotSet("lost", 0)]
    response, offered = _way_to_mirror(text, whole, times)
    dispatcher.utter_message(
        response=response,
        quote=quote(clause(text, hurt) if hurt else fullest(text)),
        buttons=[button("example", "/example")] if fits else None,
    )
    told_now = SlotSet("occasion", {"kind": "tell", "text": whole, "times": times})
    led = [SlotSet("offered", offered)] if offered else []
    return [told_now, SlotSet("lost", 0), *led]


def _way_to_mirror(text: str, whole: str, times: int) -> tuple[str, str | None]:
    """Give the response, and what a plain yes would begin; ``times``: messages told in a row."""
    if find_loss(text):
        return "utter_tell_loss", None
    if find_hurt(text):
        return "utter_tell_hurt", None
    if is_of_a_talk(whole):
        return "utter_tell_talk", "start_negotiation"
    if is_of_own_numbers(text):
        return "utter_tell_numbers", "start_evidence_numbers"
    if times > MANY:
        return "utter_tell_enough", "start_planning"
    return ("utter_tell_more" if times > 1 else "utter_tell"), None


def _ask_where_it_belongs(dispatcher: CollectingDispatcher, plan: Work, text: str) -> Events:
    """What is told after a plan was made may be about it, or something new."""
    dispatcher.utter_message(
        response="utter_tell_plan",
        quote=quote(fullest(text)),
        buttons=[
            button("change_plan", "/edit"),
            choice(label("step_went"), f"visit:step:{plan.get('id', '')}:yes"),
            choice(label("something_new"), "start:planning"),
        ],
    )
    return [SlotSet("occasion", {"kind": "tell", "text": text})]


class ActionWrong(Action):
    """Takes the person's view when the coach's reading was mistaken."""

    def name(self) -> str:
        """Give the action's name."""
        return "action_wrong"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> Events:
        """Keep their view beside what the coach said; thank plainly."""
        if is_choice_in_words(tracker):
            return [FollowupAction("action_choose")]
        skill = skill_of(tracker)
        if not skill and _names_a_part(tracker):
            return [FollowupAction("action_edit")]
        work = work_of(tracker, skill) if skill else None
        view = {
            "skill": skill,
            "step": work["step"] if work else None,
            "said": (work or {}).get("feedback", {}),
            "text": message_of(tracker).text,
            "at": time.time(),
        }
        dispatcher.utter_message(response="utter_wrong")
        asked = ask_once(dispatcher, tracker, EXAMPLES)
        return [*asked, SlotSet("disputed", [*(tracker.get_slot("disputed") or []), view])]


def _tells_of_a_step(tracker: Tracker) -> bool:
    """Tell whether something was done that stands in a finished plan as its step."""
    plan = work_of(tracker, "planning")
    text = message_of(tracker).text
    if plan is None or not is_finished(plan) or form_of(tracker) or not outcome_of(text):
        return False
    if _DID_IT.match(text):
        return True
    step = {stem for stem in stems(arc.said(plan, "first_step")) if len(stem) >= arc.FEW_LETTERS}
    return len(step & set(stems(text))) >= SHARED_WITH_A_STEP


def _names_a_part(tracker: Tracker) -> bool:
    """Tell whether it is a part of the latest work that is said to be wrong."""
    work = next(iter(works_of(tracker).values()), None)
    return work is not None and len(named_steps(work, message_of(tracker).text)) == 1


class ActionReply(Action):
    """Answers that are shorter in the middle of a step, where the form asks what comes next."""

    def name(self) -> str:
        """Give the action's name."""
        return "action_reply"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> Events:
        """Utter the response of the intent's own name."""
        if is_choice_in_words(tracker):
            return [FollowupAction("action_choose")]
        message = message_of(tracker)
        if message.choice:
            return [FollowupAction("action_choose")]
        if message.intent == "out_of_scope":
            return _cannot_help(dispatcher, tracker)
        if not form_of(tracker) and _tells(message):
            return mirror(dispatcher, tracker, message.text)
        dispatcher.utter_message(response=here(tracker, f"utter_{message.intent}"))
        is_offer = message.intent == "advice" and not form_of(tracker)
        return [SlotSet("offered", "start_negotiation")] if is_offer else []


class ActionGoodbye(Action):
    """Takes leave; of who has made something it is asked whether the coach may write first."""

    def name(self) -> str:
        """Give the action's name."""
        return "action_goodbye"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> Events:
        """Ask nothing while a form is open: it asks its own."""
        dispatcher.utter_message(response="utter_goodbye")
        has_made = any(map(arc.begun, works_of(tracker).values()))
        return ask_once(dispatcher, tracker, WRITE) if has_made and not form_of(tracker) else []


def _tells(message: Message) -> bool:
    """What sounds like anger or a wish for advice may tell of a trouble."""
    if message.intent == "frustration":
        return not is_at_coach(message.text)
    return message.intent == "advice" and not asks_advice(message.text)


def _cannot_help(dispatcher: CollectingDispatcher, tracker: Tracker) -> Events:
    """It may have been an answer after all; and twice in a row, a person may do better."""
    text = message_of(tracker).text
    if not form_of(tracker) and doubts(text):
        return [FollowupAction("action_powerless")]
    if not form_of(tracker) and asks_of_a_story(tracker):
        return [FollowupAction("action_detail")]
    if not form_of(tracker) and find_hurt(text):
        return mirror(dispatcher, tracker, text)
    lost = _lost(tracker) + 1
    response = "utter_out_of_scope" if lost == 1 else "utter_out_of_scope_again"
    dispatcher.utter_message(response=here(tracker, response))
    unheard = [SlotSet("unheard", text)] if form_of(tracker) else []
    return [*unheard, *_lost_again(lost)]


def _lost_again(lost: int) -> Events:
    """Lost twice, a person is offered; "yes" then means that."""
    offered = [SlotSet("offered", "person")] if lost > 1 else []
    return [SlotSet("lost", lost), *offered]


def _lost(tracker: Tracker) -> int:
    return int(tracker.get_slot("lost") or 0)


class ActionFallback(Action):
    """Owns up to not understanding, and offers the likeliest meanings."""

    def name(self) -> str:
        """Give the action's name."""
        return "action_fallback"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> Events:
        """Ask which was meant; else take it as a trouble told; lost twice, offer a person."""
        if is_choice_in_words(tracker):
            return [FollowupAction("action_choose")]
        if message_of(tracker).choice:
            return [FollowupAction("action_choose")]
        if _tells_of_a_step(tracker):
            return [FollowupAction("action_report_done")]
        if _IS_BACK.search(message_of(tracker).text) and works_of(tracker):
            return [FollowupAction("action_resume")]
        if wants_change(tracker):
            return [FollowupAction("action_edit")]
        if asks_of_a_story(tracker):
            return [FollowupAction("action_detail")]
        if _hints_at_danger(message_of(tracker)):
            say_help_is_there(dispatcher)
            return mirror(dispatcher, tracker, message_of(tracker).text)
        lost = _lost(tracker) + 1
        meant = _meanings(tracker)
        if _is_tale(message_of(tracker).text):
            return mirror(dispatcher, tracker, message_of(tracker).text)
        if lost > 1:
            dispatcher.utter_message(response="utter_lost")
            return _lost_again(lost)
        if len(meant) > 1:
            dispatcher.utter_message(response="utter_did_you_mean", buttons=meant)
        elif doubts(message_of(tracker).text):
            return [FollowupAction("action_powerless")]
        elif _may_tell(tracker):
            return mirror(dispatcher, tracker, message_of(tracker).text)
        else:
            dispatcher.utter_message(response="utter_not_understood")
        return [SlotSet("lost", lost)]


def _hints_at_danger(message: Message) -> bool:
    """Tell whether what was not understood may be a sign: "low" is no answer to say sorry to."""
    return sum(message.ranking.get(kind, 0.0) for kind in DANGER) >= HINT


def _is_tale(text: str) -> bool:
    return count_words(text) >= A_TALE and not doubts(text)


def _may_tell(tracker: Tracker) -> bool:
    """Many words tell of something; so do few when somebody is telling, or when they hurt."""
    text = message_of(tracker).text
    is_telling = (tracker.get_slot("occasion") or {}).get("kind") == "tell"
    enough = MORE_OF_IT if is_telling else TROUBLE + 1
    return count_words(text) >= enough or bool(find_hurt(text))


def _meanings(tracker: Tracker) -> list[dict[str, str]]:
    ranking = tracker.latest_message.get("intent_ranking") or []
    likely = [r["name"] for r in ranking if float(r.get("confidence") or 0.0) >= PLAUSIBLE]
    known = [name for name in likely if f"meaning_{name}" in load_labels()]
    return [button(f"meaning_{name}", f"/{name}") for name in known[:2]]
