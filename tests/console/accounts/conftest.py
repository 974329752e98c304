"""Accounts to try the pages with."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from django.contrib.auth.models import Group, User
from django.core.cache import cache
from django.test import Client

from conversations.models import Audit

PASSWORD = "a kettle of green tea"
BACKEND = "django.contrib.auth.backends.ModelBackend"
Make = Callable[..., User]


@pytest.fixture(autouse=True)
def quick_passwords(settings, db) -> Iterator[None]:
    """Digest passwords quickly: the slow way is Django's, and not what is tried here."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    yield
    cache.clear()


@pytest.fixture
def make() -> Make:
    """Give a function that makes an account with a role and the one password."""

    def account(name: str, role: str = "viewer") -> User:
        user = User.objects.create_user(name, password=PASSWORD)
        user.groups.add(Group.objects.get(name=role))
        return user

    return account


@pytest.fixture
def ada(make: Make) -> User:
    """Give the one host."""
    return make("ada", "host")


@pytest.fixture
def host(ada: User, client: Client) -> Client:
    """Give the browser in which the host is signed in."""
    client.force_login(ada, backend=BACKEND)
    return client


@pytest.fixture
def told() -> Callable[[], list[str]]:
    """Give a function that says what the audit trail was told since now."""
    before = Audit.objects.count()

    def entries() -> list[str]:
        rows = Audit.objects.order_by("pk")[before:]
        return [f"{row.who} {row.act}{f': {row.detail}' if row.detail else ''}" for row in rows]

    return entries
