"""The encoder gives close vectors to close meanings, and always the same ones."""

from __future__ import annotations

import numpy as np
import pytest

from coach.encoder import (
    DIMENSIONS,
    ENCODER_ID,
    WEIGHTS_SHA256,
    Encoder,
    built_file,
    check_weights,
    load_encoder,
)
from coach.errors import EncoderError


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    """Give the encoder that set-up has built."""
    return load_encoder()


def test_vectors_have_unit_length(encoder) -> None:
    """So that a dot product is a cosine."""
    vectors = encoder.encode(["the drain floods", "hello"])

    assert vectors.shape == (2, DIMENSIONS)
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)


def test_close_meanings_are_close(encoder) -> None:
    """Two ways to say it are nearer than two things."""
    ask, same, other = encoder.encode(
        ["can you give me an example", "show me how others did it", "our street floods"]
    )

    assert ask @ same > ask @ other


def test_a_vector_does_not_depend_on_its_company(encoder) -> None:
    """Encoded alone or with others, a text is the same."""
    alone = encoder.encode(["hello"])
    together = encoder.encode(["hello", "a much longer text than that " * 20])

    np.testing.assert_array_equal(alone[0], together[0])


@pytest.mark.parametrize("text", ["", " ", "🙂" * 300, "word " * 2000, "नमस्ते", "مرحبا"])
def test_nothing_that_people_type_breaks_it(encoder, text: str) -> None:
    """Empty, long and other scripts pass."""
    assert np.isfinite(encoder.encode([text])).all()


def test_no_texts_give_no_vectors(encoder) -> None:
    """The shape still fits."""
    assert encoder.encode([]).shape == (0, DIMENSIONS)


def test_the_built_file_is_named_after_the_weights() -> None:
    """Other weights are never taken for these."""
    assert ENCODER_ID.startswith(WEIGHTS_SHA256[:16])


def test_other_weights_are_refused(tmp_path) -> None:
    """A file that is not the one we trust is named, with the remedy."""
    (tmp_path / "model.safetensors").write_bytes(b"something else")

    with pytest.raises(EncoderError, match=r"model\.safetensors.*make run"):
        check_weights(tmp_path)


def test_a_missing_encoder_names_the_remedy(tmp_path, monkeypatch) -> None:
    """Without set-up the message says what to do."""
    monkeypatch.setenv("COACH_MODELS", str(tmp_path))
    load_encoder.cache_clear()
    try:
        with pytest.raises(EncoderError, match=f"{built_file(tmp_path).name}.*make train"):
            load_encoder()
    finally:
        load_encoder.cache_clear()
