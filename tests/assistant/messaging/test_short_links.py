"""A short link in a text leads to the page, and tells nobody where from."""

from __future__ import annotations

import pytest
from asgiref.sync import async_to_sync

from assistant.connectors import tokens
from assistant.connectors.messaging.outgoing import outgoing
from assistant.connectors.messaging.short_links import answer_with_short_link
from assistant.connectors.pages.parts import HANDOVER, OURS
from assistant.connectors.problem import Problem
from conversations import erasure, inbox, short_links

pytestmark = pytest.mark.django_db(transaction=True)

PUBLIC = "https://coach.example.org"


@pytest.fixture(autouse=True)
def conversation(monkeypatch) -> None:
    """Begin with an open conversation, and an address of the internet."""
    monkeypatch.setenv("COACH_ASSISTANT_URL", f"{PUBLIC}/")
    inbox.open_conversation("c", "sms", "/greet")


@pytest.mark.parametrize("part", [OURS, HANDOVER])
def test_a_message_links_to_its_page_by_a_short_address(part: str) -> None:
    """Which leads to the part that the message is about."""
    body = {"text": "Here.", "page": 7, "page_title": "My plan"}
    if part == HANDOVER:
        body["handover_page"] = True

    (link,) = outgoing("c", 3, "coach", body).links
    code = link.url.removeprefix(f"{PUBLIC}/webhooks/web/l/")
    found = async_to_sync(answer_with_short_link)(code)
    token = found.headers["Location"].removeprefix(f"{PUBLIC}/webhooks/web/pages/")

    assert (len(code), link.title) == (16, "My plan")
    assert found.status == 302
    assert tokens.page_of(token) == tokens.PageKey("c", 7, part)


def test_a_message_that_is_tried_again_has_the_same_links() -> None:
    """A person who gets it twice sees that it is the same."""
    body = {"text": "Here.", "pages": [[7, "My plan"], [8, "My talk"]]}

    assert outgoing("c", 3, "coach", body) == outgoing("c", 3, "coach", body)


def test_neither_browser_nor_server_keeps_where_it_leads() -> None:
    """Both addresses are keys."""
    headers = async_to_sync(answer_with_short_link)(short_links.shorten("c", "7/ours")).headers

    assert headers["Cache-Control"] == "no-store"
    assert headers["Referrer-Policy"] == "no-referrer"


@pytest.mark.parametrize("path", ["7/theirs", "x/ours", "", "7"])
def test_what_is_no_page_opens_nothing(path: str) -> None:
    """Should such a row ever be there."""
    with pytest.raises(Problem) as caught:
        async_to_sync(answer_with_short_link)(short_links.shorten("c", path))
    assert caught.value.status == 404


def test_a_link_of_an_erased_conversation_opens_nothing() -> None:
    """Like one that nobody made."""
    code = short_links.shorten("c", "7/ours")
    erasure.erase("c", "Gone.")

    for given in (code, "A" * 16):
        with pytest.raises(Problem) as caught:
            async_to_sync(answer_with_short_link)(given)
        assert caught.value.status == 404
