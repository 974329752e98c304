"""The coach beside the project that `rasa init` makes, in one run: time, memory, throughput.

The starter has no action server, stores nothing durably and coaches nobody; it is what a host
would otherwise begin with. Run: python -m benchmarks.runtime
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from rasa.cli.scaffold import create_initial_project

from benchmarks.server import QUIET, Server, free_port, python, serving
from benchmarks.talk import CoachTalk, RestTalk, Talk
from coach.encoder import load_encoder
from coach.settings import ROOT, load_settings

STARTER_SAYS = ["hello", "I am sad", "yes", "hi", "I am great", "are you a bot?", "bye"]
COACH_SAYS = [
    "I want to make a plan",
    "the drain by the fish market floods whenever it rains",
    "my mother slipped there last year",
    "can you give me an example",
    "my neighbour Rosa and the fish sellers",
    "what does baseline mean",
    "walk along the drain on Saturday with a camera",
    "before the rains in June",
    "no water standing after a heavy rain",
    "people may be too busy, then we go at six in the morning",
    "thank you",
]
SIXTEEN_WORDS = (
    "we want the council to mend the drains in our street before the rains start"  # 15 and one
    " please"
)


@dataclass
class Figures:
    """What is measured of one side; times in seconds unless the name says milliseconds."""

    training: float
    ready: float
    memory_mb: float
    turn_ms: float
    early_ms: float
    late_ms: float
    messages_a_second: float


def main() -> None:
    """Measure both and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--turns", type=int, default=1000, help="length of the long conversation")
    parser.add_argument("--starter-turns", type=int, default=300)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="coach-bench-") as folder:
        starter = _measure_starter(Path(folder), arguments.starter_turns)
        coach = _measure_coach(Path(folder), arguments.turns)
    _print(starter, coach, arguments)


def _measure_starter(folder: Path, turns: int) -> Figures:
    home = folder / "starter"
    home.mkdir()
    create_initial_project(str(home))  # what `rasa init` copies, before it trains
    training = _run(python("-m", "rasa", "train"), home)
    (home / "credentials.yml").write_text("rest:\n")
    port = free_port()
    command = python("-m", "rasa", "run", "-p", str(port), "-i", "127.0.0.1")
    with serving(command, port, "/", home, folder / "starter.log") as server:
        _warm_up = time.perf_counter()
        RestTalk(port).say("hello")
        ready = server.seconds_to_ready + time.perf_counter() - _warm_up
        return _measure(server, RestTalk, STARTER_SAYS, training, ready, turns)


def _measure_coach(folder: Path, turns: int) -> Figures:
    models = folder / "models"
    shutil.copytree(load_settings().models_dir / "encoder", models / "encoder")
    training = _run(python("-m", "deploy.model"), ROOT, COACH_MODELS=str(models))
    with _coach(folder, models) as server:
        return _measure(server, CoachTalk, COACH_SAYS, training, server.seconds_to_ready, turns)


@contextmanager
def _coach(folder: Path, models: Path) -> Iterator[Server]:
    assistant, actions = free_port(), free_port()
    settings = {
        "COACH_VAR": str(folder / "var"),
        "COACH_MODELS": str(models),
        "COACH_ASSISTANT_PORT": str(assistant),
        "COACH_ACTIONS_PORT": str(actions),
        "COACH_MESSAGES_A_MINUTE": "1000000",
    }
    migrate = python("manage.py", "migrate", "--verbosity", "0")
    _run(migrate, ROOT, **settings)
    serve_actions = python("-m", "actions.serve")
    with ExitStack() as stack:
        stack.enter_context(
            serving(serve_actions, actions, "/health", ROOT, folder / "actions.log", **settings)
        )
        serve = python("-m", "assistant.serve")
        yield stack.enter_context(
            serving(serve, assistant, "/webhooks/web/ready", ROOT, folder / "coach.log", **settings)
        )


def _measure(
    server: Server,
    talk: Callable[[int], Talk],
    lines: list[str],
    training: float,
    ready: float,
    turns: int,
) -> Figures:
    short = [ms for _ in range(4) for ms in _times(talk(server.port), lines)]
    long = _times(talk(server.port), lines * (turns // len(lines) + 2), turns + 5)
    return Figures(
        training=training,
        ready=ready,
        memory_mb=server.memory_mb(),
        turn_ms=statistics.median(short),
        early_ms=statistics.median(long[5 : 5 + 2 * len(lines)]),
        late_ms=statistics.median(long[-2 * len(lines) :]),
        messages_a_second=_throughput(server.port, talk, lines),
    )


def _times(talk: Talk, lines: list[str], most: int | None = None) -> list[float]:
    """Hold a conversation; give the milliseconds of each turn."""
    times = []
    for line in lines[:most]:
        started = time.perf_counter()
        talk.say(line)
        times.append((time.perf_counter() - started) * 1000)
    return times


def _throughput(port: int, talk: Callable[[int], Talk], lines: list[str]) -> float:
    """Give the messages answered a second with eight conversations at once."""
    talks = [talk(port) for _ in range(8)]
    script = lines * 3
    threads = [threading.Thread(target=_times, args=(each, script)) for each in talks]
    started = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return len(talks) * len(script) / (time.perf_counter() - started)


def _encoding_ms() -> float:
    encoder = load_encoder()
    times = []
    for number in range(200):
        text = f"{SIXTEEN_WORDS.rsplit(' ', 1)[0]} {number}"  # one seen before is kept
        started = time.perf_counter()
        encoder.encode([text])
        times.append((time.perf_counter() - started) * 1000)
    return statistics.median(times)


def _run(command: list[str], folder: Path, **environment: str) -> float:
    """Run a command to its end; give its seconds."""
    started = time.perf_counter()
    subprocess.run(
        command, cwd=folder, env=os.environ | QUIET | environment, check=True, capture_output=True
    )
    return time.perf_counter() - started


def _print(starter: Figures, coach: Figures, arguments: argparse.Namespace) -> None:
    rows = [
        ("training from scratch, s", starter.training, coach.training, "<= 1.0"),
        ("start to ready, s", starter.ready, coach.ready, "<= 0.5"),
        ("memory of the Rasa process, MB", starter.memory_mb, coach.memory_mb, "<= 0.8"),
        ("one turn, p50, ms", starter.turn_ms, coach.turn_ms, "<= 0.6"),
        (
            "messages a second, 8 at once",
            starter.messages_a_second,
            coach.messages_a_second,
            ">= 2",
        ),
    ]
    print(f"{'figure':<40}{'starter':>10}{'coach':>10}{'ratio':>8}   bar")
    for name, theirs, ours, bar in rows:
        print(f"{name:<40}{theirs:>10.1f}{ours:>10.1f}{ours / theirs:>8.2f}   {bar}")
    growth = (
        (f"starter, turn {arguments.starter_turns} against turn 10", starter, "-"),
        (f"coach, turn {arguments.turns} against turn 10", coach, "<= 1.2"),
    )
    for name, side, bar in growth:
        ratio = side.late_ms / side.early_ms
        print(f"{name:<40}{side.early_ms:>10.1f}{side.late_ms:>10.1f}{ratio:>8.2f}   {bar}")
    print(f"{'encoding one message of 16 words, ms':<50}{_encoding_ms():>10.1f}{'':>8}   <= 5")


if __name__ == "__main__":
    main()
