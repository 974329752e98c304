"""What a turn costs late in a long conversation, and beside a million events of others.

Times are compared within one run: late turns with those of new conversations that walk the same
arcs at the same time. Runs on SQLite, and on PostgreSQL where COACH_DATABASE_URL names one
(`scripts/with-postgres make bench ONLY=growth`).
Run: python -m benchmarks.growth [--turns 2000] [--events 1000000]
"""

from __future__ import annotations

import argparse
import itertools
import os
import statistics
import tempfile
import time
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from benchmarks.arcs import ARCS
from benchmarks.server import Server
from benchmarks.walker import Walker
from tests.running_coach import Coach

BAR = 1.2
ROUNDS = 2  # of all arcs, for each figure
# What somebody says from one work to the next. Each work that is done stays on the person's shelf,
# which every turn carries along: a hundred works cost more, however few turns they took.
TALK = (
    "hello",
    "what is a baseline?",
    "can you give me an example",
    "help",
    "what does walk-away mean",
    "thank you",
    "who reads this?",
)


@dataclass(frozen=True)
class Cost:
    """What turns cost: the median of milliseconds waited, and the processor's for each."""

    waited: float
    worked: float


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--turns", type=int, default=2000, help="length of the long conversation")
    parser.add_argument("--events", type=int, default=1_000_000, help="stored beside others")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="coach-growth-") as scratch, ExitStack() as stack:
        coach = Coach.in_folder(Path(scratch))
        servers = [stack.enter_context(coach.actions()), stack.enter_context(coach.assistant())]
        print(f"{'figure':<44}{'before':>15}{'after':>15}{'ratio':>13}   bar")
        _measure_conversation(servers, options.turns)
        _measure_database(servers, coach, options.events)


def _measure_conversation(servers: list[Server], turns: int) -> None:
    walker = Walker(servers[-1].port, ARCS[0])
    for line in itertools.islice(itertools.cycle(TALK), turns):
        walker.say(line)
    for arc in ARCS:  # what is encoded the first time would count for one side alone
        Walker(servers[-1].port, arc).walk()
    early, late = [], []
    for arc in ARCS * ROUNDS:  # by turns, so that what else the machine does meets both
        early.append(_cost(servers, Walker(servers[-1].port, arc)))
        walker.begin(arc)
        late.append(_cost(servers, walker))
    _print(f"turn {turns} against turn 10", _all(early), _all(late))


def _measure_database(servers: list[Server], coach: Coach, events: int) -> None:
    before = _all([_cost(servers, Walker(servers[-1].port, arc)) for arc in ARCS * ROUNDS])
    os.environ |= coach.settings
    from conversations.boot import boot

    boot()  # by now the settings are those of this coach
    from benchmarks.filling import fill

    started = time.perf_counter()
    stored = fill(events)
    print(f"({stored:,} events stored within {time.perf_counter() - started:.0f} s)")
    after = _all([_cost(servers, Walker(servers[-1].port, arc)) for arc in ARCS * ROUNDS])
    _print(f"beside {stored:,} events against none", before, after)


def _cost(servers: list[Server], walker: Walker) -> Cost:
    """Walk an arc to its end; give what its turns cost."""
    known = len(walker.milliseconds)
    before = sum(server.cpu_seconds() for server in servers)
    walker.walk()
    times = walker.milliseconds[known:]
    worked = sum(server.cpu_seconds() for server in servers) - before
    return Cost(statistics.median(times), worked * 1000 / len(times))


def _all(costs: list[Cost]) -> Cost:
    return Cost(
        statistics.median(cost.waited for cost in costs),
        statistics.mean(cost.worked for cost in costs),
    )


def _print(name: str, before: Cost, after: Cost) -> None:
    for kind in ("waited", "worked"):
        one, other = getattr(before, kind), getattr(after, kind)
        title = f"{name}: ms {kind}"
        print(f"{title:<44}{one:>15.1f}{other:>15.1f}{other / one:>13.2f}   <= {BAR}", flush=True)


if __name__ == "__main__":
    main()
