"""A sourced corpus: who said what, where, and who carried it. ``Corpus`` is the one door to it."""
