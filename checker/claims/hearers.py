"""Who was told what a claim has somebody say, and where it was posted: an outlet, a platform, somebody."""

import re
from functools import cache

from checker.claims.cues import Tokens, frame_words, low
from checker.claims.names import is_named
from checker.claims.subjects import is_a_hearer, name_until_stop
from corpus.languages.lexicon import Lexicon
from corpus.text.patterns import pattern

_PLATFORM = pattern(r"[^\W\d_]\w*(?: [A-Z]\w*)?")


@cache
def _posted(language: Lexicon) -> re.Pattern[str]:
    """What stands before the platform that something was posted on: a verb or, as "Beitrag", a noun."""
    said, small = ("|".join(sorted(words)) for words in (language.framing.posting, language.framing.posted_on))
    flags = re.IGNORECASE if language.grammar.capital_nouns else re.NOFLAG
    return re.compile(rf"\b(?:{said})\b[^.;:]{{0,30}}?\b(?:{small}) ", flags)


def outlet_told(text: str, tokens: Tokens, cue: int, language: Lexicon) -> str | None:
    """The outlet that was told, or the platform that was posted on, if the words name one."""
    known = interviewing(text, language) or _platform(text, language)
    if known is not None or low(tokens[cue]) not in frame_words(language).told:
        return known
    name = name_until_stop(text, tokens[cue].end(), language)
    return name if name is not None and _is_an_outlet(name, language) else None


def interviewing(text: str, language: Lexicon) -> str | None:
    found = language.framing.interview.search(text)
    name = found["name"].rstrip(".") if found is not None else ""
    return name if name and _is_an_outlet(name, language) else None


def _is_an_outlet(name: str, language: Lexicon) -> bool:
    return is_named(name, language) and name.split()[-1].lower() not in language.people.hearers


def _platform(text: str, language: Lexicon) -> str | None:
    posted = _posted(language).search(text)
    found = _PLATFORM.match(text, posted.end()) if posted is not None else None
    name = found.group() if found is not None else ""
    if language.grammar.capital_nouns and name.lower() not in language.people.platforms:
        return None
    return name if name[:1].isupper() and name.lower() not in language.words.times else None


def tells_somebody(behind: Tokens, language: Lexicon, *, subject: bool) -> bool:
    """Whether somebody may be told behind a cue, without a word that says so: "sagte Brandt der Küstenzeitung".

    ``subject``: whoever speaks stands there first.
    """
    known, words = frame_words(language), [low(token) for token in behind]
    for at in range(int(subject), len(words)):
        before = words[at - 1] if at else ""
        if before in known.governing:
            continue
        named = before not in known.determiners and is_a_hearer(behind[at].group(), language)
        if named or words[at] in known.hearer_articles:
            return True
    return not language.grammar.hearer_prepositions.isdisjoint(words)
