"""What is indexed, and the format that tells an older index from one that this version can ask."""

import hashlib
import json

from corpus.search.terms import pairs
from corpus.search.words.schema import FORMAT
from corpus.text.fold import keys

ODD = (
    "A fall of .5 percent, 3,350 men at 10:30 -- the “U.S.” can’t re‑sign: stock[s], co\u00adoperate, ﬁsh.",
    "a point (.\u200b5) behind an invisible sign, −40 °C, 3/4 and 2*3, the 10th, $5m, #HarbourFest, naïve Zoë",
    "‘tis rock ’n’ roll, O’Neill’s, e.g. N.O., F-16s, 1990s, half-a-million, x\u2060y, ＡＢＣ, ½, №\u00a01",
)
# Word keys of an index and of a question must be made alike. Who changes what this digest is of raises FORMAT.
INDEXED = (4, "31f1024aaab853df")


def test_word_keys_are_those_of_the_format():
    made = json.dumps([[keys(text), pairs(keys(text))] for text in ODD])
    assert (FORMAT, hashlib.sha256(made.encode()).hexdigest()[:16]) == INDEXED
