"""The audit trail is read page by page, narrowed down, and shows leads who did what."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client

from conversations.audit import record
from conversations.models import Audit

pytestmark = pytest.mark.django_db


@pytest.fixture
def lead(client: Client) -> Client:
    """Sign somebody in who may read the trail."""
    user = User.objects.create_user("lea")
    user.groups.add(Group.objects.get_or_create(name="lead")[0])
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client


def shown(client: Client, query: str = "") -> str:
    """Give the page."""
    return client.get(f"/console/trail/{query}").content.decode()


def test_entries_stand_with_who_what_where_and_why(lead: Client) -> None:
    """The newest first."""
    record("amira", "opened", "web-1")
    record("ben", "looked behind the mask", "web-2", "to call her")
    page = shown(lead)

    assert page.index("looked behind the mask") < page.index("web-1")
    assert "to call her" in page


@pytest.mark.parametrize("query", ["?who=amira", "?act=Opened", "?conversation=web-1"])
def test_the_trail_is_narrowed_down(lead: Client, query: str) -> None:
    """By who, by what, by the conversation."""
    record("amira", "opened", "web-1")
    record("ben", "took over", "web-2")
    page = shown(lead, query)

    assert "web-1" in page
    assert "web-2" not in page


def test_older_entries_are_a_page_away(lead: Client) -> None:
    """Each stands on one page alone."""
    before = Audit.objects.count()
    for number in range(150):
        record("amira", "opened", f"web-{number:03}")
    first = shown(lead)
    older = Audit.objects.order_by("-pk")[99].pk

    assert f"before={older}" in first
    second = shown(lead, f"?before={older}")
    assert [f"web-{number:03}" in first for number in (149, 50, 49)] == [True, True, False]
    assert [f"web-{number:03}" in second for number in (50, 49, 0)] == [False, True, True]
    assert before < 2


@pytest.mark.parametrize("query", ["?before=x", "?before=0", "?before=-5"])
def test_a_broken_address_shows_the_newest(lead: Client, query: str) -> None:
    """It is no error."""
    record("amira", "opened", "web-1")

    assert "web-1" in shown(lead, query)


def test_an_empty_answer_says_why(lead: Client) -> None:
    """In words."""
    assert "No entry is like that" in shown(lead, "?who=nobody")
