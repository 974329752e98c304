"""What facilitators see and do: the list, the transcript, and what they say of them."""
