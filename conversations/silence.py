"""What the coach leaves to a facilitator who speaks, and what it answers beside them.

While a person of the group is there the coach listens for danger alone, and heeds STOP and a wish
to be deleted. That the facilitator speaks stands in the database, and every turn is stored only if
it does not, or may be said beside them (`turns.commit_turn`).
"""

from __future__ import annotations

import re
from enum import Enum

from django.db import transaction
from django.db.models import F, Value
from django.db.models.functions import Coalesce
from django.utils import timezone

from conversations import outbox
from conversations.forms import CARE_FORM, open_form
from conversations.inbox import Waiting
from conversations.models import Conversation, Inbound, Outbound
from conversations.unanswered import GO_ON, OFFER, WAIT

DANGER = ("distress", "harm")
WISHES = ("stop", "erase")
BRIEF = 60  # letters; a longer message says more than yes or no
BESIDE = "beside"  # the mark of what the coach said beside a facilitator: which part it was

_YES = r"(?:yes|yeah|yep|ok|okay|sure|fine|alright|all right|please|let'?s|let us)"
_AGREES = re.compile(
    rf"\W*(?:{_YES}\W*)*(?:(?:we|us|you and (?:i|me)) (?:can )?)?"
    r"(?:go on|continue|carry on|go ahead)?"
    r"(?: (?:with (?:the coach|you)|please|then|meanwhile|now))*\W*",
    re.IGNORECASE,
)
_YES_OR_NO = re.compile(rf"\W*(?:{_YES}|no|nope|not|don'?t|keep|delete|it|all|\W)+", re.IGNORECASE)
_CARE = re.compile(r'^/choose\{\s*"value":\s*"care:')
_WISH = re.compile(r'^/(?:stop|erase)\b|^/choose\{\s*"value":\s*"(?:stop|erase):yes"')
_ERASE = re.compile(r'^/choose\{\s*"value":\s*"erase:')


class Part(str, Enum):
    """The coach's part in a message that it has to see to."""

    ALL = ""  # nobody else is there
    NONE = "none"
    GO_ON = "go on"  # the person takes the coach's offer to go on without the facilitator
    DANGER = "danger"
    IN_CARE = "in care"  # the answer to what the coach asked about danger
    WISH = "wish"  # STOP, or to be deleted
    TO_WISH = "to wish"  # the answer to what the coach asked about such a wish


def part_of_coach(message: Waiting, state: str) -> Part:
    """Tell which part the coach has in a message, by who speaks in its conversation now."""
    if message.payload == GO_ON:
        return Part.GO_ON
    if message.payload == WAIT:
        return Part.NONE
    if state != Conversation.State.FACILITATOR:
        return Part.ALL
    return _by_itself(message) or _by_what_was_asked(message)


def may_be_said_beside(part: str, is_urgent: bool) -> bool:
    """Tell whether a turn may be stored though a facilitator speaks.

    An answer in a care talk counts only while the talk is about danger: where it leads back to
    work, the coach is silent again.
    """
    return part in (Part.DANGER, Part.WISH, Part.TO_WISH) or (part == Part.IN_CARE and is_urgent)


def mark_beside(part: str, is_urgent: bool) -> dict[str, str]:
    """Give the mark of what is said beside a facilitator; none where the coach speaks alone."""
    if not part:
        return {}
    return {BESIDE: Part.IN_CARE.value if is_urgent else Part(part).value}


def leave_to_person(conversation_id: str, external_id: str) -> bool:
    """Keep a message for the facilitator who speaks; False where none does any more."""
    with transaction.atomic():
        row = Conversation.objects.select_for_update().filter(pk=conversation_id)
        conversation = row.first()
        if conversation is None:
            return False
        inbound = Inbound.objects.filter(conversation_id=conversation_id, external_id=external_id)
        is_with_person = conversation.state == Conversation.State.FACILITATOR
        if not is_with_person and not inbound.filter(payload=WAIT).exists():
            return False
        inbound.update(status=Inbound.Status.ANSWERED, for_person=True)
        if is_with_person and inbound.filter(hidden=False).exists():
            now = timezone.now()
            # Whoever writes again after STOP wants to be answered again.
            row.update(
                stopped=False, updated_at=now, waits_since=Coalesce(F("waits_since"), Value(now))
            )
    return True


def is_with_person(conversation_id: str) -> bool:
    """Tell whether a facilitator speaks."""
    rows = Conversation.objects.filter(pk=conversation_id)
    return rows.filter(state=Conversation.State.FACILITATOR).exists()


def notify_if_alone(conversation_id: str, text: str) -> None:
    """Tell the person something as the coach, unless a facilitator speaks by then."""
    with transaction.atomic():
        rows = Conversation.objects.select_for_update().filter(pk=conversation_id)
        if rows.exclude(state=Conversation.State.FACILITATOR).exists():
            outbox.notify(conversation_id, text)


def _by_itself(message: Waiting) -> Part | None:
    if message.payload:
        if _CARE.match(message.payload):
            return Part.DANGER
        return Part.WISH if _WISH.match(message.payload) else None
    from coach import care  # here: the console reads of conversations and understands no language

    kind = care.screen(message.text).kind
    if kind in DANGER:
        return Part.DANGER
    return Part.WISH if kind in WISHES else None


def _by_what_was_asked(message: Waiting) -> Part:
    """See whether it answers what the coach itself asked last, and nobody has spoken since."""
    said = Outbound.objects.filter(conversation_id=message.conversation_id).order_by("seq").last()
    body = said.body if said else {}
    if body.get(OFFER) and not message.payload and _agrees(message.text):
        return Part.GO_ON
    asks = "?" in body.get("text", "") or bool(body.get("buttons"))
    if body.get(BESIDE) == Part.IN_CARE:
        in_care = asks or open_form(message.conversation_id) == CARE_FORM
        return Part.IN_CARE if in_care else Part.NONE
    if body.get(BESIDE) == Part.WISH and asks and _settles(message):
        return Part.TO_WISH
    return Part.NONE


def _agrees(text: str) -> bool:
    is_brief = len(text) <= BRIEF and re.search(r"\w", text) is not None
    return is_brief and _AGREES.fullmatch(text) is not None


def _settles(message: Waiting) -> bool:
    """Tell whether it says yes or no to a wish; anything else is said to the facilitator."""
    if message.payload:
        return _ERASE.match(message.payload) is not None
    return len(message.text) <= BRIEF and _YES_OR_NO.fullmatch(message.text) is not None
