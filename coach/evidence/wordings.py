"""Turns of speech in answers about evidence: that nothing is known, and that a question leans."""

from __future__ import annotations

import re

_I = re.IGNORECASE

_NOTHING = re.compile(
    r"^\W*(nothing|none|no|nobody|no one|no idea|not (known|said|given)|they (don'?t|do not|"
    r"didn'?t) say|"
    r"(he|she|it) (doesn'?t|does not|didn'?t) say|unknown|(i |we )?(don'?t|do not) know)\b",
    _I,
)
LEADS = re.compile(
    r"\b(isn'?t (it|the|this|that)|is it not|don'?t you (hate|love|like|think|agree)|aren'?t you|"
    r"wouldn'?t you|surely|admit|why (do|did|are) you (lie|lying|hid\w*|cheat\w*)|right\?$|"
    r"you (lied|cheated)|is it (not )?(so |very |too )?(bad|terrible|awful|dangerous))\b",
    _I,
)

_MORE = 3  # words after it tell something all the same


def says_nothing(text: str) -> bool:
    """Tell whether an answer is that nothing is known; "dont know. maybe 50 people" is another."""
    found = _NOTHING.match(text)
    if found is None:
        return False
    rest = re.split(r"[.,;!]", text[found.end() :], maxsplit=1)[1:]
    return len(" ".join(rest).split()) < _MORE
