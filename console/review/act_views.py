"""What facilitators send from a conversation's page: comments, tags, who looks after it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import wraps

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from console.review import acts
from console.review.forms import AssignForm, CommentForm, TagForm, WantedForm
from console.review.people import people
from console.review.transcript import transcript_of
from console.review.views import show_conversation
from conversations.models import Conversation, Overview

UNPROCESSABLE = 422

View = Callable[..., HttpResponse]


def act(view: View) -> View:
    """Take a change by POST alone; what was erased meanwhile is not there."""

    @require_POST
    @wraps(view)
    def taken(request: HttpRequest, conversation_id: str) -> HttpResponse:
        try:
            return view(request, conversation_id)
        except (Overview.DoesNotExist, Conversation.DoesNotExist) as error:
            raise Http404 from error

    return taken


@act
def comment(request: HttpRequest, conversation_id: str) -> HttpResponse:
    """Add a comment."""
    form = CommentForm(request.POST)
    if form.is_valid():
        said_at = _said_at(form, conversation_id)
    if not form.is_valid():
        return show_conversation(request, conversation_id, UNPROCESSABLE, comment_form=form)
    acts.comment(conversation_id, _who(request), form.cleaned_data["text"], said_at)
    return back_to(conversation_id, "comments")


@act
def tag(request: HttpRequest, conversation_id: str) -> HttpResponse:
    """Put a tag on."""
    form = TagForm(request.POST)
    if not form.is_valid():
        return show_conversation(request, conversation_id, UNPROCESSABLE, tag_form=form)
    acts.tag(conversation_id, _who(request), form.cleaned_data["name"])
    return back_to(conversation_id, "tags")


@act
def untag(request: HttpRequest, conversation_id: str) -> HttpResponse:
    """Take a tag off."""
    form = TagForm(request.POST)
    if form.is_valid():
        acts.untag(conversation_id, _who(request), form.cleaned_data["name"])
    return back_to(conversation_id, "tags")


@act
def take(request: HttpRequest, conversation_id: str) -> HttpResponse:
    """Take a conversation oneself, or give back one's own; to others it is given by a lead."""
    if acts.take(conversation_id, _who(request), gives_back="back" in request.POST):
        return back_to(conversation_id, "care")
    messages.error(request, "Somebody else has taken it meanwhile.")
    return back_to(conversation_id)


@act
def assign(request: HttpRequest, conversation_id: str) -> HttpResponse:
    """Give a conversation to somebody who may review, or to nobody."""
    form = AssignForm(people().reviewers, request.POST)
    if form.is_valid():
        acts.assign(conversation_id, _who(request), form.cleaned_data["assigned_to"])
    else:
        messages.error(request, "A conversation can be given to those who may review.")
        return back_to(conversation_id)
    return back_to(conversation_id, "care")


@act
def wanted(request: HttpRequest, conversation_id: str) -> HttpResponse:
    """Set by how many it shall be reviewed."""
    form = WantedForm(request.POST)
    if form.is_valid():
        acts.want_reviews(conversation_id, _who(request), form.cleaned_data["wanted_reviews"])
    else:
        messages.error(request, "One to three reviewers can be asked.")
        return back_to(conversation_id)
    return back_to(conversation_id, "care")


@act
def worry(request: HttpRequest, conversation_id: str) -> HttpResponse:
    """Say that one is worried about the person, or no longer."""
    acts.worry(conversation_id, _who(request), is_worried="on" in request.POST)
    return back_to(conversation_id, "care")


@act
def see_to(request: HttpRequest, conversation_id: str) -> HttpResponse:
    """Say that one has seen to it, as it stood when the page was opened."""
    version = request.POST.get("version", "")
    if not (version.isdecimal() and acts.see_to(conversation_id, _who(request), int(version))):
        messages.error(request, "Something was said meanwhile. Look once more, then say so again.")
        return back_to(conversation_id)
    return back_to(conversation_id, "care")


def back_to(conversation_id: str, part: str = "main") -> HttpResponse:
    """Lead back to a part of the conversation's page; to its top where something is told."""
    return redirect(f"{reverse('review:conversation', args=[conversation_id])}#{part}")


def _who(request: HttpRequest) -> str:
    return str(request.user.get_username())


def _said_at(form: CommentForm, conversation_id: str) -> datetime | None:
    """Give when the message was said that a comment is about; the form says where there is none."""
    number = form.cleaned_data["message"]
    if number is None:
        return None
    for line in transcript_of(conversation_id, upto=number).lines:
        if line.number == number:
            return line.at
    form.add_error("message", "There is no message of that number.")
    return None
