"""What was said is brought to people: what is urgent first, nothing unwanted, and all of it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

import pytest
import pytest_asyncio
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from assistant.connectors.messaging import deliverer
from assistant.connectors.messaging.deliverer import Deliverer
from assistant.connectors.messaging.sms import Sms
from assistant.connectors.messaging.whatsapp import WhatsApp
from assistant.service import Service
from conversations import deliveries, outbox, turns
from conversations.contacts import contact_of
from conversations.database import database_call
from conversations.models import Contact, Conversation, Outbound, Spending, Undelivered
from tests.assistant.fake_agent import WORDS
from tests.assistant.messaging.conftest import StartServer
from tests.assistant.messaging.fake_provider import Trouble
from tests.assistant.messaging.fake_twilio import (
    ANA,
    BEN,
    PUBLIC,
    TEMPLATE,
    FakeTwilio,
    failing,
    refusing,
    too_many,
)
from tests.assistant.messaging.waiting import PATIENCE, settled, until

pytestmark = pytest.mark.django_db(transaction=True)

MEDIA = {"sms": Sms, "whatsapp": WhatsApp}
OTHERS = [f"+25670000100{number}" for number in range(9)]
CHECK_IN, DANGER = "How did it go?", "Call 999."
A_SECOND = 1000.0


@dataclass(frozen=True)
class Line:
    """A number that people are written to from: Twilio's side, and ours."""

    name: str
    twilio: FakeTwilio
    service: Service

    async def knows(self, *people: str) -> None:
        """Let people have talks, in which nothing was said yet."""
        for person in people:
            await database_call(_join, self.name, person)

    async def says(self, text: str, person: str = ANA, **how: bool) -> None:
        """Say something outside a turn, as a check-in does."""
        await database_call(outbox.notify, person, text, **how)
        self.service.deliverer.wake(person)

    async def answers_danger(self) -> None:
        """Say in a turn what neither a cap nor a STOP holds back."""
        await database_call(_answer_danger, ANA)
        self.service.deliverer.wake(ANA)

    async def has_reached(self, text: str, person: str = ANA) -> None:
        """Wait until a person has a text."""
        await until(lambda: text in self.twilio.texts(person))

    def knocks(self) -> int:
        """Count how often the template was sent."""
        return sum(sent.get("ContentSid") == TEMPLATE for sent in self.twilio.sent)


def _join(channel: str, person: str) -> None:
    Conversation.objects.create(pk=person, channel=channel)
    with transaction.atomic():
        contact = contact_of(channel, person)
        contact.conversation_id = person
        contact.heard_at = timezone.now()
        contact.save()


@pytest_asyncio.fixture
async def line(
    request, messaging_server: StartServer, quick_retries, monkeypatch
) -> AsyncIterator[Line]:
    """Set up a number; ``name`` and the segments ``a_second`` may be given."""
    monkeypatch.setenv("COACH_ASSISTANT_URL", PUBLIC)
    name, a_second = getattr(request, "param", ("sms", A_SECOND))
    twilio = FakeTwilio(name)
    await twilio.start()
    settings = replace(twilio.settings, sms_a_second=a_second)
    server = await messaging_server(lambda service: MEDIA[name](service.session, settings), name)
    twilio.webhook = f"{server.url}/"
    yield Line(name, twilio, server.service)
    await server.service.stop()
    await twilio.stop()


slow = pytest.mark.parametrize("line", [("sms", 5.0)], indirect=True)
whatsapp = pytest.mark.parametrize("line", [("whatsapp", 0)], indirect=True)


async def stored(rows: QuerySet[Any]) -> None:
    """Wait until there are such rows."""
    loop = asyncio.get_running_loop()
    end = loop.time() + PATIENCE
    while not await rows.aexists():
        assert loop.time() < end, "it did not happen in time"
        await asyncio.sleep(0.01)


def _answer_danger(person: str) -> None:
    """Let the coach answer somebody who may be in danger."""
    window = turns.load_window(person)
    said = {"event": "bot", "text": DANGER, "data": {"custom": {"flag": "distress"}}}
    turns.commit_turn(turns.Turn(person, window.version if window else 0, [said]))


async def _close_window(**ago: int) -> None:
    await Contact.objects.aupdate(heard_at=timezone.now() - timedelta(**ago))


class TestTheLine:
    """Where much waits to be sent."""

    @slow
    async def test_what_is_urgent_goes_first(self, line: Line) -> None:
        """A life does not wait behind nine check-ins."""
        await line.knows(*OTHERS, ANA)
        for person in OTHERS:
            await line.says(CHECK_IN, person)
        await until(lambda: line.twilio.sent)
        await line.answers_danger()
        before = len(line.twilio.sent)
        await line.has_reached(DANGER)

        assert len(line.twilio.sent) - before <= 3

    @slow
    async def test_what_stands_before_something_urgent_goes_first_too(self, line: Line) -> None:
        """The order within a talk stays, and neither waits behind others."""
        await line.knows(*OTHERS, ANA)
        for person in (*OTHERS, ANA):
            await line.says(CHECK_IN, person)
        await until(lambda: line.twilio.sent)
        await line.answers_danger()
        before = len(line.twilio.sent)
        await line.has_reached(DANGER)

        assert line.twilio.texts() == [CHECK_IN, DANGER]
        assert len(line.twilio.sent) - before <= 5

    @slow
    async def test_stop_holds_for_what_waits_in_line(self, line: Line) -> None:
        """It is looked again when its turn has come."""
        await line.knows(*OTHERS[:3], ANA)
        for person in (*OTHERS[:3], ANA):
            await line.says(CHECK_IN, person)
        await until(lambda: line.twilio.sent)
        await line.twilio.write("STOP")
        await line.has_reached(WORDS["utter_texts_stopped"])

        assert line.twilio.texts() == [WORDS["utter_texts_stopped"]]

    @slow
    async def test_the_end_does_not_wait_for_a_backlog(self, line: Line) -> None:
        """What is being sent arrives; the rest is due at the next start, at once."""
        line.twilio.troubles.append(Trouble(seconds=0.3))
        await line.knows(*OTHERS)
        for person in OTHERS:
            await line.says(CHECK_IN, person)
        await until(lambda: line.twilio.tries)
        loop = asyncio.get_running_loop()
        begun = loop.time()
        await line.service.stop()

        assert loop.time() - begun < 1
        assert len(line.twilio.sent) == line.twilio.tries <= 2
        due = await database_call(deliveries.conversations_due)
        assert len(due) == len(OTHERS) - len(line.twilio.sent)


class TestTryingAgain:
    """Nothing is lost to a hiccup, and a provider's wish is kept."""

    @whatsapp
    async def test_a_hiccup_after_a_long_wait_loses_nothing(self, line: Line) -> None:
        """Two days behind a closed window are no tries."""
        await line.knows(ANA)
        await _close_window(hours=50)
        await line.says(CHECK_IN)
        await until(line.knocks)
        await stored(Contact.objects.filter(knocked_at__isnull=False))  # the knock is written down
        await Outbound.objects.aupdate(created_at=timezone.now() - timedelta(hours=50))
        line.twilio.troubles.append(failing())
        await line.twilio.write("I am back")
        await line.has_reached("You said: I am back")

        assert line.twilio.texts()[1:] == [CHECK_IN, "You said: I am back"]
        assert (await Contact.objects.aget()).failing_since is None

    async def test_what_fails_for_a_day_is_set_aside(self, line: Line) -> None:
        """A facilitator sees it; what was said since has a day of its own."""
        yesterday = timezone.now() - timedelta(hours=25)
        line.twilio.is_down = True
        await line.knows(ANA)
        await line.says(CHECK_IN)
        await stored(Contact.objects.filter(attempts__gt=0))
        await Outbound.objects.aupdate(created_at=yesterday)
        await Contact.objects.aupdate(failing_since=yesterday, heard_at=yesterday)
        await line.says("And now?")
        await stored(Undelivered.objects.all())
        await settled(line.twilio.texts)
        line.twilio.is_down = False
        await line.has_reached("And now?")

        assert line.twilio.texts() == ["And now?"]

    async def test_who_writes_does_not_shorten_the_wait_that_was_demanded(self, line: Line) -> None:
        """The provider's clock is not ours to set."""
        loop = asyncio.get_running_loop()
        await line.knows(ANA)
        line.twilio.troubles.append(too_many(1))
        await line.says(CHECK_IN)
        await until(lambda: line.twilio.tries)
        begun = loop.time()
        await line.twilio.write("hello?")
        await line.has_reached(CHECK_IN)

        assert loop.time() - begun > 0.8
        assert (await Contact.objects.aget()).retry_at is not None

    async def test_what_a_provider_demands_holds_for_all(self, line: Line) -> None:
        """It is the account that is too fast."""
        loop = asyncio.get_running_loop()
        await line.knows(ANA, BEN)
        line.twilio.troubles.append(too_many(1))
        await line.says(CHECK_IN, ANA)
        await stored(Contact.objects.filter(attempts=1))
        begun = loop.time()
        await line.says(CHECK_IN, BEN)
        await line.has_reached(CHECK_IN, BEN)

        assert loop.time() - begun > 0.8

    @pytest.mark.parametrize(("ago", "seconds"), [(0.0, 5), (120.0, 3600)])
    async def test_a_medium_may_come_a_moment_after_the_start(
        self, monkeypatch, ago: float, seconds: int
    ) -> None:
        """Later it is switched off, and not looked for so often."""
        await database_call(_join, "sms", ANA)
        await database_call(outbox.notify, ANA, CHECK_IN)
        monkeypatch.setattr(deliverer, "STARTING", 60.0 - ago)
        bringing = Deliverer(WORDS.__getitem__)
        bringing.wake(ANA)
        await stored(Contact.objects.filter(not_before__isnull=False))
        await bringing.finish()

        contact = await Contact.objects.aget()
        wait = (contact.not_before - timezone.now()).total_seconds()
        assert seconds - 5 < wait <= seconds
        assert contact.attempts == 0


class TestTheCap:
    """What is owed goes out beyond it, and it is told."""

    @pytest.fixture(autouse=True)
    def cap(self, monkeypatch) -> None:
        """Set a cap that is reached by one text."""
        monkeypatch.setenv("COACH_SEGMENTS_A_PERSON", "1")

    async def test_what_is_said_even_after_stop_is_said_beyond_the_cap(self, line: Line) -> None:
        """The end of it, an answer to HELP, the receipt of an erasure."""
        await line.knows(ANA)
        await line.says("one")
        await line.has_reached("one")
        await line.says("You will get no more.", even_after_stop=True)

        await line.has_reached("You will get no more.")

    @pytest.mark.parametrize("trouble", [failing(), Trouble(drops=True)])
    async def test_that_it_is_reached_is_told_despite_a_hiccup(
        self, line: Line, trouble: Trouble
    ) -> None:
        """Once; what could not be sent is set aside for a facilitator."""
        await line.knows(ANA)
        await line.says("one")
        await line.has_reached("one")
        line.twilio.troubles.append(trouble)
        await line.says("two")
        await line.says("three")
        await line.has_reached(WORDS["utter_texts_used_up"])
        said = await settled(line.twilio.texts)

        assert said == ["one", WORDS["utter_texts_used_up"]]
        reasons = {row.reason async for row in Undelivered.objects.all()}
        assert reasons == {"refused: this month's texts are used up"}
        assert await Undelivered.objects.acount() == 2


@whatsapp
class TestTheKnock:
    """Who has to write first is asked to, not too often, and it costs."""

    async def test_a_hiccup_does_not_silence_it(self, line: Line) -> None:
        """It is tried again soon."""
        await line.knows(ANA)
        await _close_window(hours=25)
        line.twilio.troubles.extend([failing(), Trouble(drops=True)])
        await line.says(CHECK_IN)
        await until(line.knocks)
        await settled(line.twilio.texts)

        assert line.knocks() == 1
        assert (await Spending.objects.aget()).segments == 1

    async def test_it_comes_again_after_a_week_and_not_before(self, line: Line) -> None:
        """And what was said is still there."""
        await line.knows(ANA)
        await _close_window(days=20)
        await line.says(CHECK_IN)
        await until(line.knocks)
        await line.says("And now?")
        await settled(line.twilio.texts)
        assert line.knocks() == 1
        a_week_ago = timezone.now() - timedelta(days=7, seconds=1)
        await Contact.objects.aupdate(knocked_at=a_week_ago, not_before=None)
        await until(lambda: line.knocks() == 2)

        assert not await Undelivered.objects.aexists()

    async def test_it_is_held_to_the_cap(self, line: Line, monkeypatch) -> None:
        """What waits is not set aside for that."""
        monkeypatch.setenv("COACH_SEGMENTS_A_PERSON", "1")
        await line.knows(ANA)
        await line.says("one")
        await line.has_reached("one")
        await stored(Spending.objects.all())
        await _close_window(hours=25)
        await line.says(CHECK_IN)
        await settled(line.twilio.texts)

        assert line.knocks() == 0
        assert not await Undelivered.objects.aexists()

    async def test_a_template_that_is_refused_leaves_all_waiting(self, line: Line) -> None:
        """The person may write by themselves."""
        await line.knows(ANA)
        await _close_window(hours=25)
        line.twilio.troubles.append(refusing(400, 63016))
        await line.says(CHECK_IN)
        await until(lambda: line.twilio.tries)
        await settled(line.twilio.texts)
        await line.twilio.write("hello")
        await line.has_reached(CHECK_IN)

        assert line.twilio.sent[0].get("ContentSid") is None


class TestWhatBecameOfIt:
    """Twilio takes much, and tells later that it did not arrive."""

    async def test_each_message_says_where_to_tell_it(self, line: Line) -> None:
        """At the webhook, as it is signed."""
        await line.knows(ANA)
        await line.says(CHECK_IN)
        await line.has_reached(CHECK_IN)

        assert line.twilio.sent[0]["StatusCallback"] == f"{PUBLIC}/webhooks/sms/"

    @pytest.mark.parametrize("status", ["failed", "undelivered"])
    async def test_what_did_not_arrive_is_set_aside_once(self, line: Line, status: str) -> None:
        """A facilitator sees the talk and the code; told twice, it is one."""
        await line.knows(ANA)
        await line.says(CHECK_IN)
        await line.has_reached(CHECK_IN)
        await stored(Contact.objects.filter(sent_seq__gt=0))
        form = line.twilio.became(status, ErrorCode="30003")
        assert [(await line.twilio.tell(form))[0] for _ in range(2)] == [200, 200]

        row = await Undelivered.objects.aget()
        said = await Outbound.objects.aget()
        assert (row.conversation_id, row.seq) == (ANA, said.seq)
        assert row.reason == "not delivered: code 30003"
        assert (await Contact.objects.aget()).opted_out_at is None

    async def test_an_opt_out_is_one_also_when_it_is_told_later(self, line: Line) -> None:
        """Nothing more is sent."""
        await line.knows(ANA)
        await line.says(CHECK_IN)
        await line.has_reached(CHECK_IN)
        await line.twilio.tell(line.twilio.became("failed", ErrorCode="21610"))
        await line.says("And now?")

        assert await settled(line.twilio.texts) == [CHECK_IN]

    async def test_of_who_had_all_erased_nothing_is_kept(self, line: Line) -> None:
        """Nor of a stranger."""
        await line.knows(ANA)
        await Conversation.objects.aupdate(erased_at=timezone.now())
        for person in (ANA, BEN, "nobody"):
            form = line.twilio.became("failed", ErrorCode="30003", To=person)
            assert (await line.twilio.tell(form))[0] == 200

        assert not await Undelivered.objects.aexists()
