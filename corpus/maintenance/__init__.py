"""What keeps a corpus whole and small."""
