"""German, as data: verbs of report, function words, words for people, outlets and works, and how sentences are built.

Words only. No rule and no name of a person or an article stands here.
"""

from corpus.quotations.de.grammar import GRAMMAR
from corpus.quotations.de.people import PEOPLE
from corpus.quotations.de.verbs import VERBS
from corpus.quotations.de.words import WORDS
from corpus.quotations.de.works import WORKS
from corpus.quotations.lexicon import Lexicon

LEXICON = Lexicon(code="de", people=PEOPLE, verbs=VERBS, words=WORDS, works=WORKS, grammar=GRAMMAR)
