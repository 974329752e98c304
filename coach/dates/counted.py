"""Times that are counted: stretches of time from today, from another day, from an event."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from coach.dates import grammar, reckoning
from coach.dates.events import name_after
from coach.dates.named import Mention, as_today, named_at
from coach.dates.periods import Days

_AMOUNT = re.compile(rf"{grammar.AMOUNT}(?!\S)")
_BESIDE = re.compile(grammar.BESIDE)
_LED = re.compile(rf"\b{grammar.LEADS_AMOUNT} $")
_IN = re.compile(r"\b(?:in|within|takes?|needs?|only|just) (?:about )?$")
_WITHIN = re.compile(r"\b(?:within|inside) $")
_TAIL = re.compile(grammar.TAILS_AMOUNT)
LOOKED_BACK = 300  # characters; who corrects a number does so soon
_AFTER_THAT = re.compile(grammar.AFTER_THAT)
_BEFORE_THAT = re.compile(grammar.BEFORE_THAT)
_SIDE = re.compile(grammar.SIDE)
_ON = re.compile(r" on ")
_ONCE = re.compile(grammar.ONCE)
_FROM_EVENTS = {"from", "before", "after", "prior to", "following", "upon", "of"}
_WAYS = {"before": "before", "prior to": "before", "into": "into"}
_NEAR = re.compile(r"(?:D\d|today|tomorrow|day after)\b")  # "a week tomorrow" needs no "from"
_NO_EVENT = re.compile(
    rf"(?:now|today|yesterday|next|then|all|(?:that|this)(?: 1)?{grammar.GOES_ON})\b"
)
_TIME = re.compile(rf"(?:{grammar.TIME}(?!\S)|{grammar.ON_THAT_DAY})")
_CORRECTED = re.compile(rf"{grammar.CORRECTED}|{grammar.OR_MORE}")
_ALONE = re.compile(r"(?!1 day)\d.*")  # "a week" alone may be how often
_MORE = re.compile(rf" (?:and (?!half)|(?=\d)){grammar.AMOUNT}(?!\S)")
_NUMBER_ALONE = re.compile(grammar.NUMBER_ALONE)
_UNIT_BEFORE = re.compile(r"\b\d+ ((?:working )?(?:hour|day|week|fortnight|month|year))\b")


def counted_at(plain: str, at: int, opening: int, *, alone: bool) -> Mention | None:
    """Give the time that is counted from a place on.

    Up to ``opening`` nothing must lead to it, with ``alone`` nowhere.
    """
    match = _AMOUNT.match(plain, at)
    if not match:
        return _beside(plain, at) or _recounted(plain, at)
    is_answer = (alone and bool(_ALONE.fullmatch(match.group()))) or _is_answer(
        plain, match, opening
    )
    return _counted_from(plain, match) or _counted(plain, match, is_answer)


def nobody_knows(today: date) -> Days | None:
    """Read a time that hangs on an event."""
    return None


def _counted(plain: str, match: re.Match[str], is_answer: bool) -> Mention | None:
    """ "In six weeks", "a week later"."""
    later, earlier = (it.match(plain, match.end()) for it in (_AFTER_THAT, _BEFORE_THAT))
    if earlier:
        return _from_before(match, earlier.end(), "before")
    if later:
        return _from_before(match, later.end(), "after")
    more = _MORE.match(plain, match.end())
    end = more.end() if more else match.end()
    tail = _TAIL.match(plain, end)
    if not tail and not is_answer:
        return None
    end = tail.end() if tail else end
    is_open = not tail or "from" not in tail.group()
    return Mention(
        match.start(),
        end,
        "relative",
        lambda today: _sum(match, more, today),
        True,
        counts=is_open,
    )


def _sum(match: re.Match[str], more: re.Match[str] | None, today: date) -> Days:
    """ "Three weeks and two days"."""
    days = reckoning.amount(match, today)
    return reckoning.amount(more, days.last) if more else days


def _from_before(match: re.Match[str], end: int, side: str) -> Mention:
    def move(days: Days) -> Days:
        return reckoning.moved(match, days, side)

    return Mention(
        match.start(),
        end,
        "relative",
        lambda today: move(as_today(today)),
        True,
        move=move,
        counts=True,
    )


def _is_answer(plain: str, match: re.Match[str], opening: int) -> bool:
    """Stretches of time stand in goals too ("5 complaints a week"): something must lead to them."""
    is_led = bool(_LED.search(plain[: match.start()]))
    if match.group() == "1 day":  # "one day" is never
        return bool(_IN.search(plain[: match.start()]))
    if match.start() <= opening:
        return True
    return is_led and match["unit"] not in {"minute", "hour", "nights", "sleeps"}


def _recounted(plain: str, at: int) -> Mention | None:
    """ "Ninety days ... make it a hundred": the unit is carried over."""
    number = _NUMBER_ALONE.match(plain, at)
    before = plain[max(0, at - LOOKED_BACK) : at]
    if not number or not _CORRECTED.search(before):
        return None
    units = _UNIT_BEFORE.findall(before)
    match = _AMOUNT.match(f"{number['n']} {units[-1]}") if units else None
    if not match:
        return None
    return Mention(*number.span(), "relative", lambda day: reckoning.amount(match, day), True)


def _beside(plain: str, at: int) -> Mention | None:
    match = _BESIDE.match(plain, at)
    return _counted_from(plain, match) if match else None


def _counted_from(plain: str, match: re.Match[str]) -> Mention | None:
    """A stretch of time before or after a day, or an event."""
    once = _ONCE.match(plain, match.end())
    if once:
        return _from_event(plain, match, once.end())
    away = _SIDE.match(plain, match.end())
    if not away:
        return None
    side, at = away["side"] or "", away.end()
    if side == "of" and not _WITHIN.search(plain[: match.start()]):
        return None
    base = named_at(plain, at)
    if base and not base.move and (side or _NEAR.match(plain, at)):
        return _moved(match, base, _WAYS.get(side, "after"))
    is_time = base or _NO_EVENT.match(plain, at) or _TIME.match(plain, at)
    return _from_event(plain, match, at, side) if side in _FROM_EVENTS and not is_time else None


def _from_event(plain: str, match: re.Match[str], at: int, side: str = "") -> Mention | None:
    name = name_after(plain, at)
    if not name:
        return None
    dated = _ON.search(plain, *name)
    base = named_at(plain, dated.end()) if dated else None
    if base and base.kind == "known" and side:  # "ten days before my birthday on 20 July"
        return _moved(match, base, _WAYS.get(side, "after"))
    return Mention(match.start(), name[1], "event", nobody_knows, name=name)


def _moved(match: re.Match[str], base: Mention, side: str) -> Mention:
    move = reckoning.beside if "of" in match.groupdict() else reckoning.moved

    def read(today: date) -> Days | None:
        days = base.read(today)
        return move(match, days, side) if days else None

    return replace(base, start=match.start(), read=read, is_edge=True)
