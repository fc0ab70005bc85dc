"""One form for all forms of a word: "rescued", "rescues" and "rescuing" are "rescu". Inflection only.

A killer and somebody killed are not the same, so no ending is cut that makes another word of one.
"""

from functools import lru_cache

from checker.comparison.spellings import plain_form
from corpus.languages import lexicon_of
from corpus.languages.lexicon import Lexicon

_ENGLISH = lexicon_of()
_LEAST = 3  # letters that a stem has
_IRREGULAR = """
beat beaten|become became|begin began begun|bend bent|bite bit bitten|blow blew blown|break broke broken|bring brought
build built|burn burnt|buy bought|catch caught|choose chose chosen|come came|deal dealt|dig dug|draw drew drawn
drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|find found
flee fled|fly flew flown|forbid forbade forbidden|forget forgot forgotten|freeze froze frozen|get got gotten
give gave given|go went gone|grow grew grown|hang hung|hear heard|hide hid hidden|hold held|keep kept|know knew known
lay laid|lead led|leave left|lend lent|lie lay lain|light lit|lose lost|make made|mean meant|meet met|pay paid
ride rode ridden|ring rang rung|rise rose risen|run ran|say said|see saw seen|seek sought|sell sold|send sent
shake shook shaken|shoot shot|show shown|shrink shrank shrunk|sing sang sung|sink sank sunk|sit sat|sleep slept
speak spoke spoken|spend spent|stand stood|steal stole stolen|stick stuck|strike struck|swear swore sworn
sweep swept|swim swam swum|take took taken|teach taught|tear tore torn|tell told|think thought|throw threw thrown
uphold upheld|overthrow overthrew overthrown|understand understood|wake woke woken|wear wore worn|weep wept|win won
withdraw withdrew withdrawn|write wrote written|bear bore|die died dying dies|overcome overcame
overtake overtook overtaken
"""
_PLURALS = """
man men|woman women|child children|person people|foot feet|tooth teeth|wolf wolves|knife knives|life lives|wife wives
leaf leaves|half halves
"""
_SAME_PAST = frozenset(
    "beat bet born burst cast come cost cut hit hurt let put quit read rid run set shed shut spread".split()
)


def _rows(table: str) -> list[list[str]]:
    return [row.split() for line in table.split("\n") for row in line.split("|") if row]


_BASE = {form: base for base, *forms in _rows(_IRREGULAR) + _rows(_PLURALS) for form in forms}
_PARTICIPLES = frozenset(row[-1] for row in _rows(_IRREGULAR)) | _SAME_PAST


@lru_cache(4096)
def stem(key: str, language: Lexicon = _ENGLISH) -> str:
    """The stem of a folded word.

    >>> stem("agreed", lexicon_of("en")), stem("lent", lexicon_of("en")), stem("cities", lexicon_of("en"))
    ('agr', 'lend', 'city')
    """
    word = plain_form(key.removesuffix("'s").removesuffix("'"), language)
    word = _BASE.get(word, word)
    if (word.endswith("ies") and len(word) > _LEAST + 1) or (word.endswith("ied") and len(word) > _LEAST + 1):
        word = word[:-3] + "y"
    elif word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > _LEAST:
        word = word[:-1]
    for ending in ("ing", "ed"):
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST:
            word = word.removesuffix(ending)
            break
    word = word.rstrip("e") if len(word.rstrip("e")) > 1 else word
    return word[:-1] if len(word) > _LEAST and word[-1] == word[-2] else word


def is_participle(key: str, language: Lexicon = _ENGLISH) -> bool:
    """Whether a word may be what a passive has behind "was"."""
    return key in _PARTICIPLES or (key.endswith("ed") and len(key) > _LEAST + 1)


def is_past(key: str, language: Lexicon = _ENGLISH) -> bool:
    return key in _BASE or is_participle(key, language)
