"""Names, numbers and addresses are hidden, until somebody looks behind the mask and says why."""

from __future__ import annotations

import functools
from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import timedelta

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from coach.masking import Kind, Masked, mask
from coach.masking.letters import WORD
from coach.masking.ordinary import ordinary_words
from conversations.audit import record
from conversations.models import Inbound, Overview

LOOK = timedelta(minutes=15)  # how long a look lasts, for one conversation
LOOKED_THROUGH = 100  # messages of a person, for names
SHORTEST_NAME = 3
_LOOKS = "looks_behind_masks"  # in the session: a conversation -> until when


class ReasonForm(forms.Form):
    """Why somebody has to see the names."""

    reason = forms.CharField(
        label="Why do you need to see names and numbers?",
        max_length=200,
        help_text="It is kept in the audit trail, with your name. Do not write the person's name.",
    )


def show_for(request: HttpRequest, conversation_id: str) -> Callable[[str], str]:
    """Give how words of a conversation are shown to somebody now."""
    return str if is_unmasked(request, conversation_id) else masked_in(conversation_id)


def masked_in(conversation_id: str) -> Callable[[str], str]:
    """Give what hides, too, the names that were found anywhere in what the person wrote lately."""
    written = Inbound.objects.filter(conversation_id=conversation_id, hidden=False)
    texts = written.order_by("-seq").values_list("text", flat=True)[:LOOKED_THROUGH]
    return functools.partial(masked, names=names_in(texts))


def masked(text: str, names: Collection[str] = frozenset()) -> str:
    """Hide what may tell who somebody is, and the words of some names wherever they stand."""
    if names and not _words_of(text).isdisjoint(names):
        return mask(text, names).text
    return _masked(text).text


def names_in(texts: Iterable[str]) -> frozenset[str]:
    """Give the words of names that are found anywhere in a conversation, in small letters.

    "Mercy" beside "my sister" is a name; at the beginning of another message nothing tells, so
    what was a name once is hidden wherever it stands. Ordinary words are left: "will" is no name
    because Will is.
    """
    return frozenset(name for text in texts for name in _names(text))


def _words_of(text: str) -> frozenset[str]:
    """Give the words of a text that could be names, in small letters."""
    return frozenset(word.lower() for word in WORD.findall(text))


@functools.lru_cache(maxsize=20_000)
def _masked(text: str) -> Masked:
    """Mask once what the coach says again and again, and what a page shows a second time."""
    return mask(text)


def _names(text: str) -> Iterator[str]:
    for span in _masked(text).spans:
        if span.kind is Kind.NAME:
            for word in _words_of(text[span.start : span.end]):
                if len(word) >= SHORTEST_NAME and word not in ordinary_words():
                    yield word


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
