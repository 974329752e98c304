"""A scenario made of what somebody prepared, so that they rehearse the talk they will really have.

What the other side wants is not known: the model takes the worry that was written down for what
matters most to them, and says so. Its numbers are those of the preparation.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from coach.quoting import quote
from coach.wording import stems

MAIN, WHEN, OURS = "main", "when", "our_part"
STEPS = 16  # at most, from the least to the best
ROUNDS = 8
LONG_WORD = 4  # letters of a word by which an issue is known
NO_WORRY = "I have people above me to answer to, and they like no surprises."
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")


def build_own_case(answers: Mapping[str, str]) -> dict[str, Any]:
    """Give a scenario as a file would hold it; ``answers`` maps the preparation's steps to texts.

    Where the ask holds no amount, it is settled by how much of it is granted.
    """
    ask, theirs = answers.get("ask", ""), answers.get("theirs", "")
    least, hoped = _number(answers.get("limit", "")), _number(answers.get("target", "") or ask)
    main = _amount(ask, least, hoped) if least != hoped and least and hoped else _granted(ask)
    issues = [main, _when(), _our_part(theirs)]
    return {
        "title": quote(ask, 8) or "your talk",
        "story": "lima",
        "level": 2,
        "parallel": "own",
        "rounds": ROUNDS,
        "issues": issues,
        "learner": _learner(answers, main),
        "counterpart": _counterpart(answers, main),
        "standards": _standards(answers, main),
    }


def _number(text: str) -> int | None:
    found = [float(match.replace(",", "")) for match in _NUMBER.findall(text)]
    return round(found[0]) if found else None


def _amount(ask: str, least: int, hoped: int) -> dict[str, Any]:
    """Numbers from a good deal worse than the least to somewhat better than the hope."""
    wide = abs(hoped - least)
    step = max(1, round(2 * wide / STEPS))
    low, high = min(least, hoped), max(least, hoped)
    start = max(0, low - step * (wide // step or 1))
    count = -(-(high + max(step, wide // 2) - start) // step)
    prefers = "less" if hoped < least else "more"
    other = "more" if prefers == "less" else "less"
    return {
        "id": MAIN,
        "title": "what you ask",
        "from": start,
        "to": start + step * count,
        "step": step,
        "called": _called(ask) or ["amount"],
        "learner": {"weight": 60, "prefers": prefers},
        "counterpart": {"weight": 30, "prefers": other},
    }


def _granted(ask: str) -> dict[str, Any]:
    return {
        "id": MAIN,
        "title": "what you ask",
        "options": {
            "all": ["all", "everything", "whole", "fully", "as we ask"],
            "most": ["most", "nearly all"],
            "half": ["half", "part", "some of it"],
            "little": ["little", "a trial", "one to begin"],
        },
        "called": _called(ask) or ["ask"],
        "learner": {"weight": 60, "likes": {"all": 1, "most": 0.7, "half": 0.45, "little": 0.15}},
        "counterpart": {
            "weight": 30,
            "likes": {"all": 0, "most": 0.3, "half": 0.6, "little": 1},
        },
    }


def _when() -> dict[str, Any]:
    return {
        "id": WHEN,
        "title": "when it starts",
        "unit": "weeks",
        "from": 2,
        "to": 16,
        "step": 2,
        "called": ["week", "weeks", "start", "starts", "begin", "soon", "month", "months", "wait"],
        "learner": {"weight": 25, "prefers": "less"},
        "counterpart": {"weight": 20, "prefers": "more"},
    }


def _our_part(theirs: str) -> dict[str, Any]:
    return {
        "id": OURS,
        "title": "what you do about their worry",
        "options": {
            "much": ["we take care", "we do it", "we look after", "our side does"],
            "some": ["we help", "we share", "half", "together", "a part of it"],
            "nothing": ["nothing", "not our job", "you do it"],
        },
        "called": _called(theirs) or ["worry"],
        "learner": {"weight": 15, "likes": {"much": 0.2, "some": 0.7, "nothing": 1}},
        "counterpart": {"weight": 50, "likes": {"much": 1, "some": 0.6, "nothing": 0}},
    }


def _called(text: str) -> list[str]:
    words = dict.fromkeys(re.findall(r"[a-z]+", text.lower()))
    return [word for word in words if len(word) > LONG_WORD][:8] or list(stems(text))[:3]


def _best(main: Mapping[str, Any], side: str) -> Any:
    wish = main[side]
    if "likes" in wish:
        return max(wish["likes"], key=lambda value: wish["likes"][value])
    return main["to"] if wish["prefers"] == "more" else main["from"]


def _middle(main: Mapping[str, Any]) -> Any:
    if "options" in main:
        return "half"
    steps = (main["to"] - main["from"]) // main["step"]
    return main["from"] + main["step"] * (steps // 2)


def _learner(answers: Mapping[str, str], main: Mapping[str, Any]) -> dict[str, Any]:
    ours = answers.get("ours", "")
    told = {"about": MAIN, "says": quote(ours) or "what you ask", "called": _called(ours) or ["we"]}
    return {
        "role": "yourself",
        "brief": f"It is your own talk. You ask: {quote(answers.get('ask', ''), 20)}",
        "walk_away": {MAIN: _middle(main), WHEN: 12, OURS: "some"},
        "target": {MAIN: _best(main, "learner"), WHEN: 4, OURS: "some"},
        "plan_b": quote(answers.get("plan_b", "")) or "You wait and ask again.",
        "interests": [told],
    }


def _counterpart(answers: Mapping[str, str], main: Mapping[str, Any]) -> dict[str, Any]:
    theirs = answers.get("theirs", "")
    worry = f"What weighs on me? {quote(theirs, 16)}." if theirs else NO_WORRY
    return {
        "name": quote(answers.get("decides", ""), 4) or "The other side",
        "role": "the other side of your talk",
        "manner": "busy",
        "brief": "A model of the other side, made of what you wrote of them.",
        "walk_away": {MAIN: _middle(main), WHEN: 8, OURS: "nothing"},
        "target": {MAIN: _best(main, "counterpart"), WHEN: 14, OURS: "much"},
        "plan_b": "Everything stays as it is.",
        "interests": [{"about": OURS, "says": worry, "called": _called(theirs) or ["worry"]}],
    }


def _standards(answers: Mapping[str, str], main: Mapping[str, Any]) -> list[dict[str, Any]]:
    standard = answers.get("standard", "")
    if not standard:
        return []
    value = _best(main, "learner")
    called = _called(standard) or ["others"]
    return [{"about": MAIN, "value": value, "says": quote(standard), "called": called}]
