"""What facilitators say of a conversation: their reviews, comments and tags, and what they did.

A person of the console is named by the name they sign in with, as plain text: the assistant reads
these tables too, and knows no accounts.
"""

from __future__ import annotations

from typing import ClassVar

from django.db import models

NAME_LENGTH = 150  # of the name somebody signs in with, as long as Django lets it be
TAG_LENGTH = 40


class Review(models.Model):
    """One facilitator's judgement of one conversation by the codebook."""

    class State(models.TextChoices):
        DRAFT = "draft"
        SUBMITTED = "submitted"

    conversation = models.ForeignKey(
        "conversations.Conversation", on_delete=models.CASCADE, related_name="reviews"
    )
    reviewer = models.CharField(max_length=NAME_LENGTH)
    skill = models.CharField(max_length=16, blank=True, default="")  # whose questions were asked
    answers = models.JSONField(default=dict)  # by the codebook's names
    # What the coach finds once the review is handed in, and not before; None: not yet looked for.
    coach_found = models.JSONField(null=True)
    state = models.CharField(max_length=16, choices=State.choices, default=State.DRAFT)
    at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["conversation", "reviewer"], name="review_once")
        ]
        indexes: ClassVar = [models.Index(fields=["reviewer"], name="review_by")]

    def __str__(self) -> str:
        return f"{self.conversation_id} {self.reviewer} {self.state}"


class Comment(models.Model):
    """A remark on a conversation, or on one of its messages: the one that was said at that time."""

    conversation = models.ForeignKey(
        "conversations.Conversation", on_delete=models.CASCADE, related_name="comments"
    )
    said_at = models.DateTimeField(null=True)  # numbers of messages change with what may be read
    who = models.CharField(max_length=NAME_LENGTH)
    text = models.TextField()
    at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"{self.conversation_id} {self.who} {self.at}"


class Tag(models.Model):
    """One word on one conversation: an erasure takes the word along, which may be a name."""

    conversation = models.ForeignKey(
        "conversations.Conversation", on_delete=models.CASCADE, related_name="tags"
    )
    name = models.CharField(max_length=TAG_LENGTH)
    who = models.CharField(max_length=NAME_LENGTH)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["conversation", "name"], name="tag_once")
        ]
        indexes: ClassVar = [models.Index(fields=["name"], name="tag_name")]

    def __str__(self) -> str:
        return f"{self.conversation_id} {self.name}"


class SettledDispute(models.Model):
    """That somebody dealt with a "that's not right"; the words themselves stay with the events."""

    conversation = models.ForeignKey(
        "conversations.Conversation", on_delete=models.CASCADE, related_name="settled_disputes"
    )
    key = models.CharField(max_length=32)  # the time of it, as the event tells it
    who = models.CharField(max_length=NAME_LENGTH)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["conversation", "key"], name="dispute_settled_once")
        ]

    def __str__(self) -> str:
        return f"{self.conversation_id} {self.key}"
