"""What somebody answers to "only leave this step, or stop everything?"."""

from __future__ import annotations

import re

STEP, ALL, ON, AGAIN = "step", "yes", "no", "again"

# Looked for in this order: "no, just this step" is about the step.
_WAYS = {
    STEP: r"\b((just|only|leave)( leave| stop| end)? (this|that|the|it)|this (step|one|part|form)|"
    r"first( one)?|for now|pause|later|step)\b",
    ALL: r"\b(everything|all( of it)?|second( one)?|for good|completely|stop|yes|unsubscribe)\b",
    ON: r"\b(go on|carry on|continue|neither|none|no|nope|nothing|back|stay|keep going)\b",
}  # fmt: skip
_WORDS = 6  # more are no answer to it


def way_out(text: str) -> str:
    """Give which of the three is meant; nothing where none is plain."""
    if len(text.split()) > _WORDS:
        return ""
    plain = text.lower()
    return next((way for way, pattern in _WAYS.items() if re.search(pattern, plain)), "")
