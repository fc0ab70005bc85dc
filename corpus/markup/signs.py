"""A text as its reader sees it: signs of Markdown and tags of HTML become blanks, so that every place stays the same.

What is blanked is no word of anybody: the signs of emphasis, the addresses of links, tags with their attributes, code
between fences, the front matter. The words between them stay.
"""

import re
from collections.abc import Sequence

from corpus.spans import Span
from corpus.text.patterns import pattern

_VALUE = r"""(?:"[^"<>]*"|'[^'<>]*'|[^\s"'<>=]+)"""
_BLANKED = pattern(
    r"(?=[-`~<!\[*_])"  # no other letter is tried any further
    r"(?:\A---[ \t]*\n(?s:.*?)\n---[ \t]*$"
    r"|^```(?s:.*?)^```[^\n]*$|^~~~(?s:.*?)^~~~[^\n]*$"
    r"|(?<!`)`[^`\n]*[^`\s]`(?!`)"
    rf"|</?[A-Za-z][\w:-]*(?:\s+[\w:@.-]+(?:={_VALUE})?)*\s*/?>|<!--[^<>]*-->"
    r"|!?\[(?P<words>[^\[\]\n]{0,300})\](?:\([^()\s]*[:/.#][^()\s]*(?:\s+[\"'][^\n()]{0,300}[\"'])?\)|\[\w{0,30}\])"
    r"|(?<![\w*])(?P<stars>\*{1,3})(?=[^\s*])(?P<starred>[^*\n]+)(?<=\S)(?P=stars)(?![\w*])"
    r"|(?<!\w)(?P<bars>_{1,3})(?=[^\s_])(?P<barred>[^_\n]+)(?<=\S)(?P=bars)(?!\w))",
    re.MULTILINE,
)
_WORDS = ("words", "starred", "barred")
_DEEPEST = 3  # a link in bold letters in a list of them
_SIGNS = ("*", "_", "<", "[", "`", "~~~")
_BLANK = pattern(r"[^\n]")


def read_signs(text: str) -> tuple[str, list[Span]]:
    """The text without its markup, as long as before; and what it sets in bold letters."""
    if not text.startswith("---") and not any(sign in text for sign in _SIGNS):  # a search for each is the quickest
        return text, []
    signs = list(_BLANKED.finditer(text))
    bold = [Span(*one.span(one.lastgroup or 0)) for one in signs if len(one["stars"] or one["bars"] or "") > 1]
    return _blanked(text, signs, _DEEPEST), bold


def _blanked(text: str, signs: Sequence[re.Match[str]], depth: int) -> str:
    pieces, at = list[str](), 0
    for found in signs:
        pieces += text[at : found.start()], _without_signs(found, depth)
        at = found.end()
    return "".join(pieces) + text[at:] if pieces else text


def _without_signs(found: re.Match[str], depth: int) -> str:
    """The words of one piece of markup between as many blanks as it has signs."""
    group = next((name for name in _WORDS if found[name]), None)
    if group is None or found.group().startswith("!"):
        return _BLANK.sub(" ", found.group())
    first, stop = found.span(group)
    words = found[group]
    if depth > 1:
        words = _blanked(words, list(_BLANKED.finditer(words)), depth - 1)
    return " " * (first - found.start()) + words + " " * (found.end() - stop)
