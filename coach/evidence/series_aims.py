"""What is aimed at, in a line of its own beside the numbers: "Target: 20"."""

from __future__ import annotations

import re

_AIM = re.compile(
    r"^[ ]*\(?(?:(?:our|the|my|their|weekly|monthly|daily|this year's) ){0,2}"
    r"(?:target|goal|aim|objective|budget|quota|ziel|objetivo|objectif|obiettivo|meta|lakshya)"
    r"(?: (?:for|per|each|every|a) (?:each |every )?(?:day|week|month|year|session|time))?"
    r"(?: (?:is|was|of))?[ ]*[:=-]?[ ]*[$€£]?\d[\d.,]*%?"
    r"(?: (?:per|a|each|every) [^\W\d]+| [^\W\d]+)?\)?[.!]?[ ]*(?:\n|$)",
    re.MULTILINE | re.IGNORECASE,
)
_HAS_NUMBER = re.compile(r"\d")
_FEWEST = 2  # other lines with a number, or one that has many
_FEWEST_IN_LINE = 3


def without_aims(text: str) -> str:
    """Take out the one line that says what is aimed at, where the numbers stand in others."""
    found = list(_AIM.finditer(text))
    if len(found) != 1:
        return text
    rest = text[: found[0].start()] + text[found[0].end() :]
    lines = [line for line in rest.splitlines() if _HAS_NUMBER.search(line)]
    is_list = len(lines) >= _FEWEST or any(
        len(re.findall(r"\d+", line)) >= _FEWEST_IN_LINE for line in lines
    )
    return rest.strip("\n") if is_list else text
