"""What somebody wants changed in what they made: which part, and how it should read.

"Change the first step: we ask on Monday", "the when should be Saturday", "the goal is wrong",
"change Hassan to Yusuf", "take out the abuela".
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from coach import arc
from coach.arc import Work
from coach.which_step import named_steps

MOST_WORDS = 4  # of what names a part, or of a word that is to go

_I = re.IGNORECASE
_PLEASE = r"^\W*(?:(?:please|pls|no|sorry|wait|ok(?:ay)?|can (?:i|we|you)|i want to)[\s,.]+)*"
_NAMED = r"(?:(?:my|the|our|in) )*(?P<named>[\w' -]{2,40}?)"
_TO = re.compile(
    _PLEASE + r"(?:change|edit|correct|update|alter|rewrite|make|set|put) "
    rf"{_NAMED}(?:\s*[:=]|,? (?:to|into|as)\b:?|[,.]? (?:it )?(?:should|must) (?:be|say|read)\b:?)"
    r"\s+(?P<words>\S.*)",
    _I | re.DOTALL,
)
_SHOULD = re.compile(
    _PLEASE + rf"{_NAMED} (?:should|must|shall|needs? to|has to) (?:be|say|read)\b:?\s+"
    r"(?P<words>\S.*)",
    _I | re.DOTALL,
)
_HEADED = re.compile(_PLEASE + rf"{_NAMED}\s*[:=]\s+(?P<words>\S.*)", _I | re.DOTALL)
_WRONG = re.compile(
    _PLEASE + rf"{_NAMED}(?: is|'s| was)? (?:wrong|not (?:right|correct|true)|false|incorrect|"
    r"(?:has )?changed|different)(?: now)?\W*(?:$|[.,:;]\s*(?:it (?:is|'s)\s+)?(?P<words>\S.*))",
    _I | re.DOTALL,
)
_OUT = re.compile(
    _PLEASE + r"(?:take out|take away|remove|leave out|delete|erase|drop|"
    r"(?:do ?n'?t|not?|never) (?:put|write|name|mention|say)|without)\s+"
    r"(?:(?:the|my|our|word|name|of) )*(?P<named>[^.,;!?]{2,40}?)"
    r"(?: (?:please|pls|now|again|from (?:it|that|the page)))*\W*(?:$|[.,;!?])",
    _I,
)
_NOT_BUT = re.compile(
    r"^\W*(?:no\W+)?(?:it|that) ?(?:is|'s|was) not (?P<named>[^.,;!?]{2,30})[.,;]\s*"
    r"(?:(?:it|that) ?(?:is|'s)|but|rather)\s+(?P<words>\S.*)",
    _I | re.DOTALL,
)


@dataclass(frozen=True)
class Change:
    """A part that is to change, and its new words; none where only the part is named."""

    step: str
    words: str = ""


def find_change(work: Work, text: str, *, in_step: bool = False) -> Change | None:
    """Give the change that is meant.

    ``in_step`` is for somebody who is asked something else just then: only a part that is named
    as such counts, since "take out the rubbish" may be the answer.
    """
    for pattern in (_TO, _SHOULD, _WRONG, *(() if in_step else (_HEADED,))):
        found = pattern.match(text)
        step = _step(work, found["named"]) if found else ""
        if found and step:
            return Change(step, (found["words"] or "").strip())
    return None if in_step else _in_its_words(work, text)


def _step(work: Work, named: str) -> str:
    """Give the answered part of that name; a long name is no name."""
    words = named.lower().split()
    if not words or len(words) > MOST_WORDS:
        return ""
    names = [words[-1]] if words[-1] in arc.ARCS[work["skill"]] else []
    names += [step.name for step in named_steps(work, named)]
    return next((name for name in names if arc.said(work, name) or name == "name"), "")


def _in_its_words(work: Work, text: str) -> Change | None:
    """Find the part by words that stand in it: to be replaced, or to be taken out."""
    for pattern in (_TO, _NOT_BUT):
        found = pattern.match(text)
        step = _part_with(work, found["named"]) if found else ""
        if found and step:
            return Change(step, _replaced(arc.said(work, step), found["named"], found["words"]))
    found = _OUT.match(text)
    step = (_step(work, found["named"]) or _part_with(work, found["named"])) if found else ""
    return Change(step) if step else None


def _replaced(text: str, old: str, new: str) -> str:
    words = new.strip().rstrip(".!")
    return re.sub(rf"\b{re.escape(old.strip())}\b", lambda _: words, text, flags=_I)


def _part_with(work: Work, words: str) -> str:
    """Give the first part in which some words stand."""
    pattern = re.compile(rf"\b{re.escape(words.strip())}\b", _I)
    parts = (part.name for part in arc.parts_of(work))
    return next((name for name in parts if pattern.search(arc.said(work, name))), "")
