"""A facilitator steps into a talk from its page, and out of it again."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client

from conversations import outbox
from conversations.models import Audit, Contact, Conversation, Inbound
from tests.console.review.talks import talk

pytestmark = pytest.mark.django_db(transaction=True)


def signed_in(name: str) -> Client:
    """Give the browser of a facilitator."""
    user = User.objects.create_user(name.lower(), first_name=name)
    user.groups.add(Group.objects.get_or_create(name="facilitator")[0])
    client = Client()
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client


def said(conversation: str) -> list[tuple[str, str]]:
    """Give who said what, last of all."""
    return [(one.sender, one.body["text"]) for one in outbox.said_after(conversation, 0)][-2:]


def test_a_talk_is_taken_over_spoken_in_and_handed_back() -> None:
    """The person sees each step; the trail keeps it."""
    amira, conversation = signed_in("Amira"), talk()
    amira.post(f"/console/{conversation}/take-over/")
    page = amira.get(f"/console/{conversation}/").content.decode()
    assert "You speak with this person" in page

    amira.post(f"/console/{conversation}/say/", {"text": "Hello, I am here."})
    assert said(conversation)[-1] == ("facilitator", "Hello, I am here.")
    amira.post(f"/console/{conversation}/hand-back/", {"note": "Rosa calls on Friday."})

    assert ("facilitator", "What we agreed: Rosa calls on Friday.") in said(conversation)
    assert Conversation.objects.get().state == "coach"
    acts = (
        Audit.objects.exclude(act__in=("opened", "signed in"))
        .order_by("pk")
        .values_list("act", flat=True)
    )
    assert list(acts) == ["took over", "wrote", "handed back"]


def test_what_the_person_writes_to_a_facilitator_is_shown_without_their_yes() -> None:
    """To them they speak knowingly; what was said to the coach stays shut."""
    amira, conversation = signed_in("Amira"), talk()
    Inbound.objects.create(conversation_id=conversation, external_id="a", seq=50, text="a secret")
    amira.post(f"/console/{conversation}/take-over/")
    Inbound.objects.create(
        conversation_id=conversation, external_id="b", seq=51, text="hello, you", for_person=True
    )

    page = amira.get(f"/console/{conversation}/").content.decode()
    assert "hello, you" in page
    assert "a secret" not in page


def test_only_who_has_it_speaks_in_it() -> None:
    """Another may go on in their place, and is asked to say so."""
    amira, ben, conversation = signed_in("Amira"), signed_in("Ben"), talk()
    amira.post(f"/console/{conversation}/take-over/")

    answer = ben.post(f"/console/{conversation}/say/", {"text": "me too"}, follow=True)
    assert "Amira speaks with this person now" in answer.content.decode()
    assert said(conversation)[-1][1] != "me too"
    ben.post(f"/console/{conversation}/take-over/", {"instead_of": "Amira"})
    assert Conversation.objects.get().in_hands_of == "Ben"


def test_nothing_is_said_where_there_is_nothing_to_say() -> None:
    """It is told how long a message may be."""
    amira, conversation = signed_in("Amira"), talk()
    amira.post(f"/console/{conversation}/take-over/")
    answer = amira.post(f"/console/{conversation}/say/", {"text": " "}, follow=True)

    assert "1 to 3000 characters" in answer.content.decode()


def test_a_person_is_opted_out() -> None:
    """As by STOP."""
    amira, conversation = signed_in("Amira"), talk("sms")
    Contact.objects.create(channel="sms", key="k", conversation_id=conversation)
    amira.post(f"/console/{conversation}/opt-out/")

    assert Contact.objects.get().opted_out_at is not None
    answer = amira.post(f"/console/{conversation}/take-over/", follow=True)
    assert "said STOP" in answer.content.decode()
