"""What a mail server refuses is told in words that hold no secret, with the remedy."""

from __future__ import annotations

import dataclasses

import pytest

from coach.notice_settings import MailSettings, read_notices
from console.notices.errors import CannotSend
from console.notices.mail import send_mail
from tests.console.notices.certificate import self_signed
from tests.console.notices.mail_server import MailServer, mail_server


def settings_for(server: MailServer) -> MailSettings:
    """Give the settings as they are read."""
    env = {"COACH_SMTP_URL": server.url, "COACH_MAIL_FROM": "coach@example.org"}
    mail = read_notices(env).mail
    assert mail is not None
    return mail


def send(settings: MailSettings) -> None:
    """Send something."""
    send_mail(settings, "amira@example.org", "Subject", ".\r\n" + "ä" * 1500, "mark-1")


def test_a_mail_arrives_whole_and_signed_in(mails) -> None:
    """Name and password, long lines, letters, and a line of one dot."""
    mails.wants_password = True

    send(settings_for(mails))

    [mail] = mails.mails
    assert mail.get_content().split() == [".", "ä" * 1500]
    assert mail["Message-ID"] == "<mark-1@example.org>"


@pytest.mark.parametrize(
    ("answers", "told", "is_for_good"),
    [
        ({"AUTH": "535 no such name, hush"}, "refused name or password", False),
        ({"MAIL": "550 hush"}, "refused the sender", False),
        ({"MAIL": "451 hush"}, "answered 451", False),
        ({"RCPT": "550 hush"}, "refused somebody's address", True),
        ({"RCPT": "450 hush"}, "refused somebody's address", False),
        ({"DATA": "451 hush"}, "answered 451", False),
        ({"EHLO": "500 hush", "HELO": "500 hush"}, "answered 500", False),
    ],
)
def test_what_was_refused_is_told_with_the_remedy(mails, answers, told, is_for_good) -> None:
    """But not what the server said: names may stand in it."""
    mails.wants_password = True
    mails.answers.update(answers)

    with pytest.raises(CannotSend, match=told) as refused:
        send(settings_for(mails))

    assert refused.value.is_for_good is is_for_good
    assert "hush" not in str(refused.value)


def test_a_server_without_sign_in_is_told(mails) -> None:
    """The password is not sent to whoever does not ask for it."""
    settings = dataclasses.replace(settings_for(mails), user="coach", password="hush")

    with pytest.raises(CannotSend, match="no TLS, or no sign-in"):
        send(settings)


def test_nothing_goes_out_where_tls_is_not_offered(mails) -> None:
    """As where somebody in between takes the offer out."""
    settings = dataclasses.replace(settings_for(mails), is_starttls=True)

    with pytest.raises(CannotSend, match="no TLS"):
        send(settings)

    assert mails.mails == []


def test_a_certificate_that_nobody_signed_is_refused(tmp_path) -> None:
    """It may be anybody's."""
    with mail_server(self_signed(tmp_path)) as server:
        settings = dataclasses.replace(settings_for(server), is_tls=True)
        with pytest.raises(CannotSend, match="certificate"):
            send(settings)

    assert server.mails == []


def test_a_server_that_is_not_there_is_told() -> None:
    """Nobody listens at that port."""
    with pytest.raises(CannotSend, match="cannot be reached"):
        send(settings_for(MailServer(port=1)))
