"""The form in which options take a date."""

import click

from corpus.text.dates import FORM, is_date


def iso_date(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    """The callback of an option that takes a date."""
    if value is not None and not is_date(value):
        raise click.BadParameter(f"{value!r} is not {FORM}")
    return value
