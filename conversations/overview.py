"""Keeps up, turn by turn, what the facilitators' list shows and asks for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from conversations import statements
from conversations.models import Overview

Stage: Any = Overview.Stage  # without its stubs, Django's numbers are pairs to a type checker
SKILLS = {"plan": "planning", "preparation": "negotiation", "review": "evidence"}
DONE = "done"
AT_A_LOSS = "action_fallback"
DISPUTED = "disputed"


@dataclass(frozen=True)
class Seen:
    """What one turn adds; None: it says nothing of it."""

    language: str | None
    skill: str | None
    stage: int
    may_read: bool | None
    has_private: bool
    turns: int
    unsure: int
    disputed: int
    sureness: float


def keep_up(
    conversation_id: str, events: Sequence[dict[str, Any]], wishes: dict[str, Any], now: datetime
) -> None:
    """Add a turn to the overview; call it inside the turn's transaction.

    ``wishes`` are what the turn asks of us: ``handover`` for a person, ``flag`` for help in danger.
    """
    seen = look_at(events)
    flag, wants_person = wishes.get("flag") or None, bool(wishes.get("handover"))
    statements.change(
        "INSERT INTO conversations_overview AS o (conversation_id, channel, flag, flagged_at,"
        " needs_somebody, language, skill, stage, may_read, has_private, turns, unsure, disputed,"
        " least_sure, heard_at)"
        " VALUES (%s, (SELECT channel FROM conversations_conversation WHERE id = %s),"
        " %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s)"
        " ON CONFLICT (conversation_id) DO UPDATE SET channel = excluded.channel,"
        " flag = COALESCE(%s, o.flag),"
        " flagged_at = COALESCE(excluded.flagged_at, o.flagged_at),"
        " language = COALESCE(%s, o.language),"
        " skill = COALESCE(%s, o.skill), may_read = COALESCE(%s, o.may_read),"
        " has_private = o.has_private OR excluded.has_private,"
        " needs_somebody = o.needs_somebody OR excluded.needs_somebody,"
        " stage = CASE WHEN excluded.stage > o.stage THEN excluded.stage ELSE o.stage END,"
        " turns = o.turns + excluded.turns,"
        " unsure = o.unsure + excluded.unsure, disputed = o.disputed + excluded.disputed,"
        " least_sure = CASE WHEN excluded.least_sure < o.least_sure THEN excluded.least_sure"
        " ELSE o.least_sure END, heard_at = COALESCE(excluded.heard_at, o.heard_at)",
        conversation_id,
        conversation_id,
        flag or "",
        now if flag else None,
        bool(flag or wants_person or seen.unsure or seen.disputed),
        seen.language or "en",
        seen.skill or "",
        seen.stage,
        bool(seen.may_read),
        seen.has_private,
        seen.turns,
        seen.unsure,
        seen.disputed,
        seen.sureness,
        now if seen.turns else None,
        flag,
        seen.language,
        seen.skill,
        seen.may_read,
    )


def look_at(events: Sequence[dict[str, Any]]) -> Seen:
    """Tell what the events of one turn say."""
    slots = {event["name"]: event["value"] for event in events if event["event"] == "slot"}
    works = {SKILLS[name]: slots[name] for name in SKILLS if slots.get(name)}
    typed = [event for event in events if event["event"] == "user" and event.get("text")]
    actions = {event["name"] for event in events if event["event"] == "action"}
    consents = slots.get("consents")
    return Seen(
        language=slots.get("language"),
        skill=next(reversed(works), None),
        stage=max([int(bool(typed)), *map(_stage, works.values())]),
        may_read=None if consents is None else consents.get("read") == "yes",
        has_private=bool(slots.get("private")),
        turns=len(typed),
        unsure=int(AT_A_LOSS in actions),
        disputed=int(bool(slots.get(DISPUTED))),
        sureness=min(_sureness(typed, actions), default=1.0),
    )


def _stage(work: dict[str, Any]) -> int:
    if work.get("progress") or work.get("series"):
        return Stage.FOLLOWED_UP
    return Stage.KEPT if work.get("status") == DONE else Stage.WORKING


def _sureness(typed: Iterable[dict[str, Any]], actions: set[str]) -> Iterable[float]:
    """Give how sure the intents were; within a step an answer has none, and needs none."""
    if any(name.endswith("_form") for name in actions if name):
        return
    for event in typed:
        yield float(event.get("parse_data", {}).get("intent", {}).get("confidence", 1.0))
