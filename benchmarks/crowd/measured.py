"""What Locust has measured, read from the tables that it writes."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

ANSWERED = "answered"


@dataclass(frozen=True)
class Measured:
    """One row of figures: milliseconds by percentile, how many, how many failed."""

    count: int
    failures: int
    p50: float
    p95: float
    p99: float
    a_second: float


def read_measured(prefix: Path) -> dict[str, Measured]:
    """Give the figures by name: calls by theirs, what people saw by its skill."""
    with Path(f"{prefix}_stats.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["Name"] != "Aggregated"]
    return {
        f"{row['Type']} {row['Name']}": Measured(
            count=int(row["Request Count"]),
            failures=int(row["Failure Count"]),
            p50=float(row["50%"]),
            p95=float(row["95%"]),
            p99=float(row["99%"]),
            a_second=float(row["Requests/s"]),
        )
        for row in rows
    }


def read_exceptions(prefix: Path) -> int:
    """Give how often a person's task broke off."""
    with Path(f"{prefix}_exceptions.csv").open(encoding="utf-8", newline="") as file:
        return sum(int(row["Count"]) for row in csv.DictReader(file))


def failures(measured: dict[str, Measured]) -> int:
    """Give how many calls and answers failed."""
    return sum(each.failures for each in measured.values())


def answers_a_second(measured: dict[str, Measured]) -> float:
    """Give how many messages were answered a second, in all skills together."""
    return sum(each.a_second for name, each in measured.items() if name.startswith(ANSWERED))


def slowest(measured: dict[str, Measured], percentile: str) -> float:
    """Give a percentile of what people waited, of the skill where it was longest."""
    answered = [each for name, each in measured.items() if name.startswith(ANSWERED)]
    return max((getattr(each, percentile) for each in answered), default=float("nan"))
