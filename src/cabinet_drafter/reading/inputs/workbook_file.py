"""The one importer of openpyxl for reading: a workbook's bytes into its filled cells and what hides or joins them."""

import io
import re
import warnings
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any, Final

from cabinet_drafter.errors import InputsInvalidError
from cabinet_drafter.reading.inputs.plain_text import shown
from cabinet_drafter.reading.inputs.workbook_guard import refuse_unsafe

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

CellValue = str | int | float | bool | datetime | date | time | timedelta | None

# Excel's code for a character that XML cannot hold: _x000D_ is a carriage return. Other codes are what somebody typed.
_ESCAPED: Final = re.compile(r"_x(00[01][0-9A-Fa-f]|[Ff]{3}[EeFf])_")
_ANY_FAILURE_OF_THE_LIBRARY: Final = (
    ArithmeticError,
    AttributeError,
    LookupError,
    OSError,
    RecursionError,
    SyntaxError,
    TypeError,
    ValueError,
    zipfile.BadZipFile,
)
"""It takes parts for what they should be: one that is damaged can meet any of these."""


@dataclass(frozen=True, slots=True)
class FoundCell:
    """A cell with something in it.

    `value` is what was typed in, or what its formula last came to: None where the workbook does not hold that.
    """

    row: int
    column: int
    at: str
    value: CellValue
    formula: str | None
    number_format: str
    is_error: bool
    is_struck: bool


@dataclass(frozen=True)
class FoundSheet:
    """One sheet: its filled cells by row and column, and what a person looking at it does not see."""

    name: str
    is_hidden: bool
    cells: Mapping[tuple[int, int], FoundCell]
    hidden_rows: frozenset[int]
    hidden_columns: tuple[tuple[int, int], ...]
    merged: tuple[tuple[int, int, int, int], ...]
    """First row, first column, last row, last column of each merged range."""
    with_notes: tuple[str, ...]

    def hides_column(self, column: int) -> bool:
        """Whether the column is hidden."""
        return any(first <= column <= last for first, last in self.hidden_columns)


@dataclass(frozen=True)
class FoundWorkbook:
    """The sheets in their order, and by name the first cell of each named range: sheet, row, column."""

    sheets: tuple[FoundSheet, ...]
    names: Mapping[str, tuple[str, int, int]] = field(default_factory=dict)

    def sheet(self, name: str) -> FoundSheet | None:
        """The sheet of that name, whatever the case of its letters: Excel knows no two that differ by it."""
        return next((sheet for sheet in self.sheets if sheet.name.casefold() == name.casefold()), None)


def cell_name(row: int, column: int) -> str:
    """What people call the cell in that row and column, both counted from 1: "C7"."""
    letters = ""
    while column:
        column, letter = divmod(column - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return f"{letters}{row}"


def open_workbook(content: bytes, name: str) -> FoundWorkbook:
    """The cells of the workbook `content`, found under `name`, which errors give.

    Raises:
        InputsInvalidError: it is not safe to open (see `refuse_unsafe`), or damaged.
    """
    refuse_unsafe(content, name)
    try:
        # Twice: once for what each formula says, once for what it came to when the workbook was last calculated.
        formulas, values = _loaded(content, data_only=False), _loaded(content, data_only=True)
        return FoundWorkbook(
            sheets=tuple(_sheet(values[sheet.title], sheet) for sheet in formulas.worksheets),
            names=dict(_names(formulas)),
        )
    except _ANY_FAILURE_OF_THE_LIBRARY as error:
        raise InputsInvalidError(
            "workbook.damaged",
            f"this workbook cannot be read: {shown(str(error).partition(chr(10))[0] or type(error).__name__)}",
            where=name,
            remedy="Open it in Excel or LibreOffice, save it under a new name as an Excel workbook (.xlsx), and use "
            "that file.",
        ) from error


def _loaded(content: bytes, *, data_only: bool) -> "Workbook":
    from openpyxl import load_workbook  # noqa: PLC0415 - heavy, and most drafts take their figures from YAML

    with warnings.catch_warnings():
        # It warns of what it does not keep (drop-down lists of newer kinds, pictures): nothing here is written back.
        warnings.simplefilter("ignore")
        return load_workbook(io.BytesIO(content), data_only=data_only, keep_links=False, rich_text=data_only)


def _sheet(values: "Worksheet", formulas: "Worksheet") -> FoundSheet:
    # Not `iter_rows`: a single cell at the far corner of a sheet would make it walk 17 thousand million.
    stored = values._cells
    written = formulas._cells
    cells: dict[tuple[int, int], FoundCell] = {}
    for place in sorted(stored):
        cell, formula_cell = stored[place], written.get(place)
        formula = _formula(formula_cell)
        value = _plain(cell.value)
        if value is None and formula is None:
            continue
        cells[place] = FoundCell(
            row=place[0],
            column=place[1],
            at=cell.coordinate,
            value=value,
            formula=formula,
            number_format=str(cell.number_format),
            is_error=cell.data_type == "e",
            is_struck=_is_struck(cell),
        )
    return FoundSheet(
        name=str(values.title),
        is_hidden=values.sheet_state != "visible",
        cells=cells,
        hidden_rows=frozenset(
            int(row) for row, dimension in values.row_dimensions.items() if dimension.hidden or dimension.height == 0
        ),
        hidden_columns=tuple(
            (dimension.min, dimension.max)
            for dimension in values.column_dimensions.values()
            if dimension.hidden or dimension.width == 0
        ),
        merged=tuple((span.min_row, span.min_col, span.max_row, span.max_col) for span in values.merged_cells.ranges),
        with_notes=tuple(stored[place].coordinate for place in sorted(stored) if stored[place].comment is not None),
    )


def _formula(cell: Any) -> str | None:
    if cell is None or cell.data_type != "f":
        return None
    return str(getattr(cell.value, "text", None) or (cell.value if isinstance(cell.value, str) else "="))


def _plain(value: Any) -> CellValue:
    """The value as Python's own type; text with Excel's codes for characters undone, empty text as nothing."""
    if isinstance(value, list | str):
        text = _ESCAPED.sub(lambda code: chr(int(code[1], 16)), str(value))
        return text.replace("\r\n", "\n") if text.strip() else None
    if value is None or isinstance(value, bool | int | float | datetime | date | time | timedelta):
        return value
    return str(value)


def _is_struck(cell: Any) -> bool:
    """Whether any of its text is struck through: what somebody crossed out is not what they mean."""
    if cell.font is not None and cell.font.strike:
        return True
    runs = cell.value if isinstance(cell.value, list) else ()
    return any(getattr(getattr(run, "font", None), "strike", None) for run in runs)


def _names(workbook: "Workbook") -> list[tuple[str, tuple[str, int, int]]]:
    """Each name that leads to cells, with the first of them; one whose cells were deleted leads nowhere."""
    from openpyxl.utils.cell import range_boundaries  # noqa: PLC0415 - see `_loaded`

    found = []
    for name, defined in workbook.defined_names.items():
        try:
            sheet, cells = next(iter(defined.destinations), ("", ""))
            column, row, _, _ = range_boundaries(cells) if cells else (None, None, None, None)
        except (ValueError, TypeError, AttributeError):  # a formula, a constant, or #REF!
            continue
        if column is not None and row is not None:
            found.append((str(name), (str(sheet), row, column)))
    return found
