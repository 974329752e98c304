"""Saved filters: which somebody sees, and what of an address is kept in one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Q, QuerySet
from django.http import HttpRequest, QueryDict

from console.access import Role
from console.review.filters import ConversationFilter
from console.saved.models import SavedFilter

KEPT = ("view", "order", *ConversationFilter.base_filters)
LONGEST_QUERY = 2000
MOST = 50  # of one person: more are no help to find anything again


@dataclass(frozen=True)
class Listed:
    """One saved filter as the list shows it."""

    id: int
    name: str
    query: str
    is_shared: bool
    is_shown_now: bool
    may_delete: bool


def saved_for(request: HttpRequest) -> Sequence[Listed]:
    """Give one's own filters and those that are shared, by name; in one query.

    A filter that looks for words is for those who may, as the search itself is.
    """
    now = query_of(request.GET.urlencode())
    may_search = request.role >= Role.FACILITATOR
    return [
        Listed(
            id=each.pk,
            name=each.name,
            query=each.query,
            is_shared=each.is_shared,
            is_shown_now=each.query == now,
            may_delete=may_delete(request, each),
        )
        for each in seen_by(request.user.get_username()).order_by("name", "pk")
        if may_search or "words" not in QueryDict(each.query)
    ]


def seen_by(who: str) -> QuerySet[SavedFilter]:
    """Give what somebody may see."""
    return SavedFilter.objects.filter(Q(owner=who) | Q(is_shared=True))


def may_delete(request: HttpRequest, saved: SavedFilter) -> bool:
    """Tell whether it is one's own, or shared and one is a lead."""
    is_own = saved.owner == request.user.get_username()
    return bool(is_own or (saved.is_shared and request.role >= Role.LEAD))


def query_of(asked: str) -> str:
    """Give what of an address is a filter, always in the same order; "" where nothing is."""
    given, kept = QueryDict(asked), QueryDict(mutable=True)
    for name in KEPT:
        values = sorted({value for value in given.getlist(name) if value.strip()})
        if values:
            kept.setlist(name, values)
    return kept.urlencode()
