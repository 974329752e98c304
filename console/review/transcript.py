"""A conversation as it is read: what was said in order, and what the coach understood of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timezone
from functools import partial
from typing import Any

from console.review.found import Found, found_in
from console.review.progress import Step, progress_of
from conversations import reading
from conversations.models import Inbound, Outbound
from conversations.outbox import ASIDE

PERSON, COACH, FACILITATOR = "person", "coach", "facilitator"
WORKS = {"plan": "Plan", "preparation": "Preparation", "review": "Evidence"}
# What a turn keeps for itself, and tells a reader nothing.
_INNER = {"requested_slot", "session_started_metadata", "step_answer", "noticed", "shelf"}
_NOT_READ = {"", "choose", "check_in"}  # intents that stand for no words
_LONGEST = 400  # characters of a slot's value
RUNNERS_UP = 3
SHOWN = 100  # lines of one page


@dataclass(frozen=True)
class Understood:
    """What the coach made of one message, and what it did."""

    intent: str
    sureness: float
    runners_up: Sequence[tuple[str, float]] = ()
    actions: Sequence[str] = ()
    slots: Sequence[tuple[str, str]] = ()
    found: Sequence[Found] = ()

    @property
    def can_be_misread(self) -> bool:
        """Tell whether it was read at all: what was tapped, or came by itself, says what it is."""
        return self.intent not in _NOT_READ


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

    @property
    def moment(self) -> str:
        """Give the time of it as an address holds it: numbers change with what may be read."""
        return f"{self.at.timestamp():.6f}"


@dataclass(frozen=True)
class Work:
    """One piece of work as it stands now: its parts in the person's words."""

    title: str
    status: str
    answers: Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Transcript:
    """What may be read of a conversation: some lines of it, and what was made."""

    lines: Sequence[Line] = ()
    works: Sequence[Work] = ()
    has_private: bool = False
    count: int = 0  # of all lines
    progress: Sequence[Step] = ()

    @property
    def first(self) -> int:
        """Give the number of the first line shown; 0 where there is none."""
        return self.lines[0].number if self.lines else 0

    @property
    def last(self) -> int:
        """Give the number of the last line shown."""
        return self.lines[-1].number if self.lines else 0


# When something was said, by whom, and what makes its line: only those that are shown are made.
Entry = tuple[datetime, str, Callable[[], Line]]


def transcript_of(
    conversation_id: str,
    show: Callable[[str], str] = str,
    upto: int | None = None,
    with_values: bool = True,
) -> Transcript:
    """Give what facilitators may read: some hundred lines, up to a number or to the end.

    ``show`` says how words are shown, as by masking them; what a turn remembered is shown with its
    values or, as under a mask, by name alone. Nothing is in it where the person has
    not agreed. Where something was kept private, the works are left out as well: they hold what
    was said in that part.

    Raises:
        Conversation.DoesNotExist: there is no such conversation.
    """
    readable = reading.readable(conversation_id)
    entries = _entries(conversation_id, readable, show)
    end = min(max(upto or len(entries), 1), len(entries))
    begin = max(end - SHOWN, 0)
    lines = [
        replace(make(), number=number)
        for number, (_, _, make) in enumerate(entries[begin:end], start=begin + 1)
    ]
    if not with_values:
        lines = [_without_values(line) for line in lines]
    if readable.has_private:
        return Transcript(lines, has_private=True, count=len(entries))
    works, progress = tuple(_works(readable.events, show)), progress_of(readable.events)
    return Transcript(lines, works, count=len(entries), progress=progress)


def transcript_as_agreed(conversation_id: str, show: Callable[[str], str]) -> Transcript | None:
    """Give all that the person lets facilitators read, danger or not; None: nothing.

    What a turn remembered is told by name alone.
    """
    readable = reading.as_agreed(conversation_id)
    if not readable.is_open:
        return None
    lines = [
        replace(_without_values(make()), number=number)
        for number, (_, _, make) in enumerate(_entries(conversation_id, readable, show), start=1)
    ]
    works = () if readable.has_private else tuple(_works(readable.events, show))
    return Transcript(lines, works, readable.has_private, len(lines))


def _without_values(line: Line) -> Line:
    if line.understood is None:
        return line
    slots = [(name, "") for name, _ in line.understood.slots]
    return replace(line, understood=replace(line.understood, slots=slots))


def number_at(conversation_id: str, moment: datetime) -> int:
    """Give the number of what the person said last by a moment; 0 where that cannot be read.

    Raises:
        Conversation.DoesNotExist: there is no such conversation.
    """
    entries = _entries(conversation_id, reading.readable(conversation_id), str)
    numbers = [
        number
        for number, (at, who, _) in enumerate(entries, start=1)
        if who == PERSON and at <= moment
    ]
    return numbers[-1] if numbers else 0


def _entries(
    conversation_id: str, readable: reading.Readable, show: Callable[[str], str]
) -> list[Entry]:
    entries = [*_spoken(readable.events, show), *_beside(conversation_id, readable, show)]
    return sorted(entries, key=lambda entry: entry[0])


def _spoken(events: Sequence[dict[str, Any]], show: Callable[[str], str]) -> Iterator[Entry]:
    """Give the lines of the dialogue; what was done in a turn stands with the message before."""
    for index, event in enumerate(events):
        if event["event"] == "user" and event.get("text"):
            yield _time(event), PERSON, partial(_persons_line, events, index, show)
        elif event["event"] == "bot":
            yield _time(event), COACH, partial(_coach_line, event, show)


def _persons_line(events: Sequence[dict[str, Any]], index: int, show: Callable[[str], str]) -> Line:
    event = events[index]
    understood = _understood(event, _until_next(events, index), show)
    return Line(PERSON, show(event["text"]), _time(event), understood=understood)


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
            (one["name"], _short(one["value"]))
            for one in done
            if one["event"] == "slot" and one["name"] not in _INNER | WORKS.keys()
        ],
        found=list(found_in(done)),
    )


def _beside(
    conversation_id: str, readable: reading.Readable, show: Callable[[str], str]
) -> Iterator[Entry]:
    """Give what was said outside the turns: by a facilitator, by a connector, after STOP."""
    if not readable.is_open:
        yield from _with_facilitator(conversation_id, show)
        return
    in_turns = frozenset(readable.message_ids)
    written = Inbound.objects.filter(conversation_id=conversation_id, hidden=False).order_by("seq")
    for external_id, text, at in written.values_list("external_id", "text", "received_at"):
        if external_id not in in_turns and not readable.is_private_at(at):
            yield at, PERSON, partial(_kept_line, text, at, show)
    for said in Outbound.objects.filter(conversation_id=conversation_id).order_by("seq"):
        is_told = said.sender == FACILITATOR or said.body.get(ASIDE)
        if not is_told or readable.is_private_at(said.created_at):
            continue  # a turn's own: it is among the events
        yield said.created_at, said.sender, partial(_told_line, said, show)


def _with_facilitator(conversation_id: str, show: Callable[[str], str]) -> Iterator[Entry]:
    """Give what was said to a facilitator and by one: to them the person spoke knowingly."""
    theirs = Inbound.objects.filter(conversation_id=conversation_id, for_person=True, hidden=False)
    for text, at in theirs.values_list("text", "received_at"):
        yield at, PERSON, partial(_kept_line, text, at, show)
    ours = Outbound.objects.filter(conversation_id=conversation_id, sender=FACILITATOR)
    for said in ours:
        yield said.created_at, said.sender, partial(_told_line, said, show)


def _kept_line(text: str, at: datetime, show: Callable[[str], str]) -> Line:
    return Line(PERSON, show(text), at)


def _told_line(said: Outbound, show: Callable[[str], str]) -> Line:
    who = FACILITATOR if said.sender == FACILITATOR else COACH
    name = str(said.body.get("name") or "")
    return Line(who, show(str(said.body.get("text") or "")), said.created_at, name=name)


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
