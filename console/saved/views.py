"""Keeping a filter, and deleting it."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from console.access import Role
from console.saved.filters import may_delete, query_of, seen_by
from console.saved.forms import KeepForm
from console.saved.models import SavedFilter
from conversations.audit import record


@require_POST
def keep(request: HttpRequest) -> HttpResponse:
    """Keep what is shown under a name; a lead may share it."""
    who = request.user.get_username()
    form = KeepForm(who, request.POST)
    if not form.is_valid():
        for told in form.errors.values():
            messages.error(request, " ".join(told))
        return _to_list(query_of(request.POST.get("query", "")))
    said = form.cleaned_data
    is_shared = said["is_shared"] and request.role >= Role.LEAD
    with transaction.atomic():
        saved = SavedFilter.objects.create(
            owner=who, name=said["name"], query=said["query"], is_shared=is_shared
        )
        if is_shared:  # what a lead does for all; one's own is one's own business
            record(who, "shared a filter", "")
    messages.success(request, f"Kept as “{saved.name}”.")
    return _to_list(saved.query)


@require_POST
def delete(request: HttpRequest, pk: int) -> HttpResponse:
    """Delete a filter; what it shows is left as it is.

    Raises:
        PermissionDenied: it is another's, and the reader is no lead.
    """
    saved = get_object_or_404(seen_by(request.user.get_username()), pk=pk)
    if not may_delete(request, saved):
        raise PermissionDenied
    with transaction.atomic():
        saved.delete()
        if saved.is_shared:
            record(request.user.get_username(), "deleted a shared filter", "")
    messages.success(request, f"The filter “{saved.name}” is deleted.")
    return _to_list("")


def _to_list(query: str) -> HttpResponse:
    return redirect(f"{reverse('review:conversations')}{'?' if query else ''}{query}")
