"""The words that carriers want obeyed whatever is being talked about: STOP, START and HELP.

After Twilio's documented defaults for long codes and toll-free numbers, and CTIA's Messaging
Principles (2023), section 5.1.
"""

from __future__ import annotations

import re

STOP = frozenset({"stop", "stopall", "unsubscribe", "cancel", "end", "quit", "revoke", "optout"})
START = frozenset({"start", "unstop"})
YES = frozenset({"yes"})
HELP = frozenset({"help", "info"})
_SIGNS = re.compile(r"[\W_]+")


def carrier_word(text: str, is_out: bool = False) -> str | None:
    """Give "stop", "start" or "help" where a whole message is such a word; None otherwise.

    To somebody who ``is_out``, having said STOP, YES means START.
    """
    word = _SIGNS.sub("", text).casefold()
    kinds = {"stop": STOP, "start": START | YES if is_out else START, "help": HELP}
    return next((kind for kind, words in kinds.items() if word in words), None)
