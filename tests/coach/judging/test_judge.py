"""A judge learns from labelled texts, and what it learnt is kept."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from coach.encoder import load_encoder
from coach.judging import Judge, Written
from coach.judging.attention import Attention, whole_of

LABELS, CHOICES = ("greets", "offers", "refuses"), ("warm", "plain")
SAYINGS = {
    "greets": ["good morning", "hello, how are you", "thank you for your time", "nice to see you"],
    "offers": ["we want 20 a tonne", "26 then", "how about 18 a day", "we ask 300 a month"],
    "refuses": ["no way", "we cannot accept that", "no, that will not do", "never, no"],
}


def _written(context: str = "") -> list[Written]:
    return [
        Written(text, context, frozenset({label}), "warm" if label == "greets" else "plain")
        for label, texts in SAYINGS.items()
        for text in texts
    ]


@pytest.fixture(scope="module")
def judge() -> Judge:
    """Give what is learnt from a few texts with something said before each."""
    return Judge.learn(_written("well, what now?"), LABELS, CHOICES)


def test_what_was_learnt_is_told_again(judge: Judge) -> None:
    """The likeliest label of a plain text, and of the choices one in all."""
    labels, choices = judge.shares("good morning", "well, what now?")

    assert max(labels, key=lambda label: labels[label]) == "greets"
    assert sum(choices.values()) == pytest.approx(1)


def test_what_is_kept_judges_the_same(judge: Judge, tmp_path: Path) -> None:
    """Plain numbers, written and read."""
    judge.save(tmp_path)
    text, before = "no, we want 26", "I can pay 18."

    assert Judge.load(tmp_path, LABELS, CHOICES).shares(text, before) == judge.shares(text, before)


def test_texts_may_have_nothing_before_them(tmp_path: Path) -> None:
    """Then nothing is learnt of it, and what comes before one later does not count for much."""
    alone = Judge.learn(_written(), LABELS, CHOICES)
    alone.save(tmp_path)

    labels, _ = Judge.load(tmp_path, LABELS, CHOICES).shares("no way")
    assert max(labels, key=lambda label: labels[label]) == "refuses"


def test_each_label_looks_at_words_of_its_own(judge: Judge) -> None:
    """With two things said in a text both are seen, as one vector of it would blur them."""
    labels, _ = judge.shares("good morning. we want 20 a tonne", "well, what now?")

    assert min(labels["greets"], labels["offers"]) > labels["refuses"]


def test_it_is_learnt_and_judged_with_the_same_numbers() -> None:
    """TensorFlow learns, NumPy judges; of an all-zero net nothing but its bias is left."""
    encoding = load_encoder().encode_one("good morning")
    zero = {
        "look": (384, 4), "look_bias": (4,), "labels": (4, 2), "see": (384, 8), "see_bias": (8,),
        "judge": (2, 8), "whole": (768, 2), "bias": (2,),
    }  # fmt: skip
    numbers = {name: np.zeros(shape, dtype=np.float32) for name, shape in zero.items()}
    numbers["bias"] += 3

    scores = Attention.of(numbers).scores(encoding.lower, whole_of(encoding, None))

    assert scores.tolist() == [3, 3]
