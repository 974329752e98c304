"""The id by which the lines of one turn are found in the logs of all processes."""

from __future__ import annotations

import hashlib
import re

HEADER = "X-Coach-Turn"  # takes it along to the action server
KEY = "turn"  # its name in log lines, and in the messages that a turn leaves to be delivered

_SHAPE = re.compile(r"[0-9a-f]{16}")


def turn_id(conversation_id: str, message_id: str) -> str:
    """Give the id of the turn that answers a message: the same again at each try.

    It is worked out and not drawn, so that nothing has to be kept; and it is none of the two ids,
    since messengers may put an address into theirs.
    """
    known = f"{conversation_id} {message_id}".encode()
    return hashlib.blake2b(known, digest_size=8).hexdigest()


def is_turn_id(given: str) -> bool:
    """Tell whether something that came in a header is such an id."""
    return _SHAPE.fullmatch(given) is not None
