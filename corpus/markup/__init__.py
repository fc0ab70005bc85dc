"""One reading of markup for both houses: a text as its reader sees it, and where each word of it stands in the file.

``render`` reads a text that is Markdown. ``signs.read_signs`` takes the commonest signs out of a text that does not say
what it is, and loads no parser.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from corpus.markup.rendered import Rendered


def render(text: str) -> "Rendered":
    """A Markdown text as its reader sees it. The parser is loaded when the first such text is read."""
    from corpus.markup.markdown import rendered

    return rendered(text)
