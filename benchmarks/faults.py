"""Parts of a talking coach are killed: what is lost, what is twice, how soon is it back?

Run: python -m benchmarks.faults [--kills 200] [--on sqlite|postgresql] [--people 6] [--seed 1]
It ends by itself. `make faults` runs it on both databases, and the tests in tests/faults besides.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import random
import statistics
import subprocess
import tempfile
import time
from collections import defaultdict
from contextlib import ExitStack
from pathlib import Path

from benchmarks.server import QUIET, python
from coach.settings import ROOT
from tests.faults.kept import COMMANDS, KeptCoach, kept, wait_until
from tests.faults.people import Crowd, Person
from tests.faults.postgres import Postgres, postgres
from tests.running_coach import Coach

BACK_WITHIN = 10.0  # seconds
ANSWERED_WITHIN = 200.0  # seconds after the last kill; the longest delay of a retry is 60
# So much more often is killed what a turn passes through.
WEIGHTS = {"assistant": 4, "actions": 3, "postgresql": 3, "worker": 1, "console": 1}


def main() -> int:
    """Kill, compare and print; 1 where something was lost, doubled or not put right."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--on", choices=["sqlite", "postgresql"], default="sqlite")
    parser.add_argument("--people", type=int, default=6)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--minutes", type=float, default=60.0, help="at most so long")
    options = parser.parse_args()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="coach-faults-")))
        server = stack.enter_context(postgres()) if options.on == "postgresql" else None
        coach = Coach.in_folder(folder, {"COACH_DATABASE_URL": server.url()} if server else {})
        running = stack.enter_context(kept(coach))
        run = KillRun(running, server, options.seed)
        with Crowd(coach.assistant_port, options.people, options.seed) as crowd:
            run.kill(options.kills, time.monotonic() + options.minutes * 60)
            run.wait()
        return run.tell(crowd)


class KillRun:
    """One run of kills, and what came of it."""

    def __init__(self, running: KeptCoach, server: Postgres | None, seed: int) -> None:
        self._running = running
        self._server = server
        self._chance = random.Random(seed)
        self._back: defaultdict[str, list[float]] = defaultdict(list)
        self._away: dict[str, tuple[int | None, float]] = {}
        self._never: list[str] = []

    def kill(self, count: int, deadline: float) -> None:
        """Kill one part after the other, at any moment of a turn, until time is up.

        The next is killed as soon as messages are taken again, though others may not be back yet.
        """
        parts = [part for part in WEIGHTS if part in COMMANDS or self._server]
        for _ in range(count):
            time.sleep(self._chance.uniform(0.2, 3.0))
            while "assistant" in self._look_who_is_back():
                time.sleep(0.2)
                if time.monotonic() > deadline:
                    return
            standing = [part for part in parts if part not in self._away]
            self._kill(self._chance.choices(standing, [WEIGHTS[p] for p in standing])[0])
            if time.monotonic() > deadline:
                return

    def wait(self) -> None:
        """Wait until all parts are back; name those that are not."""
        with contextlib.suppress(TimeoutError):
            wait_until(lambda: not self._look_who_is_back())
        self._never += self._away

    def tell(self, crowd: Crowd) -> int:
        """Print the table."""
        faults = [fault for person in crowd.people for fault in self._faults_of(person)]
        looked = subprocess.run(
            python("-m", "assistant.consistency"),
            cwd=ROOT,
            env=os.environ | QUIET | self._running.coach.settings,
            capture_output=True,
            text=True,
            check=False,
        )
        print(f"{'killed':<14}{'times':>6}{'back: median':>14}{'most':>8}{'> 10 s':>8}")
        for part, times in sorted(self._back.items()):
            late = sum(seconds > BACK_WITHIN for seconds in times)
            middle = statistics.median(times)
            print(f"{part:<14}{len(times):>6}{middle:>12.1f} s{max(times):>6.1f} s{late:>8}")
        refused = sum(person.refusals for person in crowd.people)
        print(f"never came back: {', '.join(self._never) or 'none'}")
        print(f"messages acknowledged: {crowd.sent}; refused or cut off, and sent again: {refused}")
        print(f"lost, doubled or without an answer: {len(faults)} (bar: 0)")
        for fault in faults:
            print(f"  {fault}")
        print("the database: " + (looked.stdout.strip() or looked.stderr.strip()[-500:]))
        return 1 if faults or self._never or looked.returncode else 0

    def _kill(self, part: str) -> None:
        killed = None
        if part == "postgresql":
            assert self._server is not None
            self._server.kill()
            self._server.start()  # on a host systemd does
        else:
            process = self._running.process(part)
            if process is None or not self._running.kill(part):
                return
            killed = process.pid
        self._away[part] = (killed, time.monotonic())

    def _look_who_is_back(self) -> dict[str, tuple[int | None, float]]:
        """Note who is back; give who is not."""
        for part, (killed, since) in list(self._away.items()):
            is_there = (
                self._running.reaches_database()
                if part == "postgresql"
                else self._running.is_back(part, killed)
            )
            if is_there:
                self._back[part].append(time.monotonic() - since)
                del self._away[part]
        return self._away

    def _faults_of(self, person: Person) -> list[str]:
        try:
            said = person.transcript(ANSWERED_WITHIN)
        except TimeoutError as error:
            return [str(error)]
        last = [f"{person.name}: no answer to the last"] if said[-1]["from"] == "you" else []
        return last + [f"{person.name}: {fault}" for fault in person.faults(said)]


if __name__ == "__main__":
    raise SystemExit(main())
