"""What was asked for to be exported; it goes when the file goes."""

from __future__ import annotations

from pathlib import Path

from django.db import models

from coach.settings import load_settings
from conversations.review_models import NAME_LENGTH

PURPOSE_LENGTH = 200
STUDY_LENGTH = 60


class Export(models.Model):
    """One file: who wants it and what for, what shall be in it, and how far it is."""

    who = models.CharField(max_length=NAME_LENGTH, db_index=True)
    purpose = models.CharField(max_length=PURPOSE_LENGTH)
    study = models.CharField(max_length=STUDY_LENGTH, blank=True, default="")
    query = models.TextField(blank=True, default="")  # of the list of conversations
    asked_at = models.DateTimeField(auto_now_add=True)
    looked_at = models.PositiveIntegerField(default=0)  # conversations, so far
    total = models.PositiveIntegerField(null=True)  # to be looked at; None: not begun
    written = models.PositiveIntegerField(default=0)
    made_at = models.DateTimeField(null=True)
    problem = models.CharField(max_length=200, blank=True, default="")  # why it cannot be made

    def __str__(self) -> str:
        return f"{self.pk} {self.who}"

    @property
    def file(self) -> Path:
        """Give where the file is, once it is made."""
        return folder() / f"export-{self.pk}.zip"

    @property
    def people_file(self) -> Path:
        """Give where it stands whose words are in it; it is never handed out."""
        return folder() / f"export-{self.pk}.people"


def folder() -> Path:
    """Give the folder of all exports, which nobody else on the machine can open."""
    path = load_settings().var_dir / "exports"
    path.mkdir(mode=0o700, parents=True, exist_ok=True)
    return path


def remove_files(export: Export) -> None:
    """Remove what was made of an export."""
    for path in (export.file, export.people_file):
        path.unlink(missing_ok=True)
