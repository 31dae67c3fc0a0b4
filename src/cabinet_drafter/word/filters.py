"""The filters a tag may use, each with the table of cases that is both its documentation and its test.

A missing value passes every filter unchanged (`count` refuses it); a value to confirm keeps its mark.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import wraps
from typing import Any, Final

from cabinet_drafter.dates_in_words import long_date
from cabinet_drafter.word.marks import AbsentValue, MarkedPhrase, NotedValue, TagRefusedError
from cabinet_drafter.word.phrases import (
    count,
    elapsed_since,
    in_words,
    join_and,
    lower,
    lower_first,
    month_and_year,
    plural,
    pounds,
    pounds_millions,
    to_date,
    upper_first,
    year,
)


@dataclass(frozen=True)
class Filter:
    """A filter: what it does, what it takes, cases of (value, arguments, result)."""

    apply: Callable[..., Any]
    meaning: str
    takes: str
    arguments: int
    cases: tuple[tuple[Any, tuple[Any, ...], str], ...]


FILTERS: Final[Mapping[str, Filter]] = {
    "long_date": Filter(
        long_date, "A date in words.", "date", 0,
        ((date(2019, 6, 10), (), "10 June 2019"), (date(2019, 7, 1), (), "1 July 2019")),
    ),
    "month_and_year": Filter(
        month_and_year, "The month and year of a date.", "date", 0, ((date(2019, 7, 1), (), "July 2019"),)
    ),
    "year": Filter(year, "The year of a date.", "date", 0, ((date(2017, 4, 7), (), "2017"),)),
    "to_date": Filter(
        to_date, "Two dates as a span: `starts_on | to_date(ends_on)`.", "date", 1,
        (
            (date(2019, 6, 10), (date(2019, 6, 21),), "10 to 21 June 2019"),
            (date(2018, 5, 28), (date(2018, 6, 8),), "28 May to 8 June 2018"),
            (date(2019, 12, 23), (date(2020, 1, 3),), "23 December 2019 to 3 January 2020"),
            (date(2019, 6, 10), (date(2019, 6, 10),), "10 June 2019"),
        ),
    ),
    "elapsed_since": Filter(
        elapsed_since, "The time since an earlier date, to the nearest month: `later | elapsed_since(earlier)`.",
        "date", 1,
        (
            (date(2019, 6, 10), (date(2017, 1, 24),), "two years and five months"),
            (date(2019, 6, 21), (date(2017, 2, 16),), "two years and four months"),
            (date(2019, 6, 10), (date(2017, 6, 10),), "two years"),
            (date(2019, 6, 10), (date(2018, 5, 10),), "one year and one month"),
            (date(2019, 6, 10), (date(2019, 1, 11),), "five months"),
            (date(2019, 6, 10), (date(2019, 5, 11),), "30 days"),
            (date(2019, 6, 10), (date(2019, 6, 9),), "one day"),
        ),
    ),
    "pounds": Filter(
        pounds, "Exact pounds; pence where there are any.", "pounds", 0,
        (
            (Decimal(4200000), (), "£4,200,000"),
            (Decimal("450000.00"), (), "£450,000"),
            (Decimal("1250.5"), (), "£1,250.50"),
            (Decimal(-75000), (), "−£75,000"),
            (Decimal(0), (), "£0"),
        ),
    ),
    "pounds_millions": Filter(
        pounds_millions,
        "Millions to one decimal place, a half rounded away from nought; under a million in full, but for whole "
        "hundred thousands.",
        "pounds", 0,
        (
            (Decimal(4200000), (), "£4.2m"),
            (Decimal(500000), (), "£0.5m"),
            (Decimal(450000), (), "£450,000"),
            (Decimal(40000), (), "£40,000"),
            (Decimal(4000000), (), "£4.0m"),
            (Decimal(4250000), (), "£4.3m"),
            (Decimal(-500000), (), "−£0.5m"),
            (Decimal(-1000), (), "−£1,000"),
        ),
    ),
    "in_words": Filter(
        in_words, "A whole number in words up to eleven, from 12 in digits.", "whole number", 0,
        ((2, (), "two"), (11, (), "eleven"), (12, (), "12"), (0, (), "no"), (1200, (), "1,200")),
    ),
    "plural": Filter(
        plural, 'The word that goes with a number: `steps | plural("grade", "grades")`.', "whole number", 2,
        ((1, ("grade", "grades"), "grade"), (2, ("grade", "grades"), "grades"), (0, ("grade", "grades"), "grades")),
    ),
    "count": Filter(
        count, "How many items a list has; of a missing list an error, so ask `is missing` first.", "list", 0,
        ((["a", "b"], (), "2"), ([], (), "0")),
    ),
    "join_and": Filter(
        join_and, "A list of texts as one.", "list of text", 0,
        ((["a", "b", "c"], (), "a, b and c"), (["a", "b"], (), "a and b"), (["a"], (), "a"), ([], (), "")),
    ),
    "lower_first": Filter(
        lower_first, "The first letter small, but for an abbreviation.", "text", 0,
        (("Requires improvement", (), "requires improvement"), ("SIF report", (), "SIF report"), ("", (), "")),
    ),
    "upper_first": Filter(
        upper_first, "The first letter a capital.", "text", 0, (("two grades", (), "Two grades"), ("", (), ""))
    ),
    "lower": Filter(
        lower, "All letters small.", "text", 0,
        (("Requires improvement to be good", (), "requires improvement to be good"),),
    ),
}  # fmt: skip
"""The filters by name; `takes` is the kind of value, in the words of the contract."""

_KINDS: Final[Mapping[str, tuple[type, ...]]] = {
    "date": (date,),
    "pounds": (Decimal, int),
    "whole number": (int,),
    "list": (list,),
    "list of text": (list,),
    "text": (str,),
}


def guarded(name: str, entry: Filter) -> Callable[..., Any]:
    """The filter as a template calls it: marks kept, missing values passed on, wrong kinds refused by name."""

    @wraps(entry.apply)
    def apply(value: Any, *arguments: Any) -> Any:
        notes: tuple[str, ...] = ()
        plain: list[Any] = []
        for given in (value, *arguments):
            if isinstance(given, AbsentValue):
                given.refuse()
            if isinstance(given, MarkedPhrase):
                return given.used_as("it cannot be counted") if name == "count" else given
            if isinstance(given, NotedValue):
                notes += given.notes
            plain.append(given.value if isinstance(given, NotedValue) else given)
        if not isinstance(plain[0], _KINDS[entry.takes]) or isinstance(plain[0], bool):
            raise TagRefusedError(
                "tag.wrong-value",
                f"The filter “{name}” takes a {entry.takes}, and was given something else.",
                f"{entry.meaning} Use it on a value of that kind.",
            )
        if len(arguments) != entry.arguments:
            raise TagRefusedError(
                "tag.wrong-value",
                f"The filter “{name}” takes {entry.arguments} further values, and was given {len(arguments)}.",
                entry.meaning,
            )
        kinds = (date,) if entry.takes == "date" else (str,)
        if any(not isinstance(argument, kinds) for argument in plain[1:]):
            raise TagRefusedError(
                "tag.wrong-value", f"The filter “{name}” was given a wrong value in its brackets.", entry.meaning
            )
        result = entry.apply(*plain)
        return NotedValue(result, notes) if notes else result

    return apply


def filters_as_markdown() -> str:
    """The filters with their cases, for the documentation of templates."""
    lines: list[str] = []
    for name, entry in FILTERS.items():
        lines += [f"### `{name}`", "", f"{entry.meaning} Takes: {entry.takes}.", "", "| Value | Prints |", "|---|---|"]
        for value, arguments, result in entry.cases:
            brackets = f"({', '.join(_shown(argument) for argument in arguments)})" if arguments else ""
            lines.append(f"| `{_shown(value)} \\| {name}{brackets}` | {result or '(nothing)'} |")
        lines.append("")
    return "\n".join(lines)


def _shown(value: object) -> str:
    """A value as a reader of the table would write it."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list):
        return f"[{', '.join(_shown(item) for item in value)}]"
    return f'"{value}"' if isinstance(value, str) else str(value)
