"""Build the sentence encoder once, at set-up: weights to ONNX, then to 8 bits.

Only here are TensorFlow, transformers and tf2onnx needed; loading needs ONNX Runtime alone.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import Any

from coach.encoder import built_file, check_weights, weights_dir
from coach.errors import CoachError
from coach.settings import load_settings

OPSET = 15


def build_encoder(models_dir: Path) -> Path:
    """Build the encoder into ``models_dir`` unless it is there; give its path.

    Raises:
        EncoderError: the weights are not the ones that the project trusts.
    """
    target = built_file(models_dir)
    if target.is_file():
        return target
    folder = weights_dir()
    check_weights(folder)
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent) as scratch:
        quantised = Path(scratch) / "int8.onnx"
        _convert(folder, Path(scratch) / "float32.onnx", quantised)
        os.replace(quantised, target)  # whole or not at all, also when interrupted
    return target


def _convert(folder: Path, exact: Path, quantised: Path) -> None:
    os.environ.setdefault("TRANSFORMERS_OFFLINE", "1")
    import tensorflow as tf
    import tf2onnx
    from onnxruntime.quantization import QuantType, quantize_dynamic
    from transformers import TFBertModel

    bert = TFBertModel.from_pretrained(folder)
    signature = [
        tf.TensorSpec((None, None), tf.int32, name="input_ids"),
        tf.TensorSpec((None, None), tf.int32, name="attention_mask"),
    ]

    def embed(input_ids: Any, attention_mask: Any) -> dict[str, Any]:
        tokens = bert(input_ids=input_ids, attention_mask=attention_mask, training=False)
        mask = tf.cast(attention_mask[:, :, None], tf.float32)
        total = tf.reduce_sum(tokens.last_hidden_state * mask, axis=1)
        mean = total / tf.maximum(tf.reduce_sum(mask, axis=1), 1e-9)
        return {"embedding": tf.math.l2_normalize(mean, axis=1)}

    function = tf.function(embed, input_signature=signature)
    tf2onnx.convert.from_function(
        function, input_signature=signature, opset=OPSET, output_path=str(exact)
    )
    quantize_dynamic(str(exact), str(quantised), weight_type=QuantType.QInt8)


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
