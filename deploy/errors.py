"""The one error of starting up, which becomes one line for the host."""

from __future__ import annotations

from coach.errors import CoachError


class StartError(CoachError):
    """Raised when the coach cannot start here and now; says what is in the way and what to do."""
