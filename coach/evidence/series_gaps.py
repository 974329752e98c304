"""Numbers that are missing in a row or a table: "9 14 - 11", "8 x 6", an empty cell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from coach.evidence.series_change_words import tells_change
from coach.evidence.series_missing import BLANK, REASON
from coach.evidence.series_names import A_MONTH, A_WEEKDAY, marked
from coach.evidence.series_numbers import IN_WORDS
from coach.evidence.series_times import is_time

MISSING_CELL = " n/a "
_LONGEST_LEGEND = 120  # characters
_IS_MISSING = re.compile(rf"{BLANK}|{REASON}", re.I)
# "9 14 - 11 20": between falling numbers in a row a dash is no "to".
_ROW_WITH_DASH = re.compile(r"(?<![\w.,-])\d+ +\d+(?: +(?:\d+|-))+(?: +\d+)(?![\w.,])")
# "8 9 x 7", "8 9 NA 7": a row in which numbers stand alone as well; "12 x 3 9 x 2" is another.
_BLANKS = r"(?:[xX]|NA|N/A|NaN|null|\?+|_+)"  # "na" is after, or and, elsewhere
_IN_A_ROW = rf"(?:\d+(?:[.,]\d+)?%?|{_BLANKS})"
_ROW_WITH_BLANKS = re.compile(rf"(?<![\w.,-]){_IN_A_ROW}(?: {_IN_A_ROW}){{3,}}(?![\w.,?])")
_BLANK_IN_A_ROW = re.compile(rf"(?<!\S){_BLANKS}(?!\S)")
_TIMES = re.compile(r"[\d.,]+ x [\d.,]+(?: [\d.,]+ x [\d.,]+)*", re.I)
# "(x = no count)", "arrow means the bus changed"
_NAMES = {
    "arrow": "->", "line": "|", "bar": "|", "stroke": "|", "slash": "/", "star": "*", "dash": "-",
    "asterisk": "*", "dots": "...", "hash": "#",
}  # fmt: skip
_LEGEND = re.compile(
    rf"[,;. \n]*\(?(?<![\w*/|>.=-])(?:the )?"
    rf"(?P<sign>{'|'.join(_NAMES)}|->|=>|>+|\|+|/+|\*+|\.\.\.|-+|[a-z?_#])"
    r" ?(?:=|means?|is (?:when|where|the)|are (?:when|where)|marks|shows|stands for)"
    r"(?P<said> [^()\d\n,;=]{3,60})\)?\.?$",
    re.I,
)
_ARROWS = re.compile("[→➡➔➜⟶]|-{2,}>")
_RISING = re.compile(r"(?=(?<!\d)(\d+) +- +(\d+))")
_NAMED_ROW = re.compile(
    rf"(?P<label>(?:{A_MONTH}|{A_WEEKDAY})\.?)"
    r" ?(?P<said>(?:- ?)?[^\n\ue000-\ue016]*\w[^\n\ue000-\ue016]*)"
)
_TOLD_ROW = re.compile(
    r"(?P<label>[^:=\t\n]{1,24}?)(?P<sign>[ ]*[:=\t][ ]*)(?P<said>[^\n]*\w[^\n]*)"
)
_NUMBERED = re.compile(r"[^\W\d]{1,12}[. ]{0,2}\d{1,3}")
_FEWEST_ROWS = 2
_HAS_NUMBER = re.compile(rf"\d|\b(?:{IN_WORDS})", re.I)
_EMPTY = re.compile(r"([,;\t])(?=[ ]*\1)")
_ROW = re.compile(r"(?P<label>[^,;\t\n]+)[,;\t][ ]*(?P<cell>[^,;\t\n]*)")
_LABEL = re.compile(r"[^\W\d]|\d[-/.]\d")
_BLANK_CELL = re.compile(r"(?:x|#{2,}|\?+|-+)?", re.IGNORECASE)
_COUNTED = re.compile(r"(\d{1,3})\t[ ]*([^\t\n]*)")


def with_gaps(text: str) -> str:
    """Say of each sign, dash and empty cell in the place of a number that it is missing."""
    text = _ROW_WITH_DASH.sub(_with_dashes, text)
    text = _ROW_WITH_BLANKS.sub(
        lambda row: row[0] if _TIMES.fullmatch(row[0]) else _with_blanks_named(row[0]), text
    )
    text = re.sub(r"(?<=\d) _+(?= \d)", f" {MISSING_CELL.strip()}", text)
    return _with_empty_cells(text)


def with_words_for_gaps(text: str) -> str:
    """Say that a number is missing where words stand in its place below each other: "v. 8: ill"."""
    lines = text.splitlines()
    rows = [_told_row(*both) for both in zip(lines, marked(text).splitlines(), strict=True)]
    numbered = [row for row in rows if row and _NUMBERED.fullmatch(row["label"])]
    told = [row for row in rows if row and (row.re is _NAMED_ROW or is_time(row["label"]))]
    told += [row for row in numbered if row not in told and _are_alike(numbered)]
    held = [row for row in told if re.match(r"\W{0,3}\d", row["said"])]
    if len(held) < _FEWEST_ROWS or len(held) <= len(told) / 2:
        return text
    return "\n".join(
        f"{line[: row.start('said')]}{MISSING_CELL.strip()} ({row['said'].strip(' ().')})"
        if row in told and row is not None and _is_said_for_number(row["said"])
        else line
        for row, line in zip(rows, lines, strict=True)
    )


def _told_row(line: str, marks: str) -> re.Match[str] | None:
    """Give the label of a line and what is said beside it; names of months and days are marked."""
    return _TOLD_ROW.fullmatch(line) or _NAMED_ROW.fullmatch(marks)


def _are_alike(rows: Sequence[re.Match[str]]) -> bool:
    return len({re.sub(r"\d+", "", row["label"]) for row in rows}) == 1


def _is_said_for_number(said: str) -> bool:
    is_cell = "\t" not in said and not tells_change(said)
    return is_cell and not (_HAS_NUMBER.search(said) or _IS_MISSING.search(said))


def with_legend(text: str) -> str:
    """Put what a sign stands for that the end explains: "8 x 6 (x = no count)", "9 > 5 (> = lamp)".

    A sign that stands there once is a change, if it is not said that a number is missing.
    """
    text = _ARROWS.sub("->", text)
    legend = _LEGEND.search(text, max(0, len(text) - _LONGEST_LEGEND))
    if legend is None:
        return text
    body = text[: legend.start()]
    sign = re.escape(_NAMES.get(legend["sign"].lower(), legend["sign"]))
    places = re.compile(rf"\s*(?<![^\s\d]){sign}(?![^\s\d])\s*")
    often = len(places.findall(body))
    if not often:
        return text
    is_for_number = any(re.search(r"\S\s*\n", one[0] + "|") for one in places.finditer(body))
    is_change = often == 1 and not (is_for_number or _IS_MISSING.search(legend["said"]))
    return places.sub(" | " if is_change else MISSING_CELL, body)


def _with_blanks_named(row: str) -> str:
    return _BLANK_IN_A_ROW.sub(MISSING_CELL.strip(), row)


def _with_dashes(row: re.Match[str]) -> str:
    """Say that a number is missing where a dash stands in a row that has spaces elsewhere."""
    spans = [(int(one), int(other)) for one, other in _RISING.findall(row[0])]
    is_list = len(row[0].split()) > 2 * len(spans) + 2
    is_list = is_list and all(one > other for one, other in spans)
    return re.sub(r" +- +", f" {MISSING_CELL.strip()} ", row[0]) if is_list else row[0]


def _with_empty_cells(text: str) -> str:
    lines = [line for line in text.splitlines() if line.strip()]
    if lines and all("\t\t" in line for line in lines):  # to bring columns in line
        text = re.sub(r"\t+", "\t", text)
    if re.search(r"\d,,\d", text) and ", " not in text:  # so commas part numbers here
        text = re.sub(r"(?<=\d),(?=\d)", ", ", text)
    text = _EMPTY.sub(rf"\1{MISSING_CELL}", text)
    text = _with_empty_ends(text)
    rows = [(line, _ROW.fullmatch(line)) for line in text.splitlines()]
    held = [row for _, row in rows if row and row["cell"] and _LABEL.search(row["label"])]
    if len(held) < 2:
        return text
    empty = {line for line, row in rows if row and not row["cell"] and _LABEL.search(row["label"])}
    return "\n".join(line + MISSING_CELL * (line in empty) for line, _ in rows)


def _with_empty_ends(text: str) -> str:
    """Say what is empty in a column beside 1, 2, 3 and so on."""
    lines = text.splitlines()
    rows = {place: row for place, line in enumerate(lines) if (row := _COUNTED.fullmatch(line))}
    numbers = [int(row[1]) for row in rows.values()]
    if len(rows) < 3 or any(after - before != 1 for before, after in pairwise(numbers)):
        return text
    return "\n".join(
        f"{row[1]}\t{MISSING_CELL}"
        if (row := rows.get(place)) and _BLANK_CELL.fullmatch(row[2])
        else line
        for place, line in enumerate(lines)
    )
