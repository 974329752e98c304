"""Who decides on a proposal: a lead, and of their own only where there is no other lead."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import User

from console.access import Role
from conversations.correction_models import Proposal

_LEADS = [role.name.lower() for role in Role if role >= Role.LEAD]


def may_decide(user: Any, role: Role, proposal: Proposal) -> bool:
    """Tell whether somebody may accept or decline; four eyes are better where there are four."""
    if role < Role.LEAD or proposal.state != Proposal.State.PROPOSED:
        return False
    return proposal.proposed_by != user.get_username() or not _has_other_lead(user)


def _has_other_lead(user: Any) -> bool:
    others = User.objects.filter(is_active=True, groups__name__in=_LEADS)
    return bool(others.exclude(pk=user.pk).exists())
