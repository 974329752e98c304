"""A notice is over when somebody sees to it, by whichever way they came."""

from __future__ import annotations

import pytest
from django.utils import timezone

from console.notices.models import Notice
from console.notices.raising import raise_notices
from console.notices.settling import forget_erased, see_to, settle
from console.review import acts
from conversations import erasure, handover
from conversations.models import Audit, Conversation
from tests.console.notices.people import MINUTE, given_to, in_danger, waiting

pytestmark = pytest.mark.django_db(transaction=True)


def raised(conversation: str) -> Notice:
    """Raise the notice of a conversation and give it."""
    raise_notices(timezone.now())
    return Notice.objects.get(conversation_id=conversation)


def test_who_says_so_first_sees_to_it() -> None:
    """The trail keeps it; who comes later changes nothing."""
    notice = raised(in_danger(timezone.now()))

    assert see_to(notice, "amira", timezone.now())
    assert not see_to(notice, "ben", timezone.now())

    notice.refresh_from_db()
    assert notice.acknowledged_by == "amira"
    assert Audit.objects.get(act="sees to it").who == "amira"


@pytest.mark.parametrize("act", ["take over", "take", "seen to"])
def test_who_does_something_about_it_sees_to_it(act) -> None:
    """Without having opened the notice."""
    conversation = waiting(timezone.now())
    notice = raised(conversation)
    if act == "take over":
        handover.take_over(conversation, "Amira")
    elif act == "take":
        acts.take(conversation, "Amira", gives_back=False)
    else:
        acts.see_to(conversation, "Amira", Conversation.objects.get().version)

    settle(timezone.now())

    notice.refresh_from_db()
    assert (notice.acknowledged_by, notice.next_at) == ("Amira", None)
    assert notice.ended_at is not None


def test_what_was_done_before_is_no_answer() -> None:
    """Who took it over an hour ago knows nothing of it."""
    conversation = in_danger(timezone.now() + MINUTE)
    acts.take(conversation, "Amira", gives_back=False)
    notice = raised(conversation)

    settle(timezone.now())

    notice.refresh_from_db()
    assert notice.ended_at is None


@pytest.mark.parametrize("changes", [{"waits_since": None}, {"stopped": True}])
def test_a_wish_is_over_where_the_person_goes_on(changes) -> None:
    """With the coach, or without us; danger is not."""
    wish, danger = waiting(timezone.now()), in_danger(timezone.now())
    notices = raised(wish), raised(danger)
    for conversation in (wish, danger):
        given_to(conversation, **changes)

    settle(timezone.now())

    for notice in notices:
        notice.refresh_from_db()
    assert [notice.ended_at is None for notice in notices] == [False, True]
    assert notices[0].acknowledged_by == ""


def test_notices_go_with_the_conversation() -> None:
    """Open ones at once, the others at night."""
    first, second = in_danger(timezone.now()), in_danger(timezone.now())
    see_to(raised(first), "amira", timezone.now())
    for conversation in (first, second):
        erasure.erase(conversation, "Gone.")

    settle(timezone.now())
    assert list(Notice.objects.values_list("conversation_id", flat=True)) == [first]
    forget_erased()
    assert not Notice.objects.exists()
