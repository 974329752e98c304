"""Accounts as Django knows them."""

from __future__ import annotations

from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class AccountsConfig(AppConfig):
    """Sign-in, roles and links; the users are Django's own."""

    name = "console.accounts"
    label = "accounts"

    def ready(self) -> None:
        """Begin to listen for sign-ins, and see to the roles whenever the tables were changed."""
        from console.accounts import signals  # noqa: F401  # needs the models

        post_migrate.connect(make_roles, sender=self)


def make_roles(**about: Any) -> None:
    """Make the groups of the four roles where they are missing."""
    from django.contrib.auth.models import Group

    from console.access import Role

    for role in Role:
        if role is not Role.ANYBODY:
            Group.objects.get_or_create(name=role.name.lower())
