"""Turns of speech in answers about evidence: that nothing is known, and that a question leans."""

from __future__ import annotations

import re

_I = re.IGNORECASE

NOTHING = re.compile(
    r"^\W*(nothing|none|no|nobody|no one|no idea|not (known|said|given)|they (don'?t|do not|"
    r"didn'?t) say|"
    r"(he|she|it) (doesn'?t|does not|didn'?t) say|unknown|(i |we )?(don'?t|do not) know)\b",
    _I,
)
LEADS = re.compile(
    r"\b(isn'?t (it|the|this|that)|is it not|don'?t you (hate|love|like|think|agree)|aren'?t you|"
    r"wouldn'?t you|surely|admit|why (do|did|are) you (lie|lying|hid\w*|cheat\w*)|right\?$|"
    r"you (lied|cheated))",
    _I,
)
