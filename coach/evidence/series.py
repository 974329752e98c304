"""Reading a series of numbers that somebody types or pastes; what cannot be told is asked.

Cut into tokens as the writing of its numbers says (``series_writing``, ``series_tokens``), cleared
of sums and the like (``series_phrases``), with its change marked (``series_changes``), then each
number with its label (``series_pairing``) in the order of time (``series_labels``).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from coach.errors import SeriesError
from coach.evidence.series_changes import with_changes
from coach.evidence.series_labels import MAYBE, is_mixed
from coach.evidence.series_pairing import Paired, fits, pair, unit_of
from coach.evidence.series_phrases import Remarks, at, is_word, without_phrases
from coach.evidence.series_placing import placed
from coach.evidence.series_remarks import remark_base, remark_values, remark_words
from coach.evidence.series_spelling import plain
from coach.evidence.series_titles import cut_header, title_of
from coach.evidence.series_tokens import Scanner, Token
from coach.evidence.series_writing import writing_of

MOST_POINTS = 2_000
MOST_CHARACTERS = 20_000
_COUNTED = {"w", "d", "m", "y", "q", "r", "v", "s", "t"}  # week 3, day 2, round 1
_PREPOSITIONS = {"in", "since", "from", "at", "of", "after", "until", "before", "on", "during"}
_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True)
class Point:
    """A value at its time; ``value`` is None where it is missing."""

    label: str
    value: float | None
    of: float | None = None  # of a share: of so many


@dataclass(frozen=True)
class Series:
    """Values in the order of time, as somebody gave them."""

    points: tuple[Point, ...]
    unit: str = ""
    title: str = ""
    starts_at: int | None = None  # the first point after the change
    doubt: str = ""  # what must be asked before anything is reckoned
    noted: tuple[str, ...] = ()  # what the person may want to know of the reading
    columns: tuple[str, ...] = ()  # of a sheet: those to choose from, where it is not plain which

    @property
    def values(self) -> list[float | None]:
        """Give the values alone; a share as a number from 0 to 1."""
        return [
            point.value / point.of if point.of and point.value is not None else point.value
            for point in self.points
        ]


def read_series(text: str) -> Series:
    """Read a series; check ``doubt`` before its values are used.

    Raises:
        SeriesError: the text has more characters or numbers than a series may have.
    """
    _check_size(text)
    written = plain(text)
    writing = writing_of(written)
    remarks = Remarks()
    if writing.doubt:
        remarks.ask(writing.doubt)
    if writing.noted:
        remarks.note(writing.noted)
    scanner = Scanner(writing)
    head, body = cut_header(written, scanner)
    tokens = with_changes(_tokens(body, scanner, remarks), remarks)
    return _series(head, body, tokens, remarks)


def _check_size(text: str) -> None:
    if len(text) > MOST_CHARACTERS:
        raise SeriesError(
            f"This text has {len(text):,} characters; I can read {MOST_CHARACTERS:,} at once. "
            "Please send the numbers of one series, or a total for each week or month."
        )
    if sum(1 for _ in _NUMBER.finditer(text)) > 2 * MOST_POINTS:
        raise _too_many()


def _too_many() -> SeriesError:
    return SeriesError(
        f"That is more than {MOST_POINTS:,} numbers. "
        "Please send a total for each week or month instead."
    )


def _tokens(text: str, scanner: Scanner, remarks: Remarks) -> list[Token]:
    """Cut the text, with those words and numbers for times that give each number its own."""
    present = [
        kind
        for kind, form in MAYBE.items()
        if re.search(rf"(?<![\w/.])(?:{form})", text, re.IGNORECASE | re.MULTILINE)
    ]
    for maybe in _readings(present):
        tokens = scanner.scan(text, maybe)
        if _is_sound(tokens) and fits(without_phrases(tokens, Remarks())):
            return without_phrases(tokens, remarks)
    return without_phrases(_without_lonely_counts(scanner.scan(text), scanner, text), remarks)


def _readings(present: Sequence[str]) -> list[tuple[str, ...]]:
    """Give the sets of forms to try, the larger ones first."""
    pairs = list(combinations(present, 2)) if len(present) < 6 else []
    return [*pairs, *((kind,) for kind in present)]


def _is_sound(tokens: Sequence[Token]) -> bool:
    """Tell whether all times are real, and numbered ones go up by one."""
    times = [(token.time, token) for token in tokens if token.kind == "time"]
    known = [time for time, _ in times if time]
    if len(known) < len(times) or is_mixed(known):
        return False
    counted = [time.place[0] for time in known if time.kind in {"index", "first"}]
    goes_up = all(after - before == 1 for before, after in pairwise(counted))
    return goes_up and (not counted or counted[0] <= 1 or len(counted) > 2)


def _without_lonely_counts(tokens: list[Token], scanner: Scanner, text: str) -> list[Token]:
    """Take one "week 14" before many numbers for a title and the first of them."""
    counted = [i for i, token in enumerate(tokens) if token.time and token.time.kind in _COUNTED]
    values = sum(token.kind == "value" for token in tokens)
    if len(counted) != 1 or values < 2:
        return tokens
    before, after = at(tokens, counted[0] - 1), at(tokens, counted[0] + 1)
    if is_word(before, _PREPOSITIONS) or (after is not None and after.kind == "join"):
        return tokens
    return scanner.scan(text, never="counted")


def _series(head: str, text: str, tokens: list[Token], remarks: Remarks) -> Series:
    pairs = pair(tokens, remarks)
    if len(pairs) > MOST_POINTS:
        raise _too_many()
    if not any(paired.value.value is not None for paired in pairs):
        remarks.ask("I found no numbers there. Can you type them one after another?")
    unit = unit_of(tokens, remarks)
    remark_values(pairs, tokens, remarks)
    if not any(paired.label and not paired.time for paired in pairs):
        remark_words(tokens, remarks)
    first = min((paired.start for paired in pairs), default=0)
    title = title_of(head, text[: min([first, *_marks(tokens)])])
    remark_base(title, remarks)
    sorted_pairs, starts_at = placed(pairs, tokens, remarks)
    return Series(
        tuple(_point(paired) for paired in sorted_pairs),
        unit=unit,
        title=title,
        starts_at=starts_at,
        doubt=remarks.doubts[0] if remarks.doubts else "",
        noted=tuple(remarks.noted),
    )


def _marks(tokens: Sequence[Token]) -> list[int]:
    return [token.start for token in tokens if token.kind in {"before", "after", "from"}]


def _point(paired: Paired) -> Point:
    return Point(paired.label, paired.value.value, paired.value.of)
