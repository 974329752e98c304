"""Correcting: what the coach got wrong becomes a proposal, and a proposal a change of its data."""
