"""Filters of the list that somebody named, to find what they show again."""
