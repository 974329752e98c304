"""SMS through Twilio: few signs, each paid for, and no more than words and numbers."""

from __future__ import annotations

from collections.abc import Sequence

import aiohttp

from assistant.connectors.messaging import gsm
from assistant.connectors.messaging.fitting import cut, with_all
from assistant.connectors.messaging.medium import Outgoing, Part
from assistant.connectors.messaging.twilio import Twilio
from coach.channel_settings import TwilioSettings
from conversations.reception import Manners

MOST_SEGMENTS = 3  # of one message: 459 letters, 201 of another script; more seldom arrives whole


class Sms(Twilio):
    """One number that gets and sends SMS."""

    manners = Manners("sms", has_carrier_words=True, has_numbers=True)

    def __init__(self, session: aiohttp.ClientSession, settings: TwilioSettings) -> None:
        super().__init__(session, settings)
        # A long code may send one segment a second in the United States and Canada. Twilio queues
        # what comes faster, for hours; here what is urgent does not wait behind that.
        self.most_a_second = settings.sms_a_second

    @property
    def number(self) -> str:
        """Give our number."""
        return self._settings.sms_number

    def parts(self, message: Outgoing) -> Sequence[Part]:
        """Give all of it as plain text, the picture in words and the choices by number."""
        text = gsm.for_sms(with_all(message, has_picture=False, has_numbers=True))
        return [{"Body": piece} for piece in cut(text, MOST_SEGMENTS, gsm.segments)]

    def segments(self, part: Part) -> int:
        """Give how many segments are paid for."""
        return gsm.segments(part["Body"])
