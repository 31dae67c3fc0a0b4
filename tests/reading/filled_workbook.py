"""Finance workbooks for tests: the laid-out workbook filled in and changed, and what comes of reading it."""

import io
import zipfile
from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from openpyxl import Workbook, load_workbook

from cabinet_drafter.errors import DrafterError, InputsInvalidError
from cabinet_drafter.finance import FinanceFile, FinanceInputs
from cabinet_drafter.preparing.finance_workbook import finance_workbook
from cabinet_drafter.reading.inputs.finance_file import read_finance

Change = Callable[[Workbook], None]

FIRST_ROW = [
    "growth-2025", "Budget growth", 4_200_000, "2025/26", "children’s social care", "improvement plan",
    "General Fund", "revenue", "recurring", "social workers",
]  # fmt: skip


@lru_cache(maxsize=1)
def blank() -> bytes:
    return finance_workbook("Alderbrook Council", "Inspection of children’s services", "10 to 21 February 2025")


def changed(change: Change, content: bytes | None = None) -> bytes:
    """The workbook, or the blank one, after `change`; openpyxl writes no cached values, so formulas have none."""
    workbook = load_workbook(io.BytesIO(content or blank()))
    change(workbook)
    output = io.BytesIO()
    workbook.save(output)
    return output.getvalue()


def filled(workbook: Workbook, **cells: Any) -> None:
    """One entry in row 7 of the first sheet, then `cells` (C7=…)."""
    sheet = workbook["Entries"]
    for column, value in enumerate(FIRST_ROW, start=1):
        sheet.cell(7, column).value = value
    for cell, value in cells.items():
        sheet[cell].value = value


def with_cells(**cells: Any) -> bytes:
    """The workbook with one entry, and `cells` of the sheet of entries as given."""
    return changed(lambda workbook: filled(workbook, **cells))


def read(content: bytes, name: str = "finance.xlsx") -> FinanceFile | None:
    return read_finance(Path(name), content)


def inputs_of(content: bytes) -> FinanceInputs:
    found = read(content)
    assert found is not None
    return found.inputs


def refusal(content: bytes, name: str = "finance.xlsx") -> InputsInvalidError:
    try:
        read(content, name)
    except InputsInvalidError as error:
        return error
    raise AssertionError("it was read")


def outcome(content: bytes) -> FinanceFile | DrafterError | None:
    """What comes of reading; anything but these fails the test that asks."""
    try:
        return read(content)
    except DrafterError as error:
        return error


def is_told(found: FinanceFile | DrafterError | None) -> bool:
    """Whether a reading ended in inputs, in a workbook not filled in yet, or in a refusal that says what to do."""
    return bool(found.remedy) if isinstance(found, DrafterError) else found is None or bool(found.inputs.entries)


def problems(content: bytes) -> tuple[str, ...]:
    return refusal(content).problems


def with_parts(content: bytes, parts: Mapping[str, bytes | str | Callable[[str], str]]) -> bytes:
    """The package with parts added, replaced, or changed by a function of their text."""
    output = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = parts.get(name, old.read(name))
            new.writestr(name, part(old.read(name).decode()) if callable(part) else part)
        for name in parts.keys() - set(old.namelist()):
            part = parts[name]
            assert not callable(part)
            new.writestr(name, part)
    return output.getvalue()
