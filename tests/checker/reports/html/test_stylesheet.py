"""The colours themselves are tested: what cannot be read by everybody is a defect of the page."""

import math
import re
from itertools import pairwise

import pytest

from checker.reports.html.stylesheet import style

SHEET = style(40)
READABLE, VISIBLE = 4.5, 3.0  # WCAG 2.2: the contrast of text, and of a line that tells something
HUES = [float(hue) for hue in re.findall(r"\.s\d+ { --hue: ([\d.]+);", SHEET)]


def palette(number: int) -> dict[str, str]:
    """The variables by day (0), by night (1)."""
    return dict(re.findall(r"--([\w]+): ([^;]+);", re.findall(r":root {(.*?)}", SHEET, re.DOTALL)[number]))


def oklch(lightness: str, chroma: float, hue: float) -> tuple[float, ...]:
    """Linear sRGB, by https://bottosson.github.io/posts/oklab."""
    light, a, b = (
        float(lightness.rstrip("%")) / 100,
        chroma * math.cos(math.radians(hue)),
        chroma * math.sin(math.radians(hue)),
    )
    long = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (light - 0.0894841775 * a - 1.2914855480 * b) ** 3
    linear = (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )
    return tuple(min(max(channel, 0.0), 1.0) for channel in linear)


def hexadecimal(colour: str) -> tuple[float, ...]:
    digits = colour.lstrip("#")
    pairs = [digit * 2 for digit in digits] if len(digits) == 3 else re.findall("..", digits)
    channels = [int(pair, 16) / 255 for pair in pairs]
    return tuple(each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in channels)


def contrast(one: tuple[float, ...], other: tuple[float, ...]) -> float:
    dark, light = sorted(0.2126 * red + 0.7152 * green + 0.0722 * blue for red, green, blue in (one, other))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", [0, 1], ids=["day", "night"])
def test_words_labels_and_lines_of_every_speaker_can_be_seen(scheme: int) -> None:
    named = palette(0) | palette(scheme)
    ink, paper, depth = hexadecimal(named["ink"]), hexadecimal(named["paper"]), float(named["depth"])
    vivid = float(named["vivid"])
    assert len(HUES) == 40
    for hue in HUES:
        label, line = oklch(named["strong"], vivid, hue), oklch(named["stroke"], vivid, hue)
        assert contrast(label, paper) >= READABLE
        assert contrast(line, paper) >= VISIBLE
        for ground in (oklch(named["tint"], depth, hue), oklch(named["glow"], 1.6 * depth, hue)):
            assert contrast(ink, ground) >= READABLE
            assert contrast(label, ground) >= READABLE


@pytest.mark.parametrize("scheme", [0, 1], ids=["day", "night"])
@pytest.mark.parametrize("colour", ["ink", "muted", "alarm"])
def test_notes_can_be_read(scheme: int, colour: str) -> None:
    named = palette(0) | palette(scheme)
    for ground in ("paper", "card"):
        assert contrast(hexadecimal(named[colour]), hexadecimal(named[ground])) >= READABLE


def test_each_speaker_has_a_hue_of_their_own() -> None:
    assert len(set(HUES)) == len(HUES)
    for one, other in pairwise(HUES):  # who speak in turn are not of nearly one colour
        assert 60 <= abs(one - other) <= 300


def test_each_kind_is_told_apart_without_colour() -> None:
    kinds = dict(re.findall(r"mark\.(mixed|indirect|scare|title) { ([^}]*)}", SHEET))
    lines = {kind: re.sub(r"oklch\(.*\)", "", rule).strip() for kind, rule in kinds.items()}
    assert len(set(lines.values())) == len(lines) == 4


def test_the_style_asks_no_network_and_stands_in_xml_as_it_is() -> None:
    assert not re.search(r"url\(|@import|[<>&]", SHEET)
    assert SHEET.count("{") == SHEET.count("}")
