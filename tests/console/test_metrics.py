"""The console shows what the database knows, to nobody from outside."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import DatabaseError
from django.test import Client
from django.utils import timezone

from console import metrics
from console.notices.models import Notice
from conversations import inbox

pytestmark = pytest.mark.django_db


def figures() -> str:
    """Read them from this machine."""
    answer = Client().get("/metrics", HTTP_HOST="localhost")
    assert answer.status_code == 200
    return answer.content.decode()


def test_what_waits_is_shown() -> None:
    """By its queue; a notice that nobody sees to among them."""
    inbox.open_conversation("c", "web", "/greet")
    since = timezone.now() - timedelta(minutes=1)
    Notice.objects.create(conversation_id="c", reason="danger", since=since, raised_at=since)

    text = figures()

    assert 'coach_queue_waiting{channel="",queue="inbound"} 1.0' in text
    assert 'coach_queue_waiting{channel="",queue="notices"} 1.0' in text
    assert 'coach_queue_oldest_seconds{channel="",queue="notices"} 6' in text
    assert "coach_database_up 1.0" in text
    assert "coach_console_memory_bytes" in text


def test_a_database_that_is_away_is_shown(monkeypatch) -> None:
    """The figures of the processes come all the same."""

    def fail(now: object) -> None:
        raise DatabaseError("my secret")

    monkeypatch.setattr(metrics, "queues", fail)
    text = figures()

    assert "coach_database_up 0.0" in text
    assert "coach_console_processes" in text
    assert "secret" not in text


@pytest.mark.parametrize("path", ["/metrics", "/metrics/"])
@pytest.mark.parametrize(
    "request_of",
    [
        {"HTTP_X_FORWARDED_FOR": "127.0.0.1"},
        {"HTTP_X_REAL_IP": "127.0.0.1"},
        {"REMOTE_ADDR": "192.0.2.7"},
        {"HTTP_HOST": "coach.example.org"},
    ],
)
def test_nobody_from_outside_reads_them(path: str, request_of: dict[str, str]) -> None:
    """Neither from another machine nor through a web server."""
    answer = Client().get(path, **{"HTTP_HOST": "localhost", **request_of})

    assert answer.status_code == 403
    assert b"coach_queue" not in answer.content


def test_a_page_beside_it_is_none_of_its_business() -> None:
    """Only the one address."""
    assert Client().get("/metrics/more", HTTP_HOST="localhost").status_code == 404
