"""The first account, from the terminal."""

from __future__ import annotations

import io
import re
from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command
from django.core.management.base import CommandError
from django.test import Client
from django.utils import timezone

from console.accounts.models import Invitation
from tests.console.accounts.conftest import PASSWORD, Make

NEW = {"username": "ada", "password1": PASSWORD, "password2": PASSWORD}


class Terminal(io.StringIO):
    """Somebody's screen."""

    def isatty(self) -> bool:
        """Say so."""
        return True


def printed(*options: str, to: io.StringIO | None = None) -> str:
    """Run the command, and give what it printed."""
    to = to or Terminal()
    call_command("first_account", *options, stdout=to)
    return to.getvalue()


def link_in(text: str) -> str:
    """Give the path of the link that was printed."""
    found = re.search(r"http://localhost:8000(/accounts/join/[\w-]+/)$", text, re.MULTILINE)
    assert found is not None
    return found[1]


def test_the_start_prints_a_link_at_which_the_host_begins(client: Client) -> None:
    """With a name and a password of their own."""
    link = link_in(printed("--at-start"))
    assert "You will be the host" in client.get(link).content.decode()
    client.post(link, NEW)

    assert client.get("/accounts/").status_code == 200
    assert User.objects.get().check_password(PASSWORD)


def test_the_link_works_once(client: Client) -> None:
    """Whoever finds it afterwards finds nothing."""
    link = link_in(printed())
    client.post(link, NEW)
    stranger = Client()

    assert stranger.get(link).status_code == 410
    assert stranger.post(link, {**NEW, "username": "eve"}).status_code == 410
    assert User.objects.count() == 1


def test_the_link_works_for_a_day(client: Client) -> None:
    """Then the next start prints another."""
    link = link_in(printed())
    Invitation.objects.update(expires_at=timezone.now() - timedelta(seconds=1))

    assert client.get(link).status_code == 410
    assert "This link was used already" in client.get(link).content.decode()


def test_a_day_is_what_it_gets() -> None:
    """Not more."""
    printed()

    left = Invitation.objects.get().expires_at - timezone.now()
    assert timedelta(hours=23, minutes=59) < left <= timedelta(days=1)


def test_a_new_link_makes_the_one_before_useless(client: Client) -> None:
    """Two open doors are one too many."""
    before, after = link_in(printed()), link_in(printed())

    assert client.get(before).status_code == 410
    assert client.get(after).status_code == 200


def test_the_database_does_not_hold_the_link() -> None:
    """Who steals a backup does not become the host."""
    token = link_in(printed()).split("/")[-2]

    assert token not in str(Invitation.objects.values())


def test_where_a_log_would_keep_it_the_start_prints_no_link() -> None:
    """But says how to get one."""
    said = printed("--at-start", to=io.StringIO())

    assert "make first-account" in said
    assert not Invitation.objects.exists()


def test_who_asks_gets_the_link_also_without_a_terminal() -> None:
    """As in a container."""
    assert link_in(printed(to=io.StringIO()))


def test_once_there_is_an_account_the_start_says_nothing(make: Make) -> None:
    """Not even where it is no host's."""
    make("mo")

    assert printed("--at-start") == ""


def test_where_there_is_a_host_no_link_is_made(ada: User) -> None:
    """The error names who can invite."""
    with pytest.raises(CommandError, match="There is a host already: ada"):
        printed()


def test_where_the_host_is_switched_off_a_link_is_made(ada: User) -> None:
    """The way back in for who has the machine."""
    User.objects.update(is_active=False)

    assert link_in(printed())


def test_a_link_that_was_left_over_is_dead_once_there_is_a_host(client: Client) -> None:
    """However the host came to be."""
    link = link_in(printed())
    other = link_in(printed())
    client.post(other, NEW)

    assert Client().get(link).status_code == 410
