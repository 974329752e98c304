"""Times in a row that belong to numbers in a row, each put to its own.

Rows below each other, headed by a span ("Weeks 1-3: 12, 14, 13"); times after all numbers ("120,
95, 134 jan feb mar", "20, 22, 25 in weeks 1 to 3"); one number for several of them ("5 every week
for the first 4 weeks"); and months with short years, as sheets write them ("Apr-23,17").
"""

from __future__ import annotations

import re
from itertools import pairwise

from coach.evidence.series_names import A_MONTH, A_WEEKDAY, marked

_ROW = re.compile(
    r"^[ ]*(?P<span>weeks?|wks?|w|days?|months?|sessions?|rounds?|visits?|terms?|quarters?)\.? ?"
    r"(?P<first>\d{1,2}) ?(?:-|to|till|until|through) ?(?P<last>\d{1,2})[ ]*(?:[:=]|-(?= ))[ ]*"
    r"(?P<said>[^\n]*\d[^\n]*)$",
    re.IGNORECASE,
)
_NUMBER = r"(?:[$€£] ?)?-?\d+(?:\.\d+)?%?"
_NUMBERS = re.compile(rf"{_NUMBER}(?:(?:, ?|; ?| |,? and |,? then ){_NUMBER})*")
_NAMES = re.compile(
    rf"(?:{A_MONTH}|{A_WEEKDAY})\.?(?:(?:, ?| |/|,? and |; ?)(?:{A_MONTH}|{A_WEEKDAY})\.?){{2,}}"
)
_TOLD = re.compile(
    rf"(?P<numbers>{_NUMBER}(?:(?:, ?|; ?| ){_NUMBER}){{2,}})(?P<words>[^\d]*?)[ ]*$"
)
_ALIKE = re.compile(
    r"(?:^|(?<=[.\n] ))(?:it was |we had |there were |always )?(?P<number>\d+(?:\.\d+)?)"
    r"(?: (?:of them|people|kids))?,? (?:each|every|a|per) "
    r"(?P<span>day|week|month|year|session|visit)"
    r"(?: for| in| over)? the first (?P<count>\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)"
    r" (?:(?P=span)s)[ ]*,?(?: and)? (?:then|after that|and) ",
    re.IGNORECASE,
)
_A_SPAN_OF_TIMES = re.compile(r"[^\W\d]\.? \d{1,2} ?(?:-|[^\W\d]+) ?\d{1,2}(?!\d)")
_SPAN_AFTER = re.compile(
    rf"(?<![\w.,/-])(?P<numbers>{_NUMBER}(?:(?:,? and |, ?|; ?| ){_NUMBER}){{1,30}})"
    r"(?P<words>(?: [^\W\d]+){0,2}?)[ ]*(?:[,;(-] ?)?(?:(?:in|for|on|from|of|en|em|de|im) )?"
    r"(?P<span>weeks?|wks?|days?|months?|sessions?|rounds?|visits?|terms?|semanas?|semaines?|wochen"
    r"|tage?|d[ií]as?|jours?|meses|mois|monate?|settimane|hafta|hafte)\.? "
    r"(?P<first>\d{1,2}) ?(?:-|to|till|until|through|bis|a|à|al|até|y|and) ?(?P<last>\d{1,2})"
    r"\)?(?![\w/:%]|[.,]\d| ?[:=])",
    re.IGNORECASE,
)
_COUNTS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_FEWEST_ROWS = 2
_CELL = re.compile(rf"(?<!\w){A_MONTH}-(?P<year>\d\d),(?P<cell>[ ]*(?=\n|$))?")
_FEWEST = 2  # months


def with_rows_told(text: str) -> str:
    """Write each number with its own time where rows are headed by as many times as they hold."""
    lines = [line for line in text.splitlines() if line.strip()]
    rows = [_ROW.fullmatch(line) for line in lines]
    told = [row for row in rows if row]
    if len(told) < _FEWEST_ROWS or len(told) != sum(bool(re.search(r"\d", one)) for one in lines):
        return text
    parted = [_each(row) for row in told]
    if not all(parted):
        return text
    each = iter(parted)
    return "\n".join(next(each) if row else line for row, line in zip(rows, lines, strict=True))


def _each(row: re.Match[str]) -> str:
    """Give "week 1: 12, week 2: 14" for "weeks 1-2: 12, 14"; nothing if there are more or less."""
    said = row["said"].strip().rstrip(".")
    numbers = re.findall(_NUMBER, said) if _NUMBERS.fullmatch(said) else []
    times = range(int(row["first"]), int(row["last"]) + 1)
    if len(numbers) != len(times):
        return ""
    span = row["span"].rstrip("sS")
    return ", ".join(f"{span} {time}: {one}" for time, one in zip(times, numbers, strict=True))


def with_span_after(text: str) -> str:
    """Write "week 1: 20, week 2: 22" for "20, 22 in weeks 1 to 2", where these are as many."""
    return _SPAN_AFTER.sub(_with_span, text) if _A_SPAN_OF_TIMES.search(text) else text


def _with_span(found: re.Match[str]) -> str:
    numbers = re.findall(_NUMBER, found["numbers"])
    times = range(int(found["first"]), int(found["last"]) + 1)
    if len(numbers) != len(times):
        return found[0]
    told = zip(times, numbers, strict=True)
    return ", ".join(f"week {time}: {one}{found['words']}" for time, one in told)


def with_names_after(text: str) -> str:
    """Put each time to its number where as many months or days stand in a row after all numbers."""
    marks = marked(text)
    names = list(_NAMES.finditer(marks))
    if len(names) != 1 or re.search(r"\w", marks[names[0].end() :]):
        return text
    found = _TOLD.fullmatch(marks[: names[0].start()].rstrip(" -:(,;"))
    if found is None:
        return text
    numbers = re.findall(_NUMBER, found["numbers"])
    row = re.finditer(f"{A_MONTH}|{A_WEEKDAY}", names[0][0])
    times = [text[names[0].start() + one.start() : names[0].start() + one.end()] for one in row]
    words = text[found.start("words") : found.end("words")].strip(" -:(),;.\n")
    words = re.sub(r"\b(?:in|for|from|of|on|and|were|was|are|is)$", "", words).strip()
    if len(numbers) != len(times) or re.search(r"[,;:\n.]", words):
        return text
    told = ", ".join(f"{time}: {one}" for time, one in zip(times, numbers, strict=True))
    return f"{words}: {told}" if words else told


def with_first_alike(text: str) -> str:
    """Write "week 1: 5, week 2: 5" for "5 every week for the first 2 weeks", if more follows."""
    found = _ALIKE.search(text)
    if found is None:
        return text
    said = found["count"].lower()
    count = _COUNTS.index(said) + 2 if said in _COUNTS else int(said)
    alike = [f"{found['span']} {time}: {found['number']}, " for time in range(1, count + 1)]
    return text[: found.start()] + "".join(alike) + text[found.end() :]


def with_short_years(text: str) -> str:
    """Put a colon after each month and year, where the years stay the same or go on by one."""
    cells = list(_CELL.finditer(marked(text)))
    years = [int(cell["year"]) for cell in cells]
    steps = {later - year for year, later in pairwise(years)}
    if len(cells) < _FEWEST or not (steps <= {0, 1} or steps <= {0, -1}):
        return text
    for cell in reversed(cells):
        put = ": n/a" if cell["cell"] is not None else ": "
        text = text[: cell.end("year")] + put + text[cell.end() :]
    return text
