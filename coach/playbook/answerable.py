"""Judges whether the playbook answers what somebody wrote, or leaves it open, or is not about it.

A question that names a story may ask for what its sources do not say; a trouble of one's own may
share words with an entry and have nothing to do with it. How near the nearest entry, gap and
unanswered wording are tells much of that, the form of the question the rest. The weights are those
of a logistic regression, fitted on the playbook's own wordings by ``benchmarks/answerable.py``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from coach.likeness import split_sentences

_OF_ONES_OWN = re.compile(r"\b(we|our|ours|us|my|mine|were|we're|im|i'm)\b", re.IGNORECASE)
_HOW_MUCH = re.compile(r"\bhow (many|much|long|old|often|big)\b", re.IGNORECASE)
_POINTED = re.compile(
    r"\b(right|correct|isn'?t it|true)\s*\?|"
    r"\b(names? of|how (many|much)|exactly|proof|prove|percent|quote|page)\b|%",
    re.IGNORECASE,
)
_WORDS_OF_A_QUESTION = 4
_WHICH = re.compile(r"\b(who|whose|which|what|when|where|why)\b", re.IGNORECASE)
_WHETHER = re.compile(r"(^|[.!?,] )(did|does|is|are|was|were|do|has|have)\b", re.IGNORECASE)
_SO = re.compile(r"(^|[.!?] )(so|and so|but) ", re.IGNORECASE)
_WANTS_A_YES = re.compile(r"\b(right|correct|yes|true|isn'?t it|no)\s*(\?|$)", re.IGNORECASE)

FEATURES = (
    "entry", "gap", "unanswered", "own", "asks", "how_much", "wants_a_yes", "which", "whether",
    "so", "named",
)  # fmt: skip
# Rows: answered by an entry, left open by the sources, about something else.
WEIGHTS = np.array(
    [
        [7.81, -5.05, -5.52, 0.36, -0.08, -0.18, -0.29, 0.01, -0.27, 0.01, 0.66],
        [-0.82, 8.19, -3.01, -0.27, 0.66, 0.12, 1.59, -0.11, 0.16, 1.25, 0.18],
        [-6.99, -3.14, 8.53, -0.09, -0.58, 0.06, -1.30, 0.10, 0.11, -1.26, -0.83],
    ]
)
BIASES = np.array([0.27, -3.41, 3.14])


@dataclass(frozen=True)
class Nearness:
    """How near the nearest entry, gap and unanswered wording are, as ``Likeness`` scores it."""

    entry: float
    gap: float
    unanswered: float


@dataclass(frozen=True)
class Judgement:
    """The probabilities of the three; they add up to 1."""

    answered: float
    left_open: float
    elsewhere: float


def pointed_questions(text: str) -> list[str]:
    """Give the sentences that ask for one detail, or for a yes, where there is more around them.

    "... saved thousands of babies, right? I need it for a flyer." is judged by its question.
    """
    sentences = [
        part for part in split_sentences(text) if len(part.split()) >= _WORDS_OF_A_QUESTION
    ]
    return [part for part in sentences if _POINTED.search(part)] if len(sentences) > 1 else []


def presumes(text: str) -> bool:
    """Tell whether a question presumes its answer: "so they saved thousands, right?"."""
    return bool(_WANTS_A_YES.search(text) or _SO.search(text))


def judge(text: str, nearness: Nearness, is_named: bool) -> Judgement:
    """Judge one text; ``is_named`` says whether it names a story."""
    logits = WEIGHTS @ features(text, nearness, is_named) + BIASES
    odds = np.exp(logits - logits.max())
    return Judgement(*(float(share) for share in odds / odds.sum()))


def features(text: str, nearness: Nearness, is_named: bool) -> NDArray[np.float64]:
    """Give what is judged by, in the order of ``FEATURES``."""
    return np.array(
        [
            nearness.entry,
            nearness.gap,
            nearness.unanswered,
            bool(_OF_ONES_OWN.search(text)),
            "?" in text,
            bool(_HOW_MUCH.search(text)),
            bool(_WANTS_A_YES.search(text)),
            bool(_WHICH.search(text)),
            bool(_WHETHER.search(text)),
            bool(_SO.search(text)),
            is_named,
        ]
    )
