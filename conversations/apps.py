"""Django's entry to the conversations."""

from __future__ import annotations

from django.apps import AppConfig
from django.db.models.signals import post_migrate

from conversations import audit_guard
from conversations.search_index import look_after


class ConversationsConfig(AppConfig):
    """The one schema, the index over what people wrote, and the guard of the audit trail."""

    name = "conversations"
    verbose_name = "Conversations"

    def ready(self) -> None:
        """See to both whenever the tables were changed."""
        post_migrate.connect(look_after, sender=self)
        post_migrate.connect(audit_guard.put_up, sender=self)
