"""How people are called in German. The lists were written for this product."""

from pathlib import Path

from corpus.languages.naming import Names

NAMES = Names(Path(__file__).parent)
