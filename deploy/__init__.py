"""Starts the coach's processes, on one machine or many."""
