"""Locust's tables are read as they are written."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.crowd.measured import (
    answers_a_second,
    failures,
    read_exceptions,
    read_measured,
    slowest,
)

STATS = """\
Type,Name,Request Count,Failure Count,50%,95%,99%,Requests/s
GET,news,206,1,290,13000,14000,4.9
answered,planning,35,0,96,490,740,0.8
answered,evidence,27,2,190,360,710,0.7
,Aggregated,268,3,200,12000,13000,6.4
"""
EXCEPTIONS = "Count,Message,Traceback,Nodes\n2,nothing was said,...,local\n"


@pytest.fixture
def prefix(tmp_path) -> Path:
    """Give where Locust has written its tables."""
    (tmp_path / "a_stats.csv").write_text(STATS, encoding="utf-8")
    (tmp_path / "a_exceptions.csv").write_text(EXCEPTIONS, encoding="utf-8")
    return tmp_path / "a"


def test_what_people_saw_is_told_apart_from_calls(prefix) -> None:
    """A call for news waits long, and nobody minds."""
    measured = read_measured(prefix)

    assert slowest(measured, "p95") == 490
    assert answers_a_second(measured) == pytest.approx(1.5)


def test_each_failure_counts_once(prefix) -> None:
    """Of calls and of answers; their sum in the table is left out."""
    assert failures(read_measured(prefix)) == 3
    assert read_exceptions(prefix) == 2
