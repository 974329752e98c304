"""Erasing a person's data from the console, and the receipts of all erasures."""

from __future__ import annotations

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from coach.settings import load_settings
from console.review.act_views import UNPROCESSABLE
from console.review.people import people
from conversations import erasure
from conversations.audit import record
from conversations.erasure_models import Erasure
from conversations.inbox import ConversationGone
from conversations.models import Conversation

ROWS = 100


class SureForm(forms.Form):
    """That somebody has read what goes."""

    sure = forms.BooleanField(
        label="I have read this, and it is to be erased for good",
        error_messages={"required": "Tick this first; nothing was erased."},
    )


class ReceiptForm(forms.Form):
    """What the receipts are narrowed down by."""

    receipt = forms.CharField(
        label="Receipt number", required=False, max_length=16, help_text="as the person was told it"
    )
    before = forms.IntegerField(required=False, min_value=1, widget=forms.HiddenInput)


@require_http_methods(["GET", "HEAD", "POST"])
def erase(request: HttpRequest, conversation_id: str) -> HttpResponse:
    """Say what goes; and ask the assistant for it where somebody is sure.

    Raises:
        Http404: there is no such conversation, or it was erased.
    """
    found = get_object_or_404(Conversation, pk=conversation_id, erased_at=None)
    form = SureForm(request.POST if request.method == "POST" else None)
    if not form.is_valid():
        context = {
            "form": form,
            "conversation": found,
            "before": Conversation.objects.filter(followed_by=found.pk, erased_at=None).count(),
            "is_with_facilitator": found.state == Conversation.State.FACILITATOR,
        }
        status = UNPROCESSABLE if form.is_bound else 200
        return render(request, "data/erase.html", context, status=status)
    try:
        asked = erasure.want_erasure(conversation_id, request.user.get_username())
    except ConversationGone as error:
        raise Http404("It was erased meanwhile.") from error
    return redirect("data:erasure", asked.pk)


@require_safe
def erasure_page(request: HttpRequest, number: int) -> HttpResponse:
    """Show an erasure: that it is being done, or its receipt."""
    found = get_object_or_404(Erasure, pk=number)
    return render(request, "data/erasure.html", {"erasure": found})


@require_safe
def receipts(request: HttpRequest) -> HttpResponse:
    """Show the receipts, the newest first; the next page goes on before the last one shown."""
    form = ReceiptForm(request.GET)
    asked = form.cleaned_data if form.is_valid() else {}
    looked_for = str(asked.get("receipt") or "").strip().upper()
    found = Erasure.objects.order_by("-pk")
    if looked_for:
        found = found.filter(receipt=looked_for)
    if asked.get("before"):
        found = found.filter(pk__lt=asked["before"])
    rows = list(found[: ROWS + 1])
    query = request.GET.copy()
    if len(rows) > ROWS:
        query["before"] = str(rows[ROWS - 1].pk)
    who = request.user.get_username()
    record(who, "opened the receipts", "", f"looked for {looked_for}" if looked_for else "")
    everybody = people()
    context = {
        "form": form,
        "rows": [(row, everybody.name_of(row.who)) for row in rows[:ROWS]],
        "older": query.urlencode() if len(rows) > ROWS else "",
        "looked_for": looked_for,
        "days": load_settings().retention_days,
    }
    return render(request, "data/receipts.html", context)
