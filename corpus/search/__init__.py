"""Where words stand in a corpus, by words and by meaning. All of it is derived from the store and may be deleted."""
