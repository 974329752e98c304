"""What a message offers on each issue of a negotiation."""

from coach.negotiation.offers.reading import Offer, parse_offer

__all__ = ["Offer", "parse_offer"]
