"""Seeing the whole: how many, how far, what they learn, and how the coach does."""
