"""What a pasted text or a draft says was said: the words, by whom, and who was told or relayed them."""
