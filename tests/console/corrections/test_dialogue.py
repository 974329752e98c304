"""A conversation becomes a test with one click, and a second look."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from console.access import Role
from conversations.models import Proposal
from tests.console.conftest import SignIn
from tests.console.corrections.builders import READ_ALONE, corrigible
from tests.console.review.talks import add, bot, person, slot

pytestmark = pytest.mark.django_db(transaction=True)

SENT = {
    "remark": "a plan is wanted in the middle of a story",
    "words_1": "hello",
    "right_1": "on",
    "words_2": "my neighbour said can we plan the bins",
    "looked": "on",
}


@pytest.fixture
def client(sign_in: SignIn) -> Client:
    """Give a facilitator's browser."""
    return sign_in(Role.FACILITATOR)


def page_of(conversation: str) -> str:
    """Give the address of the page."""
    return reverse("corrections:dialogue", args=[conversation])


def test_every_message_is_shown_cleaned_with_what_was_answered(client) -> None:
    """To be edited one by one."""
    page = client.get(page_of(corrigible())).text

    assert 'name="words_2"' in page
    assert "Rosa" not in page
    assert "The coach said utter_welcome" in page
    assert "Tell me more." in page


def test_it_becomes_a_proposal_of_words_and_names(client) -> None:
    """An answer that is not ticked is not held to."""
    client.post(page_of(corrigible()), SENT)

    (made,) = Proposal.objects.all()
    assert (made.kind, made.text) == ("dialogue", "")
    assert made.remark == "a plan is wanted in the middle of a story"
    assert made.details["turns"] == [
        {"person": "hello", "coach": ["utter_welcome"]},
        {"person": "my neighbour said can we plan the bins", "coach": []},
    ]


def test_the_gate_stands_before_every_message(client) -> None:
    """And says where something is left."""
    response = client.post(page_of(corrigible()), {**SENT, "words_1": "hello, I am Rosa"})

    assert response.status_code == 422
    assert "The gate still finds “Rosa” (name)" in response.text
    assert not Proposal.objects.exists()


def test_without_the_consent_none_is_made(client) -> None:
    """It is said why, and what can be done instead."""
    conversation = corrigible(READ_ALONE)

    assert "an example in your own words" in client.get(page_of(conversation)).text
    client.post(page_of(conversation), SENT)
    assert not Proposal.objects.exists()


def test_of_a_part_none_is_made(client) -> None:
    """What was private is missing in it."""
    conversation = corrigible()
    add(conversation, person("keep this private", "privacy", minute=3), slot("private", True, 3))
    add(conversation, slot("private", False, 5), bot("Over.", minute=5))

    assert "kept a part of this to themselves" in client.get(page_of(conversation)).text
    client.post(page_of(conversation), SENT)
    assert not Proposal.objects.exists()


def test_what_may_not_be_read_is_no_test(client) -> None:
    """Nothing is shown."""
    assert client.get(page_of(corrigible({"examples": "yes"}))).status_code == 302
