"""The sheet of sums: references chosen from lists, and beside them the sum worked out and told in words."""

from typing import Final

from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from cabinet_drafter.finance import FinanceInputs
from cabinet_drafter.finance_sheet import (
    HEADING_ROW,
    MOST_MINUS,
    MOST_PLUS,
    NAMED_HEADINGS,
    SUM_COLUMNS,
    SUM_ROWS,
    SUMS,
    WORKED_OUT_HEADINGS,
)
from cabinet_drafter.preparing.finance_entries_sheet import (
    AMOUNTS,
    REFERENCES,
    REFERENCES_IN_USE,
    TYPED_AS_TEXT,
    pounds_in_text,
)
from cabinet_drafter.preparing.finance_guidance import SUM_ASKS, SUM_REFUSES, SUMS_INSTRUCTION
from cabinet_drafter.preparing.workbook_look import (
    HOLDS_FILL,
    HOLDS_INK,
    POUNDS,
    WRONG_FILL,
    WRONG_INK,
    as_heading,
    as_input,
    as_line,
    as_title,
    as_worked_out,
    fit_height,
    protect,
    put_text,
    set_print,
    set_widths,
)

ADDS_UP: Final = "adds up"
_FIRST: Final = HEADING_ROW + 1
_WORKED_OUT_WIDTHS: Final = (17, 17, 15, 21)
_LINES_OF_A_CHECK: Final = 2
"""No row is fitted anew when what it works out changes, so each has room for the longest."""
_RESULT: Final = "A"
_PLUS: Final = (get_column_letter(2), get_column_letter(1 + MOST_PLUS))
_MINUS: Final = (get_column_letter(2 + MOST_PLUS), get_column_letter(1 + MOST_PLUS + MOST_MINUS))
_ENTERED, _SUMMED, _DIFFERENCE, _CHECK = (
    get_column_letter(len(SUM_COLUMNS) + place) for place in range(1, len(WORKED_OUT_HEADINGS) + 1)
)


def lay_out_sums(sheet: Worksheet, title: str, inspection: str, inputs: FinanceInputs | None) -> None:
    """Fill the empty sheet, with the sums of `inputs` in its rows where there are any."""
    for row, text in enumerate((title, inspection, SUMS_INSTRUCTION), start=1):
        put_text(sheet.cell(row, 1), text)
        as_line(sheet.cell(row, 1), bold=row == 2)
    as_title(sheet["A1"])
    put_text(sheet[f"{_ENTERED}{HEADING_ROW - 1}"], "Worked out: nothing to fill in here")
    as_line(sheet[f"{_ENTERED}{HEADING_ROW - 1}"], bold=True)
    headings = (*(column.heading for column in SUM_COLUMNS), *WORKED_OUT_HEADINGS)
    for place, heading in enumerate(headings, start=1):
        put_text(sheet.cell(HEADING_ROW, place), heading)
        as_heading(sheet.cell(HEADING_ROW, place))
    sums = inputs.sums if inputs is not None else ()
    last = HEADING_ROW + max(SUM_ROWS, len(sums))
    for row in range(_FIRST, last + 1):
        for place in range(1, len(SUM_COLUMNS) + 1):
            as_input(sheet.cell(row, place))
        _work_out(sheet, row)
    for row, stated in enumerate(sums, start=_FIRST):
        named = {"result": stated.result}
        named |= {f"plus.{place}": reference for place, reference in enumerate(stated.plus)}
        named |= {f"minus.{place}": reference for place, reference in enumerate(stated.minus)}
        for place, column in enumerate(SUM_COLUMNS, start=1):
            if column.field in named:
                put_text(sheet.cell(row, place), named[column.field])
    # A list that may be left blank would let anything be typed once the range it is taken from holds a blank cell.
    references = DataValidation("list", REFERENCES_IN_USE, allow_blank=False)
    references.promptTitle, references.prompt = "Reference", SUM_ASKS
    references.errorTitle, references.error = "Reference", SUM_REFUSES
    references.errorStyle = "stop"
    references.showInputMessage = references.showErrorMessage = True
    references.add(f"{_RESULT}{_FIRST}:{_MINUS[1]}{last}")
    sheet.add_data_validation(references)
    _mark_checks(sheet, last)
    sheet.parent.defined_names[NAMED_HEADINGS[SUMS]] = DefinedName(
        NAMED_HEADINGS[SUMS], attr_text=f"'{SUMS}'!${_RESULT}${HEADING_ROW}:${_MINUS[1]}${HEADING_ROW}"
    )
    widths = (*(column.width for column in SUM_COLUMNS), *_WORKED_OUT_WIDTHS)
    set_widths(sheet, widths)
    for row in range(HEADING_ROW, last + 1):
        fit_height(sheet, row, widths, _LINES_OF_A_CHECK)
    sheet.freeze_panes = f"B{_FIRST}"
    set_print(sheet, title, f"A1:{_CHECK}{last}", landscape=True, heading_row=HEADING_ROW)
    protect(sheet)


def _work_out(sheet: Worksheet, row: int) -> None:
    """The formulas of a row: functions that Excel has had since 2007, so that LibreOffice works them out alike."""
    named = f"${_RESULT}{row}:${_MINUS[1]}{row}"
    empty = f"COUNTA({named})=0"
    entered = _total((_RESULT, _RESULT), row)
    summed = f"{_total(_PLUS, row)}-{_total(_MINUS, row)}"
    formulas = {
        _ENTERED: f'=IF({empty},"",ROUND({entered},2))',
        _SUMMED: f'=IF({empty},"",ROUND({summed},2))',
        _DIFFERENCE: f'=IF({empty},"",ROUND({_ENTERED}{row}-{_SUMMED}{row},2))',
        _CHECK: _check(row, named, empty),
    }
    for letter, formula in formulas.items():
        cell = sheet[f"{letter}{row}"]
        cell.value = formula
        as_worked_out(cell, "General" if letter == _CHECK else POUNDS, bold=letter == _CHECK)


def _total(columns: tuple[str, str], row: int) -> str:
    """The amounts of the references in the row's columns; a column left empty counts for nothing."""
    cells = f"${columns[0]}{row}:${columns[1]}{row}"
    numbers = f'SUMPRODUCT(({cells}<>"")*SUMIF({REFERENCES},{cells},{AMOUNTS}))'
    return f'({numbers}+SUMPRODUCT(({cells}<>"")*({REFERENCES}={cells})*{TYPED_AS_TEXT}))'


def _check(row: int, named: str, empty: str) -> str:
    """What stands in the way of the sum, first things first, else whether it adds up."""

    def some(condition: str) -> str:
        return f'SUMPRODUCT(({named}<>"")*({condition}))>0'

    no_number = f'SUMPRODUCT(({named}<>"")*(COUNTIFS({REFERENCES},{named},{AMOUNTS},">=0")=0))'
    is_sum = f'(LEFT({AMOUNTS})="£")*ISNUMBER({pounds_in_text(AMOUNTS)})'
    sums_in_text = f'SUMPRODUCT(({named}<>"")*({REFERENCES}={named})*{is_sum})'
    told = (
        (empty, '""'),
        (f'${_RESULT}{row}=""', '"choose a result"'),
        (f"COUNTA(${_PLUS[0]}{row}:${_PLUS[1]}{row})=0", '"choose at least one plus"'),
        (some(f"COUNTIF({REFERENCES},{named})=0"), '"no such reference"'),
        (some(f"COUNTIF({REFERENCES},{named})>1"), '"two entries have the same reference"'),
        (some(f"COUNTIF({named},{named})>1"), '"a reference stands twice in this row"'),
        (f"{no_number}>{sums_in_text}", '"an amount is missing, or is text"'),
        (f"{_DIFFERENCE}{row}=0", f'"{ADDS_UP}"'),
    )
    otherwise = f'"differs by "&TEXT(ABS({_DIFFERENCE}{row}),"£#,##0.00")'
    return "=" + "".join(f"IF({when},{words}," for when, words in told) + otherwise + ")" * len(told)


def _mark_checks(sheet: Worksheet, last: int) -> None:
    """Colour beside the words: what adds up, and what does not."""
    check = f"${_CHECK}{_FIRST}"
    for condition, ink, fill in (
        (f'{check}="{ADDS_UP}"', HOLDS_INK, HOLDS_FILL),
        (f'AND({check}<>"",{check}<>"{ADDS_UP}")', WRONG_INK, WRONG_FILL),
    ):
        rule = FormulaRule([condition], font=Font(color=ink), fill=PatternFill("solid", bgColor=fill))
        sheet.conditional_formatting.add(f"{_CHECK}{_FIRST}:{_CHECK}{last}", rule)
