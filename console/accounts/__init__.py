"""Who may sign in: accounts, roles, the first link, the second factor."""
