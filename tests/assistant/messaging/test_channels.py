"""A messenger that the host did not set up is off; one that is has its webhook."""

from __future__ import annotations

import pytest

from assistant.connectors.messaging.channels import (
    MessagingChannel,
    MessengerChannel,
    SmsChannel,
    TelegramChannel,
    WhatsAppChannel,
)

TWILIO = {"COACH_TWILIO_ACCOUNT": f"AC{'0' * 32}", "COACH_TWILIO_AUTH_TOKEN": "token"}
SETTINGS: list[tuple[type[MessagingChannel], dict[str, str]]] = [
    (TelegramChannel, {"COACH_TELEGRAM_TOKEN": f"123456789:{'A' * 35}"}),
    (
        MessengerChannel,
        {
            "COACH_MESSENGER_PAGE_TOKEN": "token",
            "COACH_MESSENGER_APP_SECRET": "secret",
            "COACH_MESSENGER_VERIFY_TOKEN": "word",
        },
    ),
    (SmsChannel, TWILIO | {"COACH_SMS_NUMBER": "+15005550006"}),
    (WhatsAppChannel, TWILIO | {"COACH_WHATSAPP_NUMBER": "+15005550006"}),
]
OTHER_NUMBER = [
    (WhatsAppChannel, TWILIO | {"COACH_SMS_NUMBER": "+15005550006"}),
    (SmsChannel, TWILIO | {"COACH_WHATSAPP_NUMBER": "+15005550006"}),
]


async def _never(message: object) -> None:
    raise AssertionError("messages reach Rasa by the drainer")


def _routes(channel: type[MessagingChannel]) -> int:
    return len(channel.from_credentials(None).blueprint(_never)._future_routes)


@pytest.mark.parametrize(("channel", "environ"), SETTINGS)
def test_a_channel_that_is_set_up_has_a_webhook(
    monkeypatch: pytest.MonkeyPatch, channel: type[MessagingChannel], environ: dict[str, str]
) -> None:
    """It takes calls and greetings."""
    for name, value in environ.items():
        monkeypatch.setenv(name, value)

    assert _routes(channel) == 2
    assert channel.from_credentials(None).medium() is not None


@pytest.mark.parametrize("channel", [channel for channel, _ in SETTINGS])
def test_a_channel_that_is_not_set_up_is_off(channel: type[MessagingChannel]) -> None:
    """It has no routes, and no connector is made."""
    assert _routes(channel) == 0


@pytest.mark.parametrize(("channel", "environ"), OTHER_NUMBER)
def test_a_number_for_one_medium_is_not_used_for_another(
    monkeypatch: pytest.MonkeyPatch, channel: type[MessagingChannel], environ: dict[str, str]
) -> None:
    """SMS and WhatsApp share an account, and each needs its own number."""
    for name, value in environ.items():
        monkeypatch.setenv(name, value)

    assert _routes(channel) == 0


def test_every_channel_has_a_name_of_its_own() -> None:
    """Rasa mounts it under this name."""
    assert [channel.name() for channel, _ in SETTINGS] == [
        "telegram",
        "messenger",
        "sms",
        "whatsapp",
    ]
