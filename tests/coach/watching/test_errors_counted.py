"""Errors are counted by where they were said and by their class."""

from __future__ import annotations

import logging
from collections.abc import Iterator

import pytest
from prometheus_client import REGISTRY

from coach.watching.errors_counted import ErrorsCounted

logger = logging.getLogger("coach.trial")


@pytest.fixture(autouse=True)
def counted() -> Iterator[None]:
    """Count what this logger says."""
    handler = ErrorsCounted()
    logger.addHandler(handler)
    yield
    logger.removeHandler(handler)


def count(kind: str) -> float:
    """Give how many there were."""
    return (
        REGISTRY.get_sample_value("coach_errors_total", {"where": "coach.trial", "kind": kind}) or 0
    )


def test_an_error_counts_by_its_class() -> None:
    """Whether it is told along with the line or as one of its facts."""
    before = count("OSError")
    logger.error("cannot", exc_info=OSError("words"))
    logger.error("cannot", extra={"error": "OSError"})
    logger.warning("perhaps", extra={"error": "OSError"})

    assert count("OSError") == before + 2


def test_words_make_no_label() -> None:
    """There would be no end of them."""
    before = count("")
    logger.error("refused", extra={"error": "code 63016, for +49170"})
    logger.error("cannot %s", "do it")

    assert count("") == before + 2
