"""What is another person's opens to nobody else, whatever they hold in its place."""

from __future__ import annotations

from typing import Any

import pytest

from benchmarks.attack_others import Victim, try_assistant
from conversations.database import database_call
from conversations.models import Artefact, Conversation
from conversations.pictures import keep_picture
from tests.assistant.connectors.conftest import client  # noqa: F401 - a fixture
from tests.assistant.web_client import Client

WORD = "zanzibarquux"
SVG = f'<svg xmlns="http://www.w3.org/2000/svg"><title>{WORD}</title></svg>'

pytestmark = pytest.mark.django_db(transaction=True)


async def victim_of(client: Client) -> Victim:  # noqa: F811
    """Let somebody say a word, and be given a page, a picture and a choice with it."""
    page = {"kind": "plan", "title": WORD, "sections": [{"heading": "Goal", "text": WORD}]}
    button = {"title": WORD, "payload": "/choose"}
    client.agent.reply = lambda text: {
        "text": WORD,
        "buttons": [button],
        "custom": {"artefact": page},
    }
    await client.open()
    (said,) = (await client.read(0))["messages"]
    conversation = (await Conversation.objects.aget()).pk
    kept = await Artefact.objects.aget()
    picture = await database_call(keep_picture, conversation, {"svg": SVG, "alt": WORD})
    return Victim(conversation, WORD, kept.pk, picture, said["seq"])


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let everything be tried: the limits are tried elsewhere."""
    monkeypatch.setenv("COACH_MESSAGES_A_MINUTE", "100000")


async def test_nothing_of_another_person_opens(client: Client) -> None:  # noqa: F811
    """Each session, page, picture, short link and choice, with everything but the right key."""
    victim = await victim_of(client)
    theirs = client.token
    client.agent.reply = lambda text: {"text": "Hello."}
    await client.open()

    tried = await try_assistant(client.session, client.base, victim, client.token)

    assert tried.succeeded == []
    assert sum(tried.count.values()) > 800
    # The right keys do open all of it: or nothing would have been shown.
    client.token = theirs
    assert WORD in str(await client.read(0))
    for path in (f"/pages/{victim.page}", f"/pictures/{victim.picture}"):
        async with client.session.get(client.base + path) as answer:
            assert WORD in await answer.text()


async def test_a_message_sent_again_by_another_person_stays_theirs(client: Client) -> None:  # noqa: F811
    """Who has overheard a message may say it again, in their own talk alone."""
    await client.open()
    first = client.token
    message_id = "00000000-0000-4000-8000-000000000001"
    await client.send("mine", message_id)
    await client.open()

    status, _ = await client.send("hers", message_id)

    assert status == 202
    own = await client.read(0)
    client.token = first
    theirs = await client.read(0)
    assert "hers" not in str(theirs)
    assert "mine" not in str(own)


async def test_after_an_erasure_nothing_opens_that_did(client: Client) -> None:  # noqa: F811
    """The person's own links and token, kept by somebody, lead nowhere."""
    victim = await victim_of(client)
    await client.call("DELETE", "/conversation")
    client.token = victim.session

    found: list[Any] = [(await client.send("hello"))[0]]
    for path in (f"/pages/{victim.page}", f"/pictures/{victim.picture}"):
        async with client.session.get(client.base + path) as answer:
            found.append(answer.status)

    assert found == [401, 404, 404]
