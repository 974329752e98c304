"""The pages of signing in and of accounts, one module for each purpose."""
