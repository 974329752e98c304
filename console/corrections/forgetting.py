"""What was proposed from a conversation goes with it."""

from __future__ import annotations

from conversations.correction_models import Proposal


def forget(conversation_id: str) -> int:
    """Remove all proposals from a conversation, and tell how many there were.

    What was written to a branch stays there: it holds no personal data, and nobody can say any
    more whose words it was made of.
    """
    gone, _ = Proposal.objects.filter(conversation_id=conversation_id).delete()
    return gone
