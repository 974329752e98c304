"""Forgetting a person: every row goes, and a tombstone says when."""

from __future__ import annotations

import secrets

from django.db import transaction
from django.utils import timezone

from conversations import outbox
from conversations.contacts import forget_contacts_elsewhere
from conversations.models import (
    Artefact,
    CarryCode,
    CheckIn,
    Comment,
    Conversation,
    Event,
    Inbound,
    Learnt,
    Outbound,
    Overview,
    Proposal,
    Reading,
    Review,
    SettledDispute,
    ShortLink,
    Tag,
    Undelivered,
    Work,
)

# All that hangs on a conversation; its contacts go when the receipt has reached the person.
OF_A_PERSON = (
    *(Inbound, Outbound, Work, Artefact, Reading, CheckIn),
    *(ShortLink, CarryCode, Undelivered, Overview, Learnt),
    *(Review, Comment, Tag, SettledDispute, Proposal),
)


def erase(conversation_id: str, receipt_text: str) -> str:
    """Erase a conversation and leave a tombstone that delivers the receipt; give its number.

    Call it under the conversation's lock: the save of a running turn would bring rows back.
    The text is shown to the person and may hold ``{receipt}``.
    """
    receipt = secrets.token_hex(4).upper()
    with transaction.atomic():
        # Contacts first, then the conversation, as all who write: in another order two could wait
        # for each other. The contact that is written to now waits for the receipt.
        forget_contacts_elsewhere(conversation_id)
        followed_by = Conversation.objects.values_list("followed_by", flat=True).get(
            pk=conversation_id
        )
        Conversation.objects.filter(pk=conversation_id).update(
            state=Conversation.State.CLOSED,
            snapshot=None,
            window_after=0,
            flag="",
            handover_wanted=False,
            in_hands_of="",
            waits_since=None,
            waits_told=False,
            erase_wanted=False,
            followed_by="",
            quiet_begin=0,
            quiet_end=0,
            erased_at=timezone.now(),
        )
        # What the same person had begun elsewhere, before they went on here, goes too.
        before = Conversation.objects.filter(followed_by=conversation_id, erased_at=None)
        before.update(erase_wanted=True, followed_by="")
        Event.objects.filter(sender_id=conversation_id).delete()
        for model in OF_A_PERSON:
            model.objects.filter(conversation_id=conversation_id).delete()
        told = receipt_text.replace("{receipt}", receipt)
        for talk in filter(None, (conversation_id, followed_by)):
            outbox.notify(talk, told, even_after_stop=True)
    return receipt


def erasures_due() -> list[str]:
    """Give the conversations whose erasure was asked for and not yet done."""
    return list(Conversation.objects.filter(erase_wanted=True).values_list("pk", flat=True))


def wants_erasure(conversation_id: str) -> bool:
    """Tell whether this conversation is to be erased."""
    return Conversation.objects.filter(pk=conversation_id, erase_wanted=True).exists()
