"""What was learnt of goals: how likely each element and flag is, for a text as a whole.

Logistic regression, one for each name, on what the matchers find, on the sentence encoder's vector
and on n-grams. It is learnt from data/goals/labelled.yml in a few seconds, when that or what it is
made with has changed, and kept as plain numbers.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import yaml
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, hstack

from coach import dates, language
from coach.dates import find_when
from coach.encoder import DIMENSIONS, ENCODER_ID, load_encoder
from coach.errors import GoalsError
from coach.kept import keep, kept_in
from coach.language import load_language
from coach.ngrams import NGrams
from coach.planning import matchers
from coach.planning.matchers import PATTERNS, find_spans
from coach.settings import ROOT, load_settings

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

GOALS = ROOT / "data" / "goals" / "labelled.yml"
ELEMENTS = (
    "outcome", "people", "place", "measure", "baseline", "deadline", "first_step", "owner",
)  # fmt: skip
FLAGS = ("activity_not_outcome", "grand_expectation", "vague", "blaming", "done_to_not_with")
NAMES = (*ELEMENTS, *FLAGS)
STRENGTH = 0.5  # the inverse of regularisation, as in scikit-learn
MEANING_COUNTS, NGRAMS_COUNT = 3.0, 2.0
ENTITIES = ("amount", "percent", "span", "date", "number")
MOST_FOUND = 4  # of one kind; more say no more
LONG = 60  # words
# From which share on a name counts: an element that is missed costs one needless question, a flag
# that is not there a wrong word.
FROM = 0.45
FLAGGED_FROM = 0.5
FILE = "weights.npz"

Vectors = NDArray[np.float32]


class LearntGoals:
    """Weights for the names, ready for a text."""

    def __init__(self, weights: Vectors, bias: Vectors, ngrams: NGrams) -> None:
        self._weights, self._bias, self._ngrams = weights, bias, ngrams

    def shares(self, text: str, doc: Doc) -> Mapping[str, float]:
        """Give how likely each name is, each for itself."""
        found = _features(doc, load_encoder().encode_one(text).embedding)
        return self._shares(found, text)

    def scores_within(self, doc: Doc, parts: Sequence[Span]) -> Mapping[str, Vectors]:
        """Give for each name how much each part of a text speaks for it; shape (parts,).

        By matchers and n-grams alone: where in a text something is said needs no meaning of the
        whole, and encoding each part would cost more than all the rest.
        """
        nothing = np.zeros(DIMENSIONS, dtype=np.float32)
        found = find_spans(doc)
        rows = [self._shares(_features_of(doc, found, part, nothing), part.text) for part in parts]
        return {name: np.array([row[name] for row in rows], dtype=np.float32) for name in NAMES}

    def _shares(self, found: Vectors, text: str) -> dict[str, float]:
        places, weights = self._ngrams.of_one(text)
        of_words = NGRAMS_COUNT * weights @ self._weights[len(found) + places]
        scores = found @ self._weights[: len(found)] + of_words + self._bias
        return dict(zip(NAMES, (1 / (1 + np.exp(-scores))).tolist(), strict=True))

    def save(self, folder: Path) -> None:
        """Write plain numbers and words into a folder."""
        np.savez(folder / FILE, weights=self._weights, bias=self._bias)
        self._ngrams.save(folder)

    @classmethod
    def load(cls, folder: Path) -> LearntGoals:
        """Read what ``save`` has written."""
        with np.load(folder / FILE) as kept:
            return cls(kept["weights"], kept["bias"], NGrams.load(folder))


def _features(doc: Doc, embedding: Vectors) -> Vectors:
    return _features_of(doc, find_spans(doc), doc[:], embedding)


def _features_of(
    doc: Doc, found: Mapping[str, list[Span]], part: Span, embedding: Vectors
) -> Vectors:
    """Give what is known of a part of a text apart from its n-grams; shape (features,)."""
    within = {
        name: sum(part.start <= span.start < part.end for span in found[name]) for name in PATTERNS
    }
    kinds = {entity.label_ for entity in doc.ents if part.start <= entity.start < part.end}
    text = part.text
    plain = [
        *(float(within[name] > 0) for name in PATTERNS),
        *(min(within[name], MOST_FOUND) / MOST_FOUND for name in PATTERNS),
        *(float(kind in kinds) for kind in ENTITIES),
        float(bool(find_when(text))),
        min(len(text.split()), LONG) / LONG * 2,
        float(any(sign.isdigit() for sign in text)),
        float("?" in text),
    ]
    return np.concatenate([MEANING_COUNTS * embedding, np.array(plain, dtype=np.float32)])


def learn(texts: Sequence[str], labels: NDArray[np.bool_]) -> LearntGoals:
    """Learn from goals; ``labels`` has a row for each text and a column for each name."""
    from sklearn.linear_model import LogisticRegression  # while learning alone

    nlp = load_language()
    plain = np.array(
        [
            _features(nlp(text), encoding.embedding)
            for text, encoding in zip(texts, load_encoder().encode_each(texts), strict=True)
        ]
    )
    ngrams = NGrams.learn(texts, letters=(2, 5), fewest=2)
    features = hstack([csr_matrix(plain), NGRAMS_COUNT * ngrams.of(texts)], format="csr")
    fitted = [
        LogisticRegression(C=STRENGTH, class_weight="balanced", max_iter=500).fit(features, column)
        for column in labels.T
    ]
    weights = np.vstack([one.coef_ for one in fitted]).T.astype(np.float32)
    bias = np.concatenate([one.intercept_ for one in fitted]).astype(np.float32)
    return LearntGoals(weights, bias, ngrams)


def read_goals(file: Path = GOALS) -> tuple[list[str], NDArray[np.bool_]]:
    """Read labelled goals; give their texts and labels, shape (goals, names).

    Raises:
        GoalsError: the file cannot be read, or a label is none of the codebook's.
    """
    try:
        rows = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)["goals"]
        said = [(row["text"], row["has"].split()) for row in rows]
    except (OSError, ValueError, yaml.YAMLError, KeyError, TypeError, AttributeError) as error:
        raise GoalsError(f"{file.name} must hold goals, each with 'text' and 'has'.") from error
    if not said or not all(isinstance(text, str) and text.strip() for text, _ in said):
        raise GoalsError(f"{file.name} must hold goals, each with a 'text' that is one.")
    unknown = {name for _, names in said for name in names} - set(NAMES)
    if unknown:
        raise GoalsError(f"{file.name} has the label '{min(unknown)}'; use {', '.join(NAMES)}.")
    return [text for text, _ in said], np.array([[n in names for n in NAMES] for _, names in said])


@functools.cache
def load_learnt() -> LearntGoals:
    """Give what was learnt, learning it first if nothing fits what is here; one for the process."""
    models_dir = load_settings().models_dir
    folder = _folder(models_dir)
    if not is_learnt(models_dir):
        keep(learn(*read_goals()).save, folder)
    return LearntGoals.load(folder)


def is_learnt(models_dir: Path) -> bool:
    """Tell whether what is here now was learnt from."""
    return (_folder(models_dir) / FILE).is_file()


def _folder(models_dir: Path) -> Path:
    made_by = (Path(__file__), Path(matchers.__file__), Path(language.__file__), *_dates())
    return kept_in(models_dir / "goals", (GOALS, *made_by), also=ENCODER_ID)


def _dates() -> list[Path]:
    return sorted(Path(dates.__file__).parent.glob("*.py"))
