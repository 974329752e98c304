"""People who wait for somebody of the group: since when, and what they are told in the meantime."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet

from coach.settings import load_settings
from conversations import outbox
from conversations.audit import record
from conversations.handover_words import Words, handover_words
from conversations.models import Contact, Conversation
from conversations.quiet import is_quiet
from conversations.roster import on_duty, when_somebody_reads

GO_ON = "/hand_back"
WAIT = "/wait_for_person"
CHOICES = (GO_ON, WAIT)
OFFER = "offer"  # the mark of the message in which the coach offers to go on
COACH = "coach"  # the name of the coach in the audit trail

State = Conversation.State


def wait(
    conversation_id: str, now: datetime, is_urgent: bool, words: Words = handover_words
) -> None:
    """Begin to wait for somebody, and say when they read; call it where the wish is stored.

    Who was told that nobody answered, and wishes once more, waits anew. Where it ``is_urgent`` the
    coach has said who can be called, and nothing is put behind its question.
    """
    row = Conversation.objects.filter(pk=conversation_id)
    row.filter(waits_told=True).update(waits_since=now, waits_told=False)
    row.filter(waits_since=None).update(waits_since=now)
    # Who reads now is named by the coach itself, where the host has set it.
    if not is_urgent and not on_duty(now) and (when := when_somebody_reads(now, words)):
        outbox.notify(conversation_id, when, unless_said_within=_patience())


def offer_to_go_on(now: datetime, words: Words = handover_words) -> list[str]:
    """Tell all who have waited too long, once, that nobody answered; give their conversations.

    Left for later: those whose phone would ring in the quiet hours.
    """
    waiting = list(_waiting_too_long(now).order_by("waits_since").values_list("pk", flat=True))
    return [each for each in waiting if _offer(each, now, words)]


def can_be_written_to() -> QuerySet[Conversation]:
    """Give the conversations of all who did not say STOP and are not being erased."""
    opted_out = Contact.objects.filter(
        conversation=OuterRef("pk"), channel=OuterRef("channel"), opted_out_at__isnull=False
    )
    return Conversation.objects.filter(
        ~Exists(opted_out), stopped=False, erase_wanted=False, erased_at=None
    )


def _waiting_too_long(now: datetime) -> QuerySet[Conversation]:
    return can_be_written_to().filter(waits_since__lte=now - _patience(), waits_told=False)


def _patience() -> timedelta:
    return timedelta(minutes=load_settings().answer_within)


def _offer(conversation_id: str, now: datetime, words: Words) -> bool:
    """Tell one of them, in a transaction that holds the conversation: nobody answers meanwhile."""
    with transaction.atomic():
        held = _waiting_too_long(now).select_for_update()
        conversation = held.filter(pk=conversation_id).first()
        if conversation is None or is_quiet(conversation, now):
            return False
        Conversation.objects.filter(pk=conversation_id).update(waits_told=True)
        is_silent = conversation.state == State.FACILITATOR
        name = "utter_handover_nobody" if is_silent else "utter_handover_nobody_yet"
        told = words(name).replace("{when}", when_somebody_reads(now, words))
        outbox.notify(conversation_id, " ".join(told.split()), more=_choices(is_silent, words))
        record(COACH, "said that nobody answered", conversation_id)
    return True


def _choices(is_silent: bool, words: Words) -> dict[str, object]:
    """Give what can be chosen; where the coach was never silent there is nothing to choose."""
    if not is_silent:
        return {}
    titles = {GO_ON: "utter_handover_choice_go_on", WAIT: "utter_handover_choice_wait"}
    buttons = [{"title": words(name), "payload": payload} for payload, name in titles.items()]
    return {OFFER: True, "buttons": buttons}
