"""The sheet of entries: the values for all, then one row per sum of money with its lists, checks and notes."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any, Final

from openpyxl.utils import get_column_letter
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from cabinet_drafter.finance import FinanceEntry, FinanceInputs
from cabinet_drafter.finance_sheet import (
    ENTRIES,
    ENTRY_COLUMNS,
    ENTRY_ROWS,
    EXAMPLE_PREFIX,
    HEADING_ROW,
    NAMED_FOR_ALL,
    NAMED_HEADINGS,
    SMALLEST_PLAIN,
)
from cabinet_drafter.preparing.finance_guidance import ENTRIES_INSTRUCTION, FOR_ALL, GUIDANCE
from cabinet_drafter.preparing.workbook_look import (
    DATE,
    POUNDS,
    TEXT,
    as_heading,
    as_input,
    as_line,
    as_title,
    fit_height,
    protect,
    put_text,
    set_print,
    set_widths,
)
from cabinet_drafter.vocabulary import BudgetType, FinanceKind, Recurrence

REFERENCES: Final = "entry_references"
REFERENCES_IN_USE: Final = "entry_references_in_use"
AMOUNTS: Final = "entry_amounts"
TYPED_AS_TEXT: Final = "entry_amounts_typed_as_text"
"""Names for the sheet of sums: the columns of references and amounts, the references down to the last one, and what the
amounts come to that are typed as text, as one under £1,000 is: nought for each other."""

_FIRST: Final = HEADING_ROW + 1
_FOR_ALL_ROW: Final = {"as_at": 4, "budget_type": 5}
_LETTER: Final = {column.field: get_column_letter(place) for place, column in enumerate(ENTRY_COLUMNS, start=1)}
_FORMATS: Final = {"amount": POUNDS, "as_at": DATE}
_LISTS: Final = {
    "kind": tuple(kind.plain_name for kind in FinanceKind),
    "budget_type": tuple(BudgetType),
    "recurrence": tuple(Recurrence),
}
_EARLIEST, _LATEST = "DATE(2000,1,1)", "DATE(2099,12,31)"


def lay_out_entries(sheet: Worksheet, title: str, inspection: str, inputs: FinanceInputs | None) -> None:
    """Fill the empty sheet, with the entries of `inputs` in its rows where there are any."""
    for row, text in enumerate((title, inspection, ENTRIES_INSTRUCTION), start=1):
        put_text(sheet.cell(row, 1), text)
        as_line(sheet.cell(row, 1), bold=row == 2)
    as_title(sheet["A1"])
    for field, row in _FOR_ALL_ROW.items():
        _lay_out_for_all(sheet, field, row, getattr(inputs, field, None))
    for place, column in enumerate(ENTRY_COLUMNS, start=1):
        put_text(sheet.cell(HEADING_ROW, place), column.heading)
        as_heading(sheet.cell(HEADING_ROW, place))
    entries = inputs.entries if inputs is not None else ()
    last = HEADING_ROW + max(ENTRY_ROWS, len(entries))
    for row in range(_FIRST, last + 1):
        for place, column in enumerate(ENTRY_COLUMNS, start=1):
            as_input(sheet.cell(row, place), _FORMATS.get(column.field, TEXT))
    for row, entry in enumerate(entries, start=_FIRST):
        _write(sheet, row, entry)
    for column in ENTRY_COLUMNS:
        rule = _rule(column.field, f"{_LETTER[column.field]}{_FIRST}")
        _say(rule, column.heading, GUIDANCE[column.field].asks, GUIDANCE[column.field].refuses)
        rule.add(f"{_LETTER[column.field]}{_FIRST}:{_LETTER[column.field]}{last}")
        sheet.add_data_validation(rule)
    _name_ranges(sheet, last)
    widths = [column.width for column in ENTRY_COLUMNS]
    set_widths(sheet, widths)
    for row in (*_FOR_ALL_ROW.values(), *range(HEADING_ROW, last + 1)):
        fit_height(sheet, row, widths)
    sheet.freeze_panes = f"B{_FIRST}"
    set_print(sheet, title, f"A1:{_LETTER['as_at']}{last}", landscape=True, heading_row=HEADING_ROW)
    protect(sheet, rows_may_come=True)


def _lay_out_for_all(sheet: Worksheet, field: str, row: int, value: date | StrEnum | None) -> None:
    name, note = FOR_ALL[field]
    for place, text in ((1, name), (3, note)):
        put_text(sheet.cell(row, place), text)
        as_line(sheet.cell(row, place), bold=place == 1, wrapped=place == 1, indent=place == 3)
    cell = sheet.cell(row, 2)
    as_input(cell, _FORMATS.get(field, TEXT))
    _put(cell, value)
    rule = _rule(field, cell.coordinate)
    _say(rule, name.partition(",")[0], note, GUIDANCE[field].refuses)
    rule.add(cell.coordinate)
    sheet.add_data_validation(rule)
    _name(sheet, NAMED_FOR_ALL[field], f"'{ENTRIES}'!$B${row}")


def _write(sheet: Worksheet, row: int, entry: FinanceEntry) -> None:
    for place, column in enumerate(ENTRY_COLUMNS, start=1):
        value = getattr(entry, column.field)
        if column.field == "amount" and 0 < entry.amount < SMALLEST_PLAIN:
            value = f"£{entry.amount:.2f}"
        _put(sheet.cell(row, place), value.plain_name if isinstance(value, FinanceKind) else value)


def _put(cell: Any, value: str | Decimal | date | None) -> None:
    """Write a value and keep the cell's own number format, which openpyxl would change for a date."""
    if isinstance(value, str):
        put_text(cell, str(value))
    elif value is not None:
        number_format = cell.number_format
        cell.value = value
        cell.number_format = number_format


def _rule(field: str, cell: str) -> DataValidation:
    """What may be typed into a column, told for its first cell."""
    if field in _LISTS:
        return DataValidation("list", f'"{",".join(_LISTS[field])}"', allow_blank=True)
    if field == "as_at":
        return DataValidation("date", _EARLIEST, _LATEST, allow_blank=True, operator="between")
    if field == "id":
        return DataValidation("custom", _reference_is_good(cell), allow_blank=True)
    if field == "amount":
        large = f"AND(OR({cell}=0,{cell}>={SMALLEST_PLAIN}),{cell}<10^13,ROUND({cell},2)={cell})"
        good = f'IF(ISNUMBER({cell}),{large},AND(LEFT({cell})="£",ISNUMBER({pounds_in_text(cell)})))'
    elif field in {"scheme", "funding_source"}:
        good = f'AND(RIGHT({cell})<>".",LEFT({cell},4)<>"the ")'
    else:
        good = f'RIGHT({cell})<>"."'
    return DataValidation("custom", good, allow_blank=True)


def pounds_in_text(cells: str) -> str:
    """The formula for the pounds that a text in `cells` says, nought for a number; an error where it says none."""
    text = f'SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(REPT({cells},1*(LEFT({cells})="£")),"£",""),",","")," ","")'
    return f"VALUE(0&{text})"


def _reference_is_good(cell: str) -> str:
    """No other row has it, and it is made as `FinanceEntry.id` must be; Excel takes at most 255 characters."""
    return (
        f"AND(SUMPRODUCT(--EXACT({REFERENCES},{cell}))=1,LEN({cell})<=40,"
        f'LEFT({cell},{len(EXAMPLE_PREFIX)})<>"{EXAMPLE_PREFIX}",ISERROR(FIND(LEFT({cell}),"0123456789-_")),'
        f'SUMPRODUCT(--ISERROR(FIND(MID({cell}&REPT("a",40),ROW($1:$40),1),"abcdefghijklmnopqrstuvwxyz0123456789-_")))=0)'
    )


def _say(rule: DataValidation, title: str, asks: str, refuses: str) -> None:
    rule.promptTitle, rule.prompt = title, asks
    rule.errorTitle, rule.error = title, refuses
    rule.errorStyle = "stop"
    rule.showInputMessage = rule.showErrorMessage = True


def _name_ranges(sheet: Worksheet, last: int) -> None:
    """Names that still hold every row after rows have been inserted, sorted or cut.

    They hang on the heading above and on the first row below, which are locked and so never move away.
    """
    first, end = _LETTER[ENTRY_COLUMNS[0].field], _LETTER[ENTRY_COLUMNS[-1].field]
    _name(sheet, NAMED_HEADINGS[ENTRIES], f"'{ENTRIES}'!${first}${HEADING_ROW}:${end}${HEADING_ROW}")
    for name, field in ((REFERENCES, "id"), (AMOUNTS, "amount")):
        column = f"'{ENTRIES}'!${_LETTER[field]}${HEADING_ROW}:${_LETTER[field]}${last + 1}"
        _name(sheet, name, f"INDEX({column},2):INDEX({column},ROWS({column}))")
    # In a name every function goes through the whole column; in a cell of an older Excel IFERROR would not.
    _name(sheet, TYPED_AS_TEXT, f"IFERROR({pounds_in_text(AMOUNTS)},0)")
    column = f"'{ENTRIES}'!${_LETTER['id']}${HEADING_ROW}:${_LETTER['id']}${last + 1}"
    lowest = f"MAX(2,SUMPRODUCT(MAX(({column}<>\"\")*ROW({column})))-ROW('{ENTRIES}'!$A${HEADING_ROW})+1)"
    _name(sheet, REFERENCES_IN_USE, f"INDEX({column},2):INDEX({column},{lowest})")


def _name(sheet: Worksheet, name: str, meaning: str) -> None:
    sheet.parent.defined_names[name] = DefinedName(name, attr_text=meaning)
