"""Correcting from a conversation: one message, or the whole of it as a test."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from console.corrections import acts
from console.corrections.dialogues import MOST, exchanges
from console.corrections.forms import CorrectionForm, DialogueForm
from console.corrections.gate import clean
from console.corrections.meanings import meanings
from console.corrections.permission import Permission, permission
from console.corrections.turns import turn_at
from console.review.masks import names_in
from console.review.names import display_name
from conversations import audit, reading
from conversations.correction_models import Proposal
from conversations.inbox import ConversationGone
from conversations.models import Conversation, Overview

UNPROCESSABLE = 422
KINDS = (
    (Proposal.Kind.INTENT, "It misread the message"),
    (Proposal.Kind.MISSING, "No entry fitted"),
    (Proposal.Kind.OFFER, "It misread an offer"),
)
_NOT_READABLE = "This person has not agreed that facilitators read along; nothing can be corrected."
_WITHDRAWN = "The person does not let their words serve as examples any more; nothing was kept."
_PROPOSED = "Proposed. A lead decides; until then nothing changes."


@require_http_methods(["GET", "HEAD", "POST"])
def correct(request: HttpRequest, conversation_id: str, moment: str) -> HttpResponse:
    """Show one message, cleaned, to be corrected; keep the correction as a proposal."""
    overview = get_object_or_404(Overview, pk=conversation_id)
    readable, allowed = _readable(conversation_id)
    if not allowed.is_open:
        return _back(request, conversation_id, _NOT_READABLE)
    turn = turn_at(readable.events, _seconds(moment))
    if turn is None:
        raise Http404("There is no such message, or it is private.")
    asked = request.POST.get("kind") or request.GET.get("kind") or turn.likely_kind
    kind = asked if asked in dict(KINDS) else turn.likely_kind
    names = _names(readable)
    form = CorrectionForm(
        kind,
        turn,
        names,
        request.POST or None,
        is_own_words=not allowed.may_teach,
        language=overview.language,
    )
    if form.is_valid():
        return _keep(request, conversation_id, _proposal(form, overview))
    if request.method != "POST":
        _record_opening(request, conversation_id)
    context = {
        "overview": overview,
        "moment": moment,
        "turn": turn,
        "shown": clean(turn.text, names),
        "form": form,
        "kind": kind,
        "kinds": KINDS,
        "meanings": meanings().values() if kind == Proposal.Kind.INTENT else (),
        "understood": meanings().get(turn.intent),
    }
    status = UNPROCESSABLE if form.is_bound else 200
    return render(request, "corrections/correct.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def dialogue(request: HttpRequest, conversation_id: str) -> HttpResponse:
    """Show all that was written, cleaned, to be looked over; keep it as a proposal of a test."""
    overview = get_object_or_404(Overview, pk=conversation_id)
    readable, allowed = _readable(conversation_id)
    if not allowed.is_open:
        return _back(request, conversation_id, _NOT_READABLE)
    context: dict[str, Any] = {"overview": overview, "allowed": allowed, "most": MOST}
    turns = exchanges(readable.events)
    if not turns or not allowed.may_teach or allowed.has_private:
        return render(request, "corrections/dialogue.html", context)
    form = DialogueForm(turns, _names(readable), request.POST or None)
    if form.is_valid():
        proposal = Proposal(
            kind=Proposal.Kind.DIALOGUE,
            conversation_id=conversation_id,
            remark=form.cleaned_data["remark"],
            language=overview.language,
            details={"turns": form.said()},
        )
        return _keep(request, conversation_id, proposal)
    if request.method != "POST":
        _record_opening(request, conversation_id)
    status = UNPROCESSABLE if form.is_bound else 200
    return render(request, "corrections/dialogue.html", {**context, "form": form}, status=status)


def _readable(conversation_id: str) -> tuple[reading.Readable, Permission]:
    try:
        readable = reading.readable(conversation_id)
    except Conversation.DoesNotExist as error:
        raise Http404 from error
    return readable, permission(readable)


def _names(readable: reading.Readable) -> frozenset[str]:
    """Give the names of this conversation; what the coach says holds none but its own."""
    said = (event for event in readable.events if event["event"] == "user")
    return names_in(str(event.get("text") or "") for event in said)


def _seconds(moment: str) -> float:
    try:
        return float(moment)
    except ValueError as error:
        raise Http404 from error


def _proposal(form: CorrectionForm, overview: Overview) -> Proposal:
    turn, said = form.turn, form.cleaned_data
    details: dict[str, Any] = {}
    if form.kind == Proposal.Kind.MISSING:
        details = {"skill": overview.skill, "told": list(turn.cited)}
    if form.kind == Proposal.Kind.OFFER:
        details = dict(turn.talk)
    return Proposal(
        kind=form.kind,
        conversation_id=overview.pk,
        said_at=turn.at,
        is_own_words=form.is_own_words,
        text=said["words"],
        understood=turn.intent,
        sureness=turn.sureness,
        meant=said["meant"],
        language=said.get("language") or overview.language,
        details=details,
        remark=said["remark"],
    )


def _keep(request: HttpRequest, conversation_id: str, proposal: Proposal) -> HttpResponse:
    proposal.proposed_by = request.user.get_username()
    try:
        acts.propose(proposal)
    except acts.NoConsent:
        return _back(request, conversation_id, _WITHDRAWN)
    except ConversationGone as error:
        raise Http404 from error
    messages.success(request, _PROPOSED)
    return redirect("corrections:proposal", proposal.pk)


def _back(request: HttpRequest, conversation_id: str, why: str) -> HttpResponse:
    messages.error(request, why)
    return redirect("review:conversation", conversation_id)


def _record_opening(request: HttpRequest, conversation_id: str) -> None:
    """Keep that somebody read it: the person can ask who did."""
    reading.record_reading(conversation_id, display_name(request))
    audit.record(request.user.get_username(), "opened to correct", conversation_id)
