"""What is kept of accounts beside Django's own: the links by which they are made."""

from __future__ import annotations

from django.db import models
from django.utils import timezone


class Invitation(models.Model):
    """A link that makes one account, once; the link itself is nowhere kept, only its digest."""

    digest = models.CharField(max_length=64, unique=True)
    role = models.CharField(max_length=12)
    for_whom = models.CharField(max_length=100, blank=True)
    made_by = models.CharField(max_length=150)
    is_first = models.BooleanField(default=False)  # from the terminal, while there is no host
    made_at = models.DateTimeField(default=timezone.now)
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("expires_at",)
