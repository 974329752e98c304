"""The encoder that set-up builds computes what the weights were trained to compute."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import pytest

from coach.encoder import Encoder, load_encoder, make_session, weights_dir
from coach.encoder_build import build_encoder, load_weights, make_model, make_upper_model

# The first numbers of each vector by the model's reference implementation (transformers 4.36,
# TFBertModel, mean of the tokens, length 1).
REFERENCE = {
    "the drain floods": [-0.05389, 0.02971, 0.11688, 0.04925, -0.02670, -0.02917],
    "can you give me an example of what others did about their bus": [
        0.04069,
        0.09556,
        0.02921,
        -0.01832,
        0.05004,
        -0.01422,
    ],
}


@pytest.fixture(scope="module")
def exact(tmp_path_factory: pytest.TempPathFactory) -> Encoder:
    """Give the encoder before its weights are put into 8 bits."""
    file: Path = tmp_path_factory.mktemp("encoder") / "exact.onnx"
    onnx.save(make_model(load_weights()), file)
    return Encoder(file, weights_dir() / "tokenizer.json")


@pytest.mark.parametrize("text", REFERENCE)
def test_the_graph_computes_what_the_reference_does(exact: Encoder, text: str) -> None:
    """To four digits, before the weights are rounded."""
    np.testing.assert_allclose(exact.encode([text])[0][:6], REFERENCE[text], atol=1e-4)


def test_eight_bits_are_near_to_the_exact(exact: Encoder) -> None:
    """Rounding turns a vector by a few degrees at most."""
    texts = [*REFERENCE, "hello", "we are twelve women who sell fish and the inspector fines us"]

    likeness = (exact.encode(texts) * load_encoder().encode(texts)).sum(axis=1)

    assert likeness.min() > 0.975


def test_the_upper_layers_alone_go_on_where_the_lower_ones_end(exact: Encoder) -> None:
    """Untuned they give the encoder's own vector."""
    upper = make_session(make_upper_model(load_weights()).SerializeToString())

    for text in REFERENCE:
        encoding = exact.encode_one(text)
        mask = np.ones((1, len(encoding.lower)), dtype=np.int32)
        (embedding,) = upper.run(None, {"lower": encoding.lower[None], "attention_mask": mask})
        np.testing.assert_allclose(embedding[0], encoding.embedding, atol=1e-5)


def test_what_is_built_is_left_as_it_is(tmp_path: Path) -> None:
    """A second call costs nothing."""
    built = build_encoder(tmp_path)
    changed = built.stat().st_mtime_ns

    assert build_encoder(tmp_path) == built
    assert built.stat().st_mtime_ns == changed
