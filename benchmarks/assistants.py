"""Three assistants against one, on PostgreSQL: throughput, order, and no answer twice.

All three run all the time beside one action server; rounds with one and with three are taken by
turns. With three, each message of a conversation goes to the next assistant. Then the same message
is sent to two of them at once, thousands of times. In the end the whole database is looked over.
Run: scripts/with-postgres .venv/bin/python -m benchmarks.assistants [--pairs 10000]
"""

from __future__ import annotations

import argparse
import itertools
import os
import statistics
import tempfile
import threading
import uuid
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any

from benchmarks.arcs import ARCS, Arc
from benchmarks.server import free_port, on_postgresql
from benchmarks.starter import messages_a_second
from benchmarks.talk import CoachTalk
from benchmarks.walker import Walker
from tests.running_coach import Coach

ASSISTANTS = 3
AT_ONCE = 12
PAIRS_IN_A_TALK = 25  # then a new conversation begins
LINES = ("hello", "what is a baseline?", "I want to make a plan", "help", "skip", "can I stop?")


class Wanderer(Walker):
    """Somebody whose every call goes to the next assistant."""

    def __init__(self, ports: list[int], arc: Arc) -> None:
        self._ports = itertools.cycle(ports)
        super().__init__(next(self._ports), arc)

    def send(self, text: str) -> None:
        """Send it to the next one; what is said is read there, too."""
        self._port = next(self._ports)
        self.reconnect()
        super().send(text)


class Doubled(CoachTalk):
    """Somebody whose every message arrives twice at once, at two assistants."""

    def __init__(self, port: int, other: int) -> None:
        super().__init__(port)
        self._other = CoachTalk.__new__(CoachTalk)
        self._other._port = other
        self._other.reconnect()

    def send(self, text: str) -> None:
        """Send it to both; each gives the same receipt."""
        body = {"id": str(uuid.uuid4()), "text": text}
        seqs: list[int] = []
        both = [self._connection, self._other._connection]
        threads = [
            threading.Thread(target=lambda c=c: seqs.append(_seq(c, body, self._token)))
            for c in both
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        if len(set(seqs)) != 1 or len(seqs) != len(both):
            raise RuntimeError(f"One message was given the numbers {seqs}.")
        self._after = seqs[0]


def _seq(connection: Any, body: dict[str, str], token: str) -> int:
    return int(connection.call("POST", "/webhooks/web/messages", body, token)["seq"])


def main() -> int:
    """Measure and print; 1 where something is wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--pairs", type=int, default=10_000)
    options = parser.parse_args()
    on_postgresql("benchmarks.assistants")
    with tempfile.TemporaryDirectory(prefix="coach-three-") as scratch, ExitStack() as stack:
        coach = Coach.in_folder(Path(scratch), more={"COACH_SECRET": "for this benchmark only"})
        stack.enter_context(coach.actions())
        parts = [replace(coach, assistant_port=free_port()) for _ in range(ASSISTANTS)]
        ports = [stack.enter_context(part.assistant()).port for part in parts]
        _compare(ports, options.rounds)
        _send_pairs(ports, options.pairs)
        return _look_over(coach)


def _compare(ports: list[int], rounds: int) -> None:
    one, three = [], []
    for _ in range(rounds):
        one.append(messages_a_second(lambda: _walk(ports[:1]), AT_ONCE))
        three.append(messages_a_second(lambda: _walk(ports), AT_ONCE))
    ratios = [many / single for single, many in zip(one, three, strict=True)]
    print(
        f"messages a second, {AT_ONCE} at once: one {statistics.median(one):.1f},"
        f" three {statistics.median(three):.1f}; ratio {statistics.median(ratios):.2f} (>= 1;"
        f" round by round {', '.join(f'{ratio:.2f}' for ratio in ratios)})",
        flush=True,
    )


def _walk(ports: list[int]) -> Iterator[None]:
    for arc in ARCS:
        wanderer = Wanderer(ports, arc)
        while wanderer.step():
            yield


def _send_pairs(ports: list[int], pairs: int) -> None:
    talks = -(-pairs // PAIRS_IN_A_TALK)
    with ThreadPoolExecutor(AT_ONCE) as pool:
        done = sum(pool.map(lambda number: _talk_in_pairs(ports, number), range(talks)))
    print(f"pairs of the same message at once, at two assistants: {done}", flush=True)


def _talk_in_pairs(ports: list[int], number: int) -> int:
    first, other = ports[number % len(ports)], ports[(number + 1) % len(ports)]
    talk = Doubled(first, other)
    for line in itertools.islice(itertools.cycle(LINES), PAIRS_IN_A_TALK):
        talk.say(line)
    return PAIRS_IN_A_TALK


def _look_over(coach: Coach) -> int:
    """Look whether each message is answered once and in order, and replay gives what is stored."""
    os.environ |= coach.settings
    from assistant import consistency

    is_wrong = consistency.main()
    mixed_up = _out_of_order()
    print(f"conversations answered in another order than they wrote: {mixed_up} (0)")
    return is_wrong or int(bool(mixed_up))


def _out_of_order() -> int:
    """Count the conversations whose messages were answered in another order than they came."""
    from conversations.models import Conversation
    from conversations.turns import load_all_events

    count = 0
    for conversation in Conversation.objects.all():
        events = load_all_events(conversation.pk)
        heard = [event["message_id"] for event in events if event["event"] == "user"]
        came = conversation.inbound.filter(status="answered").order_by("seq")
        count += heard != list(came.values_list("external_id", flat=True))
    return count


if __name__ == "__main__":
    raise SystemExit(main())
