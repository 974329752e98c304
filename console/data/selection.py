"""Which conversations an export is of: those of the list, as far as their people let us read."""

from __future__ import annotations

from django.contrib.auth.models import AnonymousUser, User
from django.db.models import QuerySet
from django.http import HttpRequest, QueryDict

from console.review.filters import ConversationFilter
from console.review.listing import conversations, needing_somebody
from conversations.models import Overview


class NotUnderstood(ValueError):
    """Raised when the list's conditions cannot be read; an export must not be of more than that."""


def selected(query: str, who: str) -> QuerySet[Overview]:
    """Give what the list shows to somebody by a query of its address.

    Raises:
        NotUnderstood: one of the conditions makes no sense.
    """
    asked = QueryDict(query)
    found = conversations()
    if asked.get("view") == "needs":
        found = needing_somebody(found)
    request = HttpRequest()
    request.user = User.objects.filter(username=who).first() or AnonymousUser()
    narrowed = ConversationFilter(asked, queryset=found, request=request)
    if not narrowed.form.is_valid():
        wrong = ", ".join(str(narrowed.form.fields[name].label) for name in narrowed.form.errors)
        raise NotUnderstood(f"“{wrong}” of the list cannot be read; set it again there.")
    return narrowed.qs


def let_out(found: QuerySet[Overview]) -> QuerySet[Overview]:
    """Keep those whose people let facilitators read, and do not wish to be erased."""
    return found.filter(may_read=True, conversation__erase_wanted=False)
