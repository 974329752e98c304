"""What a messenger tells is taken in once: to whom it belongs, and what becomes of it."""

from __future__ import annotations

import contextlib
import re
import secrets
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import Enum

from django.db import transaction
from django.utils import timezone

from coach import care
from conversations import carrying, inbox, outbox, quiet
from conversations.carrier_words import carrier_word
from conversations.contacts import contact_of, forget
from conversations.forms import CARE_FORM, open_form
from conversations.models import Contact, Conversation, Outbound, Received

GREETING = "/greet"
KEPT_IDS = timedelta(days=7)  # no provider tells the same thing again after so long
DANGER = ("distress", "harm")
CANNOT_EDIT = "utter_cannot_edit"
A_MINUTE = timedelta(minutes=1)  # ten photos at once get one sentence; two machines stop talking
# All of a contact but the claim: somebody may be sending to it meanwhile.
CHANGED = (
    "address", "conversation", "heard_at", "opted_out_at", "not_before",
    "sent_seq", "sent_parts", "attempts",
)  # fmt: skip
Words = Callable[[str], str]  # the name of a response -> its words
# A conversation and what a button carries -> the choice's words and payload, None if not good.
Chosen = Callable[[str, str], "tuple[str, str] | None"]


# "[gone.csv]", "[voice note]": what was sent, said by us or by its file, and no words of theirs.
_WHAT_CAME = re.compile(r"^\[[^\]]*\]\s*")


class Kind(Enum):
    """What an event is, as far as it makes a difference to us."""

    TEXT = "text"
    CHOICE = "choice"  # a button was pressed
    BEGIN = "begin"  # the talk is opened, nothing said yet
    STOP = "stop"  # a command of the medium
    ASIDE = "aside"  # nothing the coach can take up: a voice note, a photo, an edit


@dataclass(frozen=True)
class Event:
    """One thing that a messenger tells of one person.

    ``external_id`` is the messenger's own, ``choice`` what a pressed button carries; an
    ASIDE gets the response that ``answer`` names, or ``words``. ``beside`` was written with a sheet
    whose numbers are ``text``; ``note`` names a response on what came along and is not taken up.
    """

    kind: Kind
    external_id: str
    address: str
    text: str = ""
    choice: str = ""
    answer: str = ""
    words: str = ""
    beside: str = ""
    note: str = ""
    is_forwarded: bool = False  # the words are somebody else's: no command of the person's


@dataclass(frozen=True)
class Manners:
    """What differs between media: whether carriers' words rule, and choices have numbers."""

    channel: str
    has_carrier_words: bool = False
    has_numbers: bool = False


def take_in(manners: Manners, event: Event, words: Words, chosen: Chosen) -> str | None:
    """Store an event, and give the conversation to see to; None: there is nothing to do.

    An event that comes again changes nothing. What is given back has to be answered and delivered.
    """
    event = replace(event, text=inbox.storable(event.text))
    if event.kind is Kind.TEXT and not event.text:
        return None
    with transaction.atomic():
        _, is_new = Received.objects.get_or_create(
            channel=manners.channel, external_id=event.external_id
        )
        if not is_new:
            return None
        contact = contact_of(manners.channel, event.address)
        contact.heard_at = timezone.now()
        contact.not_before = None  # who writes can be written to
        if event.kind is Kind.CHOICE:
            event = _meant(event, chosen(str(contact.conversation_id), event.choice))
        conversation_id = _hear(contact, manners, event, words)
        contact.save(update_fields=CHANGED)
    return conversation_id


def forget_old_ids() -> None:
    """Forget which events came long ago."""
    Received.objects.filter(at__lt=timezone.now() - KEPT_IDS).delete()


def _meant(event: Event, choice: tuple[str, str] | None) -> Event:
    """Give a pressed button as what it means; its words count where it is too old."""
    if choice:
        return replace(event, text=choice[0], choice=choice[1])
    if event.text:
        return replace(event, kind=Kind.TEXT, choice="")
    return replace(event, kind=Kind.ASIDE, choice="", answer="utter_cannot_take")


def _hear(contact: Contact, manners: Manners, event: Event, words: Words) -> str | None:
    word = _word(contact, manners, event)
    if event.kind is Kind.STOP or word == "stop":
        return _stop(contact, event, words)
    if contact.opted_out_at and word != "start" and _leaves_it_at_stop(manners, event):
        return _heard_after_stop(contact, event, word, words)
    was_out, contact.opted_out_at = contact.opted_out_at, None
    is_typed = event.kind is Kind.TEXT and not event.is_forwarded
    if is_typed and carrying.looks_like_code(event.text):
        return _come_over(contact, manners, event, words)
    is_new = _open(contact, manners.channel)
    if event.kind is Kind.BEGIN or (was_out and carrier_word(event.text) == "start"):
        word = "start"  # we told them to send it, also where the carriers' words do not rule
    if word == "start" and (was_out or is_new or event.kind is Kind.BEGIN):
        Conversation.objects.filter(pk=contact.conversation_id).update(stopped=False)
        if is_new and event.kind is Kind.BEGIN:
            return contact.conversation_id  # nothing was said yet
        return _tell(contact, event, "" if is_new else words("utter_texts_started"))
    if word == "help":
        return _tell(contact, event, words("utter_texts_help"))
    return _take_up(contact, manners, event, words)


def _word(contact: Contact, manners: Manners, event: Event) -> str | None:
    """Give which of the carriers' words a message is, where they rule.

    A button that reads "Stop" is none, nor is what somebody else wrote.
    """
    if not manners.has_carrier_words or event.kind is not Kind.TEXT or event.is_forwarded:
        return None
    return carrier_word(event.text, is_out=contact.opted_out_at is not None)


def _leaves_it_at_stop(manners: Manners, event: Event) -> bool:
    """Tell whether somebody who said STOP does not begin again by this."""
    return manners.has_carrier_words or event.answer == CANNOT_EDIT or event.is_forwarded


def _take_up(contact: Contact, manners: Manners, event: Event, words: Words) -> str | None:
    """Take a message up as a part of the talk, or say why it cannot be."""
    if event.kind is Kind.ASIDE:
        if not _tells_of_danger(_own_words(event)):
            return _tell(contact, event, event.words or words(event.answer))
        event = replace(event, kind=Kind.TEXT)  # an edit, or words that came with something
    if len(event.text) > inbox.MAX_TEXT:
        ends = (event.text[: inbox.MAX_TEXT], event.text[-inbox.MAX_TEXT :])
        in_danger = next(filter(_tells_of_danger, ends), None)
        if in_danger is None:
            return _tell(contact, event, words("utter_too_long"))
        event = replace(event, text=in_danger)
    if event.kind is Kind.TEXT and not event.is_forwarded:
        conversation_id = str(contact.conversation_id)
        if carrying.wants_to_go(event.text):
            _catch_up(contact)
            told = words("utter_carry_to_web")
            tell_code(conversation_id, event.external_id, event.text, told)
            return conversation_id
        if keep_quiet(conversation_id, event.external_id, event.text, words):
            _catch_up(contact)
            return conversation_id
    return _say(contact, manners, event, words)


def _own_words(event: Event) -> str:
    """Give what the person wrote, without the name of a thing they sent; an edit is all theirs."""
    return event.text if event.answer == CANNOT_EDIT else _WHAT_CAME.sub("", event.text)


def _say(contact: Contact, manners: Manners, event: Event, words: Words) -> str | None:
    """Put a message into the coach's queue; one that tells of danger also where too many wait."""
    conversation_id = str(contact.conversation_id)
    _catch_up(contact)
    if event.beside:
        _keep_beside(conversation_id, event)
    message = (conversation_id, event.external_id, event.text, event.choice, manners.channel)
    try:
        inbox.receive(*message, manners.has_numbers)
    except inbox.TooManyMessages:
        if not _tells_of_danger(event.text):
            outbox.notify(conversation_id, words("utter_too_many"), unless_said_within=A_MINUTE)
            return conversation_id
        with contextlib.suppress(inbox.TooManyMessages):  # enough wait that say the same
            inbox.receive(*message, manners.has_numbers, is_urgent=True)
    if event.note:
        outbox.notify(conversation_id, words(event.note), unless_said_within=A_MINUTE)
    return conversation_id


def _keep_beside(conversation_id: str, event: Event) -> None:
    """Keep what stands beside a sheet; it is answered by itself only where it tells of danger."""
    own_id = f"{event.external_id[:120]}-words"
    if _tells_of_danger(event.beside):
        with contextlib.suppress(inbox.TooManyMessages):
            inbox.receive(conversation_id, own_id, event.beside[: inbox.MAX_TEXT], is_urgent=True)
    else:
        inbox.keep(conversation_id, own_id, event.beside)


def _tells_of_danger(text: str) -> bool:
    return care.screen(text).kind in DANGER


def come_over_on_web(conversation_id: str, external_id: str, text: str, words: Words) -> str | None:
    """Go on in the browser with the conversation that a code belongs to; give it.

    ``conversation_id`` is the one in which the code was typed; None: the code is not good, and
    the person is told so there.
    """
    with transaction.atomic():
        try:
            carried = carrying.redeem(conversation_id, text)
        except (carrying.NoSuchCode, carrying.TooManyTries) as error:
            if not inbox.is_known(conversation_id, external_id):
                inbox.keep(conversation_id, external_id, text)
                outbox.notify(conversation_id, words(_refusal(error)))
            return None
        Conversation.objects.filter(pk=carried).exclude(channel="web").update(channel="web")
        _leave(conversation_id, carried)
        outbox.notify(carried, words("utter_carried"))
    return carried


def tell_code(conversation_id: str, external_id: str, text: str, told: str) -> None:
    """Answer with a code by which the conversation goes on elsewhere; once for each message.

    Raises:
        ConversationGone: the conversation is erased or about to be.
    """
    with transaction.atomic():
        inbox.hold(conversation_id)
        if not inbox.is_known(conversation_id, external_id):
            inbox.keep(conversation_id, external_id, text)
            code = carrying.make_code(conversation_id)
            outbox.notify(conversation_id, told.replace("{code}", code))


def keep_quiet(conversation_id: str, external_id: str, text: str, words: Words) -> bool:
    """Keep when somebody does not want to be written to first; False: it is no such wish."""
    hours = quiet.wants_quiet(conversation_id, text)
    if hours is None:
        return False
    told = words(quiet.response_for(hours))
    quiet.keep_quiet(conversation_id, external_id, text, hours, told)
    return True


def _refusal(error: Exception) -> str:
    is_guess = isinstance(error, carrying.TooManyTries)
    return "utter_code_tries" if is_guess else "utter_code_unknown"


def _catch_up(contact: Contact) -> None:
    """Go on where the person wrote, and pass over what was said where they have seen it."""
    conversation = _current(contact)
    if conversation is not None and conversation.channel != contact.channel:
        contact.sent_seq, contact.sent_parts, contact.attempts = conversation.last_seq, 0, 0
        Conversation.objects.filter(pk=conversation.pk).update(channel=contact.channel)


def _current(contact: Contact) -> Conversation | None:
    """Give the contact's conversation and hold it; None where it is erased, or is about to be."""
    return (
        Conversation.objects.select_for_update()
        .filter(pk=contact.conversation_id, erased_at=None, erase_wanted=False)
        .first()
    )


def _come_over(contact: Contact, manners: Manners, event: Event, words: Words) -> str:
    """Go on here with the conversation that a code belongs to."""
    try:
        conversation_id = carrying.redeem(contact.key, event.text)
    except (carrying.NoSuchCode, carrying.TooManyTries) as error:
        _open(contact, manners.channel)
        return _tell(contact, event, words(_refusal(error)))
    conversation = Conversation.objects.select_for_update().get(pk=conversation_id)
    conversation.channel = manners.channel
    conversation.save(update_fields=["channel"])
    # One device at a time: the phone that it was taken from hears no more of it.
    others = Contact.objects.filter(conversation=conversation, channel=manners.channel)
    forget(others.exclude(pk=contact.pk))
    _leave(contact.conversation_id, conversation_id)
    contact.conversation = conversation
    contact.sent_seq, contact.sent_parts, contact.attempts = conversation.last_seq, 0, 0
    outbox.notify(conversation_id, words("utter_carried"))
    return conversation_id


def _leave(before: str | None, after: str) -> None:
    """Keep that a person goes on in another talk: who has that one erased means both."""
    if before != after:
        left = Conversation.objects.filter(pk=before, erased_at=None)
        left.update(followed_by=after)


def _open(contact: Contact, channel: str) -> bool:
    """Open a conversation, unless one is open; tell whether it is new."""
    if _current(contact) is not None:
        return False
    conversation_id = f"{channel}-{secrets.token_urlsafe(18)}"
    inbox.open_conversation(conversation_id, channel, GREETING)
    _take_receipt_along(contact, conversation_id)
    contact.conversation_id = conversation_id
    contact.sent_seq = contact.sent_parts = contact.attempts = 0
    return True


def _take_receipt_along(contact: Contact, conversation_id: str) -> None:
    """Have the receipt of an erasure arrive, though its person already writes anew."""
    erased = Conversation.objects.select_for_update().filter(pk=contact.conversation_id).first()
    if erased is None:
        return
    if erased.erase_wanted:
        erased.followed_by = conversation_id
        erased.save(update_fields=["followed_by"])
        return
    receipts = Outbound.objects.filter(conversation=erased, seq__gt=contact.sent_seq)
    for receipt in receipts.order_by("seq"):
        outbox.notify(conversation_id, receipt.body["text"], even_after_stop=True)


def _stop(contact: Contact, event: Event, words: Words) -> str | None:
    """Send one more message, which says so, and then nothing."""
    was_out = contact.opted_out_at
    contact.opted_out_at = was_out or timezone.now()
    if _current(contact) is None:
        contact.address = ""  # nothing is sent, and nothing is kept but the hash
        return None
    if was_out:
        return None
    _catch_up(contact)
    Conversation.objects.filter(pk=contact.conversation_id).update(stopped=True)
    inbox.keep(contact.conversation_id, event.external_id, event.text)
    outbox.notify(contact.conversation_id, words("utter_texts_stopped"), even_after_stop=True)
    return str(contact.conversation_id)


def _heard_after_stop(contact: Contact, event: Event, word: str | None, words: Words) -> str | None:
    """Keep what is written after STOP; nothing is sent until START.

    But where life is in danger, and to HELP, which carriers want answered always.
    """
    is_danger = _in_care(contact) or (event.text != "" and _tells_of_danger(event.text))
    if is_danger or word == "help":
        _open(contact, contact.channel)  # it may have been erased since
        _catch_up(contact)
    elif _current(contact) is None:
        contact.address = ""
        return None
    conversation_id = str(contact.conversation_id)
    if is_danger:
        text = event.text[: inbox.MAX_TEXT]
        with contextlib.suppress(inbox.TooManyMessages):  # enough wait that say the same
            inbox.receive(conversation_id, event.external_id, text, channel=contact.channel)
        return conversation_id
    inbox.keep(conversation_id, event.external_id, event.text)
    if word != "help":
        return None
    help_words = words("utter_texts_help")
    outbox.notify(conversation_id, help_words, even_after_stop=True, unless_said_within=A_MINUTE)
    return conversation_id


def _in_care(contact: Contact) -> bool:
    """Tell whether danger is being talked about: what is asked there is to be answered."""
    return _current(contact) is not None and open_form(str(contact.conversation_id)) == CARE_FORM


def _tell(contact: Contact, event: Event, text: str) -> str:
    """Answer outside the talk with a sentence; none when a greeting says enough."""
    conversation_id = str(contact.conversation_id)
    _catch_up(contact)
    inbox.keep(conversation_id, event.external_id, event.text)
    if text:
        outbox.notify(conversation_id, text, unless_said_within=A_MINUTE)
    return conversation_id
