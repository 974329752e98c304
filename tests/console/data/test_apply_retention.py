"""The command that erases what was kept long enough, and how it is run every night."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone

from console.worker.chores import CHORES, Apart
from conversations.models import Audit, Conversation, Erasure, Inbound, Outbound
from tests.console.review.talks import talk

pytestmark = pytest.mark.django_db(transaction=True)


def long_ago() -> str:
    """Give a conversation that ended forty days ago."""
    conversation_id = talk()
    then = timezone.now() - timedelta(days=40)
    Inbound.objects.update(received_at=then, status="answered")
    Outbound.objects.update(created_at=then)
    Conversation.objects.update(updated_at=then)
    return conversation_id


@pytest.fixture
def days(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep for thirty days."""
    monkeypatch.setenv("COACH_RETENTION_DAYS", "30")


def said(capsys: pytest.CaptureFixture[str], *given: str) -> str:
    """Run the command; give what it says."""
    call_command("apply_retention", *given)
    return capsys.readouterr().out


@pytest.mark.parametrize("value", ["", "0"])
def test_without_a_number_all_is_kept(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], value: str
) -> None:
    """And nothing stands in the trail every night."""
    monkeypatch.setenv("COACH_RETENTION_DAYS", value)
    long_ago()

    assert "until somebody erases it" in said(capsys)
    assert not Erasure.objects.exists()
    assert not Audit.objects.exists()


def test_what_ended_is_erased_and_the_run_is_kept(days, capsys) -> None:
    """With how many."""
    long_ago()

    assert said(capsys) == "1 conversation erased: ended 30 days ago.\n"
    run = Audit.objects.get(act="applied retention")
    assert (run.who, run.detail) == ("coach", "1 erased, kept for 30 days")


def test_a_dry_run_says_how_many_and_erases_none(days, capsys) -> None:
    """And what holds the others."""
    long_ago()
    waits = long_ago()
    Conversation.objects.filter(pk=waits).update(waits_since=timezone.now())

    assert said(capsys, "--dry-run") == (
        "1 conversation ended 30 days ago: would be erased.\n"
        "1 conversation silent for as long, and kept: the person waits for somebody.\n"
    )
    assert not Erasure.objects.exists()
    assert not Audit.objects.exists()


def test_it_is_done_every_night() -> None:
    """In a process apart."""
    [chore] = [one for one in CHORES if one.run == Apart("apply_retention")]

    assert chore.every is None
