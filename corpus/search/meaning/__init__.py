"""Find passages by what they mean, with a sentence model of the user's own. An extra: nothing here is needed else.

The model is a directory that the user names; nothing is ever fetched. Whatever is found this way is a candidate like
any other, and is judged by its words.
"""
