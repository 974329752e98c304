"""What the labels of a text say of which choice holds: a threat is seldom said kindly."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from coach.judging.attention import Numbers

TWO = 2


class Leaning:
    """Log odds of the choices, given the labels."""

    def __init__(self, weights: Numbers, bias: Numbers) -> None:
        self.weights, self.bias = weights, bias  # (labels, choices), (choices,)

    @classmethod
    def learn(cls, labels: NDArray[np.bool_], choices: NDArray[np.bool_]) -> Leaning:
        """Learn from what holds of labelled texts; a column for each label and choice."""
        from sklearn.linear_model import LogisticRegression  # while learning alone

        classes = choices.argmax(axis=1)
        fitted = LogisticRegression(max_iter=1000, multi_class="multinomial").fit(labels, classes)
        coefficients, intercepts = fitted.coef_, fitted.intercept_
        if len(fitted.classes_) == TWO:  # then the second is given alone
            coefficients = np.vstack([-coefficients, coefficients])
            intercepts = np.concatenate([-intercepts, intercepts])
        weights = np.zeros((labels.shape[1], choices.shape[1]), dtype=np.float32)
        bias = np.full(choices.shape[1], -np.inf, dtype=np.float32)
        weights[:, fitted.classes_], bias[fitted.classes_] = coefficients.T, intercepts
        return cls(weights, bias)

    def of(self, likely: Numbers) -> Numbers:
        """Give the log odds of the choices, by how likely each label is."""
        return np.asarray(likely @ self.weights + self.bias)
