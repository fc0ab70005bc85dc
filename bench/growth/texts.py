"""The texts that are made to be slow, each as long as it is wanted, and what is done with each."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from bench.growth import operations as on
from bench.stories import WORDS, name_of

Make = Callable[[int], str]


class Trial(NamedTuple):
    """A text by its name, how it is made so many characters long, and what is done with it."""

    name: str
    make: Make
    operations: Sequence[on.Operation]


def repeated(unit: str, before: str = "", after: str = "", length: int = 0) -> str:
    """A unit again and again, between what stands once."""
    room = max(0, length - len(before) - len(after))
    return before + (unit * (room // max(1, len(unit)) + 1))[:room] + after


def of(unit: str, before: str = "", after: str = "") -> Make:
    return partial(_of, unit, before, after)


def _of(unit: str, before: str, after: str, length: int) -> str:
    return repeated(unit, before, after, length)


def nested(*pairs: tuple[str, str], inside: str = "We will sail") -> Make:
    """Pairs of signs within one another, as deep as the length allows."""
    opens, closes = "".join(one for one, _ in pairs), "".join(one for _, one in reversed(pairs))

    def make(length: int) -> str:
        depth = max(1, (length - len(inside)) // (len(opens) + len(closes)))
        return opens * depth + inside + closes * depth

    return make


def numbered(line: str) -> Make:
    """A line with a word that no other has, ``{}``, and a small number ``{n}``."""

    def make(length: int) -> str:
        lines, size, number = list[str](), 0, 0
        while size < length:
            lines.append(line.format(name_of(number), n=number))
            size += len(lines[-1])
            number += 1
        return "".join(lines)

    return make


def prose(length: int) -> str:
    """Sentences of few words, of which none is rare."""
    return numbered("The tide and the pilot of {} will sail before dawn. ")(length)


def cycle(words: Sequence[str]) -> Make:
    return of(" ".join(words) + " ")


READ = (on.extracting, on.claiming, on.drafting_claims)
QUOTED = (on.quoting, on.asking, on.aligning)
ALL = (*READ, *QUOTED)
OWN = (on.stating, on.drafting_claims)
MARKUP = (on.rendering, on.drafting_markdown)
HTML = (partial(on.reading, ending=".html"),)

TRIALS = (
    # Words and numbers.
    Trial("prose", prose, (*ALL, on.quoting_whole, on.importing)),
    Trial("one word again and again", of("tide "), (*ALL, on.quoting_whole)),
    Trial("two words by turns", of("tide pilot "), (*ALL, on.quoting_whole)),
    Trial("small words only", cycle("of the and to in it is that we he".split()), ALL),
    Trial("frequent words", cycle([*WORDS, "the", "of", "and"]), (*ALL, on.quoting_whole)),
    Trial("one word of all letters", of("a"), (*ALL, on.rendering)),
    Trial("digits and commas", of("1,"), (*ALL, on.quoting_whole)),
    Trial("grouped digits", of("1,000,"), ALL),
    Trial("numbers apart", of("5 "), ALL),
    Trial("groups of thousands apart", of("500 "), ALL),
    Trial("digits", of("1"), ALL),
    Trial("decimals", of("0.5,3 "), ALL),
    Trial("number words", of("three hundred thousand and "), ALL),
    Trial("number words in one", of("dreihundert"), ALL),
    Trial("hours", of("10:30:"), READ),
    Trial("dashes", of("-"), (*ALL, on.rendering)),
    Trial("long dashes", of("— "), READ),
    Trial("words with hyphens", of("tide-"), ALL),
    Trial("words with apostrophes", of("tide'"), ALL),
    Trial("words with points", of("a."), ALL),
    Trial("initials", of("A. "), (*ALL, on.naming)),
    Trial("initials without blanks", of("U.S."), ALL),
    Trial("abbreviations", of("Dr. "), (*ALL, on.naming)),
    Trial("capitals", of("TIDE PILOT "), READ),
    Trial("capitals of names", of("Ada Quill "), (*READ, on.naming)),
    Trial("a name again and again", of("Ada Quill said Ada Quill told Ada Quill "), READ),
    Trial("said said", of("said "), READ),
    Trial("commas and said", of(", said "), READ),
    Trial("masks", of("f---ing "), ALL),
    Trial("stars in words", of("f**k*"), ALL),
    # Characters that take no room, or are not Latin.
    Trial("marks on one letter", of("\u0301", "e"), ALL),
    Trial("marks on each letter", of("e\u0301\u0323 "), READ),
    Trial("no spaces between letters", of("語"), ALL),
    Trial("syllables of Hangul", of("한글"), READ),
    Trial("letters from the right", of("\u05d0\u202e"), READ),
    Trial("zero-width spaces", of("\u200b"), READ),
    Trial("hidden hyphens", of("\u00ad"), READ),
    Trial("hidden hyphens in words", of("a\u00ad"), ALL),
    Trial("hidden points", of("a\u2060.\u2060"), READ),
    Trial("emoji", of("😀"), READ),
    Trial("tabs", of("\t"), READ),
    Trial("blanks", of(" ", "tide"), READ),
    Trial("a blank line after another", of("\n", "tide", "tide"), (*READ, *MARKUP, on.importing)),
    Trial("line ends of other systems", of("\r\n \r"), READ),
    # Quotation marks.
    Trial("marks that open", of("“"), READ),
    Trial("marks that close", of("”"), READ),
    Trial("apostrophes", of("'"), READ),
    Trial("straight marks", of('"'), READ),
    Trial("marks by turns", of("“a”'b' "), READ),
    Trial("quotes that open by turns", of("“a ‘b "), READ),
    Trial("quotes within quotes", nested(("“", "”"), ("‘", "’")), (*READ, on.showing, on.reporting)),
    Trial("quotes within quotes with words", nested(("“We ", " so”"), ("‘and ", " then’")), (*READ, on.showing)),
    Trial("unclosed by the paragraph", of("“We will sail at dawn.\n\n"), (*READ, on.drafting_markdown)),
    Trial("unclosed after a name", of("Ada Quill said: “We will sail.\n\n"), READ),
    Trial("closed by the paragraph", numbered("“We will sail with {},” said Ada Quill.\n\n"), READ),
    Trial(
        "the same quotation", of("“The tide will rise before dawn,” she said.\n\n"), (*READ, on.reporting, on.showing)
    ),
    Trial("quotations in one paragraph", numbered("“We will sail with {},” said Quill. "), READ),
    Trial("bracketed words", of('"We ['), READ),
    Trial("ellipses and words", of('"We ...will'), READ),
    Trial("scare quotes", of("the “tide” "), READ),
    Trial("feet and inches", of("5'3\" "), READ),
    Trial("marks after digits", of("5'"), READ),
    Trial("backticks of TeX", of("``a''"), READ),
    Trial("code", of("x = {\"a\": 'b'}\n"), READ),
    # Fragments, brackets, ellipses.
    Trial("fragments of two words", of("tide pilot … "), (*ALL, on.quoting_whole)),
    Trial("fragments of one word", of("the … "), ALL),
    Trial("ellipses", of("…"), ALL),
    Trial("points", of("."), ALL),
    Trial("points apart", of(". "), ALL),
    Trial("brackets that open", of("["), ALL),
    Trial("brackets that open by words", of("[tide "), ALL),
    Trial("brackets in words", of("[t]ide[s] "), ALL),
    Trial("brackets around words", of("[tide] pilot "), ALL),
    Trial("brackets that touch", of("a[b]"), ALL),
    Trial("parentheses within", nested(("(tide ", ")")), ALL),
    Trial("parentheses that open", of("("), READ),
    # Who says it.
    Trial("reports in reports", of("Quill said that Lee said that "), READ),
    Trial("speakers of one name", numbered("“We will sail,” said {} Quill.\n\n"), READ),
    Trial("speakers", numbered("“We will sail,” said Ada {0}.\n\n“It is late,” he said.\n\n"), READ),
    Trial("he said", of("“We will sail,” he said. "), READ),
    Trial("according to", of("according to Quill, "), READ),
    Trial("denials", of("Quill denied that “we will not sail.” "), READ),
    Trial("no full stop", of('He said "I agree that x" and '), READ),
    Trial("relays", of("Lee told CNN that Quill told him: “We sail.” "), READ),
    Trial("turns", of("A: x\n"), (*READ, *MARKUP, on.importing)),
    Trial("turns in capitals", numbered("MR. {}: We will sail.\n"), READ),
    Trial("titles", of("President Prime Minister "), (*READ, on.naming)),
    Trial("commas and names", of("Ada Quill, "), READ),
    Trial("colons", of("Quill: "), READ),
    Trial("signatures", of("— Ada Quill\n"), READ),
    Trial("handles", of("— Quill (@"), READ),
    Trial("verbs at the end", of("Der Kapitän sagte, dass die Fähre nicht "), READ),
    # Claims in a writer's own words.
    Trial("claims of names", of("Quill met Ada Lee and Bo Marsh in Karsund "), OWN),
    Trial("claims that deny", of("Quill did not sail but Lee never mended the pier "), OWN),
    Trial("claims that may be", of("Quill may sail and Lee must mend the pier if it will rain "), OWN),
    Trial("claims of numbers", of("more than 14 ferries and 3,000 tons by 5 May, all of the piers "), OWN),
    Trial("claims of passives", of("the pier was mended by Quill and sold by Lee "), OWN),
    Trial("claims of initials", of("UN United Nations NATO "), OWN),
    Trial("claims turned round", of("Quill hit Lee Lee hit Quill "), OWN),
    Trial("claims with prepositions", of("of the pier in Karsund to Lee with ferries before dawn "), OWN),
    Trial("claims in German", of("der Rat hat den Pier nicht von Quill gekauft und soll sagen "), OWN),
    # Markup.
    Trial("headings", of("# a\n"), MARKUP),
    Trial("levels of lists", lambda length: _levels(length), MARKUP),
    Trial("levels of quotation", of("> "), (*MARKUP, on.extracting)),
    Trial("quoted lines", of("> We will sail.\n"), (*MARKUP, on.extracting)),
    Trial("stars", of("*"), (*MARKUP, *READ)),
    Trial("emphasis", of("*a **b "), MARKUP),
    Trial("underscores", of("_"), (*MARKUP, *READ)),
    Trial("backticks", of("`"), (*MARKUP, *READ)),
    Trial("backticks of each length", lambda length: _each_length("`", length), MARKUP),
    Trial("links", of("[a](b"), MARKUP),
    Trial("open brackets", of("["), MARKUP),
    Trial("angles", of("<"), (*MARKUP, *READ)),
    Trial("tags", of("<p>“We sail” "), MARKUP),
    Trial("footnotes", of("[^1]: a [^1]\n\n"), MARKUP),
    Trial("tables", of("| a |\n|---|\n"), MARKUP),
    Trial("entities", of("&ldquo;a"), MARKUP),
    Trial("front matter", of("a: b\n", "---\n"), (partial(on.reading, ending=".md"),)),
    Trial("paragraphs of HTML", of("<p>tide pilot", "<html><body><article>"), HTML),
    Trial("emphasis of HTML", of("<i>tide ", "<html><body><article><p>"), HTML),
    Trial("boxes of HTML", of("<div>tide ", "<html><body>"), HTML),
    Trial("links of HTML", of("<a href='b'>tide ", "<html><body><article><p>"), HTML),
    Trial("plain lines", of("tide\n"), (partial(on.reading, ending=".txt"), on.importing, on.extracting)),
)


def _levels(length: int) -> str:
    """A list in a list, each indented further."""
    lines, size = list[str](), 0
    while size < length:
        lines.append("  " * len(lines) + "- a\n")
        size += len(lines[-1])
    return "".join(lines)


def _each_length(sign: str, length: int) -> str:
    parts, size = list[str](), 0
    while size < length:
        parts.append(sign * (len(parts) + 1) + "a")
        size += len(parts[-1])
    return "".join(parts)
