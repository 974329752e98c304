"""A coach talks for half an hour: does its memory grow, and is everything answered?

Run: python -m benchmarks.soak [--minutes 30] [--people 8]. It ends by itself.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

from benchmarks.server import Server
from tests.faults.people import Crowd
from tests.running_coach import Coach

WARM_UP = 0.2  # of the time: caches fill up, and what is loaded on demand is loaded
ROUND = 5.0  # seconds between two looks
GROWTH = 1.05  # at most, from the first fifth after the warm-up to the last


def main() -> int:
    """Talk, look and print; 1 where memory grew or something was lost."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=30.0)
    parser.add_argument("--people", type=int, default=8)
    options = parser.parse_args()
    with ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="coach-soak-"))
        coach = Coach.in_folder(Path(folder))
        servers = {
            "actions": stack.enter_context(coach.actions()),
            "assistant": stack.enter_context(coach.assistant()),
        }
        with Crowd(coach.assistant_port, options.people, seed=1) as crowd:
            memory = watch(servers, options.minutes * 60)
        faults = [fault for person in crowd.people for fault in person.faults(person.transcript())]
    grown = [tell(part, looks) for part, looks in memory.items()]
    print(f"messages: {crowd.sent}; lost or doubled: {len(faults)} (bar: 0)")
    return 1 if faults or any(grown) else 0


def watch(servers: dict[str, Server], seconds: float) -> dict[str, list[float]]:
    """Note the memory of each server, in megabytes, until time is up."""
    memory: dict[str, list[float]] = {part: [] for part in servers}
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        time.sleep(ROUND)
        for part, server in servers.items():
            memory[part].append(server.memory_mb())
    return memory


def tell(part: str, looks: Sequence[float]) -> bool:
    """Print how a part's memory went; True where it grew by too much."""
    after = looks[int(len(looks) * WARM_UP) :]
    few = max(1, len(after) // 5)
    first, last = statistics.median(after[:few]), statistics.median(after[-few:])
    print(
        f"{part:<10} after warm-up {first:.0f} MB, at the end {last:.0f} MB, most "
        f"{max(looks):.0f} MB: {100 * (last / first - 1):+.1f} % (bar: {100 * (GROWTH - 1):.0f} %)"
    )
    return last / first > GROWTH


if __name__ == "__main__":
    raise SystemExit(main())
