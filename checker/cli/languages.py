"""Languages that a user gives, and what is said where a text is in one that has no rules."""

import click

from checker.reports.safe_text import safe
from corpus.languages import is_read, languages


def known_language(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    """The callback of an option that takes a language."""
    if value is not None and not is_read(value):
        raise click.BadParameter(f"{value!r} has no rules; there are {', '.join(languages())}")
    return value


def only_marks(name: str, language: str) -> str:
    """The notice that nobody could be named."""
    rules = f"no rules for {safe(language)}, only for {', '.join(languages())}"
    return f"{safe(name)}: only quotation marks were read, without speakers: {rules}"
