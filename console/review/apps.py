"""Reviewing as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class ReviewConfig(AppConfig):
    """The pages of facilitators; what they say is stored with the conversations."""

    name = "console.review"
    label = "review"
