"""Talks over SMS and WhatsApp, from the person's thumb to the coach and back, over real lines."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any
from urllib.parse import urlencode

import pytest
import pytest_asyncio
from django.utils import timezone
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.connectors.messaging.gsm import segments
from assistant.connectors.messaging.medium import (
    Choice,
    Later,
    Link,
    OptedOut,
    Outgoing,
    Picture,
    Refused,
    WindowClosed,
)
from assistant.connectors.messaging.sms import Sms
from assistant.connectors.messaging.twilio import Twilio
from assistant.connectors.messaging.twilio_media import NotTwilios, TwilioMedia
from assistant.connectors.messaging.whatsapp import WhatsApp
from conversations import outbox
from conversations.database import database_call
from conversations.models import Contact, Conversation, Inbound, Spending, Undelivered
from tests.assistant.fake_agent import WORDS
from tests.assistant.messaging.conftest import MessagingServer, StartServer
from tests.assistant.messaging.fake_provider import Trouble
from tests.assistant.messaging.fake_twilio import (
    ANA,
    BEN,
    OURS,
    PUBLIC,
    TEMPLATE,
    TOKEN,
    FakeTwilio,
    failing,
    refusing,
    too_many,
)
from tests.assistant.messaging.fake_twilio import settings as account_settings
from tests.assistant.messaging.waiting import settled, until

pytestmark = [pytest.mark.django_db(transaction=True)]

MEDIA = {"sms": Sms, "whatsapp": WhatsApp}
CSV = b"Month,Bins\nJan,42\nFeb,38\n"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
SIDES = [
    {"title": "Planning a meeting", "payload": "/plan"},
    {"title": "Talking with the council", "payload": '/talk{"with": "council"}'},
]
SHOWN = "Which way?\n1 Planning a meeting\n2 Talking with the council"


@dataclass(frozen=True)
class Talk:
    """A number that people write to: Twilio's side, and ours."""

    twilio: FakeTwilio
    server: MessagingServer
    medium: Twilio

    async def answered(self, text: str, person: str = ANA) -> None:
        """Wait until a person has an answer."""
        await until(lambda: text in self.twilio.texts(person))


@pytest_asyncio.fixture(params=["sms", "whatsapp"])
async def talk(
    request, messaging_server: StartServer, quick_retries, monkeypatch
) -> AsyncIterator[Talk]:
    """Set up a number whose webhook is ours."""
    monkeypatch.setenv("COACH_ASSISTANT_URL", PUBLIC)
    name = request.param
    twilio = FakeTwilio(name)
    await twilio.start()
    server = await messaging_server(
        lambda service: MEDIA[name](service.session, twilio.settings), name
    )
    server.agent.reply = _reply
    twilio.webhook = f"{server.url}/"
    yield Talk(twilio, server, server.service.media[name])
    await server.service.stop()
    await twilio.stop()


only_whatsapp = pytest.mark.parametrize("talk", ["whatsapp"], indirect=True)


def _reply(text: str) -> dict[str, Any]:
    """Greet; offer two ways to whoever says "ways"; say back all else."""
    if text == "ways":
        return {"text": "Which way?", "buttons": SIDES}
    return {"text": f"You said: {text}" if text else "Welcome."}


class TestWhatPeopleWrite:
    """It is stored once, and answered by itself."""

    async def test_a_message_is_answered(self, talk: Talk) -> None:
        """Twilio gets TwiML that sends nothing; the answers go by the API."""
        assert await talk.twilio.tell(talk.twilio.said("hello")) == (200, "text/xml", "<Response/>")
        await talk.answered("You said: hello")

        assert talk.twilio.texts() == ["Welcome.", "You said: hello"]

    async def test_the_same_message_again_is_answered_once(self, talk: Talk) -> None:
        """Twilio repeats what it thinks was lost, also at once."""
        form = talk.twilio.said("hello")

        answers = await asyncio.gather(*(talk.twilio.tell(form) for _ in range(5)))
        said = await settled(talk.twilio.texts)

        assert {status for status, _, _ in answers} == {200}
        assert said.count("You said: hello") == 1

    async def test_answers_come_in_the_order_of_arrival(self, talk: Talk) -> None:
        """Also when messages overtake each other, each has its answer, once."""
        forms = [talk.twilio.said(f"word {number}") for number in range(5)]
        for form in reversed(forms):
            await talk.twilio.tell(form)
        await talk.answered("You said: word 0")

        assert talk.twilio.texts()[1:] == [f"You said: word {n}" for n in range(4, -1, -1)]

    async def test_people_do_not_hear_each_other(self, talk: Talk) -> None:
        """Each has a talk of their own."""
        await talk.twilio.write("from Ana", ANA)
        await talk.twilio.write("from Ben", BEN)
        await talk.answered("You said: from Ana", ANA)
        await talk.answered("You said: from Ben", BEN)

        assert "You said: from Ben" not in talk.twilio.texts(ANA)

    @pytest.mark.parametrize(
        "typed", ["2", "2.", "no 2", "talking with the council", "Talking with"]
    )
    async def test_a_choice_is_answered_by_number_or_words(self, talk: Talk, typed: str) -> None:
        """One message carries all choices, with numbers."""
        await talk.twilio.write("ways")
        await talk.answered(SHOWN)
        await talk.twilio.write(typed)
        await until(lambda: len(talk.twilio.sent) == 3)

        assert (await _last_said()).payload == '/talk{"with": "council"}'

    async def test_stop_ends_it_and_start_begins_again(self, talk: Talk) -> None:
        """One more message says so; then there is silence."""
        await talk.twilio.write("hello")
        await talk.answered("You said: hello")
        await talk.twilio.write("Stop.")
        await talk.answered(WORDS["utter_texts_stopped"])
        await talk.twilio.write("are you there")
        silent = await settled(talk.twilio.texts)
        await talk.twilio.write("START")
        await talk.answered(WORDS["utter_texts_started"])

        assert silent[-1] == WORDS["utter_texts_stopped"]

    async def test_help_says_who_this_is(self, talk: Talk) -> None:
        """As carriers want it, from anywhere."""
        await talk.twilio.write("HELP")

        await talk.answered(WORDS["utter_texts_help"])

    async def test_a_new_field_of_twilios_breaks_nothing(self, talk: Talk) -> None:
        """They are added without notice, and are signed with the others."""
        await talk.twilio.tell(talk.twilio.said("hello", NewField="é 😀", Another=""))

        await talk.answered("You said: hello")

    async def test_an_emoji_comes_through(self, talk: Talk) -> None:
        """What was written is kept as it is; an SMS to say it back is plain."""
        await talk.twilio.write("yes 🎉 “fine”")
        await until(lambda: len(talk.twilio.sent) == 2)
        inbound = await _last_said()

        assert inbound.text == "yes 🎉 “fine”"


class TestWhatIsNoText:
    """It gets an honest sentence, or is left alone on purpose."""

    @pytest.mark.parametrize(
        ("kind", "response"),
        [
            ("audio/ogg; codecs=opus", "utter_cannot_hear"),
            ("image/jpeg", "utter_cannot_see"),
            ("video/mp4", "utter_cannot_see"),
            ("application/pdf", "utter_cannot_see"),
            ("text/vcard", "utter_cannot_take"),
            ("", "utter_cannot_take"),
        ],
    )
    async def test_media_get_a_sentence(self, talk: Talk, kind: str, response: str) -> None:
        """No turn is run for them."""
        await talk.twilio.tell(talk.twilio.sent_along(kind))
        await talk.answered(WORDS[response])

        assert "You said: [" not in str(talk.twilio.texts())

    async def test_a_place_gets_a_sentence(self, talk: Talk) -> None:
        """A location has no words."""
        form = talk.twilio.said(Latitude="0.3476", Longitude="32.5825")
        await talk.twilio.tell(form)

        await talk.answered(WORDS["utter_cannot_take"])

    async def test_words_beside_a_picture_are_the_message(self, talk: Talk) -> None:
        """The coach answers them."""
        await talk.twilio.tell(talk.twilio.sent_along("image/jpeg", text="the fish market"))

        await talk.answered("You said: the fish market")

    async def test_the_name_of_a_document_is_no_message(self, talk: Talk) -> None:
        """WhatsApp tells it where words would be."""
        await talk.twilio.tell(talk.twilio.sent_along("application/pdf", text="our plan (2).pdf"))

        await talk.answered(WORDS["utter_cannot_see"])

    @only_whatsapp
    async def test_a_pressed_button_says_its_words(self, talk: Talk) -> None:
        """Its payload was typed at Twilio and never signed by us: it does nothing."""
        await talk.twilio.write("ways")
        await talk.answered(SHOWN)
        form = talk.twilio.said("", ButtonText="Planning a meeting", ButtonPayload="/forget_me")
        await talk.twilio.tell(form)
        await talk.answered("You said: Planning a meeting")

        assert (await _last_said()).payload == "/plan"

    @only_whatsapp
    async def test_a_reaction_is_left_alone(self, talk: Talk) -> None:
        """A thumb on a message asks for no answer."""
        status, _, _ = await talk.twilio.tell(talk.twilio.said("👍", MessageType="reaction"))

        assert status == 200
        assert not await Contact.objects.aexists()

    @pytest.mark.parametrize("status", ["sent", "delivered", "read", "queued", "nonsense"])
    async def test_what_became_of_ours_is_left_alone(self, talk: Talk, status: str, caplog) -> None:
        """It went well, and nobody has to know."""
        assert (await talk.twilio.tell(talk.twilio.became(status)))[0] == 200
        assert not await Contact.objects.aexists()
        assert "did not arrive" not in caplog.text

    async def test_what_did_not_arrive_is_logged_by_its_code_alone(
        self, talk: Talk, caplog
    ) -> None:
        """Neither the number nor anything of Twilio's words."""
        form = talk.twilio.became("undelivered", ErrorCode="30003", ErrorMessage="Unreachable")
        await talk.twilio.tell(form)
        await talk.twilio.tell(talk.twilio.became("failed", ErrorCode=f"30003 {ANA}"))

        assert "a message did not arrive, code 30003." in caplog.text
        assert "a message did not arrive, code none." in caplog.text
        assert ANA not in caplog.text
        assert not await Contact.objects.aexists()


class TestSheets:
    """They are fetched from Twilio, and from nowhere else."""

    @pytest.mark.parametrize(
        ("kind", "name"),
        [("text/csv", ""), ("application/octet-stream", "Bins 2026.csv"), ("text/plain", "")],
    )
    async def test_a_sheet_is_what_its_numbers_say(self, talk: Talk, kind: str, name: str) -> None:
        """Twilio is told who asks; the file is read as on the web."""
        await talk.twilio.tell(talk.twilio.sent_along(kind, CSV, name))
        await talk.answered("You said: Bins: Jan: 42, Feb: 38")

        assert all(told for _, told in talk.twilio.asked_for_files)

    async def test_what_is_no_sheet_inside_is_told_in_words(self, talk: Talk) -> None:
        """The same words as on the web."""
        await talk.twilio.tell(talk.twilio.sent_along(XLSX, b"no sheet"))
        await until(lambda: len(talk.twilio.sent) == 2)

        assert "[sheet.xlsx]" not in str(talk.twilio.texts())

    async def test_a_sheet_that_is_too_large_is_told(self, talk: Talk) -> None:
        """It is not read to its end."""
        await talk.twilio.tell(talk.twilio.sent_along("text/csv", b"1\n" * 2_000_000))

        await talk.answered(WORDS["utter_file_large"])

    @pytest.mark.parametrize(
        "url",
        [
            "{api}/elsewhere/1",
            "{api}/2010-04-01/Accounts/AC00/Messages/MM00/Media/ME00",
            "http://169.254.169.254/latest/meta-data",
            "https://api.twilio.com.evil.example/2010-04-01",
            "file:///etc/passwd",
            "http://[::1",
            "",
        ],
    )
    async def test_no_other_address_is_ever_asked(self, talk: Talk, url: str) -> None:
        """Not even on Twilio's host, outside this account's files."""
        url = url.format(api=talk.twilio.api)
        await talk.twilio.tell(talk.twilio.sent_along("text/csv", CSV, MediaUrl0=url))
        await talk.answered(WORDS["utter_file_lost"])

        assert talk.twilio.asked_for_files == []

    async def test_a_file_that_is_gone_is_told(self, talk: Talk) -> None:
        """Twilio keeps what people send for a time only."""
        form = talk.twilio.sent_along("text/csv", CSV)
        talk.twilio.files.clear()
        await talk.twilio.tell(form)

        await talk.answered(WORDS["utter_file_lost"])

    @pytest.mark.parametrize(
        ("place", "is_twilios"),
        [
            ("https://mms.twiliocdn.com/AC1/abc?Expires=1&Signature=x", True),
            ("https://s3-external-1.amazonaws.com/media.twiliocdn.com/AC1/abc", True),
            ("https://media.twilio.com/abc", True),
            ("https://s3-external-1.amazonaws.com/another/abc", False),
            ("https://twiliocdn.com.example.org/abc", False),
            ("https://eviltwilio.com/abc", False),
            ("http://mms.twiliocdn.com/abc", False),
            ("https://mms.twiliocdn.com:8443/abc", False),
            ("https://someone@mms.twiliocdn.com/abc", False),
            ("/elsewhere/1", False),
            ("", False),
        ],
    )
    async def test_twilio_may_lead_on_to_its_own_places(self, place: str, is_twilios: bool) -> None:
        """There nobody is told our account's token; elsewhere nobody is asked."""
        twilio = FakeTwilio()
        await twilio.start()
        twilio.places = [place]
        media = TwilioMedia(twilio.session, twilio.settings)
        url = twilio.sent_along("text/csv", CSV)["MediaUrl0"]

        if is_twilios:
            found, asking = await media.find(url)
            assert (found, asking["headers"], asking["allow_redirects"]) == (place, {}, False)
        else:
            with pytest.raises(NotTwilios):
                await media.find(url)
        assert len(twilio.asked_for_files) == 1
        await twilio.stop()


class TestWhoIsCalling:
    """Only Twilio is, for this account and this number."""

    @pytest.mark.parametrize("forged", ["", "a", "é" * 28, "0" * 28, "A" * 5000])
    async def test_a_wrong_signature_is_refused_and_counted(self, talk: Talk, forged: str) -> None:
        """Whatever its length; nothing is read."""
        status, _, _ = await talk.twilio.post(
            urlencode(talk.twilio.said("hello")).encode(), {"X-Twilio-Signature": forged}
        )

        assert status == 403
        assert talk.server.service.forged[talk.medium.name] == 1
        assert not await Inbound.objects.aexists()

    async def test_a_missing_signature_is_refused(self, talk: Talk) -> None:
        """There is none to compare."""
        body = urlencode(talk.twilio.said("hello")).encode()

        assert (await talk.twilio.post(body, {}))[0] == 403

    async def test_a_signature_of_something_else_is_refused(self, talk: Talk) -> None:
        """Of another form, of part of a name, by another token, or for another address."""
        form = talk.twilio.said("hello")
        signature = talk.twilio.signature(form)
        by_another = talk.twilio.signature(form, "another token")
        talk.twilio.signed_url = "https://evil.example/webhooks/sms/"

        assert (await talk.twilio.tell(form | {"Body": "goodbye"}, signature))[0] == 403
        assert (await talk.twilio.tell(form, signature[:-1]))[0] == 403
        assert (await talk.twilio.tell(form, by_another))[0] == 403
        assert (await talk.twilio.tell(form))[0] == 403

    @pytest.mark.parametrize(
        "changes",
        [
            {"AccountSid": "AC" + "0c" * 16},
            {"AccountSid": None},
            {"To": "+15005550099"},
            {"To": None},
        ],
    )
    async def test_what_is_meant_for_others_is_refused(self, talk: Talk, changes: Any) -> None:
        """Even if it is signed: a subaccount shares the token's owner, not our number."""
        form = talk.twilio.said("hello", **changes)

        assert (await talk.twilio.tell(form))[0] == 403

    async def test_a_header_of_raw_bytes_is_refused(self, talk: Talk) -> None:
        """A signature that is no text is no fault of the server's."""
        host, port = talk.server.url[len("http://") :].partition("/")[0].split(":")
        reader, writer = await asyncio.open_connection(host, int(port))
        path = f"/webhooks/{talk.medium.name}/"
        head = f"POST {path} HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nX-Twilio-Signature: "
        writer.write(head.encode() + b"\xff\xfe\xe9\r\nConnection: close\r\n\r\na=")
        status = (await reader.readline()).split()[1]
        writer.close()

        assert status == b"403"

    @pytest.mark.parametrize("body", [b"", b"\xff\xfe", b"a=%FF", b'{"a": 1}', b"a=1&" * 5000])
    async def test_what_is_no_form_is_refused(self, talk: Talk, body: bytes) -> None:
        """It cannot have been signed."""
        assert (await talk.twilio.post(body, {"X-Twilio-Signature": "0" * 28}))[0] == 403

    async def test_far_too_much_is_not_even_checked(self, talk: Talk) -> None:
        """Nobody types that."""
        assert (await talk.twilio.tell(talk.twilio.said("x" * 70_000)))[0] == 413

    @pytest.mark.parametrize(
        "changes",
        [
            {"MessageSid": None},
            {"MessageSid": "../../x"},
            {"Body": None},
            {"From": None},
            {"From": "TWILIO"},
            {"From": "12345"},
            {"NumMedia": "many"},
            {"NumMedia": "99"},
            {"NumMedia": "²"},
        ],
    )
    async def test_what_makes_no_sense_is_acknowledged_and_left(
        self, talk: Talk, changes: Any, caplog
    ) -> None:
        """Twilio would only send it again."""
        assert (await talk.twilio.tell(talk.twilio.said("hello", **changes)))[0] == 200
        assert not await Contact.objects.aexists()
        assert "makes no sense to us" in caplog.text

    async def test_our_own_number_is_not_answered(self, talk: Talk) -> None:
        """Two machines would never end."""
        await talk.twilio.tell(talk.twilio.said("hello", OURS))

        assert not await Contact.objects.aexists()

    async def test_a_signed_field_that_comes_twice_is_left(self, talk: Talk, caplog) -> None:
        """Nobody can say which is meant."""
        form = talk.twilio.said("hello")
        signature = talk.twilio.signature(form | {"Body": "hello" + "Body" + "world"})
        body = urlencode([*form.items(), ("Body", "world")]).encode()

        assert (await talk.twilio.post(body, {"X-Twilio-Signature": signature}))[0] == 200
        assert "a field comes twice" in caplog.text
        assert not await Contact.objects.aexists()


class TestWhatGoesOut:
    """It arrives, in order, whatever Twilio goes through."""

    @pytest.mark.parametrize(
        "trouble",
        [
            failing(500),
            failing(503),
            too_many(0),
            refusing(401, 20003),
            refusing(403, 20003),
            refusing(400, 21611),
            refusing(400, 63018),
            Trouble(status=502, body="<html>"),
            Trouble(drops=True),
            Trouble(drops=True, afterwards=True),
            Trouble(seconds=0.2),
        ],
    )
    async def test_trouble_delays_it_and_loses_nothing(self, talk: Talk, trouble: Trouble) -> None:
        """One whose answer was lost may come twice."""
        talk.twilio.troubles.extend([trouble, trouble])
        await talk.twilio.write("one")
        await talk.twilio.write("two")
        await talk.answered("You said: two")

        said = list(dict.fromkeys(talk.twilio.texts()))
        assert said == ["Welcome.", "You said: one", "You said: two"]

    async def test_twilio_away_for_a_while_holds_up_nobody(self, talk: Talk) -> None:
        """People's messages are taken in and answered; the answers go when it is back."""
        talk.twilio.is_down = True
        for number in range(3):
            await talk.twilio.write(f"word {number}")
        await until(lambda: len(talk.server.agent.seen) == 4)
        talk.twilio.is_down = False
        await talk.answered("You said: word 2")

        assert talk.twilio.texts() == ["Welcome.", *(f"You said: word {n}" for n in range(3))]

    async def test_the_pace_that_twilio_names_is_kept(self, talk: Talk) -> None:
        """Nothing is tried before."""
        loop = asyncio.get_running_loop()
        talk.twilio.troubles.append(too_many(1))
        started = loop.time()
        await talk.twilio.write("hello")
        await talk.answered("Welcome.")

        assert loop.time() - started >= 1
        assert talk.twilio.tries == 2

    async def test_what_is_refused_is_set_aside_and_the_next_goes_on(self, talk: Talk) -> None:
        """A facilitator finds it, with the code."""
        talk.twilio.troubles.append(refusing(400, 21211))
        await talk.twilio.write("hello")
        await talk.answered("You said: hello")

        assert (await Undelivered.objects.aget()).reason == "refused: code 21211"

    async def test_whoever_opted_out_at_the_carrier_is_left_alone(self, talk: Talk) -> None:
        """Twilio knows of a STOP that we never saw."""
        talk.twilio.opted_out.add(ANA)
        await talk.twilio.write("hello")
        await until(lambda: talk.twilio.tries)
        await settled(talk.twilio.texts)

        assert talk.twilio.texts() == []
        assert (await Contact.objects.aget()).opted_out_at is not None

    async def test_what_is_sent_is_counted(self, talk: Talk) -> None:
        """Each SMS by its segments, each WhatsApp message as one."""
        talk.server.agent.reply = lambda text: {"text": "a" * 200}
        await talk.twilio.write("hello")
        await until(lambda: len(talk.twilio.sent) == 2)
        await asyncio.sleep(0.2)

        spent = await Spending.objects.aget()
        assert spent.segments == (4 if talk.medium.name == "sms" else 2)

    async def test_what_people_write_is_not_in_the_logs(self, talk: Talk, caplog) -> None:
        """Nor is who they are, nor our token, whatever goes wrong."""
        caplog.set_level(logging.DEBUG)
        talk.twilio.troubles.extend([failing(), Trouble(drops=True), refusing()])
        talk.server.agent.failures = 1
        await talk.twilio.write("xylophone")
        await talk.twilio.tell(talk.twilio.said("xylophone", MessageSid=None))
        await talk.twilio.tell(talk.twilio.said("xylophone"), "forged")
        await talk.answered("You said: xylophone")

        for secret in ("xylophone", ANA, TOKEN):
            assert secret not in caplog.text

    @only_whatsapp
    async def test_a_closed_window_is_knocked_at_once(self, talk: Talk) -> None:
        """Only the approved template may go; what was said waits until the person writes."""
        await talk.twilio.write("hello")
        await talk.answered("You said: hello")
        talk.twilio.closed.add(ANA)
        await Contact.objects.aupdate(heard_at=timezone.now() - timedelta(hours=25))
        await _say(talk, "How did it go?")
        await until(lambda: talk.twilio.sent[-1].get("ContentSid") == TEMPLATE)
        knocks = len(talk.twilio.sent)
        await settled(talk.twilio.texts)
        silent = len(talk.twilio.sent)
        talk.twilio.closed.clear()
        await talk.twilio.write("back")
        await talk.answered("You said: back")

        assert knocks == silent
        assert "How did it go?" in talk.twilio.texts()

    @only_whatsapp
    async def test_twilio_says_that_the_window_is_closed(self, talk: Talk) -> None:
        """Its clock counts, not ours."""
        talk.twilio.closed.add(ANA)
        await talk.twilio.write("hello")
        await until(lambda: talk.twilio.sent)

        assert [sent.get("ContentSid") for sent in talk.twilio.sent] == [TEMPLATE]


class TestAnswersOfTwilio:
    """Each means one of a few things."""

    @pytest.mark.parametrize(
        ("status", "code", "error"),
        [
            (429, 20429, Later),
            (400, 20429, Later),
            (500, 0, Later),
            (503, 20503, Later),
            (401, 20003, Later),
            (403, 20003, Later),
            (404, 20404, Later),
            (302, 0, Later),
            (400, 30001, Later),
            (400, 63018, Later),
            (400, 21610, OptedOut),
            (400, 63016, WindowClosed),
            (400, 63024, Refused),
            (400, 63003, Refused),
            (400, 21211, Refused),
            (403, 21408, Refused),
            (400, "x", Refused),
            (400, True, Refused),
        ],
    )
    async def test_each_answer_has_its_meaning(self, status: int, code: Any, error: type) -> None:
        """What goes by is tried again, what does not is told by its code."""
        twilio = FakeTwilio()
        await twilio.start()
        twilio.troubles.append(Trouble(status=status, body={"code": code}))
        with pytest.raises(error) as raised:
            await Sms(twilio.session, twilio.settings).send(ANA, {"Body": "hello"})
        await twilio.stop()

        is_number = isinstance(code, int) and not isinstance(code, bool) and code
        assert str(raised.value) == (f"code {code}" if is_number else f"status {status}")

    @pytest.mark.parametrize(
        ("told", "seconds"), [("7", 7.0), ("", None), ("soon", None), ("-1", None), ("²", None)]
    )
    async def test_retry_after_is_read_where_it_is_a_number(self, told: str, seconds: Any) -> None:
        """Anything else is our own guess."""
        twilio = FakeTwilio()
        await twilio.start()
        trouble = Trouble(status=429, body=[], headers={"Retry-After": told} if told else {})
        twilio.troubles.append(trouble)
        with pytest.raises(Later) as raised:
            await Sms(twilio.session, twilio.settings).send(ANA, {"Body": "hello"})
        await twilio.stop()

        assert raised.value.seconds == seconds

    async def test_a_wrong_number_or_too_long_a_text_is_refused(self) -> None:
        """As the real one does."""
        twilio = FakeTwilio()
        await twilio.start()
        sms = Sms(twilio.session, twilio.settings)
        stranger = Sms(twilio.session, replace(twilio.settings, auth_token="wrong"))
        with pytest.raises(Refused, match="code 21211"):
            await sms.send("0700", {"Body": "hello"})
        with pytest.raises(Refused, match="code 21617"):
            await sms.send(ANA, {"Body": "x" * 1601})
        with pytest.raises(Later, match="code 20003"):
            await stranger.send(ANA, {"Body": "hello"})
        await twilio.stop()

        assert twilio.sent == []

    async def test_a_window_without_a_template_stays_closed(self) -> None:
        """There is nothing that may be sent."""
        twilio = FakeTwilio("whatsapp")
        await twilio.start()
        without = replace(twilio.settings, whatsapp_template="")
        with pytest.raises(WindowClosed):
            await WhatsApp(twilio.session, without).knock(ANA)
        await twilio.stop()

        assert twilio.tries == 0


FULL = Outgoing(
    "**Good** — it’s “yours”.",
    choices=[Choice("1-0-a", "Go on"), Choice("1-1-b", "Not now")],
    sources=["Source: HOPE Summit, 2013"],
    links=[Link("https://coach.example/s/abc", "Your plan")],
    picture=Picture("https://coach.example/a.png", "A line that rises…"),
)


class TestFitting:
    """One message, as the medium can show it."""

    def test_an_sms_holds_all_in_plain_words(self) -> None:
        """The picture in words, a source on its line, choices by number, and no UCS-2."""
        parts = _without_line(Sms).parts(FULL)

        assert parts == [
            {
                "Body": 'Good - it\'s "yours".\nA line that rises...\nSource: HOPE Summit, 2013\n'
                "Your plan: https://coach.example/s/abc\n1 Go on\n2 Not now"
            }
        ]
        assert _without_line(Sms).segments(parts[0]) == 1

    def test_a_picture_on_whatsapp_has_the_words_below_it(self) -> None:
        """One message, not two."""
        parts = _without_line(WhatsApp).parts(FULL)

        assert len(parts) == 1
        assert parts[0]["MediaUrl"] == "https://coach.example/a.png"
        assert parts[0]["Body"].endswith("1 Go on\n2 Not now")

    def test_a_picture_without_words_has_its_description(self) -> None:
        """Whoever cannot see it, reads it."""
        [part] = _without_line(WhatsApp).parts(
            replace(FULL, text="", sources=(), links=(), choices=())
        )

        assert part["Body"] == "A line that rises…"

    @given(st.text(st.characters(codec="utf-8"), max_size=3000))
    @settings(max_examples=100, deadline=None)
    def test_every_part_is_one_that_is_taken(self, text: str) -> None:
        """Each within its limit, and none empty."""
        for part in _without_line(Sms).parts(Outgoing(text)):
            assert 1 <= segments(part["Body"]) <= 3
            assert part["Body"].strip()
        pictured = replace(FULL, text=text)
        for message, limit in ((Outgoing(text), 1600), (pictured, 1024)):
            for part in _without_line(WhatsApp).parts(message):
                assert 1 <= len(part["Body"].encode("utf-16-le")) // 2 <= limit

    def test_a_facilitators_word_says_who_it_is_from(self) -> None:
        """A person is not the coach."""
        [part] = _without_line(Sms).parts(Outgoing("I read it.", sender="facilitator"))

        assert part == {"Body": "A person from the group: I read it."}


def _without_line(kind: type[Twilio]) -> Twilio:
    return kind(None, account_settings("https://api.twilio.com"))  # type: ignore[arg-type]


async def _say(talk: Talk, text: str) -> None:
    """Say something outside a turn, as a check-in does."""
    conversation = await Conversation.objects.aget()
    await database_call(outbox.notify, conversation.pk, text)
    talk.server.service.wake(conversation.pk)


async def _last_said() -> Inbound:
    return await Inbound.objects.filter(hidden=False).order_by("id").alast()
