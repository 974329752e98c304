"""Negotiation: preparing a talk, practising it with a counterpart, and looking back at it."""

from coach.negotiation.asked_amount import has_number
from coach.negotiation.beyond_limit import options_to_show
from coach.negotiation.debrief import Debrief, debrief
from coach.negotiation.moves import Moves, detect_moves
from coach.negotiation.offers import Offer, parse_offer
from coach.negotiation.our_wish import our_wish
from coach.negotiation.preparation import feedback, is_position, needless, review_preparation
from coach.negotiation.told_after import is_over, told_after, went_badly

__all__ = [
    "Debrief",
    "Moves",
    "Offer",
    "debrief",
    "detect_moves",
    "feedback",
    "has_number",
    "is_over",
    "is_position",
    "needless",
    "options_to_show",
    "our_wish",
    "parse_offer",
    "review_preparation",
    "told_after",
    "went_badly",
]
