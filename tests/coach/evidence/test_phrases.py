"""What the coach says in a check besides its questions."""

from __future__ import annotations

import re

import pytest
import yaml

from coach import arc
from coach.evidence.phrases import FILE, of_step

MOST_WORDS, WORDS_OF_A_FACT = 60, 8
TOLD = yaml.safe_load(FILE.read_text(encoding="utf-8"))


@pytest.mark.parametrize("step", [name for name in arc.EVIDENCE if name != "to_ask"])
@pytest.mark.parametrize("kind", ["why", "whom", "how"])
def test_every_question_about_a_step_has_its_answer(step: str, kind: str) -> None:
    """In one sentence."""
    assert of_step(step, kind)


def test_every_sentence_fits_a_phone() -> None:
    """With its facts filled in."""
    told = [one if isinstance(one, dict) else {"": one} for one in TOLD.values()]

    for text in (text for one in told for text in one.values()):
        facts = len(re.findall(r"{\w+}", text))
        assert len(text.split()) + WORDS_OF_A_FACT * facts <= MOST_WORDS
