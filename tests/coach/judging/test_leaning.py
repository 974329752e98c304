"""A choice leans on the labels that hold."""

from __future__ import annotations

import numpy as np
import pytest

from coach.judging.leaning import Leaning


@pytest.mark.parametrize("choices", [2, 3])
def test_a_choice_that_goes_with_a_label_is_likelier_where_it_holds(choices: int) -> None:
    """Learnt from which go together."""
    which = np.arange(60) % choices
    labels = np.column_stack([which == 0, np.arange(60) % 7 == 0])

    leaning = Leaning.learn(labels, np.eye(choices, dtype=bool)[which])

    assert leaning.of(np.array([1.0, 0.0])).argmax() == 0
    assert leaning.of(np.array([0.0, 0.0])).argmax() != 0


def test_a_choice_that_never_holds_is_never_leant_to() -> None:
    """There is nothing to learn of it."""
    chosen = np.eye(3, dtype=bool)[np.arange(20) % 2]

    leaning = Leaning.learn(np.arange(40).reshape(20, 2) % 3 == 0, chosen)

    assert leaning.of(np.array([1.0, 0.0]))[2] == -np.inf
