"""What happens to accounts, told in one place: for the audit trail."""

from __future__ import annotations

from conversations.audit import record

SIGNED_IN = "signed in"
SIGNED_OUT = "signed out"
FAILED = "failed to sign in"
LOCKED = "was locked out"
MADE_LINK = "made an invitation"
WITHDREW = "withdrew an invitation"
JOINED = "made an account"
CHANGED_ROLE = "changed a role"
SWITCHED_OFF = "switched an account off"
SWITCHED_ON = "switched an account on"
CHANGED_PASSWORD = "changed the password"  # noqa: S105 - no password
MADE_PASSWORD_LINK = "made a link for a new password"  # noqa: S105 - no password
FACTOR_ON = "switched the second factor on"
FACTOR_OFF = "switched the second factor off"
NEW_CODES = "made new recovery codes"

TERMINAL = "(terminal)"  # who has the machine itself; no account can have this name
UNKNOWN = "(unknown)"


def happened(who: str, act: str, detail: str = "") -> None:
    """Tell that somebody did something.

    Args:
        who: the account's name, or TERMINAL or UNKNOWN.
        act: one of the acts above.
        detail: whom or what it was done to; never a password, a code or a link.
    """
    record(who, act, "", detail)
