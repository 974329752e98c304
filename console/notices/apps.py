"""Notices as Django knows them."""

from __future__ import annotations

from django.apps import AppConfig


class NoticesConfig(AppConfig):
    """Notices, to whom each was sent, and who agreed to be mailed."""

    name = "console.notices"
    label = "notices"
