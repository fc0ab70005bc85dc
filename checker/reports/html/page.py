"""One HTML page that stands alone: no network, no script, and no text that it shows takes effect in it.

Whatever a report did not write itself goes through ``escaped`` or ``attribute``. The policy allows the page's one style
sheet, by its hash, and nothing else, so no element may have a ``style`` of its own. A page is XML as well.
"""

from base64 import b64encode
from hashlib import sha256
from html import escape

from checker.reports.safe_text import HOSTILE, safe


def page(title: str, body: str, *, style: str) -> str:
    """``body``, which is HTML, as a whole page under ``title``, which is not."""
    digest = b64encode(sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    return (
        "<!DOCTYPE html>\n"
        '<html lang="en">\n<head>\n<meta charset="utf-8"/>\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}"/>\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1"/>\n'
        '<meta name="referrer" content="no-referrer"/>\n'
        f"<title>{escape(safe(title))}</title>\n<style>{style}</style>\n</head>\n<body>\n{body}</body>\n</html>\n"
    )


def escaped(text: str) -> str:
    """``text`` as HTML, every character of it: one that would steer a reader or a terminal is shown as a visible sign.

    A sign names its character, so that the text can be recovered from the page.

    >>> escaped("<b>\\u202e")
    '&lt;b&gt;<b class="sign">U+202E</b>'
    """
    return HOSTILE.sub(lambda found: _shown(found.group()), escape(text))


def attribute(name: str, text: str) -> str:
    """An attribute, with a space before it and its line breaks kept."""
    lines = "&#10;".join(escape(safe(line)) for line in text.split("\n"))
    return f' {name}="{lines}"'


def _shown(character: str) -> str:
    if character in "\t\n":
        return character
    if character == "\r":  # a raw one would be read as a line feed
        return "&#13;"
    return f'<b class="sign">U+{ord(character):04X}</b>'
