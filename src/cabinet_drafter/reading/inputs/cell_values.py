"""A workbook's cell into the text that a finance input's field is read from: a sum, a date, a choice, words.

Dates written as text are understood where they can be read in one way only: 2025-03-31, 31 March 2025, and 31/03/2025,
which has no thirty-first month. 03/04/2025 is refused: nobody can tell whether it was typed day or month first.
"""

import re
from datetime import date, datetime
from typing import Final

from cabinet_drafter.allowed_text import code_point, forbidden_at
from cabinet_drafter.reading.inputs.date_text import days_meant, has_short_year, is_month_first, is_no_day
from cabinet_drafter.reading.inputs.money_text import POUNDS, Refused, pounds_in_number, pounds_in_text
from cabinet_drafter.reading.inputs.plain_text import is_placeholder, says_nothing, shown
from cabinet_drafter.reading.inputs.problems_found import nearest
from cabinet_drafter.reading.inputs.workbook_file import FoundCell
from cabinet_drafter.vocabulary import BudgetType, FinanceKind, Recurrence

DATE: Final = "a date, for example 31/03/2025 in a cell formatted as a date, or the text 31 March 2025"
LEAVE_EMPTY: Final = "leave the cell empty if it is not known, and the draft asks for it"
_CLEAR_THE_ROW: Final = "clear the whole row until it is known"
_APOSTROPHE: Final = "type an apostrophe before it, so that it stays as typed"

CHOICES: Final = {
    "kind": {kind.plain_name: kind.value for kind in FinanceKind},
    "budget_type": {kind.value.capitalize(): kind.value for kind in BudgetType},
    "recurrence": {kind.value.capitalize(): kind.value for kind in Recurrence},
}
"""What may be chosen in the cells of a field: the words people read, and the word the inputs hold."""

# The value is another each time that the workbook is calculated.
_CHANGING: Final = re.compile(r"\b(TODAY|NOW|RAND|RANDBETWEEN|RANDARRAY)\s*\(", re.IGNORECASE)
_OTHER_WORKBOOK: Final = re.compile(
    r"\[[0-9]+\]|\[[^\[\]]*\.(?:xls|ods|csv)[^\[\]]*\]|file://|https?://", re.IGNORECASE
)
_IN_QUOTES: Final = re.compile(r'"[^"]*"')


def value_of(field: str, cell: FoundCell) -> str | Refused:
    """The text of the field's value: pounds in digits, a date year first, a choice's code word, words as typed.

    Args:
        field: a field of `FinanceEntry`, or the name of any other cell that holds words.
        cell: a cell with something in it.
    """
    problem = _not_to_be_trusted(cell)
    if problem is not None:
        return problem
    if field == "amount":
        return _pounds(cell)
    if field == "as_at":
        return _date(cell)
    text = _words(cell, is_needed=field in {"id", "kind"})
    if isinstance(text, str) and field in CHOICES:
        return _chosen(text, CHOICES[field])
    return text


def _not_to_be_trusted(cell: FoundCell) -> Refused | None:  # noqa: PLR0911 - a list of refusals reads best flat
    """Why a cell is not read whatever its field, or None."""
    if cell.formula is not None:
        formula = f"the formula {shown(cell.formula)}"
        parts = _IN_QUOTES.sub("", cell.formula)
        if _OTHER_WORKBOOK.search(parts):
            return Refused(f"{formula}, which takes its value from another file", "the value itself")
        if changing := _CHANGING.search(parts):
            return Refused(
                f"{formula}: {changing[1].upper()} gives another value each time the workbook is opened",
                "the value itself",
            )
        if cell.value is None:
            return Refused(
                f"{formula} without what it comes to",
                "the value itself, or open the workbook in Excel and save it, so that it holds its results",
            )
    if cell.is_error:
        return Refused(f"the error {shown(str(cell.value))}", "a value")
    if cell.is_struck:
        return Refused(
            f"{shown(str(cell.value))}, struck through", "a value that holds: clear the cell, or take the line out"
        )
    if isinstance(cell.value, str) and (place := forbidden_at(cell.value)) is not None:
        character = code_point(cell.value[place])
        return Refused(
            f"the character {character} as character {place + 1} of {shown(cell.value)}",
            "text without control characters and the like; type it anew",
        )
    return None


def _pounds(cell: FoundCell) -> str | Refused:
    value = cell.value
    if isinstance(value, str):
        return pounds_in_text(value)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return pounds_in_number(value, cell.number_format)
    if isinstance(value, bool):
        return Refused(f"“{str(value).upper()}”", POUNDS)
    return Refused(f"{_day_or_time(value)}", f"{POUNDS}, in a cell formatted as a number")


def _date(cell: FoundCell) -> str | Refused:
    value = cell.value
    if isinstance(value, datetime) and (value.hour, value.minute, value.second, value.microsecond) != (0, 0, 0, 0):
        return Refused(f"{value:%Y-%m-%d %H:%M}, a date with a time of day", DATE)
    if isinstance(value, date):
        return f"{value.year:04}-{value.month:02}-{value.day:02}"
    if isinstance(value, str):
        return _date_in_text(" ".join(value.split()))
    if isinstance(value, int | float) and not isinstance(value, bool):
        return Refused(f"the number {value:.15g}", DATE)
    return Refused(f"“{str(value).upper()}”" if isinstance(value, bool) else _day_or_time(value), DATE)


def _date_in_text(text: str) -> str | Refused:  # noqa: PLR0911 - a list of refusals reads best flat
    found = f"the text {shown(text)}"
    days = days_meant(text)
    if is_month_first(text):
        return Refused(f"{found}, with the month first", DATE)
    if len(days) > 1:
        return Refused(f"{found}, which can be read day or month first", DATE)
    if days:
        return days[0].isoformat()
    if is_no_day(text):
        return Refused(f"{found}, a day that is not in the calendar", DATE)
    if has_short_year(text):
        return Refused(f"{found}, a year in two digits", DATE)
    if says_nothing(text):
        return Refused(f"{found}, which only keeps a place", f"{DATE}; {LEAVE_EMPTY}")
    return Refused(found, DATE)


def _words(cell: FoundCell, *, is_needed: bool) -> str | Refused:
    value = cell.value
    if isinstance(value, str):
        # A line break within a cell makes it fit its column; it says nothing.
        text = " ".join(line.strip() for line in value.split("\n")).strip()
        if is_placeholder(text) if is_needed else says_nothing(text):
            unless_known = _CLEAR_THE_ROW if is_needed else LEAVE_EMPTY
            return Refused(f"{shown(text)}, which only keeps a place", f"text; {unless_known}")
        return text
    if isinstance(value, bool):
        return Refused(f"“{str(value).upper()}”", "text")
    if isinstance(value, int) and cell.number_format in {"General", "@", "0"}:
        return str(value)
    if isinstance(value, int | float):
        return Refused(f"the number {value:.15g}", f"text: {_APOSTROPHE}")
    return Refused(f"{_day_or_time(value)}, which may have been typed as something else", f"text: {_APOSTROPHE}")


def _chosen(text: str, choices: dict[str, str]) -> str | Refused:
    """The code word of the choice that `text` names, in its plain words or as the inputs write it."""
    by_words = {_plain(words): code for words, code in choices.items()}
    code = by_words.get(_plain(text))
    if code is not None:
        return code
    close = nearest(" ".join(text.split()), [words.lower() for words in choices])
    return Refused(shown(text), f"one of {', '.join(choices)}{close}")


def _plain(words: str) -> str:
    return " ".join(re.sub(r"[_\-‐-―]", " ", words).casefold().split())


def _day_or_time(value: object) -> str:
    if isinstance(value, datetime):
        return f"the date {value:%Y-%m-%d}"
    if isinstance(value, date):
        return f"the date {value.isoformat()}"
    return f"the time {value}"
