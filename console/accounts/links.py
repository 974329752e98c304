"""One-time links: the first host's, those of invitations, and those for a new password."""

from __future__ import annotations

import hashlib
import secrets
from datetime import datetime, timedelta
from typing import Any

from django.contrib.auth.tokens import default_token_generator
from django.db import transaction
from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode

from coach.settings import load_settings
from console.access import Role
from console.accounts import events
from console.accounts.errors import HostExistsError, LinkError
from console.accounts.events import happened
from console.accounts.models import Invitation
from console.accounts.roles import NAMES, active_hosts, give_role, role_named

FIRST_LASTS = timedelta(days=1)
INVITATION_LASTS = timedelta(days=7)


def invite(role: Role, for_whom: str, by: str) -> str:
    """Make the link by which one person makes an account of their own."""
    token = secrets.token_urlsafe(32)
    Invitation.objects.create(
        digest=_digest(token),
        role=NAMES[role],
        for_whom=for_whom,
        made_by=by,
        expires_at=timezone.now() + INVITATION_LASTS,
    )
    happened(by, events.MADE_LINK, NAMES[role])
    return _address("accounts:join", token)


@transaction.atomic
def first_link() -> tuple[str, datetime]:
    """Make the link for the first host, and until when it holds; those made before hold no more.

    Raises:
        HostExistsError: a host can let people in.
    """
    _refuse_where_a_host_is()
    Invitation.objects.filter(is_first=True, used_at=None).delete()
    token = secrets.token_urlsafe(32)
    until = timezone.now() + FIRST_LASTS
    Invitation.objects.create(
        digest=_digest(token),
        role=NAMES[Role.HOST],
        made_by=events.TERMINAL,
        is_first=True,
        expires_at=until,
    )
    happened(events.TERMINAL, events.MADE_LINK, NAMES[Role.HOST])
    return _address("accounts:join", token), until


def open_invitations() -> QuerySet[Invitation]:
    """Give those that can still be used."""
    return Invitation.objects.filter(used_at=None, expires_at__gt=timezone.now())


def invitation_of(token: str) -> Invitation:
    """Give the invitation that a link stands for; looking at it does not use it up.

    Raises:
        LinkError: it cannot be used.
    """
    found = open_invitations().filter(digest=_digest(token)).first()
    if found is None or (found.is_first and active_hosts().exists()):
        raise LinkError
    return found


@transaction.atomic
def join(token: str, user: Any) -> None:
    """Use a link up, and keep the account that was made by it.

    Raises:
        LinkError: somebody else was quicker, or it cannot be used any more.
    """
    invitation = invitation_of(token)
    used = open_invitations().filter(pk=invitation.pk).update(used_at=timezone.now())
    if not used:
        raise LinkError
    user.save()
    give_role(user, role_named(invitation.role))
    detail = f"{invitation.role}, invited by {invitation.made_by}"
    happened(user.get_username(), events.JOINED, detail)


def withdraw(invitation: Invitation, by: str) -> None:
    """Make a link useless."""
    invitation.delete()
    happened(by, events.WITHDREW, invitation.role)


def new_password_link(user: Any, by: str) -> str:
    """Make the link at which somebody who forgot their password chooses a new one, once."""
    happened(by, events.MADE_PASSWORD_LINK, user.get_username())
    account = urlsafe_base64_encode(force_bytes(user.pk))
    return _address("accounts:new_password", account, default_token_generator.make_token(user))


def _refuse_where_a_host_is() -> None:
    if names := sorted(host.get_username() for host in active_hosts()):
        raise HostExistsError(names)


def _address(page: str, *parts: str) -> str:
    return load_settings().console_url.rstrip("/") + reverse(page, args=parts)


def _digest(token: str) -> str:
    # The token is random and long: nothing slower is needed than for a password.
    return hashlib.sha256(token.encode()).hexdigest()
