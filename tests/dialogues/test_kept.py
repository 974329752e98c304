"""Dialogues that facilitators made tests of: said to the coach, its answers held to theirs.

`make corrections` writes them to `kept/`. A turn without `coach` may be answered in any way.
"""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest
import yaml

from console.corrections.dialogues import exchanges

FILES = sorted((Path(__file__).parent / "kept").glob("*.yml"))


def responses(folder: Path, conversation: str) -> list[list[str]]:
    """Give the names of what the coach said to each message, as its database holds them."""
    (database,) = folder.glob("*.sqlite3")
    with sqlite3.connect(database) as link:
        rows = link.execute(
            "SELECT data FROM events WHERE sender_id = ? ORDER BY id", [conversation]
        ).fetchall()
    return [list(turn.coach) for turn in exchanges([json.loads(data) for (data,) in rows])]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_kept_dialogue_is_answered_as_it_should_be(coach, person, file: Path) -> None:
    """Message by message, by the names of the responses."""
    turns: list[dict[str, Any]] = yaml.safe_load(file.read_text(encoding="utf-8"))["turns"]
    person.tell(*(turn["person"] for turn in turns))

    said = responses(coach.folder, person.conversation)
    assert len(said) == len(turns)
    expected = [turn.get("coach", answer) for turn, answer in zip(turns, said, strict=True)]
    assert said == expected
