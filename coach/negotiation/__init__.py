"""Negotiation: preparing a talk, practising it with a counterpart, and looking back at it."""

from coach.negotiation.preparation import feedback, is_position, needless, review_preparation

__all__ = ["feedback", "is_position", "needless", "review_preparation"]
