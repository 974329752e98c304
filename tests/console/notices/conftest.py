"""A mail server and a chat of our own, set as a host sets them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.console.notices.chat_server import ChatServer, chat_server
from tests.console.notices.mail_server import MailServer, mail_server


@pytest.fixture(autouse=True)
def _settings(monkeypatch) -> None:
    """Begin with no way set, by the group's clock."""
    for name in ("COACH_SMTP_URL", "COACH_MAIL_FROM", "COACH_NOTICE_WEBHOOK"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COACH_TIME_ZONE", "UTC")
    monkeypatch.setenv("COACH_CONSOLE_URL", "https://coach.example.org")


@pytest.fixture
def mails(monkeypatch) -> Iterator[MailServer]:
    """Give a mail server that is set."""
    with mail_server() as server:
        monkeypatch.setenv("COACH_SMTP_URL", server.url)
        monkeypatch.setenv("COACH_MAIL_FROM", "coach@example.org")
        yield server


@pytest.fixture
def chat(monkeypatch) -> Iterator[ChatServer]:
    """Give a chat that is set."""
    with chat_server() as server:
        monkeypatch.setenv("COACH_NOTICE_WEBHOOK", server.url)
        yield server
