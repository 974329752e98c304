"""Names channels as people know them."""

from __future__ import annotations

from django import template

from console.review.filters import CHANNELS

register = template.Library()
_NAMES = dict(CHANNELS)


@register.filter
def channel_name(channel: str) -> str:
    """Give the name of a channel, such as SMS for "sms"."""
    return _NAMES.get(channel, channel.capitalize())
