"""The page of "that's not right", and the way to the turn in which it was said."""

from __future__ import annotations

from datetime import datetime, timezone

from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from console.access import Role
from console.review import acts
from console.review.act_views import act
from console.review.disputes import PER_PAGE, conversations_with_disputes, disputes_of
from console.review.listing import NEWEST, page_of
from console.review.masks import masked
from console.review.people import people
from console.review.transcript import number_at
from conversations.models import Overview


@require_safe
def disputes(request: HttpRequest) -> HttpResponse:
    """Show what was said not to be right: what nobody dealt with, or all."""
    shows_all = request.GET.get("view") == "all"
    found = conversations_with_disputes(shows_settled=shows_all)
    try:
        page = page_of(found, NEWEST, request.GET.get("mark", ""), PER_PAGE)
    except ValueError as error:
        raise BadRequest(str(error)) from error
    shown = disputes_of([row.conversation_id for row in page.rows], masked)
    everybody = people()
    context = {
        "disputes": [
            (one, everybody.name_of(one.settled_by))
            for one in shown
            if shows_all or not one.settled_at
        ],
        "next_mark": page.next_mark,
        "shows_all": shows_all,
        "can_settle": request.role >= Role.FACILITATOR,
    }
    return render(request, "review/disputes.html", context)


@act
def settle(request: HttpRequest, conversation_id: str) -> HttpResponse:
    """Say that one was dealt with."""
    key = request.POST.get("key", "")
    if key not in {one.key for one in disputes_of([conversation_id])}:
        raise Http404
    acts.settle(conversation_id, request.user.get_username(), key)
    return redirect("review:disputes")


@require_safe
def turn(request: HttpRequest, conversation_id: str, moment: str) -> HttpResponse:
    """Lead to what a person said last by a moment, in seconds since 1970."""
    get_object_or_404(Overview, pk=conversation_id)
    try:
        at = datetime.fromtimestamp(float(moment), tz=timezone.utc)
    except (ValueError, OverflowError, OSError) as error:
        raise Http404 from error
    number = number_at(conversation_id, at)
    place = f"?upto={number}#m{number}" if number else ""
    return redirect(f"{reverse('review:conversation', args=[conversation_id])}{place}")
