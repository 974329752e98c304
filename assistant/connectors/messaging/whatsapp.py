"""WhatsApp through Twilio: pictures with words below them, and a window of a day to answer in.

https://www.twilio.com/docs/whatsapp/api and https://www.twilio.com/docs/whatsapp/key-concepts.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from assistant.connectors.messaging.fitting import cut, with_all
from assistant.connectors.messaging.medium import Outgoing, Part, WindowClosed
from assistant.connectors.messaging.reading import utf16
from assistant.connectors.messaging.twilio import Twilio
from conversations.reception import Manners

# Twilio takes 1600 characters, WhatsApp 1024 below a picture; an emoji counts as two to be sure.
TEXT_LIMIT, CAPTION_LIMIT = 1600, 1024


class WhatsApp(Twilio):
    """One number on WhatsApp.

    Choices have numbers: a reply button or a list has to be made at Twilio beforehand as a
    content template, with its words, and the coach's choices are not known beforehand.
    """

    manners = Manners("whatsapp", has_carrier_words=True, has_numbers=True)
    most_a_second = 40.0  # WhatsApp takes 80 of a number; the other half is for a rush
    window = timedelta(hours=24)
    prefix = "whatsapp:"

    @property
    def number(self) -> str:
        """Give our number, without the prefix."""
        return self._settings.whatsapp_number

    def parts(self, message: Outgoing) -> Sequence[Part]:
        """Give a picture with the words below it, or words alone; choices by number at the end."""
        text = with_all(message, has_picture=True, has_numbers=True)
        if message.picture is None:
            return [{"Body": piece} for piece in cut(text, TEXT_LIMIT, utf16)]
        alone = cut(message.picture.alt, CAPTION_LIMIT, utf16)[:1]
        first, *others = cut(text, CAPTION_LIMIT, utf16) or alone
        shown = {"Body": first, "MediaUrl": message.picture.url}
        return [shown, *({"Body": piece} for piece in others)]

    def segments(self, part: Part) -> int:
        """Give one: Twilio charges each message, however long it is."""
        return 1

    async def knock(self, address: str) -> None:
        """Send the approved template, the only thing that may be sent to a closed window."""
        if not self._settings.whatsapp_template:
            raise WindowClosed
        await self.send(address, {"ContentSid": self._settings.whatsapp_template})
