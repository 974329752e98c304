"""Is personal data hidden, and nothing else? On lines with names, numbers, addresses of many lands.

A labelled span is found if all its letters and digits are hidden, under whatever kind; what is
hidden is right if it touches a label. The lines (`masking_lines.yml`) of each writer were
measured before anybody looked at what was missed of them: `first_look` keeps those figures. Since
then the rules have been mended with a look at all of them. Run: python -m benchmarks.masking
(`--missed` prints what is missed of other writers too, after which they are "seen").
"""

from __future__ import annotations

import re
import sys
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from coach.masking import Kind, Span, mask

LINES = Path(__file__).parent / "masking_lines.yml"
SEEN = "seen"
GOAL_RECALL = 0.95
GOAL_MILLISECONDS = 5.0
WORDS_TIMED, TIMES = 60, 200
_LABEL = re.compile(r"\[(?P<words>[^\]]+)\]\((?P<kind>[a-z\- ]+)\)")


@dataclass(frozen=True)
class Line:
    """A message, and what of it is to be hidden."""

    text: str
    labels: tuple[Span, ...]


@dataclass(frozen=True)
class Outcome:
    """What the gate made of a line."""

    line: Line
    hidden: tuple[Span, ...]

    def missed(self) -> list[Span]:
        """Give the labels of which a letter or digit can still be read."""
        return [label for label in self.line.labels if not self._is_covered(label)]

    def needless(self) -> list[Span]:
        """Give what was hidden and touches no label."""
        return [span for span in self.hidden if not any(_touch(span, a) for a in self.line.labels)]

    def _is_covered(self, label: Span) -> bool:
        return all(
            any(span.start <= at < span.end for span in self.hidden)
            for at in range(label.start, label.end)
            if self.line.text[at].isalnum()
        )


def read_line(marked: str) -> Line:
    """Read a message in which labels are written as ``[words](kind)``."""
    text, labels, at = "", [], 0
    for match in _LABEL.finditer(marked):
        text += marked[at : match.start()]
        labels.append(Span(len(text), len(text) + len(match["words"]), Kind(match["kind"])))
        text += match["words"]
        at = match.end()
    return Line(text + marked[at:], tuple(labels))


def judge(line: Line) -> Outcome:
    """Mask a line and set the result beside its labels."""
    return Outcome(line, mask(line.text).spans)


def main() -> None:
    """Print the tables, writer by writer, and the time of one call."""
    writers: list[dict[str, Any]] = yaml.safe_load(LINES.read_text(encoding="utf-8"))
    for writer in writers:
        outcomes = [judge(read_line(line)) for line in writer["lines"]]
        print(f"\nwriter {writer['writer']}: {len(outcomes)} lines", end="")
        print(f"   at first look {writer['first_look']}" if "first_look" in writer else "")
        _print_kinds(outcomes)
        if writer["writer"] == SEEN or "--missed" in sys.argv:
            _print_details(outcomes)
    _print_time([read_line(line).text for writer in writers for line in writer["lines"]])


def _print_kinds(outcomes: Sequence[Outcome]) -> None:
    labels = Counter(label.kind for o in outcomes for label in o.line.labels)
    missed = Counter(label.kind for o in outcomes for label in o.missed())
    hidden = Counter(span.kind for o in outcomes for span in o.hidden)
    needless = Counter(span.kind for o in outcomes for span in o.needless())
    print(f"{'':<16}{'labels':>8}{'recall':>8}{'hidden':>8}{'precision':>11}")
    for kind in Kind:
        recall, precision = _share(labels[kind], missed[kind]), _share(hidden[kind], needless[kind])
        print(f"{kind.value:<16}{labels[kind]:>8}{recall:>8}{hidden[kind]:>8}{precision:>11}")
    recall = _share(labels.total(), missed.total())
    precision = _share(hidden.total(), needless.total())
    print(f"{'all':<16}{labels.total():>8}{recall:>8}{hidden.total():>8}{precision:>11}", end="")
    print(f"   recall >= {GOAL_RECALL}")


def _print_details(outcomes: Iterable[Outcome]) -> None:
    for outcome in outcomes:
        text = outcome.line.text
        for label in outcome.missed():
            print(f"  missed   {label.kind.value}: {text[label.start : label.end]!r} in {text!r}")
        for span in outcome.needless():
            print(f"  needless {span.kind.value}: {text[span.start : span.end]!r} in {text!r}")


def _print_time(texts: Iterable[str]) -> None:
    """Mask messages of sixty words, made of the lines: processor time, whatever else is running."""
    words = " ".join(texts).split()
    messages = [
        " ".join(words[at : at + WORDS_TIMED]) for at in range(0, len(words) - WORDS_TIMED, 30)
    ][:TIMES]
    taken = []
    for message in messages:
        start = time.process_time()
        mask(message)
        taken.append(1000 * (time.process_time() - start))
    taken.sort()
    median, late = taken[len(taken) // 2], taken[int(0.95 * len(taken))]
    print(f"\na message of {WORDS_TIMED} words: median {median:.1f} ms, p95 {late:.1f} ms", end="")
    print(f"   <= {GOAL_MILLISECONDS} ms")


def _touch(first: Span, second: Span) -> bool:
    return first.start < second.end and second.start < first.end


def _share(count: int, wrong: int) -> str:
    return f"{1 - wrong / count:.3f}" if count else "-"


if __name__ == "__main__":
    main()
