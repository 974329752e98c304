"""The list is narrowed down, sorted and turned over without losing or repeating anything."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group, User
from django.http import QueryDict
from django.test import RequestFactory

from console.access import Role
from console.review.filters import ConversationFilter
from console.review.listing import NEWEST, WAITING, conversations, needing_somebody, page_of
from conversations import erasure
from conversations.models import Conversation, Overview
from tests.console.review.talks import BEGIN, talk

pytestmark = pytest.mark.django_db


def found(query: str) -> list[str]:
    """Give what a filter leaves, the newest first."""
    narrowed = ConversationFilter(QueryDict(query), queryset=conversations())
    return [row.pk for row in page_of(narrowed.qs, NEWEST).rows]


def all_pages(order, size: int) -> list[str]:
    """Turn the pages to the end."""
    seen, mark = [], ""
    while True:
        page = page_of(conversations(), order, mark, size)
        seen += [row.pk for row in page.rows]
        mark = page.next_mark
        if not mark:
            return seen


@pytest.mark.parametrize("size", [1, 2, 3, 7])
def test_pages_hold_everything_once_and_in_order(size: int) -> None:
    """Also where two were heard at the same moment."""
    talks = [talk(heard_at=BEGIN + timedelta(hours=number // 2)) for number in range(7)]

    assert all_pages(NEWEST, size) == talks[::-1]


def test_who_moves_up_meanwhile_makes_nobody_appear_twice() -> None:
    """The next page goes on where the last one ended."""
    talks = [talk(heard_at=BEGIN + timedelta(hours=number)) for number in range(4)]
    first = page_of(conversations(), NEWEST, size=2)
    Overview.objects.filter(pk=talks[0]).update(heard_at=BEGIN + timedelta(days=1))
    second = page_of(conversations(), NEWEST, first.next_mark, size=2)

    assert [row.pk for row in first.rows] == [talks[3], talks[2]]
    assert [row.pk for row in second.rows] == [talks[1]]


def test_who_waits_longest_comes_first() -> None:
    """Whoever does not wait is not in that list."""
    talk()
    late = talk(waits_since=BEGIN + timedelta(hours=1))
    early = talk(waits_since=BEGIN)

    assert all_pages(WAITING, 10) == [early, late]


@pytest.mark.parametrize("mark", ["x", "W10=", "eyJhIjoxfQ==", "WyJ4IiwgInkiXQ=="])
def test_a_broken_mark_is_told(mark: str) -> None:
    """And no error of the database's."""
    with pytest.raises(ValueError, match="cut off"):
        page_of(conversations(), NEWEST, mark)


def test_an_erased_conversation_is_not_listed() -> None:
    """Only its receipt is left."""
    erasure.erase(talk(), "Gone.")

    assert found("") == []


def test_those_that_need_somebody_come_first() -> None:
    """All others are one step away."""
    talk()
    needing = talk(needs_somebody=True)

    assert [row.pk for row in needing_somebody(conversations())] == [needing]


@pytest.mark.parametrize(
    ("query", "known"),
    [
        ("skill=evidence", {"skill": "evidence"}),
        ("stage=3", {"stage": 3}),
        ("language=ES", {"language": "es"}),
        ("since=2026-11-05", {"heard_at": BEGIN + timedelta(days=3)}),
        ("until=2026-11-01", {"heard_at": BEGIN - timedelta(days=1)}),
        ("least_sure=0.4", {"least_sure": 0.3}),
        ("signs=unsure", {"unsure": 2}),
        ("signs=disputed&signs=unsure", {"disputed": 1, "unsure": 1}),
        ("signs=waiting", {"waits_since": BEGIN}),
        ("signs=readable", {"may_read": True}),
    ],
)
def test_each_condition_leaves_only_what_meets_it(query: str, known: dict) -> None:
    """Alone, or with others."""
    talk(disputed=1) if "unsure" in query and "disputed" in query else talk()
    wanted = talk(**known)

    assert found(query) == [wanted]


def test_channel_flag_and_state_are_asked_for() -> None:
    """Who talks with a facilitator changes without a turn."""
    talk()
    flagged, taken, text = talk(flag="harm"), talk(), talk("sms")
    Conversation.objects.filter(pk=taken).update(state="facilitator")

    assert found("signs=flagged") == [flagged]
    assert found("signs=facilitator") == [taken]
    assert found("channel=sms") == [text]


@pytest.mark.parametrize(("role", "can_search"), [(Role.VIEWER, False), (Role.FACILITATOR, True)])
def test_only_who_may_look_behind_a_mask_looks_for_words(role: Role, can_search: bool) -> None:
    """Whoever looks for a name would learn who wrote."""
    request = RequestFactory().get("/console/")
    request.role = role
    narrowed = ConversationFilter(QueryDict(), queryset=conversations(), request=request)

    assert ("words" in narrowed.form.fields) is can_search


def test_what_somebody_looks_after_and_what_nobody_does() -> None:
    """By the name they sign in with."""
    User.objects.create_user("amira").groups.add(Group.objects.get(name="facilitator"))
    hers, free = talk(assigned_to="amira"), talk()

    assert found("assigned=amira") == [hers]
    assert found("assigned=-") == [free]
    assert set(found("assigned=")) == {hers, free}
