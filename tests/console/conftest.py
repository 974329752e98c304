"""People of the console."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client

from console.access import Role

SignIn = Callable[[Role, str], Client]


@pytest.fixture
def sign_in() -> SignIn:
    """Give a way to sign somebody in."""

    def signed_in(role: Role, name: str = "amira") -> Client:
        user = User.objects.create_user(name, first_name=name.title())
        user.groups.add(Group.objects.get_or_create(name=role.name.lower())[0])
        client = Client()
        client.force_login(user)
        return client

    return signed_in
