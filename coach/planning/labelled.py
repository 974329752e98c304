"""A whole plan that somebody brings along under headings of their own: "Goal: … First step: …"."""

from __future__ import annotations

import re

_NAMES = {
    "goal": "goal|aim|objective|outcome|what we want",
    "why": "why|reason",
    "who": "who|who with|with|people|team|partners",
    "decides": "who decides|decision|decides",
    "now": "baseline|now|today|current(?:ly)?|where (?:it|we) stands?|situation",
    "when": "by when|when",
    "deadline": "deadline|date|due",
    "measure": "measure|measures|indicator|target|how we (?:will )?know|success",
    "first_step": "first step|step 1|step one|next step|first",
    "by_whom": "owner|who does it|responsible|by whom",
    "risk": "risks?|danger",
    "obstacle": "obstacles?|problem|what may get in the way",
    "then": "if[- ]then|plan b|what then",
}
_HEADING = re.compile(
    r"(?:^|(?<=[\n.;!?])\s*|(?<=\s))(?P<heading>"
    + "|".join(f"(?P<{step}>{names})" for step, names in _NAMES.items())
    + r")\s*[:=\-–]\s+",
    re.IGNORECASE,
)
FEWEST = 2  # headings; one alone may be a turn of speech


def split_plan(text: str) -> dict[str, str]:
    """Give what stands under each heading, by step; nothing where there are not two headings."""
    found = list(_HEADING.finditer(text))
    ends = [match.start() for match in found[1:]] + [len(text)]
    said: dict[str, str] = {}
    for match, end in zip(found, ends, strict=False):
        words = text[match.end() : end].strip(" \n\t;")
        step = _step(match)
        if words:  # under a heading that comes twice both count
            said[step] = f"{said[step]}\n{words}" if step in said else words
    deadline = said.pop("deadline", "")
    if deadline and "goal" in said:  # it is the goal's; "when" is asked of the first step
        said["goal"] = f"{said['goal']}\n{deadline}"
    return said if len(said) >= FEWEST and "goal" in said else {}


def _step(match: re.Match[str]) -> str:
    return next(step for step in _NAMES if match[step])
