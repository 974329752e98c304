"""The series in a table: which column holds the numbers, and which their labels."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise, permutations

from coach.errors import SeriesError
from coach.evidence.series_bases import names_whole
from coach.evidence.series_change_words import tells_change, tells_new_thing
from coach.evidence.series_changes import changes_told
from coach.evidence.series_doubts import Remarks
from coach.evidence.series_grid import in_one_column
from coach.evidence.series_missing import BLANK, REASON
from coach.evidence.series_notes import row_of_change
from coach.evidence.series_paired import Paired
from coach.evidence.series_phases import later_rows
from coach.evidence.series_phrases import SUMS
from coach.evidence.series_placing import placed
from coach.evidence.series_points import Point, Series
from coach.evidence.series_remarks import remark_values
from coach.evidence.series_spelling import plain
from coach.evidence.series_times import Time
from coach.evidence.series_tokens import Scanner, Token
from coach.evidence.series_units import unit_of
from coach.evidence.series_writing import Writing, writing_of, writings_of

_TIMES = ("slash", "dot", "day_month", "month_day", "month_year", "month_short_year", "year")
_MISSING = re.compile(rf"\W*(?:{BLANK}|{REASON}).*", re.IGNORECASE)
_LETTER = re.compile(r"[^\W\d_]")
_FEWEST_COLUMNS = 3  # of a table that somebody pastes among other words
_FEWEST_ROWS = _PAIR = 2
_A_NUMBER = re.compile(r"(\d+(?:[.,]\d+)?) ?%?")
_YEARS = {"year", "jahr", "año", "ano", "année", "anno", "saal"}
_SHARE = re.compile(r"%|\b(?:per ?cent|pct|share|rate|proportion|anteil|quote)|por ?cent", re.I)
_ROUNDED = 0.6  # so far from a share at most is one that is rounded
_AIMS = {
    "target",
    "goal",
    "aim",
    "limit",
    "budget",
    "ziel",
    "objetivo",
    "objectif",
    "meta",
    "capacity",
}
_NUMBERED = {"no", "no.", "nr", "nr.", "#", "id", "row", "n°", "nº"}


@dataclass(frozen=True)
class Column:
    """A column of a table below its heading, each cell with the number of its row."""

    heading: str
    cells: tuple[str, ...]


def table_in(text: str) -> Series | None:
    """Read a table of three columns or more, or of two rows; None where the text is something else.

    The text has its signs plain, and tabs between cells.
    """
    lines = [line for line in text.splitlines() if line.strip(" \t")]
    sign = next((sign for sign in "\t;" if sum(sign in line for line in lines) > 1), "\t")
    rows = _with_corner([[cell.strip() for cell in line.split(sign)] for line in lines])
    widths = Counter(len(row) for row in rows if len(row) > 1)
    if not widths or max(widths) < _FEWEST_COLUMNS:
        return _of_strange_cells(rows)
    width, often = widths.most_common(1)[0]
    if often < _FEWEST_ROWS or often < len(rows) - 2 or width < _FEWEST_COLUMNS:
        return None
    full = [[*row, *[""] * (width - len(row))] for row in rows if len(row) > 1]
    grid = in_one_column([[_told(cell) for cell in row] for row in full])
    if grid is not None:
        return _of_grid(grid, [row[0] for row in rows if len(row) == 1])
    told = [row[0] for row in rows if len(row) == 1]
    wide = [row for row in rows if len(row) == width]
    try:
        if often == _FEWEST_ROWS and len(wide) + len(told) == len(rows):
            return _of_two_rows(wide, told) if _is_row_of_numbers(wide[1]) else None
        return series_of([[_told(cell) for cell in row] for row in rows])
    except SeriesError:
        return None


def _of_strange_cells(rows: Sequence[Sequence[str]]) -> Series | None:
    """Ask about two headed columns where most of the second are no numbers; None for all others."""
    body = [row for row in rows[1:] if len(row) == _PAIR]
    if len(rows[0]) != _PAIR or len(body) < max(len(rows) - 1, _FEWEST_ROWS):
        return None
    if is_number(rows[0][1]) or not all(is_number(row[0]) for row in body):
        return None
    held = [row[1] for row in body if row[1] and not _MISSING.fullmatch(row[1])]
    strange = [cell for cell in held if not _is_cell_of_number(cell) or not cell[0].isdigit()]
    if len(held) < _FEWEST_ROWS or 2 * len(strange) < len(held):
        return None
    return Series((), doubt=f'What number is "{strange[0][:40]}"?')


def _of_grid(grid: Sequence[Sequence[str]], beside: Sequence[str]) -> Series | None:
    """Read years by months as one series; lines beside may tell the change."""
    tokens = [token for line in beside for token in Scanner(line, Writing()).scan()]
    try:
        read = series_of(
            [[label, _told(cell)] for label, cell in grid], changes=changes_told(tokens)
        )
    except SeriesError:
        return None
    titles = [line for line in beside if not tells_change(line)]
    return replace(read, title=titles[0]) if titles else read


def _with_corner(rows: list[list[str]]) -> list[list[str]]:
    """Put an empty cell before a heading that is one cell short: that over the names of rows."""
    if len(rows) > 1 and len(rows[0]) > 1 and all(len(row) == len(rows[0]) + 1 for row in rows[1:]):
        return [["", *rows[0]], *rows[1:]]
    return rows


def _is_row_of_numbers(row: Sequence[str]) -> bool:
    return all(_is_cell_of_number(cell) for cell in row[1:])


def _of_two_rows(wide: Sequence[Sequence[str]], beside: Sequence[str]) -> Series:
    """Read times side by side with a number below each; lines beside may tell the change."""
    turned = [[_told(cell) for cell in row] for row in zip(*wide, strict=True)]
    tokens = [token for line in beside for token in Scanner(line, Writing()).scan()]
    read = series_of(turned, changes=changes_told(tokens))
    titles = [line for line in beside if not tells_change(line)]
    return replace(read, title=titles[0]) if titles else read


def _told(cell: str) -> str:
    return "" if re.fullmatch(rf"\W*(?:{BLANK})\W*", cell, re.IGNORECASE) else cell


def series_of(
    rows: Sequence[Sequence[str]], *, is_typed: bool = False, changes: Sequence[Token] = ()
) -> Series:
    """Read the series in the rows of a table; ``is_typed``: its numbers have a point for decimals.

    ``changes`` are those that were told beside the table.

    Raises:
        SeriesError: no column holds numbers, or a row of it holds something else.
    """
    remarks = Remarks()
    title, first, columns = columns_of(rows)
    numeric = [i for i, column in enumerate(columns) if _is_numeric(column)]
    if not numeric:
        raise SeriesError("I found no column of numbers. Please put one number in each row.")
    phase, later = _phase_in(columns, numeric, first)
    label = _label_column(columns, numeric, phase)
    values = [i for i in numeric if i != label and not _is_numbering(columns[i], label)]
    values = [i for i in values if not _is_aim(columns[i])] or values
    told = _part_and_whole(columns, values)
    values = told or values
    chosen = columns[values[0]]
    labels = columns[label].cells if label is not None else ("",) * len(chosen.cells)
    writing = Writing() if is_typed else writing_in(chosen, remarks)
    pairs = pairs_of(labels, chosen.cells, first, writing, remarks)
    shares = _shares(pairs, [columns[i] for i in values], writing, is_told=bool(told))
    if len(values) > 1 and not shares:
        names = " or ".join(columns[i].heading or f"column {i + 1}" for i in values[:4])
        remarks.ask(f"Which column shall I take: {names}?")
    others = [c for i, c in enumerate(columns) if i not in {*numeric, label, phase}]
    start = None if later else _start(pairs, others, first)
    title = title or chosen.heading
    return series_from(shares or pairs, title, start, remarks, changes, later=later)


def _phase_in(
    columns: Sequence[Column], numeric: Sequence[int], first: int
) -> tuple[int | None, set[int]]:
    """Give the column that tells of each row whether it is from after, and the rows that are."""
    for place, column in enumerate(columns):
        told = None if place in numeric else later_rows(column.heading, column.cells)
        if told is not None:
            return place, {first + row for row, is_later in enumerate(told) if is_later}
    return None, set()


def _is_aim(column: Column) -> bool:
    """Tell whether a column says what is aimed at: the same in each row."""
    return column.heading.lower().strip(" .:") in _AIMS and len(set(column.cells)) == 1


def _part_and_whole(columns: Sequence[Column], values: Sequence[int]) -> list[int]:
    """Give which columns hold the parts and their wholes, where a third says how many per cent."""
    for part, whole, share in permutations(values) if len(values) == _FEWEST_COLUMNS else ():
        if not _SHARE.search("\n".join([columns[share].heading, *columns[share].cells])):
            continue
        cells = zip(*(columns[i].cells for i in (part, whole, share)), strict=True)
        rows = [[_A_NUMBER.fullmatch(cell) for cell in row] for row in cells]
        known = [
            [float(one[1].replace(",", ".")) for one in row if one] for row in rows if any(row)
        ]
        if len(known) >= _FEWEST_ROWS and all(map(_is_per_cent, known)):
            return [part, whole]
    return []


def _is_per_cent(row: Sequence[float]) -> bool:
    """Tell whether the third of three numbers is the share of the first in the second."""
    if len(row) < _FEWEST_COLUMNS or not 0 <= row[0] <= row[1] or not row[1]:
        return False
    share = 100 * row[0] / row[1]
    return abs(share - row[2]) <= _ROUNDED or abs(share / 100 - row[2]) <= _ROUNDED / 100


def _shares(
    pairs: Sequence[Paired], columns: Sequence[Column], writing: Writing, *, is_told: bool = False
) -> list[Paired]:
    """Give parts out of their wholes where the second of two columns is named as such.

    ``is_told``: a third column says the same. Give none where a part is more than its whole, or
    the second adds the first up row by row.
    """
    if len(columns) != 2:
        return []
    part, whole = (column.heading.strip(" .:") for column in columns)
    if names_whole(part) and not (names_whole(whole) or is_told):
        return _shares(_beside(pairs, columns[1], writing), columns[::-1], writing)
    if (
        not is_told
        and (part, whole) != ("n", "N")
        and (names_whole(part) or not names_whole(whole))
    ):
        return []
    cells = columns[1].cells
    wholes = [one.value.value for one in pairs_of(("",) * len(cells), cells, 0, writing, Remarks())]
    parts = [one.value.value for one in pairs]
    known = [(p, w) for p, w in zip(parts, wholes, strict=False) if p is not None and w]
    is_running = [w for _, w in known] == list(accumulate(p for p, _ in known))
    if not len(pairs) == len(wholes) == len(known) or is_running or any(p > w for p, w in known):
        return []
    return [
        replace(one, value=replace(one.value, of=w))
        for one, (_, w) in zip(pairs, known, strict=True)
    ]


def _beside(pairs: Sequence[Paired], column: Column, writing: Writing) -> list[Paired]:
    """Give the numbers of another column with the labels of these; none if some are missing."""
    others = pairs_of([one.label for one in pairs], column.cells, 0, writing, Remarks())
    if len(others) < len(pairs):
        return []
    return [replace(one, value=other.value) for one, other in zip(pairs, others, strict=True)]


def columns_of(rows: Sequence[Sequence[str]]) -> tuple[str, int, list[Column]]:
    """Give the title above the table, the number of its first row, and its columns."""
    width = max((len(row) for row in rows), default=0)
    full = [[*row, *[""] * (width - len(row))] for row in rows]
    title, start = "", 0
    while start < len(full) and sum(map(bool, full[start])) < min(2, width):
        title = title or next((cell for cell in full[start] if cell), "")
        start += 1
    has_heading = start < len(full) and not any(is_number(cell) for cell in full[start])
    if not has_heading and width == 1 and title and is_number(title):
        title = ""
    heading = full[start] if has_heading else [""] * width
    body = full[start + has_heading :]
    columns = [Column(heading[i], tuple(row[i] for row in body)) for i in range(width)]
    return title, start + has_heading + 1, columns


def is_number(cell: str) -> bool:
    """Tell whether a cell holds a number and nothing else."""
    tokens = Scanner(plain(cell), Writing()).scan()
    return bool(tokens) and all(token.kind in {"value", "end", "range"} for token in tokens)


def _is_cell_of_number(cell: str) -> bool:
    """Tell whether a cell holds a number and a unit at most, or nothing."""
    tokens = [token for token in Scanner(plain(cell), Writing()).scan() if token.kind != "end"]
    numbers = sum(token.kind in {"value", "range"} for token in tokens)
    return (
        not cell
        or _MISSING.fullmatch(cell) is not None
        or (numbers >= 1 and len(tokens) - numbers < 2)
    )


def _is_numeric(column: Column) -> bool:
    """Tell whether most cells that hold something hold a number, and no date."""
    filled = [cell for cell in column.cells if cell and not _MISSING.fullmatch(cell)]
    numbers = sum(_is_cell_of_number(cell) and any(map(str.isdigit, cell)) for cell in filled)
    return numbers * 2 > len(filled)


def _label_column(
    columns: Sequence[Column], numeric: Sequence[int], phase: int | None
) -> int | None:
    """Give the column of labels: the first if it counts up, or the first of words or dates."""
    if len(numeric) > 1 and numeric[0] == 0 and _are_dates(columns[0]):
        return 0
    if len(numeric) > 1 and numeric[0] == 0 and _counts_up(columns[0]):
        named = columns[0].heading.lower() in _NUMBERED
        if not named:
            return 0
    words = [
        i
        for i, column in enumerate(columns)
        if i not in numeric and i != phase and any(column.cells)
    ]
    full = [i for i in words if i < numeric[-1] or all(columns[i].cells)]
    if full:
        return full[0]
    return numeric[0] if len(numeric) > 1 and _counts_up(columns[numeric[0]]) else None


def _counts_up(column: Column) -> bool:
    cells = column.cells
    if not all(cell.isdecimal() for cell in cells):
        return False
    return all(int(after) - int(before) == 1 for before, after in pairwise(cells))


def _are_dates(column: Column) -> bool:
    """Tell whether days and months in numbers follow each other: 31/01, 28/02."""
    times = times_of(column.cells)
    if column.heading.lower() in _YEARS:
        return True  # 2019, 2021
    if all(times) and all(_LETTER.search(cell) for cell in column.cells):
        return True  # "Jan 2024"
    days = [time.place for time in times if time and time.kind == "date"]
    are_shares = all("/" in cell for cell in column.cells) and len({day[1] for day in days}) == 1
    return len(days) == len(column.cells) > 1 and days == sorted(days) and not are_shares


def _is_numbering(column: Column, label: int | None) -> bool:
    """Tell whether a column only numbers the rows that have labels beside it."""
    return label is not None and column.heading.lower() in _NUMBERED and _counts_up(column)


def writing_in(column: Column, remarks: Remarks) -> Writing:
    """Give how the numbers of a column are written; a doubt of it is put among the remarks."""
    text = ";\n".join(plain(cell) for cell in column.cells)
    writing = writing_of(text)
    clear = [one for one, cost in writings_of(text) if not cost and one.decimal == ","]
    if writing.doubt and clear and any(re.search(r",\d{1,2}(?!\d)", c) for c in column.cells):
        writing = clear[0]
    if writing.doubt:
        remarks.ask(writing.doubt)
    if writing.noted:
        remarks.note(writing.noted)
    return writing


def pairs_of(
    labels: Sequence[str], cells: Sequence[str], first: int, writing: Writing, remarks: Remarks
) -> list[Paired]:
    """Give the numbers of the rows with their labels; ``first`` is the number of the first row.

    Raises:
        SeriesError: a cell holds something else.
    """
    pairs = []
    times = times_of(labels)
    for number, (label, cell) in enumerate(zip(labels, cells, strict=True), first):
        if label.lower().rstrip(":. ") in SUMS:
            remarks.note(f'I left out row {number}, "{label}": it sums the others up.')
        elif label or cell:
            value = _value(cell, number, writing)
            pairs.append(Paired(value, label, times[number - first], number))
    return pairs


def _value(cell: str, number: int, writing: Writing) -> Token:
    """Give the number in a cell; an empty one is missing."""
    tokens = Scanner(plain(cell), writing).scan()
    tokens = [token for token in tokens if token.kind not in {"end", "word", "join", "close"}]
    if not cell or _MISSING.fullmatch(cell):
        return Token("value", "", 0, 0)
    if cell.startswith("="):
        raise SeriesError(
            f"Row {number} holds a formula without its result. "
            "Please write the number there, or open the sheet and save it again."
        )
    if len(tokens) != 1 or tokens[0].kind != "value":
        raise SeriesError(
            f'Row {number}: "{cell[:40]}" is no number that I can read. '
            "Please write one number there, or leave the cell empty."
        )
    return tokens[0]


def times_of(labels: Sequence[str]) -> list[Time | None]:
    """Give the times of a column, whose names are read together."""
    text = plain("\n".join(label or "-" for label in labels))
    lines = text.splitlines()
    if len(lines) != len(labels):
        return [None] * len(labels)
    found: list[Time | None] = [None] * len(labels)
    ends = [sum(len(line) + 1 for line in lines[: i + 1]) for i in range(len(lines))]
    for token in Scanner(text, Writing()).scan(_TIMES):
        place = next(i for i, end in enumerate(ends) if token.start < end)
        if token.kind == "time":
            found[place] = token.time if found[place] is None else None
    return found


def _start(pairs: Sequence[Paired], others: Sequence[Column], first: int) -> int | None:
    """Give the row beside whose number it is written that a change came."""
    notes = [
        (first + row, plain(cell))
        for column in others
        for row, cell in enumerate(column.cells)
        if cell
    ]
    rows = [row for row, note in notes if tells_change(note)]
    rows = rows or [row for row, note in notes if tells_new_thing(note)]
    likely = None if rows else row_of_change(pairs, dict(notes))
    rows = rows if likely is None else [likely]
    return rows[0] if len(rows) == 1 and any(one.start == rows[0] for one in pairs) else None


def series_from(
    pairs: Sequence[Paired],
    title: str,
    start: int | None,
    remarks: Remarks,
    changes: Sequence[Token] = (),
    later: Collection[int] = (),
) -> Series:
    """Give the series in the order of time; ``start`` is the row in which a change came.

    ``changes`` are those that were told beside it, ``later`` all rows that came after one.
    """
    values = [paired.value for paired in pairs]
    remark_values(pairs, values, remarks)
    sorted_pairs, named = placed(pairs, changes, remarks)
    starts = {start, *later}
    places = [place for place, paired in enumerate(sorted_pairs) if paired.start in starts]
    if later and places != [*range(len(sorted_pairs) - len(places), len(sorted_pairs))]:
        remarks.ask_of_change("Rows from before and after are mixed. When did the change come?")
    return Series(
        tuple(Point(p.label, p.value.value, p.value.of) for p in sorted_pairs),
        unit=unit_of(values, pairs, remarks),
        title=title,
        starts_at=places[0] if places and places[0] else named,
        doubt=remarks.doubts[0] if remarks.doubts else "",
        noted=tuple(remarks.noted),
    )
