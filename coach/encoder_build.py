"""Build the sentence encoder once, at set-up: weights to ONNX, then to 8 bits.

The graph is written out by hand: a BERT of six layers is short, the runtime has one operator for
each of its parts, and no framework is needed to convert it. Devlin et al., "BERT" (2019).
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import onnx
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from safetensors.numpy import load_file

from coach.encoder import DIMENSIONS, built_file, check_weights, weights_dir
from coach.errors import CoachError
from coach.settings import load_settings

LAYERS, HEADS = 6, 12
LOWER_LAYERS = 4  # these are never tuned
OPSET = 15
IR_VERSION = 8  # of that opset's time: any runtime that we allow can read it
EPSILON = 1e-12
RUNTIME = "com.microsoft"  # the runtime's own operators

Weights = Mapping[str, npt.NDArray[np.float32]]


def build_encoder(models_dir: Path) -> Path:
    """Build the encoder into ``models_dir`` unless it is there; give its path.

    Raises:
        EncoderError: the weights are not the ones that the project trusts.
    """
    target = built_file(models_dir)
    if target.is_file():
        return target
    model = make_model(load_weights())
    target.parent.mkdir(parents=True, exist_ok=True)
    save_quantised(model, target)
    return target


def load_weights() -> Weights:
    """Read the encoder's weights from its package.

    Raises:
        EncoderError: they are not the ones that the project trusts.
    """
    folder = weights_dir()
    check_weights(folder)
    return load_file(folder / "model.safetensors")


def save_quantised(model: onnx.ModelProto, target: Path) -> None:
    """Write a model with its weights in 8 bits, whole or not at all, also when interrupted."""
    with tempfile.TemporaryDirectory(dir=target.parent) as scratch:
        exact, quantised = Path(scratch) / "float32.onnx", Path(scratch) / "int8.onnx"
        onnx.save(model, exact)
        quantize_dynamic(
            exact,
            quantised,
            weight_type=QuantType.QInt8,
            per_channel=True,  # a scale for each column: much nearer to the exact one, as fast
            extra_options={"DefaultTensorType": TensorProto.FLOAT},
        )
        os.replace(quantised, target)


def make_model(weights: Weights) -> onnx.ModelProto:
    """Give the model: token ids and mask, int32 (batch, tokens), to unit vectors (batch, 384).

    Its second output is what the lower layers say of each token, (batch, tokens, 384).
    """
    return _Graph(weights).model()


def make_upper_model(weights: Weights) -> onnx.ModelProto:
    """Give the upper layers alone: states (batch, tokens, 384) and mask to unit vectors."""
    return _Graph(weights).upper_model()


def make_search_model(vectors: npt.NDArray[np.float32], count: int) -> onnx.ModelProto:
    """Give the search for those of some unit vectors (n, 384) that are nearest to another.

    Takes ``vector`` (1, 384); gives ``cosines`` and ``places`` (1, count), the nearest first.
    """
    nodes = [
        helper.make_node("MatMul", ["vector", "kept"], ["all"], name="all"),
        helper.make_node("TopK", ["all", "count"], ["cosines", "places"], name="nearest"),
    ]
    constants = [
        numpy_helper.from_array(np.ascontiguousarray(vectors.T), "kept"),
        numpy_helper.from_array(np.array([count], dtype=np.int64), "count"),
    ]
    graph = helper.make_graph(
        nodes,
        "nearest",
        [helper.make_tensor_value_info("vector", TensorProto.FLOAT, (1, DIMENSIONS))],
        [
            helper.make_tensor_value_info("cosines", TensorProto.FLOAT, (1, count)),
            helper.make_tensor_value_info("places", TensorProto.INT64, (1, count)),
        ],
        constants,
    )
    opsets = [helper.make_opsetid("", OPSET)]
    return helper.make_model(graph, opset_imports=opsets, ir_version=IR_VERSION)


class _Graph:
    """The graph while it is written, node by node; a node is named like what it gives."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self._nodes: list[onnx.NodeProto] = []
        self._constants: list[onnx.TensorProto] = []

    def model(self) -> onnx.ModelProto:
        states = self._embed()
        for number in range(LOWER_LAYERS):
            states = self._layer(number, states)
        self._node("Identity", "lower", [states])
        self._upper(states)
        return self._finish([_IDS, _MASK], [_EMBEDDING, _LOWER])

    def upper_model(self) -> onnx.ModelProto:
        self._upper("lower")
        return self._finish([_LOWER, _MASK], [_EMBEDDING])

    def _upper(self, states: str) -> None:
        for number in range(LOWER_LAYERS, LAYERS):
            states = self._layer(number, states)
        self._pool(states)

    def _finish(
        self, inputs: list[onnx.ValueInfoProto], outputs: list[onnx.ValueInfoProto]
    ) -> onnx.ModelProto:
        graph = helper.make_graph(self._nodes, "sentence_encoder", inputs, outputs, self._constants)
        opsets = [helper.make_opsetid("", OPSET), helper.make_opsetid(RUNTIME, 1)]
        return helper.make_model(graph, opset_imports=opsets, ir_version=IR_VERSION)

    def _embed(self) -> str:
        """Words and their places; every text is of the first of two types of segment."""
        words = self._weights["embeddings.word_embeddings.weight"]
        segment = self._weights["embeddings.token_type_embeddings.weight"][0]
        self._constant("words", words + segment)
        self._constant("places", self._weights["embeddings.position_embeddings.weight"])
        self._node("Gather", "word", ["words", "input_ids"])
        self._node("Shape", "shape", ["input_ids"])
        self._node("Slice", "length", ["shape", self._number(1), self._number(2)])
        zero = self._number(0)
        self._node("Slice", "first_places", ["places", zero, "length", zero])
        self._node("Unsqueeze", "place", ["first_places", zero])
        return self._add_and_normalise("embedded", "word", "place", "embeddings.LayerNorm")

    def _layer(self, number: int, states: str) -> str:
        """Self-attention, then two dense layers, each added to what came in."""
        at, name = f"encoder.layer.{number}", f"layer{number}"
        inner = [f"{at}.attention.self.{part}" for part in ("query", "key", "value")]
        weights = np.hstack([self._weights[f"{part}.weight"].T for part in inner])
        biases = np.hstack([self._weights[f"{part}.bias"] for part in inner])
        attended = self._node(
            "Attention",
            f"{name}_attended",
            [
                states,
                self._constant(f"{name}_qkv", weights),
                self._constant(f"{name}_qkv_bias", biases),
                "attention_mask",
            ],
            num_heads=HEADS,
        )
        mixed = self._multiply(f"{name}_mixed", attended, f"{at}.attention.output.dense")
        states = self._add_and_normalise(
            f"{name}_heard", mixed, states, f"{at}.attention.output.LayerNorm",
            f"{at}.attention.output.dense",
        )  # fmt: skip
        wide = self._multiply(f"{name}_wide", states, f"{at}.intermediate.dense")
        bias = self._constant(f"{name}_wide_bias", self._weights[f"{at}.intermediate.dense.bias"])
        bent = self._node("BiasGelu", f"{name}_bent", [wide, bias])
        narrow = self._multiply(f"{name}_narrow", bent, f"{at}.output.dense")
        return self._add_and_normalise(
            f"{name}_out", narrow, states, f"{at}.output.LayerNorm", f"{at}.output.dense"
        )

    def _pool(self, states: str) -> None:
        """The mean of the tokens that are there, to length 1 (so their sum will do)."""
        self._node("Cast", "there", ["attention_mask"], to=TensorProto.FLOAT)
        self._node("Unsqueeze", "there_each", ["there", self._number(2)])
        self._node("Mul", "kept", [states, "there_each"])
        self._node("ReduceSum", "sum", ["kept", self._number(1)], keepdims=0)
        self._node("LpNormalization", "embedding", ["sum"], axis=1, p=2)

    def _multiply(self, name: str, left: str, dense: str) -> str:
        right = self._constant(f"{name}_weight", self._weights[f"{dense}.weight"].T)
        return self._node("MatMul", name, [left, right])

    def _add_and_normalise(
        self, name: str, left: str, right: str, norm: str, dense: str | None = None
    ) -> str:
        """Add two, and the bias of a dense layer if one is due, then normalise."""
        inputs = [
            left,
            right,
            self._constant(f"{name}_gain", self._weights[f"{norm}.weight"]),
            self._constant(f"{name}_shift", self._weights[f"{norm}.bias"]),
        ]
        if dense:
            inputs.append(self._constant(f"{name}_bias", self._weights[f"{dense}.bias"]))
        return self._node("SkipLayerNormalization", name, inputs, epsilon=EPSILON)

    def _node(self, operator: str, name: str, inputs: list[str], **attributes: Any) -> str:
        domain = RUNTIME if operator in _OF_THE_RUNTIME else ""
        self._nodes.append(
            helper.make_node(operator, inputs, [name], name=name, domain=domain, **attributes)
        )
        return name

    def _constant(self, name: str, values: npt.NDArray[Any]) -> str:
        self._constants.append(numpy_helper.from_array(np.ascontiguousarray(values), name))
        return name

    def _number(self, number: int) -> str:
        name = f"number_{number}"
        if all(constant.name != name for constant in self._constants):
            self._constant(name, np.array([number], dtype=np.int64))
        return name


_TOKENS = ("batch", "tokens")
_IDS = helper.make_tensor_value_info("input_ids", TensorProto.INT32, _TOKENS)
_MASK = helper.make_tensor_value_info("attention_mask", TensorProto.INT32, _TOKENS)
_LOWER = helper.make_tensor_value_info("lower", TensorProto.FLOAT, (*_TOKENS, DIMENSIONS))
_EMBEDDING = helper.make_tensor_value_info("embedding", TensorProto.FLOAT, ("batch", DIMENSIONS))
_OF_THE_RUNTIME = {"Attention", "BiasGelu", "SkipLayerNormalization"}


def main() -> int:
    """Build, say where it is, and turn a known error into one line."""
    try:
        print(build_encoder(load_settings().models_dir).name)
    except CoachError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
