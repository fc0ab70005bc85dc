"""What Markdown costs that is made to be slow: ``python bench/markup.py [CHARACTERS]``, a megabyte unless told.

Each text is read at half the length and at the whole; the ratio of the seconds of CPU should be near two.
"""

import gc
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from corpus.markup import render

HARSH = {
    "an article": "“We will *not* close the [ferry](http://a.example/b),” said **Ann Lee**.\n\nShe left.\n\n",
    "brackets": "[",
    "pictures": "![",
    "links without an end": "[a](b",
    "emphasis that opens": "*a ",
    "emphasis inside words": "a**b",
    "strikes": "~~a ",
    "quotations of one line": "> > >",
    "quotations line by line": "> a\n",
    "lazy lines": "> > > > > > > > a\nb\nc\nd\n",
    "lists": "- a\n  ",
    "backticks": "`",
    "code": "`a` ",
    "ampersands": "&",
    "entities": "&ldquo;",
    "angles": "<",
    "comments": "<!--",
    "tags": "<a ",
    "code in tags": "<code>a</code>",
    "struck out in tags": "<del>a",
    "blocks of HTML": "<p>a</p>\n",
    "escapes": "\\*",
    "wrapped lines": "a\n",
    "labels": "Q: a\n",
    "headings": "# a\n",
    "definitions": "[a]: b\n",
    "tables": "| a |\n|-|\n",
    "fences": "```\n",
}


def seconds(text: str) -> float:
    gc.collect()
    begun = time.process_time()
    render(text)
    return time.process_time() - begun


def main() -> None:
    length = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    render("once, so that the parser is there")
    print(f"| text | {length // 2:,} characters, s | {length:,}, s | ratio |\n| --- | ---: | ---: | ---: |")
    for name, unit in HARSH.items():
        half, whole = (seconds((unit * (size // len(unit) + 1))[:size]) for size in (length // 2, length))
        print(f"| {name} | {half:.2f} | {whole:.2f} | {whole / max(half, 0.001):.1f} |", flush=True)


if __name__ == "__main__":
    main()
