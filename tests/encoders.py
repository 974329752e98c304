"""An encoder that needs no model: what shares words is close."""

from __future__ import annotations

import numpy as np

from coach.encoder import DIMENSIONS


class CountingEncoder:
    """One dimension a word; counts what it encodes."""

    def __init__(self) -> None:
        self.encoded = 0

    def encode(self, texts: list[str]) -> np.ndarray:
        """Encode each text as the words it holds."""
        self.encoded += len(texts)
        vectors = np.zeros((len(texts), DIMENSIONS), dtype=np.float32)
        for row, text in enumerate(texts):
            for word in text.split():
                vectors[row, sum(word.encode()) * 31 % DIMENSIONS] = 1.0
        return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
