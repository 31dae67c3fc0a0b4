"""Printed English dates and date ranges into `date` and `InspectionPeriod`."""

import re
from calendar import month_name
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from difflib import get_close_matches
from itertools import pairwise
from typing import Final

from cabinet_drafter.dates_in_words import month_number
from cabinet_drafter.inspection import InspectionPeriod

_MONTH_NAME: Final = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
_TOKEN: Final = re.compile(
    r"(?P<numbers>\d{1,2}(?:[/.]\d{1,2}[/.](?:\d{4}|\d{2})|-\d{1,2}-\d{4})(?!\d))"
    r"|(?P<year>(?:19|20)\d\d)(?!\d)"
    r"|(?P<length>\d{1,2} (?:working )?(?:days?|weeks?)\b)"
    r"|(?P<day>\d{1,2})(?:st|nd|rd|th)?(?![\d/])"
    rf"|(?P<month>(?<![^\W\d])(?:{_MONTH_NAME})(?![^\W\d]))\.?"
    # Hyphens and dashes of every kind; box-drawing lines stand for a dash in some reports.
    r"|(?P<until>[-\u2010-\u2015\u2212\u2500-\u2503]+|(?<![^\W\d])(?:to|until|till|through)(?![^\W\d]))"
    r"|(?P<between>\bbetween\b)"
    r"|(?P<and>(?<![^\W\d])and(?![^\W\d])|[,;&+])",
    re.IGNORECASE,
)
_MONTH: Final = re.compile(_MONTH_NAME, re.IGNORECASE)
_MONTHS: Final = tuple(month_name)[1:]
_NEARLY: Final = 0.8  # of the letters of a month's name: what stands for it with one or two wrong or out of place
_WORD_AFTER_DAY: Final = re.compile(r"(?<=\d )[^\W\d_]{5,}")
_BROKEN_YEAR: Final = re.compile(
    rf"(?<=[a-z] )(?P<century>20) (?P<rest>[1-4]\d)(?!\d| (?:{_MONTH_NAME}))", re.IGNORECASE
)
_FULL_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")
_SHORT_YEAR: Final = re.compile(rf"\b(?P<month>{_MONTH_NAME})\.? [’'‘]?(?P<year>[1-4]\d)\W*$", re.IGNORECASE)
_VERBS: Final = frozenset({"may", "march", "mar"})
"""Months only with a capital letter or after a day; else words of a sentence."""
_WEEKEND: Final = 3  # days from a Friday to the Monday after it
_FRIDAY: Final = 4  # of `date.weekday`
_TWO_DIGITS: Final = 99  # a year up to this is one of this century


@dataclass(frozen=True, slots=True)
class _Day:
    day: int
    month: int | None = None
    year: int | None = None
    leads_to_the_next: bool = False
    """Whether a range leads from it to the next day named."""


class _SaidTwoWaysError(Exception):
    """One day is given two months or two years."""


def printed_date(text: str) -> date | None:
    """The one day that `text` names ("7 April 2017", "07/04/2017"); None where it names none or several."""
    periods = inspection_periods(text)
    if len(periods) == 1 and periods[0].start == periods[0].end:
        return periods[0].start
    return None


def names_no_year(text: str) -> bool:
    """Whether `text` names days, but no year for any of them."""
    try:
        days = _days(text)
    except _SaidTwoWaysError:
        return False
    return bool(days) and not any(day.year for day in days)


def with_slips_mended(text: str) -> str:
    """`text` with slips in its dates put right that have one reading; the same text where it has none.

    A month after a day, one or two letters off the name of one month ("11 Novemeber 2019"); a year broken in two
    ("20 19"); one of two figures at the end ("11 to 22 May 18"), where no other year is printed in full.
    """
    mended = _WORD_AFTER_DAY.sub(lambda word: _month_meant(word.group()), " ".join(text.split()))
    mended = _BROKEN_YEAR.sub(r"\g<century>\g<rest>", mended)
    short = _SHORT_YEAR.search(mended)
    if short and set(_FULL_YEAR.findall(mended)) <= {f"20{short['year']}"}:
        mended = _SHORT_YEAR.sub(r"\g<month> 20\g<year>", mended)
    return text if mended == " ".join(text.split()) else mended


def _month_meant(word: str) -> str:
    """The month that a word all but spells, or the word."""
    if _MONTH.fullmatch(word):
        return word
    near = get_close_matches(word.capitalize(), _MONTHS, n=2, cutoff=_NEARLY)
    return near[0] if len(near) == 1 else word


def inspection_periods(text: str) -> tuple[InspectionPeriod, ...]:
    """The periods that `text` names, in printed order.

    A month or year left out is that of the next day that has one ("11 to 22 July 2022", "30 April to 11 May
    2018"); said twice it counts once. "and" between two ranges makes two periods; a day alone is a period of
    one day, and days on end ("14 and 15 February 2023") are one period. Empty where the text names no whole date, a
    day no calendar has, two months or years for one day, or an end before its start.
    """
    try:
        days = _completed(_days(text))
        dates = [date(day.year or 0, day.month or 0, day.day) for day in days]
    except (ValueError, _SaidTwoWaysError):
        return ()
    visits: list[list[date]] = []
    alone_before = False
    place = 0
    while place < len(dates):
        last = place + 1 if place < len(dates) - 1 and days[place].leads_to_the_next else place
        alone = last == place
        if dates[last] < dates[place]:
            return ()
        if alone and visits and alone_before and _on_end(visits[-1][-1], dates[place]):
            visits[-1].append(dates[place])
        else:
            visits.append(dates[place : last + 1])
        alone_before = alone
        place = last + 1
    periods = tuple(InspectionPeriod(start=visit[0], end=visit[-1]) for visit in visits)
    if any(later.start <= earlier.end for earlier, later in pairwise(periods)):
        return ()
    return periods


def _on_end(day: date, following: date) -> bool:
    """Whether one working day follows on the other."""
    return (following - day).days == (_WEEKEND if day.weekday() == _FRIDAY else 1)


def _days(text: str) -> list[_Day]:
    """The days named, as far as the text says them."""
    days: list[_Day] = []
    before = ""
    joined = between = False
    for token in _TOKEN.finditer(" ".join(text.split())):
        words = token.group()
        match token.lastgroup:
            case "numbers" | "day":
                if days and not joined:
                    # Two days with nothing between them: a dash that the extracted text has lost.
                    days[-1] = replace(days[-1], leads_to_the_next=True)
                days.append(_named_day(words if token["numbers"] else token["day"]))
                joined = False
            case "month" if days and not (words in _VERBS and before != "day"):
                days[-1] = _with(days[-1], month=month_number(token["month"]))
            case "year" if days:
                days[-1] = _with(days[-1], year=int(words))
            case "until" if days:
                days[-1] = replace(days[-1], leads_to_the_next=True)
                joined = True
            case "and" if between and days:
                days[-1] = replace(days[-1], leads_to_the_next=True)
                joined, between = True, False
            case "and":
                joined = True
            case "between":
                between = True
            case _:
                pass
        before = token.lastgroup or ""
    return days


def _named_day(words: str) -> _Day:
    """A day from its number alone, or from day, month and year in numbers."""
    day, *rest = (int(part) for part in re.split(r"[/.-]", words))
    if not rest:
        return _Day(day)
    month, year = rest
    return _Day(day, month, year if year > _TWO_DIGITS else 2000 + year)


def _with(day: _Day, *, month: int | None = None, year: int | None = None) -> _Day:
    """The day with its month or year; said twice it counts once."""
    if (month and day.month not in (None, month)) or (year and day.year not in (None, year)):
        raise _SaidTwoWaysError
    return replace(day, month=month or day.month, year=year or day.year)


def _completed(days: Sequence[_Day]) -> list[_Day]:
    complete: list[_Day] = []
    for day in reversed(days):
        if complete:
            following = complete[-1]
            month = day.month or following.month
            year = day.year or following.year
            over_new_year = day.year is None and (month or 0) > (following.month or 0)
            complete.append(replace(day, month=month, year=year - 1 if year and over_new_year else year))
        else:
            complete.append(day)
    return complete[::-1]
