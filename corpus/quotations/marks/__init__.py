"""What a text has in quotation marks, and what its markup hides."""
