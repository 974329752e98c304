"""Each sign of danger and each wish for a person is one notice, whoever looks and how often."""

from __future__ import annotations

import threading

import pytest
from django.db import connection

from console.notices.models import Notice
from console.notices.raising import raise_notices
from console.notices.settling import see_to
from conversations import erasure
from conversations.models import Overview
from tests.console.notices.people import (
    MINUTE,
    NOON,
    WITHIN,
    flag_again,
    given_to,
    in_danger,
    raised,
    waiting,
)
from tests.console.review.talks import talk

pytestmark = pytest.mark.django_db(transaction=True)


def test_danger_and_wishes_are_raised_once() -> None:
    """Nobody else is told of, and nobody twice."""
    talk()
    talk(unsure=1, needs_somebody=True)
    danger, wish = in_danger(), waiting(NOON + MINUTE)

    for minute in range(3):
        raise_notices(NOON + minute * MINUTE)

    assert raised() == [(danger, "danger", NOON), (wish, "request", NOON + MINUTE)]


def test_two_workers_raise_one() -> None:
    """Also at the very same time."""
    in_danger()
    start = threading.Barrier(4)

    def work() -> None:
        start.wait()
        raise_notices(NOON)
        connection.close()

    workers = [threading.Thread(target=work) for _ in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()

    assert Notice.objects.count() == 1


def test_a_danger_that_is_told_of_is_no_second_notice_as_a_wish() -> None:
    """Who may be in danger and asks for a person is one person."""
    conversation = in_danger()
    given_to(conversation, waits_since=NOON)

    raise_notices(NOON)
    raise_notices(NOON)

    assert raised() == [(conversation, "danger", NOON)]


def test_danger_again_is_told_of_again_when_whoever_sees_to_it_had_their_time() -> None:
    """Not at each word; and not where they have seen the last of them."""
    conversation = in_danger()
    raise_notices(NOON)
    flag_again(conversation, NOON + MINUTE)
    raise_notices(NOON + MINUTE)
    see_to(Notice.objects.get(), "amira", NOON + 2 * MINUTE)
    raise_notices(NOON + 60 * MINUTE)
    assert raised() == []

    flag_again(conversation, NOON + 3 * MINUTE)
    raise_notices(NOON + 4 * MINUTE)
    assert raised() == []
    raise_notices(NOON + 2 * MINUTE + WITHIN)
    assert raised() == [(conversation, "danger", NOON + 3 * MINUTE)]


def test_who_speaks_with_the_person_has_as_long_as_anybody() -> None:
    """A facilitator who went away is no help."""
    conversation = in_danger()
    given_to(conversation, state="facilitator", in_hands_of="Amira")

    raise_notices(NOON + MINUTE)
    assert raised() == []
    raise_notices(NOON + WITHIN)
    assert raised() == [(conversation, "danger", NOON)]


@pytest.mark.parametrize("changes", [{"erase_wanted": True}, {"stopped": True}])
def test_a_wish_that_nobody_can_answer_is_none(changes) -> None:
    """After STOP, and where all is being deleted."""
    conversation = waiting()
    given_to(conversation, **changes)

    raise_notices(NOON)

    assert raised() == []


def test_what_was_seen_to_or_erased_is_not_raised() -> None:
    """Even if it was flagged while no worker ran."""
    seen, gone = in_danger(), in_danger()
    Overview.objects.filter(pk=seen).update(seen_at=NOON + MINUTE, needs_somebody=True)
    erasure.erase(gone, "Gone.")

    raise_notices(NOON + MINUTE)

    assert raised() == []


def test_looking_costs_two_questions(django_assert_num_queries) -> None:
    """However many conversations there are."""
    for _ in range(5):
        talk()
    with django_assert_num_queries(2):
        raise_notices(NOON)
