"""What is in use for a run: the corpus, the house style, the threshold, the sentence model. No face is known here."""
