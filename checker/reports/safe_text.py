"""The text of a draft or a corpus made fit to print: nothing in it may steer a terminal or hide from the reader.

A text report passes whatever it did not write itself through ``safe``; JSON passes through ``escaped``, HTML through
``checker.reports.html.page``.
"""

from corpus.text.patterns import pattern

_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_LINE_ENDS = "\t\n\v\f\r\u0085\u2028\u2029"
HOSTILE = pattern(f"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff{_BIDI}]")


def safe(text: str) -> str:
    """``text`` on one line, with every character that steers a terminal replaced by a visible sign.

    >>> safe("a\\x1b[31mb\\nc\\u202e")
    'a␛[31mb c<U+202E>'
    """
    return HOSTILE.sub(lambda found: _sign(found.group()), text)


def escaped(json_text: str) -> str:
    r"""JSON whose strings hold no raw control, direction or surrogate character: each is written as ``\uXXXX``."""
    return HOSTILE.sub(lambda found: f"\\u{ord(found.group()):04x}", json_text)


def _sign(character: str) -> str:
    if character in _LINE_ENDS:
        return " "
    code = ord(character)
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else f"<U+{code:04X}>"
