"""Accounts as Django knows them."""

from __future__ import annotations

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Sign-in, roles and links; the users are Django's own."""

    name = "console.accounts"
    label = "accounts"

    def ready(self) -> None:
        """Begin to listen for sign-ins."""
        from console.accounts import signals  # noqa: F401  # needs the models
