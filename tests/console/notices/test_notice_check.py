"""A host learns whether notices would arrive, before they have to."""

from __future__ import annotations

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from tests.console.notices.people import account, duty

pytestmark = pytest.mark.django_db


def checked(*arguments: str) -> str:
    """Give what is printed."""
    told = StringIO()
    call_command("notice_check", *arguments, stdout=told)
    return told.getvalue()


def test_each_way_is_tried(mails, chat) -> None:
    """And who would be told is said, without an address."""
    account("amira")
    for weekday in range(7):
        duty("amira", 0, 24, weekday)

    told = checked("lea@example.org")

    assert mails.mails[0]["To"] == "lea@example.org"
    assert "This is a trial" in chat.posts[0]
    assert "On duty now: Amira" in told
    assert "1 agreed to be mailed: amira." in told
    assert "amira@" not in told


def test_what_fails_is_told_with_the_remedy(mails, chat) -> None:
    """The other way is tried all the same."""
    mails.answers["MAIL"] = "550 no"
    told = StringIO()

    with pytest.raises(CommandError, match="Not every way works"):
        call_command("notice_check", stdout=told)

    assert "✗ The mail server refused the sender. Look at COACH_MAIL_FROM." in told.getvalue()
    assert "✓ Chat" in told.getvalue()


def test_without_a_way_the_settings_are_named() -> None:
    """As in docs/settings.md."""
    with pytest.raises(CommandError, match="COACH_SMTP_URL with COACH_MAIL_FROM"):
        checked()
