import re
from base64 import b64decode
from hashlib import sha256
from html import unescape
from xml.etree import ElementTree

from hypothesis import given

from checker.reports.html.page import attribute, escaped, page
from tests.checker.reports.samples import HOSTILE
from tests.checker.reports.test_safe_text import ANY_TEXT, steers

SIGN = re.compile(r'<b class="sign">U\+([0-9A-F]{4,})</b>')


@given(ANY_TEXT)
def test_a_text_can_be_had_back_from_the_page(text: str) -> None:
    shown = escaped(text)
    parts = SIGN.split(shown)  # what stands between signs, and the code of each
    back = [unescape(part) if number % 2 == 0 else chr(int(part, 16)) for number, part in enumerate(parts)]
    assert "".join(back) == text


@given(ANY_TEXT)
def test_nothing_that_steers_and_no_markup_is_left_of_a_text(text: str) -> None:
    for shown in (SIGN.sub("", escaped(text)), attribute("title", text)[len(' title="') : -1]):
        assert not any(steers(character) for character in shown if character not in "\t\n")
        assert not set(shown) & set("<>\"'")


def test_a_control_character_is_seen_and_an_end_of_line_kept() -> None:
    assert escaped("a\x1b\r\nb") == 'a<b class="sign">U+001B</b>&#13;\nb'


def test_an_attribute_keeps_its_lines_and_cannot_be_left() -> None:
    assert attribute("title", 'one\n" onclick="x') == ' title="one&#10;&quot; onclick=&quot;x"'


def test_the_policy_allows_the_style_of_the_page_and_nothing_else() -> None:
    shown = page("Title", "", style="p { margin: 0; }")
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', shown)
    allowed = re.search(r"style-src 'sha256-([^']*)'", shown)
    assert policy is not None
    assert allowed is not None
    assert policy[1].startswith("default-src 'none';")
    assert "unsafe" not in policy[1]
    (sheet,) = re.findall(r"<style>(.*?)</style>", shown, re.DOTALL)
    assert b64decode(allowed[1]) == sha256(sheet.encode()).digest()


def test_a_hostile_title_is_only_a_title() -> None:
    root = ElementTree.fromstring(page(f"</title><script>{HOSTILE}", "", style=""))
    assert [element.tag for element in root.iter()].count("script") == 0
    assert (root.findtext("head/title") or "").startswith("</title><script>red")
