"""One message of a conversation, with what the coach made of it, to be corrected."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timezone
from typing import Any

from conversations.correction_models import Proposal

Event = Mapping[str, Any]
Kind: Any = Proposal.Kind  # without its stubs, Django's choices are pairs to a type checker

MOMENT = 0.00001  # seconds by which the address of a message may differ from its event
RUNNERS_UP = 5
# How the responses begin that say that the playbook has nothing: console/reports/citing.py.
FOUND_NOTHING = ("utter_no_example", "utter_gap", "utter_not_said", "utter_no_definition")
PLAYS = frozenset({"play_form", "validate_play_form", "action_play"})


@dataclass(frozen=True)
class Turn:
    """What a person wrote, how it was read, and what the coach did then."""

    text: str
    at: datetime
    intent: str = ""
    sureness: float = 0.0
    runners_up: Sequence[str] = ()
    actions: Sequence[str] = ()
    responses: Sequence[str] = ()
    cited: Sequence[str] = ()
    talk: Mapping[str, Any] = field(default_factory=dict)  # a practised one: scenario and offer

    @property
    def likely_kind(self) -> str:
        """Give what was most likely wrong about it: of several things one is offered first."""
        if any(name.startswith(FOUND_NOTHING) for name in self.responses):
            return str(Kind.MISSING)
        if PLAYS & set(self.actions):
            return str(Kind.OFFER)
        return str(Kind.INTENT)


def turn_at(events: Sequence[Event], moment: float) -> Turn | None:
    """Give the message that was said at a moment, in seconds since 1970; None: there is none."""
    for place, event in enumerate(events):
        if event["event"] != "user" or not event.get("text"):
            continue
        if abs(float(event.get("timestamp") or 0.0) - moment) < MOMENT:
            return _turn(event, list(_until_next(events, place)))
    return None


def responses_in(events: Sequence[Event]) -> list[str]:
    """Give the names of what the coach said."""
    said = [event for event in events if event["event"] == "bot"]
    names = (str((event.get("metadata") or {}).get("utter_action") or "") for event in said)
    return [name for name in names if name]


def _turn(event: Event, after: Sequence[Event]) -> Turn:
    parsed = event.get("parse_data") or {}
    intent = parsed.get("intent") or {}
    name = str(intent.get("name") or "")
    ranking = [str(one.get("name") or "") for one in parsed.get("intent_ranking") or ()]
    return Turn(
        text=str(event["text"]),
        at=datetime.fromtimestamp(float(event["timestamp"]), tz=timezone.utc),
        intent=name,
        sureness=float(intent.get("confidence") or 0.0),
        runners_up=[one for one in ranking if one and one != name][:RUNNERS_UP],
        actions=[
            str(one["name"])
            for one in after
            if one["event"] == "action" and one.get("name") not in (None, "action_listen")
        ],
        responses=responses_in(after),
        cited=[
            str(citation.get("entry") or "")
            for one in after
            if one["event"] == "bot"
            for citation in ((one.get("data") or {}).get("custom") or {}).get("citations") or ()
        ],
        talk=_talk(after),
    )


def _talk(after: Sequence[Event]) -> Mapping[str, Any]:
    """Give the scenario that is played and what was heard; of somebody's own case nothing."""
    plays = [one["value"] for one in after if one["event"] == "slot" and one["name"] == "play"]
    play = plays[-1] if plays else None
    if not play or play.get("own"):
        return {}
    ours = [turn for turn in play.get("turns") or () if turn.get("who") == "learner"]
    return {
        "scenario": str(play.get("scenario") or ""),
        "standing": (play.get("state") or {}).get("standing") or None,
        "heard": (ours[-1].get("terms") or {}) if ours else {},
    }


def _until_next(events: Sequence[Event], place: int) -> Iterator[Event]:
    for event in events[place + 1 :]:
        if event["event"] == "user":
            return
        yield event
