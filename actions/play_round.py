"""What is asked of a rehearsed round once it is over: what there is to try, and how rounds compare.

Also whether that round was the last thing done, since "how did I do" is about it only then.
"""

from __future__ import annotations

from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.turn import works_of
from coach import arc
from coach.negotiation.rounds import compare_rounds
from coach.negotiation.scenario import LEARNER
from coach.negotiation.wishes import COMPARE, LOOK_BACK, TRY

OF_THE_ROUND = frozenset({LOOK_BACK, TRY, COMPARE})
NEXT_QUESTION = "utter_debrief_next"


def answers_given(tracker: Tracker) -> int:
    """Count the answers of all work, those before too: with more of them, something was done."""
    return sum(
        len(arc.ever_said(work, step))
        for work in works_of(tracker).values()
        for step in work["answers"]
    )


def is_last_done(tracker: Tracker) -> bool:
    """Tell whether a rehearsal was left, and no question of any work was answered since."""
    play = tracker.get_slot("play") or {}
    was_played = any(turn["who"] == LEARNER for turn in play.get("turns", []))
    return was_played and play.get("answers") == answers_given(tracker)


def say_what_to_try(dispatcher: CollectingDispatcher, told: list[dict[str, Any]]) -> None:
    """Say the one thing to try, of all that a look back has ``told``, and ask what next."""
    tries = next(message["tries"] for message in told if "tries" in message)
    dispatcher.utter_message(
        response="utter_debrief_feedback_plain", json_message={"feedback": True}, tries=tries
    )
    _ask_what_next(dispatcher, told, "")


def say_rounds(
    dispatcher: CollectingDispatcher, told: list[dict[str, Any]], play: dict[str, Any]
) -> None:
    """Say what the rounds of this talk came to, beside each other, and ask what next."""
    words = compare_rounds(play.get("rounds", []), str(play["scenario"]))
    _ask_what_next(dispatcher, told, words)


def _ask_what_next(
    dispatcher: CollectingDispatcher, told: list[dict[str, Any]], words: str
) -> None:
    dispatcher.utter_message(
        response=NEXT_QUESTION, words=words, before="", buttons=told[-1].get("buttons")
    )
