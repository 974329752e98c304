"""What a notice says: that somebody is needed, since when, on which channel, and where.

Nothing of what was said, and no name: it goes through servers that are not ours, and lights up on
telephones that others see.
"""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from django.urls import reverse

from coach.settings import load_settings
from console.notices.models import Notice

WHAT = {
    Notice.Reason.DANGER: "Somebody may be in danger",
    Notice.Reason.REQUEST: "Somebody asks for a person",
}
CHANNELS = {
    "web": "the web page",
    "telegram": "Telegram",
    "whatsapp": "WhatsApp",
    "sms": "SMS",
    "messenger": "Messenger",
}
TRIAL = "Trial of the coach's notices"
TRIAL_TEXT = "This is a trial. Notices of the Changemaker Coach reach you here."


def headline(notice: Notice) -> str:
    """Say what it is about."""
    return WHAT[Notice.Reason(notice.reason)]


def told(notice: Notice, stage: int) -> str:
    """Give what the chat is sent; a mail says the same, and why it comes."""
    since = f"{_local(notice.since):%A, %d %B, %H:%M} ({load_settings().time_zone})"
    again = "" if stage <= 1 else " Nobody has said yet that they see to it."
    return (
        f"{headline(notice)}, since {since}, on {_channel(notice)}.{again}\n\n"
        f"Sign in and say that you see to it: {link(notice)}"
    )


def mailed(notice: Notice, stage: int) -> str:
    """Give what a mail says."""
    minutes = load_settings().notices.within
    return (
        f"{told(notice, stage)}\n\n"
        f"If nobody does within {minutes} minutes, others are told, too. If you cannot see to it "
        "now, ask somebody else of the group.\n\n"
        "This mail holds nothing of what was said. You get it because you agreed to it in your "
        f"account; there you can also end it: {_address('notices:mine')}\n"
    )


def link(notice: Notice) -> str:
    """Give the address of a notice's page."""
    return _address("notices:notice", notice.pk)


def _address(name: str, *numbers: int) -> str:
    return load_settings().console_url.rstrip("/") + reverse(name, args=numbers)


def _channel(notice: Notice) -> str:
    channel = notice.conversation.channel
    return CHANNELS.get(channel, channel)


def _local(moment: datetime) -> datetime:
    return moment.astimezone(ZoneInfo(load_settings().time_zone))
