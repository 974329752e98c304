"""The page that a notice leads to, and the one on which somebody says where they want them."""

from __future__ import annotations

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from coach.settings import load_settings
from console.notices import mail, settling, words
from console.notices.errors import CannotSend
from console.notices.forms import AddressForm
from console.notices.models import MailConsent, Notice
from console.review.people import people
from conversations.audit import record

UNPROCESSABLE = 422


@require_safe
def notice(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what somebody is needed for, and who sees to it; to look at it says nothing yet."""
    found = _notice(pk)
    context = {
        "notice": found,
        "headline": words.headline(found),
        "channel": words.CHANNELS.get(found.conversation.channel, found.conversation.channel),
        "time_zone": load_settings().time_zone,
        "by": people().name_of(found.acknowledged_by) if found.acknowledged_by else "",
    }
    return render(request, "notices/notice.html", context)


@require_POST
def see_to(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that one sees to it; whoever was to be told next is not."""
    found = _notice(pk)
    if settling.see_to(found, request.user.get_username(), timezone.now()):
        messages.success(request, "It is with you; nobody else is told.")
        return redirect("review:conversation", found.conversation_id)
    messages.error(request, "This is over already, or somebody was quicker.")
    return redirect("notices:notice", pk)


@require_http_methods(["GET", "POST"])
def mine(request: HttpRequest) -> HttpResponse:
    """Keep where one wants notices, and send a trial there."""
    consent = MailConsent.objects.filter(user=request.user)
    kept = {"address": request.user.email, "agrees": consent.exists()}
    form = AddressForm(request.POST or None, initial=kept)
    if request.method == "POST" and form.is_valid():
        _keep(request, form.cleaned_data["address"], agrees=form.cleaned_data["agrees"])
        return redirect("notices:mine")
    status = UNPROCESSABLE if form.errors else 200
    context = {"form": form, "has_mail": load_settings().notices.mail is not None}
    return render(request, "notices/mine.html", context, status=status)


def _notice(pk: int) -> Notice:
    there = Notice.objects.filter(conversation__erased_at=None).select_related("conversation")
    return get_object_or_404(there, pk=pk)


def _keep(request: HttpRequest, address: str, *, agrees: bool) -> None:
    user = request.user
    with transaction.atomic():
        user.email = address
        user.save(update_fields=["email"])
        MailConsent.objects.filter(user=user).delete()
        if agrees:
            MailConsent.objects.create(user=user, agreed_at=timezone.now())
        act = "agreed to be mailed notices" if agrees else "is mailed no notices"
        record(user.get_username(), act, "")
    if agrees:
        _try(request, address)
    else:
        messages.success(request, "Kept. No notice is mailed to you.")


def _try(request: HttpRequest, address: str) -> None:
    """Send a trial, and say what came of it."""
    settings = load_settings().notices.mail
    if settings is None:
        messages.error(
            request, "Kept. But no mail server is set yet: ask your host to set COACH_SMTP_URL."
        )
        return
    mark = f"trial-{request.user.pk}-{timezone.now():%Y%m%d%H%M%S%f}"
    try:
        mail.send_mail(settings, address, words.TRIAL, words.TRIAL_TEXT, mark)
    except CannotSend as error:
        messages.error(request, f"Kept, but the trial did not go out. {error}")
    else:
        messages.success(request, "Kept. A trial is on its way to that address.")
