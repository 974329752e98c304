"""The worker as a command."""
