"""Markdown as its reader sees it: one paragraph a line, and what it is in the signs that a plain text has for it.

A quotation in a block stands behind `>`, a heading behind `#`, an item of a list behind its own sign. Nobody reads code
in blocks, addresses of links, comments, the front matter and what is struck out.
"""

from collections.abc import Sequence
from typing import Any

from markdown_it.token import Token

from corpus.markup.front_matter import end_of_front_matter
from corpus.markup.inlines import Words
from corpus.markup.lines import Content, Lines
from corpus.markup.parser import blocks, inlines, inlines_of_html
from corpus.markup.rendered import Rendered, Writing


def rendered(text: str) -> Rendered:
    lines = Lines(text, end_of_front_matter(text))
    environment: dict[str, Any] = {}
    page = _Page(lines, environment)
    for token in blocks(lines.text, environment):
        page.take(token)
    return page.finish()


class _Page:
    """The blocks of a text, taken from first to last."""

    def __init__(self, lines: Lines, environment: dict[str, Any]) -> None:
        self._lines, self._environment = lines, environment
        self._writing = Writing()
        self._opening = Token("", "", 0)  # what the words belong to: a paragraph, a heading, a cell
        self._quoted, self._item = 0, ""
        self._cells, self._cell = list[Content](), 0
        self._title: str | None = None

    def take(self, token: Token) -> None:
        if token.nesting > 0:
            self._opening = token
        match token.type:
            case "blockquote_open":
                self._quoted, self._item = self._quoted + 1, ""
            case "blockquote_close":
                self._quoted -= 1
            case "list_item_open":
                self._item = f"{token.info}{token.markup} "
            case "tr_open":
                self._cells, self._cell = [], 0
            case "td_close" | "th_close":
                self._cell += 1
            case "inline" if token.content:
                content = self._content(token)
                self._write(content, inlines(content.text, self._environment))
            case "html_block":
                content = self._lines.of_lines(token.content, _line(token))
                self._write(content, inlines_of_html(content.text))

    def _content(self, token: Token) -> Content:
        line, at = _line(token), token.meta["at"]
        if self._opening.tag in ("td", "th"):
            self._cells = self._cells or self._lines.of_cells(line, at)
            return self._cells[self._cell]
        if self._opening.markup.startswith("#"):
            return self._lines.of_stretch(token.content, line, at + len(self._opening.markup))
        return self._lines.of_paragraph(token.content, line, at)

    def _write(self, content: Content, tokens: Sequence[Token]) -> None:
        """A block as a paragraph; none where nothing in it is read."""
        before, place = self._writing.mark, content.place(0)
        self._writing.break_off(place)
        self._writing.write(self._signs(), place, place)
        begun = self._writing.mark
        Words(content, self._writing).write(tokens)
        said = self._writing.since(begun).strip()
        if not said:
            self._writing.take_back(before)
            return
        self._item = ""
        if self._opening.tag == "h1" and self._title is None:
            self._title = " ".join(said.split())

    def _signs(self) -> str:
        """What a plain text has before a paragraph of this kind."""
        heading = "# " if self._opening.type == "heading_open" else ""
        return "> " * self._quoted + self._item + heading

    def finish(self) -> Rendered:
        return self._writing.finish(self._title)


def _line(token: Token) -> int:
    """The first line of a block."""
    return token.map[0] if token.map else 0
