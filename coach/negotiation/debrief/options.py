"""Who pays or provides, where no scenario names the options: they, both, or we."""

from __future__ import annotations

import re

THEIRS, SHARED, OURS = "theirs", "shared", "ours"
LIKES = {THEIRS: 1.0, SHARED: 0.5, OURS: 0.0}  # how good each is for the learner

_BOTH = re.compile(r"\b(share\w*|split\w*|half|halves|both|together|fifty|50)\b", re.IGNORECASE)
# "Both" alone may speak of anything: "both with a new kitchen".
_BOTH_SAID = re.compile(
    r"\b(shared?|sharing|split\w*|half|halves|fifty|50|together|we both|both (of us|sides|pay))\b",
    re.IGNORECASE,
)
_WE = re.compile(r"\b(we|us|our|ours|i|me|my|ourselves|myself|own)\b", re.IGNORECASE)
_THEY = re.compile(
    r"\b(they|you|council|city|town|landlord|owner|company|school|hospital|office|"
    r"boss|employer|side|provided|supplied|free)\b",
    re.IGNORECASE,
)
_DOES = re.compile(
    r"\b(?P<who>we|i|you|u|they)(?:'ll| will| can| could| would| shall| do| must)*"
    r" (?:pay|buy|bring|supply|provide|give|cover|do|repair|fix|clean|carry)\b",
    re.IGNORECASE,
)


def option_in_brief(words: str) -> str:
    """Give the option that a brief names; empty where it names none."""
    for option, pattern in ((SHARED, _BOTH), (OURS, _WE), (THEIRS, _THEY)):
        if pattern.search(words):
            return option
    return ""


def option_said(clause: str, is_learner: bool) -> str:
    """Give the option that somebody proposes in a clause about it; empty where none is plain."""
    if _BOTH_SAID.search(clause):
        return SHARED
    does = _DOES.search(clause)
    if not does:
        return ""
    is_own = does["who"].lower() in {"we", "i"}
    return OURS if is_own == is_learner else THEIRS
