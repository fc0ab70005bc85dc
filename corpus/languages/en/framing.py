"""The English words in which a writer says that somebody said something."""

from corpus.languages.en.words import WORDS
from corpus.languages.framing import Framing
from corpus.languages.tables import phrases, words
from corpus.text.patterns import pattern

_NAME = r"(?P<name>(?:the )?[A-Z][\w.&’'-]*(?: [A-Z][\w.&’'-]*)*)"

FRAMING = Framing(
    before_cue=words("reportedly since himself herself themselves"),
    after_name=words("this online"),
    bare_days=frozenset(filter(str.isalpha, WORDS.weekdays)),
    saying=words("say"),
    in_haste=words("said says"),
    wishing=words("should must shall ought shouldn't mustn't"),
    hearsay=frozenset(),
    nobody=phrases("nobody no_one none"),
    only=words("only just merely"),
    inside_names=words("and & da di la le der den bin al el for"),
    interview=pattern(rf"\b[Ii]n an? (?:\w+ )?interview (?:with|on) {_NAME}"),
    posting=words("post posted posting writes writing wrote tweet tweeted tweets shared message video"),
    posted_on=words("on"),
    first_person=words("i i'm i've i'd i'll we we're we've we'd"),
    translated=pattern(
        r"\b(?:through|via|with) (?:an? |his |her |their )?(?:interpreter|translator)\b"
        r"|\b(?:as |loosely |roughly )?translated (?:from|by|into|as)\b"
        r"|\b(?:in|according to) an? (?:\w+ )?translation\b"
        r"|\b(?:said|says|speaking|spoke|told|wrote|tweeted|posted|added) (?:\w+ )?in (?P<language>[A-Z]\w+)"
    ),
    languages=words("""
albanian arabic armenian bengali bulgarian cantonese chinese croatian czech danish dari dutch estonian farsi finnish
french georgian german greek hebrew hindi hungarian indonesian italian japanese korean latvian lithuanian malay mandarin
norwegian pashto persian polish portuguese punjabi romanian russian serbian slovak spanish swahili swedish tamil thai
tibetan turkish ukrainian urdu uzbek vietnamese welsh
"""),
    marks=("“", "”"),
    inner_marks=("‘", "’"),
)
