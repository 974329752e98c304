"""A message as the widget gets it: the "message" of the web contract."""

from __future__ import annotations

from typing import Any

from assistant.connectors import tokens
from assistant.connectors.pages.parts import HANDOVER, OURS
from conversations.outbox import Said


def shown(conversation_id: str, said: Said) -> dict[str, Any]:
    """Give a message with its choices, picture and links; what opens anything is signed."""
    body = said.body
    message: dict[str, Any] = {
        "seq": said.seq,
        "from": said.sender,
        "text": body.get("text", ""),
        "at": said.at.isoformat(),
    }
    if said.external_id:
        message["id"] = said.external_id
    message |= {
        key: body[key]
        for key in ("name", "citations", "image", "table", "feedback")
        if body.get(key)
    }
    if body.get("picture"):
        message["image"] = _image(conversation_id, **body["picture"])
    if body.get("buttons"):
        message["choices"] = [
            {"id": tokens.choice_id(conversation_id, said.seq, index), "title": button["title"]}
            for index, button in enumerate(body["buttons"])
        ]
    links = [*body.get("links", []), *_page_links(conversation_id, body)]
    return message | ({"links": links} if links else {})


def _image(conversation_id: str, number: int, alt: str) -> dict[str, str]:
    token = tokens.picture_token(conversation_id, number)
    return {"url": f"/webhooks/web/pictures/{token}", "alt": alt}


def _page_links(conversation_id: str, body: dict[str, Any]) -> list[dict[str, str]]:
    """Link all pages that are handed out, then the one made now: ours, or what is handed over."""
    links = [_link(conversation_id, page, title, OURS) for page, title in body.get("pages", [])]
    if body.get("page"):
        part = HANDOVER if body.get("handover_page") else OURS
        links.append(_link(conversation_id, body["page"], body.get("page_title", ""), part))
    return links


def _link(conversation_id: str, page: int, title: str, part: str) -> dict[str, str]:
    token = tokens.page_token(conversation_id, page, part)
    return {"url": f"/webhooks/web/pages/{token}", "title": title}
