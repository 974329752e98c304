"""What can be told to accounts from the terminal."""
