"""A filter with a name."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

NAME_LENGTH = 60


class SavedFilter(models.Model):
    """What somebody narrowed the list down by; its owner is named by the sign-in name."""

    owner = models.CharField(max_length=150)
    name = models.CharField(max_length=NAME_LENGTH)
    query = models.TextField()  # as it stands in the list's address
    is_shared = models.BooleanField(default=False)  # with everybody, by a lead
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["owner", "name"], name="saved_filter_once")
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["name"], condition=models.Q(is_shared=True), name="saved_filter_shared"
            )
        ]

    def __str__(self) -> str:
        return f"{self.owner} {self.name}"
