"""Which column of a table to take, where a sentence beside it says so, or another adds it up."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate

_TAKE = re.compile(
    r"\b(?:use|take|only|just|want|need|mean|matters?|interested|look at|count|chart|plot"
    r"|show|is (?:the one|ours|mine|what)|are (?:the ones|ours|mine|what)|column"
    r"|go (?:with|by)|please)\b",
    re.IGNORECASE,
)
_LEAVE = re.compile(
    r"\b(?:ignore|not|without|leave|forget|except|don't|skip|instead|never mind|drop|wrong|nor)\b",
    re.IGNORECASE,
)
_LEAVE_ONE = re.compile(
    r"(?:please )?(?:ignore|leave out|forget|skip|drop|don't (?:use|take)|never mind|without)\b",
    re.IGNORECASE,
)
_RUNNING = re.compile(
    r"\W*(?:running[ _]?(?:total|sum|tally|count)|cumulative.*|cumul.*|(?:total|sum)[ _]so[ _]far"
    r"|(?:total|sum)[ _]to[ _]date|ytd|so far|acumulad[oa].*|kumul.*)\W*",
    re.IGNORECASE,
)
_LONGEST = 90  # characters of such a sentence
_FEWEST_COLUMNS, _FEWEST_ROWS = 3, 3  # with the heading


def with_column_told(text: str) -> str:
    """Leave the columns out that a sentence above or below the table does not ask for."""
    lines = [line.strip(" ") for line in text.strip().split("\n") if line.strip()]
    for place in (0, len(lines) - 1):
        table = lines[1:] if place == 0 else lines[:-1]
        rows, sign = _table(table)
        if not rows or len(lines[place]) > _LONGEST or re.search(r"\d", lines[place]):
            continue
        chosen = _chosen(lines[place], rows[0])
        if chosen:
            return _without(rows, chosen, sign)
        if len(_named(lines[place], rows[0])) > 1:  # so that it is asked which
            return "\n".join("\t".join(row) for row in rows)
    return text


def without_running_sums(text: str) -> str:
    """Leave a column out that adds another one up row by row, and is headed so."""
    lines = [line.strip(" ") for line in text.strip().split("\n") if line.strip()]
    rows, sign = _table(lines)
    if not rows:
        return text
    columns = list(zip(*rows, strict=True))
    running = [i for i, one in enumerate(columns) if _RUNNING.fullmatch(one[0])]
    others = [i for i in range(1, len(columns)) if i not in running]
    if len(running) != 1 or len(others) != 1:
        return text
    each, summed = (_whole(columns[i][1:]) for i in (others[0], running[0]))
    is_sum = bool(each) and list(accumulate(each)) == summed
    return _without(rows, [*others], sign) if is_sum else text


def _whole(cells: Sequence[str]) -> list[int]:
    are_whole = all(cell.isdecimal() for cell in cells)
    return [int(cell) for cell in cells] if are_whole else []


def _table(lines: Sequence[str]) -> tuple[list[list[str]], str]:
    """Give the cells of lines that are a table below its heading, and what parts them."""
    for sign in "\t;|,":
        rows = [[cell.strip() for cell in line.strip("|").split(sign)] for line in lines]
        is_even = len({len(row) for row in rows}) == 1 and len(rows) >= _FEWEST_ROWS
        if not is_even or len(rows[0]) < _FEWEST_COLUMNS:
            continue
        is_headed = all(cell and not re.search(r"\d", cell) for cell in rows[0][1:])
        if is_headed and all(re.search(r"\d", "".join(row)) for row in rows[1:]):
            return rows, sign
    return [], ""


def _chosen(sentence: str, heading: Sequence[str]) -> list[int]:
    """Give the one column that a sentence asks for, or that it leaves; else none."""
    named = _named(sentence, heading)
    if _LEAVE_ONE.match(sentence):
        left = [i for i in range(1, len(heading)) if i not in named]
        return left if len(left) == 1 and named else []
    if len(named) != 1 or _LEAVE.search(sentence) or not _TAKE.search(sentence):
        return []
    return named


def _named(sentence: str, heading: Sequence[str]) -> list[int]:
    """Give the columns whose names stand in a sentence."""
    said = _words(sentence)
    return [i for i, one in enumerate(heading) if i and _words(one) and _is_in(_words(one), said)]


def _words(text: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", text.lower()))


def _is_in(name: str, said: str) -> bool:
    return re.search(rf"\b{re.escape(name)}\b", said) is not None


def _without(rows: Sequence[Sequence[str]], chosen: Sequence[int], sign: str) -> str:
    """Write the first column and the chosen one."""
    sign = "\t" if sign in "|," else sign
    return "\n".join(sign.join([row[0], *(row[i] for i in chosen)]) for row in rows)
