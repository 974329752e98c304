"""A classifier learns from few texts, keeps what it learnt, and says how sure it is."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from coach.ngrams import NGrams, plain
from coach.text_classifier import TextClassifier, softmax

TEXTS = ["open the door", "open a window", "shut the door", "shut that window", "run", "run fast"]
LABELS = ["open", "open", "shut", "shut", "run", "run"]


@pytest.fixture
def classifier() -> TextClassifier:
    """Teach it three kinds by their words alone."""
    ngrams = NGrams.learn(TEXTS, fewest=1)
    return TextClassifier.learn(TEXTS, LABELS, ngrams=ngrams, strength=20)


def test_shares_make_one_and_the_likeliest_is_right(classifier) -> None:
    """However it is written."""
    shares = classifier.shares("SHÚT the gate")

    assert sum(shares.values()) == pytest.approx(1)
    assert max(shares, key=lambda label: shares[label]) == "shut"


def test_what_was_saved_says_the_same(classifier, tmp_path: Path) -> None:
    """Nothing is lost by keeping it."""
    classifier.save(tmp_path)

    kept = TextClassifier.load(tmp_path)

    assert kept.shares("open it") == pytest.approx(classifier.shares("open it"))


def test_embeddings_count_beside_the_words() -> None:
    """Texts of the same words are told apart by their meaning."""
    texts, labels = (
        ["bank", "bank", "bank", "bench", "bench"],
        ["river", "river", "money", "x", "x"],
    )
    vectors = np.array([[1, 0], [1, 0], [0, 1], [0.5, 0.5], [0.5, 0.5]], dtype=np.float32)
    ngrams = NGrams.learn(texts, fewest=1)

    taught = TextClassifier.learn(texts, labels, ngrams=ngrams, embeddings=vectors, strength=100)

    money = taught.labels.index("money")
    assert taught.scores("bank", vectors[2])[money] > taught.scores("bank", vectors[0])[money]


def test_two_labels_are_told_apart_like_more() -> None:
    """Each has its share."""
    texts, labels = TEXTS[:4], LABELS[:4]
    taught = TextClassifier.learn(texts, labels, ngrams=NGrams.learn(texts, fewest=1), strength=20)

    assert taught.shares("open it")["open"] > 0.5
    assert taught.shares("shut it")["shut"] > 0.5


def test_errors_tell_what_is_hard_as_the_shares_do() -> None:
    """The error of a text is the less, the likelier what it is."""
    vectors = np.eye(len(TEXTS), dtype=np.float32)
    ngrams = NGrams.learn(TEXTS, fewest=1)
    taught = TextClassifier.learn(TEXTS, LABELS, ngrams=ngrams, embeddings=vectors, strength=20)
    numbers = np.array([taught.labels.index(label) for label in LABELS], dtype=np.int32)

    errors = taught.errors(TEXTS, numbers, vectors)

    shares = [
        softmax(taught.scores(t, v))[n] for t, v, n in zip(TEXTS, vectors, numbers, strict=True)
    ]
    np.testing.assert_allclose(errors, -np.log(shares), atol=1e-4)


def test_accents_of_latin_letters_are_left_out_and_others_kept() -> None:
    """People leave them out on a phone; in Hindi the marks are vowels."""
    assert plain("Não É") == "nao e"
    assert plain("पानी") != plain("पन")


@pytest.mark.parametrize("text", ["open the door", "shut it, shut it now", "", "🙂"])
def test_one_text_weighs_as_among_many(text: str) -> None:
    """The short way gives what the long way gives."""
    ngrams = NGrams.learn(TEXTS, fewest=1)
    row = np.zeros(len(ngrams), dtype=np.float32)

    places, weights = ngrams.of_one(text)
    row[places] = weights

    assert row == pytest.approx(ngrams.of([text]).toarray()[0], abs=1e-6)
