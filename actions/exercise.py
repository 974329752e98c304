"""Practice on what other people wrote or said, one exercise at a time, with before and after."""

from __future__ import annotations

import copy
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.care import is_faint, is_too_faint, say_help_is_there
from actions.exercises import GOALS, LINES, SETS, chosen_set, named_set
from actions.exercises.base import ExerciseSet, Notes, Reply
from actions.message import message_of
from actions.turn import HEARD, OPENED, form_of, offer_of, phase_of
from actions.words import choice, label
from coach.answers import ANSWER, DANGER, Message

Events = list[dict[str, Any]]
AnySet = ExerciseSet[Any]

NEXT, AGAIN, BACK = "exercise:next", "exercise:again", "exercise:back"
LEAVES = frozenset({"pause", "resume", "goodbye"})
ONWARD = frozenset({"affirm", "resume"})  # said where nothing is left to do: "go on"


class ActionExercise(Action):
    """Opens the practice that is asked for; a choice made in it moves it on."""

    def name(self) -> str:
        """Give the action's name."""
        return "action_exercise"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> Events:
        """Open the form, ask which practice, or say kindly that an own piece of work is open."""
        wished = _wished(message_of(tracker)) or _gone_on_with(tracker)
        if form_of(tracker) and form_of(tracker) != "exercise_form":
            later = wished.later if wished else ExerciseSet.later
            dispatcher.utter_message(response=later)
            return []
        if wished is None:
            is_line = message_of(tracker).choice == LINES
            which = "utter_exercise_which_line" if is_line else "utter_exercise_which"
            dispatcher.utter_message(response=which)
            return [SlotSet("offered", None)]
        notes = _notes(tracker)
        practice = _kept(SETS[wished.at_turn(notes)], _done(tracker), notes)
        return [practice, SlotSet("offered", None), FollowupAction("exercise_form")]


class ValidateExerciseForm(Action):
    """Gives one exercise at a time and looks at what is made of it."""

    def name(self) -> str:
        """Give the action's name."""
        return "validate_exercise_form"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> Events:
        """Give an exercise, hear what was made of it, or ask again after an aside."""
        practice = Practice(dispatcher, tracker)
        phase = phase_of(tracker, "exercise_form")
        if phase == HEARD:
            return practice.hear()
        if phase == OPENED or not offer_of(tracker):
            return practice.give()
        return []


class Practice:
    """One turn of the practice, whichever exercises it is on."""

    def __init__(self, dispatcher: CollectingDispatcher, tracker: Tracker) -> None:
        self.dispatcher, self.tracker = dispatcher, tracker
        self.set = _set_at_hand(tracker) or SETS[GOALS]
        self.done = _done(tracker)
        self.notes = _notes(tracker)

    @property
    def exercise(self) -> Any:
        """The exercise at hand; None when all of the set are done."""
        return self.set.next(self.done)

    def give(self) -> Events:
        """Show the exercise at hand; after the last one, close."""
        if self.exercise is None:
            self.dispatcher.utter_message(**self.set.close(self.notes))
            return [_kept(self.set, self.set.others(self.done), self.notes), *_closed()]
        return self._say({**self.set.give(self.exercise), **self.set.place(self.done)})

    def hear(self) -> Events:
        """Look at what was made of it; a wish for something else goes to its own rule."""
        message = message_of(self.tracker)
        if message.choice in {NEXT, AGAIN, BACK}:
            return self._choose(message.choice)
        heard = self._heard(message)
        if heard in {"choose", "exercise"} and (wished := _wished(message)):
            return self._change_to(wished)
        if heard == "skip" or (heard in ONWARD and self._is_over()):
            return self._choose(NEXT)
        if heard in LEAVES or (heard == "deny" and self._is_over()):
            return self._choose(BACK)
        if heard in {"exercise", "repeat", "go_back", "affirm"}:
            return self.give()
        if heard in {"dont_know", "simpler", "deny"}:
            return self._say(self.set.put_simply(self._open_exercise(), self.notes))
        return self._review(message.text) if heard == ANSWER else []

    def _heard(self, message: Message) -> str:
        """As in a step: a faint sign of danger has help named beside it, and practice goes on."""
        heard = self.set.hear(message)
        if heard not in DANGER or not (is_too_faint(self.tracker) or is_faint(self.tracker)):
            return heard
        if not is_too_faint(self.tracker):
            say_help_is_there(self.dispatcher)
        return ANSWER

    def _is_over(self) -> bool:
        return self.set.is_over(self._open_exercise(), self.notes)

    def _choose(self, value: str) -> Events:
        if value == BACK:
            if self.exercise and self._is_over():
                self.done.append(self.exercise.id)  # it is not given again
            self.dispatcher.utter_message(**self.set.leave(self.done, self.notes))
            return [_kept(self.set, self.done, self.notes), *_closed()]
        if value == NEXT and self.exercise:
            self.done.append(self.exercise.id)
        return self.give()

    def _change_to(self, wished: AnySet) -> Events:
        self.set = SETS[wished.at_turn(self.notes)]
        return self.give()

    def _review(self, text: str) -> Events:
        reply = self.set.review(self._open_exercise(), text, self.notes)
        return self._say(
            {**reply, "json_message": {"feedback": True}, "buttons": _buttons(self.set)}
        )

    def _say(self, reply: Reply) -> Events:
        self.dispatcher.utter_message(**reply)
        return [_kept(self.set, self.done, self.notes)]

    def _open_exercise(self) -> Any:
        exercise = self.exercise
        assert exercise is not None, "the form closes after the last one"
        return exercise


def _wished(message: Message) -> AnySet | None:
    """Give the set that a message names, tapped or in words."""
    return chosen_set(message.choice) if message.choice else named_set(message.text)


def _gone_on_with(tracker: Tracker) -> AnySet | None:
    """Give the set in which an old choice was tapped, such as "once more"."""
    return _set_at_hand(tracker) if message_of(tracker).choice in {NEXT, AGAIN, BACK} else None


def _set_at_hand(tracker: Tracker) -> AnySet | None:
    return SETS.get(str(_slot(tracker).get("set") or ""))


def _done(tracker: Tracker) -> list[str]:
    return list(_slot(tracker).get("done") or [])


def _notes(tracker: Tracker) -> Notes:
    """Give a copy to write in: what the tracker holds stays as it was."""
    return copy.deepcopy(_slot(tracker).get("notes") or {})


def _slot(tracker: Tracker) -> dict[str, Any]:
    return tracker.get_slot("exercise") or {}


def _kept(exercises: AnySet, done: list[str], notes: Notes) -> dict[str, Any]:
    """Keep which set is open; ids differ between sets, so what is done in the others stays."""
    noted = {"notes": notes} if notes else {}
    kept: dict[str, Any] = SlotSet("exercise", {"set": exercises.name, "done": done, **noted})
    return kept


def _buttons(exercises: AnySet) -> list[dict[str, str]]:
    return [
        choice(label("exercise_again"), AGAIN),
        choice(label(exercises.another), NEXT),
        choice(label("exercise_back"), BACK),
    ]


def _closed() -> Events:
    return [SlotSet("requested_slot", None), SlotSet("offered", None)]
