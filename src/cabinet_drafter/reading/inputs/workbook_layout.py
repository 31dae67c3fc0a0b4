"""Finds the tables of a finance workbook again, after people have renamed its sheets and moved its columns.

Read is what can be told with certainty: the sheet whose heading row carries the name given to it when the workbook was
laid out, else the sheet of the laid-out name, else the only one with such headings; each column by its heading.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from cabinet_drafter.evidence import Place
from cabinet_drafter.finance_sheet import NAMED_HEADINGS, WORKED_OUT_HEADINGS, Column
from cabinet_drafter.reading.inputs.plain_text import shown
from cabinet_drafter.reading.inputs.problems_found import nearest
from cabinet_drafter.reading.inputs.workbook_file import FoundCell, FoundSheet, FoundWorkbook, cell_name

_FEWEST_HEADINGS: Final = 3
"""In one row: fewer may be words of a text."""


@dataclass(frozen=True, slots=True)
class CellProblem:
    """Something wrong with a cell, or with a sheet as a whole."""

    place: Place
    found: str
    allowed: str


@dataclass(frozen=True)
class FoundTable:
    """A table with the column of each of its fields, and what to say of where they were found."""

    sheet: FoundSheet
    heading_row: int
    columns: dict[str, int]
    remarks: tuple[str, ...]

    def rows(self) -> list[dict[str, FoundCell]]:
        """The filled cells of each row below the headings that has any, by field, in the order of the rows."""
        fields = {column: field for field, column in self.columns.items()}
        rows: dict[int, dict[str, FoundCell]] = defaultdict(dict)
        for (row, column), cell in self.sheet.cells.items():
            if row > self.heading_row and column in fields:
                rows[row][fields[column]] = cell
        return [rows[row] for row in sorted(rows)]

    def place(self, row: int, field: str) -> Place:
        """The place of the field's cell in that row, filled or not."""
        return Place(sheet=self.sheet.name, cell=cell_name(row, self.columns[field]))


def find_table(
    workbook: FoundWorkbook, layout: str, columns: Sequence[Column]
) -> FoundTable | list[CellProblem] | None:
    """The table laid out on the sheet `layout`; why it cannot be told; None where no sheet has anything of it."""
    rows_of = {sheet.name: _heading_rows(sheet, columns) for sheet in workbook.sheets}
    candidates = [sheet for sheet in workbook.sheets if rows_of[sheet.name]]
    named = workbook.names.get(NAMED_HEADINGS[layout])
    likeliest = (workbook.sheet(named[0]) if named else None, workbook.sheet(layout))
    sheet = next((sheet for sheet in (*likeliest, *candidates) if sheet in candidates), None)
    if sheet is None:
        return _no_headings(workbook.sheet(layout), columns)
    if sheet not in likeliest and len(candidates) > 1:
        both = " and ".join(shown(candidate.name) for candidate in candidates)
        allowed = f"one such sheet: delete the other, or call the right one {shown(layout)}"
        return [CellProblem(Place(sheet=sheet.name), f"the same headings on the sheets {both}", allowed)]
    rows = rows_of[sheet.name]
    row = named[1] if named and named[0] == sheet.name and named[1] in rows else rows[0]
    found = _columns(sheet, row, columns)
    if isinstance(found, list):
        return found
    remarks = [] if sheet.name == layout else [f"The sheet {layout} is now called {shown(sheet.name)}."]
    remarks += [
        f"The sheet {shown(other.name)} has the same headings as {shown(sheet.name)} and is not read."
        for other in candidates
        if other is not sheet
    ]
    remarks += _moved(found, columns, sheet, row)
    remarks += _not_read(sheet, row, found, [column.heading for column in columns])
    return FoundTable(sheet, row, found, tuple(remarks))


def _heading_rows(sheet: FoundSheet, columns: Sequence[Column]) -> list[int]:
    """The rows that hold headings of these columns."""
    known = {_plain(column.heading) for column in columns}
    in_row: dict[int, set[str]] = defaultdict(set)
    for (row, _), cell in sheet.cells.items():
        if isinstance(cell.value, str) and _plain(cell.value) in known:
            in_row[row].add(_plain(cell.value))
    return sorted(row for row, headings in in_row.items() if len(headings) >= _FEWEST_HEADINGS)


def _no_headings(sheet: FoundSheet | None, columns: Sequence[Column]) -> list[CellProblem] | None:
    if sheet is None:
        return None
    wanted = ", ".join(column.heading for column in columns)
    return [CellProblem(Place(sheet=sheet.name), "no row of headings", f"one row with the headings {wanted}")]


def _columns(sheet: FoundSheet, row: int, columns: Sequence[Column]) -> dict[str, int] | list[CellProblem]:
    """The column of each field by its heading; or each heading that is missing or there twice."""
    headings = _headings(sheet, row)
    at = defaultdict(list)
    for place, heading in headings.items():
        at[_plain(heading)].append(place)
    known = {_plain(column.heading) for column in columns}
    others = {
        _plain(heading): (column, heading) for column, heading in headings.items() if _plain(heading) not in known
    }
    found: dict[str, int] = {}
    problems = []
    for number, column in enumerate(columns, start=1):
        places = at[_plain(column.heading)]
        if len(places) == 1:
            found[column.field] = places[0]
        elif places:
            first, second = (cell_name(row, place) for place in places[:2])
            told = f"the heading {shown(column.heading)} a second time, first in {first}"
            problems.append(CellProblem(Place(sheet=sheet.name, cell=second), told, "each heading once"))
        else:
            told = f"no heading {shown(column.heading)} in row {row}"
            close = _nearest_heading(column.heading, others, row) or _in_its_place(column.heading, others, row, number)
            where = Place(sheet=sheet.name, cell=cell_name(row, min(headings)))
            problems.append(CellProblem(where, told, f"the headings as they were laid out{close}"))
    return problems or found


def _nearest_heading(heading: str, others: dict[str, tuple[int, str]], row: int) -> str:
    close = nearest(heading, [*others])
    for plain, (column, as_found) in others.items():
        if close.endswith(f" {plain}?)"):
            return f" (in {cell_name(row, column)} stands {shown(as_found)}: write {shown(heading)} if it is that)"
    return ""


def _in_its_place(heading: str, others: dict[str, tuple[int, str]], row: int, laid_out: int) -> str:
    """The heading that stands where this one was laid out: likelier another name of it than another column."""
    for column, as_found in others.values():
        if column == laid_out:
            return f" (in {cell_name(row, column)} stands {shown(as_found)}: write {shown(heading)} if it is that)"
    return ""


def _headings(sheet: FoundSheet, row: int) -> dict[int, str]:
    return {
        column: cell.value
        for (at_row, column), cell in sorted(sheet.cells.items())
        if at_row == row and isinstance(cell.value, str)
    }


def _moved(found: dict[str, int], columns: Sequence[Column], sheet: FoundSheet, row: int) -> list[str]:
    """A remark where a column does not stand where it was laid out."""
    moved = [
        f"{shown(column.heading)} in {cell_name(row, found[column.field])}"
        for place, column in enumerate(columns, start=1)
        if found[column.field] != place
    ]
    if not moved:
        return []
    more = f" and {len(moved) - 3} more" if len(moved) > 3 else ""
    return [f"On the sheet {shown(sheet.name)} columns stand in other places: {', '.join(moved[:3])}{more}."]


def _not_read(sheet: FoundSheet, row: int, found: dict[str, int], headings: Sequence[str]) -> list[str]:
    """A remark for each column beside the table that people have filled in."""
    passed_over = {_plain(heading) for heading in (*headings, *WORKED_OUT_HEADINGS)}
    remarks = []
    titles = _headings(sheet, row)
    beside = sorted({column for at_row, column in sheet.cells if at_row > row} - set(found.values()))
    for column in beside:
        title = titles.get(column, "")
        if _plain(title) not in passed_over:
            named = f" ({shown(title)})" if title else ", which has no heading,"
            letters = cell_name(row, column).rstrip("0123456789")
            remarks.append(f"On the sheet {shown(sheet.name)} column {letters}{named} is not read.")
    return remarks[:10]


def _plain(heading: str) -> str:
    return " ".join(heading.casefold().split())
