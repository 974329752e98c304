"""What the coach itself finds in a conversation, in the answers of the rubric.

Whoever imports this loads all that the coach has learnt, for half a minute and half a gigabyte: the
pages never do, but a process that ends when its work is done (`console/review/asking_coach.py`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from coach.arc import Work, said
from coach.evidence import review_claim
from coach.evidence.labelled_claims import ISSUES
from coach.negotiation import debrief, review_preparation
from coach.negotiation.debrief.mistakes import MISTAKES
from coach.negotiation.scenario import LEARNER
from coach.planning import review_goal
from coach.planning.learnt import FLAGS
from console.review.rubric import NO, YES
from conversations import reading

# What an answer of a preparation alone can show, and the step that it is asked at.
IN_PREPARATION = {
    "no_walk_away_point": "limit",
    "weak_target": "target",
    "conceded_without_trade": "gave",
    "poor_closing": "next",
}


def coach_finds(conversation_id: str, skill: str) -> dict[str, str]:
    """Give what the coach finds by the codebook's names; what it cannot tell is left out.

    Raises:
        Conversation.DoesNotExist: there is no such conversation.
    """
    readable = reading.readable(conversation_id)
    if readable.has_private:  # the works hold what was said in private
        return {}
    slots = _latest(readable.events)
    if skill == "planning":
        return _of_goal(slots.get("plan"))
    if skill == "negotiation":
        return _of_talk(slots.get("play")) or _of_preparation(slots.get("preparation"))
    return _of_claim(slots.get("review")) if skill == "evidence" else {}


def _latest(events: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """Give what each slot held last, but for where it was emptied."""
    return {
        event["name"]: event["value"]
        for event in events
        if event["event"] == "slot" and event["value"]
    }


def _of_goal(plan: Work | None) -> dict[str, str]:
    goal = said(plan, "goal") if plan else ""
    if not goal:
        return {}
    found = review_goal(goal)
    return {name: _word(is_there) for name, is_there in found.has.items()} | {
        name: _word(name in found.flags) for name in FLAGS
    }


def _of_talk(play: dict[str, Any] | None) -> dict[str, str]:
    turns = [{"who": turn["who"], "text": turn["text"]} for turn in (play or {}).get("turns", ())]
    if play is None or not any(turn["who"] == LEARNER for turn in turns):
        return {}
    errors = debrief(None if play.get("own") else play.get("scenario"), turns).errors
    return {name: _word(name in errors) for name in MISTAKES}


def _of_preparation(work: Work | None) -> dict[str, str]:
    if not work:
        return {}
    answers = {step: said(work, step) for step in work["answers"]}
    flags = review_preparation(answers).flags
    return {
        name: _word(name in flags) for name, step in IN_PREPARATION.items() if answers.get(step)
    }


def _of_claim(review: Work | None) -> dict[str, str]:
    claim = said(review, "claim") if review else ""
    if not claim:
        return {}
    found = review_claim(claim)
    return {name: _word(is_there) for name, is_there in found.has.items()} | {
        name: _word(name in found.issues) for name in ISSUES
    }


def _word(is_there: bool) -> str:
    return YES if is_there else NO
