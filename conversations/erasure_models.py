"""What is kept of an erasure: its receipt, and none of what was erased.

It is written by the assistant too, which knows no accounts: who asked is a name in plain text.
"""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from conversations.review_models import NAME_LENGTH

ID_LENGTH = 64  # of a conversation's


class Erasure(models.Model):
    """One conversation that is to be erased, or was; the row outlives it.

    There is one from the moment that somebody of the group asks; where the person asks, from the
    moment that it is done.
    """

    class Why(models.TextChoices):
        PERSON = "person"
        LEAD = "lead"
        RETENTION = "retention"

    # Plain text: nothing that goes with the conversation may take this along.
    conversation_id = models.CharField(max_length=ID_LENGTH, db_index=True)
    receipt = models.CharField(max_length=16, blank=True, default="", db_index=True)
    why = models.CharField(max_length=16, choices=Why.choices)
    who = models.CharField(max_length=NAME_LENGTH, blank=True, default="")  # of the group
    asked_at = models.DateTimeField(auto_now_add=True)
    done_at = models.DateTimeField(null=True, db_index=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["conversation_id"],
                condition=models.Q(done_at=None),
                name="erasure_asked_once",
            )
        ]

    def __str__(self) -> str:
        return f"{self.receipt or 'asked for'} {self.why}"

    @property
    def reason(self) -> str:
        """Say why, in words."""
        return REASONS[self.why]


REASONS: dict[str, str] = {
    Erasure.Why.PERSON: "the person wished it",
    Erasure.Why.LEAD: "somebody of the group erased it",
    Erasure.Why.RETENTION: "it had ended as long ago as the host keeps conversations",
}
