"""The sheet that says how to fill the workbook in: steps, columns, kinds, made-up rows, what happens afterwards."""

from collections.abc import Sequence
from typing import Final

from openpyxl.cell.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from cabinet_drafter.finance_sheet import ENTRY_COLUMNS, GUIDE
from cabinet_drafter.preparing.finance_guidance import (
    AFTERWARDS,
    EXAMPLE_ROWS,
    EXAMPLE_SUM,
    GUIDANCE,
    HANDLING,
    STEPS,
    Advice,
)
from cabinet_drafter.preparing.workbook_look import (
    as_boxed_text,
    as_heading,
    as_line,
    as_title,
    fit_height,
    protect,
    put_text,
    set_print,
    set_widths,
)
from cabinet_drafter.vocabulary import FinanceKind

_WIDTHS: Final = (28, 68, 24)
Row = tuple[str, str, str]


def lay_out_guide(sheet: Worksheet, title: str, inspection: str) -> None:
    """Fill the empty sheet; it holds nothing that is read back."""
    guide = _Guide(sheet)
    guide.title(GUIDE)
    for line in (title, inspection):
        guide.line(line)
    guide.labelled("What to do", STEPS)
    guide.table(
        "What each column of the entries means",
        ("Column", "What belongs there", "Made-up example"),
        [(column.heading, GUIDANCE[column.field].asks, GUIDANCE[column.field].example) for column in ENTRY_COLUMNS],
    )
    guide.table(
        "What the kinds mean: growth, an estimate, an approval and spending are never the same thing",
        ("Kind", "What it means", ""),
        [(kind.plain_name, kind.meaning, "") for kind in FinanceKind],
    )
    guide.table("Made-up rows that add up", ("Reference", "The other columns, in short", "Amount"), EXAMPLE_ROWS)
    guide.table("Their sum, as the sheet of sums has it", ("Sum", "What it is", "Amount"), EXAMPLE_SUM)
    guide.labelled("What to mind", HANDLING)
    guide.labelled("What happens afterwards, and whom to ask", AFTERWARDS)
    set_widths(sheet, _WIDTHS)
    set_print(sheet, title, f"A1:C{guide.row}", landscape=False)
    protect(sheet)


class _Guide:
    """Writes down the sheet, row by row."""

    def __init__(self, sheet: Worksheet) -> None:
        self._sheet = sheet
        self.row = 0

    def title(self, text: str) -> None:
        as_title(self._put(text))

    def line(self, text: str) -> None:
        as_line(self._put(text), bold=True)

    def labelled(self, heading: str, paragraphs: Sequence[Advice]) -> None:
        """A heading and its paragraphs, each beside what it is about."""
        self._heading(heading)
        for paragraph in paragraphs:
            as_line(self._put(paragraph.about), bold=True)
            as_line(self._put_beside(paragraph.says, 2), wrapped=True)
            fit_height(self._sheet, self.row, _WIDTHS)

    def table(self, heading: str, columns: Row, rows: Sequence[Row]) -> None:
        """A heading, a row of column headings and the rows; a column without a heading is left out."""
        self._heading(heading)
        for cells in (columns, *rows):
            self.row += 1
            for place, text in enumerate(cells, start=1):
                if not columns[place - 1]:
                    continue
                cell = self._put_beside(text, place)
                if cells is columns:
                    as_heading(cell)
                else:
                    as_boxed_text(cell, bold=place == 1)
            fit_height(self._sheet, self.row, _WIDTHS)

    def _heading(self, text: str) -> None:
        self.row += 1
        as_title(self._put(text), 13)

    def _put(self, text: str) -> Cell:
        self.row += 1
        return self._put_beside(text, 1)

    def _put_beside(self, text: str, place: int) -> Cell:
        cell = self._sheet.cell(self.row, place)
        if text:
            put_text(cell, text)
        return cell
