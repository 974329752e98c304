"""Names, numbers and addresses are hidden, until somebody looks behind the mask and says why."""

from __future__ import annotations

import functools
from collections.abc import Callable
from datetime import timedelta

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from coach.masking import mask
from conversations.audit import record
from conversations.models import Overview

LOOK = timedelta(minutes=15)  # how long a look lasts, for one conversation
_LOOKS = "looks_behind_masks"  # in the session: a conversation -> until when


class ReasonForm(forms.Form):
    """Why somebody has to see the names."""

    reason = forms.CharField(
        label="Why do you need to see names and numbers?",
        max_length=200,
        help_text="It is kept in the audit trail, with your name. Do not write the person's name.",
    )


@functools.lru_cache(maxsize=20_000)
def masked(text: str) -> str:
    """Hide what may tell who somebody is; what the coach says again and again is looked at once."""
    return mask(text).text


def show_for(request: HttpRequest, conversation_id: str) -> Callable[[str], str]:
    """Give how words of a conversation are shown to somebody now."""
    return str if is_unmasked(request, conversation_id) else masked


def is_unmasked(request: HttpRequest, conversation_id: str) -> bool:
    """Tell whether somebody looks behind the mask of a conversation now."""
    until = request.session.get(_LOOKS, {}).get(conversation_id)
    return until is not None and timezone.now().timestamp() < until


@require_POST
def unmask(request: HttpRequest, conversation_id: str) -> HttpResponse:
    """Show a conversation without its mask, for a while, to who says why."""
    get_object_or_404(Overview, pk=conversation_id)
    form = ReasonForm(request.POST)
    if not form.is_valid():
        messages.error(request, "Say why, in up to 200 letters; nothing was shown.")
        return redirect("review:conversation", conversation_id)
    reason = masked(form.cleaned_data["reason"])
    record(request.user.get_username(), "looked behind the mask", conversation_id, reason)
    until = (timezone.now() + LOOK).timestamp()
    request.session[_LOOKS] = {**request.session.get(_LOOKS, {}), conversation_id: until}
    return redirect("review:conversation", conversation_id)
