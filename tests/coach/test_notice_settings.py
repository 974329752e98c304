"""Where notices go is off until it is set; what cannot be right is named, and no secret with it."""

from __future__ import annotations

import pytest

from coach.errors import SettingsError
from coach.notice_settings import read_notices

FROM = {"COACH_MAIL_FROM": "coach@example.org"}


def test_without_settings_nothing_is_sent() -> None:
    """An empty line is none."""
    notices = read_notices({"COACH_SMTP_URL": "", "COACH_NOTICE_WEBHOOK": ""})

    assert (notices.mail, notices.webhook, notices.within) == (None, "", 10)


@pytest.mark.parametrize(
    ("url", "port", "tls", "starttls"),
    [
        ("smtp://ada:p%40ss@mail.example.org", 587, False, True),
        ("smtp://ada:p%40ss@mail.example.org:2525", 2525, False, True),
        ("smtps://ada:p%40ss@mail.example.org", 465, True, False),
        ("smtp://ada:p%40ss@localhost:25", 25, False, False),
    ],
)
def test_what_leaves_the_machine_is_locked_up(url, port, tls, starttls) -> None:
    """Only a mail server on the machine itself is spoken to in the open."""
    mail = read_notices({"COACH_SMTP_URL": url} | FROM).mail

    assert mail is not None
    assert (mail.user, mail.password, mail.sender) == ("ada", "p@ss", "coach@example.org")
    assert (mail.port, mail.is_tls, mail.is_starttls) == (port, tls, starttls)


def test_secrets_are_not_shown_where_settings_are() -> None:
    """A log of them would give them away."""
    env = {
        "COACH_SMTP_URL": "smtp://ada:hush@mail.example.org",
        "COACH_NOTICE_WEBHOOK": "https://chat.example.org/hooks/hush",
    }

    assert "hush" not in repr(read_notices(env | FROM))


@pytest.mark.parametrize(
    ("env", "told"),
    [
        ({"COACH_SMTP_URL": "mail.example.org:587"} | FROM, "COACH_SMTP_URL cannot be read"),
        ({"COACH_SMTP_URL": "smtp://ada:hu/sh@mail.example.org"} | FROM, "write a sign such as @"),
        ({"COACH_SMTP_URL": "smtp://mail.example.org:99999"} | FROM, "smtp://name:password@"),
        ({"COACH_SMTP_URL": "smtp://mail.example.org"}, "COACH_MAIL_FROM is not"),
        ({"COACH_MAIL_FROM": "Coach <coach@example.org>"}, "give one alone"),
        ({"COACH_NOTICE_WEBHOOK": "http://chat.example.org/hush"}, "must begin with https://"),
        ({"COACH_NOTICE_WEBHOOK": "chat.example.org/hush"}, "COACH_NOTICE_WEBHOOK cannot be read"),
        ({"COACH_NOTICE_WITHIN": "0"}, "COACH_NOTICE_WITHIN is '0'"),
    ],
)
def test_a_value_that_cannot_be_used_is_named_with_the_remedy(env, told) -> None:
    """But the secret in it is not told."""
    with pytest.raises(SettingsError, match="COACH_") as refused:
        read_notices(env)

    assert told in str(refused.value)
    assert "hush" not in str(refused.value).replace("/", "")


def test_a_chat_on_this_machine_needs_no_https() -> None:
    """As in a trial."""
    env = {"COACH_NOTICE_WEBHOOK": "http://127.0.0.1:8065/hooks/a"}

    assert read_notices(env).webhook == env["COACH_NOTICE_WEBHOOK"]
