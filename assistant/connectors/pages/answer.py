"""The answer to a link: one part of a page to keep, in the form that was asked for."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

from django.utils.text import slugify
from sanic.response import HTTPResponse

from assistant.connectors import tokens
from assistant.connectors.pages import html, text
from assistant.connectors.pages.parts import HANDOVER, OURS, Page, has_handover, part_of
from assistant.connectors.problem import Problem
from conversations import artefacts
from conversations.database import database_call

WORDS = (
    *("title", "sources", "boxed", "lacking"),
    *("note", "note_handover", "note_on_paper"),
    *("as_pdf", "as_text", "to_hand_over"),
)
CSP = (
    "default-src 'none'; style-src 'unsafe-inline'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": CSP,
    "Referrer-Policy": "no-referrer",  # the address is the key
    "X-Robots-Tag": "noindex",
    "Cache-Control": "private, no-store",
    "X-Content-Type-Options": "nosniff",
}
HTML, PDF, TEXT = "", ".pdf", ".txt"  # the ends of the address
TYPES = {
    HTML: "text/html; charset=utf-8",
    PDF: "application/pdf",
    TEXT: "text/plain; charset=utf-8",
}


@dataclass(frozen=True)
class Wanted:
    """A part of a page and the form it is wanted in."""

    token: str
    ending: str
    key: tokens.PageKey


async def answer_with(name: str, words: Callable[[str], str]) -> HTTPResponse:
    """Give what a name of ours opens; ``words`` gives those of a response.

    Raises:
        Problem: 404, for a name that is not ours or too old, or a page that is gone.
    """
    wanted = _wanted(name)
    page = await database_call(artefacts.find_page, wanted.key.conversation_id, wanted.key.page)
    shown = part_of(page, wanted.key.part) if page else None
    if page is None or shown is None:
        raise Problem(404, "no-page", "This page was deleted.")
    said = {name: words(f"utter_page_{name}") for name in WORDS}
    links = _links(wanted, said, has_handover(page))
    # A PDF takes a part of a second: the loop goes on meanwhile.
    body = await asyncio.to_thread(_body, wanted, shown, said, links)
    headers = HEADERS | {"Content-Disposition": f'inline; filename="{_file_name(wanted, shown)}"'}
    return HTTPResponse(body, headers=headers, content_type=TYPES[wanted.ending])


def _wanted(name: str) -> Wanted:
    token, dot, ending = name.partition(".")
    try:
        key = tokens.page_of(token)
    except tokens.BadToken:
        key = None
    if key is None or dot + ending not in TYPES:
        raise Problem(404, "no-page", "This link has expired; ask the coach again.")
    return Wanted(token, dot + ending, key)


def _body(wanted: Wanted, shown: Page, said: dict[str, str], links: list[html.Link]) -> bytes:
    if wanted.ending == HTML:
        note = said["note_handover"] if wanted.key.part == HANDOVER else said["note"]
        return html.render(shown, said | {"note": note}, links).encode(errors="replace")
    said = said | {"note": said["note_on_paper"]}
    if wanted.ending == TEXT:
        return text.render(shown, said).encode(errors="replace")
    # Here alone: it brings fonts and what draws, for a second that nobody else is to wait.
    from assistant.connectors.pages import pdf

    return pdf.render(shown, said)


def _links(wanted: Wanted, said: dict[str, str], hands_over: bool) -> list[html.Link]:
    """Give the addresses of the other forms; only from ours does one lead to the other part."""
    links = [
        (f"./{wanted.token}{PDF}", said["as_pdf"]),
        (f"./{wanted.token}{TEXT}", said["as_text"]),
    ]
    if wanted.key.part == OURS and hands_over:
        key = wanted.key
        token = tokens.page_token(key.conversation_id, key.page, HANDOVER)
        links.append((f"./{token}", said["to_hand_over"]))
    return links


def _file_name(wanted: Wanted, shown: Page) -> str:
    return f"{slugify(shown.get('title', '')) or 'page'}{wanted.ending or '.html'}"
