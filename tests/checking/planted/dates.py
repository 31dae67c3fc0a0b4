"""Dates and periods in the many forms that papers use."""

import calendar
from datetime import date

from cabinet_drafter.inspection import InspectionPeriod

DAY_FORMS = 7
PERIOD_FORMS = 10


def ordinal(day: int) -> str:
    ending = "th" if 10 < day < 20 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
    return f"{day}{ending}"


def day_words(day: date, how: int) -> str:
    month = calendar.month_name[day.month]
    return (
        f"{day.day} {month} {day.year}",
        f"{ordinal(day.day)} {month} {day.year}",
        f"the {ordinal(day.day)} of {month} {day.year}",
        f"{calendar.day_name[day.weekday()]} {day.day} {month} {day.year}",
        f"{day:%d/%m/%Y}",
        f"{day.day} {calendar.month_abbr[day.month]} {day.year}",
        f"{month} {day.day}, {day.year}",
    )[how % DAY_FORMS]


def period_words(period: InspectionPeriod, how: int) -> str:
    """ "between … and …", "from … to …" and so on, so that "inspected" may stand before it."""
    start, end = period.start, period.end
    month, last = calendar.month_name[start.month], calendar.month_name[end.month]
    same = (start.month, start.year) == (end.month, end.year)
    first = f"{start.day}" if same else f"{start.day} {month}" if start.year == end.year else day_words(start, 0)
    first_ordinal = (
        f"the {ordinal(start.day)}"
        if same
        else f"{ordinal(start.day)} {month}" + ("" if start.year == end.year else f" {start.year}")
    )
    return (
        f"from {first} to {day_words(end, 0)}",
        f"between {day_words(start, 0)} and {day_words(end, 0)}",
        f"between {first_ordinal} and the {ordinal(end.day)} {last} {end.year}",
        f"from {first}\u2013{day_words(end, 0)}" if same else f"from {first} \u2013 {day_words(end, 0)}",
        f"from {day_words(start, 3)} to {day_words(end, 3)}",
        f"between {day_words(start, 4)} and {day_words(end, 4)}",
        f"over the period {first} to {day_words(end, 1)}",
        f"from {day_words(start, 5)} until {day_words(end, 5)}",
        f"between {first_ordinal} and the {ordinal(end.day)} of {last} {end.year}",
        f"between {first_ordinal if same else first} and the {ordinal(end.day)} of {last}",
    )[how % PERIOD_FORMS]
