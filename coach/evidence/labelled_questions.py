"""The questions that a learner's own is heard by, each with what it asks about by the codebook."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import yaml

from coach.errors import ClaimsError
from coach.judging import Written
from coach.settings import ROOT

FILE_OF_QUESTIONS = ROOT / "data" / "evidence" / "questions.yml"
# What the cases for practice are about, by the names of issues: two cases of each.
CONCEPTS = (
    "no_comparison", "tiny_sample", "one_story", "own_figures", "cause_from_coincidence",
    "percent_without_base", "cherry_picked_period", "survivor_or_self_selection",
    "activity_not_result", "loaded_average", "leading_question", "harm_ignored",
)  # fmt: skip
HEARD = (*CONCEPTS, "old_data", "overprecise")  # credited too; no case is about the last two
ASKS, ELSE = "asks", "else"
KINDS = (ASKS, ELSE)  # whether it asks about any of it


def read_questions(file: Path = FILE_OF_QUESTIONS) -> Sequence[Written]:
    """Read labelled questions; whether one asks about anything is the choice.

    Raises:
        ClaimsError: the file cannot be read, or a label is none of the codebook's.
    """
    try:
        groups = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)["questions"]
        return [one for group in groups for one in _written(group, file.name)]
    except (OSError, ValueError, yaml.YAMLError, KeyError, TypeError, AttributeError) as error:
        raise ClaimsError(
            f"{file.name} must hold questions in groups, each with 'asks' and 'texts'."
        ) from error


def _written(group: dict[str, Any], name: str) -> list[Written]:
    labels = frozenset(group["asks"].split())
    if strange := sorted(labels - set(HEARD)):
        raise ClaimsError(f"{name} has the label '{strange[0]}'; use {', '.join(HEARD)}.")
    return [Written(str(text), "", labels, ASKS if labels else ELSE) for text in group["texts"]]
