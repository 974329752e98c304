"""Reviewing evidence: claims, and people's own numbers."""

from coach.evidence.claim import ClaimReview, feedback, needless, review_claim, verdict

__all__ = ["ClaimReview", "feedback", "needless", "review_claim", "verdict"]
