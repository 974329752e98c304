"""In the middle of a step: is an answer written down, and a wish for something else heard?

The messages (`answers.yml`) are by people who had read the coach's questions and nothing it learns
from; many of the answers were written on purpose with words that elsewhere are a wish or a sign
of danger, the others as naturally as a whole case from its first question to its last.
Run: python -m benchmarks.answers
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from benchmarks.understanding import DANGER, Reading, understand
from coach.answers import ANSWER, Message, hear
from coach.arc import ARCS
from coach.care import SURE_OF_DANGER, screen

MESSAGES = Path(__file__).parent / "answers.yml"


def main() -> None:
    """Print the table."""
    rows: list[dict[str, Any]] = yaml.safe_load(MESSAGES.read_text(encoding="utf-8"))
    for kind in ("natural", "misleading"):
        answers = [row for row in rows if row["kind"] == kind]
        heard = [(row["text"], heard_as(row)) for row in answers]
        in_danger = [text for text, as_ in heard if as_ in DANGER]
        surely = [text for text in in_danger if screen(text).likely >= SURE_OF_DANGER]
        _row(f"{kind} answers: written down", _share(a == ANSWER for _, a in heard), ">= 0.95")
        _row(f"{kind} answers: asked if danger was meant", len(in_danger) / len(heard), "<= 0.03")
        _row(f"{kind} answers: taken for danger outright", len(surely) / len(heard), "<= 0.01")
    wishes = [(row["wish"], heard_as(row)) for row in rows if row["kind"] == "wish"]
    _row("wishes in a step: not written down", _share(a != ANSWER for _, a in wishes), ">= 0.90")
    _row("wishes in a step: heard as meant", _share(a == wish for wish, a in wishes), "-")
    troubles = [understand(row["text"]) for row in rows if row["kind"] == "trouble"]
    _row("troubles told at first: asked if danger", _share(map(_is_danger, troubles)), "<= 0.03")


def heard_as(row: dict[str, Any]) -> str:
    """Give what a form hears in a message at its step."""
    skill, step = row["step"].split(".")
    reading = understand(row["text"])
    message = Message(row["text"], reading.outcome, reading.confidence, ranking=reading.ranking)
    return hear(message, ARCS[skill][step])


def _is_danger(reading: Reading) -> bool:
    return reading.intent in DANGER


def _share(hits: Any) -> float:
    found = list(hits)
    return sum(found) / len(found)


def _row(name: str, figure: float, bar: str) -> None:
    print(f"{name:<52}{figure:>8.3f}   {bar}", flush=True)


if __name__ == "__main__":
    main()
