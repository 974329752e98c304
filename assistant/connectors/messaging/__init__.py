"""Messengers: one way for a message to travel, and what each medium does its own way."""
