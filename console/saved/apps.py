"""Saved filters as Django knows them."""

from __future__ import annotations

from django.apps import AppConfig


class SavedConfig(AppConfig):
    """Filters with a name: one's own, and those that a lead shares."""

    name = "console.saved"
    label = "saved"
