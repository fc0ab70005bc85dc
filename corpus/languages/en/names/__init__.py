"""How people and bodies are called in English; ``LICENSE.txt`` beside this file says where the lists come from."""

from pathlib import Path

from corpus.languages.naming import Names

NAMES = Names(Path(__file__).parent)
