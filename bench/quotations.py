"""What each rule of the extractor is right about how often: ``python bench/quotations.py GOLD.jsonl[.gz] [--linear]``.

GOLD has an article a line, ``{"text", "quotes": [{"type", "fragments", "speaker_start", "speaker_end", …}]}``. A
marked stretch of three words and more is found if it covers a wanted one with an overlap of .8, edge punctuation
aside; reported speech, and turns without marks, which GOLD takes for it, at .5 of the content. The speaker is right if
the mention meets the one that people marked.
``--linear`` takes no file: it doubles the length of texts that are no news and shows what that costs.
"""

import gzip
import json
import re
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from corpus.document import Quotation, QuotationKind
from corpus.quotations import extract, extract_all

EDGE = " \n\t\"“”'‘’,.;:—-"
MARKS = "\"“”„«»‹›‘’‚'`‟〝〞＂"
MARKED = (QuotationKind.DIRECT, QuotationKind.MIXED)
HARSH = {
    "one mark": '"',
    "short stretches": '"a" ',
    "never closed": "“a",
    "reports in reports": "said that he ",
    "no full stop": 'He said "I agree that x" and ',
    "code": "x = {\"a\": 'b'}\n",
    "emoji": "😀 “x” ",
    "markup": "**a** [b](c.d) <i>“x”</i> ",
    "turns": "Q: Is it?\nA: You said I did.\n",
}
Range = tuple[int, int]


def core(text: str, start: int, end: int) -> Range:
    while start < end and text[start] in EDGE:
        start += 1
    while end > start and text[end - 1] in EDGE:
        end -= 1
    return start, end


def common(a: Range, b: Range) -> int:
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def likeness(a: list[Range], b: Range) -> float:
    shared = sum(common(part, b) for part in a)
    return shared / (sum(end - start for start, end in a) + b[1] - b[0] - shared) if shared else 0.0


def wanted(article: dict[str, Any]) -> tuple[list[tuple[list[Range], Any]], list[tuple[list[Range], Any]]]:
    """The marked stretches and the contents without marks that people found, each with its record."""
    marked, reported = [], []
    for quote in article["quotes"]:
        fragments = [(f["start"], f["end"]) for f in quote["fragments"]]
        if quote["type"] != "direct":
            reported.append((fragments, quote))
        if quote["type"] != "indirect":
            parts = [(p["start"], p["end"]) for p in quote.get("quoted_parts", ())] or fragments
            marked += [([core(article["text"], *part)], quote) for part in parts]
    return marked, reported


def is_marked(text: str, quotation: Quotation) -> bool:
    before = text[max(0, quotation.span.start - 4) : quotation.span.start].rstrip()[-1:]
    return quotation.kind in MARKED and before != "" and before in MARKS


def given(text: str, quotation: Quotation) -> Iterator[Range]:
    marked = is_marked(text, quotation)
    for span in quotation.spans:
        place = core(text, span.start, span.end) if marked else (span.start, span.end)
        if not marked or len(text[slice(*place)].split()) >= 3:
            yield place


def is_right(quotation: Quotation, quote: dict[str, Any]) -> bool:
    if quote["speaker_start"] is None or quotation.speaker is None:
        return quote["speaker_start"] is None and quotation.speaker is None
    mention = quotation.speaker.mention
    place = (quote["speaker_start"], quote["speaker_end"])
    if mention is not None and common((mention.span.start, mention.span.end), place):
        return True
    head = re.findall(r"\w+", (quote["speaker_text"] or "").split(",")[0].lower())[-1:]
    pronoun = head and head[0] in ("he", "she", "they", "who", "i")
    return bool(head) and not pronoun and head[0] in re.findall(r"\w+", quotation.speaker.name.lower())


def measure(articles: list[dict[str, Any]]) -> tuple[dict[str, Counter[str]], float]:
    rules: dict[str, Counter[str]] = defaultdict(Counter)
    begun, words = time.process_time(), 0
    for article, quotations in zip(articles, extract_all(a["text"] for a in articles), strict=True):
        marked, reported = wanted(article)
        words += len(re.findall(r"\w+|[^\w\s]", article["text"]))
        for quotation in quotations:
            if quotation.kind in (QuotationKind.SCARE, QuotationKind.TITLE):
                continue
            candidates, least = (marked, 0.8) if is_marked(article["text"], quotation) else (reported, 0.5)
            for place in given(article["text"], quotation):
                best = max(candidates, key=lambda one: likeness(one[0], place), default=None)
                found = best is not None and likeness(best[0], place) >= least
                right = found and best is not None and is_right(quotation, best[1])
                rules[quotation.rule].update(hits=1, found=int(found), right=int(right))
    return rules, words / (time.process_time() - begun)


def show(rules: dict[str, Counter[str]]) -> None:
    print(
        "| rule | hits | found | speaker right, of those found | right, of all |\n| --- | ---: | ---: | ---: | ---: |"
    )
    for rule, tally in sorted(rules.items(), key=lambda pair: -pair[1]["hits"]):
        found, right, hits = tally["found"], tally["right"], tally["hits"]
        print(f"| `{rule}` | {hits} | {found / hits:.2f} | {right / max(1, found):.2f} | {right / hits:.2f} |")


def linear() -> None:
    extract("once, so that the language is loaded")
    print("| text | 100,000 characters, s | 200,000, s | ratio |\n| --- | ---: | ---: | ---: |")
    for name, unit in HARSH.items():
        taken = []
        for length in (100_000, 200_000):
            text = (unit * (length // len(unit) + 1))[:length]
            begun = time.process_time()
            extract(text)
            taken.append(time.process_time() - begun)
        print(f"| {name} | {taken[0]:.2f} | {taken[1]:.2f} | {taken[1] / max(taken[0], 0.001):.1f} |")


def main() -> None:
    if "--linear" in sys.argv[1:]:
        return linear()
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    opened = gzip.open if sys.argv[1].endswith(".gz") else open
    with opened(sys.argv[1], "rt", encoding="utf-8") as lines:
        articles = [json.loads(line) for line in lines]
    extract("once, so that loading is not counted")
    rules, speed = measure(articles)
    show(rules)
    print(f"\n{len(articles)} articles, {speed:,.0f} tokens a second")
    return None


if __name__ == "__main__":
    main()
