"""What a host sets for each messenger; one without its settings is off and costs nothing."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from coach.errors import SettingsError

GRAPH_VERSION = "v21.0"  # of Facebook's interface, as the connector and the check speak it
_TELEGRAM_TOKEN = re.compile(r"\d{5,12}:[\w-]{30,50}")
_ACCOUNT = re.compile(r"AC[0-9a-fA-F]{32}")
_NUMBER = re.compile(r"\+[1-9]\d{6,14}")


@dataclass(frozen=True)
class TelegramSettings:
    """A Telegram bot: the token of @BotFather, and where Telegram's Bot API is."""

    token: str
    api: str


@dataclass(frozen=True)
class TwilioSettings:
    """A Twilio account, and its number for SMS, for WhatsApp or for both."""

    account: str
    auth_token: str
    sms_number: str
    whatsapp_number: str
    whatsapp_template: str  # the approved content template that may open a closed window
    api: str
    sms_a_second: float = 1.0  # what the number may send, by the carriers' rules


@dataclass(frozen=True)
class MessengerSettings:
    """A Facebook page's access token, its app's secret, and the word that proves the webhook."""

    page_token: str
    app_secret: str
    verify_token: str
    api: str


@dataclass(frozen=True)
class ChannelSettings:
    """All messengers that are on, the keys that lock addresses up, and what may be spent."""

    telegram: TelegramSettings | None
    twilio: TwilioSettings | None
    messenger: MessengerSettings | None
    contact_keys: tuple[str, ...]  # the first locks up, all unlock; none: made from the secret
    segments_a_month: int  # of paid text for all; 0: no limit
    segments_a_person: int


def read_channels(env: Mapping[str, str]) -> ChannelSettings:
    """Read them; all are looked at, also of a messenger that is off.

    Raises:
        SettingsError: a value cannot be used, or one of several is missing.
    """
    keys = env.get("COACH_CONTACT_KEYS", "")
    return ChannelSettings(
        telegram=_telegram(env),
        twilio=_twilio(env),
        messenger=_messenger(env),
        contact_keys=tuple(key.strip() for key in keys.split(",") if key.strip()),
        segments_a_month=_limit(env, "COACH_SEGMENTS_A_MONTH", 10_000),
        segments_a_person=_limit(env, "COACH_SEGMENTS_A_PERSON", 500),
    )


def _telegram(env: Mapping[str, str]) -> TelegramSettings | None:
    token = env.get("COACH_TELEGRAM_TOKEN")
    api = _api(env, "COACH_TELEGRAM_API", "https://api.telegram.org")
    if not token:
        return None
    if not _TELEGRAM_TOKEN.fullmatch(token):
        raise SettingsError(
            "COACH_TELEGRAM_TOKEN is no bot's token; copy the one that @BotFather gave you, "
            "such as 123456789:AAF..."
        )
    return TelegramSettings(token, api)


def _twilio(env: Mapping[str, str]) -> TwilioSettings | None:
    account = env.get("COACH_TWILIO_ACCOUNT")
    auth_token = env.get("COACH_TWILIO_AUTH_TOKEN")
    sms, whatsapp = (_number(env, f"COACH_{name}_NUMBER") for name in ("SMS", "WHATSAPP"))
    template = env.get("COACH_WHATSAPP_TEMPLATE", "")
    a_second = _limit(env, "COACH_SMS_A_SECOND", 1) or 1
    api = _api(env, "COACH_TWILIO_API", "https://api.twilio.com")
    if not account:
        return None
    if not _ACCOUNT.fullmatch(account):
        raise SettingsError(
            "COACH_TWILIO_ACCOUNT is no account SID; copy the one on Twilio's first page: "
            "AC and 32 letters and digits."
        )
    auth_token = _with(auth_token, "COACH_TWILIO_AUTH_TOKEN", "COACH_TWILIO_ACCOUNT")
    if not sms and not whatsapp:
        raise SettingsError(
            "COACH_TWILIO_ACCOUNT is set and no number is; give COACH_SMS_NUMBER, "
            "COACH_WHATSAPP_NUMBER or both."
        )
    return TwilioSettings(account, auth_token, sms, whatsapp, template, api, float(a_second))


def _messenger(env: Mapping[str, str]) -> MessengerSettings | None:
    page = "COACH_MESSENGER_PAGE_TOKEN"
    secret, word = "COACH_MESSENGER_APP_SECRET", "COACH_MESSENGER_VERIFY_TOKEN"
    page_token, app_secret, verify_token = (env.get(name) for name in (page, secret, word))
    api = _api(env, "COACH_MESSENGER_API", "https://graph.facebook.com")
    if not page_token:
        return None
    app_secret, verify_token = _with(app_secret, secret, page), _with(verify_token, word, page)
    return MessengerSettings(page_token, app_secret, verify_token, api)


def _with(value: str | None, name: str, because: str) -> str:
    if not value:
        raise SettingsError(f"{because} is set and {name} is not; set both, or neither.")
    return value


def _number(env: Mapping[str, str], name: str) -> str:
    value = env.get(name, "").replace(" ", "")
    if value and not _NUMBER.fullmatch(value):
        raise SettingsError(
            f"{name} is '{value}'; give it with its country, such as +447700900123."
        )
    return value


def _api(env: Mapping[str, str], name: str, default: str) -> str:
    value = (env.get(name) or default).rstrip("/")
    if not value.startswith(("https://", "http://127.0.0.1:", "http://localhost:")):
        raise SettingsError(f"{name} is '{value}'; it must begin with https://.")
    return value


def _limit(env: Mapping[str, str], name: str, default: int) -> int:
    value = env.get(name)
    if not value:
        return default
    if not value.isdigit():
        raise SettingsError(f"{name} is '{value}'; give a whole number, 0 for no limit.")
    return int(value)
