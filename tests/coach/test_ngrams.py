"""The words and pieces of words of a text weigh what the literature's formula says."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from scipy.sparse import hstack
from sklearn.feature_extraction.text import TfidfVectorizer

from coach.ngrams import NGrams, plain

TEXTS = [
    "stop the bus cuts",
    "Stop!  the bus is late, the bus is full",
    "back to my plan",
    "it's the neighbours' plan, isn't it",
    "qué pasa en la calle? ¡otra vez!",
    "\u0928\u092e\u0938\u094d\u0924\u0947 \u092d\u093e\u0908, my plan",
    "a",
    "",
]


def by_scikit_learn(letters: tuple[int, int], fewest: int) -> np.ndarray:
    """Weigh the texts with the library that everybody knows."""
    usual = {"min_df": fewest, "sublinear_tf": True, "preprocessor": plain}
    kinds = (
        TfidfVectorizer(analyzer="char_wb", ngram_range=letters, **usual),
        TfidfVectorizer(ngram_range=(1, 2), token_pattern=r"(?u)\b\w[\w']*\b", **usual),
    )
    return hstack([kind.fit_transform(TEXTS) for kind in kinds]).toarray()


@pytest.mark.parametrize(("letters", "fewest"), [((2, 4), 1), ((2, 4), 2), ((1, 3), 2)])
def test_they_weigh_as_by_scikit_learn(letters: tuple[int, int], fewest: int) -> None:
    """Same pieces, in the same order, of the same weight."""
    learnt = NGrams.learn(TEXTS, letters=letters, fewest=fewest)

    np.testing.assert_allclose(
        learnt.of(TEXTS).toarray(), by_scikit_learn(letters, fewest), atol=1e-6
    )


def test_what_was_saved_weighs_the_same(tmp_path: Path) -> None:
    """What is kept in a file is all that there is to it."""
    learnt = NGrams.learn(TEXTS, fewest=2)
    learnt.save(tmp_path)

    loaded = NGrams.load(tmp_path)

    assert len(loaded) == len(learnt)
    assert (loaded.of(TEXTS) != learnt.of(TEXTS)).nnz == 0


def test_a_text_of_which_nothing_is_known_weighs_nothing() -> None:
    """No division by zero, no weight out of nothing."""
    places, weights = NGrams.learn(TEXTS).of_one("zzz")

    assert len(places) == len(weights) == 0
