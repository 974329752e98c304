"""What is known of the packages that the coach is made of: their weak points, and their list."""
