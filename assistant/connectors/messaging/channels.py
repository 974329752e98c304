"""Rasa's way in for each messenger; one that is not set up has no routes and costs nothing."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from rasa.core.channels.channel import InputChannel, UserMessage
from sanic import Blueprint

from assistant.connectors.messaging.medium import Medium
from assistant.connectors.messaging.messenger import Messenger
from assistant.connectors.messaging.telegram import Telegram
from assistant.connectors.messaging.webhook import create_webhook
from assistant.service import Service
from coach.settings import load_settings


class MessagingChannel(InputChannel):
    """What all of them share; ``medium`` gives the connector, None where it is off."""

    channel = ""

    @classmethod
    def name(cls) -> str:
        """Give the name under which Rasa mounts it: /webhooks/<name>."""
        return cls.channel

    @classmethod
    def from_credentials(cls, credentials: dict[str, Any] | None) -> MessagingChannel:
        """Make it; all settings come from `coach.settings`."""
        return cls()

    def medium(self) -> Callable[[Service], Medium] | None:
        """Give what makes the connector."""
        raise NotImplementedError

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        """Give the routes; messages reach Rasa by the drainer, not by ``on_new_message``."""
        make = self.medium()
        return create_webhook(make, self.channel) if make else Blueprint(f"{self.channel}_off")


class TelegramChannel(MessagingChannel):
    """Telegram's Bot API."""

    channel = "telegram"

    def medium(self) -> Callable[[Service], Medium] | None:
        """Give the bot."""
        settings = load_settings().channels.telegram
        return (lambda service: Telegram(service.session, settings)) if settings else None


class MessengerChannel(MessagingChannel):
    """Facebook's Messenger."""

    channel = "messenger"

    def medium(self) -> Callable[[Service], Medium] | None:
        """Give the page."""
        settings = load_settings().channels.messenger
        return (lambda service: Messenger(service.session, settings)) if settings else None


class SmsChannel(MessagingChannel):
    """Text messages, through Twilio."""

    channel = "sms"

    def medium(self) -> Callable[[Service], Medium] | None:
        """Give the number."""
        settings = load_settings().channels.twilio
        if settings is None or not settings.sms_number:
            return None
        from assistant.connectors.messaging.sms import Sms

        return lambda service: Sms(service.session, settings)


class WhatsAppChannel(MessagingChannel):
    """WhatsApp, through Twilio."""

    channel = "whatsapp"

    def medium(self) -> Callable[[Service], Medium] | None:
        """Give the number."""
        settings = load_settings().channels.twilio
        if settings is None or not settings.whatsapp_number:
            return None
        from assistant.connectors.messaging.whatsapp import WhatsApp

        return lambda service: WhatsApp(service.session, settings)
