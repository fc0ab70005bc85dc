"""Whether a text is a program: its quotation marks hold strings, and no words of anybody."""

import re

from corpus.text.patterns import pattern

_SIGN = pattern(r"[{}=<\\]|\S>|\w[(\[]|_\w|;$", re.MULTILINE)
_RARE_SIGNS = "{}=<>\\_;"  # quick to count, and seldom in news
_FEWEST_SIGNS = 2
_MOST_SIGNS = 0.02  # for each character; news has a fifth of it at most, source code twice as many
# No language of programs begins a string with these.
_TYPOGRAPHIC = "“”„«»"
# What has such signs in mail, in posts and in news: words in straight marks, addresses in angle brackets and without,
# names on a network, lines that are quoted, who speaks in a transcript ("SPEAKER_00: "), rules under a heading.
_OF_PROSE = pattern(
    r"\"[^\"\n]*\""
    r"|<[^\s<>][^<>\n]{0,200}>"
    r"|\b(?:https?://|www\.)\S+"
    r"|(?<![\w.+-])[\w.+-]{1,64}@[\w.-]+"
    r"|(?<!\w)[@#]\w+"
    r"|(?<!\S)<3(?!\w)"
    r"|^[>|][>| ]*"
    r"|^[^\W\d_][\w ]{0,30}?(?:_\d{1,3}|\\):\s"
    r"|(?P<rule>[=_<>\\;~])(?P=rule){3,}",
    re.MULTILINE,
)


def is_code(text: str) -> bool:
    """Whether a text is full of the signs of a programming language, so that its marks hold no words of anybody."""
    if sum(map(text.count, _RARE_SIGNS)) < _FEWEST_SIGNS or any(mark in text for mark in _TYPOGRAPHIC):
        return False
    signs = sum(1 for _ in _SIGN.finditer(_OF_PROSE.sub(" ", text)))
    return signs >= _FEWEST_SIGNS and signs > _MOST_SIGNS * (len(text) - text.count(" "))
