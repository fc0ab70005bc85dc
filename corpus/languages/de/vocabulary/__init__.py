"""German peoples and opposites, written for this project. There is no list of common words: none with a fitting licence
is at hand."""

from pathlib import Path

from corpus.languages.vocabulary import read_vocabulary

VOCABULARY = read_vocabulary(Path(__file__).parent)
