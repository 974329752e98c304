"""Who is told, and who next when nobody sees to it."""

from __future__ import annotations

import pytest

from console.notices.escalation import tell_more
from console.notices.models import Notice
from console.notices.raising import raise_notices
from tests.console.notices.people import (
    MINUTE,
    NOON,
    WITHIN,
    account,
    duty,
    in_danger,
    on_the_way,
    waiting,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _mail_is_set(monkeypatch) -> None:
    monkeypatch.setenv("COACH_SMTP_URL", "smtp://127.0.0.1:1")
    monkeypatch.setenv("COACH_MAIL_FROM", "coach@example.org")


def notice() -> Notice:
    """Give the one notice as it stands."""
    return Notice.objects.get()


def test_first_who_is_on_duty_then_the_next_then_everybody() -> None:
    """Each when the time of the one before has run out, and each once."""
    for name in ("amira", "ben", "caro", "dora"):
        account(name)
    duty("amira", 9, 17)
    duty("ben", 17, 20)
    duty("caro", 20, 22)
    in_danger()
    raise_notices(NOON)
    on_duty = [(1, "mail", "amira")]
    following = [(2, "mail", "ben")]
    all_others = [(3, "mail", "caro"), (3, "mail", "dora")]

    tell_more(NOON)
    tell_more(NOON + WITHIN - MINUTE)
    assert on_the_way(notice()) == on_duty
    tell_more(NOON + WITHIN)
    assert on_the_way(notice()) == on_duty + following
    for minutes in (20, 30, 40):
        tell_more(NOON + minutes * MINUTE)
    assert on_the_way(notice()) == on_duty + following + all_others
    assert notice().next_at is None


def test_the_next_one_is_not_always_the_same() -> None:
    """Who was called out of turn the longest ago is called."""
    for name in ("amira", "ben", "caro"):
        account(name)
    duty("amira", 0, 24)
    duty("ben", 1, 2, weekday=1)
    duty("caro", 1, 2, weekday=2)
    called = []
    for number in range(4):
        now = NOON + number * MINUTE
        in_danger(now)
        raise_notices(now)
        tell_more(now)
        tell_more(now + WITHIN)
        newest = Notice.objects.latest("since")
        called += [to for stage, _, to in on_the_way(newest) if stage == 2]

    assert called == ["ben", "caro", "ben", "caro"]


def test_danger_waits_for_no_duty() -> None:
    """Where nobody reads, everybody with an address is told at once."""
    for name, role in (("amira", "facilitator"), ("lea", "lead"), ("vera", "viewer")):
        account(name, role)
    account("silent", agrees=False)
    duty("amira", 9, 10)
    in_danger()
    raise_notices(NOON)

    tell_more(NOON)

    assert on_the_way(notice()) == [(3, "mail", "amira"), (3, "mail", "lea")]


def test_a_wish_waits_for_the_next_duty() -> None:
    """The person was told from when somebody reads."""
    account("amira")
    account("lea", "lead")
    duty("amira", 15, 17)
    waiting()
    raise_notices(NOON)

    tell_more(NOON)
    tell_more(NOON + 179 * MINUTE)
    assert on_the_way(notice()) == []
    tell_more(NOON + 180 * MINUTE)
    assert on_the_way(notice()) == [(1, "mail", "amira")]


@pytest.mark.parametrize("agrees", [True, False])
def test_where_the_roster_reaches_nobody_everybody_is_told(agrees) -> None:
    """It is empty, or who is on it gave no address."""
    account("lea", "lead")
    if not agrees:
        account("amira", agrees=False)
        duty("amira", 9, 17)
    waiting()
    raise_notices(NOON)

    tell_more(NOON)

    assert on_the_way(notice()) == [(3, "mail", "lea")]


def test_the_chat_is_told_at_first_and_when_all_are(monkeypatch) -> None:
    """Where there is no mail it is all there is."""
    monkeypatch.delenv("COACH_SMTP_URL")
    monkeypatch.setenv("COACH_NOTICE_WEBHOOK", "http://127.0.0.1:1/")
    account("amira")
    in_danger()
    raise_notices(NOON)

    for minutes in (0, 10, 20, 30):
        tell_more(NOON + minutes * MINUTE)

    assert on_the_way(notice()) == [(1, "chat", ""), (3, "chat", "")]


def test_what_could_be_told_to_nobody_is_tried_again() -> None:
    """As soon as somebody gives an address, within the time of one."""
    in_danger()
    raise_notices(NOON)
    tell_more(NOON)
    account("amira")

    tell_more(NOON + WITHIN)

    assert on_the_way(notice()) == [(3, "mail", "amira")]


def test_two_workers_tell_once() -> None:
    """The second sees that the first has done it, and leaves the next for later."""
    account("amira")
    account("ben")
    duty("amira", 9, 17)
    in_danger()
    raise_notices(NOON)

    tell_more(NOON)
    tell_more(NOON)

    assert on_the_way(notice()) == [(1, "mail", "amira")]
