"""The names that people have in an export: made with the coach's secret, and turned back by nobody.

Each export has a salt of its own, so that a person has another name in the next; who names the same
study gets the same names again.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Callable, Iterable

from console.review.people import People
from conversations.contacts import keyed_hash

_LENGTH = 16  # hexadecimal digits: no two of a million people get the same
_SHORTEST = 3  # letters of a name that is looked for in a text
HIDDEN = "[facilitator]"


class Pseudonyms:
    """Names for one export."""

    def __init__(self, study: str = "") -> None:
        # A study's name is a salt as good as any: it is worth nothing without the secret.
        self._salt = f"study {study}" if study else secrets.token_hex(16)
        self._reviewers: dict[str, str] = {}

    def person(self, conversation_id: str) -> str:
        """Give the name of a changemaker."""
        return f"P-{keyed_hash('export', self._salt, conversation_id)[:_LENGTH]}"

    def reviewer(self, who: str) -> str:
        """Give the name of somebody of the group; numbers are given anew in each export."""
        return self._reviewers.setdefault(who, f"Reviewer {len(self._reviewers) + 1}")


def hiding(people: People) -> Callable[[str], str]:
    """Give what hides the names of the group in a text: the coach says who has stepped in."""
    names = sorted(_names(people.names.values()), key=len, reverse=True)
    if not names:
        return str
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)")
    return lambda text: pattern.sub(HIDDEN, text)


def _names(full_names: Iterable[str]) -> set[str]:
    """Give the whole names and their parts."""
    found = {name for full in full_names for name in (full, *full.split())}
    return {name for name in found if len(name) >= _SHORTEST}
