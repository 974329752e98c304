"""The facilitators' pages: what they show, to whom, and with how many questions to the database."""

from __future__ import annotations

import html
import re
from datetime import timedelta

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client
from django.utils import timezone

from conversations import erasure
from conversations.models import Overview, Reading, Undelivered
from tests.console.review.talks import add, person, slot, talk

pytestmark = pytest.mark.django_db(transaction=True)

YES = slot("consents", {"read": "yes"})


@pytest.fixture
def viewer(client: Client) -> Client:
    """Sign somebody in who may read."""
    user = User.objects.create_user("amira", password="a long pass word", first_name="Amira")
    user.groups.add(Group.objects.get_or_create(name="viewer")[0])
    client.force_login(user)
    return client


def test_who_is_not_signed_in_is_asked_to(client: Client) -> None:
    """And comes back to where they wanted to go."""
    answer = client.get(f"/console/{talk()}/")

    assert answer.status_code == 302
    assert answer["Location"].startswith("/accounts/sign-in/?next=/console/web-")


def test_an_account_without_a_role_opens_nothing(client: Client) -> None:
    """Being signed in is not enough."""
    client.force_login(User.objects.create_user("nobody"))

    assert client.get("/console/").status_code == 403


def test_the_list_opens_on_those_that_need_somebody(viewer: Client) -> None:
    """With why; all others are one step away."""
    calm, worried = talk(), talk(flag="distress", needs_somebody=True)

    shown = viewer.get("/console/").content.decode()
    assert worried in shown
    assert "Perhaps in danger" in shown
    assert calm not in shown
    assert calm in viewer.get("/console/?view=all").content.decode()


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("", "Nobody needs somebody now"),
        ("?view=all", "Nobody has written yet"),
        ("?view=all&skill=evidence", "No conversation is like that"),
    ],
)
def test_an_empty_list_says_why(viewer: Client, query: str, words: str) -> None:
    """And what to do."""
    assert words in viewer.get(f"/console/{query}").content.decode()


def test_a_cut_off_address_is_told(viewer: Client) -> None:
    """It is no error of ours."""
    assert viewer.get("/console/?mark=x").status_code == 400
    assert viewer.get("/console/news/").status_code == 400


def test_more_rows_come_as_rows_alone(viewer: Client) -> None:
    """Where a script asks for them."""
    talk(needs_somebody=True)
    asked = {"HTTP_HX_REQUEST": "true", "HTTP_HX_TARGET": "more"}

    assert b"<html" not in viewer.get("/console/", **asked).content


def test_news_are_counted_without_moving_the_list(viewer: Client) -> None:
    """Only of what is asked for."""
    now = timezone.now()
    since = (now - timedelta(minutes=1)).isoformat().replace("+", "%2B")
    talk(heard_at=now, needs_somebody=True)
    talk(heard_at=now)

    assert (
        b"1 conversation has something new" in viewer.get(f"/console/news/?after={since}").content
    )
    assert b"2 conversations have" in viewer.get(f"/console/news/?after={since}&view=all").content


def test_opening_a_conversation_is_kept(viewer: Client) -> None:
    """The person can ask who read it; where no word was shown, nobody did."""
    shut, opened = talk(), talk()
    add(opened, YES, person("our bins are full"))
    assert "has not agreed" in viewer.get(f"/console/{shut}/").content.decode()
    assert "our bins are full" in viewer.get(f"/console/{opened}/").content.decode()

    [reading] = Reading.objects.all()
    assert (reading.conversation_id, reading.reader) == (opened, "Amira")


def test_what_did_not_arrive_is_told(viewer: Client) -> None:
    """With its reason, on the page, and as a condition of the list."""
    arrived, lost = talk("sms"), talk("sms")
    Undelivered.objects.create(conversation_id=lost, channel="sms", seq=3, reason="refused: 400")

    assert "refused: 400" in viewer.get(f"/console/{lost}/").content.decode()
    shown = viewer.get("/console/?view=all&signs=undelivered").content.decode()
    assert lost in shown
    assert arrived not in shown


def test_what_was_erased_is_not_there(viewer: Client) -> None:
    """Nor what never was."""
    gone = talk()
    erasure.erase(gone, "Gone.")

    assert viewer.get(f"/console/{gone}/").status_code == 404
    assert viewer.get("/console/never/").status_code == 404


def test_words_are_shown_as_words(viewer: Client) -> None:
    """Whatever somebody types runs nowhere."""
    conversation = talk()
    add(conversation, YES, person("<script>alert(1)</script>"))

    shown = viewer.get(f"/console/{conversation}/").content
    assert b"<script>alert" not in shown
    assert b"&lt;script&gt;alert(1)" in shown


@pytest.mark.parametrize("rows", [1, 60])
def test_a_page_asks_the_database_as_often_for_many_as_for_few(
    viewer: Client, django_assert_max_num_queries, rows: int
) -> None:
    """Session, user, role, tags and people to choose from, and one for the rows."""
    for _ in range(rows):
        talk(needs_somebody=True)

    with django_assert_max_num_queries(9):
        viewer.get("/console/")


def test_a_long_talk_asks_the_database_as_often_as_a_short_one(
    viewer: Client, django_assert_max_num_queries
) -> None:
    """Five hundred turns are one question; so are all comments, all tags and all reviews."""
    conversation = talk()
    add(conversation, YES, *(person(f"word {number}") for number in range(500)))
    assert Overview.objects.get().turns > 500

    with django_assert_max_num_queries(17):
        assert viewer.get(f"/console/{conversation}/").status_code == 200


def test_a_day_since_when_is_kept_beside_the_time_of_the_news(viewer: Client) -> None:
    """What is fresh is counted among what is asked for, and shown so."""
    page = viewer.get("/console/?view=all&since=2026-11-01").content.decode()
    [query] = re.findall(r'hx-get="/console/news/\?([^"]+)"', page)
    talk(heard_at=timezone.now() + timedelta(minutes=1))

    news = viewer.get(f"/console/news/?{html.unescape(query)}").content.decode()

    assert "since=2026-11-01" in news
    assert 'value="2026-11-01"' in page
    assert "<details open>" in page
