"""A file with numbers that somebody sends: read at once, turned into a message, and not kept."""

from __future__ import annotations

import asyncio
import functools
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from sanic.request import Request

from assistant.connectors.problem import Problem
from coach.errors import SeriesError
from coach.evidence.series_text import text_of
from coach.evidence.sheets import MOST_BYTES, read_sheet

MOST_BODY = MOST_BYTES + 4 * 1024  # the file, and the form around it
MOST_SECONDS = 15.0  # until the sender is told to try again
_MOST_IN_NAME = 60  # characters


@dataclass(frozen=True)
class SentFile:
    """A file as it was sent; ``column`` is set when the sender was asked which to take."""

    message_id: str
    name: str
    content: bytes
    column: str


@dataclass(frozen=True)
class Numbers:
    """What a file says, as somebody would type it, and what its sender may want to know."""

    text: str
    note: str


def sent_file(request: Request) -> SentFile:
    """Give the file of a form with ``id``, ``file`` and perhaps ``column``.

    It is a form, since names in an address would stand in the logs.

    Raises:
        Problem: 413, for too much; 415, for what is no form; 422, for a form without a file.
    """
    if len(request.body) > MOST_BODY:
        raise Problem(
            413,
            "file-too-large",
            f"A file may have {MOST_BYTES // 1024} KB. "
            "Please send only the column of the numbers and that of their dates.",
        )
    if not request.headers.get("content-type", "").startswith("multipart/form-data"):
        raise Problem(415, "not-a-form", "Send multipart/form-data with 'id' and 'file'.")
    file = request.files.get("file")
    if file is None:
        raise Problem(422, "no-file", "The form has no 'file'.")
    form = request.form
    return SentFile(form.get("id", ""), _plain(file.name), file.body, form.get("column", ""))


def _plain(name: str) -> str:
    """Give a file's name alone, without folders and signs that cannot be seen."""
    last = name.replace("\\", "/").rpartition("/")[2]
    return "".join(filter(str.isprintable, last))[-_MOST_IN_NAME:]


async def numbers_in(file: SentFile, most_characters: int) -> Numbers:
    """Read a file apart from the loop, one at a time, so that no other talk has to wait.

    Raises:
        Problem: 422, where it holds no series or it must be said which (``columns``); 413, where
            the message has too many characters; 503, where it takes too long.
    """
    reading = asyncio.get_running_loop().run_in_executor(_pool(), _read, file)
    try:
        numbers = await asyncio.wait_for(reading, MOST_SECONDS)
    except asyncio.TimeoutError:
        raise Problem(503, "file-takes-long", "Please send the file again.", 5) from None
    except SeriesError as exc:
        raise Problem(422, "file-unread", str(exc)) from exc
    if len(numbers.text) > most_characters:
        raise Problem(
            413,
            "too-many-numbers",
            f"These numbers make a message of {len(numbers.text):,} characters; I can take "
            f"{most_characters:,}. Please send a total for each week or month instead.",
        )
    return numbers


@functools.cache
def _pool() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(1, thread_name_prefix="files")


def _read(file: SentFile) -> Numbers:
    series = read_sheet(file.name, file.content, file.column)
    if series.columns:
        raise Problem(422, "which-column", series.doubt, columns=list(series.columns))
    if series.doubt:
        raise SeriesError(f"{series.doubt} Please make it plain in the sheet, and send it again.")
    return Numbers(text_of(series), " ".join(series.noted))
