"""Markdown in which quotations stand where patterns lose them, section by section of CommonMark, in our own words.

Each has its quotations by line and column of the first letter, and as a reader of the page sees them.
"""

from typing import NamedTuple


class Oddity(NamedTuple):
    name: str
    text: str
    quotations: tuple[tuple[int, int, str], ...]


def _one(name: str, text: str, *quotations: tuple[int, int, str]) -> Oddity:
    return Oddity(name, text, quotations)


ODDITIES = (
    # Backslash escapes
    _one(
        "escaped stars are stars",
        "“We \\*never\\* close the lock,” Ida Brandt said.\n",
        (1, 2, "We *never* close the lock,"),
    ),
    _one("escaped quotation marks", 'Ida Brandt said: \\"The lock stays shut.\\"\n', (1, 20, "The lock stays shut.")),
    _one(
        "a backslash before a letter",
        "“The C:\\lock folder is gone,” Ida Brandt said.\n",
        (1, 2, "The C:\\lock folder is gone,"),
    ),
    _one(
        "an escaped bracket is no link",
        "“Ask \\[the board](about) it,” Ida Brandt said.\n",
        (1, 2, "Ask [the board](about) it,"),
    ),
    # Entities
    _one(
        "marks written as entities",
        "&ldquo;The lock stays shut,&rdquo; Ida Brandt said.\n",
        (1, 8, "The lock stays shut,"),
    ),
    _one(
        "marks written as numbers",
        "&#8220;The lock stays shut,&#x201D; Ida Brandt said.\n",
        (1, 8, "The lock stays shut,"),
    ),
    _one(
        "letters inside words written as entities",
        "“We can&rsquo;t drink caf&eacute; here,” Ida Brandt said.\n",
        (1, 2, "We can’t drink café here,"),
    ),
    _one(
        "straight marks by name", "&quot;The lock stays shut,&quot; Ida Brandt said.\n", (1, 7, "The lock stays shut,")
    ),
    _one("no entity", "“Rock &roll; stays,” Ida Brandt said.\n", (1, 2, "Rock &roll; stays,")),
    # Code spans
    _one("two backticks around one", "“We type ``a`b`` twice,” Ida Brandt said.\n", (1, 2, "We type a b twice,")),
    _one(
        "marks in code quote nothing",
        'Type `echo "the lock is open"` and wait. “It holds,” Ida Brandt said.\n',
        (1, 43, "It holds,"),
    ),
    _one("a backtick without a partner", "“The ` key is stuck,” Ida Brandt said.\n", (1, 2, "The ` key is stuck,")),
    _one(
        "code over a line end",
        "“We type `open\nthe lock` and go,” Ida Brandt said.\n",
        (1, 2, "We type open the lock and go,"),
    ),
    # Fences and indented code
    _one(
        "a fence of four backticks holds three",
        "````\n```\n“Not said,” she said.\n```\n````\n\n“It holds,” Ida Brandt said.\n",
        (7, 2, "It holds,"),
    ),
    _one(
        "a fence that is never closed",
        "“It holds,” Ida Brandt said.\n\n~~~\n“Not said,” she said.\n",
        (1, 2, "It holds,"),
    ),
    _one(
        "a fence in a list",
        "- one\n  ```\n  “Not said,” she said.\n  ```\n- “It holds,” Ida Brandt said.\n",
        (5, 4, "It holds,"),
    ),
    _one(
        "indented code",
        "Ida Brandt spoke.\n\n    “Not said,” she said.\n\n“It holds,” Ida Brandt said.\n",
        (5, 2, "It holds,"),
    ),
    _one(
        "an indented line that goes on a paragraph",
        "“The lock stays\n      shut,” Ida Brandt said.\n",
        (1, 2, "The lock stays shut,"),
    ),
    # Links, references, pictures
    _one(
        "a title with marks in a link",
        '“Ask the [board](b.html "the “old” board") today,” Ida Brandt said.\n',
        (1, 2, "Ask the board today,"),
    ),
    _one(
        "a reference and its definition",
        '“Ask the [harbour board][hb] today,” Ida Brandt said.\n\n[HB]: https://b.example "“The board”"\n',
        (1, 2, "Ask the harbour board today,"),
    ),
    _one(
        "a shortcut reference",
        "“Ask the [board] today,” Ida Brandt said.\n\n[board]: <b c.html>\n",
        (1, 2, "Ask the board today,"),
    ),
    _one("brackets of a writer", "“[T]he lock [stays] shut,” Ida Brandt said.\n", (1, 2, "[T]he lock [stays] shut,")),
    _one(
        "what is said of a picture",
        "![“A lock,” he says](lock.png) “It holds,” Ida Brandt said.\n",
        (1, 33, "It holds,"),
    ),
    _one(
        "a quotation that is a link",
        "[“The lock stays shut,”](https://l.example/a_(b)) Ida Brandt said.\n",
        (1, 3, "The lock stays shut,"),
    ),
    _one(
        "an address in angles",
        "“Write to <https://b.example/a%20b> today,” Ida Brandt said.\n",
        (1, 2, "Write to https://b.example/a b today,"),
    ),
    # Emphasis
    _one(
        "emphasis inside a word",
        "“It is un*frigging*believable,” Ida Brandt said.\n",
        (1, 2, "It is unfriggingbelievable,"),
    ),
    _one(
        "emphasis around the marks", "***“The lock stays shut,”*** Ida Brandt said.\n", (1, 5, "The lock stays shut,")
    ),
    _one(
        "emphasis from the first word",
        "“*The lock* stays __shut__,” Ida Brandt said.\n",
        (1, 3, "The lock stays shut,"),
    ),
    _one(
        "signs that are no emphasis",
        "“The lock_key is 2 * 3 * 4,” Ida Brandt said.\n",
        (1, 2, "The lock_key is 2 * 3 * 4,"),
    ),
    _one("emphasis over two lines", "“The *lock\nstays* shut,” Ida Brandt said.\n", (1, 2, "The lock stays shut,")),
    _one(
        "struck words are not said",
        "“The lock stays ~~open~~ shut,” Ida Brandt said.\n",
        (1, 2, "The lock stays shut,"),
    ),
    # Raw HTML
    _one(
        "tags and a comment",
        '“The <a href="b.html" title="“no”">lock</a> <!-- “not said,” she said --> stays shut,” Ida Brandt said.\n',
        (1, 2, "The lock stays shut,"),
    ),
    _one(
        "the element for quotations", "<q>The lock stays shut,</q> Ida Brandt said.\n", (1, 4, "The lock stays shut,")
    ),
    _one(
        "a block of HTML",
        '<div class="box">\n<p>&ldquo;The lock stays <b>shut</b>,&rdquo; Ida Brandt said.</p>\n</div>\n',
        (2, 11, "The lock stays shut,"),
    ),
    _one(
        "a script",
        '<script>\nsay("“Not said,” she said.");\n</script>\n\n“It holds,” Ida Brandt said.\n',
        (5, 2, "It holds,"),
    ),
    _one(
        "a comment over paragraphs",
        "<!--\n“Not said,” he said.\n\n“Nor this,” he said.\n-->\n\n“It holds,” Ida Brandt said.\n",
        (7, 2, "It holds,"),
    ),
    # Block quotations and lists
    _one(
        "marks over lines of a block quotation",
        "> “The lock\n> stays\n> shut,” Ida Brandt said.\n",
        (1, 4, "The lock stays shut,"),
    ),
    _one(
        "a line that goes on without the sign",
        "> “The lock stays\nshut,” Ida Brandt said.\n",
        (1, 4, "The lock stays shut,"),
    ),
    _one(
        "quotations in one another and in a list",
        "1. > > “The lock\n   > > stays shut,”\n   > > Ida Brandt said.\n2. “It holds,” Tom Reed said.\n",
        (1, 9, "The lock stays shut,"),
        (4, 5, "It holds,"),
    ),
    _one(
        "tabs before an item's paragraph",
        "-\tone\n\n\t“The lock stays\n\tshut,” Ida Brandt said.\n",
        (3, 3, "The lock stays shut,"),
    ),
    _one(
        "items without a blank line",
        "* “It holds,” Ida Brandt said.\n* “It leaks,” Tom Reed said.\n",
        (1, 4, "It holds,"),
        (2, 4, "It leaks,"),
    ),
    # Headings and breaks
    _one(
        "a heading with signs behind it",
        "## “The lock stays shut,” Ida Brandt says ##\n\nThe town met.\n",
        (1, 5, "The lock stays shut,"),
    ),
    _one(
        "a heading that is underlined",
        "“The *lock* stays\nshut,” Ida Brandt says\n===\n\nThe town met.\n",
        (1, 2, "The lock stays shut,"),
    ),
    _one(
        "hard breaks",
        "“The lock  \nstays\\\nshut,<br>and that is that,” Ida Brandt said.\n\nThe town of York "
        + "met and " * 20
        + "met.\n",
        (1, 2, "The lock stays shut, and that is that,"),
    ),
    _one(
        "soft breaks in a text of long lines",
        "“The lock stays\nshut,” Ida Brandt said.\n\nThe town of York " + "met and " * 20 + "met.\n",
        (1, 2, "The lock stays shut,"),
    ),
    # What is not in CommonMark, and is written every day
    _one(
        "a front matter",
        '---\ntitle: "“Not said,” she said"\n---\n\n“It holds,” Ida Brandt said.\n',
        (5, 2, "It holds,"),
    ),
    _one(
        "cells of a table",
        '| who | what |\n|---|---|\n| Reed | “It \\| *holds*,” Ida Brandt said. |\n| 6" | 12" |\n',
        (3, 11, "It | holds,"),
    ),
    _one(
        "footnotes",
        "“The lock[^1] stays shut,”[^2] Ida Brandt said.\n\n[^1]: “It holds,” Tom Reed said.\n[^2]: Yes.\n",
        (1, 2, "The lock stays shut,"),
        (3, 8, "It holds,"),
    ),
    _one(
        "line ends of Windows",
        "# Fog\r\n\r\n> “The lock\r\n> stays *shut*,”\r\n> Ida Brandt said.\r\n",
        (3, 4, "The lock stays shut,"),
    ),
    _one(
        "the number of a note",
        "“The lock stays shut<sup>[3]</sup> at 40 m<sup>2</sup>,” Ida Brandt said.\n",
        (1, 2, "The lock stays shut at 40 m²,"),
    ),
)
