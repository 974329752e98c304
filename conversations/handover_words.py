"""What people are told when somebody of the group steps in: read from the coach's own words.

The console says them too, and it loads no model.
"""

from __future__ import annotations

import functools
from collections.abc import Callable

from coach.settings import ROOT
from coach.yaml_file import read_yaml

Words = Callable[[str], str]  # the name of a response -> its words

FILE = ROOT / "data" / "responses" / "handover.yml"


def handover_words(response: str) -> str:
    """Give the words of a response."""
    return str(_responses()[response][0]["text"])


@functools.cache
def _responses() -> dict[str, list[dict[str, str]]]:
    responses: dict[str, list[dict[str, str]]]
    responses = read_yaml(FILE)["responses"]
    return responses
