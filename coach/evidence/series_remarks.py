"""What the values of a series show together that must be asked, or may be a slip."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from coach.evidence.series_chat import told_apart
from coach.evidence.series_doubts import Remarks
from coach.evidence.series_extent import differs, promised
from coach.evidence.series_fillers import FILLERS
from coach.evidence.series_lists import (
    adds_up,
    different_things,
    groups_headed,
    months_again,
    taken_back,
    told_twice,
    two_things,
)
from coach.evidence.series_missing import BLANK, REASON
from coach.evidence.series_paired import Paired
from coach.evidence.series_side_by_side import ask_about_columns, ask_about_headings
from coach.evidence.series_tokens import Token
from coach.evidence.series_word_kinds import REMARKS, kinds_of
from coach.evidence.series_writing import are_marks_mixed

_OUTLIER = 10  # times the middle of the others
_MONTH_DAY = re.compile(r"[a-z]+\.? \d", re.IGNORECASE)
_FEWEST = 4  # values, to call one strange
_BASE = re.compile(
    r"(?:\bout |\bclass |\bgroup |^|\()of (?:the |all |our )?\d+"
    r"|\bask(?:ed)? (?:the |all |our )?\d+"
    r"|^(?:de|von|sur|su) (?:los |las |jeweils |immer |cada )?\d+"
    r"|\b(?:check|inspect|survey|interview|test|sample|examine|look at|send(?: out)?"
    r"|invite)(?:e?d|s)? (?:the |all |our |about )?\d+ (?!min|hour|metre|sec|times)"
    r"[^\d,:;.]*\b(?:each|every)\b",
    re.IGNORECASE,
)
_BASE_LAST = r"of \d+\W*$"
_OUT_OF_LAST = re.compile(
    r"\bout of (?:the |our |my )?\d+(?: [^\W\d]+)?\W*$|^(?:out )?of (?:the |all |our )?\d+",
    re.IGNORECASE,
)
_OF_EACH = re.compile(
    r"\b(?:each|every|always|chaque|cada|jeweils|jedes|immer|ogni|siempre|toujours|sempre|elke)\b",
    re.IGNORECASE,
)
_LETTER_FOR_DIGIT = re.compile(
    r"(?<![\w.])\d+[OoIS]+\d*(?![\w.])|(?<!\w)[OIl]+\d+(?!\w)|(?<![\w.])\d+l\d+(?!\w)"
)
_MAY_BE_DECIMALS = re.compile(  # "12,5,13,1,11,9"
    r"(?<![\d,.])[1-9]?\d,\d(?:,[1-9]?\d,\d){2,}(?![\d,.])"
)
_MINUTES_AND = re.compile(r"\d ?min(?:ute)?s? \d{1,2}(?![\w.:]|,\d| min)", re.IGNORECASE)
_PER_CENT_OF = re.compile(r"\d%\s(?:out of|of|von|de|sur|su|kati ya) \d+(?!\d|[.,]\d|%)")
# "my neighbour says 12, I counted 17, the council says 9"
_SAYER = re.compile(r"(?:\w+ )?(?:says?|said|claims?|reckons?|counted|make it)", re.IGNORECASE)
_FEWEST_THINGS = 3
_PLACE = re.compile(  # "House 4: 12"
    r"\b(?:house|flat|room|apartment|apt|block|haus|wohnung|casa|piso|maison|appartement)"
    r" (?:\d{1,3}[a-z]? ?[:=-]|[a-z]\b[:=-]?) ?\d",
    re.IGNORECASE,
)
_STEADY = 2  # so far apart at most are numbers that hardly change
_IS_MISSING = re.compile(f"{BLANK}|{REASON}", re.IGNORECASE)
# "2,abc" below "1,14", and "2x" or "1#" where others are plain
_STRANGE_CELL = re.compile(r"(?<=\n)\d{1,3}[,;\t] ?(?P<cell>[^\W\d_]{2,12})(?=\n\d{1,3}[,;\t]|\Z)")
_GLUED_SIGN = re.compile(r"(?<![\w.,#])(?P<cell>\d+[#x])(?=\s*(?:[,;\n]|\Z)| \d+x)", re.IGNORECASE)
# "Jan 12 15, Feb 14 11"
_TWO_EACH = re.compile(r"(?:[^\W\d]{3,9}\.? \d{1,2} \d+(?:, |; |\n|\Z)){2,}", re.IGNORECASE)
_RUN_TOGETHER = re.compile(r"(?<![\d.,])\d{9,}(?!\d)|^\d{6,}$")
_MONTHS, _DAYS = 12, 31
_BETTER = {"better", "worse", "hot", "cold", "only"}
_HIDE_NUMBERS = {"think", "again", "few", "many", "more", "less", "some", "lots", "same", "missed"}
_YEARS, _SMALL = range(2000, 2040), 500  # what may be a year after numbers as small as this


def remark_values(pairs: Sequence[Paired], tokens: Sequence[Token], remarks: Remarks) -> None:
    """Ask about columns, dashes and mixed shares; note a number ten times the others."""
    known = [paired.value for paired in pairs if paired.value.value is not None]
    if len({token.of is None for token in known}) > 1:
        remarks.ask("Some are so many of so many, others are not. What are the others out of?")
    are_minus = len(known) > 1 and all((token.value or 0) < 0 for token in known)
    if are_minus and all(paired.label for paired in pairs):
        remarks.ask("Are the dashes minus signs?")
    if not any(paired.label for paired in pairs):
        ask_about_columns(tokens, remarks)
        ask_about_headings(tokens, remarks)
        _ask_about_year([token.value for token in known if token.value is not None], remarks)
    _note_outlier([token.value for token in known if token.value is not None], remarks)


def remark_writing(text: str, pairs: Sequence[Paired], remarks: Remarks) -> None:
    """Ask where signs leave open how numbers are written, or whether they are dates."""
    if _may_be_decimals(text):
        remarks.ask("Are these commas decimals, or do they part the numbers?")
    if are_marks_mixed(text):
        remarks.ask("Some numbers have a comma and some a full stop. What does each mean?")
    together = _RUN_TOGETHER.search(text)
    if together and len(pairs) < 3:
        remarks.ask(f"Where does one number end and the next begin in {together[0]}?")
    shares = _PER_CENT_OF.search(text)
    if shares:
        remarks.ask(f'How many were "{shares[0]}"? Please write each like 12/30.')
    if _MINUTES_AND.search(text) and not any(one.time for one in pairs):
        remarks.ask("Are these minutes and seconds? Please write each as one number.")
    _ask_about_dates(text, pairs, remarks)


def _ask_about_strange_cells(text: str, pairs: Sequence[Paired], remarks: Remarks) -> None:
    """Ask about "abc" in the place of a number, and "2x" or "1#" where others stand alone."""
    words, glued = _STRANGE_CELL.search(text), list(_GLUED_SIGN.finditer(text))
    strange = words or (glued[0] if 0 < len(glued) < len(pairs) else None)
    if strange and not _IS_MISSING.match(text, strange.start("cell")):
        remarks.ask(f'What does "{strange["cell"]}" mean?')


def remark_whole(text: str, pairs: Sequence[Paired], remarks: Remarks) -> None:
    """Ask where a time has two numbers, a list is taken back or of many things, and the like."""
    _ask_about_extent(text, pairs, remarks)
    _ask_about_strange_cells(text, pairs, remarks)
    _ask_about_days(text, pairs, remarks)
    _ask_about_list(text, pairs, remarks)
    are_places = 1 < len(pairs) == len(_PLACE.findall(text))
    if are_places and all(one.time is None or one.time.kind == "named" for one in pairs):
        remarks.ask("These are of several places. Which numbers follow each other in time?")
    sayers = {one.label for one in pairs if _SAYER.fullmatch(one.label)}
    if 1 < len(pairs) == len(sayers):
        remarks.ask("Each is somebody else's number. Which one shall I take?")
    disputed = told_apart(text)
    if disputed:
        remarks.ask(f"Two people tell different numbers for {disputed}. Which one is right?")


def _ask_about_list(text: str, pairs: Sequence[Paired], remarks: Remarks) -> None:
    """Ask about a list that may be none of a series, or holds what is no number."""
    letters = _LETTER_FOR_DIGIT.search(text)
    if letters:
        remarks.ask(f'Is the letter in "{letters[0]}" a digit?')
    words = taken_back(text)
    if words:
        remarks.ask(f'You wrote "{words}". Which numbers shall I take?')
    twice = "" if all(one.label for one in pairs) else told_twice(text)
    if twice:
        remarks.ask(f'"{twice}" stands there more than once. Which number is right?')
    groups, again = groups_headed(text, pairs), months_again(pairs)
    if groups:
        remarks.ask(f"Which numbers shall we look at: those of {' or '.join(groups)}?")
    elif again:
        remarks.ask(f'"{again}" stands there more than once. Of which year is each?')
    things = different_things(text) or _many_named(pairs)
    if things and not (any(_is_when(one) for one in pairs) or _BASE.match(text)):
        remarks.ask(f"These are different things. Which shall we look at: {' or '.join(things)}?")
    both = two_things(text)
    if both and not any(one.value.of for one in pairs):
        remarks.ask(f"Which of the two shall we look at: {' or '.join(both)}?")
    if adds_up(text, [one.value.value for one in pairs if one.value.value is not None]):
        remarks.ask("Each may hold those before it. How many were there each time alone?")


def _many_named(pairs: Sequence[Paired]) -> list[str]:
    """Give what stands before the numbers, where it is many of another each: "bins 12, buses 9"."""
    names = [one.label for one in pairs if re.fullmatch(r"[a-z]{2,}s", one.label)]
    return names if _FEWEST_THINGS <= len(pairs) == len(set(names)) else []


def _is_when(one: Paired) -> bool:
    return one.time is not None and one.time.kind != "named"


def _ask_about_extent(text: str, pairs: Sequence[Paired], remarks: Remarks) -> None:
    """Ask where "Jan to June" stands at four numbers."""
    found = promised(text, pairs)
    if found is not None and differs(found[1], len(pairs)):
        remarks.ask(f"{found[0]} are {found[1]}, and I see {len(pairs)} numbers. What is missing?")


def _may_be_decimals(text: str) -> bool:
    """Tell whether every other number of a list hardly changes: "3,5,4,1,3,9"."""
    found = _MAY_BE_DECIMALS.search(text)
    if found is None or len(re.findall(r"\d+", text)) > found[0].count(",") + 1:
        return False
    numbers = [int(number) for number in found[0].split(",")]
    wholes, tenths = numbers[::2], numbers[1::2]
    return min(wholes) > max(tenths) or max(wholes) - min(wholes) <= min(
        _STEADY, max(tenths) - min(tenths)
    )


def _ask_about_dates(text: str, pairs: Sequence[Paired], remarks: Remarks) -> None:
    """Ask about "3/4 5/6" without a word beside it."""
    shares = [(one.value.value or 0, one.value.of or 0) for one in pairs if not one.label]
    may_be_dates = all(0 < month <= _MONTHS and 0 < day <= _DAYS for month, day in shares)
    are_shares = len(shares) == len(pairs) > 1 and all(of for _, of in shares)
    has_one_base = len(shares) > 2 and len({of for _, of in shares}) == 1
    are_days = may_be_dates and not has_one_base and len(set(shares)) == len(shares)
    are_days = are_days and any(_rise(dates) for dates in (shares, [(b, a) for a, b in shares]))
    if are_shares and are_days and not re.search(r"[^\W\d]", text):
        remarks.ask("Are these dates, or so many of so many?")


def _rise(dates: Sequence[tuple[float, float]]) -> bool:
    """Tell whether these are days of months that follow each other, the month last."""
    days = [(month, day) for day, month in dates]
    return days == sorted(days) or days == sorted(days, reverse=True)


def _ask_about_year(values: Sequence[float], remarks: Remarks) -> None:
    """Ask about "40/42/38/12/2024": a year at the end of smaller numbers."""
    if len(values) > 2 and values[-1] in _YEARS and max(values[:-1]) < _SMALL:
        remarks.ask(f"Is {values[-1]:g} a year, or one of the numbers?")


def _ask_about_days(text: str, pairs: Sequence[Paired], remarks: Remarks) -> None:
    """Ask about "Jan 1 200, Feb 1 350" and "Jan 12 15, Feb 14 11": a day and its number?"""
    times = [paired.time for paired in pairs]
    known = [time for time in times if time is not None and time.kind == "date"]
    days = [_MONTH_DAY.fullmatch(paired.label) for paired in pairs]
    hundreds = all(re.fullmatch(r"\d{3}", paired.value.text) for paired in pairs)
    months = {time.place[1] for time in known}
    if len(pairs) > 1 and all(days) and hundreds and len(months) == len(pairs):
        one = pairs[0]
        remarks.ask(f'Is "{one.label} {one.value.text}" a day and its number, or thousands?')
    elif pairs and _TWO_EACH.fullmatch(text.strip()) and len(months) == len(pairs):
        one = pairs[0]
        remarks.ask(f'Is "{one.label} {one.value.text}" a day and its number, or two numbers?')


def _note_outlier(values: Sequence[float], remarks: Remarks) -> None:
    if len(values) < _FEWEST:
        return
    middle = median(map(abs, values))
    for value in dict.fromkeys(values):
        if middle and abs(value) >= _OUTLIER * middle:
            remarks.note(f"{value:g} is {_OUTLIER} times most others, or more. Is it a slip?")


def remark_words(tokens: Sequence[Token], remarks: Remarks) -> None:
    """Ask about words that stand in a list where a number is expected: "12, rain, 14"."""
    _ask_about_gaps(tokens, remarks)
    parts: list[list[Token]] = [[]]
    opened = "end"
    for token in tokens:
        if token.kind in {"end", "change"}:
            has_number = any(one.kind == "value" for one in parts[-1])
            is_told = opened == token.kind == "change" and not has_number  # between two strokes
            parts = [*parts[:-1], []] if is_told else [*parts, []]
            opened = token.kind
        else:
            parts[-1].append(token)
    held = [any(token.kind == "value" for token in part) for part in parts]
    if sum(held) < 2:
        return
    first, last = held.index(True), len(held) - 1 - held[::-1].index(True)
    for part, then in pairwise(parts[first : last + 1]):
        if then[:1] and then[0].kind == "value" and then[0].value is None:
            continue  # what says why there is none
        words = [token.text for token in part if token.kind == "word"]
        is_all = len(words) == sum(token.kind not in {"join", "close"} for token in part) > 0
        if is_all and _may_stand_for_number(words):
            remarks.ask_of_lists(f'What number is "{" ".join(words)}"?')


def _may_stand_for_number(words: Sequence[str]) -> bool:
    """Tell whether a few words in a list may be why there is no number, or a number they hide."""
    lower = [word.lower() for word in words]
    if len(words) >= _FEWEST or all(word in FILLERS for word in lower):
        return False
    is_reason = "happened" in kinds_of(lower) and not _BETTER.intersection(lower)
    return len(words) == 1 or is_reason or not _HIDE_NUMBERS.isdisjoint(lower)


def _ask_about_gaps(tokens: Sequence[Token], remarks: Remarks) -> None:
    """Ask about words in brackets, or strokes, between two numbers without a comma."""
    gap: list[str] | None = None
    for token in tokens:
        if token.kind == "value":
            is_remark = not REMARKS.isdisjoint(kinds_of([part.lower() for part in gap or []]))
            if (
                gap
                and not is_remark
                and (
                    (gap[0], gap[-1]) == ("(", ")") or sum(part in {"-", "->"} for part in gap) > 1
                )
            ):
                remarks.ask_of_change(f'What does "{" ".join(gap)}" mean between the numbers?')
            gap = []
        elif token.kind in {"word", "join", "close"} and gap is not None:
            gap.append(token.text)
        else:
            gap = None


def with_base(title: str, pairs: Sequence[Paired], remarks: Remarks) -> list[Paired]:
    """Give the numbers as shares where a title says of how many each is; ask if it says of all."""
    found = _BASE.search(title)
    if not found or any(paired.value.of for paired in pairs):
        return list(pairs)
    of = float(re.findall(r"\d+", found[0])[0])
    are_parts = all((one.value.value or 0) <= of for one in pairs)
    is_led = re.search(rf"\b(?:scores?|marks?|ratings?)\b.{{0,20}} out {_BASE_LAST}", title, re.I)
    is_told = are_parts and (is_led or _OF_EACH.search(title) or all(one.label for one in pairs))
    are_signed = any(one.value.unit for one in pairs)
    is_told = is_told or (are_parts and _OUT_OF_LAST.search(title) is not None)
    if not is_told or are_signed:
        return list(pairs)
    remarks.note(f"I took each number as out of {of:g}.")
    return [
        one if one.value.value is None else replace(one, value=replace(one.value, of=of))
        for one in pairs
    ]
