"""The list of proposals, one proposal, and what is decided about it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from coach.playbook import default_playbook
from console.corrections import acts
from console.corrections.deciding import may_decide
from console.corrections.forms import DecisionForm, NarrowForm
from console.corrections.gate import clean
from console.corrections.languages import languages
from console.corrections.meanings import meanings
from console.corrections.permission import may_be_used
from console.review.people import people
from conversations.correction_models import Proposal
from conversations.models import Overview

ROWS = 50
UNPROCESSABLE = 422
_DROPPED = (
    "The person does not let their words serve as examples any more. The proposal was dropped, and"
    " nothing of it is kept."
)


@require_safe
def proposals(request: HttpRequest) -> HttpResponse:
    """Show a page of the proposals, the newest first."""
    form = NarrowForm(request.GET)
    asked = form.cleaned_data if form.is_valid() else {}
    found = Proposal.objects.order_by("-pk")
    for name in ("state", "kind"):
        if asked.get(name):
            found = found.filter(**{name: asked[name]})
    if asked.get("before"):
        found = found.filter(pk__lt=asked["before"])
    rows = list(found[: ROWS + 1])
    query = request.GET.copy()
    if len(rows) > ROWS:
        query["before"] = str(rows[ROWS - 1].pk)
    everybody = people()
    context = {
        "form": form,
        "rows": [
            (one, everybody.name_of(one.proposed_by), is_shown)
            for one, is_shown in _with_shown(rows[:ROWS])
        ],
        "older": query.urlencode() if len(rows) > ROWS else "",
        "is_narrowed": any(asked.get(name) for name in ("state", "kind")),
    }
    return render(request, "corrections/proposals.html", context)


@require_safe
def proposal(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one proposal."""
    return _show(request, get_object_or_404(Proposal, pk=pk), DecisionForm())


@require_POST
def decide(request: HttpRequest, pk: int) -> HttpResponse:
    """Accept or decline; one's own only where no other lead is there."""
    found = get_object_or_404(Proposal, pk=pk)
    form = DecisionForm(request.POST)
    if not may_decide(request.user, request.role, found):
        messages.error(request, "This is decided, or another lead has to decide on it.")
        return redirect("corrections:proposal", pk)
    if not form.is_valid():
        return _show(request, found, form, UNPROCESSABLE)
    why = clean(form.cleaned_data["why"], ())
    who = request.user.get_username()
    try:
        acts.decide(pk, who, is_accepted=form.cleaned_data["is_accepted"], why=why)
    except acts.NoConsent:
        messages.error(request, _DROPPED)
        return redirect("corrections:proposals")
    except (acts.AlreadyDecided, Proposal.DoesNotExist):
        messages.error(request, "Somebody else was quicker; nothing was changed.")
        return redirect("corrections:proposals")
    return redirect("corrections:proposal", pk)


@require_POST
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Take one's own proposal back, as long as nobody has decided on it."""
    if acts.withdraw(pk, request.user.get_username()):
        messages.success(request, "Taken back; nothing of it is kept.")
    else:
        messages.error(request, "Only who proposed it can take it back, before it is decided.")
    return redirect("corrections:proposals")


def _show(
    request: HttpRequest, found: Proposal, form: DecisionForm, status: int = 200
) -> HttpResponse:
    everybody = people()
    is_mine = found.proposed_by == request.user.get_username()
    can_decide = may_decide(request.user, request.role, found)
    context = {
        "proposal": found,
        "is_shown": may_be_used(found),
        "proposed_by": everybody.name_of(found.proposed_by),
        "decided_by": everybody.name_of(found.decided_by),
        "meant": _meant(found),
        "understood": meanings().get(found.understood),
        "language": languages().get(found.language, found.language),
        "form": form,
        "can_decide": can_decide,
        "can_withdraw": is_mine and found.state == Proposal.State.PROPOSED,
    }
    return render(request, "corrections/proposal.html", context, status=status)


def _meant(found: Proposal) -> str:
    """Say in plain words what it should be."""
    if found.kind == Proposal.Kind.INTENT and found.meant in meanings():
        return f"{found.meant}: {meanings()[found.meant].means}"
    if found.kind == Proposal.Kind.MISSING:
        told = (one.teaches for one in default_playbook().entries if one.id == found.meant)
        return next(told, found.meant) or "Nothing yet: an entry has to be written"
    return found.meant


def _with_shown(rows: Sequence[Proposal]) -> list[tuple[Proposal, bool]]:
    """Give each with whether its words are shown, at the cost of one question to the database."""
    asked: Any = [row.conversation_id for row in rows]
    readable = Overview.objects.filter(Q(may_read=True) | Q(conversation__flag__gt=""))
    ids = set(readable.filter(pk__in=asked).values_list("pk", flat=True))
    return [(row, row.is_own_words or row.conversation_id in ids) for row in rows]
