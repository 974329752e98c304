"""A mistake in the questions that a learner's own is heard by is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from coach.errors import ClaimsError
from coach.evidence.labelled_questions import ASKS, CONCEPTS, ELSE, read_questions
from coach.judging import Written

GROUP = "{asks: own_figures one_story, texts: [who says so of whom, just him]}"


def _read(tmp_path: Path, groups: str) -> list[Written]:
    file = tmp_path / "questions.yml"
    file.write_text(f"questions: [{groups}]", encoding="utf-8")
    return list(read_questions(file))


@pytest.mark.parametrize(
    ("old", "new", "error"),
    [
        ("one_story", "a_story", "'a_story'"),
        ("texts", "text", "must hold questions in groups"),
        ("{", "[", "must hold questions in groups"),
    ],
)
def test_a_mistake_in_the_questions_is_named(
    tmp_path: Path, old: str, new: str, error: str
) -> None:
    """With the file, and what may stand there."""
    with pytest.raises(ClaimsError, match=error):
        _read(tmp_path, GROUP.replace(old, new))


def test_each_question_has_the_labels_of_its_group(tmp_path: Path) -> None:
    """And one that asks about nothing has none."""
    first, second, third = _read(tmp_path, GROUP + ", {asks: '', texts: [good news]}")

    assert first.labels == second.labels == {"own_figures", "one_story"}
    assert (first.choice, third.choice) == (ASKS, ELSE)
    assert third.labels == frozenset()


def test_every_concept_is_there_often_enough_to_be_learnt() -> None:
    """In the questions that ship with the coach, none of them twice."""
    questions = read_questions()

    assert len({one.text for one in questions}) == len(questions)
    for name in CONCEPTS:
        assert sum(name in one.labels for one in questions) >= 60
