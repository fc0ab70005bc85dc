"""Texts to try: of signs alone, of anything, and our own with marks crossed, markup cut and words moved."""

import json
from collections.abc import Callable
from functools import cache
from itertools import chain
from pathlib import Path

from hypothesis import strategies as st

from corpus.articles import shipped
from corpus.records import Record, write

_GATE = Path(__file__).parents[2] / "tests" / "gate"
_LONGEST = 700  # code points of a stretch of our own
_MARKS = [*"\"“”„«»‹›‘’‚'`‟〝〞＂", "''", "'''", "``", '"""', "“‘", "’”"]
_MARKUP = [
    *["> ", ">", "\n>\n", "# ", "---\n", "```\n", "~~~", "`", "* ", "**", "__", "~~", "1. ", "| a | b |\n|---|---|\n"],
    *["[x](y)", "![x](y)", "[^1]", "[^1]: ", "[x]: y\n", "<p>", "</p>", "<!--", "-->", "<a@b.de>", "<script>", "&amp;"],
    *["&#0;", "&rsquo;", "\\", "\\\n", "<blockquote>", "<br>", "title: x\n", "\t"],
]
_SPEECH = [
    *[" said", " she said.", " told ", ", according to ", "Q: ", "A: ", "THE COURT: ", "— Mara Quill", "(@quill)"],
    *[" denied that ", " not ", " sagte", " er sei ", " laut ", ", so ", "Statement by ", ":\n\n", "Mr. ", "U.S."],
]
_WRITING = [
    *"[]().,;:!?…—–-/%$€£°×²½",
    "...",
    "[…]",
    "(…)",
    "[s]",
    "[W]",
    "f---",
    "----",
    "3,5",
    "3.000",
    "10:30",
    "1/3",
]
_ODD = [
    *["\n", "\r", "\r\n", "\n\n", "\x0b", "\x0c", "\x1b[2J", "\x85", "\u2028", "\u2029", "\u00a0", "\u00ad", "\u200b"],
    *[
        "\u200d",
        "\u202e",
        "\u2066",
        "\ufeff",
        "\ufffd",
        "\ud800",
        "\udfff",
        "\U000e0041",
        "e\u0301",
        "\u0345",
        "ſ",
        "ß",
    ],
    *["İ", "ﬁ", "ǅ", "𝟗", "٣", "Ⅷ", "①", "۹", "一", "あ", "👩‍👩‍👧", "🇩🇪", "א", "\u0e33", "\U0010ffff"],
]
# What gives words to somebody by their place alone: blocks, labels, signatures, headings, and where they begin and end.
_LAYOUT = [
    *["> ", ">", "\n> ", "\n>\n", "\n\n", "\n\n“", "\n- ", "\n", ":", ": ", ",", ". ", "…", "1. ", "\t", "*", "**"],
    *['"', "“", "”", "'", "„", "“Yes,” ", "(", ")", "[", "]", "_", "—", "We sail.", "go ", "a", "7", "that ", "he "],
    *["— Mara Quill", "\n\n— Mara Quill", "-- Ada Quill", "(@quill)", "Ada Quill: ", "Ada Quill", "Mayor ", "Q: "],
    *[" said:", " he said.", " told ", " says ", " sagte ", " wrote:\n", " according to ", "A: ", "not ", "the "],
    *["Statement by Mayor Quill\n\n", "The mayor issued this statement:", "'s ", "of ", "who ", "ago ", "since "],
]
SIGNS = [*_MARKS, *_MARKUP, *_SPEECH, *_WRITING, *_ODD, " ", "a", "B", "word ", "7", "5′", "Ü"]


@cache
def own_texts() -> list[str]:
    """The articles that ship and the texts that the gate is measured on, in stretches."""
    texts = [record.document.text for record in shipped()]
    texts += [path.read_text(encoding="utf-8") for path in sorted(_GATE.glob("*.txt"))]
    stretches = [text[at : at + _LONGEST] for text in texts for at in range(0, len(text), _LONGEST)]
    return stretches + sorted(set(chain.from_iterable(map(_strings, _own_lines()))))


def _own_lines() -> list[object]:
    files = sorted(_GATE.glob("*.jsonl"))
    return [json.loads(line) for file in files for line in file.read_text(encoding="utf-8").splitlines()]


def _strings(value: object) -> list[str]:
    """Every text of some words inside a JSON value."""
    if isinstance(value, str):
        return [value] if " " in value else []
    held = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return list(chain.from_iterable(map(_strings, held)))


@st.composite
def _mutated(draw: Callable[..., object]) -> str:
    """One of our texts with some stretches of it replaced: by a sign, by nothing, by another stretch."""
    text = str(draw(st.sampled_from(own_texts())))
    other = str(draw(st.sampled_from(own_texts())))
    for _ in range(draw(st.integers(1, 12))):  # type: ignore[call-overload]
        at, length = draw(st.integers(0, len(text))), draw(st.sampled_from([0, 0, 1, 1, 2, 7, 40]))
        sign = draw(st.sampled_from(SIGNS) | st.sampled_from([text[at : at + length] * 2, other[at : at + 40], ""]))  # type: ignore[index,operator]
        text = f"{text[:at]}{sign}{text[at + length :]}"  # type: ignore[misc,operator]
    return text


def texts() -> st.SearchStrategy[str]:
    any_signs = st.lists(st.sampled_from(SIGNS), max_size=60).map("".join)
    laid_out = st.lists(st.sampled_from(_LAYOUT), max_size=40).map("".join)
    return _mutated() | any_signs | laid_out | laid_out | st.text(max_size=200)


def files() -> st.SearchStrategy[bytes]:
    """The bytes of files that should be text: in UTF-8 or another encoding, or cut in the middle of a character."""
    encoded = st.tuples(texts(), st.sampled_from(["utf-8", "utf-8", "utf-8-sig", "utf-16", "utf-32-le", "cp1252"]))
    whole = encoded.map(lambda made: made[0].encode(made[1], "replace"))
    return whole | st.tuples(whole, st.integers(0, 40)).map(lambda made: made[0][made[1] :]) | st.binary(max_size=200)


@cache
def own_import_lines() -> list[str]:
    """Lines as an import takes them, long ones left out."""
    records = [Record(record.document, record.quotations, record.extractor) for record in shipped()]
    lines = [json.dumps({"id": "a", "text": text, "published": "2024-03-01"}) for text in own_texts()[:40]]
    turns = {"id": "t", "text": "Q: Why? A: So.", "turns": [{"speaker": "Q", "start": 3, "end": 7}]}
    return [*lines, json.dumps(turns), *(line for line in map(write, records) if len(line) < 20_000)]


_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | texts() | st.sampled_from(["article", "claim", "direct"]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(["start", "end", "text"]), inner),
    max_leaves=8,
)
_FIELDS = """id text title publisher author speaker url archive_url published retrieved kind language markup version_of
retracted sha256 original turns quotations extracted corrections extractor""".split()


def import_lines() -> st.SearchStrategy[bytes]:
    """Lines of JSON that are nearly documents, with values of any kind under the keys of the form, or cut and mixed."""
    fields = st.dictionaries(st.sampled_from(_FIELDS), _VALUES, max_size=6)
    whole = st.fixed_dictionaries({"id": st.just("a") | texts(), "text": texts()})
    objects = st.tuples(whole, fields).map(lambda made: json.dumps({**made[0], **made[1]}).encode())
    cut = st.tuples(st.sampled_from(own_import_lines()), st.integers(0, 20_000), st.sampled_from(SIGNS))
    return objects | cut.map(lambda made: (made[0][: made[1]] + made[2] + made[0][made[1] :]).encode(errors="replace"))


_SETTINGS = ["corpus = ", "fail-on = ", "semantic = ", "style = ", "[styles.x]\n", "tolerated = ", "edge-ellipsis = "]
_TOML = [
    "[",
    "]",
    "{",
    "}",
    "=",
    '"',
    "'''",
    "#",
    ",",
    "\n",
    ".",
    "true",
    "1979-05-27",
    "1e9",
    "0x",
    '"ap"',
    '["name"]',
]
_NAMES = ['"~"', '"~nobody/x"', '"a\\u0000b"', '"never"', '"not-found"', '"error,info"', '["spelling"]', "9" * 5000]


def settings_files() -> st.SearchStrategy[bytes]:
    signs = st.lists(st.sampled_from(_SETTINGS + _TOML + _NAMES + _ODD), max_size=30).map("".join)
    return signs.map(lambda text: text.encode("utf-8", "surrogatepass")) | st.binary(max_size=60)


def flips() -> st.SearchStrategy[bytes]:
    """Places of bits to flip: five bytes each, four for where and one for which."""
    return st.lists(st.binary(min_size=5, max_size=5), min_size=1, max_size=8).map(b"".join)
