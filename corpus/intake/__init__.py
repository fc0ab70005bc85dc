"""What happens between a file or a line of JSON and the store: completed, read for quotations, kept."""
