"""The web contract, call by call, against a real server."""

from __future__ import annotations

import asyncio
import uuid
from datetime import timedelta
from types import SimpleNamespace

import pytest
from django.utils import timezone

from assistant.connectors import rate
from assistant.connectors.web import CODES_AN_ADDRESS, MAX_BODY, PAGES, PEOPLE_AT_AN_ADDRESS
from coach.settings import load_settings
from conversations import handover
from conversations.database import database_call
from conversations.models import Conversation, Inbound, Outbound
from tests.assistant.web_client import PAGE
from tests.builders_pages import make_page

pytestmark = [pytest.mark.asyncio, pytest.mark.django_db(transaction=True)]


async def test_the_coach_speaks_first(client) -> None:
    """A new session has a greeting without anything being sent."""
    status, body = await client.call("POST", "/sessions", json={})
    client.token = body["token"]

    assert status == 201
    assert [m["from"] for m in (await client.read(0))["messages"]] == ["coach"]


async def test_a_message_is_acknowledged_and_answered(client) -> None:
    """202 with a number, then both sides in the transcript."""
    await client.open()

    status, receipt = await client.send("hello")
    said = await client.replies()

    assert (status, receipt["seq"]) == (202, 3)
    assert said[-1]["text"] == "You said: hello"


@pytest.mark.parametrize(
    ("text", "begins"),
    [("continue on my phone", "Open the group's page"), ("don't text me at night", "Good. From")],
)
async def test_what_is_about_the_talk_is_answered_beside_it(client, text: str, begins: str) -> None:
    """Also where no messenger is set up: the phone has a browser."""
    await client.open()

    status, _ = await client.send(text)
    said = await client.replies()

    assert status == 202
    assert said[-1]["text"].startswith(begins)


async def test_the_same_message_again_is_not_processed_twice(client) -> None:
    """A retry gets the first receipt, and there is one answer."""
    await client.open()
    message_id = str(uuid.uuid4())

    first = await client.send("hello", message_id)
    again = await client.send("hello", message_id)
    said = await client.replies()

    assert first == again
    assert [m["text"] for m in said].count("You said: hello") == 1


async def test_a_reader_who_waits_is_woken_by_the_reply(client) -> None:
    """The long poll ends with the news, not with its time."""
    await client.open()
    loop = asyncio.get_running_loop()
    waiting = asyncio.create_task(client.read(2, wait=20))
    await asyncio.sleep(0.1)
    started = loop.time()
    await client.send("hello")
    await waiting

    assert loop.time() - started < 2


async def test_work_goes_on_when_the_client_hangs_up(client) -> None:
    """Whoever closes the page finds the answer when they come back."""
    await client.open()
    client.agent.seconds = 0.3
    await client.send("hello")
    reader = asyncio.create_task(client.read(3, wait=20))
    await asyncio.sleep(0.05)
    reader.cancel()
    await asyncio.sleep(0.6)

    assert (await client.replies())[-1]["text"] == "You said: hello"


async def test_two_calls_at_once_with_one_id_are_one_message(client) -> None:
    """Also a race between two tabs stores it once."""
    await client.open()
    message_id = str(uuid.uuid4())

    await asyncio.gather(*(client.send("hello", message_id) for _ in range(5)))

    assert await Inbound.objects.filter(external_id=message_id).acount() == 1


@pytest.mark.parametrize("token", ["", "nonsense", "a:b:c"])
async def test_without_a_good_token_nothing_opens(client, token: str) -> None:
    """Reading, writing and erasing all need the session's own token."""
    client.token = token

    for method, path in (("GET", "/messages"), ("DELETE", "/conversation")):
        status, body = await client.call(method, path)
        assert (status, body["status"], body["type"]) == (401, 401, "bad-token")
    assert (await client.send("hello"))[0] == 401


async def test_another_page_may_not_use_the_coach(client) -> None:
    """Only pages that the host allowed may embed it."""
    status, body = await client.call(
        "POST", "/sessions", json={}, headers={"Origin": "https://elsewhere.example"}
    )

    assert (status, body["type"]) == (403, "origin-not-allowed")
    assert "Access-Control-Allow-Origin" not in client.headers


async def test_an_allowed_page_is_let_in_by_name(client) -> None:
    """CORS names the page; it never says everybody."""
    await client.open()

    assert client.headers["Access-Control-Allow-Origin"] == PAGE
    assert client.headers["Content-Type"] == "application/json"


@pytest.mark.parametrize(
    ("body", "status", "kind"),
    [
        ({"text": "hello"}, 422, "bad-id"),
        ({"id": "1", "text": "hello"}, 422, "bad-id"),
        ({"id": str(uuid.uuid4())}, 422, "no-content"),
        ({"id": str(uuid.uuid4()), "text": 5}, 422, "no-content"),
        ({"id": str(uuid.uuid4()), "text": "a", "choice": "b"}, 422, "no-content"),
        ({"id": str(uuid.uuid4()), "text": " \x00 "}, 422, "empty"),
        ({"id": str(uuid.uuid4()), "text": "x" * 3001}, 413, "text-too-long"),
        ({"id": str(uuid.uuid4()), "text": "x" * MAX_BODY}, 413, "body-too-large"),
        ({"id": str(uuid.uuid4()), "choice": "3-0-guess"}, 422, "unknown-choice"),
        (["not", "an", "object"], 400, "not-json"),
    ],
)
async def test_what_cannot_be_used_is_named(client, body, status: int, kind: str) -> None:
    """Each refusal says what is wrong, in the form of RFC 9457, and stores nothing."""
    await client.open()

    answer = await client.call("POST", "/messages", json=body)

    assert (answer[0], answer[1]["type"]) == (status, kind)
    assert client.headers["Content-Type"] == "application/problem+json"
    assert await Inbound.objects.acount() == 1


async def test_half_a_sign_does_not_cost_the_message(client) -> None:
    """A sender that cuts an emoji in two is answered all the same."""
    await client.open()

    status, _ = await client.send("the drain floods \ud83d")

    assert status == 202


async def test_broken_json_is_refused_in_words(client) -> None:
    """Half a body is no server error."""
    await client.open()

    status, body = await client.call("POST", "/messages", data=b'{"id": ')

    assert (status, body["type"]) == (400, "not-json")


async def test_a_choice_is_made_by_its_id(client) -> None:
    """The button's title is what the transcript shows."""
    client.agent.reply = lambda text: {
        "text": "Skip it?",
        "buttons": [{"title": "Skip this", "payload": "/skip"}],
    }
    await client.open()
    (greeting,) = (await client.read(0))["messages"]
    body = {"id": str(uuid.uuid4()), "choice": greeting["choices"][0]["id"]}

    status, _ = await client.call("POST", "/messages", json=body)
    await client.replies()

    assert status == 202
    assert client.agent.seen[-1].text == "Skip this"
    assert "payload" not in greeting["choices"][0]


async def test_a_typed_title_means_its_button(client) -> None:
    """People type what they could tap, in their own capitals."""
    client.agent.reply = lambda text: {
        "text": "Skip it?",
        "buttons": [{"title": "Skip this", "payload": "/skip"}],
    }
    await client.open()

    await client.send("skip THIS")
    await client.replies()

    message = client.agent.seen[-1]
    assert (message.text, message.parse_data["intent"]["name"]) == ("skip THIS", "skip")


async def test_an_old_choice_has_expired(client) -> None:
    """The widget is told, and can send the title as text."""
    client.agent.reply = lambda text: {
        "text": "Skip it?",
        "buttons": [{"title": "Skip this", "payload": "/skip"}],
    }
    await client.open()
    (greeting,) = (await client.read(0))["messages"]
    await Outbound.objects.aupdate(created_at=timezone.now() - timedelta(days=3))
    body = {"id": str(uuid.uuid4()), "choice": greeting["choices"][0]["id"]}

    status, answer = await client.call("POST", "/messages", json=body)

    assert (status, answer["type"]) == (422, "choice-expired")


async def test_a_page_opens_by_its_link_and_shows_words_as_words(client) -> None:
    """What a person wrote is never run as code, and a guessed link opens nothing."""
    page = {
        "kind": "plan",
        "title": "A <b>plan</b>",
        "sections": [{"heading": "Goal", "text": "<script>"}],
    }
    client.agent.reply = lambda text: {"text": "Kept.", "custom": {"artefact": page}}
    await client.open()
    (kept,) = (await client.read(0))["messages"]
    path = kept["links"][0]["url"].removeprefix("/webhooks/web")

    async with client.session.get(client.base + path) as answer:
        html = await answer.text()
    guess = await client.call("GET", "/pages/guess")

    assert answer.status == 200
    assert "&lt;script&gt;" in html
    assert "<script>" not in html
    assert guess[0] == 404


async def test_a_page_opens_in_its_other_forms_too(client) -> None:
    """By the same address with another end."""
    client.agent.reply = lambda text: {"text": "Kept.", "custom": {"artefact": make_page()}}
    await client.open()
    (kept,) = (await client.read(0))["messages"]
    path = kept["links"][0]["url"].removeprefix("/webhooks/web")

    async with client.session.get(f"{client.base}{path}.pdf") as answer:
        assert (answer.status, (await answer.read())[:5]) == (200, b"%PDF-")
        assert answer.headers["X-Robots-Tag"] == "noindex"
    async with client.session.get(f"{client.base}{path}.txt") as answer:
        assert (await answer.text()).startswith("*My plan*")


async def test_a_message_about_the_page_to_hand_over_links_to_that(client) -> None:
    """What the person shows to others is one tap away, and it is not ours."""
    custom = {"artefact": make_page(), "handover_page": True}
    client.agent.reply = lambda text: {"text": "To hand over.", "custom": custom}
    await client.open()
    (message,) = (await client.read(0))["messages"]
    (link,) = message["links"]
    path = link["url"].removeprefix("/webhooks/web")

    async with client.session.get(client.base + path) as answer:
        html = await answer.text()

    assert link["title"] == "My plan"
    assert "What we ask for" in html
    assert "The landlord" not in html


async def test_a_picture_is_shown_by_its_link_with_its_table(client) -> None:
    """An action draws; the message says where the drawing is and what it shows."""
    table = {"caption": "Worth", "columns": ["Turn"], "rows": [["1"]]}
    drawn = {"svg": "<svg/>", "alt": "Two offers."}
    custom = {"picture": drawn, "table": table}
    client.agent.reply = lambda text: {"text": "Look.", "custom": custom}
    await client.open()
    (message,) = (await client.read(0))["messages"]
    path = message["image"]["url"].removeprefix("/webhooks/web")

    async with client.session.get(client.base + path) as answer:
        assert (answer.status, await answer.text()) == (200, "<svg/>")
        assert answer.headers["Content-Type"] == "image/svg+xml; charset=utf-8"
        assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'; ")
    assert set(message["image"]) == {"url", "alt"}
    assert (message["image"]["alt"], message["table"]) == ("Two offers.", table)
    assert "picture" not in message
    assert (await client.call("GET", "/pictures/guess"))[0] == 404


async def test_deleting_erases_and_gives_a_receipt(client) -> None:
    """Afterwards the talk is closed, the receipt can be read, and nothing can be added."""
    await client.open()
    await client.send("my name is Rosa")
    await client.replies()

    status, body = await client.call("DELETE", "/conversation")
    after = await client.read(0)

    assert status == 202
    assert after["state"] == "closed"
    assert [body["receipt"] in m["text"] for m in after["messages"]] == [True]
    assert (await client.send("hello"))[0] == 401
    assert not await Inbound.objects.aexists()


async def test_a_flood_is_told_to_wait(client, monkeypatch) -> None:
    """429 says how long."""
    monkeypatch.setenv("COACH_MESSAGES_A_MINUTE", "2")
    await client.open()
    await client.send("one")

    status, body = await client.send("two")

    assert (status, body["type"]) == (429, "too-many-messages")
    assert int(client.headers["Retry-After"]) > 0


async def test_a_browser_may_ask_first(client) -> None:
    """The preflight of an allowed page is answered without a token."""
    headers = {"Origin": PAGE, "Access-Control-Request-Method": "POST"}
    async with client.session.options(client.base + "/messages", headers=headers) as answer:
        assert answer.status == 204
        assert "Authorization" in answer.headers["Access-Control-Allow-Headers"]


async def test_a_facilitator_is_shown_by_name_and_as_who_speaks(client) -> None:
    """The widget shows whose words these are, and that it is not the coach who listens."""
    await client.open()
    talk = await Conversation.objects.aget()
    await database_call(handover.take_over, talk.pk, "Amira")
    await database_call(handover.say, talk.pk, "Amira", "Hello, I am here.")

    body = await client.read(0)

    assert body["state"] == "facilitator"
    said = [(one["from"], one.get("name"), one["text"]) for one in body["messages"][-2:]]
    assert said[0][:2] == ("coach", None)
    assert said[1] == ("facilitator", "Amira", "Hello, I am here.")


@pytest.mark.parametrize(
    "choice",
    [
        "1" * 5000 + "-0-" + "a" * 20,
        "1-" + "1" * 5000 + "-" + "a" * 20,
        "٣-0-" + "a" * 20,
        "-".join("1" * 9),
    ],
)
async def test_a_number_without_end_is_no_choice(client, choice: str) -> None:
    """Python refuses to read a number of five thousand digits, and that is no reason to fail."""
    await client.open()
    body = {"id": str(uuid.uuid4()), "choice": choice}

    status, problem = await client.call("POST", "/messages", json=body)

    assert (status, problem["type"]) == (422, "unknown-choice")


@pytest.fixture
def still(monkeypatch) -> None:
    """Stop the clock by which calls are allowed again: a slow machine changes nothing then."""
    monkeypatch.setattr(rate, "time", SimpleNamespace(monotonic=lambda: 0.0))


async def test_new_sessions_bring_no_new_tries_of_codes(still, client) -> None:
    """A session costs nothing to open, and each has five tries: so an address is counted too."""
    for _ in range(CODES_AN_ADDRESS // 5):
        await client.open()
        assert [(await client.send("BBB 222"))[0] for _ in range(5)] == [202] * 5

    status, problem = await client.send("BBB 222")

    assert (status, problem["type"]) == (429, "too-many-codes")


async def test_new_sessions_bring_no_new_messages(still, client) -> None:
    """Nor may one address send what it likes by opening more of them; others may still write."""
    await client.open()
    limit = load_settings().messages_a_minute * PEOPLE_AT_AN_ADDRESS

    kinds = [
        (await client.call("POST", "/messages", data=b"no message"))[1]["type"]
        for _ in range(limit + 1)
    ]

    assert kinds == ["not-json"] * limit + ["too-many-messages"]


async def test_who_opens_pages_without_end_is_told_to_wait(still, client) -> None:
    """To draw one takes longer than to ask for it; other addresses are not held up."""
    limit = load_settings().messages_a_minute * PAGES

    found = [(await client.call("GET", "/pages/guess.pdf"))[0] for _ in range(limit + 1)]

    assert found == [404] * limit + [429]


async def test_behind_a_web_server_its_word_tells_visitors_apart(
    still, client, monkeypatch
) -> None:
    """Or all people would share one limit; what a visitor adds to the header changes nothing."""
    monkeypatch.setenv("COACH_BEHIND_PROXY", "yes")
    a_minute = load_settings().messages_a_minute

    async def opens(said: str) -> int:
        return (await client.call("POST", "/sessions", headers={"X-Forwarded-For": said}))[0]

    flood = [await opens(f"192.0.2.{number}, 203.0.113.9") for number in range(a_minute + 1)]

    assert flood == [201] * a_minute + [429]
    assert await opens("203.0.113.10") == 201
