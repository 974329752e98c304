"""Reviewing evidence: claims, and people's own numbers."""

from coach.evidence.review import ClaimReview, review_claim
from coach.evidence.run_chart import RunChart, run_chart
from coach.evidence.steps import (
    OPEN_QUESTION,
    TO_ASK,
    WHOM,
    claim_in,
    feedback,
    is_own_hurt,
    needless,
    unknown,
    variant,
)
from coach.evidence.sureness import open_questions, own_question, verdict

__all__ = [
    "OPEN_QUESTION",
    "TO_ASK",
    "WHOM",
    "ClaimReview",
    "RunChart",
    "claim_in",
    "feedback",
    "is_own_hurt",
    "needless",
    "open_questions",
    "own_question",
    "review_claim",
    "run_chart",
    "unknown",
    "variant",
    "verdict",
]
