"""What a link to a picture opens, how safely, and what it never opens."""

from __future__ import annotations

from datetime import timedelta

import pytest
from asgiref.sync import async_to_sync

from assistant.connectors import tokens
from assistant.connectors.pictures import answer_with_picture
from assistant.connectors.problem import Problem
from conversations.models import Artefact, Conversation
from conversations.pictures import keep_picture

pytestmark = pytest.mark.django_db(transaction=True)

SVG = '<svg xmlns="http://www.w3.org/2000/svg"><title>Überblick</title></svg>'


def keep() -> int:
    """Store a picture of conversation "c"; give its number."""
    Conversation.objects.get_or_create(pk="c", channel="web")
    return keep_picture("c", {"svg": SVG, "alt": "Two offers."})


def opens(token: str) -> bool:
    """Tell whether a token gives anything but a 404."""
    try:
        async_to_sync(answer_with_picture)(token)
    except Problem as problem:
        return problem.status != 404
    return True


def test_a_picture_opens_by_its_link() -> None:
    """As SVG, letter by letter."""
    found = async_to_sync(answer_with_picture)(tokens.picture_token("c", keep()))

    assert found.content_type == "image/svg+xml; charset=utf-8"
    assert (found.body or b"").decode() == SVG


def test_a_picture_can_neither_run_nor_load_anything() -> None:
    """Opened by itself it is a document, and could hold a script if it were not ours."""
    headers = async_to_sync(answer_with_picture)(tokens.picture_token("c", keep())).headers

    assert "default-src 'none'; style-src 'unsafe-inline'" in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["Cache-Control"] == "private, no-store"
    assert headers["X-Robots-Tag"] == "noindex"


def test_a_link_to_a_picture_of_another_conversation_opens_nothing() -> None:
    """Nor does one of another number, or a guess."""
    number = keep()

    for token in (tokens.picture_token("d", number), tokens.picture_token("c", number + 1), "x"):
        assert not opens(token)


def test_a_link_to_a_page_opens_no_picture() -> None:
    """Each kind of link is signed apart."""
    assert not opens(tokens.page_token("c", keep()))


def test_a_link_to_a_page_kept_opens_as_no_picture() -> None:
    """Not even with our own sign."""
    Conversation.objects.create(pk="c", channel="web")
    page = Artefact.objects.create(conversation_id="c", kind="plan", body={"svg": SVG})

    assert not opens(tokens.picture_token("c", page.pk))


def test_a_link_to_a_picture_opens_nothing_after_its_time(monkeypatch) -> None:
    """A lost address is no key for ever."""
    token = tokens.picture_token("c", keep())
    monkeypatch.setattr(tokens, "PAGE_LIFE", timedelta(seconds=-1))

    assert not opens(token)


def test_a_link_to_a_picture_that_was_deleted_opens_nothing() -> None:
    """It is gone."""
    token = tokens.picture_token("c", keep())
    Artefact.objects.all().delete()

    assert not opens(token)
