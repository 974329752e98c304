"""Signs people in, and lets changemakers agree, for the tests of what leaves the coach."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import Group, User
from django.test import Client

from tests.console.review.talks import add, bot, person, slot, talk

YES = slot("consents", {"read": "yes"})
NO = slot("consents", {"read": "no"}, minute=50)


def signed_in(client: Client, role: str = "lead", name: str = "lea", **user: str) -> Client:
    """Sign somebody in who has a role."""
    found = User.objects.create_user(name, **user)
    found.groups.add(Group.objects.get_or_create(name=role)[0])
    client.force_login(found, backend="django.contrib.auth.backends.ModelBackend")
    return client


def agreed(*events: dict[str, Any], **overview: Any) -> str:
    """Give a conversation that facilitators may read: the person says where they live."""
    conversation_id = talk(may_read=True, **overview)
    add(conversation_id, YES, person("my sister Rosa cleans the market", minute=1))
    add(conversation_id, bot("Who else is there?", minute=2), *events)
    return conversation_id
