"""The times that a message mentions, in their order."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from coach.dates import grammar, reckoning
from coach.dates.counted import counted_at, nobody_knows
from coach.dates.deadline import is_gone
from coach.dates.events import Happening, find_events
from coach.dates.named import Mention, as_today, named_at
from coach.dates.periods import Days, days_after

_TIME = re.compile(rf"{grammar.TIME}(?!\S)")
_TIME_ALONE = re.compile(rf"{grammar.TIME}{grammar.ENDS}(?! (?:before|after) )")
_TO_DAY = re.compile(r"(?: ,)?(?: (?:on|of|the))* ")
_OPENING = re.compile(
    r"(?:(?:well|ok|okay|maybe|perhaps|probably|possibly|hopefully|definitely|i|we|they|it|im|ill|id"
    r"|itll|thatll|think|guess|hope|believe|suppose|will|would|shall|should|could|can|do|does|be|is|are"
    r"|get|ready|done|finished|finish|complete|completed|only|just|about|around|say|lets|let|us"
    r"|me|this|that|thats|not|no|later|than|latest|in|by|at|on|the|yes|yeah|ya|so|and|sir|pls"
    r"|please|plan|aim|want|like|to|for|most|likely|need|needs|its|all|everything|take|takes"
    r"|happen|go|start|am|going|manage|able|try|again|sure|fine|or|'|,|\.|\?|!|…|:|-"
    r"|right|before|after|until|somewhere|sometime|some time|any time|anytime|deadline"
    r"|target|date|within|inside|oh|hmm|roughly|approximately|approx|max|maximum) ){0,12}"
)
_NOW = re.compile(r"(?:right |just )?now|immediately|at once|(?:straight|right) ?away")
_HANGS = re.compile(r"(?:when|wen|once|after|as soon as|the moment|the day) ")
_AND_AGAIN = re.compile(r"(?: (?:,|and|or|then|again|also|by|on|at|the|/|&))* ")
_NO_STOP = re.compile(r"[^.;!?]*")
_OF_THE_WEEK = re.compile(
    r"(?: (?!(?:i|we|they|he|she|it|and|but|then|or|not|so|by|before)\b)\w+){0,4} (?:in )?"
)
_IN_THE_WEEK = re.compile(
    r"(?: ,)?(?: (?:probably|maybe|perhaps|likely|most|say|i|think|guess|hopefully|on|at|for"
    r"|the))* "
)
_BESIDE = re.compile(r"(?: ,| \(| -)? (?:which is |thats |a )?")
_TAKES = re.compile(
    r"\b(?:takes?|needs?|then|plus|another|further|,)"
    r"(?: (?:us|me|about|around|like|say|maybe|another|a further|only|just))* $"
)


def opening_of(plain: str) -> int:
    """Give where the first word stands that says something: "i think we can do it in ..."."""
    match = _OPENING.match(plain)
    return match.end() if match else 0


def find_mentions(plain: str, *, alone: bool = False) -> list[Mention]:
    """Find the times that plain words mention; of those at one place the longest.

    With ``alone`` a stretch of time counts wherever it stands, whatever leads to it.
    """
    opening = opening_of(plain)
    mentions, at = [], 0
    while at < len(plain):
        mention = _with_time(plain, at, opening) or _at(plain, at, opening, alone=alone)
        if mention:
            mentions.append(mention)
        at = plain.find(" ", mention.end if mention else at) + 1 or len(plain)
    taken = {i for mention in mentions for i in range(mention.start, mention.end)}
    events = [
        Mention(event.start, event.end, "event", nobody_knows, name=event.name)
        for event in find_events(plain, opening)
        if event.name[0] not in taken and not _is_dated(event, mentions, plain)
    ]
    return _linked(sorted([*mentions, *events], key=lambda mention: mention.start), plain)


def _is_dated(event: Happening, mentions: list[Mention], plain: str) -> bool:
    """Tell whether an event is named with its day: "before school starts on 1 September"."""
    inside = (it for it in mentions if event.start < it.start and it.end <= event.end)
    return any(it.kind == "known" and plain[: it.start].endswith(" on ") for it in inside)


def _at(plain: str, at: int, opening: int, *, alone: bool = False) -> Mention | None:
    mention = counted_at(plain, at, opening, alone=alone) or named_at(plain, at)
    if not mention and at <= opening and _NOW.fullmatch(plain[at:].rstrip(" .!")):
        mention = Mention(at, len(plain), "relative", as_today)
    return mention


def _with_time(plain: str, at: int, opening: int) -> Mention | None:
    """ "Noon on Monday" is Monday; a time of day alone counts as an answer only: today."""
    time = _TIME.match(plain, at)
    if not time:
        return None
    gap = _TO_DAY.match(plain, time.end())
    day = _at(plain, gap.end(), opening) if gap else None
    if day and day.kind != "event":
        return replace(day, start=at, is_edge=True)
    said = re.compile(r"\b(?:by|before|after|at|in|until|around|about) $").search(plain[:at])
    if at > opening or not (said or at == 0) or not _TIME_ALONE.match(plain, at):
        return None
    return Mention(at, time.end(), "relative", as_today, is_edge=True)


def _linked(mentions: list[Mention], plain: str) -> list[Mention]:
    """Count from the time before what is told from it: "the week after", "a week before that".

    What an event must come before hangs on it: "once the permit is here it takes two weeks".
    """
    linked: list[Mention] = []
    for mention in mentions:
        before = linked[-1] if linked else None
        together = _together(before, mention, plain) if before else None
        if before and together:
            linked[-1] = together
        elif mention.nth and before:
            linked.append(_of_its_month(linked, mention, plain))
        elif mention.move and before:
            linked.append(_moved_from(before, mention))
        elif before and _hangs_on(before, mention, plain):
            linked.append(replace(before, end=max(before.end, mention.end)))
        elif not mention.move or mention.counts:
            linked.append(mention)
    return _before_their_month(linked, plain)


def _before_their_month(mentions: list[Mention], plain: str) -> list[Mention]:
    """ "By the 12th, and again on the 26th of February": the month comes with the last of them."""
    read: list[Mention] = []
    for mention in reversed(mentions):
        after = read[0] if read else None
        is_bare = mention.nth and mention.says != "month"
        if after and is_bare and after.says == "month":
            is_next = _AND_AGAIN.fullmatch(plain[mention.end : after.start])
            mention = _with_month(mention, after, reckoning.nth_before) if is_next else mention
        read.insert(0, mention)
    return read


def _together(before: Mention, mention: Mention, plain: str) -> Mention | None:
    """Make one of two that name the same day: "Friday's meeting this week", "12 June, a Friday"."""
    gap = plain[before.end : mention.start]
    says = (before.says, mention.says)
    if mention.says == "part of a day" and before.kind != "event" and _NO_STOP.fullmatch(gap):
        return before
    if says == ("weekday", "week") and _OF_THE_WEEK.fullmatch(gap):
        return _weekday_in(mention, before, mention.end, before.start)
    if says == ("week", "weekday") and _IN_THE_WEEK.fullmatch(gap):
        return _weekday_in(before, mention, mention.end, before.start)
    if before.says in {"month", "near day"} and mention.says == "weekday":
        return replace(before, end=mention.end) if _BESIDE.fullmatch(gap) else None
    return None


def _weekday_in(week: Mention, weekday: Mention, end: int, start: int) -> Mention:
    def read(today: date) -> Days | None:
        days, named = week.read(today), weekday.read(today)
        return days_after(days.first, named.last.weekday()) if days and named else None

    return Mention(start, end, "known", read, weekday.is_edge)


def _of_its_month(linked: list[Mention], mention: Mention, plain: str) -> Mention:
    """ "The tiles come on 6 February and by the 13th they are laid": the month was named."""
    named = next((it for it in reversed(linked) if it.says == "month"), None)
    if not named or is_gone(named, plain):
        return mention
    return _with_month(mention, named, reckoning.nth_near)


def _with_month(
    mention: Mention, named: Mention, nth: Callable[[int, Days], Days | None]
) -> Mention:
    """Read the day of a month by the time that names the month."""

    def read(today: date) -> Days | None:
        days = named.read(today)
        near = nth(mention.nth, days) if days else None
        return near if near and near.last >= today else mention.read(today)

    return replace(mention, read=read, says="month")


def _moved_from(before: Mention, mention: Mention) -> Mention:
    def read(today: date) -> Days | None:
        days = before.read(today)
        return mention.move(days) if days and mention.move else None

    kind = before.kind if before.kind == "event" else mention.kind
    return replace(mention, kind=kind, read=read, name=before.name)


def _hangs_on(before: Mention, mention: Mention, plain: str) -> bool:
    return (
        before.kind == "event"
        and before.name is not None
        and mention.counts
        and bool(_HANGS.match(plain, before.start))
        and bool(_TAKES.search(plain[before.start : mention.start]))
    )
