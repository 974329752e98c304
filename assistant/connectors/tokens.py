"""What the web connector signs: whose session it is, which choice was offered, what is shown."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.core import signing
from django.utils import timezone
from django.utils.crypto import constant_time_compare, salted_hmac

from assistant.connectors.pages.parts import OURS

SESSION_LIFE = timedelta(days=90)
CHOICE_LIFE = timedelta(hours=24)
PAGE_LIFE = timedelta(days=30)

SESSION = "web.session"
PAGE = "web.page"
PICTURE = "web.picture"
CHOICE = "web.choice"


_CHOICE = re.compile(r"(\d{1,9})-(\d{1,4})-[0-9a-f]{20}", re.ASCII)


class BadToken(Exception):
    """Raised when a token is not ours, not for this, or too old."""


class ExpiredChoice(BadToken):
    """Raised when a choice was ours and is too old."""


def session_token(conversation_id: str) -> str:
    """Sign a conversation's id; whoever holds the token may speak and read in it."""
    return signing.dumps(conversation_id, salt=SESSION)


def conversation_of(token: str) -> str:
    """Give the conversation a session token is bound to.

    Raises:
        BadToken: it is forged or has expired.
    """
    return str(_load(token, SESSION, SESSION_LIFE))


@dataclass(frozen=True)
class PageKey:
    """What a link opens: one part of one page, and nothing else."""

    conversation_id: str
    page: int
    part: str


def page_token(conversation_id: str, page: int, part: str = OURS) -> str:
    """Sign a link to one part of a page to keep."""
    return signing.dumps([conversation_id, page, part], salt=PAGE)


def page_of(token: str) -> PageKey:
    """Give the part of a page that a link leads to; one signed before there were parts is ours.

    Raises:
        BadToken: it is forged or has expired.
    """
    conversation_id, page, *part = _load(token, PAGE, PAGE_LIFE)
    return PageKey(str(conversation_id), int(page), str(*part) or OURS)


def picture_token(conversation_id: str, picture: int) -> str:
    """Sign a link to a picture."""
    return signing.dumps([conversation_id, picture], salt=PICTURE)


def picture_of(token: str) -> tuple[str, int]:
    """Give the conversation and the number of the picture that a link leads to.

    Raises:
        BadToken: it is forged or has expired.
    """
    conversation_id, picture = _load(token, PICTURE, PAGE_LIFE)
    return str(conversation_id), int(picture)


def choice_id(conversation_id: str, seq: int, index: int) -> str:
    """Name the ``index``-th choice under message ``seq``; short, and the same each time."""
    return _choice_id(conversation_id, seq, index, settings.SECRET_KEY)


def choice_of(conversation_id: str, choice: str) -> tuple[int, int]:
    """Give message and index of a choice.

    Raises:
        BadToken: this conversation was never offered it.
    """
    found = _CHOICE.fullmatch(choice)
    if found is None:
        raise BadToken("choice")
    seq, index = int(found[1]), int(found[2])
    # Django's signing looks at the keys before by itself; its hash alone does not.
    for key in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS):
        if constant_time_compare(choice, _choice_id(conversation_id, seq, index, key)):
            return seq, index
    raise BadToken("choice")


def check_choice_age(offered_at: datetime) -> None:
    """Refuse a choice that was offered too long ago.

    Raises:
        ExpiredChoice: it was.
    """
    if timezone.now() - offered_at > CHOICE_LIFE:
        raise ExpiredChoice("choice")


def _choice_id(conversation_id: str, seq: int, index: int, key: str) -> str:
    named = f"{conversation_id}:{seq}:{index}"
    mac = salted_hmac(CHOICE, named, secret=key, algorithm="sha256").hexdigest()
    return f"{seq}-{index}-{mac[:20]}"


def _load(token: str, salt: str, life: timedelta) -> Any:
    try:
        return signing.loads(token, salt=salt, max_age=life)
    except signing.BadSignature as error:
        raise BadToken(salt) from error
