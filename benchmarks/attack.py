"""What an attacker gets: how long hostile messages hold the coach up, and whose data opens to them.

    python -m benchmarks.attack

A whole coach with all five channels is sent messages that were made to be expensive; each must be
refused or answered within 100 ms, and memory must not grow. Then everything that opens something of
another person is asked for with everything but the right key. Last, the logs are looked through for
a word that was in all that was said.
"""

from __future__ import annotations

import asyncio
import json
import logging
import os
import tempfile
import time
import uuid
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import aiohttp
import psutil

from benchmarks.server import Server
from tests.running_coach import Coach

WORD = "zanzibarquux"  # is in every message, and may be in no log
BAR_MS = 100.0
ROUNDS = 2
PATIENCE = 20.0  # seconds
BEFORE_THE_NEXT = 1.0  # seconds that a messenger's answer has before the next message
KEY = "a key for this benchmark only, of more than thirty letters"


def hostile() -> dict[str, str]:
    """Give messages that were made to be expensive, by what they are."""
    return {
        "1 MB of words": f"{WORD} " * (2**20 // (len(WORD) + 1)),
        "100 kB of one word": WORD + "a" * 100_000,
        "100 kB of spaces": WORD + " " * 100_000,
        "10,000 emoji": WORD + "😀" * 10_000,
        "5,000 newlines": WORD + "\n" * 5_000 + WORD,
        "20,000 digits": WORD + "7" * 20_000,
        "10,000 brackets": WORD + "[" * 10_000,
        **{f"{name}, as long as is taken": text[:2999] for name, text in short().items()},
    }


def short() -> dict[str, str]:
    """Give what is short enough to be taken, and is read by every part of the coach."""
    return {
        "one word": WORD + "a" * 3000,
        "emoji": WORD + "😀" * 3000,
        "families of emoji": WORD + "👨‍👩‍👧‍👦" * 500,
        "newlines": (WORD + "\n" * 2900) + WORD,
        "combining marks": WORD + "e" + "\u0301" * 2990,
        "right-to-left overrides": WORD + "\u202e\u202d" * 1500,
        "digits": WORD + "7" * 3000,
        "dots between digits": WORD + " 1.1" * 750,
        "brackets": WORD + "[({" * 1000,
        "an intent": "/restart" + '{"a": "' + WORD * 240,
        "quotes and backslashes": WORD + "\\\"'" * 1000,
        "dashes": WORD + "-" * 3000,
        "words of one letter": WORD + " a" * 1500,
        "sentences": WORD + " No." * 750,
        "at signs": WORD + "a@" * 1500,
        "slashes": WORD + "http://" * 420,
        "commas": WORD + ", " * 1500,
        "numbers in words": WORD + " one hundred and" * 187,
        "dates": WORD + " by 1 June" * 299,
        "unusual letters": WORD + "ﷺ" * 2980,
    }


@dataclass
class Outcome:
    """What became of one message."""

    seconds: float
    said: str


async def measure(folder: Path) -> bool:
    """Print all figures; tell whether each is within its bar."""
    from benchmarks import messaging_people as people
    from tests.assistant.messaging.fake_messenger import FakeMessenger
    from tests.assistant.messaging.fake_telegram import FakeTelegram
    from tests.assistant.messaging.fake_twilio import FakeTwilio

    whatsapp = FakeTwilio("whatsapp")
    providers = people.Providers(
        FakeTelegram(), people.BothTwilios(whatsapp), whatsapp, FakeMessenger()
    )
    for provider in providers.all:
        await provider.start()
    coach = replace(Coach.in_folder(folder), more=providers.settings() | {"COACH_SECRET": KEY})
    await people.wire(providers, coach)
    with coach.actions() as actions, coach.assistant() as assistant, coach.console():
        senders = [Web(coach), *(AtMessenger(one) for one in providers.people(4))]
        is_good = await _others(coach)
        is_good &= await _hold_up(senders, [assistant, actions])
    for provider in providers.all:
        await provider.stop()
    return _logs(folder) and is_good


class Web:
    """Somebody in a browser."""

    name = "web"

    def __init__(self, coach: Coach) -> None:
        self.base = f"http://127.0.0.1:{coach.assistant_port}/webhooks/web"

    async def send(self, text: str) -> Outcome:
        """Send a message in a talk of its own; give the time until it is refused or answered."""
        async with aiohttp.ClientSession() as session:
            async with session.post(f"{self.base}/sessions") as opened:
                token = (await opened.json())["token"]
            session.headers["Authorization"] = f"Bearer {token}"
            heard = await self._hear(session, 0)
            begun = time.perf_counter()
            # As a browser sends it: an emoji has four bytes, and is not spelt out in twelve.
            said = json.dumps({"id": str(uuid.uuid4()), "text": text}, ensure_ascii=False)
            async with session.post(f"{self.base}/messages", data=said.encode()) as answer:
                receipt = await answer.json()
            if answer.status != 202:
                return Outcome(time.perf_counter() - begun, f"{answer.status}")
            is_heard = await self._hear(session, max(heard, receipt["seq"]))
            return Outcome(time.perf_counter() - begun, "answered" if is_heard else "silence")

    async def _hear(self, session: aiohttp.ClientSession, after: int) -> int:
        """Wait for words of the coach after a number; give the last number, 0 where none comes."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            async with session.get(f"{self.base}/messages?after={after}&wait=20") as answer:
                said = (await answer.json())["messages"]
            theirs = [one["seq"] for one in said if one["from"] == "coach"]
            if theirs:
                return max(theirs)
            after = max([after, *(one["seq"] for one in said)])
        return 0


class AtMessenger:
    """Somebody at a messenger, through its provider."""

    def __init__(self, person: Any) -> None:
        self.name = person.channel
        self._person = person

    async def send(self, text: str) -> Outcome:
        """Let the provider bring a message; give the time until it has the answer to bring."""
        before = len(self._person.reached())
        message = self._person.compose(text)
        begun = time.perf_counter()
        status = await self._person.bring(message)
        taken = time.perf_counter() - begun
        if status >= 400:
            return Outcome(taken, str(status))
        # Its answer is no part of the acknowledgement, which is what the provider waits for.
        deadline = begun + BEFORE_THE_NEXT
        while len(self._person.reached()) == before and time.perf_counter() < deadline:
            await asyncio.sleep(0.002)
        return Outcome(taken, "taken")


async def _hold_up(senders: list[Any], servers: list[Server]) -> bool:
    for sender in senders:  # a talk that is begun, and all that is loaded with the first message
        for _ in range(3):
            await sender.send("hello")
    for text in short().values():
        await senders[0].send(text[:2999])
    before = [server.memory_mb() for server in servers]
    slow: list[str] = []
    print(f"{'milliseconds, and of these at work':44}" + "".join(f"{s.name:>20}" for s in senders))
    for name, text in hostile().items():
        cells = [await _cell(sender, name, text, servers, slow) for sender in senders]
        print(f"{name:44}" + "".join(f"{cell:>20}" for cell in cells), flush=True)
    count = len(hostile()) * len(senders)
    print(f"not refused or answered within {BAR_MS:.0f} ms: {len(slow)} of {count} (0)")
    print("\n".join(slow))
    for name, server, was in zip(("assistant", "actions"), servers, before, strict=True):
        grown = server.memory_mb() - was
        print(f"{name}: {was:.0f} MB before, {grown:+.1f} MB after all of them")
    return not slow


async def _cell(sender: Any, name: str, text: str, servers: list[Server], slow: list[str]) -> str:
    """Send a message some times; tell of the quickest, and add it to the slow ones if it is.

    Beside the time by the clock stands what the coach's processes worked for it: on a machine that
    does other things meanwhile the first says little.
    """
    found = []
    for _ in range(ROUNDS):
        begun = _worked(servers)
        outcome = await sender.send(text)
        found.append((outcome.seconds, _worked(servers) - begun, outcome.said))
        await asyncio.sleep(0.05)
    seconds, worked, said = min(found)
    if 1000 * seconds > BAR_MS:
        slow.append(f"  {name} by {sender.name}: {_ms(seconds)} ms, {_ms(worked)} ms at work")
    return f"{_ms(seconds)} {_ms(worked)} {said[:8]}"


def _worked(servers: list[Server]) -> float:
    """Give the seconds of a core that the servers have used so far."""
    times = [psutil.Process(server.process.pid).cpu_times() for server in servers]
    return float(sum(one.user + one.system for one in times))


async def _others(coach: Coach) -> bool:
    from benchmarks.attack_others import Tried, Victim, try_assistant, try_console
    from conversations.database import database_call

    base = f"http://127.0.0.1:{coach.assistant_port}/webhooks/web"
    async with aiohttp.ClientSession() as session:
        tokens = []
        for _ in range(2):
            async with session.post(f"{base}/sessions") as opened:
                tokens.append((await opened.json(), (await opened.json())["token"]))
        (opened_by_victim, theirs), (_, own) = tokens
        body = {"id": str(uuid.uuid4()), "text": f"we want a bench, said {WORD}"}
        headers = {"Authorization": f"Bearer {theirs}"}
        async with session.post(f"{base}/messages", json=body, headers=headers):
            await asyncio.sleep(2)
        conversation = opened_by_victim["conversation"]
        kept = await database_call(_keep, conversation)
        victim = Victim(conversation, WORD, *kept)
        tried: list[Tried] = [await try_assistant(session, base, victim, own)]
        console = f"http://127.0.0.1:{coach.console_port}"
        tried.append(await try_console(session, console, victim))
    count = sum(sum(one.count.values()) for one in tried)
    succeeded = [what for one in tried for what in one.succeeded]
    kinds = ", ".join(f"{kind} {n}" for one in tried for kind, n in one.count.items())
    print(
        f"tries on another person's data: {count} ({kinds}); succeeded: {len(succeeded)} (0)",
        flush=True,
    )
    print("\n".join(succeeded))
    return not succeeded


def _keep(conversation: str) -> tuple[int, int, int]:
    from conversations.models import Artefact, Outbound
    from conversations.pictures import keep_picture

    body = {"kind": "plan", "title": WORD, "sections": [{"heading": "Goal", "text": WORD}]}
    page = Artefact.objects.create(conversation_id=conversation, kind="plan", body=body)
    picture = keep_picture(conversation, {"svg": f"<svg>{WORD}</svg>", "alt": WORD})
    offered = Outbound.objects.filter(conversation_id=conversation).order_by("seq").first()
    return page.pk, picture, offered.seq if offered else 1


def _logs(folder: Path) -> bool:
    with_words = [log.name for log in folder.glob("*.log") if WORD in log.read_text("utf-8")]
    print(f"logs that hold a word of what was said: {with_words or 0} (0)")
    return not with_words


def _ms(seconds: float) -> str:
    return f"{1000 * seconds:.0f}"


def main() -> int:
    """Measure in a folder of its own; what is signed here is signed with the same key as there."""
    from conversations.boot import boot

    with tempfile.TemporaryDirectory(prefix="coach-attack-") as folder:
        os.environ.update(
            COACH_VAR=folder, COACH_SECRET=KEY, DJANGO_SETTINGS_MODULE="console.settings"
        )
        boot()
        logging.disable(logging.CRITICAL)
        return 0 if asyncio.run(measure(Path(folder))) else 1


if __name__ == "__main__":
    raise SystemExit(main())
