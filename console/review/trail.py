"""The audit trail: who did what, the newest first."""

from __future__ import annotations

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from conversations.models import Audit

ROWS = 100


class TrailForm(forms.Form):
    """What the trail is narrowed down by."""

    who = forms.CharField(label="Who", required=False, max_length=150)
    act = forms.CharField(label="Did", required=False, max_length=64)
    conversation = forms.CharField(label="In the conversation", required=False, max_length=64)
    before = forms.IntegerField(required=False, min_value=1, widget=forms.HiddenInput)


@require_safe
def trail(request: HttpRequest) -> HttpResponse:
    """Show a page of the trail; the next goes on before the last entry shown."""
    form = TrailForm(request.GET)
    asked = form.cleaned_data if form.is_valid() else {}
    found = Audit.objects.order_by("-pk")
    if asked.get("who"):
        found = found.filter(who=asked["who"])
    if asked.get("act"):
        found = found.filter(act__icontains=asked["act"])
    if asked.get("conversation"):
        found = found.filter(conversation_id=asked["conversation"])
    if asked.get("before"):
        found = found.filter(pk__lt=asked["before"])
    entries = list(found[: ROWS + 1])
    query = request.GET.copy()
    if len(entries) > ROWS:
        query["before"] = str(entries[ROWS - 1].pk)
    context = {
        "form": form,
        "entries": entries[:ROWS],
        "older": query.urlencode() if len(entries) > ROWS else "",
        "is_narrowed": any(asked.get(name) for name in ("who", "act", "conversation")),
    }
    return render(request, "review/trail.html", context)
