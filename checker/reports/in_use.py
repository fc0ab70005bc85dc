"""The corpus and the settings that a report was made with, as each kind of report names them."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.desk.desk import InUse
from checker.findings import VERSION, Record
from checker.reports.look import PLAIN, Look
from checker.reports.safe_text import safe
from checker.reports.terminal.layout import Field, Ink, Run, fields, paragraph

if TYPE_CHECKING:
    from checker.desk.chosen import Chosen

_CHOSEN_BY = {"option": "--corpus", "environment": "MISQUOTE_CORPUS", "settings": "the settings"}
_OWN = {"own": "your own corpus", "shipped": "the corpus that comes with misquote"}


def sentence(in_use: InUse) -> str:
    """
    >>> sentence(InUse("desk.db", "settings", "../.misquote.toml"))
    'in use: corpus desk.db, named by the settings; settings ../.misquote.toml'
    """
    corpus, chosen_by, settings = in_use
    named = f"corpus {safe(corpus)}, named by {_CHOSEN_BY[chosen_by]}" if corpus is not None else _OWN[chosen_by]
    return f"in use: {named}; {'no settings' if settings is None else f'settings {safe(settings)}'}"


def record(in_use: InUse) -> Record:
    """The same for scripts."""
    return in_use._asdict()


def named(parts: Iterator[str | bytes], look: Look, gives: str) -> Iterator[str | bytes]:
    """The parts of a report with what is in use behind them: a last line of text, a last entry of JSON."""
    assert look.in_use is not None
    if gives == "application/json":
        from checker.reports.json_line import with_entry  # a claim for a reader should not wait for it

        whole = "".join(map(str, parts))
        yield with_entry(whole, in_use=record(look.in_use))
        return
    written = False
    for part in parts:
        written = True
        yield part
    if written and gives == "text/plain":
        yield "\n" + paragraph([Run(sentence(look.in_use), Ink.LABEL)], look) + "\n"


def chosen_to_terminal(chosen: "Chosen", look: Look = PLAIN) -> str:
    """What is in use in a folder, a line for each part, with what chose it; last what is passed over."""
    rows = {
        "settings": str(chosen.settings or "none"),
        "corpus": str(chosen.corpus),
        "style": chosen.style,
        "fail-on": ", ".join(chosen.fail_on),
        "semantic": str(chosen.semantic or "none"),
    }
    by = {name.replace("_", "-"): what for name, what in chosen.chosen_by.items()}
    shown = [Field(name, [Run(safe(value)), *_chosen_by(by.get(name))]) for name, value in rows.items()]
    shown += [Field("unsafe", [Run(safe(str(one)))]) for one in chosen.passed_over]
    return fields(shown, look, indent=0) + "\n"


def _chosen_by(what: str | None) -> list[Run]:
    return [] if what is None else [Run(f" ({_CHOSEN_BY.get(what, what)})", Ink.LABEL)]


def chosen_to_json(chosen: "Chosen", _: Look = PLAIN) -> str:
    from checker.reports.json_line import line_of

    values = {
        "settings": chosen.settings and str(chosen.settings),
        "passed_over": [
            {"file": str(one.file), "why": one.why, "folder": str(one.folder)} for one in chosen.passed_over
        ],
        "corpus": str(chosen.corpus),
        "style": chosen.style,
        "fail_on": chosen.fail_on,
        "semantic": chosen.semantic and str(chosen.semantic),
        "chosen_by": chosen.chosen_by,
    }
    return line_of({"version": VERSION, **values})
