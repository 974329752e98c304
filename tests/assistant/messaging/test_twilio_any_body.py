"""Whatever comes to a Twilio number is read or refused, and nothing breaks."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from types import SimpleNamespace
from typing import Any
from urllib.parse import urlencode

import pytest
import pytest_asyncio
from hypothesis import given
from hypothesis import strategies as st

from assistant.connectors.messaging.medium import Forged, Unreadable
from assistant.connectors.messaging.sms import Sms
from assistant.connectors.messaging.twilio import Twilio
from assistant.connectors.messaging.whatsapp import WhatsApp
from conversations.reception import Event, Kind
from tests.assistant.fake_agent import WORDS
from tests.assistant.messaging.conftest import StartServer
from tests.assistant.messaging.fake_twilio import ACCOUNT, ANA, OURS, PUBLIC, FakeTwilio
from tests.assistant.messaging.fake_twilio import settings as account_settings
from tests.assistant.messaging.malformed import MANY, renewed

pytestmark = [pytest.mark.django_db(transaction=True)]

MEDIA = {"sms": Sms, "whatsapp": WhatsApp}

_VALUES = st.one_of(
    st.text(max_size=40),
    st.sampled_from(
        ["", "0", "1", "10", "-1", "1e9", "whatsapp:+256700000001", ANA, OURS, ACCOUNT]
    ),
    st.sampled_from(["SM" + "0" * 32, "text/csv", "audio/ogg", "reaction", "failed", "a\x00b"]),
    st.just("http://127.0.0.1:1/"),
)
_NAMES = st.one_of(
    st.sampled_from(["MessageSid", "AccountSid", "From", "To", "Body", "NumMedia", "MediaUrl0"]),
    st.sampled_from(["MediaContentType0", "MessageType", "MessageStatus", "ErrorCode"]),
    st.sampled_from(["ButtonText", "Latitude"]),
    st.text(max_size=10),
)
_FORMS = st.builds(
    lambda whole, changes, drop: [
        *((name, value) for name, value in (whole | changes).items() if name not in drop)
    ],
    st.sampled_from(
        [
            {"MessageSid": "SM" + "0" * 32, "From": ANA, "Body": "hello", "NumMedia": "0"},
            {
                "MessageSid": "MM" + "0" * 32,
                "From": f"whatsapp:{ANA}",
                "Body": "",
                "NumMedia": "1",
                "MediaContentType0": "text/csv",
                "MediaUrl0": "https://example.org/a",
            },
            {},
        ]
    ),
    st.dictionaries(_NAMES, _VALUES, max_size=4),
    st.sets(_NAMES, max_size=2),
)
_BODIES = st.one_of(
    st.binary(max_size=200),
    _FORMS.map(lambda form: urlencode(form).encode()),
    st.tuples(_FORMS, _FORMS).map(lambda both: urlencode(both[0] + both[1]).encode()),
)


@pytest_asyncio.fixture(params=["sms", "whatsapp"])
async def twilio(
    request, messaging_server: StartServer, quick_retries, monkeypatch
) -> AsyncIterator[FakeTwilio]:
    """Set up a number whose webhook is ours."""
    monkeypatch.setenv("COACH_ASSISTANT_URL", PUBLIC)
    name = request.param
    provider = FakeTwilio(name)
    await provider.start()
    server = await messaging_server(
        lambda service: MEDIA[name](service.session, provider.settings), name
    )
    provider.webhook = f"{server.url}/"
    yield provider
    await server.service.stop()
    await provider.stop()


@MANY
@given(form=_FORMS)
async def test_no_form_of_any_shape_breaks_the_server(
    twilio: FakeTwilio, caplog, form: Any
) -> None:
    """Each is acknowledged; nothing is logged but that it makes no sense."""
    is_status = "MessageStatus" in dict(form) and "Body" not in dict(form)
    ours = {"From" if is_status else "To": f"{twilio.prefix}{OURS}"}
    whole = dict(form) | {"AccountSid": ACCOUNT} | ours  # all else is forged, and told so
    fresh = json.loads(renewed(json.dumps(whole), ["SM0000", "MM0000"], [ANA]))
    assert (await twilio.tell(fresh))[0] == 200
    assert not any(
        record.exc_info or "queue stopped" in record.message for record in caplog.records
    )


class TestAnyBody:
    """Whatever comes is read or refused; nothing breaks."""

    @given(body=_BODIES, name=st.sampled_from(["sms", "whatsapp"]))
    @MANY
    async def test_every_body_is_read_or_makes_no_sense(self, body: bytes, name: str) -> None:
        """Events have an id and a person's number; no address is asked."""
        request: Any = SimpleNamespace(body=body, headers={})
        try:
            events = await _without_line(MEDIA[name]).events(request)
        except Unreadable:
            return
        for event in events:
            assert isinstance(event, Event)
            assert event.external_id
            assert event.address.startswith("+")
            assert event.kind in (Kind.TEXT, Kind.ASIDE)
            assert event.kind is Kind.TEXT or event.answer in WORDS

    @given(body=_BODIES, signature=st.text(max_size=40), name=st.sampled_from(["sms", "whatsapp"]))
    @MANY
    def test_no_body_passes_without_its_signature(
        self, body: bytes, signature: str, name: str
    ) -> None:
        """It is refused, and never more than that."""
        request: Any = SimpleNamespace(body=body, headers={"x-twilio-signature": signature})
        with pytest.raises(Forged):
            _without_line(MEDIA[name]).check(request)


def _without_line(kind: type[Twilio]) -> Twilio:
    return kind(None, account_settings("https://api.twilio.com"))  # type: ignore[arg-type]
