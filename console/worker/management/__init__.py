"""What is started at the command line, and stays."""
