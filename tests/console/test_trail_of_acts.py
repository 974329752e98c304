"""Every act of the console on a conversation stands in the audit trail, with who did it."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client
from django.urls import reverse

from console.access import LEAST_ROLE
from console.review import acts
from conversations import handover
from conversations.models import Audit, Conversation, Overview
from tests.console.review.talks import add, at, person, slot, talk
from tests.console.test_access import PAGES

pytestmark = pytest.mark.django_db(transaction=True)

NAME = "Lea"
ARGUMENT = "conversation_id"
Form = dict[str, str]


def _with_us(conversation_id: str) -> Form:
    handover.take_over(conversation_id, NAME)
    return {"text": "Hello."}


def _reviewed(conversation_id: str) -> Form:
    return {"draft": "1", "met_kindly": "yes"}


def _tagged(conversation_id: str) -> Form:
    acts.tag(conversation_id, "ben", "market")
    return {"name": "market"}


def _needs_somebody(conversation_id: str) -> Form:
    return {"version": str(Conversation.objects.get(pk=conversation_id).version)}


def _disputed(conversation_id: str) -> Form:
    view = {"skill": "planning", "text": "that's not right", "at": at(3)}
    add(conversation_id, person("that's not right", minute=3), slot("disputed", [view], 3))
    return {"key": f"{at(3):.3f}"}


def _may_teach(conversation_id: str) -> Form:
    add(conversation_id, slot("consents", {"read": "yes", "examples": "yes"}))
    return {"remark": "how it begins", "words_1": "hello", "looked": "on"}


# What is sent to each page that changes something of one conversation, once it is made ready.
ACTS: dict[str, Callable[[str], Form]] = {
    "review:unmask": lambda _: {"reason": "to call them"},
    "review:take_over": lambda _: {},
    "review:say": _with_us,
    "review:hand_back": _with_us,
    "review:opt_out": lambda _: {},
    "review:settle": _disputed,
    "review:review": _reviewed,
    "review:comment": lambda _: {"text": "Good."},
    "review:tag": lambda _: {"name": "market"},
    "review:untag": _tagged,
    "review:take": lambda _: {},
    "review:worry": lambda _: {"on": "1"},
    "review:see_to": _needs_somebody,
    "review:assign": lambda _: {"assigned_to": "lea"},
    "review:wanted": lambda _: {"wanted_reviews": "2"},
    "corrections:dialogue": _may_teach,
    "data:erase": lambda _: {"sure": "on"},
}
OPENS = "review:conversation"


@pytest.fixture
def lead(client: Client) -> Client:
    """Sign somebody in who may do all of it."""
    user = User.objects.create_user("lea", first_name=NAME)
    user.groups.add(Group.objects.get_or_create(name="lead")[0])
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client


@pytest.fixture
def conversation_id() -> str:
    """Give a conversation that may be read."""
    found = talk(may_read=True, needs_somebody=True)
    add(found, slot("consents", {"read": "yes"}), person("hello", minute=1))
    return found


def address(name: str, conversation_id: str) -> str:
    """Give the address of a page about a conversation."""
    return reverse(name, args=[conversation_id])


def test_every_page_that_changes_a_conversation_is_looked_at_here(
    lead: Client, conversation_id: str
) -> None:
    """Whoever adds one adds what is sent to it to ACTS, or fails here."""
    about_one = [name for name in LEAST_ROLE if list(PAGES[name].pattern.converters) == [ARGUMENT]]
    takes_a_post = {
        name for name in about_one if lead.post(address(name, conversation_id)).status_code != 405
    }

    assert takes_a_post == set(ACTS)


@pytest.mark.parametrize("name", ACTS)
def test_each_act_is_kept_with_who_did_it(lead: Client, conversation_id: str, name: str) -> None:
    """In the conversation's own part of the trail, and with none of the words."""
    form = ACTS[name](conversation_id)
    before = Audit.objects.count()
    answer = lead.post(address(name, conversation_id), form)
    new = Audit.objects.order_by("pk")[before:]

    assert answer.status_code == 302
    assert [(one.conversation_id, one.who in ("lea", NAME)) for one in new] == [
        (conversation_id, True)
    ]
    assert "market" not in json.dumps([one.detail for one in new])


def test_opening_a_conversation_is_kept(lead: Client, conversation_id: str) -> None:
    """So that "who has read this?" can be answered."""
    lead.get(address(OPENS, conversation_id))

    entry = Audit.objects.latest("pk")
    assert (entry.who, entry.act, entry.conversation_id) == ("lea", "opened", conversation_id)
    assert Overview.objects.get(pk=conversation_id).conversation.readings.count() == 1
