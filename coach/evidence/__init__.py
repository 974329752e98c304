"""Reviewing evidence: claims, and people's own numbers."""

from coach.evidence.review import ClaimReview, review_claim
from coach.evidence.run_chart import RunChart, run_chart
from coach.evidence.steps import feedback, needless, verdict

__all__ = [
    "ClaimReview",
    "RunChart",
    "feedback",
    "needless",
    "review_claim",
    "run_chart",
    "verdict",
]
