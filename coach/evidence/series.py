"""Reading a series of numbers that somebody types or pastes; what cannot be told is asked.

Cut into tokens as the writing of its numbers says (``series_writing``, ``series_tokens``), cleared
of sums and the like (``series_phrases``), with its change marked (``series_changes``), then each
number with its label (``series_pairing``) in the order of time (``series_labels``).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from coach.errors import SeriesError
from coach.evidence.series_corrections import Correction, corrected, without_corrections
from coach.evidence.series_paired import Paired
from coach.evidence.series_placing import in_told_order, placed
from coach.evidence.series_points import Point, Series
from coach.evidence.series_reading import Reading, best_reading
from coach.evidence.series_remarks import (
    remark_text,
    remark_values,
    remark_words,
    with_base,
)
from coach.evidence.series_spelling import plain
from coach.evidence.series_table import table_in
from coach.evidence.series_titles import cut_read_back, title_of
from coach.evidence.series_tokens import Token
from coach.evidence.series_units import unit_of

__all__ = ["MOST_CHARACTERS", "MOST_POINTS", "Point", "Series", "read_series"]

MOST_POINTS = 2_000
MOST_CHARACTERS = 20_000
_NUMBER = re.compile(r"\d+")


def read_series(text: str) -> Series:
    """Read a series; check ``doubt`` before its values are used.

    Raises:
        SeriesError: the text has more characters or numbers than a series may have.
    """
    _check_size(text)
    written = plain(text)
    told = table_in(written)
    if told is not None:
        return told
    title, rest = cut_read_back(written)
    body, corrections = without_corrections(rest)
    return _series(title, body, best_reading(body), corrections)


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


def _series(title: str, text: str, reading: Reading, corrections: Sequence[Correction]) -> Series:
    pairs, tokens, remarks = reading.pairs, reading.tokens, reading.remarks
    if len(pairs) > MOST_POINTS:
        raise _too_many()
    if not any(paired.value.value is not None for paired in pairs):
        remarks.ask("I found no numbers there. Can you type them one after another?")
    unit = unit_of(tokens, pairs, remarks)
    pairs = corrected(pairs, corrections, reading.writing, remarks)
    remark_values(pairs, tokens, remarks)
    remark_text(text, pairs, remarks)
    if not reading.is_labelled:
        remark_words(tokens, remarks)
    first = min((paired.start for paired in pairs), default=0)
    begin = len(reading.head)
    title = title or title_of(reading.head, text[begin : max(begin, min([first, *_marks(tokens)]))])
    pairs = with_base(reading.head or title, pairs, remarks)
    sorted_pairs, starts_at = placed(in_told_order(text, pairs, remarks), tokens, remarks)
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
