"""Telling the group of danger and of who asks for a person, until somebody sees to it."""
