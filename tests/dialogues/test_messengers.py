"""The same plan, made by the same words, at each of the four messengers and on the web."""

from __future__ import annotations

import asyncio
import json
import re
import sqlite3
import threading
import time
from collections.abc import Awaitable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from typing import Any, TypeVar

import pytest

from benchmarks import messaging_people
from benchmarks.messaging_people import SECRET, Providers
from conversations.contacts import key_of
from tests.assistant.messaging.fake_messenger import FakeMessenger
from tests.assistant.messaging.fake_telegram import FakeTelegram
from tests.assistant.messaging.fake_twilio import FakeTwilio
from tests.dialogues.person import Person
from tests.dialogues.test_planning import make_plan
from tests.running_coach import Coach

T = TypeVar("T")

PATIENCE = 30.0  # seconds
NUMBERED = re.compile(r"^\d+ (.+)$", re.MULTILINE)
# What differs between two plans made by the same words: when, under which number, and the check-in,
# which on a phone is agreed to in another way.
OWN = {"id", "made", "updated", "asks", "asks_for"}


class Loop:
    """An event loop on a thread of its own, on which the providers live."""

    def __init__(self) -> None:
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()

    def run(self, work: Awaitable[T]) -> T:
        """Do something there, and wait for it."""

        async def wrapped() -> T:
            return await work

        return asyncio.run_coroutine_threadsafe(wrapped(), self._loop).result(PATIENCE)

    def stop(self) -> None:
        """End it."""
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()


class Texter:
    """Somebody who talks to the running coach from a phone, and taps nothing: all is typed."""

    def __init__(self, line: messaging_people.Person, loop: Loop, coach: Coach) -> None:
        self._line = line
        self._loop = loop
        self._coach = coach
        self._heard = 0

    @property
    def last(self) -> str:
        """Give all that came since the last thing this person sent."""
        return "\n".join(self._line.reached()[self._heard :])

    @property
    def all(self) -> str:
        """Give all that ever came."""
        return "\n".join(self._line.reached())

    @property
    def choices(self) -> list[str]:
        """Give the answers that can be chosen now."""
        return self._line.titles() or NUMBERED.findall(self.last)

    def say(self, text: str) -> None:
        """Write, by a number where one stands there, and wait for all the answers."""
        numbered = NUMBERED.findall(self.last)
        if text in numbered:
            text = str(numbered.index(text) + 1)
        self._heard = len(self._line.reached())
        assert self._loop.run(self._line.bring(self._line.compose(text))) == 200
        deadline = time.monotonic() + PATIENCE
        while not self._is_answered():
            assert time.monotonic() < deadline, f"no answer to: {text}"
            time.sleep(0.05)

    def _is_answered(self) -> bool:
        (left,) = self._row(
            "SELECT (SELECT count(*) FROM conversations_inbound i WHERE status = 'waiting'"
            "  AND i.conversation_id = t.conversation_id)"
            " + (SELECT count(*) FROM conversations_outbound o"
            "  WHERE o.conversation_id = t.conversation_id AND o.seq > t.sent_seq)"
            " FROM conversations_contact t WHERE channel = ? AND key = ?"
        )
        return not left

    def plan(self) -> dict[str, Any]:
        """Give the plan as it is kept."""
        (plan,) = self._row(
            "SELECT data FROM conversations_work w JOIN conversations_contact t"
            " ON t.conversation_id = w.conversation_id WHERE t.channel = ? AND t.key = ?"
            " AND w.skill = 'plan'"
        )
        return plain(json.loads(plan))

    def _row(self, sql: str) -> tuple[Any, ...]:
        place = f"file:{self._coach.folder / 'coach.sqlite3'}?mode=ro"
        with closing(sqlite3.connect(place, uri=True)) as tables:
            key = key_of(self._line.channel, self._line.address)
            return tables.execute(sql, (self._line.channel, key)).fetchone()


def plain(plan: dict[str, Any]) -> dict[str, Any]:
    """Give a plan without what is its own."""
    return {name: value for name, value in plan.items() if name not in OWN}


@dataclass(frozen=True)
class Place:
    """A running coach and the providers around it."""

    coach: Coach
    loop: Loop
    providers: Providers

    def texter(self, channel: str) -> Texter:
        """Give somebody at a messenger."""
        lines = {line.channel: line for line in self.providers.people(4)}
        return Texter(lines[channel], self.loop, self.coach)


@pytest.fixture(scope="module")
def place(tmp_path_factory) -> Iterator[Place]:
    """Run a coach that all four messengers are set up for."""
    loop = Loop()
    providers = loop.run(_providers())
    coach = Coach.in_folder(tmp_path_factory.mktemp("messengers"))
    coach = replace(coach, more=providers.settings())
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COACH_SECRET", SECRET)
        loop.run(messaging_people.wire(providers, coach))
        with coach.actions(), coach.assistant():
            yield Place(coach, loop, providers)
    for provider in providers.all:
        loop.run(provider.stop())
    loop.stop()


async def _providers() -> Providers:
    whatsapp = FakeTwilio("whatsapp")
    providers = Providers(
        FakeTelegram(), messaging_people.BothTwilios(whatsapp), whatsapp, FakeMessenger()
    )
    for provider in providers.all:
        await provider.start()
    return providers


@pytest.fixture(scope="module")
def plan_on_the_web(place) -> dict[str, Any]:
    """Make the plan on the web; give it as it is kept."""
    person = Person(place.coach.assistant_port)
    make_plan(person)
    database = f"file:{place.coach.folder / 'coach.sqlite3'}?mode=ro"
    with closing(sqlite3.connect(database, uri=True)) as tables:
        (plan,) = tables.execute(
            "SELECT data FROM conversations_work WHERE conversation_id = ? AND skill = 'plan'",
            (person.conversation,),
        ).fetchone()
    return plain(json.loads(plan))


@pytest.mark.parametrize("channel", ["telegram", "sms", "whatsapp", "messenger"])
def test_the_same_words_make_the_same_plan(place, plan_on_the_web, channel: str) -> None:
    """Whoever has only a phone gets the whole coach, and a short link to the page."""
    person = place.texter(channel)
    make_plan(person)

    assert person.plan() == plan_on_the_web
    assert "/webhooks/web/l/" in person.all
    assert "Is this your own phone" in person.last


def test_a_talk_goes_on_on_the_phone(place) -> None:
    """A code that the web shows takes the talk along to Telegram, with all that was said."""
    on_the_web = Person(place.coach.assistant_port)
    on_the_web.say("we want a lamp at the bus stop")
    on_the_web.say("continue on my phone")
    code = re.search(r"[A-Z]{3} \d{3}", on_the_web.last)
    assert code, on_the_web.last
    line = place.providers.people(8)[4]
    phone = Texter(line, place.loop, place.coach)
    phone.say(code[0])

    assert "We go on here" in phone.last
    (conversation,) = phone._row(
        "SELECT conversation_id FROM conversations_contact WHERE channel = ? AND key = ?"
    )
    assert conversation == on_the_web.conversation
