"""Looks a whole database over: is every message there once, and does replay give what is stored?

Run it after a crash or a restore: ``python -m assistant.consistency``. It changes nothing, and
names conversations by their ids.
"""

from __future__ import annotations

import json
import sys
import tarfile
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from rasa.shared.core.domain import Domain
from rasa.shared.core.events import Event as RasaEvent
from rasa.shared.core.events import deserialise_events
from rasa.shared.core.trackers import DialogueStateTracker

from coach.errors import CoachError
from coach.settings import load_settings
from coach.trained import model_file
from conversations.boot import boot


def main() -> int:
    """Print what is wrong, or that nothing is."""
    try:
        boot()
        from conversations.start_check import check_database

        check_database()
        domain = domain_of(model_file(load_settings().models_dir))
    except CoachError as error:
        print(error, file=sys.stderr)
        return 1
    from conversations.models import Conversation, Inbound

    found = [complaint for each in Conversation.objects.all() for complaint in look(each, domain)]
    for complaint in found:
        print(complaint)
    seen = f"{Conversation.objects.count()} conversations, {Inbound.objects.count()} messages"
    print(f"{seen}: {len(found) or 'nothing'} wrong.")
    return 1 if found else 0


def domain_of(model: Path) -> Domain:
    """Give the domain that a model was trained with."""
    from assistant.domain_file import read_domain

    with tempfile.TemporaryDirectory() as folder, tarfile.open(model) as archive:
        [member] = [each for each in archive.getmembers() if each.name.endswith("/domain.yml")]
        archive.extract(member, folder)
        return read_domain(Path(folder) / member.name)


def look(conversation: Any, domain: Domain) -> Iterator[str]:
    """Give what is wrong in a conversation; an erased one has nothing to look at."""
    if conversation.erased_at is not None:
        return
    from conversations.turns import load_all_events

    events = load_all_events(conversation.pk)
    for complaint in (
        *_numbers(conversation),
        *_messages(conversation, events),
        *_replies(conversation, events),
        *_snapshot(conversation, domain),
        *_works(conversation, events),
    ):
        yield f"{conversation.pk}: {complaint}"


def _numbers(conversation: Any) -> Iterator[str]:
    """Each number, from the first to the last, stands for one message of either side."""
    used = Counter(conversation.inbound.values_list("seq", flat=True))
    used.update(conversation.outbound.values_list("seq", flat=True))
    if twice := [number for number, count in used.items() if count > 1]:
        yield f"numbers are used twice: {sorted(twice)}"
    if gaps := set(range(1, conversation.last_seq + 1)) ^ set(used):
        yield f"numbers are missing, or beyond the last: {sorted(gaps)}"


def _messages(conversation: Any, events: list[dict[str, Any]]) -> Iterator[str]:
    """What was answered is in the dialogue once; what waits or was set aside is not in it."""
    heard = Counter(event.get("message_id") for event in events if event["event"] == "user")
    for message in conversation.inbound.all():
        count = heard.pop(message.external_id, 0)
        if count > 1:
            yield f"message {message.external_id} was answered {count} times"
        if count and message.status != "answered":
            yield f"message {message.external_id} was answered, and counts as {message.status}"
    if heard and conversation.channel != "rasa":
        yield f"{sum(heard.values())} messages were answered that nobody sent"


def _replies(conversation: Any, events: list[dict[str, Any]]) -> Iterator[str]:
    """What the coach said in its turns is what was sent."""
    from conversations.outbox import ASIDE

    told = [event.get("text") or "" for event in events if event["event"] == "bot"]
    rows = conversation.outbound.filter(sender="coach").order_by("seq")
    sent = [
        body.get("text", "") for body in rows.values_list("body", flat=True) if ASIDE not in body
    ]
    if told != sent:
        yield f"the coach said {len(told)} messages, and {len(sent)} were sent, or others"


def _snapshot(conversation: Any, domain: Domain) -> Iterator[str]:
    """Replaying all events to where the window begins gives the head of the window."""
    from conversations.models import Event

    if conversation.snapshot is None:
        return
    rows = Event.objects.filter(sender_id=conversation.pk, id__lte=conversation.window_after)
    events = [json.loads(data) for data in rows.order_by("id").values_list("data", flat=True)]
    replayed = state_after(deserialise_events(events), domain)
    for part, wanted in replayed.items():
        if conversation.snapshot.get(part) != json.loads(json.dumps(wanted)):
            yield f"replaying its events gives another state than is stored: {part}"


def state_after(events: list[RasaEvent], domain: Domain) -> dict[str, Any]:
    """Give the state in which events leave a talk, as a snapshot has it."""
    tracker = DialogueStateTracker.from_events("replayed", events, domain.slots)
    slots = {s.name: s.value for s in tracker.slots.values() if s.value != s.initial_value}
    return {"slots": slots, "active_loop": tracker.active_loop_name, "paused": tracker.is_paused()}


def _works(conversation: Any, events: list[dict[str, Any]]) -> Iterator[str]:
    """The newest work in each skill's slot stands in the table of works."""
    from conversations.turns import SLOTS

    newest = {e["name"]: e["value"] for e in events if e["event"] == "slot" and e["value"]}
    for slot in SLOTS.values():
        work = newest.get(slot)
        key = work.get("id", "") if isinstance(work, dict) else ""
        if work and not conversation.work.filter(skill=slot, key=key, data=work).exists():
            yield f"its {slot} is not in the table as the talk left it"


if __name__ == "__main__":
    raise SystemExit(main())
