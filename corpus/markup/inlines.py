"""The words of a block, as they are read: emphasis and addresses say nothing, entities are their characters."""

from collections import defaultdict
from collections.abc import Sequence

from markdown_it.token import Token

from corpus.markup.lines import Content
from corpus.markup.rendered import Writing
from corpus.markup.tags import (
    BLOCKS,
    BREAK,
    CODE,
    QUOTATION_MARKS,
    QUOTED,
    RAISED,
    UNSAID,
    name_of,
    raised,
    unmarked,
)
from corpus.text.patterns import pattern
from corpus.text.turn_labels import LABEL

Mark = tuple[int, int]
_TURN = pattern(LABEL)
_HELD = UNSAID | CODE | {RAISED}


class Words:
    """Writes the words of one block."""

    def __init__(self, content: Content, writing: Writing) -> None:
        self._content, self._writing = content, writing
        self._begun = writing.mark
        self._opened = defaultdict[str, list[Mark]](list)
        self._quoted = 0
        self._breaks = list[Mark]()

    def write(self, tokens: Sequence[Token]) -> None:
        for token in tokens:
            self._token(token, token.meta["at"])
        self._part_turns()

    def _token(self, token: Token, at: int) -> None:
        match token.type:
            case "text" if token.content:
                self._text(token, at)
            case "text_special":
                self._instead(token.content, at, len(token.markup))
            case "code_inline":
                self._code(token, at + len(token.markup))
            case "softbreak" | "hardbreak":
                self._break(at)
            case "html_inline":
                self._tag(token.content, at)
            case "strong_open" | "s_open":
                self._opened[token.markup].append(self._writing.mark)
            case "strong_close" if self._opened[token.markup]:
                self._writing.set_bold(self._opened[token.markup].pop()[1])
            case "s_close" if self._opened[token.markup]:
                self._take_back(self._opened[token.markup].pop())

    def _text(self, token: Token, at: int) -> None:
        """Text, or an address in `<…>`, of which some is read otherwise than it is written: `%20`."""
        text, source = token.content, self._content.text
        if source.startswith(text, at):
            self._same(text, at)
        else:
            self._instead(text, at + 1, source.index(">", at) - at - 1)

    def _same(self, text: str, at: int) -> None:
        """Text that stands in the file as it is."""
        for start, end in self._content.stretches(at, at + len(text)):
            self._write(text[start - at : end - at], self._content.place(start), self._content.place(end - 1) + 1)

    def _instead(self, text: str, at: int, length: int) -> None:
        """Text that stands for other characters."""
        self._write(text, self._content.place(at), self._content.place(at + length - 1) + 1)

    def _write(self, text: str, start: int, end: int) -> None:
        words = text if self._writing.mark > self._begun else text.lstrip(" ")
        self._writing.write(words, start + len(text) - len(words) if words else start, end)

    def _code(self, token: Token, at: int) -> None:
        """Code between backticks: its words are read, its marks quote nothing."""
        code = unmarked(token.content)
        at += (token.meta["end"] - at - len(token.markup) - len(code)) // 2  # a blank on either side is none of it
        self._same(code, at)

    def _break(self, at: int) -> None:
        before = self._writing.mark
        self._instead(" ", at, 1)
        if self._writing.mark > before:
            self._breaks.append(before)

    def _part_turns(self) -> None:
        """Where a line begins with who speaks, it is a line of its own: a wrapped line is not."""
        if self._breaks:
            said, begun = self._writing.since(self._begun), self._begun[1]
            for mark in self._breaks:
                if _TURN.match(said, mark[1] - begun + 1):
                    self._writing.change(mark, "\n")

    def _tag(self, tag: str, at: int) -> None:
        name, is_end = name_of(tag)
        if name in BLOCKS:
            self._writing.break_off(self._content.place(at))
        elif name == BREAK:
            self._break(at)
        elif name == QUOTED:
            self._quotation_mark(tag, at, is_end)
        elif name in _HELD and not is_end:
            self._opened[name].append(self._writing.mark)
        elif name in _HELD and self._opened[name]:
            mark = self._opened[name].pop()
            if not self._opened[name]:  # what stands in others of its kind is read with the outermost
                self._closed(name, mark)

    def _quotation_mark(self, tag: str, at: int, is_end: bool) -> None:
        self._quoted -= is_end
        self._instead(QUOTATION_MARKS[self._quoted % 2][is_end], at, len(tag))
        self._quoted += not is_end

    def _closed(self, name: str, mark: Mark) -> None:
        if name in UNSAID:
            self._take_back(mark)
        elif name in CODE:
            self._writing.change(mark, unmarked(self._writing.since(mark)))
        else:
            text = raised(self._writing.since(mark), self._writing.tail(mark))
            if text is None:
                self._take_back(mark)
            else:
                self._writing.change(mark, text)

    def _take_back(self, mark: Mark) -> None:
        """Forget what was written since, with the tags and the lines in it."""
        self._writing.take_back(mark)
        for opened in self._opened.values():
            while opened and opened[-1] > mark:
                opened.pop()
        while self._breaks and self._breaks[-1] >= mark:
            self._breaks.pop()
