"""Draw the README's picture from what the command really prints: ``python docs/picture.py > docs/claim.svg``."""

import re
import sys
from html import escape

from checker import check_claim
from checker.reports.findings.to_terminal import claim_report
from corpus import Corpus

CLAIM = '"I think great progress was made in today’s telephone conversation," Trump said.'
WIDTH, LINE, CELL, MARGIN = 88, 19, 8.43, 16
STYLES = {
    "1": "font-weight:bold",
    "2": "fill:#8b949e",
    "1;31": "fill:#ff7b72;font-weight:bold",
    "1;32": "fill:#7ee787;font-weight:bold",
    "1;33": "fill:#e3b341;font-weight:bold",
    "1;36": "fill:#79c0ff;font-weight:bold",
    "31;9": "fill:#ff7b72;text-decoration:line-through",
    "32;4": "fill:#7ee787;text-decoration:underline",
}


def drawn(line: str, number: int) -> str:
    """One line of coloured text: every stretch at its own column, so that no font can shift it."""
    parts, column = [], 0
    for code, words, plain in re.findall(r"\x1b\[([\d;]+)m(.*?)\x1b\[0m|([^\x1b]+)", line):
        text = words or plain
        x = MARGIN + column * CELL
        style = f' style="{STYLES[code]}"' if code else ""
        parts.append(f'<tspan x="{x:.1f}" textLength="{len(text) * CELL:.1f}"{style}>{escape(text)}</tspan>')
        column += len(text)
    return f'<text y="{MARGIN + LINE * (number + 1)}" xml:space="preserve">{"".join(parts)}</text>'


def main() -> None:
    with Corpus.shipped() as corpus:
        report = claim_report(check_claim(corpus, CLAIM), width=WIDTH, colour=True)
    command = f"$ misquote claim '{CLAIM}'"
    lines = [command[:WIDTH], *([command[WIDTH:]] if command[WIDTH:] else []), *report.splitlines()]
    width, height = 2 * MARGIN + WIDTH * CELL, 2 * MARGIN + LINE * (len(lines) + 0.5)
    sys.stdout.write(
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:.0f}" height="{height:.0f}" role="img" '
        f'aria-label="What misquote claim prints">\n'
        f'<rect width="100%" height="100%" rx="8" fill="#0d1117"/>\n'
        f'<g fill="#e6edf3" font-family="ui-monospace,SFMono-Regular,Menlo,Consolas,monospace" font-size="14">\n'
        + "\n".join(drawn(line, number) for number, line in enumerate(lines) if line)
        + "\n</g>\n</svg>\n"
    )


if __name__ == "__main__":
    main()
