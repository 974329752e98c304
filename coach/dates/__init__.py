"""Dates: when something is to be done, out of people's own words, and how a day is said."""

from coach.dates.saying import say
from coach.dates.understanding import NEVER, When, find_when, understand

__all__ = ["NEVER", "When", "find_when", "say", "understand"]
