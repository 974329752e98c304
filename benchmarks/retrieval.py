"""How often the right example is found for what residents say, beside plain word overlap.

The questions (retrieval_questions.yml) were written from the facts by people who had seen neither
the entries nor the search; each names the story and the best facts, or none. Skills narrow the
search as they do in a talk. Run: python -m benchmarks.retrieval
"""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import yaml

from coach.encoder import load_encoder
from coach.likeness import Vectors
from coach.playbook import default_playbook
from coach.playbook.entries import Entry
from coach.playbook.index import Index
from coach.wording import stems

QUESTIONS = Path(__file__).with_name("retrieval_questions.yml")
MANY = 10_000  # entries of a host with a large library of their own
FOUND = 3  # entries looked at

Search = Callable[[str, "str | None"], list[Entry]]


def main() -> None:
    """Print both tables."""
    questions = yaml.safe_load(QUESTIONS.read_text(encoding="utf-8"))
    playbook = default_playbook()

    def ours(ask: str, skill: str | None) -> list[Entry]:
        return [match.entry for match in playbook.search(ask, skill, FOUND)]

    rows = [measure(ours, questions), measure(word_overlap(playbook.entries), questions)]
    print(f"{'figure':<44}{'coach':>10}{'word overlap':>14}   bar")
    for name, bar in (
        ("right story first", ">= 0.85"),
        ("a best fact in the first three", ">= 0.80"),
        ("answerable, but nothing found", "<= 0.07"),
        ("nothing said where nothing fits", ">= 0.85"),
    ):
        print(f"{name:<44}{rows[0][name]:>10.3f}{rows[1][name]:>14.3f}   {bar}")
    asks = [question["ask"] for question in questions]
    print(f"{'one search, ms':<44}{milliseconds(playbook.search, asks):>10.1f}{'':>14}   <= 10")
    print(f"{f'one search among {MANY}, ms':<44}{large(asks):>10.1f}{'':>14}   <= 30")


def measure(search: Search, questions: list[dict[str, Any]]) -> dict[str, float]:
    """Give the shares; questions without facts are those that nothing fits."""
    good = [question for question in questions if question["facts"]]
    bad = [question for question in questions if not question["facts"]]
    found = [(question, search(question["ask"], question["skill"])) for question in good]
    silent = [not search(question["ask"], question["skill"]) for question in bad]
    return {
        "right story first": statistics.mean(
            bool(entries) and entries[0].story == question["story"] for question, entries in found
        ),
        "a best fact in the first three": statistics.mean(
            any({entry.fact, *entry.told_with} & {*question["facts"]} for entry in entries)
            for question, entries in found
        ),
        "answerable, but nothing found": statistics.mean(not entries for _, entries in found),
        "nothing said where nothing fits": statistics.mean(silent),
    }


def word_overlap(entries: tuple[Entry, ...]) -> Search:
    """Rank by the share of the question's words that an entry has, which is all that some do."""
    bags = [set(stems(" ".join([e.text, e.teaches, *e.situations]))) for e in entries]

    def search(ask: str, skill: str | None) -> list[Entry]:
        words = set(stems(ask))
        scored = [
            (len(words & bag) / max(len(words), 1), -number)
            for number, bag in enumerate(bags)
            if skill is None or skill in entries[number].skills
        ]
        best = sorted(scored, reverse=True)[:FOUND]
        return [entries[-number] for share, number in best if share >= 0.5]

    return search


def milliseconds(search: Callable[..., Any], asks: list[str]) -> float:
    """Give the median time of one search."""
    times = []
    for ask in asks:
        started = time.perf_counter()
        search(ask)
        times.append((time.perf_counter() - started) * 1000)
    return statistics.median(times)


def large(asks: list[str]) -> float:
    """Time a search among many entries, each one of ours again under another name."""
    entries = default_playbook().entries
    few = [replace(entry, situations=entry.situations[:1]) for entry in entries]
    many = [replace(few[n % len(few)], id=f"entry-{n}") for n in range(MANY)]
    with tempfile.TemporaryDirectory() as folder:
        index = Index(many, EncodesOnce(), Path(folder))
        return milliseconds(lambda ask: index.find(ask), asks[:40])


class EncodesOnce:
    """Encodes each text of a call once: the many entries share theirs."""

    def encode(self, texts: list[str]) -> Vectors:
        """Encode each text."""
        distinct = list(dict.fromkeys(texts))
        vectors = dict(zip(distinct, load_encoder().encode(distinct), strict=True))
        return np.vstack([vectors[text] for text in texts])


if __name__ == "__main__":
    main()
