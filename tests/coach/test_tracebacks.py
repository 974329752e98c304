"""A traceback in the log tells where and of what kind, and nothing that anybody said."""

from __future__ import annotations

import asyncio
import io
import logging
from collections.abc import Iterator

import pytest

from coach.tracebacks import WithoutWords, without_words

MARK = "zanzibarquux"


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """Give what is logged by all loggers, as text."""
    written = io.StringIO()
    handler = logging.StreamHandler(written)
    handler.setFormatter(logging.Formatter("%(levelname)s %(message)s"))
    handler.addFilter(WithoutWords())
    logging.getLogger().addHandler(handler)
    yield written
    logging.getLogger().removeHandler(handler)


def fail(word: str) -> None:
    """Fail as libraries do, with what they were given, and once more because of it."""
    try:
        float(word)
    except ValueError as error:
        raise KeyError(word) from error


def test_the_kinds_and_the_places_stay(log: io.StringIO) -> None:
    """Of both errors, in the order in which they came."""
    try:
        fail(MARK)
    except KeyError:
        logging.getLogger("a").exception("A call failed.")

    told = log.getvalue()
    assert MARK not in told
    assert "A call failed." in told
    assert told.index("ValueError: (its words are left out)") < told.index("KeyError: ")
    assert "test_tracebacks.py" in told


def test_a_task_that_nobody_waited_for_tells_no_words(log: io.StringIO) -> None:
    """Python's own line shows the task, and with it the error."""

    async def leave() -> None:
        async def say() -> None:
            raise ValueError(MARK)

        task = asyncio.create_task(say())
        await asyncio.sleep(0)
        del task

    asyncio.run(leave())

    assert "Task exception was never retrieved" in log.getvalue()
    assert "ValueError" in log.getvalue()
    assert MARK not in log.getvalue()


def test_an_error_that_leads_to_itself_comes_to_an_end() -> None:
    """Some libraries raise one again from itself."""
    error = ValueError(MARK)
    other = KeyError(MARK)
    error.__cause__, other.__cause__ = other, error

    assert without_words(error).count("Traceback") == 2
