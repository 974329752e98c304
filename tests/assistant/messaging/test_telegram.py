"""Talks over Telegram, from the person's thumb to the coach and back, over real lines."""

from __future__ import annotations

import asyncio
import json
import logging
import os
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

import aiohttp
import pytest
import pytest_asyncio
from hypothesis import given

from assistant.connectors.messaging.medium import Choice, Outgoing, Picture
from assistant.connectors.messaging.telegram import SECRET_HEADER, Telegram, webhook_secret
from conversations import carrying, inbox
from conversations.database import database_call
from conversations.models import Contact, Inbound, Undelivered
from tests.assistant.fake_agent import WORDS
from tests.assistant.messaging.conftest import MessagingServer, StartServer
from tests.assistant.messaging.fake_provider import Trouble
from tests.assistant.messaging.fake_telegram import (
    ANA,
    BEN,
    FakeTelegram,
    failing,
    refusing,
    too_many,
)
from tests.assistant.messaging.malformed import MANY, VALUES, broken, renewed
from tests.assistant.messaging.waiting import settled, until

pytestmark = [pytest.mark.asyncio, pytest.mark.django_db(transaction=True)]

CSV = b"Month,Bins\nJan,42\nFeb,38\n"
SIDES = [
    {"title": "Planning a meeting", "payload": "/plan"},
    {"title": "Talking with the council", "payload": '/talk{"with": "council"}'},
]


@dataclass(frozen=True)
class Talk:
    """A bot that people write to: Telegram's side, and ours."""

    telegram: FakeTelegram
    server: MessagingServer

    async def answered(self, text: str, person: int = ANA) -> None:
        """Wait until a person has an answer."""
        await until(lambda: text in self.telegram.texts(person))


@pytest_asyncio.fixture
async def talk(messaging_server: StartServer, quick_retries) -> AsyncIterator[Talk]:
    """Set up a bot whose webhook is ours."""
    telegram = FakeTelegram()
    await telegram.start()
    server = await messaging_server(
        lambda service: Telegram(service.session, telegram.settings), "telegram"
    )
    server.agent.reply = _reply
    told = await telegram.call("setWebhook", url=server.url, secret_token=webhook_secret())
    assert told["ok"]
    yield Talk(telegram, server)
    await server.service.stop()
    await telegram.stop()


def _reply(text: str) -> dict[str, Any]:
    """Greet; offer two ways to whoever says "ways"; say back all else."""
    if text == "ways":
        return {"text": "Which way?", "buttons": SIDES}
    return {"text": f"You said: {text}" if text else "Welcome."}


async def test_a_message_is_answered(talk: Talk) -> None:
    """The coach greets whoever is new, then answers."""
    await talk.telegram.write("hello")
    await talk.answered("You said: hello")

    assert talk.telegram.texts() == ["Welcome.", "You said: hello"]


async def test_the_same_update_again_is_answered_once(talk: Talk) -> None:
    """Telegram repeats what it thinks was lost, also at once."""
    update = talk.telegram.said(text="hello")

    assert await asyncio.gather(*(talk.telegram.tell(update) for _ in range(5))) == [200] * 5
    said = await settled(talk.telegram.texts)

    assert said.count("You said: hello") == 1


async def test_start_opens_the_talk(talk: Talk) -> None:
    """Whoever presses START is greeted, and has said nothing yet; later they are told to go on."""
    await talk.telegram.write("/start")
    await talk.answered("Welcome.")
    await talk.telegram.write("/start campaign")

    assert await settled(talk.telegram.texts) == ["Welcome.", WORDS["utter_texts_started"]]


async def test_a_link_brings_the_talk_along_from_the_web(talk: Talk) -> None:
    """Whoever opens it goes on where they were."""
    await database_call(inbox.open_conversation, "web-1", "web", "/greet")
    code = await database_call(carrying.make_code, "web-1")
    await talk.telegram.write(f"/start {code.replace(' ', '')}")
    await talk.answered(WORDS["utter_carried"])

    assert (await Contact.objects.aget()).conversation_id == "web-1"


async def test_people_do_not_hear_each_other(talk: Talk) -> None:
    """Each has a talk of their own."""
    await talk.telegram.write("from Ana", ANA)
    await talk.telegram.write("from Ben", BEN)
    await talk.answered("You said: from Ana", ANA)
    await talk.answered("You said: from Ben", BEN)

    assert "You said: from Ben" not in talk.telegram.texts(ANA)


async def test_answers_come_in_order(talk: Talk) -> None:
    """Also when the updates come all at once and out of order, each has its answer, once."""
    updates = [talk.telegram.said(text=f"word {number}") for number in range(6)]
    for update in reversed(updates):
        await talk.telegram.tell(update)
    await talk.answered("You said: word 0")

    assert talk.telegram.texts()[1:] == [f"You said: word {number}" for number in range(5, -1, -1)]


async def test_a_choice_is_pressed(talk: Talk) -> None:
    """One message carries all choices; the press is confirmed, and means the choice."""
    await talk.telegram.write("ways")
    await talk.answered("Which way?")
    titles = talk.telegram.titles()
    await talk.telegram.tell(talk.telegram.pressed("Talking with the council"))
    await talk.answered("You said: Talking with the council")
    await until(lambda: talk.telegram.answered)

    assert titles == [side["title"] for side in SIDES]
    assert (await _last_said()).payload == '/talk{"with": "council"}'


@pytest.mark.parametrize(
    "typed", ["Planning a meeting", "planning a meeting.", "planing a meeting", "Planning a"]
)
async def test_a_choice_is_typed(talk: Talk, typed: str) -> None:
    """Its words, or nearly, mean the choice."""
    await talk.telegram.write("ways")
    await talk.answered("Which way?")
    await talk.telegram.write(typed)
    await talk.answered(f"You said: {typed}")

    assert (await _last_said()).payload == "/plan"


async def test_a_choice_of_the_turn_before_still_counts(talk: Talk) -> None:
    """Typed or pressed, after something else was said."""
    await talk.telegram.write("ways")
    await talk.answered("Which way?")
    press = talk.telegram.pressed("Planning a meeting")
    await talk.telegram.write("wait a moment")
    await talk.answered("You said: wait a moment")
    await talk.telegram.write("planning a meeting")
    await talk.answered("You said: planning a meeting")
    typed = await _last_said()
    await talk.telegram.tell(press)
    await talk.answered("You said: Planning a meeting")

    assert typed.payload == (await _last_said()).payload == "/plan"


async def test_a_button_of_another_talk_counts_by_its_words_alone(talk: Talk) -> None:
    """What it carries was signed for somebody else."""
    await talk.telegram.write("ways", ANA)
    await talk.answered("Which way?", ANA)
    await talk.telegram.write("hello", BEN)
    await talk.answered("You said: hello", BEN)
    await talk.telegram.tell(talk.telegram.pressed("Planning a meeting", BEN))
    await talk.answered("You said: Planning a meeting", BEN)

    assert (await _last_said()).payload == ""


async def test_stop_ends_it_and_writing_begins_again(talk: Talk) -> None:
    """One more message says so, then there is silence until the person writes."""
    await talk.telegram.write("hello")
    await talk.answered("You said: hello")
    await talk.telegram.write("/stop")
    await talk.answered(WORDS["utter_texts_stopped"])
    await talk.telegram.write("/stop")
    await talk.telegram.write("START")
    await talk.answered(WORDS["utter_texts_started"])
    await talk.telegram.write("again")
    await talk.answered("You said: again")

    assert talk.telegram.texts().count(WORDS["utter_texts_stopped"]) == 1


@pytest.mark.parametrize(
    ("kind", "response"),
    [
        ({"voice": {"file_id": "1", "duration": 3}}, "utter_cannot_hear"),
        ({"photo": [{"file_id": "1", "width": 9, "height": 9}]}, "utter_cannot_see"),
        ({"sticker": {"file_id": "1"}}, "utter_cannot_see"),
        ({"document": {"file_id": "1", "file_name": "a.pdf"}}, "utter_cannot_see"),
        ({"location": {"latitude": 1.0, "longitude": 1.0}}, "utter_cannot_take"),
    ],
)
async def test_what_cannot_be_taken_gets_an_honest_sentence(
    talk: Talk, kind: dict[str, Any], response: str
) -> None:
    """No turn is run for it."""
    await talk.telegram.tell(talk.telegram.said(**kind))
    await talk.answered(WORDS[response])

    assert "You said: [" not in str(talk.telegram.texts())


async def test_words_beside_a_photo_are_said(talk: Talk) -> None:
    """Its caption is the message."""
    await talk.telegram.tell(talk.telegram.said(photo=[{"file_id": "1"}], caption="our street"))

    await talk.answered("You said: our street")


async def test_a_change_to_an_old_message_is_not_answered_as_a_new_one(talk: Talk) -> None:
    """The person is told to send it again."""
    await talk.telegram.write("hello")
    await talk.answered("You said: hello")
    await talk.telegram.tell(talk.telegram.said(kind="edited_message", text="hallo"))
    await talk.answered(WORDS["utter_cannot_edit"])

    assert "You said: hallo" not in await settled(talk.telegram.texts)


async def test_a_place_shown_live_is_not_answered_with_every_step(talk: Talk) -> None:
    """It is edited all the time, and no words are."""
    place = {"location": {"latitude": 1.0, "longitude": 1.0, "live_period": 900}}
    await talk.telegram.tell(talk.telegram.said(kind="edited_message", **place))

    assert await settled(talk.telegram.texts) == []


async def test_a_group_is_left_and_not_answered(talk: Talk) -> None:
    """What is said to the coach is for one person."""
    group = {"id": -100200, "type": "supergroup", "title": "Neighbours"}
    joined = talk.telegram.said(chat=group, new_chat_members=[{"id": 123456789, "is_bot": True}])
    await talk.telegram.tell(joined)
    await talk.telegram.tell(talk.telegram.said(chat=group, text="hello"))
    await until(lambda: talk.telegram.left == [-100200] * 2)

    assert await settled(talk.telegram.texts) == []


@pytest.mark.parametrize("what", ["message_reaction", "my_chat_member", "channel_post", "poll"])
async def test_what_is_no_concern_of_the_coach_is_left_alone(talk: Talk, what: str) -> None:
    """It is acknowledged, and nothing is stored."""
    assert await talk.telegram.tell(talk.telegram.update(**{what: {"chat": {"id": ANA}}})) == 200
    assert not await Contact.objects.aexists()


async def test_a_sheet_is_what_its_numbers_say(talk: Talk) -> None:
    """It is fetched from Telegram and read as on the web."""
    talk.telegram.files["f1"] = CSV
    await talk.telegram.tell(_sheet(talk, "f1"))

    await talk.answered("You said: Bins: Jan: 42, Feb: 38")


@pytest.mark.parametrize(
    ("content", "size", "words"),
    [
        (None, 20, WORDS["utter_file_lost"]),
        (CSV, 50_000_000, WORDS["utter_file_large"]),
        (b"x" * 3_000_000, 20, WORDS["utter_file_large"]),
    ],
)
async def test_a_sheet_that_cannot_be_had_is_told(
    talk: Talk, content: bytes | None, size: int, words: str
) -> None:
    """Lost or too large: a sentence says which."""
    if content is not None:
        talk.telegram.files["f1"] = content
    await talk.telegram.tell(_sheet(talk, "f1", size))

    await talk.answered(words)


@pytest.mark.parametrize("secret", ["", "wrong", "é" * 64, webhook_secret()[:-1], "0" * 64])
async def test_a_forged_call_is_refused_and_counted(talk: Talk, secret: str) -> None:
    """Without Telegram's secret nothing is read."""
    headers = {SECRET_HEADER: secret}

    assert await talk.telegram.tell(talk.telegram.said(text="hello"), **headers) == 403
    assert talk.server.service.forged["telegram"] == 1
    assert not await Inbound.objects.aexists()


async def test_what_telegram_was_told_before_is_taken_until_it_is_told_anew(
    talk: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The host has changed the key, and has yet to run `make channel-check`."""
    before = {SECRET_HEADER: webhook_secret()}
    monkeypatch.setenv("COACH_SECRET_BEFORE", os.environ["COACH_SECRET"])
    monkeypatch.setenv("COACH_SECRET", "a new key")

    assert await talk.telegram.tell(talk.telegram.said(text="hello"), **before) == 200
    assert webhook_secret() not in before.values()
    monkeypatch.delenv("COACH_SECRET_BEFORE")
    assert await talk.telegram.tell(talk.telegram.said(text="hello"), **before) == 403


async def test_a_call_without_any_secret_or_too_long_is_refused(talk: Talk) -> None:
    """Neither reaches the reading of it."""
    url = talk.server.url

    async with talk.telegram.session.post(url, json={"update_id": 1}) as answer:
        assert answer.status == 403
    assert await talk.telegram.tell({"update_id": 1, "x": "x" * 70_000}) == 413


async def test_a_header_of_raw_bytes_is_refused(talk: Talk) -> None:
    """A signature that is no text is no fault of the server's."""
    host, port = talk.server.url[len("http://") :].partition("/")[0].split(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    head = f"POST /webhooks/telegram HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n{SECRET_HEADER}: "
    writer.write(head.encode() + b"\xff\xfe\xe9\r\nConnection: close\r\n\r\n{}")
    status = (await reader.readline()).split()[1]
    writer.close()

    assert status == b"403"


@pytest.mark.parametrize(
    "trouble",
    [
        failing(502),
        failing(500),
        too_many(0),
        Trouble(status=503, body="<html>"),
        Trouble(seconds=0.3),
        Trouble(drops=True),
        Trouble(drops=True, afterwards=True),
    ],
)
async def test_trouble_delays_what_is_said_and_loses_nothing(talk: Talk, trouble: Trouble) -> None:
    """Every message arrives, in order; one whose answer was lost may come twice."""
    talk.telegram.troubles.extend([trouble, trouble])
    await talk.telegram.write("one")
    await talk.telegram.write("two")
    await talk.answered("You said: two")

    assert list(dict.fromkeys(talk.telegram.texts())) == [
        "Welcome.",
        "You said: one",
        "You said: two",
    ]


async def test_telegram_away_for_a_while_holds_up_nobody(talk: Talk) -> None:
    """People's messages are taken in and answered; the answers go when it is back."""
    talk.telegram.is_down = True
    for number in range(3):
        await talk.telegram.write(f"word {number}")
    await until(lambda: len(talk.server.agent.seen) == 4)
    talk.telegram.is_down = False
    await talk.answered("You said: word 2")

    assert talk.telegram.texts() == ["Welcome.", *(f"You said: word {n}" for n in range(3))]


async def test_telegrams_own_pace_is_kept(talk: Talk) -> None:
    """Nothing is tried before the time that it names."""
    loop = asyncio.get_running_loop()
    talk.telegram.troubles.append(too_many(1))
    started = loop.time()
    await talk.telegram.write("hello")
    await talk.answered("Welcome.")

    assert loop.time() - started >= 1
    assert talk.telegram.tries == 2


async def test_what_is_refused_is_set_aside_and_the_next_goes_on(talk: Talk) -> None:
    """A facilitator finds it, with the reason."""
    talk.telegram.troubles.append(refusing())
    await talk.telegram.write("hello")
    await talk.answered("You said: hello")

    undelivered = await Undelivered.objects.aget()
    assert undelivered.reason.startswith("refused: 400")
    assert "Welcome." not in talk.telegram.texts()


async def test_whoever_blocks_the_bot_is_left_alone_until_they_write(talk: Talk) -> None:
    """Nothing is tried any more, and nothing of it comes later."""
    talk.telegram.blocked.add(ANA)
    await talk.telegram.write("hello")
    await until(lambda: len(talk.server.agent.seen) == 2)
    await settled(talk.telegram.texts)
    tries = talk.telegram.tries
    talk.telegram.blocked.clear()
    await talk.telegram.write("again")
    await talk.answered("You said: again")

    assert tries <= 2
    assert talk.telegram.texts() == ["You said: again"]


async def test_what_people_write_is_not_in_the_logs(
    talk: Talk, caplog: pytest.LogCaptureFixture
) -> None:
    """Nor is who they are, nor the bot's token, whatever goes wrong."""
    caplog.set_level(logging.DEBUG)
    talk.telegram.troubles.extend([failing(), Trouble(drops=True), refusing()])
    talk.server.agent.failures = 1
    await talk.telegram.write("xylophone")
    await talk.telegram.tell(talk.telegram.said(kind="edited_message", text="xylophone"))
    await talk.telegram.tell({"message": {"text": "xylophone"}})
    await talk.answered("You said: xylophone")

    for secret in ("xylophone", str(ANA), talk.telegram.settings.token):
        assert secret not in caplog.text


def test_a_picture_is_sent_with_its_words() -> None:
    """It comes first; the keyboard is under the last part."""
    parts = _parts(
        Outgoing(
            "See how it grew.",
            choices=[Choice("1-0-abc", "Go on")],
            picture=Picture("https://coach.example/a.png", "A line that rises."),
        )
    )

    assert parts[0] == {"photo": "https://coach.example/a.png", "caption": "A line that rises."}
    assert parts[1]["reply_markup"]["inline_keyboard"][0][0]["callback_data"] == "1-0-abc"


async def test_a_picture_that_telegram_cannot_get_is_told_in_words(talk: Talk) -> None:
    """Its caption goes as text, and what follows goes, too."""
    await talk.telegram.write("/start")
    await talk.answered("Welcome.")
    talk.telegram.takes_pictures = False
    bot = talk.server.service.media["telegram"]
    picture = Picture("https://coach.example/a.png", "A line that rises.")
    for part in bot.parts(Outgoing("See.", picture=picture)):
        await bot.send(str(ANA), part)

    assert talk.telegram.texts() == ["Welcome.", "A line that rises.", "See."]


@pytest.mark.parametrize("letter", ["a", "é", "👩‍👩‍👧", "字"])
async def test_a_long_text_is_cut_as_telegram_counts(talk: Talk, letter: str) -> None:
    """Emoji count twice and more; no part is refused, and nothing is lost."""
    talk.server.agent.reply = lambda text: {"text": f"{letter * 40} end. " * 200}
    await talk.telegram.write("hello")
    await until(lambda: "".join(talk.telegram.texts()).count("end.") == 400)

    assert len(talk.telegram.sent) > 2


def test_our_own_secret_is_one_that_telegram_takes() -> None:
    """It has only the letters that setWebhook allows."""
    assert webhook_secret().isalnum()
    assert len(webhook_secret()) == 64


WHOLE = [
    {
        "update_id": 5551,
        "message": {
            "message_id": 1,
            "from": {"id": ANA, "is_bot": False},
            "chat": {"id": ANA, "type": "private"},
            "text": "hello",
        },
    },
    {
        "update_id": 5552,
        "edited_message": {"chat": {"id": ANA, "type": "private"}, "text": "hello", "edit_date": 1},
    },
    {
        "update_id": 5553,
        "message": {
            "chat": {"id": ANA, "type": "private"},
            "document": {"file_id": "1", "file_name": "a.csv", "file_size": 20},
            "caption": "our street",
        },
    },
    {
        "update_id": 5554,
        "callback_query": {
            "id": "1",
            "from": {"id": ANA},
            "message": {
                "chat": {"id": ANA, "type": "private"},
                "reply_markup": {"inline_keyboard": [[{"text": "A", "callback_data": "1-0-a"}]]},
            },
            "data": "1-0-a",
        },
    },
    {"update_id": 5555, "message": {"chat": {"id": -1, "type": "group"}, "new_chat_members": [{}]}},
]


@MANY
@given(update=VALUES | broken(WHOLE))
async def test_no_update_of_any_shape_breaks_the_server(talk: Talk, caplog, update: Any) -> None:
    """Each is acknowledged; nothing is logged but that it makes no sense."""
    async with aiohttp.ClientSession() as session:
        headers = {SECRET_HEADER: webhook_secret()}
        body = renewed(json.dumps(update), ["555"], [str(ANA)]).encode()
        async with session.post(talk.server.url, data=body, headers=headers) as answer:
            assert answer.status == 200
    assert not any(
        record.exc_info or "queue stopped" in record.message for record in caplog.records
    )


async def test_nonsense_holds_up_no_queue(talk: Talk) -> None:
    """Whoever writes after it is answered."""
    nonsense = {"text": "\x00 \ud83d", "caption": "\x00", "photo": 5, "document": []}
    await talk.telegram.tell(talk.telegram.said(**nonsense))
    await talk.telegram.tell(talk.telegram.said(text="\x00"))
    await talk.telegram.tell(talk.telegram.said() | {"update_id": 10**30})
    await talk.telegram.tell(talk.telegram.said(document={"file_name": "\ud83d.csv"}))
    await talk.telegram.tell(
        talk.telegram.update(callback_query={"id": "\ud83d", "from": {"id": ANA}, "data": "\ud83d"})
    )
    await talk.telegram.write("hello")

    await talk.answered("You said: hello")


def _parts(message: Outgoing) -> Any:
    return Telegram(None, None).parts(message)  # type: ignore[arg-type]


def _sheet(talk: Talk, file_id: str, size: int = 20) -> Any:
    document = {"file_id": file_id, "file_name": "bins.csv", "file_size": size}
    return talk.telegram.said(document=document)


async def _last_said() -> Inbound:
    return await Inbound.objects.filter(hidden=False).order_by("id").alast()
