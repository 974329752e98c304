"""What is on its way arrives, at least once; what fails is tried again and is seen to fail."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from django.contrib.auth.models import User
from django.utils import timezone

from console.notices.chore import look_after_notices
from console.notices.models import MailConsent, Notice, NoticeSent
from console.notices.sending import CLAIM, FIRST_WAIT, send_due
from console.notices.settling import see_to
from console.notices.trouble import NO_WAY, NO_WORKER, troubles
from tests.console.notices.people import MINUTE, account, duty, in_danger, waiting

pytestmark = pytest.mark.django_db


def always(name: str) -> None:
    """Put somebody on duty for the whole week."""
    account(name)
    for weekday in range(7):
        duty(name, 0, 24, weekday)


def later(by: timedelta) -> None:
    """Let time pass for what waits to be sent."""
    for sent in NoticeSent.objects.all():
        claimed = sent.claimed_until and sent.claimed_until - by
        NoticeSent.objects.filter(pk=sent.pk).update(due_at=sent.due_at - by, claimed_until=claimed)


def begun() -> datetime:
    """Give a moment that is just over."""
    return timezone.now() - MINUTE


def test_a_notice_tells_that_and_where_and_no_word(mails, chat) -> None:
    """From the flag to the letter in the box, and to the chat, by the worker's one call."""
    always("amira")
    conversation = in_danger(begun())

    look_after_notices()
    look_after_notices()

    [mail] = mails.mails
    assert (mail["To"], mail["From"]) == ("amira@example.org", "coach@example.org")
    assert (mail["Subject"], mail["Auto-Submitted"]) == (
        "Somebody may be in danger",
        "auto-generated",
    )
    text = mail.get_content()
    number = Notice.objects.get().pk
    for part in ("(UTC), on SMS.", f"https://coach.example.org/console/notices/{number}/"):
        assert part in text
        assert part in chat.posts[0]
    for told in (text, str(mail["Message-ID"]), chat.posts[0]):
        assert conversation not in told
        assert "distress" not in told
    assert len(chat.posts) == 1
    assert troubles(timezone.now()) == []


def test_who_sees_to_it_is_the_last_to_be_told(mails) -> None:
    """What still waited to be sent is not."""
    always("amira")
    in_danger(begun())
    mails.answers["DATA"] = "451 later"
    look_after_notices()
    mails.answers.clear()
    see_to(Notice.objects.get(), "ben", timezone.now())

    later(FIRST_WAIT)
    send_due()

    assert mails.mails == []


def test_a_server_that_is_down_is_tried_again_and_shown(mails) -> None:
    """With growing waits; the same mail then, so that it is shown once."""
    always("amira")
    in_danger(begun())
    mails.answers["MAIL"] = "451 4.3.0 come back later"
    look_after_notices()
    assert troubles(timezone.now()) == ["The mail server answered 451. Ask whoever runs it."]
    [sent] = NoticeSent.objects.all()
    assert (sent.tries, sent.sent_at, sent.is_given_up) == (1, None, False)
    send_due()
    later(FIRST_WAIT)
    send_due()
    [sent] = NoticeSent.objects.all()
    assert sent.tries == 2
    assert sent.due_at - timezone.now() > FIRST_WAIT

    mails.answers.clear()
    later(2 * FIRST_WAIT)
    send_due()

    assert len(mails.mails) == 1
    assert troubles(timezone.now()) == []


def test_a_server_that_fails_is_asked_once_a_round(mails, chat) -> None:
    """The rest of what goes its way waits; the chat is told all the same."""
    for name in ("amira", "ben", "caro"):
        account(name)
    in_danger(begun())
    mails.answers["EHLO"] = mails.answers["HELO"] = "421 closing"

    look_after_notices()

    assert mails.asked.count("EHLO") == 1
    assert set(NoticeSent.objects.values_list("tries", flat=True)) == {1}
    assert len(chat.posts) == 1


def test_an_address_that_is_refused_is_given_up_and_the_next_is_told(mails) -> None:
    """At once, and not after the time that an answer has."""
    always("amira")
    account("ben")
    duty("ben", 0, 1)
    mails.refuses["amira@example.org"] = 550
    in_danger(begun())

    look_after_notices()
    look_after_notices()

    assert [mail["To"] for mail in mails.mails] == ["ben@example.org"]
    assert "refused somebody's address" in troubles(timezone.now())[0]


def test_what_a_worker_left_half_done_is_done_by_the_next(mails) -> None:
    """Not before its time is over, for it may be at it still."""
    always("amira")
    in_danger(begun())
    look_after_notices()
    mails.mails.clear()
    NoticeSent.objects.update(sent_at=None, claimed_until=timezone.now() + CLAIM)

    send_due()
    assert mails.mails == []
    later(CLAIM + MINUTE)
    send_due()

    assert len(mails.mails) == 1


def test_who_ends_their_consent_is_not_mailed_any_more(mails) -> None:
    """Also where it was on its way."""
    always("amira")
    in_danger(begun())
    mails.answers["DATA"] = "451 later"
    look_after_notices()
    mails.answers.clear()
    MailConsent.objects.all().delete()
    later(FIRST_WAIT)

    send_due()

    assert mails.mails == []
    assert NoticeSent.objects.get().is_given_up


def test_without_a_way_it_is_said(client) -> None:
    """At the top of the list, to whoever reads it; only once there is something to tell."""
    viewer = account("vera", "viewer")
    client.force_login(User.objects.get(pk=viewer.pk))
    assert "Notices cannot be sent" not in client.get("/console/").content.decode()

    waiting(begun())
    look_after_notices()

    assert troubles(timezone.now()) == [NO_WAY]
    assert (
        "Notices cannot be sent: Nobody gave an address" in client.get("/console/").content.decode()
    )


def test_danger_that_no_worker_saw_is_said(mails) -> None:
    """Who forgot to start it learns so from the list."""
    in_danger(timezone.now() - MINUTE)
    assert troubles(timezone.now()) == []
    in_danger(timezone.now() - 3 * MINUTE)

    assert troubles(timezone.now()) == [NO_WORKER]
    look_after_notices()
    assert NO_WORKER not in troubles(timezone.now())
