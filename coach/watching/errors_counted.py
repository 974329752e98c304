"""Counts what is logged as an error, by where it was said and by its class."""

from __future__ import annotations

import logging

from prometheus_client import Counter

ERRORS = Counter("coach_errors", "Lines of the log that tell of an error.", ["where", "kind"])


class ErrorsCounted(logging.Handler):
    """A handler that writes nothing."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)

    def emit(self, record: logging.LogRecord) -> None:
        """Count one; both labels are names that stand in code, and so there are few."""
        kind = str(getattr(record, "error", ""))
        if record.exc_info and record.exc_info[0]:
            kind = record.exc_info[0].__name__
        ERRORS.labels(record.name, kind if kind.isidentifier() else "").inc()


def count_errors() -> None:
    """Begin to count in this process; call it after the log has begun."""
    logging.root.addHandler(ErrorsCounted())
