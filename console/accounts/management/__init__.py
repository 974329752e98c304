"""Django's own place for commands."""
