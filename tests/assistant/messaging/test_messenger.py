"""Talks over Messenger, from the person's thumb to the coach and back, over real lines."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest
import pytest_asyncio
from django.utils import timezone
from hypothesis import given

from assistant.connectors.messaging.medium import Choice, Outgoing, Picture
from assistant.connectors.messaging.messenger import SIGNATURE_HEADER, Messenger
from coach.channel_settings import MessengerSettings
from conversations import carrying, inbox
from conversations.database import database_call
from conversations.models import Contact, Inbound, Outbound, Undelivered
from tests.assistant.fake_agent import WORDS
from tests.assistant.messaging.conftest import MessagingServer, StartServer
from tests.assistant.messaging.fake_messenger import (
    ANA,
    BEN,
    VERIFY_TOKEN,
    FakeMessenger,
    graph_error,
    sign,
)
from tests.assistant.messaging.fake_provider import Trouble
from tests.assistant.messaging.malformed import MANY, VALUES, broken, renewed
from tests.assistant.messaging.waiting import settled, until

pytestmark = [pytest.mark.asyncio, pytest.mark.django_db(transaction=True)]

CSV = b"Month,Bins\nJan,42\nFeb,38\n"
SHORT = [
    {"title": "A meeting", "payload": "/plan"},
    {"title": "The council", "payload": '/talk{"with": "council"}'},
]
LONG = [
    {"title": "Planning a meeting with neighbours", "payload": "/plan"},
    {"title": "Talking with the council", "payload": '/talk{"with": "council"}'},
]


@dataclass(frozen=True)
class Talk:
    """A page that people write to: Facebook's side, and ours."""

    messenger: FakeMessenger
    server: MessagingServer

    async def answered(self, text: str, person: str = ANA) -> None:
        """Wait until a person has an answer."""
        await until(lambda: text in self.messenger.texts(person))


@pytest_asyncio.fixture
async def talk(messaging_server: StartServer, quick_retries) -> AsyncIterator[Talk]:
    """Set up a page whose webhook is ours."""
    messenger = FakeMessenger()
    await messenger.start()
    server = await messaging_server(
        lambda service: Messenger(service.session, messenger.settings), "messenger"
    )
    server.agent.reply = _reply
    messenger.webhook = server.url
    yield Talk(messenger, server)
    await server.service.stop()
    await messenger.stop()


def _reply(text: str) -> dict[str, Any]:
    """Greet; offer two ways to whoever says "ways" or "more ways"; say back all else."""
    if text in ("ways", "more ways"):
        return {"text": "Which way?", "buttons": SHORT if text == "ways" else LONG}
    return {"text": f"You said: {text}" if text else "Welcome."}


async def test_a_message_is_answered(talk: Talk) -> None:
    """The coach greets whoever is new, then answers."""
    await talk.messenger.write("hello")
    await talk.answered("You said: hello")

    assert talk.messenger.texts() == ["Welcome.", "You said: hello"]


async def test_the_same_event_again_is_answered_once(talk: Talk) -> None:
    """Facebook repeats what it thinks was lost, also at once and in another batch."""
    event = talk.messenger.said(text="hello")
    other = talk.messenger.said(text="and more")

    assert await asyncio.gather(*(talk.messenger.tell(event) for _ in range(5))) == [200] * 5
    assert await talk.messenger.tell(event, other, event) == 200
    said = await settled(talk.messenger.texts)

    assert said == ["Welcome.", "You said: hello", "You said: and more"]


async def test_every_event_of_every_entry_of_a_batch_is_answered(talk: Talk) -> None:
    """None is dropped, whoever it is from."""
    events = [
        talk.messenger.said(person, text=f"word {number}")
        for number, person in enumerate([ANA, BEN] * 4)
    ]
    await talk.messenger.tell(*events, entries=3)
    for number, person in enumerate([ANA, BEN] * 4):
        await talk.answered(f"You said: word {number}", person)

    assert len(talk.messenger.texts(ANA)) == len(talk.messenger.texts(BEN)) == 5


async def test_one_broken_event_does_not_take_the_batch_with_it(talk: Talk) -> None:
    """What stands beside it is answered."""
    good = talk.messenger.said(text="hello")
    await talk.messenger.tell(
        {"message": {"text": "no sender"}}, good, {"sender": 5, "message": {}}
    )

    await talk.answered("You said: hello")


async def test_the_button_that_opens_the_talk_says_nothing(talk: Talk) -> None:
    """Whoever presses it is greeted."""
    start = talk.messenger.event(postback={"title": "Get Started", "payload": "GET_STARTED"})
    await talk.messenger.tell(start)
    await talk.answered("Welcome.")
    await talk.messenger.tell(start)

    assert await settled(talk.messenger.texts) == ["Welcome."]


@pytest.mark.parametrize("how", ["typed", "referral", "postback"])
async def test_a_code_brings_the_talk_along_from_the_web(talk: Talk, how: str) -> None:
    """Typed, or in a link that opens the talk: the person goes on where they were."""
    await database_call(inbox.open_conversation, "web-1", "web", "/greet")
    code = (await database_call(carrying.make_code, "web-1")).replace(" ", "")
    referral = {"referral": {"ref": code, "type": "OPEN_THREAD"}}
    event = {
        "typed": talk.messenger.said(text=code),
        "referral": talk.messenger.event(**referral),
        "postback": talk.messenger.event(postback={"payload": "GET_STARTED", **referral}),
    }
    await talk.messenger.tell(event[how])
    await talk.answered(WORDS["utter_carried"])

    assert (await Contact.objects.aget()).conversation_id == "web-1"


async def test_short_choices_are_tapped_by_their_words(talk: Talk) -> None:
    """One message carries them all; a tap means the choice."""
    await talk.messenger.write("ways")
    await talk.answered("Which way?")
    titles = talk.messenger.titles()
    await talk.messenger.tell(talk.messenger.tapped("The council"))
    await talk.answered("You said: The council")

    assert titles == ["A meeting", "The council"]
    assert (await _last_said()).payload == '/talk{"with": "council"}'


async def test_long_choices_are_tapped_by_their_numbers(talk: Talk) -> None:
    """Their words stand in the text, and the transcript has the words."""
    await talk.messenger.write("more ways")
    shown = "Which way?\n1 Planning a meeting with neighbours\n2 Talking with the council"
    await talk.answered(shown)
    titles = talk.messenger.titles()
    await talk.messenger.tell(talk.messenger.tapped("2"))
    await talk.answered("You said: Talking with the council")

    assert titles == ["1", "2"]
    assert (await _last_said()).payload == '/talk{"with": "council"}'


@pytest.mark.parametrize("typed", ["a meeting", "A meeting!", "a meating"])
async def test_a_choice_is_typed(talk: Talk, typed: str) -> None:
    """Its words, or nearly, mean the choice."""
    await talk.messenger.write("ways")
    await talk.answered("Which way?")
    await talk.messenger.write(typed)
    await talk.answered(f"You said: {typed}")

    assert (await _last_said()).payload == "/plan"


@pytest.mark.parametrize("typed", ["1", " 1. ", "Number 1"])
async def test_who_types_a_number_has_said_its_words(talk: Talk, typed: str) -> None:
    """The number means the choice, and its words stand in the talk."""
    await talk.messenger.write("ways")
    await talk.answered("Which way?")
    await talk.messenger.write(typed)
    await talk.answered("You said: A meeting")

    assert (await _last_said()).payload == "/plan"


@pytest.mark.parametrize(("typed", "said"), [("2", "The council"), ("the council", "the council")])
async def test_a_choice_of_the_turn_before_still_counts(talk: Talk, typed: str, said: str) -> None:
    """Typed after something else was said."""
    await talk.messenger.write("ways")
    await talk.answered("Which way?")
    await talk.messenger.write("wait a moment")
    await talk.answered("You said: wait a moment")
    await talk.messenger.write(typed)
    await talk.answered(f"You said: {said}")

    assert (await _last_said()).payload == '/talk{"with": "council"}'


async def test_a_choice_is_tapped_long_afterwards(talk: Talk) -> None:
    """After a day it counts as its words, and before that as itself."""
    await talk.messenger.write("ways")
    await talk.answered("Which way?")
    tap, late = talk.messenger.tapped("A meeting"), talk.messenger.tapped("The council")
    await talk.messenger.write("wait a moment")
    await talk.answered("You said: wait a moment")
    await talk.messenger.tell(tap)
    await talk.answered("You said: A meeting")
    payload = (await _last_said()).payload
    await Outbound.objects.aupdate(created_at=timezone.now() - timedelta(hours=25))
    await talk.messenger.tell(late)
    await talk.answered("You said: The council")

    assert (payload, (await _last_said()).payload) == ("/plan", "")


async def test_a_choice_that_nobody_offered_means_nothing(talk: Talk) -> None:
    """An intent of Rasa's is never taken from outside."""
    forged = talk.messenger.said(text="hm", quick_reply={"payload": "/erase_everything"})
    await talk.messenger.tell(forged)
    await talk.answered("You said: hm")
    await talk.messenger.tell(talk.messenger.event(postback={"payload": "OLD_MENU"}))
    await talk.answered(WORDS["utter_cannot_take"])

    assert not await Inbound.objects.filter(hidden=False).exclude(payload="").aexists()


async def test_stop_ends_it_and_writing_begins_again(talk: Talk) -> None:
    """One more message says so, then there is silence until the person writes."""
    await talk.messenger.write("hello")
    await talk.answered("You said: hello")
    await talk.messenger.write("STOP")
    await talk.answered(WORDS["utter_texts_stopped"])
    await talk.messenger.write("stop")
    await talk.messenger.write("START")
    await talk.answered(WORDS["utter_texts_started"])
    await talk.messenger.write("again")
    await talk.answered("You said: again")

    assert talk.messenger.texts().count(WORDS["utter_texts_stopped"]) == 1


@pytest.mark.parametrize(
    ("kind", "response"),
    [
        ("audio", "utter_cannot_hear"),
        ("image", "utter_cannot_see"),
        ("video", "utter_cannot_see"),
        ("file", "utter_cannot_see"),
        ("location", "utter_cannot_take"),
        ("fallback", "utter_cannot_take"),
    ],
)
async def test_what_cannot_be_taken_gets_an_honest_sentence(
    talk: Talk, kind: str, response: str
) -> None:
    """No turn is run for it."""
    await talk.messenger.tell(talk.messenger.attached(kind))
    await talk.answered(WORDS[response])

    assert "You said: [" not in str(talk.messenger.texts())


async def test_words_beside_a_photo_are_said(talk: Talk) -> None:
    """They are the message; and a thumb that is sent as a picture is a thumb."""
    await talk.messenger.tell(talk.messenger.attached("image", text="our street"))
    await talk.answered("You said: our street")
    thumb = {"type": "image", "payload": {"url": "https://x", "sticker_id": 369239263222822}}
    await talk.messenger.tell(talk.messenger.said(attachments=[thumb]))

    await talk.answered("You said: 👍")


async def test_a_change_to_an_old_message_is_not_answered_as_a_new_one(talk: Talk) -> None:
    """The person is told to send it again, once for each change."""
    event = await talk.messenger.write("hello")
    await talk.answered("You said: hello")
    edit = {"mid": event["message"]["mid"], "text": "hallo", "num_edit": 1}
    for _ in range(2):
        await talk.messenger.tell(talk.messenger.event(message_edit=edit) | {"timestamp": 1})
    await talk.answered(WORDS["utter_cannot_edit"])
    said = await settled(talk.messenger.texts)

    assert "You said: hallo" not in said
    assert said.count(WORDS["utter_cannot_edit"]) == 1


@pytest.mark.parametrize(
    "what",
    [
        {"message": {"mid": "m_1", "text": "ours", "is_echo": True, "app_id": 1}},
        {"delivery": {"mids": ["m_1"], "watermark": 1}},
        {"read": {"watermark": 1}},
        {"reaction": {"mid": "m_1", "action": "react", "emoji": "👍", "reaction": "like"}},
        {"optin": {"type": "x"}},
        {"referral": {"ref": "campaign", "source": "SHORTLINK", "type": "OPEN_THREAD"}},
    ],
)
async def test_what_is_no_concern_of_the_coach_is_left_alone(talk: Talk, what: Any) -> None:
    """It is acknowledged, and nothing is stored."""
    assert await talk.messenger.tell(talk.messenger.event(**what)) == 200
    assert not await Contact.objects.aexists()


async def test_a_sheet_is_what_its_numbers_say(talk: Talk) -> None:
    """It is fetched from Facebook and read as on the web."""
    talk.messenger.files["bins.csv"] = CSV
    await talk.messenger.tell(
        talk.messenger.attached("file", f"{talk.messenger.api}/files/bins.csv?oh=1")
    )

    await talk.answered("You said: Bins: Jan: 42, Feb: 38")


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:1/files/bins.csv",
        "http://169.254.169.254/latest/bins.csv",
        "https://evil.example/bins.csv",
        "https://fbcdn.net.evil.example/bins.csv",
        "https://evilfbcdn.net/bins.csv",
        "https://cdn.fbsbx.com@127.0.0.1/bins.csv",
        "https://cdn.fbsbx.com:8080/bins.csv",
        "http://cdn.fbsbx.com/bins.csv",
        "file:///etc/bins.csv",
        "https://[::1/bins.csv",
        "https://cdn.fbsbx.com:99999/bins.csv",
    ],
)
async def test_no_address_but_facebooks_is_ever_fetched(url: str) -> None:
    """Whoever could make us fetch another might reach into the host's network."""
    messenger = Messenger(
        None,  # type: ignore[arg-type]  # a fetch would fail the test
        MessengerSettings("t", "s", "v", "https://graph.facebook.com"),
    )
    about = {"external_id": "1", "address": ANA}
    event = await messenger._sheet(about, url)

    assert event.answer == "utter_file_lost"


async def test_a_sheet_that_was_moved_or_lost_is_told(talk: Talk) -> None:
    """No address is followed to another."""
    talk.messenger.files["bins.csv"] = CSV
    await talk.messenger.tell(
        talk.messenger.attached("file", f"{talk.messenger.api}/files/gone.csv"),
        talk.messenger.attached("file", f"{talk.messenger.api}/moved/bins.csv"),
    )
    await talk.answered(WORDS["utter_file_lost"])
    await settled(talk.messenger.texts)

    assert talk.messenger.fetched == ["gone.csv"]


@pytest.mark.parametrize(
    "signature",
    [
        "",
        "sha256=",
        "sha256",
        sign(b"another body"),
        sign(b"{}", "another secret"),
        sign(b"{}").replace("sha256", "sha1"),
        sign(b"{}").removeprefix("sha256="),
        sign(b"{}")[:-1],
        sign(b"{}") + "0",
        sign(b"{}").upper(),
        "sha256=" + "é" * 64,
    ],
)
async def test_a_forged_call_is_refused_and_counted(talk: Talk, signature: str) -> None:
    """Without the app's own signature nothing is read."""
    assert await talk.messenger.bring({}, signature) == 403
    assert talk.server.service.forged["messenger"] == 1


async def test_a_call_that_was_not_signed_or_is_too_long_is_refused(talk: Talk) -> None:
    """Neither reaches the reading of it."""
    async with talk.messenger.session.post(talk.server.url, json={}) as answer:
        assert answer.status == 403
    assert await talk.messenger.bring({"x": "x" * 1_100_000}) == 413


async def test_what_is_signed_and_makes_no_sense_is_acknowledged(talk: Talk) -> None:
    """Facebook would send it again and again, and at last switch the webhook off."""
    for body in ({"object": "instagram", "entry": []}, [], "x", None, {"object": "page"}):
        assert await talk.messenger.bring(body) == 200


@pytest.mark.parametrize(
    ("changes", "status", "text"),
    [
        ({}, 200, "1158201444"),
        ({"hub.challenge": "abcXYZ09"}, 200, "abcXYZ09"),
        ({"hub.challenge": "<script>"}, 403, ""),
        ({"hub.challenge": "1\n"}, 403, ""),
        ({"hub.challenge": ""}, 403, ""),
        ({"hub.verify_token": "wrong"}, 403, ""),
        ({"hub.verify_token": "é\ud7ff"}, 403, ""),
        ({"hub.verify_token": ""}, 403, ""),
        ({"hub.mode": "unsubscribe"}, 403, ""),
    ],
)
async def test_the_webhook_is_shown_to_whoever_knows_the_word(
    talk: Talk, changes: dict[str, str], status: int, text: str
) -> None:
    """The challenge is said back as plain text, and only if it is one."""
    wanted = {
        "hub.mode": "subscribe",
        "hub.verify_token": VERIFY_TOKEN,
        "hub.challenge": "1158201444",
    }
    async with talk.messenger.session.get(talk.server.url, params=wanted | changes) as answer:
        assert (answer.status, await answer.text()) == (status, text)
        assert status != 200 or answer.content_type == "text/plain"


@pytest.mark.parametrize(
    "trouble",
    [
        graph_error("(#4) Application request limit reached", 4),
        graph_error("(#613) Calls to this api have exceeded the rate limit.", 613),
        graph_error("Too many calls", 80006, status=400),
        graph_error("Unknown", 1, 99),
        graph_error("Service temporarily unavailable", 2, status=500),
        graph_error("Invalid OAuth access token.", 190),
        Trouble(status=429, body=None, headers={"Retry-After": "0"}),
        Trouble(status=429, body=None, headers={"Retry-After": "Wed, 21 Oct 2026 07:28:00 GMT"}),
        Trouble(status=503, body="<html>"),
        Trouble(status=400, body={"error": {"code": 9, "is_transient": True}}),
        Trouble(status=200, body=["no", "object"]),
        Trouble(seconds=0.3),
        Trouble(drops=True),
        Trouble(drops=True, afterwards=True),
    ],
)
async def test_trouble_delays_what_is_said_and_loses_nothing(talk: Talk, trouble: Trouble) -> None:
    """Every message arrives, in order; one whose answer was lost may come twice."""
    talk.messenger.troubles.extend([trouble, trouble])
    await talk.messenger.write("one")
    await talk.messenger.write("two")
    await talk.answered("You said: two")

    assert list(dict.fromkeys(talk.messenger.texts())) == [
        "Welcome.",
        "You said: one",
        "You said: two",
    ]


async def test_facebook_away_for_a_while_holds_up_nobody(talk: Talk) -> None:
    """People's messages are taken in and answered; the answers go when it is back."""
    talk.messenger.is_down = True
    for number in range(3):
        await talk.messenger.write(f"word {number}")
    await until(lambda: len(talk.server.agent.seen) == 4)
    talk.messenger.is_down = False
    await talk.answered("You said: word 2")

    assert talk.messenger.texts() == ["Welcome.", *(f"You said: word {n}" for n in range(3))]


async def test_facebooks_own_pace_is_kept(talk: Talk) -> None:
    """Nothing is tried before the time that it names."""
    loop = asyncio.get_running_loop()
    talk.messenger.troubles.append(graph_error("(#613) Too fast", 613, Retry_After="1"))
    started = loop.time()
    await talk.messenger.write("hello")
    await talk.answered("Welcome.")

    assert loop.time() - started >= 1


async def test_what_is_refused_is_set_aside_and_the_next_goes_on(talk: Talk) -> None:
    """A facilitator finds it, with the reason."""
    talk.messenger.troubles.append(graph_error("(#100) No matching user found", 100, 2018001))
    await talk.messenger.write("hello")
    await talk.answered("You said: hello")

    assert (await Undelivered.objects.aget()).reason == "refused: code 100"
    assert "Welcome." not in talk.messenger.texts()


async def test_outside_the_window_all_waits_until_the_person_writes(talk: Talk) -> None:
    """Nothing is lost, and nothing is tried meanwhile."""
    talk.messenger.outside_window.add(ANA)
    await talk.messenger.write("hello")
    await until(lambda: len(talk.server.agent.seen) == 2)
    await settled(talk.messenger.texts)
    tries = talk.messenger.tries
    await settled(talk.messenger.texts)
    assert talk.messenger.tries == tries <= 2
    talk.messenger.outside_window.clear()
    await talk.messenger.write("again")
    await talk.answered("You said: again")

    assert talk.messenger.texts() == ["Welcome.", "You said: hello", "You said: again"]


async def test_our_own_clock_closes_the_window_too(talk: Talk) -> None:
    """After 24 hours without a word nothing is even tried."""
    await talk.messenger.write("hello")
    await talk.answered("You said: hello")
    contact = await Contact.objects.aget()
    await Contact.objects.aupdate(heard_at=timezone.now() - timedelta(hours=25))
    await Outbound.objects.acreate(
        conversation_id=contact.conversation_id, seq=1000, body={"text": "How did it go?"}
    )
    talk.server.service.deliverer.wake(str(contact.conversation_id))

    assert "How did it go?" not in await settled(talk.messenger.texts)


async def test_whoever_is_away_is_left_alone_until_they_write(talk: Talk) -> None:
    """Nothing is tried any more, and nothing of it comes later."""
    talk.messenger.away.add(ANA)
    await talk.messenger.write("hello")
    await until(lambda: len(talk.server.agent.seen) == 2)
    await settled(talk.messenger.texts)
    talk.messenger.away.clear()
    await talk.messenger.write("again")
    await talk.answered("You said: again")

    assert talk.messenger.texts() == ["You said: again"]


async def test_what_people_write_is_not_in_the_logs(
    talk: Talk, caplog: pytest.LogCaptureFixture
) -> None:
    """Nor is who they are, nor what proves that we are the page, whatever goes wrong."""
    caplog.set_level(logging.DEBUG)
    talk.messenger.troubles.extend(
        [graph_error("x", 2), Trouble(drops=True), graph_error("x", 100)]
    )
    talk.server.agent.failures = 1
    await talk.messenger.write("xylophone")
    await talk.messenger.tell(
        talk.messenger.event(message_edit={"mid": "m_1", "text": "xylophone", "num_edit": 1}),
        {"message": {"text": "xylophone"}},
    )
    await talk.answered("You said: xylophone")

    for secret in ("xylophone", ANA, *vars(talk.messenger.settings).values()):
        assert secret == talk.messenger.api or secret not in caplog.text


@pytest.mark.parametrize("letter", ["a", "é", "👩‍👩‍👧", "字"])
async def test_a_long_text_is_cut_as_facebook_counts(talk: Talk, letter: str) -> None:
    """Emoji count twice and more; no part is refused, and nothing is lost."""
    talk.server.agent.reply = lambda text: {"text": f"{letter * 40} end. " * 100, "buttons": SHORT}
    await talk.messenger.write("hello")
    await until(lambda: "".join(talk.messenger.texts()).count("end.") == 200)

    assert len(talk.messenger.sent) > 2
    assert [bool(sent.get("quick_replies")) for sent in talk.messenger.sent].count(True) == 2


def test_a_picture_goes_before_its_words() -> None:
    """Messenger has no captions: what it shows stands in the text, which has the choices."""
    picture, said = _parts(
        Outgoing(
            "See how it grew.",
            choices=[Choice("1-0-abc", "Go on")],
            picture=Picture("https://coach.example/a.png", "A line that rises."),
        )
    )

    payload = {"url": "https://coach.example/a.png", "is_reusable": False}
    assert picture == {"attachment": {"type": "image", "payload": payload}}
    assert said["text"] == "See how it grew.\nA line that rises."
    assert [reply["payload"] for reply in said["quick_replies"]] == ["1-0-abc"]


async def test_a_picture_that_facebook_cannot_get_keeps_nothing_back(talk: Talk) -> None:
    """Its words go all the same."""
    await talk.messenger.write("hello")
    await talk.answered("You said: hello")
    talk.messenger.takes_pictures = False
    page = talk.server.service.media["messenger"]
    picture = Picture("https://coach.example/a.png", "A line that rises.")
    for part in page.parts(Outgoing("See.", picture=picture)):
        await page.send(ANA, part)

    assert talk.messenger.texts()[-1] == "See.\nA line that rises."


@pytest.mark.parametrize(
    ("titles", "shown"),
    [
        (["x" * 20, "y"], ["x" * 20, "y"]),
        (["x" * 21, "y"], ["1", "2"]),
        (["😀" * 11, "y"], ["1", "2"]),
        ([f"way {number}" for number in range(14)], [str(number) for number in range(1, 14)]),
    ],
)
def test_choices_that_do_not_fit_have_numbers(titles: list[str], shown: list[str]) -> None:
    """Thirteen of twenty letters fit; of more, all stand in the text."""
    message = Outgoing("Which?", choices=[Choice(f"1-{n}", t) for n, t in enumerate(titles)])
    last = _parts(message)[-1]

    assert [reply["title"] for reply in last["quick_replies"]] == shown
    assert shown == titles or all(title in last["text"] for title in titles)


def test_choices_without_a_text_are_shown_all_the_same() -> None:
    """A message must not be empty: it lists them."""
    parts = _parts(Outgoing("", choices=[Choice("1-0", "Yes"), Choice("1-1", "No")]))

    assert [part["text"] for part in parts] == ["1 Yes\n2 No"]


async def test_a_page_has_a_place_to_write_to(talk: Talk) -> None:
    """It is asked for once; while Facebook is away there is none to name."""
    medium = talk.server.service.media["messenger"]
    talk.messenger.is_down = True
    assert await medium.place() == ""
    talk.messenger.is_down = False

    assert await medium.place() == await medium.place() == "Messenger: https://m.me/coach.page"


WHOLE = [
    {
        "object": "page",
        "entry": [
            {
                "id": "1",
                "time": 1,
                "messaging": [
                    {
                        "sender": {"id": ANA},
                        "timestamp": 1,
                        "message": {
                            "mid": "m_1",
                            "text": "hello",
                            "quick_reply": {"payload": "1-0"},
                        },
                    },
                    {"sender": {"id": ANA}, "message": {"mid": "m_2", "text": "hello"}},
                ],
            },
            {"messaging": [{"sender": {"id": ANA}, "postback": {"payload": "X", "title": "X"}}]},
        ],
    },
    {
        "object": "page",
        "entry": [
            {
                "messaging": [
                    {
                        "sender": {"id": BEN},
                        "timestamp": 2,
                        "message": {
                            "mid": "m_3",
                            "attachments": [
                                {"type": "file", "payload": {"url": "https://x.example/a.csv"}},
                                {"type": "image", "payload": {"sticker_id": 1}},
                            ],
                        },
                    },
                    {"sender": {"id": BEN}, "message_edit": {"mid": "m_3", "num_edit": 1}},
                    {"sender": {"id": BEN}, "referral": {"ref": "KTM482"}},
                ]
            }
        ],
    },
]


@MANY
@given(update=VALUES | broken(WHOLE))
async def test_no_update_of_any_shape_breaks_the_server(talk: Talk, caplog, update: Any) -> None:
    """Each is acknowledged; nothing is logged but that it makes no sense."""
    update = json.loads(renewed(json.dumps(update), ["m_"], [ANA, BEN]))
    assert await talk.messenger.bring(update) == 200
    assert not any(
        record.exc_info or "queue stopped" in record.message for record in caplog.records
    )


async def test_nonsense_holds_up_no_queue(talk: Talk) -> None:
    """Whoever writes after it is answered."""
    await talk.messenger.tell(
        talk.messenger.said(text="\x00"),
        talk.messenger.said(text="\x00 \ud83d"),
        talk.messenger.said(text="\ud83d", mid="\ud83d" * 300),
        talk.messenger.said(quick_reply={"payload": "\ud83d"}),
        talk.messenger.event(postback={"payload": "1-0-" + "\ud83d" * 20}),
        talk.messenger.attached("file", "https://\ud83d.fbcdn.net/a.csv"),
        talk.messenger.attached("file", "https://xn--\ud83d/a.csv"),
    )
    await talk.messenger.write("hello")

    await talk.answered("You said: hello")


async def test_a_header_of_raw_bytes_is_refused(talk: Talk) -> None:
    """A signature that is no text is no fault of the server's."""
    host, port = talk.server.url[len("http://") :].partition("/")[0].split(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    head = (
        f"POST /webhooks/messenger HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n{SIGNATURE_HEADER}"
    )
    writer.write(head.encode() + b": sha256=\xff\xfe\xe9\r\nConnection: close\r\n\r\n{}")
    status = (await reader.readline()).split()[1]
    writer.close()

    assert status == b"403"


def _parts(message: Outgoing) -> Any:
    page = MessengerSettings("t", "s", "v", "https://graph.facebook.com")
    return Messenger(None, page).parts(message)  # type: ignore[arg-type]


async def _last_said() -> Inbound:
    return await Inbound.objects.filter(hidden=False).order_by("id").alast()
