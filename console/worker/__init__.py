"""What has to be done again and again, apart from the pages."""
