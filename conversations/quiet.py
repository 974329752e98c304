"""When nobody is written to first: at night where the group is, and when a person said so."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from django.db import transaction

from coach.quiet_hours import DAY, NONE, Hours, quiet_hours
from coach.settings import load_settings
from conversations import inbox, outbox
from conversations.forms import REHEARSALS, open_form
from conversations.models import Conversation


def is_quiet(conversation: Conversation, now: datetime) -> bool:
    """Tell whether a phone should not ring now; a web page never does."""
    if conversation.channel == "web":
        return False
    own = Hours(conversation.quiet_begin, conversation.quiet_end)
    return own.hold(_hour(now)) or is_night(now)


def is_night(now: datetime) -> bool:
    """Tell whether it is night where the group is: in the quiet hours that the host set."""
    return load_settings().quiet_hours.hold(_hour(now))


def wants_quiet(conversation_id: str, text: str) -> Hours | None:
    """Give the hours in which somebody asks the coach not to write first; None if they do not."""
    hours = quiet_hours(text)
    return None if hours is None or open_form(conversation_id) in REHEARSALS else hours


def keep_quiet(conversation_id: str, external_id: str, text: str, hours: Hours, told: str) -> None:
    """Keep the hours and say so; ``told`` may hold ``{begin}`` and ``{end}``.

    Raises:
        ConversationGone: the conversation is erased or about to be.
    """
    hours = _with_the_night(hours)
    with transaction.atomic():
        inbox.hold(conversation_id)
        if inbox.is_known(conversation_id, external_id):
            return
        Conversation.objects.filter(pk=conversation_id).update(
            quiet_begin=hours.begin, quiet_end=hours.end
        )
        inbox.keep(conversation_id, external_id, text)
        said = told.replace("{begin}", f"{hours.begin}:00").replace("{end}", f"{hours.end}:00")
        outbox.notify(conversation_id, said)


def response_for(hours: Hours) -> str:
    """Name the response that says what was understood."""
    return "utter_quiet_none" if hours == NONE else "utter_quiet_hours"


def _with_the_night(hours: Hours) -> Hours:
    """Let hours that end or begin at midnight go on through the group's night."""
    night = load_settings().quiet_hours
    begin, end = hours
    if end == DAY and night.hold(0):
        end = night.end
    if begin == 0 and end and night.hold(DAY - 1):
        begin = night.begin
    return Hours(begin, end)


def _hour(now: datetime) -> int:
    return now.astimezone(ZoneInfo(load_settings().time_zone)).hour
