"""Is a check-in delivered once, when it fell due while everything was killed?

Somebody makes a plan and says yes to being asked; the day is moved to three seconds later, and they
have been silent for an hour. All processes are killed before it is due, started when it is overdue,
and killed and started once more. Counted after each
start: the hidden messages that ask the coach to ask, what the person then sees, and how often they
see the same. Run: python -m benchmarks.check_ins
"""

from __future__ import annotations

import os
import subprocess
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path

from benchmarks.server import QUIET, free_port, python, serving
from benchmarks.talk import CoachTalk
from coach.settings import ROOT
from conversations.boot import boot

PLAN = (
    "I want to make a plan",
    "Only the short way",
    "every stall at the market has light by June",
    "Rosa and I ask the market office",
    "on Friday",
    "the rain",
    "if it rains, then we go on Sunday",
    "we go on Sunday",
    "Yes, ask me",
    "no",
)
DUE_IN = 3.0  # seconds
MOST = 60.0  # seconds until the coach has asked
LONGER_THAN_A_ROUND = 25.0  # seconds in which a second delivery would show


@dataclass(frozen=True)
class Count:
    """What was found after a start."""

    hidden: int
    texts: list[str]

    def same(self) -> int:
        """Give how often the text that was shown most often was shown."""
        return max(Counter(self.texts).values(), default=0)


def main() -> None:
    """Kill, start, count, twice; print the table."""
    with tempfile.TemporaryDirectory(prefix="coach-bench-") as folder:
        ports = _prepare(Path(folder))
        with _coach(Path(folder), *ports) as processes:
            person = _open(ports[0])
            overdue = _promise(person.conversation)
            _kill(processes)
        time.sleep(max(0.0, overdue - time.time()) + 1)
        counts = [_start_and_count(Path(folder), ports, person) for _ in range(2)]
    _print(counts)


def _prepare(folder: Path) -> tuple[int, int]:
    """Make the tables, here and for the servers; give the ports."""
    assistant, actions = free_port(), free_port()
    os.environ |= QUIET | {
        "COACH_VAR": str(folder),
        "COACH_ASSISTANT_PORT": str(assistant),
        "COACH_ACTIONS_PORT": str(actions),
    }
    subprocess.run(python("manage.py", "migrate", "--verbosity", "0"), cwd=ROOT, check=True)
    boot()
    return assistant, actions


@contextmanager
def _coach(folder: Path, port: int, actions: int) -> Iterator[list[subprocess.Popen[bytes]]]:
    """Run action server and assistant; give their processes."""
    parts = (
        (python("-m", "actions.serve"), actions, "/health", folder / "actions.log"),
        (python("-m", "assistant.serve"), port, "/webhooks/web/ready", folder / "assistant.log"),
    )
    with ExitStack() as stack:
        servers = [
            stack.enter_context(serving(command, at, ready, ROOT, log))
            for command, at, ready, log in parts
        ]
        yield [server.process for server in servers]


def _open(port: int) -> CoachTalk:
    """Make a plan the short way, and say yes."""
    person = CoachTalk(port)
    for line in PLAN:
        person.say(line)
    return person


def _promise(conversation_id: str) -> float:
    """Move the agreed day to now, and what was said to an hour ago; give when it is due."""
    from conversations.models import CheckIn, Inbound

    now = datetime.now(timezone.utc)
    due = now + timedelta(seconds=DUE_IN)
    agreed = CheckIn.objects.filter(conversation_id=conversation_id).update(due_at=due)
    assert agreed == 1, "one check-in was agreed"
    said = Inbound.objects.filter(conversation_id=conversation_id)
    said.update(received_at=now - timedelta(hours=1))
    return due.timestamp()


def _kill(processes: list[subprocess.Popen[bytes]]) -> None:
    """End them as a power cut would: SIGKILL, by their ids."""
    for process in processes:
        process.kill()
        process.wait()


def _start_and_count(folder: Path, ports: tuple[int, int], person: CoachTalk) -> Count:
    with _coach(folder, *ports) as processes:
        deadline = time.monotonic() + MOST
        while time.monotonic() < deadline and (not _hidden(person)):
            time.sleep(0.2)
        time.sleep(LONGER_THAN_A_ROUND)
        person.reconnect()
        count = Count(_hidden(person), person.look()[0])
        _kill(processes)
    return count


def _hidden(person: CoachTalk) -> int:
    from conversations.models import Inbound

    asked = Inbound.objects.filter(conversation_id=person.conversation, hidden=True)
    return asked.filter(payload__startswith="/check_in").count()


def _print(counts: list[Count]) -> None:
    print(f"{'after':<24}{'hidden':>8}{'seen':>8}{'the same':>10}   bar")
    for name, count in zip(("the first start", "the second start"), counts, strict=True):
        row = f"{count.hidden:>8}{len(count.texts):>8}{count.same():>10}"
        print(f"{name:<24}{row}   hidden and the same: 1")


if __name__ == "__main__":
    main()
