"""What each text costs that is made to be slow, as it doubles: what a text is made of, and what with it."""
