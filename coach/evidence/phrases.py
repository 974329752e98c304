"""What the coach says in a check besides its questions; it stands in data/evidence/phrases.yml."""

from __future__ import annotations

import functools

from coach.settings import ROOT
from coach.yaml_file import read_yaml

FILE = ROOT / "data" / "evidence" / "phrases.yml"
WHY = "why"


@functools.cache
def _load() -> dict[str, dict[str, str] | str]:
    loaded: dict[str, dict[str, str] | str] = read_yaml(FILE)
    return loaded


def phrase(name: str, **facts: str) -> str:
    """Give a sentence by its name, with its facts filled in."""
    return str(_load()[name]).format(**facts)


def of_step(step: str, kind: str) -> str:
    """Give what answers a question about a step: why, whom or how; where one is not there, why."""
    told = _load()[f"step_{step}"]
    assert isinstance(told, dict)  # the test of the words keeps it so
    return told.get(kind) or told[WHY]
