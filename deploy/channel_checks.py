"""Looks at each messenger's account: whether its keys are good and its messages come to us."""

from __future__ import annotations

import hashlib
import hmac
from typing import Any

from coach.channel_settings import (
    GRAPH_VERSION,
    MessengerSettings,
    TelegramSettings,
    TwilioSettings,
)
from conversations.contacts import webhook_secret
from deploy.findings import Finding, good, wrong
from deploy.provider import Rejected, Unreachable, call

UPDATES = ["message", "edited_message", "callback_query"]
FIELDS = ["messages", "messaging_postbacks"]
SANDBOX = "+14155238886"  # Twilio's number for trying WhatsApp, which is no account's own
# Behind an address at Twilio: bring a message again when nobody answers.
AGAIN = "#rc=5&rp=all"
LATER = "Look whether this machine may reach the internet, then try again."


def webhook(url: str, channel: str) -> str:
    """Give the address that a messenger has to call; ``url`` is the assistant's."""
    return f"{url.rstrip('/')}/webhooks/{channel}/"


def check_telegram(settings: TelegramSettings, url: str) -> list[Finding]:
    """Look at the bot, and set its webhook: Telegram never tells the secret that it has."""
    api = f"{settings.api}/bot{settings.token}"
    try:
        bot = _part(call(f"{api}/getMe"), "result")
        found = [good(f"The bot is @{bot.get('username')}: https://t.me/{bot.get('username')}")]
        told = _part(call(f"{api}/getWebhookInfo"), "result")
        return found + _telegram_webhook(api, told, webhook(url, "telegram"))
    except Rejected as error:
        if error.status in (401, 404):
            return [
                wrong(
                    "Telegram does not know the token in COACH_TELEGRAM_TOKEN.",
                    "Write /mybots to @BotFather, choose your bot, then API Token, and copy it.",
                )
            ]
        return [wrong(f"Telegram refuses: {error}.", LATER)]
    except Unreachable as error:
        return [wrong(f"Telegram cannot be asked: {error}.", LATER)]


def _telegram_webhook(api: str, told: dict[str, Any], ours: str) -> list[Finding]:
    call(
        f"{api}/setWebhook",
        send={"url": ours, "secret_token": webhook_secret("telegram"), "allowed_updates": UPDATES},
    )
    if told.get("url") != ours:
        before = told.get("url") or "nowhere"
        return [good(f"Telegram brought messages to {before}; set now, with its secret: {ours}")]
    trouble, waiting = str(told.get("last_error_message") or ""), told.get("pending_update_count")
    if trouble and waiting and "403" not in trouble:  # our refusal ends with today's secret
        return [
            wrong(
                f"Telegram cannot bring {waiting} messages: {trouble}.",
                f"Look whether the coach runs, and whether {ours} is reached from outside.",
            )
        ]
    return [good(f"Telegram brings messages, with today's secret, to {ours}")]


def check_sms(settings: TwilioSettings, url: str) -> list[Finding]:
    """Look at the Twilio account and at where its number's messages go."""
    found = _twilio_account(settings)
    if any(finding.is_wrong for finding in found):
        return found
    number = settings.sms_number
    try:
        numbers = call(
            f"{_twilio(settings)}/IncomingPhoneNumbers.json",
            {"PhoneNumber": number},
            basic=(settings.account, settings.auth_token),
        ).get("incoming_phone_numbers")
    except (Rejected, Unreachable) as error:
        return [*found, wrong(f"Twilio does not tell about {number}: {error}.", LATER)]
    return [*found, _sms_number(number, numbers, webhook(url, "sms"))]


def check_whatsapp(settings: TwilioSettings, url: str) -> list[Finding]:
    """Look at the Twilio account, at where its number's messages go, and at the template."""
    found = _twilio_account(settings)
    if any(finding.is_wrong for finding in found):
        return found
    found.append(_whatsapp_sender(settings, webhook(url, "whatsapp")))
    if settings.whatsapp_template:
        return [*found, _template(settings)]
    return [
        *found,
        good(
            "COACH_WHATSAPP_TEMPLATE is not set: who has not written for 24 hours is waited for.",
            "A template may ask them to write again; see docs/channels.md.",
        ),
    ]


def check_messenger(settings: MessengerSettings, url: str) -> list[Finding]:
    """Look at the page's token, at the app's secret, and at what Facebook sends us of the page."""
    me, token = f"{settings.api}/{GRAPH_VERSION}/me", settings.page_token
    proof = {"appsecret_proof": _proof(settings)}
    try:
        page = call(me, {"fields": "id,name", **proof}, bearer=token)
        found = [good(f"The page is '{page.get('name')}': https://m.me/{page.get('id')}")]
        apps = call(f"{me}/subscribed_apps", proof, bearer=token).get("data")
    except Rejected as error:
        if "appsecret_proof" in str(error):
            return [
                wrong(
                    "COACH_MESSENGER_APP_SECRET is not the secret of the app that made "
                    "COACH_MESSENGER_PAGE_TOKEN.",
                    "developers.facebook.com, your app, App settings, Basic: copy App secret.",
                )
            ]
        return [
            wrong(
                f"Facebook refuses COACH_MESSENGER_PAGE_TOKEN: {error}.",
                "developers.facebook.com, your app, Messenger, API settings: generate a new token "
                "for your page and copy it.",
            )
        ]
    except Unreachable as error:
        return [wrong(f"Facebook cannot be asked: {error}.", LATER)]
    return [*found, _subscribed(apps, webhook(url, "messenger"))]


def _proof(settings: MessengerSettings) -> str:
    """Show that we have the app's secret without sending it; Facebook compares it."""
    key, token = settings.app_secret.encode(), settings.page_token.encode()
    return hmac.new(key, token, hashlib.sha256).hexdigest()


def _subscribed(apps: Any, ours: str) -> Finding:
    fields = {str(field) for app in _objects(apps) for field in _list(app.get("subscribed_fields"))}
    if lacking := [field for field in FIELDS if field not in fields]:
        return wrong(
            f"Facebook does not send us {' and '.join(lacking)} of the page.",
            "developers.facebook.com, your app, Messenger, API settings, Configure webhooks: the "
            f"callback URL is {ours}, the verify token that of COACH_MESSENGER_VERIFY_TOKEN; then "
            f"Add subscriptions at your page, and tick {' and '.join(FIELDS)}.",
        )
    return good(
        f"Facebook sends us {' and '.join(FIELDS)} of the page.",
        f"It does not tell where to; the callback URL must be {ours}",
    )


def _twilio(settings: TwilioSettings) -> str:
    return f"{settings.api}/2010-04-01/Accounts/{settings.account}"


def _twilio_account(settings: TwilioSettings) -> list[Finding]:
    try:
        told = call(f"{_twilio(settings)}.json", basic=(settings.account, settings.auth_token))
    except Rejected as error:
        return [
            wrong(
                f"Twilio refuses COACH_TWILIO_ACCOUNT and COACH_TWILIO_AUTH_TOKEN: {error}.",
                "Copy both from the first page of the Twilio Console (Account Info). An API key "
                "does not do: the auth token also signs what Twilio sends.",
            )
        ]
    except Unreachable as error:
        return [wrong(f"Twilio cannot be asked: {error}.", LATER)]
    if told.get("status") != "active":
        return [
            wrong(
                f"The Twilio account is {told.get('status')}.",
                "The Twilio Console says on its first page why, mostly a bill.",
            )
        ]
    if told.get("type") == "Trial":
        return [
            good(
                "The Twilio account is good, and on trial: it writes to verified numbers only.",
                "Before others write: Twilio Console, Upgrade.",
            )
        ]
    return [good("The Twilio account is good.")]


def _sms_number(number: str, numbers: Any, ours: str) -> Finding:
    where = "Twilio Console, Phone Numbers, Manage, Active numbers"
    row = next((row for row in _objects(numbers) if row.get("phone_number") == number), None)
    if row is None:
        return wrong(
            f"The account has no number {number} (COACH_SMS_NUMBER).",
            f"Copy one from {where}, or buy one there; it must be able to do SMS.",
        )
    clicks = f"{where}, {number}, Messaging configuration: 'A message comes in', Webhook"
    if not _part(row, "capabilities").get("sms", True):
        return wrong(f"{number} can do no SMS.", f"Buy one that can: {where}.")
    method = row.get("sms_method") or "POST"
    return _comes_to(ours, f"SMS to {number}", row.get("sms_url"), method, clicks)


def _whatsapp_sender(settings: TwilioSettings, ours: str) -> Finding:
    """Look at the number among the account's WhatsApp senders.

    https://www.twilio.com/docs/whatsapp/api/senders
    """
    number, where = settings.whatsapp_number, "Twilio Console, Messaging, Senders, WhatsApp senders"
    clicks = f"{where}, {number}: 'Webhook URL for incoming messages'"
    if number == SANDBOX:
        return good(
            "Twilio does not tell where the messages of its sandbox go.",
            "Look yourself: Twilio Console, Messaging, Try it out, Send a WhatsApp message, "
            f"Sandbox settings: at 'When a message comes in' {ours}{AGAIN}, method POST.",
        )
    try:
        senders = call(
            f"{settings.api.replace('://api.', '://messaging.')}/v2/Channels/Senders",
            {"Channel": "whatsapp", "PageSize": "1000"},
            basic=(settings.account, settings.auth_token),
        ).get("senders")
    except (Rejected, Unreachable) as error:
        return good(
            f"Twilio does not tell where the messages of {number} go: {error}.",
            f"Look yourself: {clicks} {ours}{AGAIN}, method POST.",
        )
    found = [row for row in _objects(senders) if row.get("sender_id") == f"whatsapp:{number}"]
    if not found:
        return wrong(
            f"The account has no WhatsApp sender {number} (COACH_WHATSAPP_NUMBER).",
            f"Copy one from {where}, or create one there; the sandbox has {SANDBOX}.",
        )
    status, to = str(found[0].get("status")), _part(found[0], "webhook")
    if not status.startswith("ONLINE"):
        return wrong(
            f"The WhatsApp sender {number} is {status}.", f"{where} says why, and what to do."
        )
    method = to.get("callback_method") or "POST"
    name = f"WhatsApp messages to {number}"
    return _comes_to(ours, name, to.get("callback_url"), method, clicks)


def _comes_to(ours: str, messages: str, to: Any, method: Any, clicks: str) -> Finding:
    """Compare an address at Twilio with ours; what stands behind its # is for Twilio alone."""
    address, _, behind = str(to or "").partition("#")
    if address != ours:
        return wrong(
            f"{messages} go to {to or 'nowhere'}.", f"{clicks}, {ours}{AGAIN}, HTTP POST, Save."
        )
    if method != "POST":
        return wrong(f"{messages} come by {method}.", f"{clicks}: HTTP POST, Save.")
    if not behind:
        return good(
            f"{messages} come to {ours}",
            f"With {AGAIN} behind it Twilio brings again what comes while the coach is started.",
        )
    return good(f"{messages} come to {to}")


def _template(settings: TwilioSettings) -> Finding:
    if settings.whatsapp_template.startswith("HX") and len(settings.whatsapp_template) == 34:
        return good(
            f"The template is {settings.whatsapp_template}.",
            "Twilio Console, Messaging, Content Template Builder: WhatsApp must show 'approved'.",
        )
    return wrong(
        f"COACH_WHATSAPP_TEMPLATE is '{settings.whatsapp_template}', which is no content SID.",
        "Copy it from Twilio Console, Messaging, Content Template Builder: HX and 32 signs.",
    )


def _part(told: dict[str, Any], name: str) -> dict[str, Any]:
    part = told.get(name)
    return part if isinstance(part, dict) else {}


def _list(told: Any) -> list[Any]:
    return told if isinstance(told, list) else []


def _objects(told: Any) -> list[dict[str, Any]]:
    return [row for row in _list(told) if isinstance(row, dict)]
