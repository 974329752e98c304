"""A sheet that somebody sends to a messenger: fetched, read as from the web, and not kept."""

from __future__ import annotations

from typing import Any

import aiohttp

from assistant.connectors.files import SentFile, numbers_in
from assistant.connectors.problem import Problem
from coach.evidence.sheets import MOST_BYTES
from conversations.inbox import MAX_TEXT
from conversations.reception import Event, Kind

ENDINGS = (".csv", ".tsv", ".txt", ".xlsx")


def is_sheet(name: str) -> bool:
    """Tell by its name whether a file may be a sheet."""
    return name.casefold().endswith(ENDINGS)


async def sheet_event(
    session: aiohttp.ClientSession,
    about: dict[str, Any],
    name: str,
    url: str,
    size: Any = 0,
    **request: Any,
) -> Event:
    """Fetch a sheet and give what somebody would have typed, or the sentence that says why not.

    Raises:
        aiohttp.ClientError, asyncio.TimeoutError: it cannot be fetched.
    """
    if isinstance(size, int) and size > MOST_BYTES:
        return Event(Kind.ASIDE, **about, text=f"[{name}]", answer="utter_file_large")
    async with session.get(url, **request) as answer:
        answer.raise_for_status()
        content = await _at_most(answer.content, MOST_BYTES)
    if content is None:
        return Event(Kind.ASIDE, **about, text=f"[{name}]", answer="utter_file_large")
    try:
        numbers = await numbers_in(SentFile("", name, content, ""), MAX_TEXT)
    except Problem as problem:
        return Event(Kind.ASIDE, **about, text=f"[{name}]", words=problem.detail)
    return Event(Kind.TEXT, **about, text=numbers.text)


async def _at_most(stream: aiohttp.StreamReader, most: int) -> bytes | None:
    """Read all of it; None where it is more."""
    content = bytearray()
    async for piece in stream.iter_chunked(16 * 1024):
        content += piece
        if len(content) > most:
            return None
    return bytes(content)
