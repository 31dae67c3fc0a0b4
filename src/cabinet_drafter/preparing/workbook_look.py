"""How every sheet of a workbook for officers looks, prints and is protected; the colours are chosen for contrast."""

import re
import textwrap
from collections.abc import Iterable, Sequence
from typing import Final

from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from cabinet_drafter.allowed_text import without_forbidden

POUNDS: Final = '"£"#,##0.00;"−£"#,##0.00'
DATE: Final = "d mmm yyyy"
TEXT: Final = "@"
"""A cell of text: what is typed stays as typed, where Excel would make a date of 2011/12 or mar-24."""

INK: Final = "000000"
TITLE_INK: Final = "1F3864"
HEADING_INK: Final = "FFFFFF"
HEADING_FILL: Final = "1F3864"
WORKED_OUT_FILL: Final = "F2F2F2"
HOLDS_INK: Final = "0B4A1E"
HOLDS_FILL: Final = "E2F0D9"
WRONG_INK: Final = "7A0010"
WRONG_FILL: Final = "FCE4E4"
LINE: Final = "6B6B6B"

_NAME: Final = "Calibri"
_SIZE: Final = 11
_LINE_HEIGHT: Final = 15
_HIGHEST: Final = 409
"""Points; the second is the most that Excel allows."""
_MOST_IN_HEADER: Final = 100
"""Characters of a title in a page header; all of its parts may take 255 together."""
_ESCAPE: Final = re.compile("_(?=x[0-9A-Fa-f]{4}_)")


def put_text(cell: Cell, text: str) -> None:
    """Write `text` as text: never as a formula, without characters that no paper may hold, and with no escape read."""
    # A workbook takes _x0041_ for the character of that number, unless its first underline is itself so written.
    cell.value = _ESCAPE.sub("_x005F_", without_forbidden(text))
    cell.data_type = "s"


def as_title(cell: Cell, size: int = 16) -> None:
    """A title: large, bold, in one line that runs over the empty cells at its right."""
    cell.font = Font(name=_NAME, size=size, bold=True, color=TITLE_INK)
    cell.alignment = Alignment(vertical="center")
    cell.parent.row_dimensions[cell.row].height = 1.5 * size


def as_line(cell: Cell, *, bold: bool = False, wrapped: bool = False, indent: int = 0) -> None:
    """A line of text, or a paragraph wrapped within its column."""
    cell.font = Font(name=_NAME, size=_SIZE, bold=bold, color=INK)
    cell.alignment = Alignment(horizontal="left", vertical="top", wrap_text=wrapped, indent=indent)


def as_heading(cell: Cell) -> None:
    """The heading of a column."""
    cell.font = Font(name=_NAME, size=_SIZE, bold=True, color=HEADING_INK)
    cell.fill = PatternFill("solid", fgColor=HEADING_FILL)
    cell.alignment = Alignment(vertical="center", wrap_text=True)
    cell.border = _border()


def as_input(cell: Cell, number_format: str = TEXT) -> None:
    """A cell to fill in: the only kind that is not locked."""
    _as_boxed(cell, number_format)
    cell.protection = Protection(locked=False)


def as_worked_out(cell: Cell, number_format: str = "General", *, bold: bool = False) -> None:
    """A locked cell that the workbook works out."""
    _as_boxed(cell, number_format)
    cell.font = Font(name=_NAME, size=_SIZE, bold=bold, color=INK)
    cell.fill = PatternFill("solid", fgColor=WORKED_OUT_FILL)


def as_boxed_text(cell: Cell, *, bold: bool = False) -> None:
    """A locked cell of a table of text."""
    _as_boxed(cell, "General")
    cell.font = Font(name=_NAME, size=_SIZE, bold=bold, color=INK)


def _as_boxed(cell: Cell, number_format: str) -> None:
    cell.font = Font(name=_NAME, size=_SIZE, color=INK)
    side = "right" if number_format == POUNDS else "left"
    cell.alignment = Alignment(horizontal=side, vertical="top", wrap_text=side == "left", indent=side == "right")
    cell.border = _border()
    cell.number_format = number_format


def _border() -> Border:
    line = Side(style="thin", color=LINE)
    return Border(left=line, right=line, top=line, bottom=line)


def set_widths(sheet: Worksheet, widths: Iterable[int]) -> None:
    """The widths of the columns from A on, in characters."""
    for number, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = width


def fit_height(sheet: Worksheet, row: int, widths: Sequence[int], lines: int = 1) -> None:
    """Make a row as high as its wrapped texts need, or `lines` if that is more; Excel fits it again as it is edited."""
    for cell, width in zip(sheet[row], widths, strict=False):
        if isinstance(cell.value, str) and cell.data_type == "s" and cell.alignment.wrap_text:
            # A width counts digits, which are wider than most small letters.
            wide = int(width * (1.0 if cell.font.bold else 1.05))
            parts = cell.value.split("\n")
            lines = max(lines, sum(max(len(textwrap.wrap(part, wide)), 1) for part in parts))
    sheet.row_dimensions[row].height = min(lines * _LINE_HEIGHT + 3, _HIGHEST)


def protect(sheet: Worksheet, *, rows_may_come: bool = False) -> None:
    """Lock what is not an input, without a password; rows and columns may be fitted to what is typed.

    With `rows_may_come`, rows may also be inserted and sorted. None may be deleted: Excel lets nobody delete a row
    that has a locked cell anywhere in it.
    """
    # In these settings of the file, False is what is not forbidden.
    sheet.protection.formatRows = False
    sheet.protection.formatColumns = False
    sheet.protection.insertRows = not rows_may_come
    sheet.protection.sort = not rows_may_come
    sheet.protection.enable()


def set_print(sheet: Worksheet, title: str, area: str, *, landscape: bool, heading_row: int | None = None) -> None:
    """A4, as wide as one page and as long as it takes; what the page is stands at its head, its number at its foot."""
    sheet.print_area = area
    if heading_row is not None:
        sheet.print_title_rows = f"{heading_row}:{heading_row}"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.orientation = sheet.ORIENTATION_LANDSCAPE if landscape else sheet.ORIENTATION_PORTRAIT
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.page_margins.left = sheet.page_margins.right = 0.4
    sheet.page_margins.top = sheet.page_margins.bottom = 0.75
    sheet.page_margins.header = sheet.page_margins.footer = 0.3
    shown = without_forbidden(title)
    shown = shown if len(shown) <= _MOST_IN_HEADER else shown[: _MOST_IN_HEADER - 1] + "…"
    sheet.oddHeader.left.text = " ".join(shown.split()).replace("&", "&&")
    sheet.oddHeader.right.text = "&A"
    sheet.oddFooter.right.text = "Page &P of &N"
