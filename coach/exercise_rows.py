"""Rows of a file of exercises: each a few texts, told apart by an id."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

import yaml

from coach.errors import ExerciseError
from coach.yaml_file import read_yaml

Row = dict[str, str]


def read_rows(file: Path, fields: Collection[str], what: str) -> list[Row]:
    """Read the rows, in their order; ``what`` is the word for one of them, such as "goal".

    Raises:
        ExerciseError: the file is missing or has a mistake; the message names it and the remedy.
    """
    try:
        rows = read_yaml(file)
    except (OSError, ValueError, yaml.YAMLError) as error:
        raise ExerciseError(f"{file.name} cannot be read ({type(error).__name__}).") from error
    needed = ", ".join(sorted(fields))
    if not isinstance(rows, list) or not rows:
        raise ExerciseError(f"{file.name} must hold a list of {what}s, each with {needed}.")
    for number, row in enumerate(rows, start=1):
        if not _is_row(row, fields):
            raise ExerciseError(
                f"{what.capitalize()} {number} in {file.name} needs {needed}, each a text."
            )
    if len({row["id"] for row in rows}) < len(rows):
        raise ExerciseError(f"Two {what}s in {file.name} have the same id; give each its own.")
    return rows


def _is_row(row: object, fields: Collection[str]) -> bool:
    return isinstance(row, dict) and set(row) == set(fields) and all(map(_is_text, row.values()))


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())
