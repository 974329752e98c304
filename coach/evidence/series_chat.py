"""What several people wrote in a chat: the day of each message, and who says another number."""

from __future__ import annotations

import re
from collections import defaultdict

from coach.evidence.series_missing import BLANK, REASON
from coach.evidence.series_names import marked
from coach.evidence.series_numbers import IN_WORDS
from coach.evidence.series_phases import EARLIER, LATER
from coach.evidence.series_times import Time, spans_of, time_of

_DAY = r"\d{4}-\d{1,2}-\d{1,2}|\d{1,2}([./-])\d{1,2}(?:\2(?:\d{4}|\d\d))?"
# "[14/01/2024, 18:32:05] Priya: 23 tonight"
_MESSAGE = re.compile(
    rf"^[ ]*\[?(?P<day>{_DAY}),? \d{{1,2}}:\d\d(?::\d\d)?(?: ?[ap]\.?m\.?)?\]?(?: -)? "
    r"(?P<who>[^:\n]{1,40}): (?P<said>[^\n]*)$",
    re.IGNORECASE,
)
_IN_WORDS = re.compile(IN_WORDS, re.IGNORECASE)
_SAYS_NONE = re.compile(rf"{BLANK}|{REASON}", re.IGNORECASE)
_FEWEST_WORDS = 4  # that may tell of something
_ONE_NUMBER = re.compile(r"\D*\d+(?:[.,]\d+)?\D*")
_LINE = re.compile(r"[ ]*(?P<who>[^\W\d_][^\W\d]{0,14}(?: [^\W\d_][^\W\d]{0,14})?): (?P<said>.+)")
_MENDED = re.compile(r"\*|\b(?:sorry|i mean|meant|correct\w*|should be|oops|typo)\b", re.IGNORECASE)
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")


def with_days_sent(text: str) -> str:
    """Put the day on which each message was sent for its time, if each tells one number."""
    lines = [line for line in text.splitlines() if line.strip()]
    sent = [one for line in lines if (one := _MESSAGE.fullmatch(line))]
    told = [one for one in sent if re.search(r"\d", one["said"])]
    days = {one["day"] for one in told}
    are_single = all(_ONE_NUMBER.fullmatch(one["said"]) for one in told)
    has_words = any(_IN_WORDS.search(one["said"]) for one in sent)  # "none"
    have_times = any(_times_in(one["said"]) for one in told)
    if len(told) < 2 or len(sent) < len(lines) or len(days) < len(told):
        return text
    if not are_single or have_times or has_words:
        return text
    lines = [
        f"{one['day']}: {one['said']}" if one in told else _without_number(one, days)
        for one in sent
    ]
    return "\n".join(line for line in lines if line)


def _without_number(one: re.Match[str], days: set[str]) -> str:
    """Give what a message without a number says of its day, or of a change; nothing else."""
    if one["day"] not in days and _SAYS_NONE.search(one["said"]):
        return f"{one['day']}: missing"
    return f"({one['said']})" if len(one["said"].split()) >= _FEWEST_WORDS else ""


def told_apart(text: str) -> str:
    """Give the time for which two people tell different numbers; nothing where they agree."""
    numbers: dict[Time, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    names: dict[Time, str] = {}
    for line in text.splitlines():
        found = _LINE.fullmatch(line)
        if found is None or found["who"].strip().lower() in EARLIER | LATER:
            continue  # "before" and "after" are nobody who tells something else
        if _MENDED.search(found["said"]):
            return ""
        for part in re.split(r"[,;]|\band\b", found["said"]):
            times = _times_in(part)
            rest = _NUMBER.findall(_without(part, [span for span, _ in times]))
            if len(times) == 1 and len(rest) == 1:
                (start, end), time = times[0]
                numbers[time][found["who"]].add(rest[0])
                names[time] = part[start:end].strip()
    for time, told in numbers.items():
        if len(told) > 1 and len(set(map(frozenset, told.values()))) > 1:
            return names[time]
    return ""


def _times_in(part: str) -> list[tuple[tuple[int, int], Time]]:
    marks = marked(part)
    found = []
    for kind in ("full", "iso", "counted", "ordinal", "month", "weekday"):
        for start, end in spans_of(kind, marks):
            time = time_of(kind, marks[start:end])
            if time is not None:
                found.append(((start, end), time))
    return found


def _without(part: str, spans: list[tuple[int, int]]) -> str:
    for start, end in spans:
        part = part[:start] + " " * (end - start) + part[end:]
    return part
