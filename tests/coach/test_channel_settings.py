"""Each messenger is off until it is set, and a value that cannot be right is named at once."""

from __future__ import annotations

import pytest

from coach.channel_settings import read_channels
from coach.errors import SettingsError

TELEGRAM = {"COACH_TELEGRAM_TOKEN": "123456789:AAF" + "x" * 32}
TWILIO = {"COACH_TWILIO_ACCOUNT": "AC" + "0" * 32, "COACH_TWILIO_AUTH_TOKEN": "secret"}
SMS = TWILIO | {"COACH_SMS_NUMBER": "+44 7700 900123"}
MESSENGER = {
    "COACH_MESSENGER_PAGE_TOKEN": "page",
    "COACH_MESSENGER_APP_SECRET": "secret",
    "COACH_MESSENGER_VERIFY_TOKEN": "word",
}


def test_without_settings_all_are_off() -> None:
    """And nothing may go wrong with them."""
    channels = read_channels({})

    assert (channels.telegram, channels.twilio, channels.messenger) == (None, None, None)
    assert channels.contact_keys == ()
    assert (channels.segments_a_month, channels.segments_a_person) == (10_000, 500)


def test_an_empty_value_is_none() -> None:
    """A line of .env.example with its sign of a comment taken away changes nothing."""
    names = [*TELEGRAM, *SMS, *MESSENGER, "COACH_CONTACT_KEYS", "COACH_SEGMENTS_A_MONTH"]

    assert read_channels(dict.fromkeys(names, "")) == read_channels({})


def test_a_bot_needs_its_token_only() -> None:
    """Telegram's address is known."""
    telegram = read_channels(TELEGRAM).telegram

    assert telegram is not None
    assert (telegram.token, telegram.api) == (
        TELEGRAM["COACH_TELEGRAM_TOKEN"],
        "https://api.telegram.org",
    )


def test_one_account_may_have_a_number_for_each() -> None:
    """Or one number for both; spaces are how people write them."""
    twilio = read_channels(SMS | {"COACH_WHATSAPP_NUMBER": "+14155550100"}).twilio

    assert twilio is not None
    assert (twilio.sms_number, twilio.whatsapp_number) == ("+447700900123", "+14155550100")
    assert twilio.whatsapp_template == ""


def test_a_page_needs_all_three() -> None:
    """With them it is on."""
    messenger = read_channels(MESSENGER).messenger

    assert messenger is not None
    assert (messenger.page_token, messenger.app_secret, messenger.verify_token) == (
        "page",
        "secret",
        "word",
    )


def test_keys_are_parted_by_commas() -> None:
    """The first is the one that locks up."""
    assert read_channels({"COACH_CONTACT_KEYS": "new, old,"}).contact_keys == ("new", "old")


def test_no_limit_is_nought() -> None:
    """A host may trust."""
    assert read_channels({"COACH_SEGMENTS_A_MONTH": "0"}).segments_a_month == 0


def test_an_interface_of_ones_own_is_taken_without_its_last_slash() -> None:
    """As people copy it."""
    telegram = read_channels(
        TELEGRAM | {"COACH_TELEGRAM_API": "https://bots.example.org/"}
    ).telegram

    assert telegram is not None
    assert telegram.api == "https://bots.example.org"


@pytest.mark.parametrize(
    ("env", "named"),
    [
        ({"COACH_TELEGRAM_TOKEN": "my bot"}, "COACH_TELEGRAM_TOKEN.*BotFather"),
        (SMS | {"COACH_TWILIO_ACCOUNT": "SK" + "0" * 32}, "COACH_TWILIO_ACCOUNT"),
        (SMS | {"COACH_TWILIO_AUTH_TOKEN": ""}, "COACH_TWILIO_AUTH_TOKEN"),
        (TWILIO, "COACH_SMS_NUMBER.*COACH_WHATSAPP_NUMBER"),
        (SMS | {"COACH_SMS_NUMBER": "07700 900123"}, "COACH_SMS_NUMBER.*country"),
        (SMS | {"COACH_WHATSAPP_NUMBER": "whatsapp:+1"}, "COACH_WHATSAPP_NUMBER"),
        (MESSENGER | {"COACH_MESSENGER_APP_SECRET": ""}, "COACH_MESSENGER_APP_SECRET"),
        (MESSENGER | {"COACH_MESSENGER_VERIFY_TOKEN": ""}, "COACH_MESSENGER_VERIFY_TOKEN"),
        (TELEGRAM | {"COACH_TELEGRAM_API": "http://bots.example.org"}, "COACH_TELEGRAM_API.*https"),
        ({"COACH_SEGMENTS_A_MONTH": "many"}, "COACH_SEGMENTS_A_MONTH"),
        ({"COACH_SEGMENTS_A_PERSON": "-1"}, "COACH_SEGMENTS_A_PERSON"),
    ],
)
def test_what_cannot_be_right_is_named_with_the_remedy(env: dict[str, str], named: str) -> None:
    """Before anybody writes, not when the first message is lost."""
    with pytest.raises(SettingsError, match=named):
        read_channels(env)


def test_no_secret_stands_in_a_complaint() -> None:
    """What is printed is copied into mails."""
    with pytest.raises(SettingsError) as caught:
        read_channels({"COACH_TELEGRAM_TOKEN": "123:secret"})
    assert "secret" not in str(caught.value)
