"""Beginning a skill: at once when it is plain, after one question when older work would go."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.turn import message_of, work_of
from actions.words import choice, label
from actions.work import enter, wants_change
from coach import arc
from coach.quoting import quote

SURE_ENOUGH = 0.5  # below it, a guess would put somebody into the wrong arc


class ActionBegin(Action):
    """Begins planning, a preparation or a check."""

    def name(self) -> str:
        """Give the action's name."""
        return "action_begin"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[dict[str, Any]]:
        """Enter the form; ask first when unsure, or when there is work already."""
        if wants_change(tracker):
            return [FollowupAction("action_edit")]
        message = message_of(tracker)
        skill = message.intent.removeprefix("start_")
        if message.confidence < SURE_ENOUGH:
            buttons = [choice(label(f"meaning_{message.intent}"), f"start:{skill}")]
            dispatcher.utter_message(response="utter_begin_unsure", buttons=buttons)
            return [SlotSet("offered", f"start_{skill}")]
        work = work_of(tracker, skill)
        if work is None or not arc.begun(work):
            return enter(skill, {**arc.begin(skill), "entry": "new"})
        response = f"utter_old_{work['status']}"
        buttons = [
            choice(label(f"old_{work['status']}"), f"old_{skill}:yes"),
            choice(label("begin_new"), f"start:{skill}"),
        ]
        dispatcher.utter_message(
            response=response, buttons=buttons, quote=quote(arc.headline(work)), thing=label(skill)
        )
        return [SlotSet("offered", f"old_{skill}")]
