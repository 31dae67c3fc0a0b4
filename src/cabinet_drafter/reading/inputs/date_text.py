"""A date that somebody typed as text: which days it may mean, whether it can be read in one way only."""

import re
from datetime import date
from typing import Final

from cabinet_drafter.dates_in_words import month_number

_YEAR_FIRST: Final = re.compile(r"((?:19|20)[0-9]{2})-([0-9]{2})-([0-9]{2})")
_IN_WORDS: Final = re.compile(
    r"(?:[a-z]+day,?\s+)?([0-9]{1,2})(?:st|nd|rd|th)?\s+"
    r"(january|jan|february|feb|march|mar|april|apr|may|june|jun|july|jul|august|aug|september|sept|sep|october|oct|"
    r"november|nov|december|dec)\.?,?\s+((?:19|20)[0-9]{2})",
    re.IGNORECASE,
)
_IN_NUMBERS: Final = re.compile(r"([0-9]{1,2})[/.\-]([0-9]{1,2})[/.\-]((?:19|20)[0-9]{2})")
_SHORT_YEAR: Final = re.compile(r"[0-9]{1,2}[/.\-][0-9]{1,2}[/.\-][0-9]{2}")


def days_meant(text: str) -> tuple[date, ...]:
    """The days that `text` may mean, the British reading first; none where it is no date of a known form.

    03/04/2025 is two days, for nobody can tell whether it was typed day or month first; 31/03/2025 is one.
    """
    return tuple(dict.fromkeys(date(*reading) for reading in _readings(text) if _is_a_day(*reading)))


def is_no_day(text: str) -> bool:
    """Whether `text` has the form of a date and is no day of the calendar: 31/04/2025."""
    return bool(_readings(text)) and not days_meant(text)


def is_month_first(text: str) -> bool:
    """Whether `text` is a date that can be read with the month first only: 12/31/2025."""
    match = _IN_NUMBERS.fullmatch(" ".join(text.split()))
    return match is not None and int(match[2]) > 12 and bool(days_meant(text))


def has_short_year(text: str) -> bool:
    """Whether `text` is a date with a year in two digits."""
    return _SHORT_YEAR.fullmatch(" ".join(text.split())) is not None


def _readings(text: str) -> list[tuple[int, int, int]]:
    """Year, month and day in each way in which the text can be read, whether or not it is a day."""
    bare = " ".join(text.split())
    if match := _YEAR_FIRST.fullmatch(bare):
        return [(int(match[1]), int(match[2]), int(match[3]))]
    if match := _IN_WORDS.fullmatch(bare):
        return [(int(match[3]), month_number(match[2]), int(match[1]))]
    if match := _IN_NUMBERS.fullmatch(bare):
        first, second, year = int(match[1]), int(match[2]), int(match[3])
        return [(year, second, first), (year, first, second)]
    return []


def _is_a_day(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
