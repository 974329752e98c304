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
_WORDS_OF_A_WISH = 14
_WHICH = re.compile(r"\b(who|whose|which|what|when|where|why)\b", re.IGNORECASE)
_WHETHER = re.compile(r"(^|[.!?,] )(did|does|is|are|was|were|do|has|have)\b", re.IGNORECASE)
_SO = re.compile(r"(^|[.!?] )(so|and so|but) ", re.IGNORECASE)
_TELL = re.compile(
    r"\b(tell (me|us) (about|abt|of|more)|wh?at happened|story (of|about|with)|show me|"
    r"wh?at (did|have|has) \w+( \w+)? (do|done)|wh?at was .{0,40} about|walk (me|us) through)\b",
    re.IGNORECASE,
)
_WANTS_A_YES = re.compile(r"\b(right|correct|yes|true|isn'?t it|no)\s*(\?|$)", re.IGNORECASE)
_IS_IT_TRUE = re.compile(r"\b(is|was) (it|that) (true|proven?|so|right|a fact)\b", re.IGNORECASE)

KINDS = 3  # answered by an entry, left open by the sources, about something else
FEATURES = (
    "entry", "gap", "unanswered", "leans_answered", "leans_open", "leans_elsewhere",
    "own", "asks", "how_much", "wants_a_yes", "which", "whether", "so", "named",
)  # fmt: skip
# Rows: the kinds, in their order.
WEIGHTS = np.array(
    [
        [5.1, -3.3, -4.1, 3.0, -0.4, -0.5, -0.0, -0.1, -0.2, -0.6, 0.1, -0.1, -0.0, 0.5],
        [-2.6, 5.0, -1.1, -0.2, 2.2, -1.2, -0.0, 0.1, 0.0, 1.3, 0.0, 0.1, 1.0, 0.8],
        [-2.5, -1.7, 5.3, -2.8, -1.8, 1.8, 0.1, -0.0, 0.2, -0.7, -0.1, -0.0, -1.0, -1.4],
    ]
)
BIASES = np.array([-0.3, -1.3, 1.6])


@dataclass(frozen=True)
class Nearness:
    """How near the nearest entry, gap and unanswered wording are, as ``Likeness`` scores it.

    ``leaning`` is how far the text leans to each kind, (3,).
    """

    entry: float
    gap: float
    unanswered: float
    leaning: NDArray[np.float64]


@dataclass(frozen=True)
class Judgement:
    """The probabilities of the three; they add up to 1."""

    answered: float
    left_open: float
    elsewhere: float

    @property
    def answered_if_not_open(self) -> float:
        """The probability of an answer for what is not left open."""
        return self.answered / (self.answered + self.elsewhere)


def pointed_questions(text: str) -> list[str]:
    """Give the sentences that ask for one detail, or for a yes, where there is more around them.

    "... saved thousands of babies, right? I need it for a flyer." is judged by its question.
    """
    sentences = [
        part for part in split_sentences(text) if len(part.split()) >= _WORDS_OF_A_QUESTION
    ]
    return [part for part in sentences if _POINTED.search(part)] if len(sentences) > 1 else []


def wants_telling(text: str) -> bool:
    """Tell whether a short text asks to be told of something and for nothing in particular."""
    is_short = len(text.split()) <= _WORDS_OF_A_WISH
    return is_short and bool(_TELL.search(text)) and not (_POINTED.search(text) or presumes(text))


def presumes(text: str) -> bool:
    """Tell whether a question names its own answer: "so they saved thousands, right?"."""
    forms = (_WANTS_A_YES, _SO, _IS_IT_TRUE, _WHETHER)
    return any(form.search(text) for form in forms)


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
            *nearness.leaning,
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
