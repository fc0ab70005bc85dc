"""markdown-it, made to say where everything stands.

Its blocks know their lines and nothing of columns, its inline tokens know nothing at all: both are noted here while it
scans, in ``token.meta["at"]``. Of a block that is the place where its first line begins behind the signs of quotations
and lists, of anything inside a block the place in the block's content.
"""

import re
from functools import cache
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, reference
from markdown_it.rules_inline import StateInline, backtick, image
from markdown_it.token import Token
from markdown_it.utils import EnvType

_DEEPEST_BLOCK = 30  # what stands deeper is not read; a list within a list is two deeper
_DEEPEST_LINK = 10  # brackets inside one another; more are read as brackets, and cost their square
_FOOTNOTE = re.compile(r"\[\^[^\]\[\s]{1,80}\]")


class _Blocks(StateBlock):
    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        """When a block of words is closed, its lines are known, and still those that quotations and lists left."""
        block = self.tokens[-1] if self.tokens else None
        if nesting < 0 and block is not None and block.type == "inline" and block.map:
            line = block.map[0]
            block.meta["at"] = self.bMarks[line] + self.tShift[line]
        return super().push(ttype, tag, nesting)


class _Inlines(StateInline):
    _begun: int | None = None  # where the text begins that is not yet a token

    def append_pending(self, text: str) -> None:
        if self._begun is None:
            self._begun = self.pos
        super().append_pending(text)

    def pushPending(self) -> Token:  # noqa: N802 - the parser's name
        token = super().pushPending()
        token.meta["at"] = self._begun
        self._begun = None
        return token

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        """A token begins where the parser stands, or behind the one that was made of the same signs: `***`."""
        token = super().push(ttype, tag, nesting)
        self._begun = None
        before = self.tokens[-2] if len(self.tokens) > 1 else None
        at = self.pos
        if before is not None and before.type == ttype == "text" and before.meta["at"] + len(before.content) > at:
            at = before.meta["at"] + len(before.content)
        token.meta["at"] = at
        return token


def blocks(text: str, environment: EnvType) -> list[Token]:
    """The blocks of a text; what it defines for its links is left in the environment."""
    state = _Blocks(text, _of_blocks(), environment, [])
    state.md.block.tokenize(state, state.line, state.lineMax)
    return state.tokens


def inlines(content: str, environment: EnvType) -> list[Token]:
    """What stands in a block, in order."""
    state = _Inlines(content, _of_inlines(), environment, [])
    state.md.inline.tokenize(state)
    for rule in state.md.inline.ruler2.getRules(""):
        rule(state)
    return state.tokens


def inlines_of_html(content: str) -> list[Token]:
    """What stands in a block of HTML, where no sign of Markdown is one."""
    state = _Inlines(content, _of_html(), {}, [])
    state.md.inline.tokenize(state)
    return state.tokens


@cache
def _of_blocks() -> MarkdownIt:
    made = MarkdownIt("commonmark", {"maxNesting": _DEEPEST_BLOCK}).enable("table")
    made.block.ruler.at("reference", _definition)
    return made


@cache
def _of_inlines() -> MarkdownIt:
    made = MarkdownIt("commonmark", {"maxNesting": _DEEPEST_LINK}).enable("strikethrough")
    made.inline.ruler2.disable("fragments_join")  # two places cannot be joined
    made.inline.ruler.at("backticks", _code)
    made.inline.ruler.at("image", _picture)
    made.inline.ruler.before("link", "footnote", _footnote)
    return made


@cache
def _of_html() -> MarkdownIt:
    return MarkdownIt("zero", {"html": True}).enable(["newline", "entity", "html_inline"])


def _code(state: StateInline, silent: bool) -> bool:
    """Code, and where it ends: there may be a blank within on either side."""
    found = backtick(state, silent)
    if found and not silent and state.tokens and state.tokens[-1].type == "code_inline":
        state.tokens[-1].meta.setdefault("end", state.pos)
    return found


def _picture(state: StateInline, silent: bool) -> bool:
    """A picture, without reading what is said of it."""
    begun = state.pos
    if not image(state, True):
        return False
    return silent or _unread(state, begun, "image")


def _footnote(state: StateInline, silent: bool) -> bool:
    """`[^1]`, and `[^1]:` where the note itself begins."""
    begun, found = state.pos, _FOOTNOTE.match(state.src, state.pos)
    if found is None:
        return False
    state.pos = found.end() + (begun == 0 and state.src.startswith(":", found.end()))
    return silent or _unread(state, begun, "footnote")


def _unread(state: StateInline, begun: int, kind: str) -> bool:
    """Note that there is something from ``begun`` up to where the parser stands that says nothing."""
    end, state.pos = state.pos, begun
    state.push(kind, "", 0)
    state.pos = end
    return True


def _definition(state: StateBlock, line: int, end: int, silent: bool) -> bool:
    """The address of a link; a footnote looks the same where it is a single word."""
    is_note = state.src.startswith("[^", state.bMarks[line] + state.tShift[line])
    return not is_note and reference(state, line, end, silent)
