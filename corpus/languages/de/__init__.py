"""German, as data: verbs of report, function words, words for people, outlets and works, and how sentences are built.

Words only. No rule and no name of a person or an article stands here.
"""

from corpus.languages.de.grammar import GRAMMAR
from corpus.languages.de.people import PEOPLE
from corpus.languages.de.verbs import VERBS
from corpus.languages.de.words import WORDS
from corpus.languages.de.works import WORKS
from corpus.languages.lexicon import Lexicon

LEXICON = Lexicon(code="de", people=PEOPLE, verbs=VERBS, words=WORDS, works=WORKS, grammar=GRAMMAR)
