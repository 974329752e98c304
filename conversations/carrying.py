"""Going on elsewhere: a short code takes a conversation from one medium to another.

The code is shown where the talk is, and typed where it is to go on. It is kept as a keyed hash,
is good once and for ten minutes, and whoever types has five tries in that time; all people
together have two hundred.
"""

from __future__ import annotations

import re
import secrets
from datetime import timedelta

from django.db.models import Q
from django.utils import timezone

from conversations.contacts import keyed_hash, keyed_hashes
from conversations.models import CarryCode, CarryTry, Conversation

PURPOSE = "carry"  # of the hash
LIFE = timedelta(minutes=10)
TRIES = 5
# Of all people together: of 3.5 million codes a crowd of machines tries few while one is good.
TRIES_OF_ALL = 200
# None that is taken for another when it is read out or written down, and no vowels: a word that
# somebody types is never a code.
LETTERS, DIGITS = "BCDFGHJKLMNPQRTVWXZ", "23456789"
_CODE = re.compile(
    rf"""\W*
    (?:(?:here(?:['’]s|\s+is)\s+)?(?:(?:my|the)\s+)?code(?:\s+is)?\W+)?
    ([{LETTERS}]{{3}})[\s‐‑‒–—−-]{{0,3}}([{DIGITS}]{{3}})
    (?:\W+(?:please|thanks))?\W*""",
    re.IGNORECASE | re.VERBOSE,
)
# "To text" is mostly something that people do, and "by text" alone answers another question.
_WISH = re.compile(
    r"""\W*
    (?:(?:(?:can|could)\s+(?:i|we|you)|(?:i|we)(?:['’]?d|\s+would)\s+like\s+to
        |please|let['’]?s|i\s+want\s+to)\W+)*
    (?:continue|carry\s+on|go\s+on|move|switch(?!\s+on\b))
    (?:\s+(?:this|it|talking|(?:this|the|our)\s+(?:talk|chat|conversation)))?\s+
    (?:(?:on|by|via|over|through)\s+texts?
        |(?:on|to|in|with|by|via|over|over\s+to|through|using)\s+(?:(?:my|the|a)\s+)?
        (?:phone|mobile(?:\s+phone)?|cell(?:\s?phone)?|smartphone|tablet|ipad|computer|laptop|pc
            |telegram|whats\s?app|(?:(?:facebook|fb)\s+)?messenger|sms|text\s+messages?
            |web|web\s?site|web\s?page|page|browser))
    (?:\W+(?:please|pls|plz|instead|now|thanks))*\W*""",
    re.IGNORECASE | re.VERBOSE,
)


class NoSuchCode(Exception):
    """Raised when nothing is known by this code, or it is too old, or was used."""


class TooManyTries(Exception):
    """Raised when somebody typed more codes than people mistype."""


def wants_to_go(text: str) -> bool:
    """Tell whether a whole message asks to go on in another medium."""
    return _WISH.fullmatch(text) is not None


def looks_like_code(text: str) -> bool:
    """Tell whether a whole message is a code: three letters, three digits, a word that says so."""
    return _CODE.fullmatch(text) is not None


def make_code(conversation_id: str) -> str:
    """Make a code for a conversation, such as "KTM 482"; one made before is good no more."""
    letters = "".join(secrets.choice(LETTERS) for _ in range(3))
    digits = "".join(secrets.choice(DIGITS) for _ in range(3))
    old = Q(conversation_id=conversation_id) | Q(created_at__lt=timezone.now() - LIFE)
    CarryCode.objects.filter(old).delete()
    key = keyed_hash(PURPOSE, letters + digits)
    CarryCode.objects.create(key=key, conversation_id=conversation_id)
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
    theirs = CarryTry.objects.filter(who=who).count()
    if theirs >= TRIES or CarryTry.objects.count() >= TRIES_OF_ALL:
        raise TooManyTries(who)
    CarryTry.objects.create(who=who)
    keys = list(keyed_hashes(PURPOSE, _signs(text)))
    good = CarryCode.objects.filter(key__in=keys, created_at__gte=begin, used_by__in=("", who))
    code = good.first()
    # Of two who type it at once, one finds it used.
    if code is None or not _is_open(code.conversation) or not good.update(used_by=who):
        raise NoSuchCode
    return str(code.conversation_id)


def _is_open(conversation: Conversation) -> bool:
    return conversation.erased_at is None and not conversation.erase_wanted


def _signs(text: str) -> str:
    """Give a code's letters and digits alone: "KTM482" of 'my code is "ktm-482".'"""
    found = _CODE.fullmatch(text)
    return "".join(found.groups()).upper() if found else ""
