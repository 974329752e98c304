"""What facilitators propose that the coach should learn: words without personal data, and why.

It lies here, beside the conversations, so that an erasure in the assistant reaches it too.
"""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from conversations.review_models import NAME_LENGTH


class Proposal(models.Model):
    """One thing that the coach got wrong or lacked, until a branch of the repository has it."""

    class Kind(models.TextChoices):
        INTENT = "intent", "Wrong intent"
        MISSING = "missing", "Missing entry"
        OFFER = "offer", "Failed offer"
        DIALOGUE = "dialogue", "Whole dialogue"

    class State(models.TextChoices):
        PROPOSED = "proposed"
        ACCEPTED = "accepted"
        DECLINED = "declined"
        WRITTEN = "written"

    kind = models.CharField(max_length=16, choices=Kind.choices)
    state = models.CharField(max_length=16, choices=State.choices, default=State.PROPOSED)
    # Plain text, as in the audit trail; an erasure looks for it by this name.
    conversation_id = models.CharField(max_length=64, db_index=True)
    # When the message was said that it is about: a part can be made private afterwards.
    said_at = models.DateTimeField(null=True)
    # The facilitator's own words: no consent for examples is needed for them.
    is_own_words = models.BooleanField(default=False)

    text = models.TextField(blank=True, default="")  # cleaned; of a dialogue there are turns
    understood = models.CharField(max_length=64, blank=True, default="")  # as which intent
    sureness = models.FloatField(null=True)
    meant = models.TextField(blank=True, default="")  # an intent, an entry, or what was offered
    language = models.CharField(max_length=16, default="en")
    details = models.JSONField(default=dict)  # what belongs to one kind: turns, skill, scenario
    remark = models.TextField(blank=True, default="")  # of who proposed it

    proposed_by = models.CharField(max_length=NAME_LENGTH)
    proposed_at = models.DateTimeField(auto_now_add=True)
    decided_by = models.CharField(max_length=NAME_LENGTH, blank=True, default="")
    decided_at = models.DateTimeField(null=True)
    why = models.TextField(blank=True, default="")  # of who decided
    written_to = models.CharField(max_length=200, blank=True, default="")  # branch, or patch
    written_at = models.DateTimeField(null=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["state", "-id"], name="proposal_state")]

    def __str__(self) -> str:
        return f"{self.pk} {self.kind} {self.state}"
