"""Each label looks at the words of a text that speak for it: attention, label by label.

People say several things in one text. A single vector of it blurs them; here each label weighs
the tokens for itself and judges by what it looked at. Mullenbach et al., "Explainable Prediction of
Medical Codes from Clinical Text" (2018), section 2.2; learnt by coach/judging/attending.py.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray
from scipy.special import softmax

from coach.encoder import Encoding

SHARPNESS = 4.0  # how much more a label looks at one token than at the next
OF_TEXT, OF_CONTEXT = 6.0, 4.0  # unit vectors have small numbers: so much are they raised

Numbers = NDArray[np.float32]


@dataclass(frozen=True)
class Attention:
    """What was learnt; d = 384 numbers of a token, h of what is looked at, l labels."""

    look: Numbers  # (d, h)
    look_bias: Numbers  # (h,)
    labels: Numbers  # (h, l): what each label looks for
    see: Numbers  # (d, 2h)
    see_bias: Numbers  # (2h,)
    judge: Numbers  # (l, 2h): what each label takes for itself
    whole: Numbers  # (2d, l): how the text and its context speak for each label as a whole
    bias: Numbers  # (l,)

    def scores(self, states: Numbers, whole: Numbers) -> Numbers:
        """Give a score for each label; states of the tokens (tokens, d), ``whole`` (2d,)."""
        looked = np.tanh(states @ self.look + self.look_bias) @ self.labels
        shares = softmax(SHARPNESS * looked, axis=0)
        seen = shares.T @ _bent(states @ self.see + self.see_bias)
        scores = (seen * self.judge).sum(axis=1) + whole @ self.whole + self.bias
        return np.asarray(scores, dtype=np.float32)

    def numbers(self) -> dict[str, Numbers]:
        """Give all of it by name."""
        return {field.name: getattr(self, field.name) for field in fields(self)}

    @classmethod
    def of(cls, numbers: Mapping[str, Numbers]) -> Attention:
        """Take what ``numbers`` gave."""
        return cls(**{field.name: numbers[field.name] for field in fields(cls)})


def whole_of(text: Encoding, context: Encoding | None) -> Numbers:
    """Give a text and what was said before as wholes; shape (768,)."""
    before = np.zeros_like(text.embedding) if context is None else context.embedding
    return np.concatenate([OF_TEXT * text.embedding, OF_CONTEXT * before])


def _bent(values: Numbers) -> Numbers:
    """Give the GELU by its tanh form, which is what is learnt with."""
    inner = (2 / np.pi) ** 0.5 * (values + 0.044715 * values**3)
    return np.asarray(0.5 * values * (1 + np.tanh(inner)), dtype=np.float32)
