"""Names are hidden until somebody says why they have to see them; that is kept."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client

from console.review import masks
from conversations.models import Audit, Inbound
from tests.console.review.talks import add, bot, person, slot, talk

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def facilitator(client: Client) -> Client:
    """Sign somebody in who may look behind masks."""
    user = User.objects.create_user("amira")
    user.groups.add(Group.objects.get_or_create(name="facilitator")[0])
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client


@pytest.fixture
def conversation() -> str:
    """Give a talk with a name and a number in it, in words and in what was remembered."""
    where = talk()
    add(
        where,
        slot("consents", {"read": "yes"}),
        person("my sister Rosa Mendieta, 07700 900123"),
        slot("occasion", "Rosa Mendieta"),
        bot("So Rosa Mendieta comes."),
    )
    return where


def test_names_and_numbers_are_hidden(facilitator: Client, conversation: str) -> None:
    """In what was said by both, and in what was remembered."""
    page = facilitator.get(f"/console/{conversation}/").content.decode()

    assert "[name]" in page
    assert not any(word in page for word in ("Rosa", "Mendieta", "900123"))


def test_a_name_told_once_is_hidden_wherever_it_stands(facilitator: Client) -> None:
    """Though nothing beside it tells, the second time, that it is one."""
    where = talk()
    told = "my neighbour Thandeka came"
    Inbound.objects.create(conversation_id=where, external_id="a", seq=50, text=told)
    add(where, slot("consents", {"read": "yes"}), person(told), person("thandeka likes it"))

    page = facilitator.get(f"/console/{where}/").content.decode()
    assert "likes it" in page
    assert "thandeka" not in page.casefold()


def test_a_reason_shows_them_for_a_while(
    facilitator: Client, conversation: str, monkeypatch
) -> None:
    """The trail keeps who and why, and no name that is written into the reason."""
    facilitator.post(f"/console/{conversation}/unmask/", {"reason": "to call her, 07700 900123"})

    page = facilitator.get(f"/console/{conversation}/").content.decode()
    assert "Rosa Mendieta" in page
    entry = Audit.objects.get(act="looked behind the mask")
    assert (entry.who, entry.conversation_id) == ("amira", conversation)
    assert "to call her" in entry.detail
    assert "900123" not in entry.detail

    other = talk()
    assert not masks.is_unmasked(_request(facilitator), other)
    monkeypatch.setattr(masks, "LOOK", timedelta(seconds=-1))
    facilitator.post(f"/console/{conversation}/unmask/", {"reason": "again"})
    assert "Rosa" not in facilitator.get(f"/console/{conversation}/").content.decode()


@pytest.mark.parametrize("reason", ["", " ", "x" * 201])
def test_without_a_reason_nothing_is_shown(
    facilitator: Client, conversation: str, reason: str
) -> None:
    """It is said what is missing."""
    answer = facilitator.post(
        f"/console/{conversation}/unmask/", {"reason": reason}, follow=True
    ).content.decode()

    assert "Say why" in answer
    assert "Rosa" not in answer
    assert not Audit.objects.filter(act="looked behind the mask").exists()


def _request(client: Client) -> object:
    class Asked:
        session = client.session

    return Asked()
