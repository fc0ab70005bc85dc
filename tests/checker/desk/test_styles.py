from dataclasses import replace
from pathlib import Path

import pytest

from checker.check import check_claim, check_quotation
from checker.desk.settings import FILE_NAME, Settings, find_settings
from checker.desk.styles import STYLES, Style, level_of
from checker.errors import BadSettings
from checker.findings import Level, Verdict
from corpus import Corpus
from corpus.document import Document, Turn
from corpus.spans import Span

SAID = "Well, uh, the bridge will be closed until the ninth of May, and we cannot open it before."


@pytest.fixture(scope="module")
def hearing():
    with Corpus.open() as corpus:
        corpus.add(Document(id="hearing", text=SAID, kind="transcript", turns=(Turn("ADA QUILL", Span(0, len(SAID))),)))
        yield corpus


def test_only_the_guardian_lets_a_filler_go_unmarked(hearing):
    levels = {}
    for name, style in STYLES.items():
        finding = check_quotation(hearing, "Well, the bridge will be closed until the ninth of May", style=style)
        assert finding.verdict is Verdict.HOUSE_STYLE
        levels[name] = finding.level
    warned = {name for name, level in levels.items() if level is Level.WARNING}
    assert warned == {"ap", "reuters", "nyt"}
    assert levels["guardian"] is Level.INFO


def test_a_contraction_opened_is_information_under_every_style(hearing):
    for style in STYLES.values():
        finding = check_quotation(hearing, "and we can not open it before", style=style)
        assert (finding.verdict, finding.level) == (Verdict.HOUSE_STYLE, Level.INFO)


def test_agencies_have_no_ellipsis_at_the_edges_of_a_quotation(hearing):
    quote = "the bridge will be closed until the ninth of May …"
    warned = {
        name for name, style in STYLES.items() if check_quotation(hearing, quote, style=style).level is Level.WARNING
    }
    assert warned == {"ap", "reuters"}


def test_an_ellipsis_inside_is_no_matter_of_style(hearing):
    for style in STYLES.values():
        finding = check_quotation(hearing, "the bridge will be closed … and we cannot open it before", style=style)
        assert finding.level is not Level.ERROR
        assert f"Style {style.name}" not in finding.explanation


def test_brackets_that_stand_for_words_are_objected_to_where_they_may_only_clarify(hearing):
    quote = "and we cannot open [the bridge] before"
    warned = {
        name for name, style in STYLES.items() if check_quotation(hearing, quote, style=style).level is Level.WARNING
    }
    assert warned == {"reuters", "nyt"}


def test_a_style_never_quiets_an_error(hearing):
    lenient = Style("lenient", tolerated=frozenset({"spelling", "filler", "negation"}))
    finding = check_claim(hearing, '"we can open it before," Quill said', style=lenient)
    assert (finding.verdict, finding.level) == (Verdict.ALTERED, Level.ERROR)


def test_the_objection_is_told_in_words(hearing):
    finding = check_quotation(
        hearing, "Well, the bridge will be closed until the ninth of May", style=STYLES["reuters"]
    )
    assert finding.explanation.endswith(
        "Style reuters: fillers and false starts stay, or an ellipsis marks where they were."
    )


@pytest.mark.parametrize("verdict", list(Verdict))
def test_a_style_leaves_the_verdict_alone(hearing, verdict):
    finding = replace(check_quotation(hearing, "the bridge will be closed …"), verdict=verdict, level=level_of(verdict))
    for style in STYLES.values():
        assert style.applied(finding).verdict is verdict
        assert list(Level).index(style.applied(finding).level) >= list(Level).index(level_of(verdict))


def settings_of(folder: Path, text: str) -> Settings:
    (folder / FILE_NAME).write_text(text, encoding="utf-8")
    return find_settings(folder)


def test_a_newsroom_writes_its_own_style(tmp_path, hearing):
    settings = settings_of(tmp_path, 'style = "desk"\n[styles.desk]\ntolerated = ["filler"]\nedge-ellipsis = false\n')
    assert settings.style_named(None) == Style("desk", frozenset({"filler"}), edge_ellipsis=False)
    assert settings.style_named("nyt") is STYLES["nyt"]


@pytest.mark.parametrize("name", [*STYLES, "AP", " ap "])
def test_no_file_changes_what_a_style_that_ships_means(tmp_path, name):
    with pytest.raises(BadSettings, match=r"style .* comes with misquote and cannot be redefined; choose another name"):
        settings_of(tmp_path, f'[styles."{name}"]\ntolerated = ["spelling", "filler"]')


@pytest.mark.parametrize(
    "text",
    [
        'style = "daily"',
        "style = 3",
        'styles = "ap"',
        "[styles.desk]\ncolour = true",
        '[styles.desk]\nedge-ellipsis = "no"',
        "[styles.desk]\ntolerated = 3",
        '[styles.desk]\ntolerated = "spelling"',
        '[styles.desk]\ntolerated = ["speling"]',
        '[styles]\ndesk = "ap"',
    ],
)
def test_a_style_that_is_not_understood_is_an_error(tmp_path, text):
    with pytest.raises(BadSettings):
        settings_of(tmp_path, text)
