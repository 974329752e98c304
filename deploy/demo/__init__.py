"""Demo data: invented people who talk to the real coach, and a group that looks after them."""
