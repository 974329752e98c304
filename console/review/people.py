"""Who works in the console, by the name they sign in with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.contrib.auth.models import User

from console.access import Role


@dataclass(frozen=True)
class People:
    """All who have an account; ``reviewers`` are those to whom a conversation can be given."""

    names: Mapping[str, str]
    reviewers: Mapping[str, str]

    def name_of(self, who: str) -> str:
        """Give somebody's name; of a closed account the name it had for signing in."""
        return self.names.get(who, who)


def people() -> People:
    """Ask once for everybody."""
    names: dict[str, str] = {}
    reviewers: dict[str, str] = {}
    able = {role.name.lower() for role in Role if role >= Role.FACILITATOR}
    found = User.objects.order_by("username").values_list(
        "username", "first_name", "last_name", "is_active", "groups__name"
    )
    for username, first, last, is_active, group in found:
        names[username] = f"{first} {last}".strip() or username
        if is_active and group in able:
            reviewers[username] = names[username]
    return People(names, reviewers)
