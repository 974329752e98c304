"""What was learnt of moves and tone: how likely each is in a message.

Logistic regression in two steps. First each move is weighed in the message as a whole (the sentence
encoder's vector, n-grams, what the other side said before) and in each of its clauses, since people
do several things in a message and say each in one; then both are weighed together (Wolpert,
"Stacked generalization", 1992). Learnt from data/negotiation/moves.yml in a minute, when that or
what it is made with has changed, and kept as plain numbers.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import yaml
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, hstack

from coach.encoder import DIMENSIONS, ENCODER_ID, load_encoder
from coach.errors import MovesError
from coach.kept import keep, kept_in
from coach.ngrams import NGrams
from coach.settings import ROOT, load_settings

FILE_OF_MOVES = ROOT / "data" / "negotiation" / "moves.yml"
MOVES = (
    "ask_interest", "share_interest", "make_offer", "trade", "cite_standard", "give_reason",
    "acknowledge", "concede", "collective_pressure", "threat", "mention_alternative", "accept",
    "reject", "ask_time", "invite_option", "rapport", "summarise_agreement", "off_topic",
)  # fmt: skip
TONES = ("cooperative", "neutral", "competitive")
STRENGTH, STRENGTH_TOGETHER = 0.5, 0.1  # the inverse of regularisation, as in scikit-learn
MEANING_COUNTS, NGRAMS_COUNT, CONTEXT_COUNTS = 3.0, 3.0, 1.0
STARTS = tuple(start / 100 for start in range(30, 61, 5))
FOLDS = 4  # what is weighed together was not learnt from
LONG = 60  # words
WEIGHTS, OF_TEXT, OF_CONTEXT = "weights.npz", "text", "context"

_CLAUSE = re.compile(
    r"(?<=[.!?;])\s+|,\s+(?=(?:and|but|so|if|we|i|you|then|what|how|ok|no|yes)\b)|\s+(?=but\b)",
    re.IGNORECASE,
)

_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")

Shares = Mapping[str, float]
Numbers = NDArray[np.float32]


@dataclass(frozen=True)
class Said:
    """A message, what the other side said just before, and its labels."""

    text: str
    context: str = ""
    moves: frozenset[str] = frozenset()
    tone: str = "neutral"


def masked(text: str) -> str:
    """Give a text with its numbers alike: which one it is tells nothing of what is done with it."""
    return _NUMBER.sub("0", text)


def clauses(text: str) -> list[str]:
    """Cut a message where one thing that is done in it ends."""
    return [part for part in _CLAUSE.split(text) if part.strip()] or [text]


class Weigher:
    """Linear scores: weights of shape (features, scores) and a bias for each."""

    def __init__(self, weights: Numbers, bias: Numbers) -> None:
        self.weights, self.bias = weights, bias

    @classmethod
    def learn(
        cls,
        features: csr_matrix | Numbers,
        labels: NDArray[np.bool_],
        strength: float,
        *,
        balanced: bool,
    ) -> Weigher:
        """Learn a score for each column of ``labels``."""
        from sklearn.linear_model import LogisticRegression  # while learning alone

        weight = "balanced" if balanced else None
        dual = features.shape[0] < features.shape[1]  # then many times quicker
        fitted = [
            LogisticRegression(C=strength, class_weight=weight, solver="liblinear", dual=dual).fit(
                features, column
            )
            for column in labels.T
        ]
        return cls(
            np.vstack([one.coef_ for one in fitted]).T.astype(np.float32),
            np.concatenate([one.intercept_ for one in fitted]).astype(np.float32),
        )

    def of(self, features: csr_matrix | Numbers) -> Numbers:
        """Give the scores; shape (rows, scores)."""
        return np.asarray(features @ self.weights + self.bias, dtype=np.float32)


@dataclass(frozen=True)
class LearntMoves:
    """All that a message is weighed with."""

    ngrams: NGrams
    context_ngrams: NGrams
    whole: Weigher
    clause: Weigher
    together: Weigher
    starts: Numbers  # from which share on each move counts

    def shares(self, text: str, context: str = "") -> tuple[Shares, Shares]:
        """Give how likely each move is, each for itself, and each tone."""
        likely = _share(self.together.of(self._first([Said(text, context)])))[0]
        moves = dict(zip(MOVES, likely[: len(MOVES)].tolist(), strict=True))
        return moves, dict(zip(TONES, likely[len(MOVES) :].tolist(), strict=True))

    def found(self, moves: Shares) -> list[str]:
        """Give the moves that count, the likeliest first."""
        starts = dict(zip(MOVES, self.starts.tolist(), strict=True))
        ordered = sorted(moves, key=lambda move: -moves[move])
        return [move for move in ordered if moves[move] >= starts[move]]

    def _first(self, said: Sequence[Said]) -> Numbers:
        """Give the scores of the first step; shape (messages, scores)."""
        whole = self.whole.of(_whole(said, self.ngrams, self.context_ngrams))
        return np.hstack([whole, _best_clauses(said, self.ngrams, self.clause)])

    def save(self, folder: Path) -> None:
        """Write plain numbers and words into a folder."""
        parts = {"whole": self.whole, "clause": self.clause, "together": self.together}
        np.savez(
            folder / WEIGHTS,
            **{f"{name}_weights": part.weights for name, part in parts.items()},
            **{f"{name}_bias": part.bias for name, part in parts.items()},
            starts=self.starts,
        )
        for name, ngrams in ((OF_TEXT, self.ngrams), (OF_CONTEXT, self.context_ngrams)):
            (folder / name).mkdir()
            ngrams.save(folder / name)

    @classmethod
    def load(cls, folder: Path) -> LearntMoves:
        """Read what ``save`` has written."""
        with np.load(folder / WEIGHTS) as kept:
            whole, clause, together = (
                Weigher(kept[f"{name}_weights"], kept[f"{name}_bias"])
                for name in ("whole", "clause", "together")
            )
            starts = kept["starts"]
        texts, contexts = NGrams.load(folder / OF_TEXT), NGrams.load(folder / OF_CONTEXT)
        return cls(texts, contexts, whole, clause, together, starts)


def learn(said: Sequence[Said]) -> LearntMoves:
    """Learn from labelled messages."""
    ngrams = NGrams.learn([masked(one.text) for one in said], letters=(2, 5), fewest=2)
    context_ngrams = NGrams.learn([one.context for one in said], letters=(3, 4), fewest=2)
    whole = _whole(said, ngrams, context_ngrams)
    alone = _features([one.text for one in said], ngrams)
    labels = _labels(said)
    first = np.zeros((len(said), 2 * labels.shape[1]), dtype=np.float32)
    for rest, fold in _folds(len(said)):
        of_whole = Weigher.learn(whole[rest], labels[rest], STRENGTH, balanced=True)
        of_clause = Weigher.learn(alone[rest], labels[rest], STRENGTH, balanced=True)
        best = _best_clauses([said[at] for at in fold], ngrams, of_clause)
        first[fold] = np.hstack([of_whole.of(whole[fold]), best])
    together = Weigher.learn(first, labels, STRENGTH_TOGETHER, balanced=False)
    return LearntMoves(
        ngrams,
        context_ngrams,
        Weigher.learn(whole, labels, STRENGTH, balanced=True),
        Weigher.learn(alone, labels, STRENGTH, balanced=True),
        together,
        _starts(_share(together.of(first)), labels),
    )


def _share(scores: Numbers) -> Numbers:
    return np.asarray(1 / (1 + np.exp(-scores)), dtype=np.float32)


def _starts(shares: Numbers, labels: NDArray[np.bool_]) -> Numbers:
    """Give for each move the share from which on it is told best: the one with the highest F1."""
    best = [
        max(STARTS, key=lambda start: _f1(labels[:, at], shares[:, at] >= start))
        for at in range(len(MOVES))
    ]
    return np.array(best, dtype=np.float32)


def _f1(true: NDArray[np.bool_], found: NDArray[np.bool_]) -> float:
    return float(2 * (true & found).sum() / max(1, true.sum() + found.sum()))


def _folds(count: int) -> list[tuple[NDArray[np.intp], NDArray[np.intp]]]:
    """Give for each fold the places of the rest and its own."""
    order = np.random.default_rng(0).permutation(count)
    parts = np.array_split(order, FOLDS)
    return [(np.setdiff1d(order, part), part) for part in parts]


def _labels(said: Sequence[Said]) -> NDArray[np.bool_]:
    rows = [[*(m in one.moves for m in MOVES), *(t == one.tone for t in TONES)] for one in said]
    return np.array(rows)


def _whole(said: Sequence[Said], ngrams: NGrams, context_ngrams: NGrams) -> csr_matrix:
    contexts = [one.context for one in said]
    before = CONTEXT_COUNTS * _vectors(contexts)
    of_before = np.array([[bool(c), "?" in c, any(s.isdigit() for s in c)] for c in contexts])
    return hstack(
        [
            _features([one.text for one in said], ngrams),
            csr_matrix(before),
            CONTEXT_COUNTS * context_ngrams.of(contexts),
            csr_matrix(of_before.astype(np.float32)),
        ],
        format="csr",
    )


def _features(texts: Sequence[str], ngrams: NGrams) -> csr_matrix:
    plain = [
        ["?" in t, any(s.isdigit() for s in t), min(len(t.split()), LONG) / LONG * 2] for t in texts
    ]
    return hstack(
        [
            csr_matrix(MEANING_COUNTS * _vectors(texts)),
            NGRAMS_COUNT * ngrams.of([masked(text) for text in texts]),
            csr_matrix(np.array(plain, dtype=np.float32)),
        ],
        format="csr",
    )


def _vectors(texts: Sequence[str]) -> Numbers:
    """Give the encoder's vectors; nothing said is nothing meant."""
    said = [text for text in texts if text]
    vectors = iter(load_encoder().encode(said))
    nothing = np.zeros(DIMENSIONS, dtype=np.float32)
    return np.array([next(vectors) if text else nothing for text in texts], dtype=np.float32)


def _best_clauses(said: Sequence[Said], ngrams: NGrams, clause: Weigher) -> Numbers:
    """Give for each score the best among a message's clauses; shape (messages, scores)."""
    cut = [clauses(one.text) for one in said]
    scores = clause.of(_features([part for parts in cut for part in parts], ngrams))
    starts = np.cumsum([0, *map(len, cut[:-1])])
    return np.asarray(np.maximum.reduceat(scores, starts), dtype=np.float32)


def read_moves(file: Path = FILE_OF_MOVES) -> list[Said]:
    """Read labelled messages.

    Raises:
        MovesError: the file cannot be read, or a label is none of the codebook's.
    """
    try:
        rows = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)["messages"]
        said = [
            Said(row["text"], row.get("context", ""), frozenset(row["moves"].split()), row["tone"])
            for row in rows
        ]
    except (OSError, ValueError, yaml.YAMLError, KeyError, TypeError, AttributeError) as error:
        raise MovesError(
            f"{file.name} must hold messages, each with 'text', 'moves' and 'tone'."
        ) from error
    unknown = {name for one in said for name in one.moves} - set(MOVES)
    unknown |= {one.tone for one in said} - set(TONES)
    if unknown:
        raise MovesError(
            f"{file.name} has the label '{min(unknown)}'; use {', '.join((*MOVES, *TONES))}."
        )
    return said


@functools.cache
def load_learnt() -> LearntMoves:
    """Give what was learnt, learning it first if nothing fits what is here; one for the process."""
    models_dir = load_settings().models_dir
    folder = _folder(models_dir)
    if not is_learnt(models_dir):
        keep(learn(read_moves()).save, folder)
    return LearntMoves.load(folder)


def is_learnt(models_dir: Path) -> bool:
    """Tell whether what is here now was learnt from."""
    return (_folder(models_dir) / WEIGHTS).is_file()


def _folder(models_dir: Path) -> Path:
    return kept_in(models_dir / "moves", (FILE_OF_MOVES, Path(__file__)), also=ENCODER_ID)
