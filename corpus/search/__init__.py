"""Where words stand in a corpus, by words and by meaning. What is kept for it is derived from the store, and may be
deleted at any time."""
