"""Articles and who is quoted in them, a file for each format."""
