"""The host's pages: what the coach is, the widget live, and later the facilitators' console."""
