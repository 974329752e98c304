"""The answer to a link that a picture is shown by."""

from __future__ import annotations

from sanic.response import HTTPResponse

from assistant.connectors import tokens
from assistant.connectors.pages.answer import HEADERS
from assistant.connectors.problem import Problem
from conversations.database import database_call
from conversations.pictures import find_picture

TYPE = "image/svg+xml; charset=utf-8"


async def answer_with_picture(token: str) -> HTTPResponse:
    """Give the picture that a token of ours opens; it can neither run nor load anything.

    Raises:
        Problem: 404, for a token that is not ours or too old, or a picture that is gone.
    """
    try:
        conversation_id, number = tokens.picture_of(token)
    except tokens.BadToken:
        raise Problem(404, "no-picture", "This link has expired; ask the coach again.") from None
    svg = await database_call(find_picture, conversation_id, number)
    if svg is None:
        raise Problem(404, "no-picture", "This picture was deleted.")
    return HTTPResponse(svg.encode(errors="replace"), headers=dict(HEADERS), content_type=TYPE)
