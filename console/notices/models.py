"""What has to be seen to, to whom it was told, and who agreed to be mailed.

No row holds a word of what was said, nor a name of the person.
"""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from conversations.models import Conversation

TO_ALL = 3  # the last stage


class Notice(models.Model):
    """That somebody may be in danger, or asks for a person; open until somebody sees to it."""

    class Reason(models.TextChoices):
        DANGER = "danger"
        REQUEST = "request"

    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="+")
    reason = models.CharField(max_length=16, choices=Reason.choices)
    since = models.DateTimeField()
    raised_at = models.DateTimeField()

    # How far it was told: 0 nobody yet, 1 who is on duty, 2 the next one, 3 everybody.
    stage = models.PositiveSmallIntegerField(default=0)
    next_at = models.DateTimeField(null=True)  # when more are told; None: all were

    ended_at = models.DateTimeField(null=True)
    # By the name they sign in with, or that people are told; "": it is over by itself.
    acknowledged_by = models.CharField(max_length=150, blank=True, default="")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["conversation", "reason"],
                condition=Q(ended_at__isnull=True),
                name="notice_one_open",
            ),
            models.UniqueConstraint(fields=["conversation", "reason", "since"], name="notice_once"),
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["next_at"], condition=Q(ended_at__isnull=True), name="notice_open"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.conversation_id} {self.reason} {self.since}"


class NoticeSent(models.Model):
    """One notice on its way to one account, or to the chat; also when it did not arrive."""

    class How(models.TextChoices):
        MAIL = "mail"
        CHAT = "chat"

    notice = models.ForeignKey(Notice, on_delete=models.CASCADE, related_name="sent")
    how = models.CharField(max_length=8, choices=How.choices)
    to = models.CharField(max_length=150, blank=True, default="")  # an account's sign-in name
    stage = models.PositiveSmallIntegerField()
    at = models.DateTimeField()  # when it was decided
    due_at = models.DateTimeField()
    claimed_until = models.DateTimeField(null=True)  # by the worker that sends it now
    sent_at = models.DateTimeField(null=True)
    tries = models.PositiveSmallIntegerField(default=0)
    failed = models.TextField(blank=True, default="")  # why the last try failed, and the remedy
    is_given_up = models.BooleanField(default=False)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["notice", "how", "to", "stage"], name="notice_sent_once_a_stage"
            )
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["due_at"],
                condition=Q(sent_at__isnull=True, is_given_up=False),
                name="notice_sent_due",
            )
        ]

    def __str__(self) -> str:
        return f"{self.notice_id} {self.how} {self.to}"


class MailConsent(models.Model):
    """That somebody wants notices at the address of their account."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="mail_consent"
    )
    agreed_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.user_id} {self.agreed_at}"
