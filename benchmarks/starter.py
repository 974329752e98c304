"""Messages a second of the coach, and of the project that `rasa init` makes, in one run.

The coach walks through the whole arc of each skill, and stores everything durably; the starter
(trained with its own configuration in a temporary folder, with no action server) talks its own
stories and stores nothing. Both run all the time, and are asked in turns, so that what else the
machine does meets both. Two assistants on PostgreSQL, a talk staying with one of them as nginx has
it, use both cores of a small machine, as the starter cannot; one assistant is on SQLite.
Run: python -m benchmarks.starter [--starter FOLDER] [--rounds 5] [--assistants 2]
"""

from __future__ import annotations

import argparse
import itertools
import os
import statistics
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path

from benchmarks.arcs import ARCS
from benchmarks.server import QUIET, Server, free_port, on_postgresql, python, serving
from benchmarks.talk import RestTalk
from benchmarks.walker import Walker
from tests.running_coach import Coach

BAR = 3.0
AT_ONCE = 8
STARTER_SAYS = ("hello", "I am sad", "yes", "hi", "I am great", "are you a bot?", "bye")
STARTER_TALKS, TIMES_SAID = 3, 2  # as many talks as there are arcs, and about as long
SECONDS = 10.0  # of each side in each round


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--starter", type=Path, help="a starter project that is trained already")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--assistants", type=int, default=2)
    options = parser.parse_args()
    if options.assistants > 1:
        on_postgresql("benchmarks.starter")
    with tempfile.TemporaryDirectory(prefix="coach-bench-") as scratch, ExitStack() as stack:
        folder = Path(scratch)
        project = options.starter or train_starter(folder / "starter")
        starter = stack.enter_context(serve_starter(project, folder / "starter.log"))
        more = {"COACH_SECRET": "for this benchmark only"}
        coach = Coach.in_folder(_made(folder / "coach"), more)
        actions = stack.enter_context(coach.actions())
        parts = [coach] + [
            replace(coach, assistant_port=free_port()) for _ in range(options.assistants - 1)
        ]
        assistants = [stack.enter_context(part.assistant()) for part in parts]
        _compare(starter, actions, assistants, options.rounds)


def train_starter(project: Path) -> Path:
    """Make the starter as `rasa init` does, and train it."""
    from rasa.cli.scaffold import create_initial_project  # it brings TensorFlow

    create_initial_project(str(_made(project)))
    subprocess.run(
        ["nice", *python("-m", "rasa", "train")],
        cwd=project,
        env=os.environ | QUIET,
        check=True,
        capture_output=True,
    )
    return project


@contextmanager
def serve_starter(project: Path, log: Path) -> Iterator[Server]:
    """Run the starter, warmed up."""
    (project / "credentials.yml").write_text("rest:\n", encoding="utf-8")
    port = free_port()
    command = python("-m", "rasa", "run", "-p", str(port), "-i", "127.0.0.1")
    with serving(command, port, "/", project, log) as server:
        RestTalk(port).say("hello")
        yield server


def talk_to_starter(port: int) -> Iterator[None]:
    """Talk with the starter, a message at a time."""
    for _ in range(STARTER_TALKS):
        talk = RestTalk(port)
        for line in STARTER_SAYS * TIMES_SAID:
            talk.say(line)
            yield


def walk_with_coach(port: int) -> Iterator[None]:
    """Walk through the arc of each skill, a message at a time."""
    for arc in ARCS:
        walker = Walker(port, arc)
        while walker.step():
            yield


def messages_a_second(talk: Callable[[], Iterator[None]], at_once: int = AT_ONCE) -> float:
    """Hold several conversations at once, one after another; give the messages answered a second.

    All are at it to the end: else it were the last one's pace that counts.
    """
    counts: list[int] = []
    started = time.perf_counter()

    def converse() -> None:
        talks = itertools.chain.from_iterable(talk() for _ in itertools.count())
        within = itertools.takewhile(lambda _: time.perf_counter() < started + SECONDS, talks)
        counts.append(sum(1 for _ in within))

    threads = [threading.Thread(target=converse) for _ in range(at_once)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if len(counts) < at_once:
        raise RuntimeError(f"{at_once - len(counts)} of {at_once} conversations broke off.")
    return sum(counts) / SECONDS


def milliseconds_of_cpu(talk: Callable[[], Iterator[None]], servers: list[Server]) -> float:
    """Hold a conversation; give the processor's time that each message took, of all servers."""
    before = sum(server.cpu_seconds() for server in servers)
    messages = sum(1 for _ in talk())
    return (sum(server.cpu_seconds() for server in servers) - before) * 1000 / messages


def _compare(starter: Server, actions: Server, assistants: list[Server], rounds: int) -> None:
    ports = itertools.cycle(server.port for server in assistants)
    sides = (
        (lambda: talk_to_starter(starter.port), [starter]),
        (lambda: walk_with_coach(next(ports)), [actions, *assistants]),
    )
    rates: tuple[list[float], list[float]] = ([], [])
    works: tuple[list[float], list[float]] = ([], [])
    for _ in range(rounds):
        for (talk, servers), rate, work in zip(sides, rates, works, strict=True):
            rate.append(messages_a_second(talk))
            work.append(milliseconds_of_cpu(talk, servers))
    print(f"{'figure':<44}{'starter':>9}{'coach':>9}{'ratio':>8}   bar")
    _print(f"messages a second, {AT_ONCE} at once", rates, f">= {BAR:g}")
    _print("processor's ms a message, without PostgreSQL's", works, "-")
    ratios = [ours / theirs for theirs, ours in zip(*rates, strict=True)]
    print(f"ratio of messages a second, round by round: {', '.join(f'{r:.2f}' for r in ratios)}")


def _print(name: str, sides: tuple[list[float], list[float]], bar: str) -> None:
    theirs, ours = (statistics.median(side) for side in sides)
    print(f"{name:<44}{theirs:>9.1f}{ours:>9.1f}{ours / theirs:>8.2f}   {bar}")


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder


if __name__ == "__main__":
    main()
