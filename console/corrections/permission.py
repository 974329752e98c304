"""Whether somebody's words may serve as examples: asked anew each time they would be used."""

from __future__ import annotations

from dataclasses import dataclass

from conversations import reading
from conversations.correction_models import Proposal
from conversations.models import Conversation

READ, EXAMPLES, YES = "read", "examples", "yes"


@dataclass(frozen=True)
class Permission:
    """What the person has agreed to, and whether a part was kept private."""

    is_open: bool  # facilitators may read it, or must: somebody is perhaps in danger
    may_teach: bool
    has_private: bool


def permission(readable: reading.Readable) -> Permission:
    """Give what the person allows now.

    Danger opens what was kept private, to help and for nothing else: of such a conversation
    nothing is taken.
    """
    consents = readable.consents
    agreed = consents.get(READ) == YES and consents.get(EXAMPLES) == YES
    opened_by_danger = any(
        event["event"] == "slot" and event["name"] == "private" and event["value"]
        for event in readable.events
    )
    return Permission(
        is_open=readable.is_open,
        may_teach=readable.is_open and agreed and not opened_by_danger,
        has_private=readable.has_private or opened_by_danger,
    )


def may_be_used(proposal: Proposal) -> bool:
    """Tell whether a proposal may still be taken in, as its person has decided since."""
    if proposal.is_own_words:
        return True
    try:
        readable = reading.readable(proposal.conversation_id)
    except Conversation.DoesNotExist:
        return False
    allowed = permission(readable)
    if not allowed.may_teach:
        return False
    if proposal.kind == Proposal.Kind.DIALOGUE:
        return not allowed.has_private
    return proposal.said_at is not None and not readable.is_private_at(proposal.said_at)
