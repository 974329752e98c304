"""Going on elsewhere: a short code takes a conversation from one medium to another.

The code is shown where the talk is, and typed where it is to go on. It is kept as a keyed hash,
is good once and for ten minutes, and whoever types has five tries in that time.
"""

from __future__ import annotations

import re
import secrets
from datetime import timedelta

from django.db.models import Q
from django.utils import timezone

from conversations.contacts import keyed_hash
from conversations.models import CarryCode, CarryTry, Conversation

LIFE = timedelta(minutes=10)
TRIES = 5
# None that is taken for another when it is read out or written down, and no vowels: a word that
# somebody types is never a code.
LETTERS, DIGITS = "BCDFGHJKLMNPQRTVWXZ", "23456789"
_CODE = re.compile(rf"[{LETTERS}]{{3}}[ -]?[{DIGITS}]{{3}}", re.IGNORECASE)
_WISH = re.compile(
    r"\W*(?:can (?:i|we) |(?:i|we)(?:'d| would) like to |please |let'?s |i want to )*"
    r"(?:continue|carry on|go on|move|switch)(?: this| it| talking)?"
    r" (?:on|to|in|with|by) (?:my |the |a )?"
    r"(?:phone|mobile|telegram|whats ?app|web|computer|laptop|website|page)\W*(?:please\W*)?",
    re.IGNORECASE,
)


class NoSuchCode(Exception):
    """Raised when nothing is known by this code, or it is too old, or was used."""


class TooManyTries(Exception):
    """Raised when somebody typed more codes than people mistype."""


def wants_to_go(text: str) -> bool:
    """Tell whether a whole message asks to go on in another medium."""
    return _WISH.fullmatch(text) is not None


def looks_like_code(text: str) -> bool:
    """Tell whether a whole message looks like a code: three letters and three digits."""
    return _CODE.fullmatch(text.strip()) is not None


def make_code(conversation_id: str) -> str:
    """Make a code for a conversation, such as "KTM 482"; one made before is good no more."""
    letters = "".join(secrets.choice(LETTERS) for _ in range(3))
    digits = "".join(secrets.choice(DIGITS) for _ in range(3))
    old = Q(conversation_id=conversation_id) | Q(created_at__lt=timezone.now() - LIFE)
    CarryCode.objects.filter(old).delete()
    CarryCode.objects.create(key=_key(letters + digits), conversation_id=conversation_id)
    return f"{letters} {digits}"


def redeem(who: str, text: str) -> str:
    """Give the conversation that a code belongs to, and use the code up; call it in a transaction.

    ``who`` typed it: a contact's key, or the conversation in which it was typed. The same may come
    again with it: the answer may have been lost on its way.

    Raises:
        NoSuchCode: there is none, or it is too old.
        TooManyTries: too many were tried.
    """
    begin = timezone.now() - LIFE
    CarryTry.objects.filter(at__lt=begin).delete()
    if CarryTry.objects.filter(who=who).count() >= TRIES:
        raise TooManyTries(who)
    CarryTry.objects.create(who=who)
    good = CarryCode.objects.filter(key=_key(text), created_at__gte=begin, used_by__in=("", who))
    code = good.first()
    # Of two who type it at once, one finds it used.
    if code is None or not _is_open(code.conversation) or not good.update(used_by=who):
        raise NoSuchCode
    return str(code.conversation_id)


def _is_open(conversation: Conversation) -> bool:
    return conversation.erased_at is None and not conversation.erase_wanted


def _key(code: str) -> str:
    return keyed_hash("carry", re.sub(r"[ -]", "", code).upper())
