"""From a turn that is stored to a letter in the box, through real processes, one of them killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from coach.settings import ROOT
from tests.console.notices.mail_server import PATIENCE, MailServer, mail_server
from tests.running_coach import Coach

pytestmark = pytest.mark.slow
BEGIN = """
from django.contrib.auth.models import Group, User
from django.utils import timezone
from console.notices.models import MailConsent
from tests.console.review.talks import add, bot, person, talk
amira = User.objects.create_user("amira", email="amira@example.org")
amira.groups.add(Group.objects.get(name="facilitator"))
MailConsent.objects.create(user=amira, agreed_at=timezone.now())
add(talk("sms"), person("he will kill me"), bot("Are you safe?", flag="distress"))
"""
# As two minutes later, which the claim of a worker lasts.
LATER = """
from console.notices.models import NoticeSent
NoticeSent.objects.update(claimed_until="2026-01-01T00:00:00Z")
"""
ENDED = """
from console.notices.models import Notice, NoticeSent
print(Notice.objects.count(), NoticeSent.objects.filter(sent_at__isnull=False).count())
"""


@pytest.fixture
def mails() -> Iterator[MailServer]:
    """Give a mail server."""
    with mail_server() as server:
        yield server


@pytest.fixture
def coach(tmp_path_factory, mails) -> Coach:
    """Give a coach that mails, with somebody in danger."""
    made = Coach.in_folder(tmp_path_factory.mktemp("coach"))
    mail = {"COACH_SMTP_URL": mails.url, "COACH_MAIL_FROM": "coach@example.org"}
    coach = Coach(made.folder, made.assistant_port, made.actions_port, made.console_port, mail)
    shell(coach, BEGIN)
    return coach


def shell(coach: Coach, lines: str) -> str:
    """Run some lines with this coach's settings and tables; give what they print."""
    command = [sys.executable, "manage.py", "shell", "-v", "0", "-c", lines]
    environment = os.environ | coach.settings
    done = subprocess.run(command, cwd=ROOT, env=environment, check=True, stdout=subprocess.PIPE)
    return done.stdout.decode().strip()


@contextmanager
def worker(coach: Coach) -> Iterator[subprocess.Popen[bytes]]:
    """Run a worker for as long as the block lasts; it is killed as by a power cut."""
    command = [sys.executable, "manage.py", "work"]
    process = subprocess.Popen(command, cwd=ROOT, env=os.environ | coach.settings)
    try:
        yield process
    finally:
        process.send_signal(signal.SIGKILL)
        process.wait(PATIENCE)


def until_mailed(mails: MailServer, count: int) -> None:
    """Wait for so many letters."""
    end = time.monotonic() + PATIENCE
    while len(mails.mails) < count and time.monotonic() < end:
        time.sleep(0.1)
    assert len(mails.mails) == count


def test_a_notice_arrives_though_its_worker_was_killed_as_it_sent(coach, mails) -> None:
    """Two workers come after it: one letter, with nothing of what was said."""
    mails.may_take.clear()
    with worker(coach):
        assert mails.is_asked.wait(PATIENCE)
    mails.may_take.set()
    assert mails.mails == []
    shell(coach, LATER)

    with worker(coach), worker(coach):
        until_mailed(mails, 1)
        time.sleep(12)  # one more round of each
        assert shell(coach, ENDED) == "1 1"

    [mail] = mails.mails
    assert mail["Subject"] == "Somebody may be in danger"
    assert "kill" not in mail.as_string()
