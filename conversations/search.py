"""Finding conversations by what people wrote, with the database's own index of words."""

from __future__ import annotations

from collections.abc import Sequence

import regex
from django.db import connection
from django.db.models import BooleanField, Exists, F, Func, OuterRef, Q, QuerySet, Value

from conversations.models import Inbound, Overview

_WORD = regex.compile(r"[\w\p{M}]+")  # a vowel of Hindi is a mark to its letter
MOST_WORDS = 12


def search(found: QuerySet[Overview], text: str) -> QuerySet[Overview]:
    """Give those with a message that holds all words of a text, or words that begin so.

    Only what may be read is searched, and no conversation of which a part was kept private.
    """
    words = _WORD.findall(text.casefold())[:MOST_WORDS]
    if not words:
        return found.none()
    message = Inbound.objects.filter(_holds(words), conversation=OuterRef("pk"), hidden=False)
    is_open = Q(may_read=True, has_private=False) | Q(flag__gt="")
    return found.filter(is_open, Exists(message))


class _OnPostgres(Func):
    """A message's words, as the index holds them, against what is asked."""

    template = "to_tsvector('simple', %(expressions)s)"
    arg_joiner = ") @@ to_tsquery('simple', "
    output_field = BooleanField()


class _OnSqlite(Func):
    """A message's number among those that the index gives."""

    template = "%(expressions)s)"
    arg_joiner = " IN (SELECT rowid FROM conversations_words WHERE conversations_words MATCH "
    output_field = BooleanField()


def _holds(words: Sequence[str]) -> Func:
    if connection.vendor == "postgresql":
        return _OnPostgres(F("text"), Value(" & ".join(f"{word}:*" for word in words)))
    return _OnSqlite(F("id"), Value(" ".join(f'"{word}"*' for word in words)))
