"""A whole plan that somebody brings along under headings of their own: "Goal: … First step: …"."""

from __future__ import annotations

import re

_NAMES = {
    "goal": "goal|aim|objective|outcome|what we want|purpose",
    "why": "why|reason",
    "who": "who|who with|with|people|team|partners|participants|people involved",
    "decides": "who decides|decision|decides",
    "now": "baseline|now|today|current(?:ly)?|where (?:it|we) stands?|situation|present position|"
    "position|present state|status",
    "when": "by when|when",
    "deadline": "deadline|date|due",
    "measure": "measure|measures|indicator|target|how we (?:will )?know|success",
    "first_step": "first step|step 1|step one|next step|first",
    "steps": "steps|the steps|what we do|actions?|action plan|plan of action",
    "there": "budget|money|resources|what is there|we have",
    "by_whom": "owner|who does it|responsible|by whom",
    "risk": "danger|trouble",
    "obstacle": "obstacles?|risks?|problem|what may get in the way",  # a plan's "risk" is that
    "then": "if[- ]then|plan b|what then",
}
_HEADING = re.compile(
    r"(?:^|(?<=[\n.;!?])\s*|(?<=\s))(?P<heading>"
    + "|".join(f"(?P<{step}>{names})" for step, names in _NAMES.items())
    + r")(?:\s*[:=\-–]\s+|(?<=[A-Z]{3})\s*\n)",
    re.IGNORECASE,
)
# "Walk the line - Samuel Adeyemi, by 12 December": what, who and by when.
_OWNED = re.compile(
    r"^(?P<first_step>[^-–,]{4,}?)(?:\s+[-–]\s+|,\s*|\s+\()(?P<by_whom>[A-Z][\w ]{1,40}?|me|I)"
    r"(?:,\s*(?P<when>(?:by|on|before|until) [^.)]{3,40}))?\W*$"
)
_ITEM = re.compile(r"(?:^|(?<=\s))\(?\d{1,2}[).:]\s+|(?:^|\n)\s*[-*•]\s+")
_THEN = re.compile(r"[;,.]\s+then\b[,:]?\s+", re.IGNORECASE)
FEWEST = 2  # headings; one alone may be a turn of speech


def split_plan(text: str) -> dict[str, str]:
    """Give a whole plan by step; nothing where no goal and no second heading stands in it."""
    said = split_parts(text)
    return said if "goal" in said else {}


def split_parts(text: str) -> dict[str, str]:
    """Give what stands under each heading, by step; nothing where there are not two headings."""
    found = list(_HEADING.finditer(text))
    ends = [match.start() for match in found[1:]] + [len(text)]
    said: dict[str, str] = {}
    for match, end in zip(found, ends, strict=False):
        words = text[match.end() : end].strip(" \n\t;")
        step = _step(match)
        if words:  # under a heading that comes twice both count
            said[step] = f"{said[step]}\n{words}" if step in said else words
    said |= _several(said.pop("steps", "")) | _answered(said.get("obstacle", ""))
    deadline = said.pop("deadline", "")
    if deadline and "goal" in said:  # it is the goal's; "when" is asked of the first step
        said["goal"] = f"{said['goal']}\n{deadline}"
    return said if len(said) >= FEWEST else {}


def _several(steps: str) -> dict[str, str]:
    """Give the first of several steps, and the others in rows of their own."""
    listed = [step.strip(" \n;,") for step in _ITEM.split(steps) if step.strip(" \n;,")]
    further = "\n".join(listed[1:])
    if not listed:
        return {}
    first = _OWNED.match(listed[0])
    of_step = {key: words for key, words in first.groupdict().items() if words} if first else {}
    rest = {"further": further} if further else {}
    return {"first_step": listed[0], **of_step, **rest}


def _answered(obstacle: str) -> dict[str, str]:
    """Give what gets in the way and what is done then, where both stand together."""
    found = _THEN.search(obstacle)
    if not found:
        return {}
    return {"obstacle": obstacle[: found.start()].strip(), "then": obstacle[found.end() :].strip()}


def _step(match: re.Match[str]) -> str:
    return next(step for step in _NAMES if match[step])
