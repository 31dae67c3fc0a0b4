"""What is due by when, as commands tell it."""

from collections.abc import Iterable

from cabinet_drafter.cli.telling import say
from cabinet_drafter.dates_in_words import long_date
from cabinet_drafter.deadlines import Deadline


def dates_record(due: Iterable[Deadline]) -> list[dict[str, str]]:
    """For a program."""
    return [{"what": each.what, "date": each.day.isoformat(), "rule": each.rule, "doubt": each.doubt} for each in due]


def say_dates(due: Iterable[Deadline]) -> None:
    """For a person, where there are any."""
    lines = [
        f"  {long_date(each.day)}: last day to {each.what}, {each.rule}" + (f". {each.doubt}" if each.doubt else "")
        for each in sorted(due, key=lambda each: each.day)
    ]
    if lines:
        say("\n".join(["\nDates:", *lines]))
