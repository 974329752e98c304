"""The address in a text is a route of the web connector's, and leads on."""

from __future__ import annotations

import pytest

from conversations.database import database_call
from conversations.models import Conversation
from conversations.short_links import shorten
from tests.assistant.web_client import Client

pytestmark = pytest.mark.django_db(transaction=True)


async def test_a_short_link_leads_on(client: Client) -> None:
    """By a redirect that no browser remembers; one that is none is told in JSON."""
    await client.open()
    conversation = await database_call(Conversation.objects.get)
    code = await database_call(shorten, conversation.pk, "7/ours")

    async with client.session.get(f"{client.base}/l/{code}", allow_redirects=False) as answer:
        assert answer.status == 302
        assert "/webhooks/web/pages/" in answer.headers["Location"]
        assert answer.headers["Cache-Control"] == "no-store"

    status, problem = await client.call("GET", f"/l/{'A' * 16}")
    assert (status, "expired" in str(problem)) == (404, True)
