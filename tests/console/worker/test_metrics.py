"""The worker's chores are counted, and read at its own port."""

from __future__ import annotations

import logging
import socket
import urllib.error
import urllib.request

import pytest
from prometheus_client import REGISTRY

from benchmarks.server import free_port
from console.worker.metrics import measured, show_figures


def count(outcome: str) -> float:
    """Give how often the chore of this test ended so."""
    labels = {"chore": "sweep", "outcome": outcome}
    return REGISTRY.get_sample_value("coach_chores_total", labels) or 0.0


def test_a_chore_counts_by_how_it_ended() -> None:
    """Done, or failed; and when it was done last."""
    done, failed = count("done"), count("failed")
    with measured("sweep"):
        pass
    with pytest.raises(OSError, match="full"), measured("sweep"):
        raise OSError("full")

    assert (count("done"), count("failed")) == (done + 1, failed + 1)
    labels = {"chore": "sweep"}
    assert REGISTRY.get_sample_value("coach_chore_done_timestamp_seconds", labels)
    assert REGISTRY.get_sample_value("coach_chore_seconds_count", labels) == done + failed + 2


def test_the_figures_are_read_on_this_machine() -> None:
    """And not through a web server."""
    port = free_port()
    show_figures(port)
    address = f"http://127.0.0.1:{port}/metrics"

    assert b"coach_chores_total" in urllib.request.urlopen(address, timeout=5).read()
    passed_on = urllib.request.Request(address, headers={"X-Forwarded-For": "127.0.0.1"})
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(passed_on, timeout=5)
    assert refused.value.code == 403


def test_a_port_that_is_taken_is_told_and_the_worker_goes_on(caplog) -> None:
    """Notices matter more than figures."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        caplog.set_level(logging.ERROR)
        show_figures(taken.getsockname()[1])

    assert "choose another with COACH_WORKER_PORT" in caplog.text
