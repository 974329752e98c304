"""The hours in which somebody does not want to be written to, in people's own words."""

from __future__ import annotations

import re
from typing import NamedTuple

DAY = 24  # hours


class Hours(NamedTuple):
    """From one full hour to another, over midnight where the end is the smaller; alike: none."""

    begin: int
    end: int

    def hold(self, hour: int) -> bool:
        """Tell whether an hour of the day lies in them."""
        if self.begin <= self.end:
            return self.begin <= hour < self.end
        return hour >= self.begin or hour < self.end


NONE = Hours(0, 0)
PARTS_OF_DAY = {
    "night": Hours(21, 8), "morning": Hours(6, 12), "day": Hours(8, 18),
    "afternoon": Hours(12, 18), "evening": Hours(18, 22),
}  # fmt: skip


def _plain(pattern: re.Pattern[str]) -> str:
    """Give a pattern without its groups, as a part of a larger one."""
    return re.sub(r"\((?!\?)", "(?:", pattern.pattern)


_MESSAGES = r"(?:texts?|messages?|check-?ins?)"
_WRITE = rf"(?:text|write|message|msg|ping|contact|send|disturb|bother|(?:send |more )*{_MESSAGES})"
_WRITING = rf"{_WRITE}(?: (?:to )?me| anything| first| {_MESSAGES})*"
_POLITE = r"(?:please|pls|hi|hello|thanks|thank you|and|but|can you|could you|you can|\W)*"
_NOT = r"(?:do ?n[o']?t|dont|never|not|no)"
_HOUR = r"(\d{1,2})(?:[:.]00)?(?: ?o'?clock)?(?: ?([ap])\.?m\.?)?"
_BETWEEN = re.compile(rf"(?:between|from) {_HOUR} ?(?:and|to|until|till|-) ?{_HOUR}", re.IGNORECASE)
_AFTER = re.compile(rf"(?:after|later than|past) {_HOUR}", re.IGNORECASE)
_BEFORE = re.compile(rf"(?:before|until|till|earlier than) {_HOUR}", re.IGNORECASE)
_PART = re.compile(rf"(?:at|in the|during the|on|by) ({'|'.join(PARTS_OF_DAY)})s?", re.IGNORECASE)
_TIMES = (
    rf"(?P<times>{_plain(_BETWEEN)}|{_plain(_AFTER)}(?: (?:or|and) {_plain(_BEFORE)})?"
    rf"|{_plain(_BEFORE)}|{_plain(_PART)})"
)
_NEVER_THEN = re.compile(rf"{_POLITE}{_NOT} {_WRITING} {_TIMES}{_POLITE}", re.IGNORECASE)
_ONLY_THEN = re.compile(
    rf"{_POLITE}(?:only {_WRITING}|{_WRITING} only) {_TIMES}{_POLITE}", re.IGNORECASE
)
_ANY_TIME = re.compile(
    rf"{_POLITE}{_WRITING} (?:at )?(?:any ?time|whenever|any hour|day or night)[\w ]{{0,20}}\W*",
    re.IGNORECASE,
)


def quiet_hours(text: str) -> Hours | None:
    """Read which hours a whole message asks to be left in peace; None where it does not.

    "Don't text me after 8" ends where the next day begins; who says "any time" has none.
    """
    if _ANY_TIME.fullmatch(text):
        return NONE
    if found := _NEVER_THEN.fullmatch(text):
        return _times(found["times"])
    if (found := _ONLY_THEN.fullmatch(text)) and (wanted := _times(found["times"])):
        return Hours(wanted.end % DAY, wanted.begin % DAY)
    return None


def _times(text: str) -> Hours | None:
    if part := _PART.search(text):
        return PARTS_OF_DAY[part[1].lower()]
    if between := _BETWEEN.search(text):
        return _between(*between.groups())
    after, before = _AFTER.search(text), _BEFORE.search(text)
    # Nobody who says "after 8" means the morning.
    begin = _hour(after[1], after[2] or "p") if after else 0
    end = _hour(before[1], before[2]) if before else DAY
    return None if begin is None or end is None else Hours(begin, end)


def _between(first: str, first_half: str | None, last: str, last_half: str | None) -> Hours | None:
    begin, end = _hour(first, first_half), _hour(last, last_half)
    if begin is None or end is None:
        return None
    if not first_half and begin + 12 < end and last_half:
        begin += 12  # "from 6 to 9pm"
    elif not (first_half or last_half) and end < begin <= 12:
        # "9 and 5" are working hours, "10 and 7" are the night.
        begin, end = (begin, end + 12) if begin < 10 else (begin + 12, end)
    return Hours(begin % DAY, end)


def _hour(digits: str, half: str | None) -> int | None:
    """Give an hour of the day; None where there is none such."""
    hour = int(digits)
    if half and hour <= 12:
        return hour % 12 + (12 if half.lower() == "p" else 0)
    return hour if hour <= DAY else None
