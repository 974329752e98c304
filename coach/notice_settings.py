"""How the group is told of danger and of who asks for a person: a mail server, a group's chat."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import SplitResult, unquote, urlsplit

from coach.errors import SettingsError

LOCAL = ("localhost", "127.0.0.1", "::1")
_PORTS = {"smtp": 587, "smtps": 465}
_ADDRESS = re.compile(r"[^@\s<>,;\"]+@[^@\s<>,;\"]+")


@dataclass(frozen=True)
class MailSettings:
    """A mail server and the address that it sends from.

    What goes to another machine is always locked up: by TLS from the first byte (``is_tls``), or
    begun in the open and then locked up (``is_starttls``).
    """

    host: str
    port: int
    user: str
    password: str = field(repr=False)
    is_tls: bool
    is_starttls: bool
    sender: str


@dataclass(frozen=True)
class NoticeSettings:
    """The ways that are on, and after how many minutes the next one is told."""

    mail: MailSettings | None
    webhook: str = field(repr=False)  # as good as a password; "": no chat
    within: int  # minutes


def read_notices(env: Mapping[str, str]) -> NoticeSettings:
    """Read them; each way is off until it is set.

    Raises:
        SettingsError: a value cannot be used. The message holds no value that may be secret.
    """
    return NoticeSettings(_mail(env), _webhook(env), _within(env))


def _mail(env: Mapping[str, str]) -> MailSettings | None:
    url, sender = env.get("COACH_SMTP_URL"), env.get("COACH_MAIL_FROM") or ""
    if sender and not _ADDRESS.fullmatch(sender):
        raise SettingsError(
            f"COACH_MAIL_FROM is '{sender}', which is no address; "
            "give one alone, such as coach@example.org."
        )
    if not url:
        return None
    if not sender:
        raise SettingsError(
            "COACH_SMTP_URL is set and COACH_MAIL_FROM is not; "
            "give the address that notices are sent from."
        )
    parts = _parts(url, "COACH_SMTP_URL", tuple(_PORTS))
    host = parts.hostname or ""
    return MailSettings(
        host=host,
        port=parts.port or _PORTS[parts.scheme],
        user=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
        is_tls=parts.scheme == "smtps",
        is_starttls=parts.scheme == "smtp" and host not in LOCAL,
        sender=sender,
    )


def _webhook(env: Mapping[str, str]) -> str:
    url = env.get("COACH_NOTICE_WEBHOOK") or ""
    if not url:
        return ""
    parts = _parts(url, "COACH_NOTICE_WEBHOOK", ("https", "http"))
    if parts.scheme == "http" and parts.hostname not in LOCAL:
        raise SettingsError("COACH_NOTICE_WEBHOOK must begin with https://.")
    return url


def _within(env: Mapping[str, str]) -> int:
    value = env.get("COACH_NOTICE_WITHIN") or "10"
    if not value.isdecimal() or int(value) < 1:
        raise SettingsError(
            f"COACH_NOTICE_WITHIN is '{value}'; give a whole number of minutes from 1."
        )
    return int(value)


def _parts(url: str, name: str, schemes: tuple[str, ...]) -> SplitResult:
    """Take an address to pieces; what is wrong with it is told without the address itself."""
    try:
        parts = urlsplit(url)
        is_good = parts.scheme in schemes and bool(parts.hostname) and parts.port != 0
    except ValueError:  # of the port, or of brackets
        is_good = False
    if not is_good or not url.isascii() or re.search(r"[\s\x00-\x1f]", url):
        raise SettingsError(
            f"{name} cannot be read; it looks like {_EXAMPLES[name]}. "
            "In a name or password write a sign such as @, : or / as %40, %3A or %2F."
        )
    return parts


_EXAMPLES = {
    "COACH_SMTP_URL": "smtp://name:password@mail.example.org:587",
    "COACH_NOTICE_WEBHOOK": "https://chat.example.org/hooks/abc",
}
