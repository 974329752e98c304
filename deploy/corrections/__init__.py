"""From accepted corrections to the data: a branch of the repository that somebody looks at."""
