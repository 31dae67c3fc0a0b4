"""Printed English dates and date ranges into `date` and `InspectionPeriod`."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from typing import Final

from cabinet_drafter.dates_in_words import month_number
from cabinet_drafter.inspection import InspectionPeriod

_MONTH_NAME: Final = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
_TOKEN: Final = re.compile(
    rf"(?P<slashed>\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{4}})"
    rf"|(?P<year>(?:19|20)\d\d)"
    rf"|(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?!\d)"
    rf"|(?P<month>\b(?:{_MONTH_NAME})\b)\.?"
    # Hyphens and dashes of every kind; box-drawing lines stand for a dash in some reports.
    r"|(?P<until>[-\u2010-\u2015\u2212\u2500-\u2503]+|\b(?:to|until|till|through)\b)"
    r"|(?P<and>\band\b|[,;&+])",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Day:
    day: int
    month: int | None = None
    year: int | None = None


def printed_date(text: str) -> date | None:
    """The one day that `text` names ("7 April 2017", "07/04/2017"); None where it names none or several."""
    periods = inspection_periods(text)
    if len(periods) == 1 and periods[0].start == periods[0].end:
        return periods[0].start
    return None


def inspection_periods(text: str) -> tuple[InspectionPeriod, ...]:
    """The periods that `text` names, in printed order.

    A month or year left out is that of the next day that has one ("11 to 22 July 2022", "30 April to 11 May
    2018"); said twice it counts once. "and" between two ranges makes two periods; a day alone is a period of
    one day. Empty where the text names no whole date, a day no calendar has, or an end before its start.
    """
    days, joined_to_the_next = _days(text)
    complete = _completed(days, joined_to_the_next)
    try:
        dates = [date(day.year or 0, day.month or 0, day.day) for day in complete]
    except ValueError:
        return ()
    periods: list[InspectionPeriod] = []
    place = 0
    while place < len(dates):
        last = place + 1 if place < len(dates) - 1 and joined_to_the_next[place] else place
        if dates[last] < dates[place]:
            return ()
        periods.append(InspectionPeriod(start=dates[place], end=dates[last]))
        place = last + 1
    if any(later.start <= earlier.end for earlier, later in pairwise(periods)):
        return ()
    return tuple(periods)


def _days(text: str) -> tuple[list[_Day], list[bool]]:
    """The days named, and for each whether a range leads from it to the next."""
    days: list[_Day] = []
    ranges: list[bool] = []
    for token in _TOKEN.finditer(" ".join(text.split())):
        words = token.group()
        match token.lastgroup:
            case "slashed":
                day, month, year = (int(part) for part in re.split(r"[/.]", words))
                days.append(_Day(day, month, year))
                ranges.append(False)
            case "day":
                days.append(_Day(int(token["day"])))
                ranges.append(False)
            case "month" if days and days[-1].month is None:
                days[-1] = replace(days[-1], month=month_number(token["month"]))
            case "year" if days and days[-1].year is None:
                days[-1] = replace(days[-1], year=int(words))
            case "until" if ranges:
                ranges[-1] = True
            case _:
                pass
    return days, ranges


def _completed(days: Sequence[_Day], joined_to_the_next: Sequence[bool]) -> list[_Day]:
    complete: list[_Day] = []
    following: _Day | None = None
    for day, joined in zip(reversed(days), reversed(joined_to_the_next), strict=True):
        if following is not None:
            month = day.month or following.month
            year = day.year or following.year
            over_new_year = joined and day.year is None and (month or 0) > (following.month or 0)
            day = replace(day, month=month, year=year - 1 if year and over_new_year else year)  # noqa: PLW2901
        following = day
        complete.append(day)
    return complete[::-1]
