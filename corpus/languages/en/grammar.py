"""How English sentences are built: the rules were written for it, so that nothing differs."""

from corpus.languages.attributing import Grammar

GRAMMAR = Grammar()
