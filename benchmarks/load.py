"""Two hundred people at once, each pausing 5 to 15 seconds; then as many messages as can be.

Starts a whole coach in a folder of its own (on SQLite, or on the database that COACH_DATABASE_URL
names), plays the arcs of all skills by Locust, and ends by itself: after 10 minutes and one, or as
COACH_LOAD_MINUTES says. Run: python -m benchmarks.load [--people 200] [--minutes 10]
"""

from __future__ import annotations

import argparse
import os
import subprocess
import tempfile
from contextlib import ExitStack
from pathlib import Path

from benchmarks.crowd.environment import locust
from benchmarks.crowd.measured import (
    Measured,
    answers_a_second,
    failures,
    read_exceptions,
    read_measured,
    slowest,
)
from coach.settings import ROOT
from tests.running_coach import Coach

BAR = 300  # milliseconds: p95 of answered
ARRIVING = 5  # people a second
ENDING = 20  # seconds that calls may take to end
AT_ONCE = 16  # people who do not pause, to find out how much can be
NO_PAUSE = {"COACH_LOAD_SHORTEST_PAUSE": "0", "COACH_LOAD_LONGEST_PAUSE": "0"}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=200)
    minutes = float(os.environ.get("COACH_LOAD_MINUTES", "10"))
    parser.add_argument("--minutes", type=float, default=minutes)
    parser.add_argument("--saturation-seconds", type=float, default=60.0)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="coach-load-") as scratch, ExitStack() as stack:
        folder = Path(scratch)
        coach = Coach.in_folder(folder, more={"COACH_MESSAGES_A_MINUTE": "1000000"})
        actions = stack.enter_context(coach.actions())
        assistant = stack.enter_context(coach.assistant())
        _print_people(
            options.people,
            _play(folder / "people", assistant.port, options.people, options.minutes),
        )
        print(
            f"memory: assistant {assistant.memory_mb():.0f} MB, actions {actions.memory_mb():.0f}"
        )
        most = options.saturation_seconds / 60
        _print_most(_play(folder / "most", assistant.port, AT_ONCE, most, **NO_PAUSE))


def _play(
    prefix: Path, port: int, people: int, minutes: float, **environment: str
) -> tuple[dict[str, Measured], int]:
    """Let people talk; give what was measured, and how often a talk broke off.

    Raises:
        RuntimeError: Locust has not run.
    """
    seconds = round(minutes * 60)
    command = [
        str(locust()),
        "--locustfile", str(ROOT / "benchmarks" / "crowd" / "people.py"),
        "--host", f"http://127.0.0.1:{port}",
        "--headless", "--only-summary",
        "--users", str(people), "--spawn-rate", str(ARRIVING),
        "--run-time", f"{seconds}s", "--stop-timeout", str(ENDING),
        "--csv", str(prefix),
        "--exit-code-on-error", "0",
    ]  # fmt: skip
    done = subprocess.run(
        command,
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)} | environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=seconds + ENDING + 60,
    )
    if done.returncode != 0:
        raise RuntimeError(f"Locust has not run:\n{done.stderr[-2000:]}")
    return read_measured(prefix), read_exceptions(prefix)


def _print_people(people: int, played: tuple[dict[str, Measured], int]) -> None:
    measured, broken = played
    print(f"{people} people at once, each pausing 5 to 15 s; milliseconds")
    print(f"{'':<24}{'count':>8}{'failed':>8}{'p50':>7}{'p95':>7}{'p99':>7}")
    for name, each in sorted(measured.items()):
        print(
            f"{name:<24}{each.count:>8}{each.failures:>8}"
            f"{each.p50:>7.0f}{each.p95:>7.0f}{each.p99:>7.0f}"
        )
    print(f"answered, p95: {slowest(measured, 'p95'):.0f} ms (<= {BAR})")
    print(f"errors: {failures(measured)}, talks that broke off: {broken} (0)")
    print(f"messages a second: {answers_a_second(measured):.1f}")


def _print_most(played: tuple[dict[str, Measured], int]) -> None:
    measured, broken = played
    print(
        f"{AT_ONCE} at once without a pause: {answers_a_second(measured):.1f} messages a second, "
        f"answered p50 {slowest(measured, 'p50'):.0f} ms, p95 {slowest(measured, 'p95'):.0f} ms, "
        f"errors {failures(measured)}, talks that broke off {broken}"
    )


if __name__ == "__main__":
    main()
