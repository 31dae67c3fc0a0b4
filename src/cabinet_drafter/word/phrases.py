"""Computed phrases: dates and spans of time, money, numbers and lists in words."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, Final

from cabinet_drafter.dates_in_words import MONTHS, long_date, span
from cabinet_drafter.finance import in_pounds, in_short
from cabinet_drafter.word.marks import NotedValue, TagRefusedError

_WORDS: Final = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven")
_HUNDRED_THOUSAND: Final = 100_000


def to_date(starts_on: date, ends_on: date) -> str:
    """Two dates as a span, naming month and year once where they agree.

    Raises:
        TagRefusedError: the span ends before it starts.
    """
    if ends_on < starts_on:
        raise TagRefusedError(
            "tag.wrong-value",
            f"The span from {long_date(starts_on)} to {long_date(ends_on)} ends before it starts.",
            "Give the earlier date first.",
        )
    return span(starts_on, ends_on)


def month_and_year(value: date) -> str:
    """June 2019."""
    return f"{MONTHS[value.month - 1]} {value.year}"


def year(value: date) -> str:
    """2019."""
    return str(value.year)


def pounds(amount: Decimal | int) -> str:
    """Exact pounds, with pence only where there are any."""
    return in_pounds(amount)


def pounds_millions(amount: Decimal | int) -> str:
    """Millions to one decimal place; under a million in full, but for whole hundred thousands."""
    shown = in_short(Decimal(amount))
    if shown % _HUNDRED_THOUSAND:
        return in_pounds(shown)
    return f"{'−' if shown < 0 else ''}£{abs(shown) / 1_000_000:.1f}m"


def elapsed_since(later: date, earlier: date) -> str:
    """The time between two dates to the nearest calendar month (under one month in days), in words.

    Raises:
        TagRefusedError: the date given as earlier is later.
    """
    if earlier > later:
        raise TagRefusedError(
            "tag.wrong-value",
            f"{long_date(earlier)} is not earlier than {long_date(later)}.",
            "Put the later date before the filter, and the earlier one inside its brackets.",
        )
    months = (later.year - earlier.year) * 12 + later.month - earlier.month - (later.day < earlier.day)
    if months == 0:
        days = (later - earlier).days
        return f"{in_words(days)} {plural(days, 'day', 'days')}"
    anniversary = _months_after(earlier, months)
    if 2 * (later - anniversary).days >= (_months_after(earlier, months + 1) - anniversary).days:
        months += 1
    years, months = divmod(months, 12)
    parts = [(years, "year"), (months, "month")]
    return " and ".join(f"{in_words(number)} {plural(number, unit, unit + 's')}" for number, unit in parts if number)


def _months_after(day: date, months: int) -> date:
    """The same day of a later month, or that month's last."""
    years, month = divmod(day.month - 1 + months, 12)
    last = (date(day.year + years + (month == 11), (month + 1) % 12 + 1, 1) - timedelta(days=1)).day
    return date(day.year + years, month + 1, min(day.day, last))


def in_words(number: int) -> str:
    """Numbers up to eleven in words, from 12 in digits."""
    return _WORDS[number] if 0 <= number < len(_WORDS) else f"{number:,}"


def plural(number: int, singular: str, several: str) -> str:
    """The word that goes with a number."""
    return singular if number == 1 else several


def join_and(items: Sequence[Any]) -> Any:
    """A list of texts as one: a, b and c."""
    notes = tuple(dict.fromkeys(note for item in items if isinstance(item, NotedValue) for note in item.notes))
    texts: list[Any] = [item.value if isinstance(item, NotedValue) else item for item in items]
    if any(not isinstance(text, str) for text in texts):
        raise TagRefusedError(
            "tag.wrong-value", "join_and joins a list of texts; this list holds something else.", "Use a loop instead."
        )
    joined = " and ".join(filter(None, [", ".join(texts[:-1]), *texts[-1:]]))
    return NotedValue(joined, notes) if notes else joined


def lower_first(text: str) -> str:
    """The text with its first letter small, but for an abbreviation (SIF, HMI)."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def upper_first(text: str) -> str:
    """The text with its first letter a capital."""
    return text[:1].upper() + text[1:]


def lower(text: str) -> str:
    """The text in small letters."""
    return text.lower()


def count(items: Sequence[Any]) -> int:
    """How many items a list has."""
    return len(items)
