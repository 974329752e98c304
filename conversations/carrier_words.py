"""The words that carriers want obeyed whatever is being talked about: STOP, START and HELP.

After Twilio's documented defaults for long codes and toll-free numbers, and CTIA's Messaging
Principles (2023), section 5.1.
"""

from __future__ import annotations

import re

STOP = frozenset({"stop", "stopall", "unsubscribe", "cancel", "end", "quit", "revoke", "optout"})
START = frozenset({"start", "unstop"})
HELP = frozenset({"help", "info"})
_SIGNS = re.compile(r"[\W_]+")


def carrier_word(text: str) -> str | None:
    """Give "stop", "start" or "help" where a whole message is such a word; None otherwise."""
    word = _SIGNS.sub("", text).casefold()
    kinds = {"stop": STOP, "start": START, "help": HELP}
    return next((kind for kind, words in kinds.items() if word in words), None)
