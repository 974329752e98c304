"""The pages of facilitators: the list, and one conversation."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.views.decorators.http import require_safe

from coach.settings import load_settings
from console.access import Role
from console.notices.standing import standing_of
from console.notices.trouble import troubles
from console.review.filters import ConversationFilter
from console.review.listing import (
    NEWEST,
    ORDERS,
    conversations,
    needing_somebody,
    page_of,
)
from console.review.masks import ReasonForm, is_unmasked, show_for
from console.review.names import display_name
from console.review.panel import panel_of
from console.review.transcript import transcript_of
from console.saved.filters import saved_for
from conversations import reading
from conversations.audit import record
from conversations.models import Conversation, Overview


@require_safe
def conversation_list(request: HttpRequest) -> HttpResponse:
    """Show the conversations that need somebody, or all, narrowed down and sorted as asked."""
    is_part = request.htmx and request.htmx.target in ("rows", "more")
    narrowed = _narrowed(request)
    order = ORDERS.get(request.GET.get("order", ""), NEWEST)
    try:
        page = page_of(narrowed.qs, order, request.GET.get("mark", ""))
    except ValueError as error:
        raise BadRequest(str(error)) from error
    context = {
        "page": page,
        "filter": narrowed,
        "order": order,
        "orders": ORDERS.values(),
        "shows_all": _shows_all(request),
        "is_first": "mark" not in request.GET,
        "next_query": _query(request, mark=page.next_mark),
        "news_query": _query(request, after=timezone.now().isoformat(), mark=""),
        "saved": [] if is_part else saved_for(request),
        "troubles": [] if is_part else troubles(timezone.now()),
        "is_lead": request.role >= Role.LEAD,
        "export_query": _query(request, mark="", order="", view=_view(request)),
        "is_narrowed": any(value for name, value in request.GET.items() if name not in _KEPT),
    }
    template = "review/rows.html" if is_part else "review/conversations.html"
    return render(request, template, context)


@require_safe
def news(request: HttpRequest) -> HttpResponse:
    """Say how many of the conversations asked for have something new since a time."""
    after = parse_datetime(request.GET.get("after", ""))
    if after is None:
        raise BadRequest("The time since when is missing; open the list again.")
    fresh = _narrowed(request).qs.filter(heard_at__gt=after)
    context = {"count": fresh.count(), "query": _query(request, after="", mark="")}
    return render(request, "review/news.html", context)


@require_safe
def conversation(request: HttpRequest, conversation_id: str) -> HttpResponse:
    """Show one conversation."""
    return show_conversation(request, conversation_id)


def show_conversation(
    request: HttpRequest, conversation_id: str, status: int = 200, **filled_in: Any
) -> HttpResponse:
    """Show one conversation, and keep that it was opened: the person can ask who did.

    ``filled_in`` are forms that come back to whoever filled them in, with what is wrong.
    """
    found = get_object_or_404(Overview.objects.select_related("conversation"), pk=conversation_id)
    upto = request.GET.get("upto", "")
    looks = is_unmasked(request, conversation_id)
    transcript = transcript_of(
        conversation_id,
        show_for(request, conversation_id),
        int(upto) if upto.isdecimal() else None,
        with_values=looks,
    )
    if transcript.lines:
        reading.record_reading(conversation_id, display_name(request))
        record(request.user.get_username(), "opened", conversation_id)
    panel = panel_of(request, found, transcript, **filled_in)
    context = {
        "overview": found,
        "conversation": found.conversation,
        "transcript": transcript,
        "is_with_facilitator": found.conversation.state == Conversation.State.FACILITATOR,
        "is_mine": found.conversation.in_hands_of == display_name(request),
        "may_step_in": request.role >= Role.FACILITATOR,
        "is_unmasked": looks,
        "undelivered": list(found.conversation.undelivered.order_by("-at")[:20]),
        "reason_form": ReasonForm(auto_id="unmask_%s"),
        "panel": panel,
        "notice": standing_of(conversation_id, panel.people),
        "time_zone": load_settings().time_zone,
    }
    return render(request, "review/conversation.html", context, status=status)


_KEPT = frozenset({"view", "order", "mark", "after"})


def _view(request: HttpRequest) -> str:
    return "all" if _shows_all(request) else "needs"


def _shows_all(request: HttpRequest) -> bool:
    return request.GET.get("view") == "all"


def _narrowed(request: HttpRequest) -> ConversationFilter:
    """Give what is asked for: of those that need somebody, or of all."""
    found = conversations() if _shows_all(request) else needing_somebody(conversations())
    return ConversationFilter(request.GET, queryset=found, request=request)


def _query(request: HttpRequest, **changes: str) -> str:
    """Give the address's query with some of it changed; what is empty is left out."""
    query = request.GET.copy()
    for name, value in changes.items():
        query.pop(name, None)
        if value:
            query[name] = value
    return query.urlencode()
