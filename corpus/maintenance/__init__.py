"""What keeps a corpus sound and small: verifying, removing for good, copying, making anew what is derived."""
