"""What the assistant says with each call to the action server, so that nobody else is answered.

Both make it of the secret that they share; what is made does not tell the secret.
"""

from __future__ import annotations

import hashlib
import hmac

from coach.settings import Settings

PURPOSE = b"coach: calls of actions"


def authorization(settings: Settings) -> str:
    """Give the value of the header Authorization."""
    return _word(settings.secret())


class Gate:
    """Lets in who says what the assistant would.

    The keys are read once, and again for who is refused: where they were changed, the assistant
    may begin anew before the action server does, or after it.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._words = self._read()

    def lets_in(self, given: str) -> bool:
        """Tell whether a call may come in; how much of what it says is right takes no time."""
        said = given.encode(errors="replace")
        if self._is_word(said):
            return True
        self._words = self._read()
        return self._is_word(said)

    def _is_word(self, said: bytes) -> bool:
        return any(hmac.compare_digest(said, word) for word in self._words)

    def _read(self) -> tuple[bytes, ...]:
        keys = (self._settings.secret(), *self._settings.secrets_before())
        return tuple(_word(key).encode() for key in keys)


def _word(key: str) -> str:
    return "Bearer " + hmac.new(key.encode(), PURPOSE, hashlib.sha256).hexdigest()
