"""Stepping into a talk: taking it over, speaking in it, handing it back, opting a person out."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from console.review.names import display_name
from conversations import handover
from conversations.inbox import ConversationGone

Act = Callable[[str, str], None]  # a conversation and a name -> done

_GONE = "This conversation was deleted, or is about to be."
_OPTED_OUT = "This person said STOP: nothing is sent to them until they write START."


@require_POST
def take_over(request: HttpRequest, conversation_id: str) -> HttpResponse:
    """Put a conversation into one's own hands."""
    instead_of = request.POST.get("instead_of", "")
    return _do(
        request,
        conversation_id,
        lambda where, who: handover.take_over(where, who, instead_of),
        "The conversation is with you. The person was told; the coach listens for danger alone.",
    )


@require_POST
def say(request: HttpRequest, conversation_id: str) -> HttpResponse:
    """Write to the person, by name."""
    text = request.POST.get("text", "")
    return _do(request, conversation_id, lambda where, who: handover.say(where, who, text), "Sent.")


@require_POST
def hand_back(request: HttpRequest, conversation_id: str) -> HttpResponse:
    """Give a conversation back to the coach, with a note of what was agreed."""
    note = request.POST.get("note", "")
    return _do(
        request,
        conversation_id,
        lambda where, who: handover.hand_back(where, who, note),
        "The coach goes on where it was.",
    )


@require_POST
def opt_out(request: HttpRequest, conversation_id: str) -> HttpResponse:
    """See to it that nothing more is sent to a person."""
    return _do(
        request, conversation_id, handover.opt_out_person, "Nothing more is sent to this person."
    )


def _do(request: HttpRequest, conversation_id: str, act: Act, done: str) -> HttpResponse:
    """Do it, and say what came of it on the page of the conversation."""
    try:
        act(conversation_id, display_name(request))
    except ConversationGone:
        messages.error(request, _GONE)
        return redirect("review:conversations")
    except handover.OptedOut:
        messages.error(request, _OPTED_OUT)
    except handover.InOtherHands as error:
        whose = f"{error} speaks with this person now." if str(error) else "You do not have it."
        messages.error(request, f"Nothing was done: {whose}")
    except handover.NothingToSay as error:
        messages.error(request, str(error))
    else:
        messages.success(request, done)
    return redirect("review:conversation", conversation_id)
