"""The claims that reviewing is learnt from, each with its labels by the codebook."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import yaml

from coach.errors import ClaimsError
from coach.evidence.speakers import as_anyones
from coach.judging import Written
from coach.settings import ROOT

FILE_OF_CLAIMS = ROOT / "data" / "evidence" / "claims.yml"
ELEMENTS = (
    "number", "source", "method", "sample_size", "comparison", "time_span", "limits",
)  # fmt: skip
ISSUES = (
    "no_source", "own_figures", "one_story", "tiny_sample", "no_comparison",
    "cause_from_coincidence", "cherry_picked_period", "percent_without_base", "old_data",
    "leading_question", "loaded_average", "activity_not_result", "survivor_or_self_selection",
    "overprecise", "harm_ignored",
)  # fmt: skip
KINDS = ("claim", "anecdote", "data", "study")
HIGHEST = 5  # level, after Nesta's Standards of Evidence
# A level is learnt as a stair: whether it is above each step.
STAIRS = tuple(f"above_{level}" for level in range(HIGHEST))
LABELS = (*ELEMENTS, *ISSUES, *STAIRS)


def read_claims(file: Path = FILE_OF_CLAIMS) -> Sequence[Written]:
    """Read labelled claims, whoever makes them put alike; the kind is the choice.

    Raises:
        ClaimsError: the file cannot be read, or a label is none of the codebook's.
    """
    try:
        rows = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)["claims"]
        return [_written(row, file.name) for row in rows]
    except (OSError, ValueError, yaml.YAMLError, KeyError, TypeError, AttributeError) as error:
        raise ClaimsError(
            f"{file.name} must hold claims, each with 'text', 'has', 'issues', 'level' and 'kind'."
        ) from error


def _written(row: dict[str, Any], name: str) -> Written:
    labels = {*row["has"].split(), *row["issues"].split()}
    strange = sorted(labels - {*ELEMENTS, *ISSUES}) + [row["kind"]] * (row["kind"] not in KINDS)
    if strange:
        known = ", ".join((*ELEMENTS, *ISSUES, *KINDS))
        raise ClaimsError(f"{name} has the label '{strange[0]}'; use {known}.")
    if row["level"] not in range(HIGHEST + 1):
        raise ClaimsError(f"{name} has the level {row['level']}; use 0 to {HIGHEST}.")
    text = as_anyones(row["text"])
    return Written(text, "", frozenset({*labels, *STAIRS[: row["level"]]}), row["kind"])
