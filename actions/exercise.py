"""Practice: weak goals from other people's lives to mend, with before and after."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.message import message_of
from actions.turn import HEARD, OPENED, form_of, offer_of, phase_of
from actions.words import choice, label
from coach import arc
from coach.answers import ANSWER, hear
from coach.planning.exercises import Exercise, Mending, compare, load_exercises, next_exercise
from coach.quoting import quote

Events = list[dict[str, Any]]

STEP = arc.Step("mend", "")
NEXT, AGAIN, BACK = "exercise:next", "exercise:again", "exercise:back"
BEFORE_WORDS, AFTER_WORDS = 10, 12
LEAVES = frozenset({"pause", "resume", "goodbye"})


class ActionExercise(Action):
    """Opens the practice; a choice made in it moves it on."""

    def name(self) -> str:
        """Give the action's name."""
        return "action_exercise"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> Events:
        """Open the form, or say kindly that an own piece of work is open."""
        if form_of(tracker) and form_of(tracker) != "exercise_form":
            dispatcher.utter_message(response="utter_exercise_later")
            return []
        return [SlotSet("offered", None), FollowupAction("exercise_form")]


class ValidateExerciseForm(Action):
    """Gives one weak goal at a time and looks at what is made of it."""

    def name(self) -> str:
        """Give the action's name."""
        return "validate_exercise_form"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> Events:
        """Give a goal, hear how it was mended, or ask again after an aside."""
        practice = Practice(dispatcher, tracker)
        phase = phase_of(tracker, "exercise_form")
        if phase == HEARD:
            return practice.hear()
        if phase == OPENED or not offer_of(tracker):
            return practice.give()
        return []


class Practice:
    """One turn of the practice."""

    def __init__(self, dispatcher: CollectingDispatcher, tracker: Tracker) -> None:
        self.dispatcher, self.tracker = dispatcher, tracker
        self.done: list[str] = list((tracker.get_slot("exercise") or {}).get("done", []))

    @property
    def goal(self) -> Exercise | None:
        """The goal at hand; None when all are done."""
        return next_exercise(self.done)

    def give(self) -> Events:
        """Show the goal to mend; after the last one, close."""
        if self.goal is None:
            self.dispatcher.utter_message(response="utter_exercise_end")
            return [SlotSet("exercise", None), *_closed()]
        number = len(self.done) + 1
        self.dispatcher.utter_message(
            response="utter_exercise",
            number=str(number),
            of=str(len(load_exercises())),
            who=self.goal.who,
            goal=self.goal.goal,
            shows=self.goal.shows,
        )
        return [SlotSet("exercise", {"done": self.done})]

    def hear(self) -> Events:
        """Look at a mended goal; a wish for something else goes to its own rule."""
        message = message_of(self.tracker)
        if message.choice in {NEXT, AGAIN, BACK}:
            return self._choose(message.choice)
        heard = hear(message, STEP)
        if heard == "skip":
            return self._choose(NEXT)
        if heard in LEAVES:
            return self._choose(BACK)
        if heard in {"exercise", "repeat", "go_back", "affirm"}:
            return self.give()
        if heard in {"dont_know", "simpler", "deny"}:
            return self._help()
        return self._review(message.text) if heard == ANSWER else []

    def _choose(self, value: str) -> Events:
        if value == BACK:
            self.dispatcher.utter_message(response="utter_exercise_back")
            return _closed()
        if value == NEXT and self.goal:
            self.done.append(self.goal.id)
        return self.give()

    def _help(self) -> Events:
        goal = self.goal
        assert goal is not None, "the form closes after the last one"
        self.dispatcher.utter_message(response="utter_exercise_simpler", shows=goal.shows)
        return [SlotSet("exercise", {"done": self.done})]

    def _review(self, text: str) -> Events:
        goal = self.goal
        assert goal is not None, "the form closes after the last one"
        mending = compare(goal.goal, text)
        response = "utter_exercise_good" if mending.gained else "utter_exercise_same"
        self.dispatcher.utter_message(
            response=response,
            json_message={"feedback": True},
            before=quote(goal.goal, BEFORE_WORDS),
            after=quote(text, AFTER_WORDS),
            gained=", ".join(label(f"has_{name}") for name in mending.gained[:3]),
            next=_next(mending),
            buttons=_buttons(),
        )
        return [SlotSet("exercise", {"done": self.done})]


def _next(mending: Mending) -> str:
    """One next thing: a flag that is still there, else what is worth asking, else nothing."""
    if mending.flags:
        return label(f"exercise_{mending.flags[0]}")
    return label(f"exercise_{mending.open[0]}") if mending.open else label("exercise_whole")


def _buttons() -> list[dict[str, str]]:
    return [
        choice(label("exercise_again"), AGAIN),
        choice(label("exercise_next"), NEXT),
        choice(label("exercise_back"), BACK),
    ]


def _closed() -> Events:
    return [SlotSet("requested_slot", None), SlotSet("offered", None)]
