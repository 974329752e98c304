"""Django's entry to the conversations."""

from __future__ import annotations

from django.apps import AppConfig
from django.db.models.signals import post_migrate

from conversations.search_index import look_after


class ConversationsConfig(AppConfig):
    """The one schema, and the index over what people wrote."""

    name = "conversations"
    verbose_name = "Conversations"

    def ready(self) -> None:
        """See to the index whenever the tables were changed."""
        post_migrate.connect(look_after, sender=self)
