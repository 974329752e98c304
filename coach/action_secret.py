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
    key = settings.secret().encode()
    return "Bearer " + hmac.new(key, PURPOSE, hashlib.sha256).hexdigest()


def is_authorized(given: str, settings: Settings) -> bool:
    """Tell whether a call says what the assistant would; how much of it is right takes no time."""
    return hmac.compare_digest(given.encode(errors="replace"), authorization(settings).encode())
