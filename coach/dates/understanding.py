"""When something is to be done, from what a person wrote."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from coach.dates.answer import hangs_on
from coach.dates.deadline import deadline, lead_to, with_lead
from coach.dates.mentions import find_mentions
from coach.dates.named import Mention
from coach.dates.periods import Days
from coach.dates.spelling import Words, spell


@dataclass(frozen=True)
class When:
    """When something is to be done.

    ``kind`` is "known" (the calendar has it), "relative" (counted from today), "event" (hangs on
    something whose date must be asked) or "none" (nothing that anyone could work with). ``day`` is
    the last day of a span; for an event the day that a moving feast probably has, else None.
    """

    kind: str
    words: str
    day: date | None
    event: str = ""


NEVER = When("none", "", None)


def understand(text: str, today: date, *, asked: bool = False) -> When:
    """Work out by when something is to be done; the words alone decide, no clock is read.

    ``asked`` says that the whole text answers a question for the time: what names no time that the
    calendar has, and is no way to say none, is then an event.
    """
    words = spell(text)
    mentions = find_mentions(words.plain)
    when = _when(words, mentions, today)
    if when != NEVER or not asked:
        return when
    counted = _when(words, find_mentions(words.plain, alone=True), today)
    return counted if counted != NEVER else _event(words, mentions)


def _when(words: Words, mentions: list[Mention], today: date) -> When:
    days = _days(mentions, words.plain, today)
    to_come = [
        mention
        for mention, day in zip(mentions, days, strict=True)
        if mention.kind == "event" or (day and day >= today)
    ]
    found = deadline(to_come, words.plain)
    if not found:
        return NEVER
    day = days[mentions.index(found)]
    event = words.as_typed(*found.name) if found.kind == "event" and found.name else ""
    return When(found.kind, _said(found, words), day, event)


def _event(words: Words, mentions: list[Mention]) -> When:
    place = hangs_on(words.plain, [(mention.start, mention.end) for mention in mentions])
    if not place:
        return NEVER
    said = words.as_typed(*place)
    return When("event", said, None, said)


def find_when(text: str) -> str:
    """Give the words that say when, "" for none; a time that is past is none."""
    words = spell(text)
    found = deadline(find_mentions(words.plain), words.plain)
    return _said(found, words) if found else ""


def _said(mention: Mention, words: Words) -> str:
    return words.as_typed(with_lead(mention, words.plain), mention.end)


def _days(mentions: list[Mention], plain: str, today: date) -> list[date | None]:
    covered = ((mention, mention.read(today)) for mention in mentions)
    return [_day(mention, days, plain) if days else None for mention, days in covered]


def _day(mention: Mention, covered: Days, plain: str) -> date:
    """The last day; before it the day before the first, after it the next."""
    lead = lead_to(mention, plain)
    if mention.is_edge or mention.kind == "event":
        return covered.last
    if lead in {"before", "prior to", "ahead of"}:
        return covered.first - timedelta(days=1)
    return covered.last + timedelta(days=lead == "after")
