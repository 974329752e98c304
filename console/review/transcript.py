"""A conversation as it is read: what was said in order, and what the coach understood of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timezone
from typing import Any

from conversations import reading
from conversations.models import Inbound, Outbound

PERSON, COACH, FACILITATOR = "person", "coach", "facilitator"
WORKS = {"plan": "Plan", "preparation": "Preparation", "review": "Evidence"}
# What a turn keeps for itself, and tells a reader nothing.
_INNER = {"requested_slot", "session_started_metadata", "step_answer", "noticed", "shelf"}
_LONGEST = 400  # characters of a slot's value
RUNNERS_UP = 3


@dataclass(frozen=True)
class Understood:
    """What the coach made of one message, and what it did."""

    intent: str
    sureness: float
    runners_up: Sequence[tuple[str, float]] = ()
    actions: Sequence[str] = ()
    slots: Sequence[tuple[str, str]] = ()


@dataclass(frozen=True)
class Line:
    """One message of the talk."""

    who: str
    text: str
    at: datetime
    number: int = 0
    name: str = ""  # of the facilitator
    understood: Understood | None = None
    choices: Sequence[str] = ()
    citations: Sequence[dict[str, str]] = ()
    response: str = ""  # the coach's own name for what it said


@dataclass(frozen=True)
class Work:
    """One piece of work as it stands now: its parts in the person's words."""

    title: str
    status: str
    answers: Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Transcript:
    """All that may be read of a conversation."""

    lines: Sequence[Line] = ()
    works: Sequence[Work] = ()
    has_private: bool = False
    consents: dict[str, str] = field(default_factory=dict)


def transcript_of(conversation_id: str, show: Callable[[str], str] = str) -> Transcript:
    """Give what facilitators may read; ``show`` says how words are shown, as by masking them.

    Nothing is in it where the person has not agreed. Where something was kept private, the works
    are left out as well: they hold what was said in that part.

    Raises:
        Conversation.DoesNotExist: there is no such conversation.
    """
    readable = reading.readable(conversation_id)
    lines = [*_spoken(readable.events, show), *_beside(conversation_id, readable, show)]
    lines.sort(key=lambda line: line.at)
    numbered = [
        Line(**{**line.__dict__, "number": number}) for number, line in enumerate(lines, start=1)
    ]
    works = () if readable.has_private else tuple(_works(readable.events, show))
    return Transcript(numbered, works, readable.has_private, readable.consents)


def _spoken(events: Sequence[dict[str, Any]], show: Callable[[str], str]) -> Iterator[Line]:
    """Give the lines of the dialogue; what was done in a turn stands with the message before."""
    for index, event in enumerate(events):
        if event["event"] == "user" and event.get("text"):
            understood = _understood(event, _until_next(events, index), show)
            yield Line(PERSON, show(event["text"]), _time(event), understood=understood)
        elif event["event"] == "bot":
            yield _coach_line(event, show)


def _coach_line(event: dict[str, Any], show: Callable[[str], str]) -> Line:
    data = event.get("data") or {}
    custom = data.get("custom") or {}
    return Line(
        COACH,
        show(event.get("text") or ""),
        _time(event),
        choices=[button["title"] for button in data.get("buttons") or ()],
        citations=[
            {"title": one.get("title", ""), "entry": one.get("entry", "")}
            for one in custom.get("citations") or ()
        ],
        response=str((event.get("metadata") or {}).get("utter_action") or ""),
    )


def _until_next(events: Sequence[dict[str, Any]], index: int) -> Iterator[dict[str, Any]]:
    for event in events[index + 1 :]:
        if event["event"] == "user":
            return
        yield event


def _understood(
    event: dict[str, Any], after: Iterator[dict[str, Any]], show: Callable[[str], str]
) -> Understood:
    parsed = event.get("parse_data") or {}
    intent = parsed.get("intent") or {}
    ranking = [one for one in parsed.get("intent_ranking") or () if one != intent]
    done = list(after)
    return Understood(
        intent=str(intent.get("name") or ""),
        sureness=float(intent.get("confidence") or 0.0),
        runners_up=[
            (str(one["name"]), float(one["confidence"]))
            for one in ranking
            if one.get("name") != intent.get("name")
        ][:RUNNERS_UP],
        actions=[
            one["name"]
            for one in done
            if one["event"] == "action" and one.get("name") not in (None, "action_listen")
        ],
        slots=[
            (one["name"], show(_short(one["value"])))
            for one in done
            if one["event"] == "slot" and one["name"] not in _INNER | WORKS.keys()
        ],
    )


def _beside(
    conversation_id: str, readable: reading.Readable, show: Callable[[str], str]
) -> Iterator[Line]:
    """Give what was said outside the turns: by a facilitator, by a connector, after STOP."""
    if not readable.is_open:
        return
    written = Inbound.objects.filter(conversation_id=conversation_id, hidden=False)
    for message in written.exclude(external_id__in=readable.message_ids).order_by("seq"):
        if not readable.is_private_at(message.received_at):
            yield Line(PERSON, show(message.text), message.received_at)
    for said in Outbound.objects.filter(conversation_id=conversation_id).order_by("seq"):
        if "buttons" in said.body or readable.is_private_at(said.created_at):
            continue  # a turn's own: it is among the events
        who = FACILITATOR if said.sender == FACILITATOR else COACH
        name = str(said.body.get("name") or "")
        yield Line(who, show(str(said.body.get("text") or "")), said.created_at, name=name)


def _works(events: Sequence[dict[str, Any]], show: Callable[[str], str]) -> Iterator[Work]:
    latest = {
        event["name"]: event["value"]
        for event in events
        if event["event"] == "slot" and event["name"] in WORKS and event["value"]
    }
    for slot, work in latest.items():
        answers = [
            (name.replace("_", " "), show(_said(answer)))
            for name, answer in (work.get("answers") or {}).items()
        ]
        yield Work(WORKS[slot], str(work.get("status") or ""), answers)


def _said(answer: Any) -> str:
    return str(answer.get("text") or "") if isinstance(answer, dict) else str(answer)


def _short(value: Any) -> str:
    text = str(value)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def _time(event: dict[str, Any]) -> datetime:
    return datetime.fromtimestamp(event.get("timestamp") or 0.0, tz=timezone.utc)
