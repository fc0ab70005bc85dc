"""Texts, lines and files that nobody would write, and what must hold of whatever is made of them.

``texts`` makes inputs, ``targets`` has what takes them, ``invariants`` what must hold, ``findings`` what did not.
"""
