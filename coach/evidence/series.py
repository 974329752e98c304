"""Reading a series of numbers that somebody types or pastes; what cannot be told is asked.

Cut into tokens as the writing of its numbers says (``series_writing``, ``series_tokens``), cleared
of sums and the like (``series_phrases``), with its change marked (``series_changes``), then each
number with its label (``series_pairing``) in the order of time (``series_placing``). What
was learnt of numbers (``series_roles``) says whether a way without the strange ones is likelier;
what was learnt of changes (``series_hints``) finds those that no rule knows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from coach.errors import SeriesError
from coach.evidence.series_corrections import Correction, corrected, without_corrections
from coach.evidence.series_doubt_words import remark_said
from coach.evidence.series_doubts import Remarks
from coach.evidence.series_extent import with_times_promised
from coach.evidence.series_hints import likely_change
from coach.evidence.series_left_out import left_out
from coach.evidence.series_lists import remark_steps
from coach.evidence.series_paired import Paired
from coach.evidence.series_placing import in_told_order, placed
from coach.evidence.series_points import Point, Series
from coach.evidence.series_reading import best_reading
from coach.evidence.series_remarks import (
    remark_values,
    remark_whole,
    remark_words,
    remark_writing,
    with_base,
)
from coach.evidence.series_roles import (
    STRANGE,
    Number,
    described,
    fits,
    likelihood,
    numbers_in,
    taken,
    with_strange,
    without_strange,
)
from coach.evidence.series_spelling import plain
from coach.evidence.series_table import table_in
from coach.evidence.series_titles import cut_read_back, title_of
from coach.evidence.series_tokens import Token
from coach.evidence.series_units import unit_of
from coach.evidence.series_untold import with_untold

__all__ = ["MOST_CHARACTERS", "MOST_POINTS", "Point", "Series", "read_series"]

MOST_POINTS = 2_000
MOST_CHARACTERS = 20_000
_NONE = "I found no numbers there. Can you type them one after another?"
_SURE = 0.8  # so likely must the role of each number be, to leave a slight doubt unasked
_LIKELY = 0.5  # from here on yes is likelier than no
# So likely must words tell of a change, to be believed; else it is left out, and asked for later.
_CHANGED = 0.6
_SURER = 0.75  # the same where two lists stand side by side, which may be of two things
_FEW = 3  # numbers, which may be none of a series
_ASKED = 2.0  # so much less likely is a way of reading that leaves something to ask
# A number, and signs side by side: an empty cell, which is a number that is missing.
_NUMBER = re.compile(r"\d+|[|?_;,](?=\s{0,3}[|?_;,])")
_WORD = re.compile(r"[^\W\d_]")
_SAID = re.compile(r"\w")


def read_series(text: str) -> Series:
    """Read a series; check ``doubt`` before its values are used.

    Raises:
        SeriesError: the text has more characters or numbers than a series may have.
    """
    _check_size(text)
    if not _SAID.search(text):
        return Series((), doubt=_NONE)
    written = plain(text)
    told = table_in(written)
    if told is not None:
        return told
    title, body, corrections = _parts(written)
    numbers = numbers_in(body) if _is_told_in_words(written) else []
    way = _likeliest(title, body, corrections, numbers)
    if not corrections:
        _ask_about_left_out(body, numbers, way)
    return _settled(body, way)


def _ask_about_left_out(text: str, numbers: Sequence[Number], way: Way) -> None:
    """Ask about a number that looks counted and that the reading leaves out."""
    written = left_out(text, numbers, way.pairs, way.tokens)
    if written and not way.remarks.doubts:
        way.remarks.ask(f"What is {written}: one of the numbers, or something else?")


def _parts(written: str) -> tuple[str, str, list[Correction]]:
    """Give the title that is read back, the text below it, and what it takes back."""
    title, rest = cut_read_back(written)
    return title, *without_corrections(rest)


def _is_told_in_words(written: str) -> bool:
    """Tell whether words stand among the numbers that are not the coach's own, read back."""
    return cut_read_back(written)[1] == written and _WORD.search(written) is not None


@dataclass(frozen=True)
class Way:
    """One way to read a text, its numbers in the order of time, and how likely each is so."""

    series: Series
    pairs: Sequence[Paired]
    remarks: Remarks
    tokens: Sequence[Token]
    counted: Sequence[Number]  # those that are points of the series
    fitting: list[float]


def read_plainly(text: str) -> tuple[str, Way] | None:
    """Give the text that is read and how, without what was learnt; None for a table.

    From this it is learnt (``benchmarks.evidence_learning``).
    """
    written = plain(text)
    if table_in(written) is not None:
        return None
    title, body, corrections = _parts(written)
    unknown = [Number(start, end, _LIKELY) for start, end, _ in described(body)]
    return body, _way(title, body, body, corrections, unknown)


def _likeliest(
    title: str, text: str, corrections: Sequence[Correction], numbers: Sequence[Number]
) -> Way:
    """Read a text in plain signs; where a number is strange, without such if that is likelier."""
    way = _way(title, text, text, corrections, numbers)
    if not way.remarks.doubts and min(way.fitting, default=1.0) >= STRANGE:
        return way
    plainer = without_strange(text, numbers, way.pairs)
    if plainer == text:
        return way
    other = _way(title, text, plainer, corrections, numbers)
    return max((way, other), key=_likelihood)


def _likelihood(way: Way) -> float:
    return likelihood(way.fitting) - _ASKED * bool(way.remarks.doubts)


def _settled(text: str, way: Way) -> Series:
    """Give the series with what is left to ask, and the change where only its words tell of one."""
    doubts = way.remarks.doubts
    if way.counted and min(way.fitting) > _SURE:
        doubts = [doubt for doubt in doubts if doubt not in way.remarks.slight]
    if not doubts and _is_unlikely(way.counted):
        doubts = [_NONE]
    series = replace(way.series, doubt=with_strange(doubts[0]) if doubts else "")
    is_told = way.counted and way.remarks.of_change.issuperset(doubts)
    return _with_change(text, way, series) if is_told else series


def _is_unlikely(counted: Sequence[Number]) -> bool:
    """Tell whether a few numbers are counted, and none of them is likely to be."""
    return 0 < len(counted) < _FEW and max(one.chance for one in counted) < _LIKELY


def _with_change(text: str, way: Way, series: Series) -> Series:
    """Put the change where none is known, or it is only asked where it is."""
    if series.starts_at is not None and not series.doubt:
        return series
    likely, place = likely_change(text, way.pairs)
    asked = _SURER if series.doubt in way.remarks.of_lists else _LIKELY
    least = asked if series.doubt else _CHANGED
    return replace(series, starts_at=place, doubt="") if likely > least else series


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


def _way(
    title: str,
    whole: str,
    text: str,
    corrections: Sequence[Correction],
    numbers: Sequence[Number],
) -> Way:
    """Read a text that is as long as the whole one, but may have letters for some numbers."""
    reading = best_reading(text)
    pairs, tokens, remarks = reading.pairs, reading.tokens, reading.remarks
    if len(pairs) > MOST_POINTS:
        raise _too_many()
    counted = taken(numbers, pairs)
    if not any(paired.value.value is not None for paired in pairs):
        remarks.ask(_NONE)
    unit = unit_of(tokens, pairs, remarks)
    pairs = corrected(pairs, corrections, reading.writing, remarks)
    pairs = with_untold(pairs, tokens, remarks)
    remark_values(pairs, tokens, remarks)
    remark_said(text, pairs, remarks)
    remark_writing(text, pairs, remarks)
    remark_steps(text, pairs, remarks)
    remark_whole(whole, pairs, remarks)
    if not reading.is_labelled:
        remark_words(tokens, remarks)
    first = min((paired.start for paired in pairs), default=0)
    begin = len(reading.head)
    head, lead = whole[:begin], whole[begin : max(begin, min([first, *_marks(tokens)]))]
    title = title or title_of(head, lead)
    pairs = with_times_promised(whole, with_base(head or title, pairs, remarks))
    sorted_pairs, starts_at = placed(in_told_order(text, pairs, remarks), tokens, remarks)
    points = tuple(_point(paired) for paired in sorted_pairs)
    series = Series(points, unit, title, starts_at, noted=tuple(remarks.noted))
    return Way(series, sorted_pairs, remarks, tokens, counted, fits(numbers, counted))


def _marks(tokens: Sequence[Token]) -> list[int]:
    return [token.start for token in tokens if token.kind in {"before", "after", "from"}]


def _point(paired: Paired) -> Point:
    return Point(with_strange(paired.label), paired.value.value, paired.value.of)
