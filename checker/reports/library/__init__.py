"""What a corpus holds, how it is kept, and what was changed in it."""
