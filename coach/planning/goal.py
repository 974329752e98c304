"""Reviews a goal by the codebook: which of its eight elements it has, which flags it raises."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from coach.dates import find_when
from coach.language import load_language
from coach.planning.learnt import ELEMENTS, FLAGGED_FROM, FLAGS, FROM, load_learnt
from coach.planning.matchers import find_spans

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

# Shown by the few words themselves; the others by the clause in which they stand.
SHOWN_BY_WORDS = frozenset({"people", "place", "deadline"})

_CLAUSE = re.compile(r"(?<=[.!?;:\n])\s+|\n+|,\s+|\s+(?=(?:and|but|so|then|because|first)\b)")
_EDGES = " \t\n,;:"
FEWEST_WORDS = 3  # of a clause that stands alone
KEPT = 256  # of the last goals: each is looked at anew in every turn of its plan


@dataclass(frozen=True)
class GoalReview:
    """What a goal holds, what might be said about it, and the words that show each."""

    has: dict[str, bool]
    flags: list[str]
    spans: dict[str, str] = field(default_factory=dict)
    shares: Mapping[str, float] = field(default_factory=dict)  # how likely each name is, 0 to 1


@functools.lru_cache(KEPT)
def review_goal(text: str) -> GoalReview:
    """Review a goal by the codebook (docs/codebook.md); every name has its words in spans.

    The names are learnt from goals that people labelled by it (data/goals/labelled.yml): what the
    matchers find, the words and the meaning of the whole are weighed together. One review is given
    to all who ask for the same text, so nobody changes it.
    """
    doc = load_language()(text)
    shares = load_learnt().shares(text, doc)
    has = {name: shares[name] >= FROM for name in ELEMENTS}
    flags = [name for name in FLAGS if shares[name] >= FLAGGED_FROM]
    spans = _spans(doc, [*(name for name in ELEMENTS if has[name]), *flags])
    return GoalReview(has, flags, spans, shares)


def _spans(doc: Doc, names: Sequence[str]) -> dict[str, str]:
    """Give for each name the words that show it best."""
    parts = split_clauses(doc)
    if not names or not parts:
        return {}
    scores = load_learnt().scores_within(doc, parts) if len(parts) > 1 else None
    spans = {}
    for name in names:
        best = parts[int(scores[name].argmax())] if scores else parts[0]
        spans[name] = _words_of(name, best) or _words_of(name, doc[:]) or best.text.strip(_EDGES)
    return spans


def _words_of(name: str, part: Span) -> str:
    """Give the few words of a part that show an element, where few do."""
    if name not in SHOWN_BY_WORDS:
        return ""
    if name == "deadline":
        return find_when(part.text)
    found = find_spans(part.doc)[name]
    within = [span for span in found if part.start <= span.start < part.end]
    return max((span.text for span in within), key=len, default="")


def split_clauses(doc: Doc) -> list[Span]:
    """Give the clauses of a text; one that is too short joins the one before."""
    cuts = [0, *(match.end() for match in _CLAUSE.finditer(doc.text)), len(doc.text)]
    starts = [0]
    for start, end in pairwise(cuts[1:]):
        words = min(_count(doc.text[starts[-1] : start]), _count(doc.text[start:end]))
        if words >= FEWEST_WORDS:
            starts.append(start)
    ends = [*starts[1:], len(doc.text)]
    spans = (
        doc.char_span(start, end, alignment_mode="expand")
        for start, end in zip(starts, ends, strict=True)
    )
    return [span for span in spans if span is not None and span.text.strip()]


def _count(text: str) -> int:
    return len(text.split())
