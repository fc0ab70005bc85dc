"""English words, cut from WordNet 3.0 by ``bench/vocabulary.py``; its licence is ``LICENSE.txt`` beside this file."""

from pathlib import Path

from corpus.languages.vocabulary import read_vocabulary

VOCABULARY = read_vocabulary(Path(__file__).parent)
