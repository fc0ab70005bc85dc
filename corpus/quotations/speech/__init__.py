"""Who said it: the rules for words in marks and for reported speech, and how often each is right."""
