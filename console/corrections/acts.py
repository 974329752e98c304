"""Proposing, deciding, and marking as written; each act is kept in the audit trail, without words.

Whether words may be used is asked at each of the three: people change their minds.
"""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone

from console.corrections.permission import may_be_used
from conversations import audit, inbox
from conversations.correction_models import Proposal

WRITER = "make corrections"  # in the audit trail, where nobody of the console acts


class NoConsent(Exception):
    """Raised when the person does not, or no longer, let their words serve as examples."""


class AlreadyDecided(Exception):
    """Raised when somebody else has decided on a proposal meanwhile."""


def propose(proposal: Proposal) -> Proposal:
    """Keep a proposal.

    Raises:
        NoConsent: the words are the person's, and they may not be used.
        ConversationGone: the conversation was erased meanwhile.
    """
    with transaction.atomic():
        inbox.hold(proposal.conversation_id)
        if not may_be_used(proposal):
            raise NoConsent
        proposal.save()
        _record(proposal.proposed_by, "proposed a correction", proposal)
    return proposal


def decide(pk: int, who: str, *, is_accepted: bool, why: str) -> Proposal:
    """Accept or decline; what may not be used any more is dropped instead.

    Raises:
        AlreadyDecided: somebody else was quicker.
        NoConsent: it was dropped.
        Proposal.DoesNotExist: there is no such proposal.
    """
    with transaction.atomic():
        proposal = Proposal.objects.select_for_update().get(pk=pk)
        if proposal.state != Proposal.State.PROPOSED:
            raise AlreadyDecided
        if may_be_used(proposal):
            proposal.state = Proposal.State.ACCEPTED if is_accepted else Proposal.State.DECLINED
            proposal.decided_by, proposal.decided_at, proposal.why = who, timezone.now(), why
            proposal.save()
            _record(who, f"{proposal.state} a correction", proposal)
            return proposal
        _drop(who, proposal)
    raise NoConsent


def withdraw(pk: int, who: str) -> bool:
    """Take back one's own proposal; False where it is another's, or decided."""
    with transaction.atomic():
        mine = Proposal.objects.select_for_update().filter(pk=pk, proposed_by=who)
        proposal = mine.filter(state=Proposal.State.PROPOSED).first()
        if proposal is None:
            return False
        _record(who, "withdrew a correction", proposal)
        proposal.delete()
    return True


def accepted() -> Sequence[Proposal]:
    """Give what is to be written; what may not be used any more is dropped."""
    usable = []
    with transaction.atomic():
        waiting = Proposal.objects.select_for_update().filter(state=Proposal.State.ACCEPTED)
        for proposal in waiting.order_by("pk"):
            if may_be_used(proposal):
                usable.append(proposal)
            else:
                _drop(WRITER, proposal)
    return usable


def mark_written(proposals: Sequence[Proposal], to: str) -> None:
    """Say where proposals were written: to a branch, or into a file."""
    now = timezone.now()
    with transaction.atomic():
        for proposal in proposals:
            found = Proposal.objects.filter(pk=proposal.pk, state=Proposal.State.ACCEPTED)
            if found.update(state=Proposal.State.WRITTEN, written_to=to, written_at=now):
                _record(WRITER, "wrote a correction", proposal)


def _drop(who: str, proposal: Proposal) -> None:
    _record(who, "dropped a correction: no consent", proposal)
    proposal.delete()


def _record(who: str, act: str, proposal: Proposal) -> None:
    audit.record(who, act, proposal.conversation_id, f"proposal {proposal.pk}, {proposal.kind}")
