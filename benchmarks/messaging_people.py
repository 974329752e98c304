"""People who write by messengers that fail, to a coach that is killed: what is lost, what is twice?

Each writes at one of four small local providers (tests/assistant/messaging), some forty at a time.
One call in twenty fails, late, refused or cut off; one in twenty is told twice; the assistant is
killed once. Afterwards what people wrote and what reached them is held against the coach's tables.
"""

from __future__ import annotations

import asyncio
import random
import sqlite3
import statistics
import tempfile
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import aiohttp
from aiohttp import web

from assistant.connectors.messaging.telegram import SECRET_HEADER, webhook_secret
from conversations.contacts import key_of
from tests.assistant.messaging import fake_messenger, fake_telegram, fake_twilio
from tests.assistant.messaging.fake_messenger import FakeMessenger
from tests.assistant.messaging.fake_provider import FakeProvider, Trouble
from tests.assistant.messaging.fake_telegram import FakeTelegram
from tests.assistant.messaging.fake_twilio import FakeTwilio
from tests.running_coach import Coach

ERRORS, TWICE = 0.05, 0.05
FORGED = 1000
AT_ONCE = 40  # people who talk at the same time
PATIENCE = 300.0  # seconds until all must be there
WARMING = 10.0  # seconds
RETRY = 1.0  # seconds; a provider brings again what was not taken
SECRET = "a secret for this benchmark only"
SAID = [
    "hello",
    "the street lamp at our corner is broken since march",
    "we want it repaired before the winter",
    "what do you mean",
    "about thirty families live there",
    "the council says there is no money",
    "i do not know",
    "we could write to them together",
    "show me an example",
    "thanks, that is enough for today",
]
TEXTS_OF_MINE = "SELECT text FROM conversations_inbound WHERE conversation_id = ? AND NOT hidden"


class BothTwilios(FakeTwilio):
    """One account with a number for SMS and one for WhatsApp."""

    def __init__(self, whatsapp: FakeTwilio) -> None:
        super().__init__("sms")
        self.whatsapp = whatsapp

    async def _messages(self, request: web.Request) -> web.Response:
        form = await request.post()
        if str(form.get("To", "")).startswith("whatsapp:"):
            return await self.whatsapp._messages(request)
        return await super()._messages(request)


@dataclass(frozen=True)
class Acknowledged:
    """When a call was made, and how long its answer took."""

    begun: float
    seconds: float


@dataclass
class Person:
    """One person at one messenger: how they write, and what has reached them."""

    channel: str
    address: str
    compose: Callable[[str], Any]
    bring: Callable[[Any], Awaitable[int]]
    reached: Callable[[], list[str]]
    titles: Callable[[], list[str]] = list  # under the last message that reached anybody there
    written: list[str] = field(default_factory=list)


@dataclass
class Providers:
    """All four, wired to one coach."""

    telegram: FakeTelegram
    sms: BothTwilios
    whatsapp: FakeTwilio
    messenger: FakeMessenger

    @property
    def all(self) -> list[FakeProvider]:
        """Give those that serve."""
        return [self.telegram, self.sms, self.whatsapp, self.messenger]

    def settings(self) -> dict[str, str]:
        """Give a host's settings for all four."""
        return {
            "COACH_SECRET": SECRET,
            "COACH_ASSISTANT_URL": fake_twilio.PUBLIC,
            "COACH_TELEGRAM_TOKEN": fake_telegram.TOKEN,
            "COACH_TELEGRAM_API": self.telegram.api,
            "COACH_TWILIO_ACCOUNT": fake_twilio.ACCOUNT,
            "COACH_TWILIO_AUTH_TOKEN": fake_twilio.TOKEN,
            "COACH_TWILIO_API": self.sms.api,
            "COACH_SMS_NUMBER": fake_twilio.OURS,
            "COACH_SMS_A_SECOND": "100",
            "COACH_WHATSAPP_NUMBER": fake_twilio.OURS,
            "COACH_MESSENGER_PAGE_TOKEN": fake_messenger.PAGE_TOKEN,
            "COACH_MESSENGER_APP_SECRET": fake_messenger.APP_SECRET,
            "COACH_MESSENGER_VERIFY_TOKEN": fake_messenger.VERIFY_TOKEN,
            "COACH_MESSENGER_API": self.messenger.api,
            "COACH_SEGMENTS_A_MONTH": "0",
            "COACH_SEGMENTS_A_PERSON": "0",
        }

    def people(self, count: int) -> list[Person]:
        """Give people, a quarter of them at each."""
        makers = (self._at_telegram, self._by_sms, self._on_whatsapp, self._on_messenger)
        return [makers[number % 4](number) for number in range(count)]

    def _at_telegram(self, number: int) -> Person:
        fake, who = self.telegram, 10_000 + number
        return Person(
            "telegram", str(who), lambda text: fake.said(who, text=text), fake.tell,
            lambda: fake.texts(who), fake.titles,
        )  # fmt: skip

    def _by_sms(self, number: int) -> Person:
        return _by_twilio(self.sms, "sms", number)

    def _on_whatsapp(self, number: int) -> Person:
        return _by_twilio(self.whatsapp, "whatsapp", number)

    def _on_messenger(self, number: int) -> Person:
        fake, who = self.messenger, str(20_000 + number)
        return Person(
            "messenger", who, lambda text: fake.said(who, text=text), fake.tell,
            lambda: fake.texts(who),
        )  # fmt: skip


def _by_twilio(fake: FakeTwilio, channel: str, number: int) -> Person:
    who = f"+2567{number:08d}"

    async def bring(form: Any) -> int:
        return (await fake.tell(form))[0]

    return Person(
        channel, who, lambda text: fake.said(text, who), bring, lambda: fake.texts(who)
    )  # fmt: skip


async def measure(count: int, messages: int) -> None:
    """Let so many people write so many messages each; print what became of them."""
    whatsapp = FakeTwilio("whatsapp")
    providers = Providers(FakeTelegram(), BothTwilios(whatsapp), whatsapp, FakeMessenger())
    for number, provider in enumerate(providers.all):
        await provider.start()
        provider.troubles.extend(_troubles(random.Random(number), 200 * count))
    with tempfile.TemporaryDirectory(prefix="coach-bench-") as folder:
        coach = replace(Coach.in_folder(Path(folder)), more=providers.settings())
        await wire(providers, coach)
        with coach.actions():
            await _talk(providers, coach, count, messages)
    for provider in providers.all:
        await provider.stop()


def _troubles(chance: random.Random, count: int) -> Iterator[Trouble]:
    kinds = [
        Trouble(status=503, body={}),
        Trouble(status=429, body={}, headers={"Retry-After": "1"}),
        Trouble(drops=True),
        Trouble(drops=True, afterwards=True),
        Trouble(seconds=1.0),
    ]
    for _ in range(count):
        yield chance.choice(kinds) if chance.random() < ERRORS else Trouble()


async def wire(providers: Providers, coach: Coach) -> None:
    """Tell each provider where the coach is."""
    base = f"http://127.0.0.1:{coach.assistant_port}/webhooks"
    secret = webhook_secret()
    await providers.telegram.call("setWebhook", url=f"{base}/telegram/", secret_token=secret)
    providers.sms.webhook = f"{base}/sms/"
    providers.whatsapp.webhook = f"{base}/whatsapp/"
    providers.messenger.webhook = f"{base}/messenger/"


async def _talk(providers: Providers, coach: Coach, count: int, messages: int) -> None:
    people = providers.people(count)
    acknowledged: list[Acknowledged] = []
    free = asyncio.Semaphore(AT_ONCE)
    begun = time.monotonic()
    async with _Restarted(coach) as running:
        await asyncio.gather(*(_write_all(p, messages, free, acknowledged) for p in people))
        await running.is_over
        await _all_there(coach, people)
        took = time.monotonic() - begun
        print(f"{count} people, {messages} messages each, over four messengers: {took:.0f} s")
        _compare(coach, people)
        await _forge(providers)
    warm = [one for one in acknowledged if not running.was_starting(one.begun)]
    _tell("a webhook is acknowledged while the coach is busy", warm, "99 %: 100 ms")
    _tell(f"and in the {WARMING:.0f} s after each of two starts, too", acknowledged, "no bar")


def _tell(name: str, acknowledged: Sequence[Acknowledged], bar: str) -> None:
    times = sorted(1000 * one.seconds for one in acknowledged)
    print(
        f"{name}: median {statistics.median(times):.0f} ms,"
        f" 99 % {times[int(0.99 * len(times))]:.0f} ms, longest {times[-1]:.0f} ms ({bar})"
    )


class _Restarted:
    """An assistant that is killed without warning after a while, and started again."""

    KILLED_AFTER = 40.0  # seconds

    def __init__(self, coach: Coach) -> None:
        self._coach = coach
        self._server: Any = None
        self._starting: list[tuple[float, float]] = []

    async def __aenter__(self) -> _Restarted:
        await self._start()
        self.is_over = asyncio.ensure_future(self._restart())
        return self

    async def __aexit__(self, *_: object) -> None:
        await asyncio.to_thread(self._server.__exit__, None, None, None)

    async def _start(self) -> None:
        begun = time.monotonic()
        self._server = self._coach.assistant()
        self._running = await asyncio.to_thread(self._server.__enter__)
        self._starting.append((begun, time.monotonic()))

    def was_starting(self, moment: float) -> bool:
        """Tell whether it was being started, or had been just before; it has much to load then."""
        return any(begun <= moment < ready + WARMING for begun, ready in self._starting)

    async def _restart(self) -> None:
        await asyncio.sleep(self.KILLED_AFTER)
        self._running.process.kill()
        await asyncio.to_thread(self._server.__exit__, None, None, None)
        await self._start()


async def _write_all(
    person: Person, messages: int, free: asyncio.Semaphore, acknowledged: list[Acknowledged]
) -> None:
    chance = random.Random(person.channel + person.address)
    async with free:
        for number in range(messages):
            text = f"{SAID[number % len(SAID)]} {number}"
            person.written.append(text)
            before = len(person.reached())
            update = person.compose(text)
            await _bring(person, update, acknowledged)
            if chance.random() < TWICE:
                await _bring(person, update, acknowledged)
            await _something_came(person, before, chance.uniform(0.2, 6.0))


async def _bring(person: Person, update: Any, acknowledged: list[Acknowledged]) -> None:
    """Bring an update until it is acknowledged, as providers do."""
    while True:
        begun = time.monotonic()
        try:
            if await person.bring(update) == 200:
                acknowledged.append(Acknowledged(begun, time.monotonic() - begun))
                return
        except (aiohttp.ClientError, asyncio.TimeoutError):
            pass  # it is being started again
        await asyncio.sleep(RETRY)


async def _something_came(person: Person, before: int, seconds: float) -> None:
    """Read an answer, or lose patience and write on."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline and len(person.reached()) == before:
        await asyncio.sleep(0.1)


async def _all_there(coach: Coach, people: list[Person]) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        with _tables(coach) as tables:
            (left,) = tables.execute(
                "SELECT (SELECT count(*) FROM conversations_inbound WHERE status = 'waiting')"
                " + (SELECT count(*) FROM conversations_contact t JOIN conversations_outbound o"
                " ON o.conversation_id = t.conversation_id AND o.seq > t.sent_seq)"
            ).fetchone()
        if not left:
            return
        await asyncio.sleep(1)


@contextmanager
def _tables(coach: Coach) -> Iterator[sqlite3.Connection]:
    tables = sqlite3.connect(f"file:{coach.folder / 'coach.sqlite3'}?mode=ro", uri=True)
    try:
        yield tables
    finally:
        tables.close()


def _compare(coach: Coach, people: list[Person]) -> None:
    found: Counter[str] = Counter()
    with _tables(coach) as tables:
        for person in people:
            found.update(_faults(tables, person))
        (dead,) = tables.execute("SELECT count(*) FROM conversations_undelivered").fetchone()
    written = sum(len(person.written) for person in people)
    print(
        f"{written} messages: {found['lost']} lost, {found['twice']} twice,"
        f" {found['unanswered']} unanswered, {found['order']} people's in another order (all 0)"
    )
    print(
        f"{found['replies']} replies: {found['undelivered']} did not arrive, {found['mixed']}"
        f" people's in another order, {dead} given up (all 0)"
    )


def _faults(tables: sqlite3.Connection, person: Person) -> Iterator[str]:
    key = key_of(person.channel, person.address)
    row = tables.execute(
        "SELECT conversation_id FROM conversations_contact WHERE channel = ? AND key = ?",
        (person.channel, key),
    ).fetchone()
    if row is None:
        yield from ["lost"] * len(person.written)
        return
    stored = [text for (text,) in tables.execute(f"{TEXTS_OF_MINE} ORDER BY seq", row)]
    yield from ["lost" for text in person.written if text not in stored]
    yield from ["twice"] * (len(stored) - len(set(stored)))
    if stored != person.written:
        yield "order"
    (waiting,) = tables.execute(
        "SELECT count(*) FROM conversations_inbound WHERE conversation_id = ?"
        " AND status <> 'answered'",
        row,
    ).fetchone()
    yield from ["unanswered"] * waiting
    yield from _faults_of_replies(tables, person, row)


def _faults_of_replies(
    tables: sqlite3.Connection, person: Person, row: tuple[str]
) -> Iterator[str]:
    """Find each reply among what reached the person, after the one before."""
    said = tables.execute(
        "SELECT json_extract(body, '$.text') FROM conversations_outbound"
        " WHERE conversation_id = ? ORDER BY seq",
        row,
    )
    reached, at = [_bare(text) for text in person.reached()], 0
    for (text,) in said:
        yield "replies"
        begin = _bare(text)[:30]
        places = [place for place, one in enumerate(reached) if one.startswith(begin)]
        if not places:
            yield "undelivered"
        elif places[-1] < at:
            yield "mixed"
        else:
            at = next(place for place in places if place >= at)


def _bare(text: str) -> str:
    """Give the letters and digits alone: media write signs their own way."""
    return "".join(sign for sign in text.casefold() if sign.isascii() and sign.isalnum())


async def _forge(providers: Providers) -> None:
    """Send what no provider sent: unsigned, signed by others, signed for something else."""
    chance, accepted = random.Random(0), 0
    for number in range(FORGED):
        forge = (_forged_update, _forged_form, _forged_batch)[number % 3]
        accepted += await forge(providers, chance) != 403
    print(f"{FORGED} forged calls: {accepted} accepted (0)")


def _wrong(good: str, chance: random.Random) -> str:
    """Give a signature that is near to a good one, or none at all."""
    place = chance.randrange(len(good))
    other = chance.choice("0123456789abcdef".replace(good[place].lower(), ""))
    changed = good[:place] + other + good[place + 1 :]
    return chance.choice(["", good[:-1], good + "0", changed, good.swapcase(), "0" * len(good)])


async def _forged_update(providers: Providers, chance: random.Random) -> int:
    fake = providers.telegram
    secret = _wrong(fake._secret, chance)
    return await fake.tell(fake.said(1, text="forged"), **{SECRET_HEADER: secret})


async def _forged_form(providers: Providers, chance: random.Random) -> int:
    fake = chance.choice([providers.sms, providers.whatsapp])
    form = fake.said("forged")
    good = fake.signature(form)
    if chance.random() < 0.3:  # a good signature, of something else
        return (await fake.tell(form | {"Body": "another"}, good))[0]
    return (
        await fake.post(urlencode(form).encode(), {"X-Twilio-Signature": _wrong(good, chance)})
    )[0]


async def _forged_batch(providers: Providers, chance: random.Random) -> int:
    fake = providers.messenger
    body = {"object": "page", "entry": [{"messaging": [fake.said(text="forged")]}]}
    good = fake_messenger.sign(b"something else")
    return await fake.bring(body, chance.choice([good, _wrong(good, chance), "sha1=" + good[7:]]))
