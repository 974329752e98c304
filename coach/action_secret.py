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


def is_authorized(given: str, settings: Settings) -> bool:
    """Tell whether a call says what the assistant would; how much of it is right takes no time.

    Where the key was changed, the assistant may not have begun anew yet.
    """
    said = given.encode(errors="replace")
    return hmac.compare_digest(said, authorization(settings).encode()) or any(
        hmac.compare_digest(said, _word(key).encode()) for key in settings.secrets_before()
    )


def _word(key: str) -> str:
    return "Bearer " + hmac.new(key.encode(), PURPOSE, hashlib.sha256).hexdigest()
