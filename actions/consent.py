"""Who may read along, may I write first, may your words teach me: asked apart, changed any time."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import ActionExecuted, EventType, FollowupAction, SessionStarted, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.in_language import in_language, label_in, remember_language
from actions.message import is_choice_in_words, message_of
from actions.turn import language_of
from actions.words import label
from coach import consent
from coach.care import screen
from coach.contacts import contacts_in_danger
from coach.languages import ENGLISH
from coach.settings import load_settings

Events = list[EventType]

READ, WRITE, EXAMPLES = "read", "write", "examples"
YES, NO, MORE = "yes", "no", "more"
PRIVATE = "private"


class ActionSessionStart(Action):
    """Says what this is and who may read, before the first reply; danger is answered first."""

    def name(self) -> str:
        """Give the name of Rasa's own action that runs once, when a conversation begins."""
        return "action_session_start"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> Events:
        """Say it unless the first message cannot wait; it is said later then."""
        first = str((tracker.get_slot("session_started_metadata") or {}).get("first_text") or "")
        said = _is_for_a_notice(first)
        if said:
            dispatcher.utter_message(response="utter_notice", readers=readers())
        noticed = [SlotSet("noticed", True)] if said else []
        return [SessionStarted(), *noticed, ActionExecuted("action_listen")]


def notice(dispatcher: CollectingDispatcher, tracker: Tracker) -> Events:
    """Say what this is and who may read, unless it was said."""
    if tracker.get_slot("noticed"):
        return []
    dispatcher.utter_message(response="utter_notice", readers=readers())
    return [SlotSet("noticed", True)]


def await_consent(tracker: Tracker) -> Events:
    """Take a typed "yes" or "no" after the notice for what it asks."""
    return [] if may(tracker, READ) else [SlotSet("offered", f"consent:{READ}")]


def _is_for_a_notice(first: str) -> bool:
    if not first:
        return False
    screened = screen(first)
    return screened.kind == "none" and screened.language == ENGLISH


def readers(language: str = ENGLISH) -> str:
    """Name who may read along: the facilitators of the host's file, or the group."""
    names = [person.name for person in contacts_in_danger(load_settings().care_file).facilitators]
    return ", ".join(names[:2]) if names else label_in("the_group", language)


def may(tracker: Tracker, what: str) -> str:
    """Give the answer to a consent: yes, no, or nothing yet."""
    return str((tracker.get_slot("consents") or {}).get(what) or "")


def ask_once(dispatcher: CollectingDispatcher, tracker: Tracker, what: str) -> Events:
    """Ask for a consent where it matters, unless it was asked before."""
    if may(tracker, what):
        return []
    dispatcher.utter_message(response=f"utter_consent_{what}", readers=readers())
    consents = {**(tracker.get_slot("consents") or {}), what: NO}  # until they say otherwise
    return [SlotSet("consents", consents), SlotSet("offered", f"consent:{what}")]


def choose_consent(dispatcher: CollectingDispatcher, tracker: Tracker, value: str) -> Events:
    """Keep a choice; ``value`` is as in ``consent:read:yes``."""
    _, what, answer = value.split(":")
    language = language_of(tracker)
    if answer == MORE:
        dispatcher.utter_message(
            response=in_language("utter_consent_read_more", language),
            readers=readers(language_of(tracker)),
        )
        _tell_for_how_long(dispatcher, tracker)
        return []
    return _set(dispatcher, tracker, what, answer)


def _set(dispatcher: CollectingDispatcher, tracker: Tracker, what: str, answer: str) -> Events:
    name = in_language(f"utter_consent_{what}_{answer}", language_of(tracker))
    ends = {"check_ins_off": True} if (what, answer) == (WRITE, NO) else None
    dispatcher.utter_message(
        response=name, readers=readers(language_of(tracker)), json_message=ends
    )
    return [SlotSet("consents", {**(tracker.get_slot("consents") or {}), what: answer})]


class ActionPrivacy(Action):
    """Answers who reads and what is kept, and keeps what the person decides about it."""

    def name(self) -> str:
        """Give the action's name."""
        return "action_privacy"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> Events:
        """Do what was asked for."""
        if is_choice_in_words(tracker):
            return [FollowupAction("action_choose")]
        text = str(tracker.latest_message.get("text") or "")
        wish = consent.wish(text)
        handle = {
            consent.MAY_READ: lambda: _let_read(dispatcher, tracker),
            consent.NOBODY: lambda: _set(dispatcher, tracker, READ, NO),
            consent.WRITE_FIRST: lambda: _set(dispatcher, tracker, WRITE, YES),
            consent.NOT_FIRST: lambda: _set(dispatcher, tracker, WRITE, NO),
            consent.LEARN: lambda: _set(dispatcher, tracker, EXAMPLES, YES),
            consent.NOT_LEARN: lambda: _set(dispatcher, tracker, EXAMPLES, NO),
            consent.AGREED: lambda: _tell_agreed(dispatcher, tracker),
            consent.PRIVATE: lambda: _begin_private(dispatcher, tracker),
            consent.PUBLIC: lambda: _end_private(dispatcher, tracker),
            consent.WHO_READ: lambda: _tell_readers(dispatcher, tracker),
            consent.COMPLAINT: lambda: _tell_complaints(dispatcher, tracker),
        }.get(wish, lambda: _tell_kept(dispatcher, tracker))
        return [*remember_language(tracker), *handle()]


def _let_read(dispatcher: CollectingDispatcher, tracker: Tracker) -> Events:
    """What is private no longer is, from here on."""
    closed = [SlotSet("private", None)] if tracker.get_slot("private") else []
    return [*closed, *_set(dispatcher, tracker, READ, YES)]


def _begin_private(dispatcher: CollectingDispatcher, tracker: Tracker) -> Events:
    already = "_already" if tracker.get_slot("private") else ""
    dispatcher.utter_message(
        response=in_language(f"utter_private_on{already}", language_of(tracker))
    )
    return [SlotSet("private", True)]


def _end_private(dispatcher: CollectingDispatcher, tracker: Tracker) -> Events:
    """Where nothing is private, "they can read again" is about reading along at all."""
    names_it = consent.names_private_part(message_of(tracker).text)
    if not tracker.get_slot("private") and not names_it:
        return _set(dispatcher, tracker, READ, YES)
    dispatcher.utter_message(response=in_language("utter_private_off", language_of(tracker)))
    return [SlotSet("private", None)]


def _tell_agreed(dispatcher: CollectingDispatcher, tracker: Tracker) -> Events:
    answers = {
        what: label(f"agreed_{may(tracker, what) or NO}") for what in (READ, WRITE, EXAMPLES)
    }
    dispatcher.utter_message(response="utter_agreed", readers=readers(), **answers)
    return []


def _tell_readers(dispatcher: CollectingDispatcher, tracker: Tracker) -> Events:
    rows = (tracker.latest_message.get("metadata") or {}).get("readers") or []
    shown = "; ".join(label("opened").format(name=name, day=day) for name, day in rows)
    name = "utter_readers" if rows else "utter_readers_none"
    if _is_flagged(tracker):
        name = f"{name}_of_danger"
    dispatcher.utter_message(
        response=in_language(name, language_of(tracker)),
        list=shown,
        readers=readers(language_of(tracker)),
    )
    return []


def _is_flagged(tracker: Tracker) -> bool:
    """Tell whether the group is shown this because of danger; a faint sign alone is not."""
    care = tracker.get_slot("care")
    return bool(care) and not care.get("doubtful") and language_of(tracker) == ENGLISH


def _tell_complaints(dispatcher: CollectingDispatcher, tracker: Tracker) -> Events:
    contact = contacts_in_danger(load_settings().care_file).complaints
    name = "utter_complaints" if contact else "utter_complaints_none"
    dispatcher.utter_message(response=in_language(name, language_of(tracker)), contact=contact)
    return []


def _tell_kept(dispatcher: CollectingDispatcher, tracker: Tracker) -> Events:
    if _is_flagged(tracker):
        return _tell_readers(dispatcher, tracker)
    answer = PRIVATE if tracker.get_slot("private") else may(tracker, READ) or NO
    name = in_language(f"utter_privacy_{answer}", language_of(tracker))
    dispatcher.utter_message(response=name, readers=readers(language_of(tracker)))
    _tell_for_how_long(dispatcher, tracker)
    return []


def _tell_for_how_long(dispatcher: CollectingDispatcher, tracker: Tracker) -> None:
    """Say after how many days everything goes, where the host has set that."""
    days = load_settings().retention_days
    if days:
        name = in_language("utter_kept_for", language_of(tracker))
        dispatcher.utter_message(response=name, days=days)
