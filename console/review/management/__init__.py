"""What is done at the command line for the facilitators."""
