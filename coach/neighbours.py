"""The learnt messages that are nearest to a new one, and what they mean.

Cover and Hart, "Nearest neighbor pattern classification" (1967); the neighbours' votes are weighed
by how near they are. Tens of thousands of vectors in 8 bits are compared in a fifth of a
millisecond.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from coach.encoder import DIMENSIONS, make_session

MODEL, MEANT = "neighbours.onnx", "neighbours.npy"
COUNT = 5
SAME = 0.995  # learnt word for word: what it means is known
KNOWN = 0.9999
SHARPNESS = 40.0  # a cosine less by 0.1 weighs a fiftieth

Vectors = NDArray[np.float32]


class Neighbours:
    """Gives for each label the share of it among the nearest."""

    def __init__(self, model: bytes, meant: NDArray[np.int32]) -> None:
        self._model = model
        self._session = make_session(model)
        self._meant = meant  # the label's number of each learnt message
        self._labels = int(meant.max()) + 1

    @classmethod
    def learn(cls, vectors: Vectors, meant: NDArray[np.int32], scratch: Path) -> Neighbours:
        """Keep the unit vectors (messages, 384) and the label's number of each, from 0.

        ``scratch`` is a folder to build in.
        """
        # Here alone: nobody needs it who only asks.
        from coach.encoder_build import make_search_model, save_quantised

        target = scratch / MODEL
        save_quantised(make_search_model(vectors, min(COUNT, len(vectors))), target)
        return cls(target.read_bytes(), meant)

    @classmethod
    def load(cls, folder: Path) -> Neighbours:
        """Read what ``save`` has written.

        Raises:
            FileNotFoundError: nothing was saved there.
        """
        return cls((folder / MODEL).read_bytes(), np.load(folder / MEANT))

    def save(self, folder: Path) -> None:
        """Write them into a folder."""
        (folder / MODEL).write_bytes(self._model)
        np.save(folder / MEANT, self._meant)

    def shares(self, vector: Vectors) -> Vectors:
        """Give the share of each label, together 1; ``vector`` is a unit vector (384,)."""
        feed = {"vector": vector.reshape(1, DIMENSIONS)}
        cosines, places = self._session.run(["cosines", "places"], feed)
        same = self._meant[places[0][cosines[0] >= SAME]]
        if len(same) and (same == same[0]).all():
            return self._only(int(same[0]))
        votes = np.exp(SHARPNESS * (cosines[0] - cosines[0].max()))
        found = np.bincount(self._meant[places[0]], votes, minlength=self._labels)
        shares: Vectors = (found / found.sum()).astype(np.float32)
        return shares

    def _only(self, label: int) -> Vectors:
        """Leave the other labels next to nothing, so that no guess outweighs what is known."""
        shares = np.full(self._labels, (1 - KNOWN) / max(self._labels - 1, 1), dtype=np.float32)
        shares[label] = KNOWN
        return shares
