"""Finance inputs from the workbook that finance filled in, every value with its sheet and cell.

The same inputs as a YAML file gives, held to the same checks. What a person looking at the workbook would not see
(hidden rows, columns and sheets) or might see otherwise (merged cells) is refused and not passed over.
"""

import re
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

from cabinet_drafter.evidence import InputPlaces, Place, Source
from cabinet_drafter.finance import MOST_ENTRIES, MOST_SUMS, FinanceFile, in_pounds
from cabinet_drafter.finance_sheet import (
    ENTRIES,
    ENTRY_COLUMNS,
    EXAMPLE_PREFIX,
    NAMED_FOR_ALL,
    SUM_COLUMNS,
    SUMS,
)
from cabinet_drafter.reading.inputs.cell_values import CHOICES, value_of
from cabinet_drafter.reading.inputs.finance_checks import checked_finance, finance_wrong
from cabinet_drafter.reading.inputs.money_text import POUNDS, Refused, hides_pence
from cabinet_drafter.reading.inputs.plain_text import shown
from cabinet_drafter.reading.inputs.problems_found import ProblemsFound
from cabinet_drafter.reading.inputs.workbook_file import FoundCell, FoundSheet, FoundWorkbook, cell_name, open_workbook
from cabinet_drafter.reading.inputs.workbook_layout import CellProblem, FoundTable, find_table

_REQUIRED: Final = {
    "id": ("row-", "a reference of its own, for example growth-2017"),
    "kind": ("spent", f"one of {', '.join(CHOICES['kind'])}"),
    "amount": ("0", POUNDS),
}
"""What an entry cannot be without: what stands in for it so that the rest is still looked through, what is allowed."""

_HEADINGS: Final = {column.field: column.heading for column in (*ENTRY_COLUMNS, *SUM_COLUMNS)}
_MOST_NOTES_NAMED: Final = 10
_TOTAL: Final = re.compile(r"(grand |over-?all |net |gross |sub[- ]?)?totals?(\s.{0,30})?[:.]?", re.IGNORECASE)
_ADDS: Final = re.compile(r"\b(SUM|SUBTOTAL|AGGREGATE)\s*\(", re.IGNORECASE)


def read_finance_workbook(path: Path, content: bytes) -> FinanceFile | None:
    """The finance inputs in the workbook `content`, read from `path`; None where nobody has filled in anything yet.

    Raises:
        InputsInvalidError: it is no workbook that is read (see `open_workbook`), its sheets or headings cannot be
            told, values are wrong, or a stated sum does not add up to the penny.
    """
    reading = _Reading(open_workbook(content, path.name))
    reading.read()
    places = InputPlaces(source=Source.of(path, content), places=reading.places)
    problems = ProblemsFound(places, called=reading.called)
    if reading.layout_is_lost:
        for at, found, allowed in reading.problems:
            problems.add(at, found, allowed)
        raise finance_wrong("inputs.workbook-layout", problems)
    if not reading.entries and not reading.sums and not reading.problems:
        return None
    tree = {**reading.for_all, "entries": reading.entries, "sums": reading.sums}
    checked = checked_finance(tree, problems, reading.problems)
    return checked.model_copy(update={"remarks": tuple(reading.remarks)})


class _Reading:
    """One reading of one workbook: cells in; values, their places, problems and remarks out."""

    def __init__(self, workbook: FoundWorkbook) -> None:
        self._workbook = workbook
        self.for_all: dict[str, Any] = {}
        self.entries: list[dict[str, Any]] = []
        self.sums: list[dict[str, Any]] = []
        self.places: dict[str, Place] = {}
        self.called: dict[str, str] = {}
        self.problems: list[tuple[str, str, str]] = []
        self.remarks: list[str] = []
        self.layout_is_lost = False

    def read(self) -> None:
        entries, sums = self._table(ENTRIES), self._table(SUMS)
        if entries is None and not self.layout_is_lost:
            wanted = ", ".join(column.heading for column in ENTRY_COLUMNS)
            self._lost(CellProblem(Place(), "no sheet of entries", f"a sheet with the headings {wanted}"))
        if sums is None and not self.layout_is_lost:
            self.remarks.append("There is no sheet of sums: no sum is checked.")
        if self.layout_is_lost or entries is None:
            return
        self._read_for_all(entries)
        rows = self._rows(entries, MOST_ENTRIES)
        self.places["entries"] = Place(sheet=entries.sheet.name, cell=cell_name(entries.heading_row, 1))
        for cells in rows:
            if not self._tell_no_entry(entries, cells):
                self._entry(entries, cells)
        if sums is not None:
            for cells in self._rows(sums, MOST_SUMS):
                self._sum(sums, cells)
        self._tell_notes(table.sheet for table in (entries, sums) if table is not None)

    def _table(self, layout: str) -> FoundTable | None:
        found = find_table(self._workbook, layout, ENTRY_COLUMNS if layout == ENTRIES else SUM_COLUMNS)
        if isinstance(found, list):
            for problem in found:
                self._lost(problem)
            return None
        if found is not None:
            self.remarks += found.remarks
        return found

    def _lost(self, problem: CellProblem) -> None:
        self.layout_is_lost = True
        self._tell(problem.place, problem.found, problem.allowed)

    def _tell(self, place: Place, found: str, allowed: str) -> None:
        """Note what is wrong with a cell or sheet that is no value of the inputs."""
        path = f"{place.sheet}!{place.cell}"
        self.places.setdefault(path, place)
        self.problems.append((path, found, allowed))

    def _read_for_all(self, entries: FoundTable) -> None:
        """What holds for each entry that does not say its own, from the cells named for it."""
        for field, name in NAMED_FOR_ALL.items():
            sheet_name, row, column = self._workbook.names.get(name, ("", 0, 0))
            sheet = self._workbook.sheet(sheet_name)
            if sheet is None:
                self.remarks.append(
                    f"No cell is named {name} any more: {shown(_HEADINGS[field])} is read from the entries alone."
                )
                continue
            cell = sheet.cells.get((row, column))
            if cell is None:
                continue
            place = Place(sheet=sheet.name, cell=cell.at)
            if (
                row in sheet.hidden_rows
                or sheet.hides_column(column)
                or (sheet.is_hidden and sheet is not entries.sheet)
            ):
                self._tell(place, f"{_said(cell)} in a hidden cell", "a cell that everybody sees: show it")
            value = self._value(field, field, cell, sheet, f"{_HEADINGS[field]}, for every entry")
            if value is not None:
                self.for_all[field] = value

    def _rows(self, table: FoundTable, most: int) -> list[dict[str, FoundCell]]:
        """The filled rows, up to one more than are read; what hides or joins their cells is told."""
        rows = table.rows()
        sheet = table.sheet
        if rows and sheet.is_hidden:
            first = next(iter(rows[0].values()))
            place = Place(sheet=sheet.name, cell=first.at)
            self._tell(place, "a hidden sheet with values on it", "a sheet that everybody sees: show it and check it")
        hidden_columns = {field for field, column in table.columns.items() if sheet.hides_column(column)}
        for cells in rows[: most + 1]:
            first = next(iter(cells.values()))
            if first.row in sheet.hidden_rows:
                place = Place(sheet=sheet.name, cell=first.at)
                found = f"{_said(first)} in a hidden row"
                self._tell(place, found, "rows that everybody sees: clear the filter or show the row, then check it")
            for field in sorted(hidden_columns & cells.keys()):
                place = Place(sheet=sheet.name, cell=cells[field].at)
                found = f"{_said(cells[field])} in a hidden column"
                self._tell(place, found, "columns that everybody sees: show the column, then check it")
                hidden_columns.discard(field)
        self._tell_merged(table, rows)
        return rows[: most + 1]

    def _tell_merged(self, table: FoundTable, rows: list[dict[str, FoundCell]]) -> None:
        taken = {table.heading_row, *(next(iter(cells.values())).row for cells in rows)}
        for top, left, bottom, right in sorted(table.sheet.merged):
            across = any(left <= column <= right for column in table.columns.values())
            if across and any(top <= row <= bottom for row in taken):
                place = Place(sheet=table.sheet.name, cell=cell_name(top, left))
                found = f"the cells {cell_name(top, left)} to {cell_name(bottom, right)} merged into one"
                self._tell(place, found, "each value in a cell of its own: unmerge them and fill in each")

    def _tell_no_entry(self, table: FoundTable, cells: dict[str, FoundCell]) -> bool:
        """Tell of a row that is none of an entry, a total at the foot or a signature, once and not for each cell."""
        first = next(iter(cells.values()))
        place = Place(sheet=table.sheet.name, cell=first.at)
        if "kind" in cells and not _TOTAL.fullmatch(str(cells["kind"].value).strip()):
            return False
        texts = [cell.value.strip() for cell in cells.values() if isinstance(cell.value, str)]
        formula = cells["amount"].formula if "amount" in cells else None
        if any(map(_TOTAL.fullmatch, texts)) or (formula is not None and _ADDS.search(formula)):
            self._tell(
                place,
                f"{_said(first)}, in a row that adds up others",
                "rows of entries: clear this one, or give it a reference and a kind, and say on the sheet of sums what "
                "adds up to it",
            )
            return True
        lacking = [_HEADINGS[field] for field in _REQUIRED if field not in cells]
        if len(lacking) < 2:
            return False
        allowed = f"entries with all of {', '.join(_HEADINGS[field] for field in _REQUIRED)}: complete or clear the row"
        self._tell(place, f"{_said(first)}, in a row without {' and '.join(lacking)}", allowed)
        return True

    def _entry(self, table: FoundTable, cells: dict[str, FoundCell]) -> None:
        path = f"entries.{len(self.entries)}"
        first = next(iter(cells.values()))
        self.places[path] = Place(sheet=table.sheet.name, cell=cells.get("id", first).at)
        entry: dict[str, Any] = {}
        for field, cell in cells.items():
            value = self._value(f"{path}.{field}", field, cell, table.sheet, _HEADINGS[field])
            if value is not None:
                entry[field] = value
        self._tell_hidden_pence(table, cells, entry)
        for field, (stand_in, allowed) in _REQUIRED.items():
            if field not in cells:
                here = f"{path}.{field}"
                self.places[here] = table.place(first.row, field)
                self.called[here] = _HEADINGS[field]
                found = f"nothing, in a row with {_said(first)} in {first.at}"
                self.problems.append((here, found, f"{allowed}; clear the whole row if it is no entry"))
            if field not in entry:
                entry[field] = f"{stand_in}{first.row}" if field == "id" else stand_in
        if str(entry["id"]).casefold().startswith(EXAMPLE_PREFIX):
            found = f"the made-up row {shown(entry['id'])}"
            self.problems.append(
                (f"{path}.id", found, "entries of this council: delete the row, or give it another reference")
            )
        self.entries.append(entry)

    def _tell_hidden_pence(self, table: FoundTable, cells: dict[str, FoundCell], entry: dict[str, Any]) -> None:
        amount = entry.get("amount", "")
        if "." in amount and not isinstance(cells["amount"].value, str) and hides_pence(cells["amount"].number_format):
            at = f"{table.sheet.name}!{cells['amount'].at}"
            self.remarks.append(
                f"{at} shows whole pounds and holds {in_pounds(Decimal(amount))}, which is what is read."
            )

    def _sum(self, table: FoundTable, cells: dict[str, FoundCell]) -> None:
        path = f"sums.{len(self.sums)}"
        first = next(iter(cells.values()))
        self.places[path] = Place(sheet=table.sheet.name, cell=cells.get("result", first).at)
        parts: dict[str, list[str]] = {"plus": [], "minus": []}
        result = None
        for field, cell in cells.items():
            name = field.partition(".")[0]
            here = f"{path}.result" if name == "result" else f"{path}.{name}.{len(parts[name])}"
            value = self._value(here, "id", cell, table.sheet, _HEADINGS[field])
            if name == "result":
                result = value
            elif value is not None:
                parts[name].append(value)
        for field, name in (("result", "result"), ("plus.0", "plus")):
            if not any(each.partition(".")[0] == name for each in cells):
                here = f"{path}.{name}"
                self.places[here] = table.place(first.row, field)
                self.called[here] = _HEADINGS[field]
                found = f"nothing, in a row with {_said(first)} in {first.at}"
                allowed = "the reference of an entry; clear the whole row if it is no sum"
                self.problems.append((here, found, allowed))
        stand_in = self.entries[0]["id"] if self.entries else "row-0"
        # A part that could not be read was told; the sum itself is then not checked.
        self.sums.append({"result": result or stand_in, "plus": parts["plus"] or [stand_in], "minus": parts["minus"]})

    def _value(self, path: str, field: str, cell: FoundCell, sheet: FoundSheet, called: str) -> str | None:
        """The text of the value in `cell`, its place noted; None, and why, where it is not read."""
        self.places[path] = Place(sheet=sheet.name, cell=cell.at)
        self.called[path] = called
        value = value_of(field, cell)
        if isinstance(value, Refused):
            self.problems.append((path, value.found, value.allowed))
            return None
        return value

    def _tell_notes(self, sheets: Iterable[FoundSheet]) -> None:
        at = [f"{sheet.name}!{cell}" for sheet in sheets for cell in sheet.with_notes]
        if at:
            more = f" and {len(at) - _MOST_NOTES_NAMED} more" if len(at) > _MOST_NOTES_NAMED else ""
            self.remarks.append(f"Notes in cells are not read: {', '.join(at[:_MOST_NOTES_NAMED])}{more}.")


def _said(cell: FoundCell) -> str:
    """What stands in the cell, as a message shows it."""
    return shown(str(cell.formula if cell.value is None else cell.value))
