"""Tracebacks for a log: where something failed and of what kind, never what anybody said.

The text of an error often quotes what it could not bear: "could not convert 'my sister' to float".
So the places and the kinds are written down, and the texts are left out.
"""

from __future__ import annotations

import logging
import traceback

LEFT_OUT = "(its words are left out)"


class WithoutWords(logging.Filter):
    """Puts the wordless traceback into a record, whichever way a handler writes it out then."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Let every record through, without the texts of its error."""
        error = record.exc_info[1] if record.exc_info else None
        if error is not None:
            record.exc_text = without_words(error)
            record.exc_info = None
            if record.name == "asyncio":  # its message shows the task, and the task its error
                record.msg, record.args = record.getMessage().partition("\n")[0], None
        return True


def keep_words_out() -> None:
    """Do so for all that this process logs; call it once the handlers are there.

    A handler that is added later needs the filter, too.
    """
    for handler in logging.getLogger().handlers:
        handler.addFilter(WithoutWords())


def without_words(error: BaseException) -> str:
    """Write out where an error, and what led to it, came from; of each text only that it is."""
    told: list[str] = []
    seen: set[int] = set()
    one: BaseException | None = error
    while one is not None and id(one) not in seen:
        seen.add(id(one))
        places = "".join(traceback.format_tb(one.__traceback__))
        kind = f"{type(one).__module__}.{type(one).__qualname__}".removeprefix("builtins.")
        told.append(f"Traceback (most recent call last):\n{places}{kind}: {LEFT_OUT}")
        one = one.__cause__ or (None if one.__suppress_context__ else one.__context__)
    return "\n\nand then:\n\n".join(reversed(told))
