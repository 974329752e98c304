"""The host's page as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class HostConfig(AppConfig):
    """One page, its words and its looks; it keeps nothing."""

    name = "console.host"
    label = "host"
