"""Dates that a user gives, as ISO 8601 has them: a year, a month, a day, or a day with its time."""

import re

import click

_ISO_DATE = re.compile(r"\d{4}(-\d\d(-\d\d([T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?)?)?")


def iso_date(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    """The callback of an option that takes a date."""
    if value is not None and not _ISO_DATE.fullmatch(value):
        raise click.BadParameter(f"{value!r} is not of the form 2024-03-01, 2024-03 or 2024-03-01T09:30Z")
    return value
