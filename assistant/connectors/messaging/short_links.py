"""The short address of a page to keep, and the way from there to the page."""

from __future__ import annotations

from sanic.response import HTTPResponse, empty

from assistant.connectors import tokens
from assistant.connectors.pages.parts import HANDOVER, OURS
from assistant.connectors.problem import Problem
from coach.settings import load_settings
from conversations import short_links
from conversations.database import database_call

# The address is a key, and where it leads to is another: neither is kept or told on.
HEADERS = {"Cache-Control": "no-store", "Referrer-Policy": "no-referrer", "X-Robots-Tag": "noindex"}


def public(path: str) -> str:
    """Give a path of ours as other machines reach it."""
    return f"{load_settings().assistant_url.rstrip('/')}{path}"


def short_page(conversation_id: str, page: int, part: str) -> str:
    """Give the short address of a part of a page; call it where the database may be used."""
    code = short_links.shorten(conversation_id, f"{page}/{part}")
    return public(f"/webhooks/web/l/{code}")


async def answer_with_short_link(code: str) -> HTTPResponse:
    """Lead from a short address to the page, by a link that is signed now.

    Raises:
        Problem: 404, for a code that is unknown or too old, or whose conversation is gone.
    """
    found = await database_call(short_links.find, code)
    page, _, part = found.path.partition("/") if found else ("", "", "")
    if found is None or not page.isdecimal() or part not in (OURS, HANDOVER):
        raise Problem(404, "no-link", "This link has expired; ask the coach again.")
    token = tokens.page_token(found.conversation_id, int(page), part)
    return empty(302, headers=HEADERS | {"Location": public(f"/webhooks/web/pages/{token}")})
