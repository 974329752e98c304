"""The roster as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class RosterConfig(AppConfig):
    """The page of the roster; the times are stored with the conversations, which tell of them."""

    name = "console.roster"
    label = "roster"
