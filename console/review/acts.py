"""What facilitators do to a conversation; each act is kept in the audit trail.

Each holds the conversation's row meanwhile, as a turn and an erasure do: nothing is written to
what is being erased, and no sign that comes in between is cleared.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from conversations import audit
from conversations.models import Conversation, Overview
from conversations.review_models import Comment, Review, SettledDispute, Tag


class AlreadySubmitted(Exception):
    """Raised when a review was handed in before: since then its writer has seen the coach's."""


@contextmanager
def _held(conversation_id: str) -> Iterator[Conversation]:
    """Hold a conversation.

    Raises:
        Overview.DoesNotExist: there is none, or it was erased.
    """
    with transaction.atomic():
        found = Conversation.objects.select_for_update().filter(pk=conversation_id).first()
        if found is None or not Overview.objects.filter(pk=conversation_id).exists():
            raise Overview.DoesNotExist
        yield found


def save_review(
    conversation_id: str, who: str, skill: str, answers: Mapping[str, str], *, is_draft: bool
) -> Review:
    """Keep a review, as a draft or for good.

    Raises:
        AlreadySubmitted: it was handed in before.
        Overview.DoesNotExist: there is no such conversation.
    """
    with _held(conversation_id):
        review, _ = Review.objects.get_or_create(conversation_id=conversation_id, reviewer=who)
        if review.state == Review.State.SUBMITTED:
            raise AlreadySubmitted
        review.skill, review.answers = skill, dict(answers)
        review.state = Review.State.DRAFT if is_draft else Review.State.SUBMITTED
        review.save()
        _change(conversation_id, reviews=submitted(conversation_id))
        audit.record(who, "review draft" if is_draft else "review", conversation_id)
    return review


def submitted(conversation_id: str) -> int:
    """Tell how many reviews were handed in."""
    found = Review.objects.filter(conversation_id=conversation_id)
    return int(found.filter(state=Review.State.SUBMITTED).count())


def comment(conversation_id: str, who: str, text: str, said_at: datetime | None) -> None:
    """Keep a remark; ``said_at`` is when the message was said that it is about.

    Raises:
        Overview.DoesNotExist: there is no such conversation.
    """
    with _held(conversation_id):
        Comment.objects.create(conversation_id=conversation_id, who=who, text=text, said_at=said_at)
        audit.record(who, "comment", conversation_id)


def tag(conversation_id: str, who: str, name: str) -> None:
    """Put a tag on; the trail does not hold it, for it outlives an erasure.

    Raises:
        Overview.DoesNotExist: there is no such conversation.
    """
    with _held(conversation_id):
        _, is_new = Tag.objects.get_or_create(
            conversation_id=conversation_id, name=name, defaults={"who": who}
        )
        if is_new:
            audit.record(who, "tag", conversation_id)


def untag(conversation_id: str, who: str, name: str) -> None:
    """Take a tag off.

    Raises:
        Overview.DoesNotExist: there is no such conversation.
    """
    with _held(conversation_id):
        gone, _ = Tag.objects.filter(conversation_id=conversation_id, name=name).delete()
        if gone:
            audit.record(who, "untag", conversation_id)


def assign(conversation_id: str, who: str, to: str) -> None:
    """Give a conversation to somebody; "" to nobody.

    Raises:
        Overview.DoesNotExist: there is no such conversation.
    """
    with _held(conversation_id):
        _change(conversation_id, assigned_to=to)
        audit.record(who, "assign", conversation_id, f"to {to}" if to else "to nobody")


def take(conversation_id: str, who: str, *, gives_back: bool) -> bool:
    """Take a conversation oneself, or give back one's own; False where somebody else has it.

    Raises:
        Overview.DoesNotExist: there is no such conversation.
    """
    with _held(conversation_id):
        if Overview.objects.get(pk=conversation_id).assigned_to not in ("", who):
            return False
        _change(conversation_id, assigned_to="" if gives_back else who)
        audit.record(who, "give back" if gives_back else "take", conversation_id)
    return True


def want_reviews(conversation_id: str, who: str, count: int) -> None:
    """Set by how many a conversation shall be reviewed.

    Raises:
        Overview.DoesNotExist: there is no such conversation.
    """
    with _held(conversation_id):
        _change(conversation_id, wanted_reviews=count)
        audit.record(who, "wanted reviews", conversation_id, str(count))


def worry(conversation_id: str, who: str, *, is_worried: bool) -> None:
    """Say that one is worried about the person, or no longer; a worry needs somebody.

    Raises:
        Overview.DoesNotExist: there is no such conversation.
    """
    with _held(conversation_id):
        found = Overview.objects.filter(pk=conversation_id)
        found.update(worried=is_worried, worried_by=who, worried_at=timezone.now())
        if is_worried:
            found.update(needs_somebody=True)
        audit.record(who, "worried" if is_worried else "no longer worried", conversation_id)


def see_to(conversation_id: str, who: str, version: int) -> bool:
    """Say that one has seen to it; False where something was said since the version that was seen.

    Raises:
        Overview.DoesNotExist: there is no such conversation.
    """
    with _held(conversation_id) as held:
        if held.version != version:
            return False
        _change(conversation_id, needs_somebody=False, seen_by=who, seen_at=timezone.now())
        audit.record(who, "seen to", conversation_id)
    return True


def settle(conversation_id: str, who: str, key: str) -> None:
    """Say that a "that's not right" was dealt with.

    Raises:
        Overview.DoesNotExist: there is no such conversation.
    """
    with _held(conversation_id):
        _, is_new = SettledDispute.objects.get_or_create(
            conversation_id=conversation_id, key=key, defaults={"who": who}
        )
        if is_new:
            audit.record(who, "dispute dealt with", conversation_id)


def _change(conversation_id: str, **values: object) -> None:
    Overview.objects.filter(pk=conversation_id).update(**values)
