"""Negotiation: preparing a talk, practising it with a counterpart, and looking back at it."""

from coach.negotiation.asked_amount import has_number
from coach.negotiation.debrief import Debrief, debrief
from coach.negotiation.moves import Moves, detect_moves
from coach.negotiation.offers import Offer, parse_offer
from coach.negotiation.preparation import feedback, is_position, needless, review_preparation

__all__ = [
    "Debrief",
    "Moves",
    "Offer",
    "debrief",
    "detect_moves",
    "feedback",
    "has_number",
    "is_position",
    "needless",
    "parse_offer",
    "review_preparation",
]
