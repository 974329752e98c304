"""A facilitator steps into a talk, speaks in it by name, and hands it back to the coach.

Who speaks stands in the conversation's row, so it lasts over restarts, hours and sessions, and
holds for all workers alike: from the moment `take_over` returns no turn of the coach is stored but
those that `silence` lets through.
"""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from conversations import outbox
from conversations.audit import record
from conversations.handover_words import Words, handover_words
from conversations.inbox import MAX_TEXT, ConversationGone, storable
from conversations.models import Contact, Conversation, Inbound, Outbound
from conversations.sequence import take_numbers
from conversations.unanswered import OFFER, can_be_written_to

FACILITATOR = "facilitator"
THE_PERSON = "the person"  # their name in the audit trail
LOOKED_BACK = 40  # messages of ours in which the coach's last question is looked for

State = Conversation.State


class InOtherHands(Exception):
    """Raised when the conversation is not in the hands of who wants to act; says whose it is."""


class OptedOut(Exception):
    """Raised when the person does not want to be written to."""


class NothingToSay(ValueError):
    """Raised when a message is empty, or longer than a message may be."""


def take_over(
    conversation_id: str, who: str, instead_of: str = "", words: Words = handover_words
) -> None:
    """Put a conversation into somebody's hands; the person is told who speaks.

    Args:
        who: the name that the person is told, and the audit trail keeps.
        instead_of: who has it now, where another facilitator goes on with it.

    Raises:
        ConversationGone: it is erased, or about to be.
        OptedOut: the person said STOP.
        InOtherHands: somebody else has it, and not ``instead_of``.
    """
    with transaction.atomic():
        conversation = _hold(conversation_id)
        _check_open_to_us(conversation)
        if _is_in_hands_of(conversation, who):
            return
        if conversation.in_hands_of not in ("", instead_of):
            raise InOtherHands(conversation.in_hands_of)
        _change(
            conversation,
            state=State.FACILITATOR,
            in_hands_of=who,
            handover_wanted=False,
            waits_since=timezone.now(),
            waits_told=False,
        )
        # What failed and is to be tried again is now the facilitator's, and holds up nothing.
        waiting = Inbound.objects.filter(conversation=conversation, status=Inbound.Status.WAITING)
        waiting.update(not_before=None)
        outbox.notify(conversation_id, words("utter_handover_taken").replace("{who}", who))
        record(who, "took over", conversation_id, instead_of and f"from {instead_of}")


def say(conversation_id: str, who: str, text: str) -> None:
    """Say something to the person, as a named person.

    Raises:
        ConversationGone: it is erased, or about to be.
        OptedOut: the person said STOP.
        InOtherHands: the conversation is not in these hands.
        NothingToSay: the text is empty or too long.
    """
    text = storable(text)
    if not 0 < len(text) <= MAX_TEXT:
        raise NothingToSay(f"A message has 1 to {MAX_TEXT} characters.")
    with transaction.atomic():
        conversation = _hold(conversation_id)
        _check_open_to_us(conversation)
        _check_hands(conversation, who)
        _change(conversation, waits_since=None, waits_told=False)
        _say(conversation, who, text)
        record(who, "wrote", conversation_id)


def hand_back(
    conversation_id: str, who: str, note: str = "", words: Words = handover_words
) -> None:
    """Give a conversation back to the coach, which goes on where it was.

    Args:
        note: what was agreed; the person sees it.

    Raises:
        ConversationGone: it is erased, or about to be.
        InOtherHands: the conversation is not in these hands.
        NothingToSay: the note is too long.
    """
    note = storable(note)
    if len(note) > MAX_TEXT:
        raise NothingToSay(f"A note has at most {MAX_TEXT} characters.")
    with transaction.atomic():
        conversation = _hold(conversation_id)
        _check_hands(conversation, who)
        _give_to_coach(conversation)
        if _is_open_to_us(conversation):
            if note:
                told = words("utter_handover_agreed").replace("{note}", note)
                _say(conversation, who, told)
            outbox.notify(conversation_id, words("utter_handover_back").replace("{who}", who))
            _ask_again(conversation)
        record(who, "handed back", conversation_id, "with a note" if note else "")


def go_on(conversation_id: str, external_id: str, words: Words = handover_words) -> None:
    """Go on with the coach because the person chose to, by this message."""
    with transaction.atomic():
        rows = Conversation.objects.select_for_update().filter(pk=conversation_id)
        conversation = rows.first()
        chosen = Inbound.objects.filter(conversation_id=conversation_id, external_id=external_id)
        chosen.update(status=Inbound.Status.ANSWERED)
        if conversation is None or conversation.erase_wanted:
            return
        rows.update(stopped=False)
        was_silent = conversation.state == State.FACILITATOR
        if was_silent:
            _give_to_coach(conversation)
            record(THE_PERSON, "went on with the coach", conversation_id)
        outbox.notify(conversation_id, words("utter_handover_going_on"))
        if was_silent:
            _ask_again(conversation)


def opt_out_person(conversation_id: str, who: str, words: Words = handover_words) -> None:
    """Send nothing more to a person, as after STOP; one message says so.

    Raises:
        ConversationGone: the conversation is erased, or about to be.
    """
    with transaction.atomic():
        # Contacts first, then the conversation, as all who write (see `erasure`).
        contacts = Contact.objects.select_for_update().filter(conversation_id=conversation_id)
        held = [contact.pk for contact in contacts if contact.opted_out_at is None]
        conversation = _hold(conversation_id)
        was_open = _is_open_to_us(conversation)
        Contact.objects.filter(pk__in=held).update(opted_out_at=timezone.now())
        _change(conversation, stopped=True, waits_since=None, waits_told=False)
        if was_open:
            told = words("utter_handover_opted_out")
            outbox.notify(conversation_id, told, even_after_stop=True)
        record(who, "opted the person out", conversation_id)


def _hold(conversation_id: str) -> Conversation:
    rows = Conversation.objects.select_for_update().filter(pk=conversation_id)
    conversation = rows.filter(erased_at=None, erase_wanted=False).first()
    if conversation is None:
        raise ConversationGone(conversation_id)
    return conversation


def _is_open_to_us(conversation: Conversation) -> bool:
    return can_be_written_to().filter(pk=conversation.pk).exists()


def _check_open_to_us(conversation: Conversation) -> None:
    if not _is_open_to_us(conversation):
        raise OptedOut(conversation.pk)


def _is_in_hands_of(conversation: Conversation, who: str) -> bool:
    return conversation.state == State.FACILITATOR and conversation.in_hands_of == who


def _check_hands(conversation: Conversation, who: str) -> None:
    if not _is_in_hands_of(conversation, who):
        raise InOtherHands(conversation.in_hands_of)


def _change(conversation: Conversation, **changes: Any) -> None:
    """Change the row that is held; nothing else of it is written."""
    rows: QuerySet[Conversation] = Conversation.objects.filter(pk=conversation.pk)
    rows.update(updated_at=timezone.now(), **changes)


def _give_to_coach(conversation: Conversation) -> None:
    _change(conversation, state=State.COACH, in_hands_of="", waits_since=None, waits_told=False)


def _say(conversation: Conversation, who: str, text: str) -> None:
    Outbound.objects.create(
        conversation=conversation,
        seq=take_numbers(conversation.pk, 1),
        sender=FACILITATOR,
        body={"text": text, "name": who},
    )


def _ask_again(conversation: Conversation) -> None:
    """Say the coach's last question once more, with its choices: other things were said since."""
    said = Outbound.objects.filter(conversation=conversation, sender="coach").order_by("-seq")
    turns = (body for body in said.values_list("body", flat=True)[:LOOKED_BACK])
    last = next((body for body in turns if "buttons" in body and OFFER not in body), None)
    if last and "?" in last["text"]:
        outbox.notify(conversation.pk, last["text"], more={"buttons": last["buttons"]})
