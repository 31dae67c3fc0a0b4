"""Dates and spans of dates in words: 10 June 2019, 10 to 21 June 2019."""

from datetime import date
from typing import Final

MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
"""en_GB month names as babel has them (a test compares): its import costs more than filling a template."""


def month_number(name: str) -> int:
    """The number of a month from its name or a short form of it, whatever its case: 9 for "Sept"."""
    return [month[:3] for month in MONTHS].index(name[:3].capitalize()) + 1


def long_date(value: date) -> str:
    """10 June 2019."""
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}"


def span(starts_on: date, ends_on: date) -> str:
    """Two dates, the earlier one first, as a span that names month and year once where they agree."""
    if starts_on == ends_on:
        return long_date(starts_on)
    if (starts_on.year, starts_on.month) == (ends_on.year, ends_on.month):
        return f"{starts_on.day} to {long_date(ends_on)}"
    if starts_on.year == ends_on.year:
        return f"{starts_on.day} {MONTHS[starts_on.month - 1]} to {long_date(ends_on)}"
    return f"{long_date(starts_on)} to {long_date(ends_on)}"
