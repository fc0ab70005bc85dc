"""A draft in Markdown as its reader sees it, every position kept."""

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from checker.findings import Finding
from corpus.text.patterns import pattern

if TYPE_CHECKING:
    pass

_CODE = pattern(r"^(```|~~~).*?^\1[^\n]*$|`[^`\n]+`|<!--.*?-->", re.DOTALL | re.MULTILINE)
_LINK = pattern(r"!?\[([^\[\]\n]*)\]\([^()\s]*(?:\s+\"[^\"\n]*\")?\)")
_EMPHASIS = pattern(r"(?<![\w*_])[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}(?![\w*_])")
_QUOTED_LINE = pattern(r"^[ \t]*>[> \t]*", re.MULTILINE)


def closed_up(finding: Finding, markdown: str) -> Finding:
    """The finding with its words as a reader of the Markdown sees them, without the blanks of what is not read."""
    shown = finding.span.of(markdown)
    for unread, kept in ((_CODE, ""), (_LINK, r"\1"), (_EMPHASIS, ""), (_QUOTED_LINE, "")):
        shown = unread.sub(kept, shown)
    whole = _letters(shown) == _letters(finding.text)  # not so where "she said" stands in between
    return replace(finding, text=" ".join((shown if whole else finding.text).split()))


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def as_read(text: str) -> str:
    """Markdown as its reader sees it, every position kept: code, addresses, comments and emphasis are blank."""
    text = _CODE.sub(lambda code: re.sub(r"[^\n]", " ", code.group()), text)
    text = _LINK.sub(lambda link: f" {link[1]} {' ' * (len(link[0]) - len(link[1]) - 2)}", text)
    return _EMPHASIS.sub(lambda mark: " " * len(mark.group()), text)
