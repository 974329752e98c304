"""How soon something is: under a day there is a five-minute card, else the whole arc."""

from __future__ import annotations

import re

SOON = re.compile(
    r"\b(today|2day|tonight|2nite|tomorrow|2moro|2morrow|tmrw|tmr|2mrw|tomorow|tommorow|now|"
    r"this (morning|afternoon|evening)|"
    r"in (an?|one|two|three|a few|half an|\d+) (hours?|hrs?|minutes?|mins?)|in the morning|"
    r"(first thing|early) (tomorrow|in the morning)|within the hour)\b",
    re.IGNORECASE,
)
LATER = re.compile(
    r"\b(next (week|month|year|\w+day)|in (\w+ )?(days|weeks?|months?|fortnight)|"
    r"(on|this|coming|by) (monday|tuesday|wednesday|thursday|friday|saturday|sunday)|"
    r"(monday|tuesday|wednesday|thursday|friday|saturday|sunday)|"
    r"(january|february|march|april|june|july|august|september|october|november|december)|"
    r"(on )?the \d+(st|nd|rd|th)|\d+(st|nd|rd|th)( of)?|later|not soon|some day)\b",
    re.IGNORECASE,
)
_GOOD_NEWS = re.compile(
    r"\b(we|i) (won|did it|got (it|the \w+)|made it)\b|"
    r"\b(said|say|voted|it'?s|its|was|is) (a )?yes\b|\bthey (agreed|accepted|approved)\b",
    re.IGNORECASE,
)
_BAD_NEWS = re.compile(r"\b(not|n'?t|never|no|lost|refused|but)\b", re.IGNORECASE)


def is_good_news(text: str) -> bool:
    """Tell whether something was won, however the message was read otherwise."""
    news = _GOOD_NEWS.search(text)
    return news is not None and not _BAD_NEWS.search(text[news.start() :])


def how_soon(text: str) -> str | None:
    """Give ``soon``, ``later``, or None when the words do not say."""
    if SOON.search(text):
        return "soon"
    return "later" if LATER.search(text) else None
