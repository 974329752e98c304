"""The steps of weighing a claim: what an answer shows, and what can be said in the end."""

from __future__ import annotations

import re

from coach.arc import Work, said
from coach.evidence.review import review_claim
from coach.feedback import NOTED, Feedback

_I = re.IGNORECASE

OWN = re.compile(
    r"\b((our|their|its) own (figures|numbers|count|report|survey)|we counted|"
    r"(the|their|his|her) (company|project|programme|program|ngo|agency|charity|council|city|"
    r"ministry|"
    r"organi[sz]ation|contractor|landlord|mayor|school|hospital|police)('s)? (itself|themselves|"
    r"says?|said|claims?|reports?))\b",
    _I,
)
NOTHING = re.compile(
    r"^\W*(nothing|none|no|nobody|no one|no idea|not (known|said|given)|they (don'?t|do not|"
    r"didn'?t) say|"
    r"(he|she|it) (doesn'?t|does not|didn'?t) say|unknown|i (don'?t|do not) know)\b",
    _I,
)
FIRST_HAND = re.compile(
    r"\b(i|we|my ?self|my \w+|neighbou?rs?) (\w+ )?(saw|see|counted|asked|was|were|wrote)\b", _I
)
HELD_AGAINST = re.compile(
    r"\b(before|earlier|last|ago|other|others|than|next (town|village|street|school)|elsewhere|"
    r"used to|same (time|month|week)|(19|20)\d\d|average|normal(ly)?|usual(ly)?|another|"
    r"the year)\b",
    _I,
)


def needless(work: Work) -> set[str]:
    """Every question is worth asking once; what the claim answers is filled in beforehand."""
    return set()


def feedback(work: Work, step: str, text: str) -> Feedback:
    """Say what the answer shows, and what it does not."""
    if step == "claim":
        return _on_claim(text)
    return Feedback(_strength(step, text))


def _on_claim(text: str) -> Feedback:
    review = review_claim(text)
    found = {"source": review.spans.get("source", ""), "span": review.spans.get("time_span", "")}
    # Who says so is not yet how they know: that is asked of everybody's figures alike.
    says_how = review.has["method"] or FIRST_HAND.search(text)
    known = {} if says_how else {"source": found.pop("source")}
    strength = {"anecdote": "claim_story", "study": "claim_study"}.get(review.kind, NOTED)
    if strength == NOTED and review.has["number"]:
        strength = "claim_number"
    return Feedback(
        strength,
        span=review.spans.get("number", ""),
        found={step: span for step, span in found.items() if span},
        known={step: span for step, span in known.items() if span},
        flags=tuple(review.issues),
    )


def _strength(step: str, text: str) -> str:
    if NOTHING.match(text):
        return _NONE.get(step, NOTED)
    if step == "source":
        return _source(text)
    if step == "comparison":
        return "comparison" if HELD_AGAINST.search(text) else NOTED
    return "other" if step == "other" else NOTED


def _source(text: str) -> str:
    if OWN.search(f"{text} says") or OWN.search(f"the {text} says"):
        return "source_own"
    return "source_person" if FIRST_HAND.search(text) else NOTED


_NONE = {"source": "no_source", "comparison": "no_comparison", "other": "no_other"}


def verdict(work: Work) -> str:
    """Name what can be said in the end; careful, and the same for everybody's figures."""
    review = review_claim(said(work, "claim"))
    if review.kind == "anecdote":
        return "story"
    if not said(work, "source") or NOTHING.match(said(work, "source")):
        return "no_source"
    if not said(work, "comparison") or NOTHING.match(said(work, "comparison")):
        return "no_comparison"
    if said(work, "other") and not NOTHING.match(said(work, "other")):
        return "other_cause"
    return "holds_so_far"
