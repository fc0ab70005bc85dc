"""Find passages by what they mean, with a sentence model of the user's own. It is an extra: nothing else needs it.

The model is a directory that the user names; nothing is ever downloaded. What is found in this way is a candidate like
any other, and is judged by its words.
"""
