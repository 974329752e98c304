"""Forgetting a person: every row goes, a tombstone says when, and the receipt is kept."""

from __future__ import annotations

import secrets

from django.db import transaction
from django.utils import timezone

from conversations import erasure_journal, inbox, outbox
from conversations.audit import record
from conversations.contacts import forget_contacts, forget_contacts_elsewhere
from conversations.erasure_models import Erasure
from conversations.handover import THE_PERSON
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
from conversations.unanswered import COACH

# All that hangs on a conversation; its contacts go when the receipt has reached the person.
OF_A_PERSON = (
    *(Inbound, Outbound, Work, Artefact, Reading, CheckIn),
    *(ShortLink, CarryCode, Undelivered, Overview, Learnt),
    *(Review, Comment, Tag, SettledDispute, Proposal),
)

Why = Erasure.Why

# Shown to who comes back to the page; the first time they were told more.
ERASED_AGAIN = "Everything in this conversation was removed. The receipt number is {receipt}."


def want_erasure(conversation_id: str, who: str) -> Erasure:
    """Ask for an erasure as somebody of the group; the assistant does it, under its own lock.

    Whoever asks a second time gets what was asked for first.

    Raises:
        ConversationGone: there is no such conversation, or it was erased.
    """
    with transaction.atomic():
        rows = Conversation.objects.select_for_update().filter(pk=conversation_id)
        if not rows.filter(erased_at=None).exists():
            raise inbox.ConversationGone(conversation_id)
        asked, is_new = _ask(conversation_id, Why.LEAD, who)
        if is_new:
            rows.update(erase_wanted=True)
            record(who, "asked for an erasure", conversation_id)
    return asked


def erase(conversation_id: str, receipt_text: str) -> str:
    """Erase a conversation and leave a tombstone that delivers the receipt; give its number.

    Call it under the conversation's lock: the save of a running turn would bring rows back.
    The text is shown to the person and may hold ``{receipt}``.
    """
    with transaction.atomic():
        # Contacts first, then the conversation, as all who write: in another order two could wait
        # for each other. The contact that is written to now waits for the receipt.
        forget_contacts_elsewhere(conversation_id)
        followed_by = Conversation.objects.values_list("followed_by", flat=True).get(
            pk=conversation_id
        )
        done = _remove(conversation_id, Why.PERSON)
        # What the same person had begun elsewhere, before they went on here, goes too.
        before = Conversation.objects.filter(followed_by=conversation_id, erased_at=None)
        for begun in before.values_list("pk", flat=True):
            _ask(begun, done.why, done.who)
        before.update(erase_wanted=True, followed_by="")
        told = receipt_text.replace("{receipt}", done.receipt)
        for talk in filter(None, (conversation_id, followed_by)):
            outbox.notify(talk, told, even_after_stop=True)
    return done.receipt


def erase_unasked(conversation_id: str, receipt_text: str) -> str:
    """Erase what was kept long enough; give the receipt's number.

    Nobody's phone rings for it, months after their last word: all addresses go at once, and the
    text stands where it was talked, for who comes back to that page. Other conversations of the
    same person have their own time. Call it under the conversation's lock.
    """
    with transaction.atomic():
        forget_contacts(conversation_id)
        done = _remove(conversation_id, Why.RETENTION)
        outbox.notify(conversation_id, receipt_text.replace("{receipt}", done.receipt))
    return done.receipt


def erase_again(entry: erasure_journal.Entry) -> bool:
    """Do an erasure that a backup brought back under the same receipt; tell whether it had.

    Nobody is written to: they were told when it was done. So all addresses go at once.
    """
    with transaction.atomic():
        kept = Conversation.objects.filter(pk=entry.conversation_id, erased_at=None)
        if not kept.exists():
            # One that began after the backup: whoever asks by the receipt gets an answer.
            if not Erasure.objects.filter(receipt=entry.receipt).exists():
                Erasure.objects.create(**vars(entry), done_at=timezone.now())
            return False
        forget_contacts(entry.conversation_id)
        _remove(entry.conversation_id, entry.why, entry.receipt)
        outbox.notify(entry.conversation_id, ERASED_AGAIN.replace("{receipt}", entry.receipt))
    return True


def erasures_due() -> list[str]:
    """Give the conversations whose erasure was asked for and not yet done."""
    return list(Conversation.objects.filter(erase_wanted=True).values_list("pk", flat=True))


def wants_erasure(conversation_id: str) -> bool:
    """Tell whether this conversation is to be erased."""
    return Conversation.objects.filter(pk=conversation_id, erase_wanted=True).exists()


def _ask(conversation_id: str, why: str, who: str) -> tuple[Erasure, bool]:
    """Give what is asked for and not yet done, and whether it is new."""
    return Erasure.objects.get_or_create(
        conversation_id=conversation_id, done_at=None, defaults={"why": why, "who": who}
    )


def _remove(conversation_id: str, why: str, receipt: str = "") -> Erasure:
    """Take everything away but the tombstone and the receipt; ``why`` if nobody of us asked.

    Where there is a ``receipt`` already, it is done again, after a restore.
    """
    now = timezone.now()
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
        erased_at=now,
    )
    Event.objects.filter(sender_id=conversation_id).delete()
    for model in OF_A_PERSON:
        model.objects.filter(conversation_id=conversation_id).delete()
    done, _ = _ask(conversation_id, why, "")
    done.receipt, done.done_at = receipt or _new_receipt(), now
    done.save(update_fields=["receipt", "done_at"])
    who = done.who or (COACH if done.why == Why.RETENTION else THE_PERSON)
    act = "erased again after a restore" if receipt else "erased"
    record(who, act, conversation_id, f"receipt {done.receipt}: {done.reason}")
    if not receipt:  # last, for what fails here undoes the rest
        erasure_journal.write(
            erasure_journal.Entry(conversation_id, done.receipt, done.why, done.who)
        )
    return done


def _new_receipt() -> str:
    """Give a number that no other erasure has."""
    while True:
        receipt = secrets.token_hex(4).upper()
        if not Erasure.objects.filter(receipt=receipt).exists():
            return receipt
