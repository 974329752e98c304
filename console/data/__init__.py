"""People's data as a whole: what leaves the coach, and what is removed for good."""
