"""A stored message as media are given it: signed choices, lines for sources, public addresses."""

from __future__ import annotations

from typing import Any

from assistant.connectors import tokens
from assistant.connectors.messaging.medium import Choice, Link, Outgoing, Picture
from assistant.connectors.messaging.short_links import public, short_page
from assistant.connectors.pages.parts import HANDOVER, OURS

FACILITATOR = "facilitator"


def outgoing(conversation_id: str, seq: int, sender: str, body: dict[str, Any]) -> Outgoing:
    """Give a stored message as it is to be sent; call it where the database may be used."""
    return Outgoing(
        text=body.get("text", ""),
        sender=sender,
        name=body.get("name", ""),
        choices=[
            Choice(tokens.choice_id(conversation_id, seq, index), button["title"])
            for index, button in enumerate(body.get("buttons") or ())
        ],
        sources=[_source(citation) for citation in body.get("citations") or ()],
        links=_links(conversation_id, body),
        picture=_picture(conversation_id, body),
        has_feedback=bool(body.get("feedback")),
    )


def _source(citation: dict[str, str]) -> str:
    """Name a source in one line; what is not the playbook is never passed off as it."""
    if citation.get("kind") == "playbook":
        return f"Source: {citation['title']}"
    return f"Source, not the playbook: {citation['title']}"


def _links(conversation_id: str, body: dict[str, Any]) -> list[Link]:
    links = [Link(link["url"], link["title"]) for link in body.get("links") or ()]
    pages = [(page, title, OURS) for page, title in body.get("pages") or ()]
    if body.get("page"):
        part = HANDOVER if body.get("handover_page") else OURS
        pages.append((body["page"], body.get("page_title", ""), part))
    return links + [_page(conversation_id, *page) for page in pages]


def _page(conversation_id: str, page: int, title: str, part: str) -> Link:
    return Link(short_page(conversation_id, page, part), title)


def _picture(conversation_id: str, body: dict[str, Any]) -> Picture | None:
    if body.get("picture"):
        drawn = body["picture"]
        token = tokens.picture_token(conversation_id, drawn["number"])
        return Picture(public(f"/webhooks/web/pictures/{token}.png"), drawn["alt"])
    return None
