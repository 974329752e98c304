"""Fits how the coach judges whether the playbook answers something, and says how well it does.

Every wording of the playbook (what people ask of entries and of gaps, and what nothing answers) is
scored by an index that has not seen it, five folds in turn; a logistic regression then learns from
the scores and the form of the wording. Its weights belong into ``coach/playbook/answerable.py``
after a large change of the wordings. Run: python -m benchmarks.answerable
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from coach.encoder import load_encoder
from coach.playbook import Playbook, load_playbook
from coach.playbook.answerable import FEATURES, features
from coach.playbook.index import ANSWERED, Index
from coach.settings import load_settings

FOLDS = 5
SEED = 1
ENTRY, GAP, NOTHING = NAMES = ("answered", "left open", "elsewhere")


@dataclass(frozen=True)
class Wording:
    """What somebody wrote, and whose it is: an entry's or a gap's, by id, or nobody's."""

    text: str
    kind: str
    owner: str = ""


def main() -> None:
    """Print how many of each kind are told apart, and the weights."""
    playbook = load_playbook()
    wordings = list(wordings_of(playbook))
    folds = np.random.default_rng(SEED).integers(0, FOLDS, len(wordings))
    rows = scored(playbook, wordings, folds)
    kinds = np.array([NAMES.index(wording.kind) for wording in wordings])
    answered = answered_unseen(rows, kinds, folds)
    for kind, name in enumerate(NAMES):
        silent = (answered[kinds == kind] < ANSWERED).mean()
        print(f"{name:<10}{(kinds == kind).sum():>6}   no example for {silent:.3f}")
    model = fit(rows, kinds)
    print("\nWEIGHTS = np.array(\n    [")
    for row in model.coef_:
        print(f"        [{', '.join(f'{weight:.1f}' for weight in row)}],")
    print(f"    ]\n)\nBIASES = np.array([{', '.join(f'{bias:.1f}' for bias in model.intercept_)}])")


def wordings_of(playbook: Playbook) -> Iterator[Wording]:
    """Give every wording in turn."""
    for entry, texts in playbook.asked.items():
        yield from (Wording(text, ENTRY, entry) for text in texts)
    for gap in playbook.gaps:
        yield from (Wording(text, GAP, gap.id) for text in gap.asks)
    yield from (Wording(text, GAP) for text in playbook.left_open)
    yield from (Wording(text, NOTHING) for text in playbook.unanswered)


def scored(
    playbook: Playbook, wordings: list[Wording], folds: NDArray[np.int64]
) -> NDArray[np.float64]:
    """Give the features of each wording, from an index without its fold; (wordings, features)."""
    rows = np.zeros((len(wordings), len(FEATURES)))
    encoder = EncodesOnce()
    for fold in range(FOLDS):
        known = [wording for wording, at in zip(wordings, folds, strict=True) if at != fold]
        index = index_of(playbook, known, encoder)
        for row in np.flatnonzero(folds == fold):
            text = wordings[row].text
            named = playbook.story(text)
            nearness = index.nearness(text, named.id if named else None)
            rows[row] = features(text, nearness, named is not None)
    return rows


def index_of(playbook: Playbook, known: list[Wording], encoder: EncodesOnce) -> Index:
    """Build an index that has seen some of the wordings."""
    by_owner: dict[tuple[str, str], list[str]] = defaultdict(list)
    for wording in known:
        by_owner[wording.kind, wording.owner].append(wording.text)
    return Index(
        playbook.entries,
        encoder,
        load_settings().models_dir / "answerable",
        asked={entry.id: by_owner[ENTRY, entry.id] for entry in playbook.entries},
        gaps=[replace(gap, asks=tuple(by_owner[GAP, gap.id])) for gap in playbook.gaps],
        unanswered=by_owner[NOTHING, ""],
        left_open=by_owner[GAP, ""],
    )


class EncodesOnce:
    """Encodes each text once, whatever index asks."""

    def __init__(self) -> None:
        self._known: dict[str, NDArray[np.float32]] = {}

    def encode(self, texts: list[str]) -> NDArray[np.float32]:
        """Encode each text."""
        for text in texts:
            if text not in self._known:
                self._known[text] = load_encoder().encode([text])[0]
        return np.vstack([self._known[text] for text in texts])


def fit(rows: NDArray[np.float64], kinds: NDArray[np.int64]) -> LogisticRegression:
    """Learn the three kinds, as if they were equally frequent."""
    return LogisticRegression(max_iter=2000, class_weight="balanced").fit(rows, kinds)


def answered_unseen(
    rows: NDArray[np.float64], kinds: NDArray[np.int64], folds: NDArray[np.int64]
) -> NDArray[np.float64]:
    """Give the probability of an answer for each wording, by a model that has not seen it."""
    answered = np.zeros(len(rows))
    for fold in range(FOLDS):
        inside = folds == fold
        answered[inside] = fit(rows[~inside], kinds[~inside]).predict_proba(rows[inside])[:, 0]
    return answered


if __name__ == "__main__":
    main()
