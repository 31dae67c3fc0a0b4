"""A workbook that people rearranged, hid parts of, or that is no workbook: read where certain, else refused by name."""

import io
import random
import shutil
import subprocess
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook

from cabinet_drafter.errors import ExitCode
from cabinet_drafter.preparing.finance_workbook import finance_workbook
from cabinet_drafter.reading.inputs.workbook_guard import LARGEST_WORKBOOK
from tests.conftest import IN_CI, ROOT
from tests.reading.excel_package import excel_package
from tests.reading.filled_workbook import (
    blank,
    changed,
    filled,
    inputs_of,
    is_told,
    outcome,
    problems,
    read,
    refusal,
    with_cells,
    with_parts,
)


def rearranged(rearrange: Callable[[Workbook], None]) -> bytes:
    """The workbook with one entry, rearranged."""

    def change(workbook: Workbook) -> None:
        filled(workbook)
        rearrange(workbook)

    return changed(change)


def without_names(workbook: Workbook) -> None:
    """As after the cells were copied to a new workbook."""
    for name in [*workbook.defined_names]:
        del workbook.defined_names[name]


def test_a_renamed_sheet_is_read_and_said() -> None:
    def rename(workbook: Workbook) -> None:
        workbook["Entries"].title = "Figures 2025"
        for name, cells in (("entries_heading", "$A$6:$K$6"), ("figures_as_at", "$B$4")):
            workbook.defined_names[name].attr_text = f"'Figures 2025'!{cells}"

    found = read(rearranged(rename))

    assert found is not None
    assert found.places.evidence("entries.0.amount").cell == "Figures 2025!C7"
    assert "The sheet Entries is now called “Figures 2025”." in found.remarks


def test_a_renamed_sheet_without_names_is_known_by_its_headings() -> None:
    def rename(workbook: Workbook) -> None:
        without_names(workbook)
        workbook["Entries"].title = "Finance"

    found = read(rearranged(rename))

    assert found is not None
    assert found.inputs.entries[0].id == "growth-2025"
    assert any("No cell is named figures_as_at any more" in remark for remark in found.remarks)


def test_two_sheets_of_which_either_may_be_the_entries_are_refused() -> None:
    def copy(workbook: Workbook) -> None:
        without_names(workbook)
        workbook.copy_worksheet(workbook["Entries"]).title = "New"
        workbook["Entries"].title = "Old"

    error = refusal(rearranged(copy))

    assert error.code == "inputs.workbook-layout"
    assert "the same headings on the sheets “Old” and “New”; allowed: one such sheet" in error.problems[0]


def test_a_copy_beside_the_sheet_of_entries_is_said_not_to_be_read() -> None:
    found = read(rearranged(lambda workbook: workbook.copy_worksheet(workbook["Entries"])))

    assert found is not None
    assert "The sheet “Entries Copy” has the same headings as “Entries” and is not read." in found.remarks


def test_a_column_that_was_moved_is_read_where_it_stands_now_and_said() -> None:
    def move(workbook: Workbook) -> None:
        sheet = workbook["Entries"]
        for row in (6, 7):
            sheet.cell(row, 13).value, sheet.cell(row, 3).value = sheet.cell(row, 3).value, None

    found = read(rearranged(move))

    assert found is not None
    assert found.inputs.entries[0].amount == 4_200_000
    assert found.places.evidence("entries.0.amount").cell == "Entries!M7"
    assert found.remarks == ("On the sheet “Entries” columns stand in other places: “Amount (£)” in M6.",)


def test_rows_inserted_above_the_headings_do_no_harm() -> None:
    def insert(workbook: Workbook) -> None:
        workbook["Entries"].insert_rows(3, 2)

    found = read(rearranged(insert))

    assert found is not None
    assert found.places.evidence("entries.0.amount").cell == "Entries!C9"


@pytest.mark.parametrize(
    ("cell", "heading", "told"),
    [
        ("C6", "Amount (£m)", "laid out (in C6 stands “Amount (£m)”: write “Amount (£)” if it is that)"),
        ("A6", "Ref", "laid out (in A6 stands “Ref”: write “Reference” if it is that)"),
        ("C6", None, "found no heading “Amount (£)” in row 6; allowed: the headings as they were laid out."),
        ("D6", "Amount (£)", "cell D6: found the heading “Amount (£)” a second time, first in C6"),
    ],
)  # fmt: skip
def test_a_heading_missing_or_there_twice_is_refused_by_name(cell: str, heading: str | None, told: str) -> None:
    error = refusal(rearranged(lambda workbook: setattr(workbook["Entries"][cell], "value", heading)))

    assert error.code == "inputs.workbook-layout"
    assert any(told in problem for problem in error.problems)


def test_a_heading_in_other_letters_or_spaces_is_known() -> None:
    assert read(rearranged(lambda workbook: setattr(workbook["Entries"]["C6"], "value", " AMOUNT  (£) ")))


def test_a_sheet_of_entries_without_headings_is_refused() -> None:
    def clear(workbook: Workbook) -> None:
        for cell in workbook["Entries"][6]:
            cell.value = None

    assert "finance.xlsx, sheet Entries: found no row of headings" in problems(rearranged(clear))[0]


def test_a_workbook_of_something_else_is_refused() -> None:
    output = io.BytesIO()
    Workbook().save(output)

    assert (
        "finance.xlsx: found no sheet of entries; allowed: a sheet with the headings Reference, Kind"
        in (problems(output.getvalue())[0])
    )


def test_without_its_sheet_of_sums_a_workbook_is_read_and_that_is_said() -> None:
    found = read(rearranged(lambda workbook: workbook.remove(workbook["Sums"])))

    assert found is not None
    assert "There is no sheet of sums: no sum is checked." in found.remarks


def test_a_column_of_somebodys_own_is_left_alone_and_said() -> None:
    found = read(with_cells(L6="Checked by", L7="AB", N9="see e-mail"))

    assert found is not None
    assert found.remarks == (
        "On the sheet “Entries” column L (“Checked by”) is not read.",
        "On the sheet “Entries” column N, which has no heading, is not read.",
    )


@pytest.mark.parametrize("hidden", ['hidden="1"', 'ht="0" customHeight="1"'])
def test_a_hidden_row_with_figures_is_refused(hidden: str) -> None:
    cells = {"A": "growth", "B": "Spent", "C": "£4,000"}
    row = "".join(f'<c r="{at}7" t="inlineStr"><is><t>{words}</t></is></c>' for at, words in cells.items())

    (problem,) = problems(excel_package(entries=f'<row r="7" {hidden}>{row}</row>'))

    assert problem.startswith("finance.xlsx, sheet Entries, cell A7: found “growth” in a hidden row")
    assert "clear the filter or show the row" in problem


def test_a_hidden_column_with_figures_is_refused_once() -> None:
    def hide(workbook: Workbook) -> None:
        workbook["Entries"].column_dimensions["G"].hidden = True

    (problem,) = problems(rearranged(hide))

    assert problem.startswith("finance.xlsx, sheet Entries, cell G7: found “General Fund” in a hidden column")


@pytest.mark.parametrize("state", ["hidden", "veryHidden"])
def test_a_hidden_sheet_with_figures_is_refused(state: str) -> None:
    def hide(workbook: Workbook) -> None:
        workbook.active = 1
        workbook["Entries"].sheet_state = state

    (problem,) = problems(rearranged(hide))

    assert problem.startswith("finance.xlsx, sheet Entries, cell A7: found a hidden sheet with values on it")


def test_hidden_rows_and_columns_without_figures_are_no_matter() -> None:
    def hide(workbook: Workbook) -> None:
        workbook["Entries"].row_dimensions[30].hidden = True
        workbook["Entries"].column_dimensions["K"].hidden = True

    assert read(rearranged(hide))


def test_a_hidden_value_for_every_entry_is_refused() -> None:
    def hide(workbook: Workbook) -> None:
        workbook["Entries"]["B5"].value = "capital"
        workbook["Entries"].row_dimensions[5].hidden = True

    assert "cell B5: found “capital” in a hidden cell" in problems(rearranged(hide))[0]


@pytest.mark.parametrize("cells", ["A7:B7", "C7:C9", "F6:G6"])
def test_merged_cells_among_the_figures_are_refused(cells: str) -> None:
    told = problems(rearranged(lambda workbook: workbook["Entries"].merge_cells(cells)))

    first, last = cells.split(":")
    assert any(
        f"the cells {first} to {last} merged into one; allowed: each value in a cell of its own" in p for p in told
    ) or ("no heading" in told[0])


def test_merged_cells_elsewhere_are_no_matter() -> None:
    def merge(workbook: Workbook) -> None:
        for cells in ("A1:K1", "A40:K41", "M7:N8"):
            workbook["Entries"].merge_cells(cells)

    assert read(rearranged(merge))


def test_a_cell_at_the_far_corner_of_the_sheet_costs_nothing() -> None:
    began = time.monotonic()

    found = read(with_cells(XFD1048576="far"))

    assert found is not None
    assert "column XFD, which has no heading, is not read" in found.remarks[0]
    assert time.monotonic() - began < 5


def test_a_workbook_saved_by_libreoffice_says_the_same(tmp_path: Path) -> None:
    soffice = shutil.which("soffice")
    if soffice is None:
        if IN_CI:
            return  # there it is not installed, and nothing may skip
        pytest.skip("LibreOffice is not on this machine")
    before = read((ROOT / "examples" / "alderbrook" / "finance.yaml").read_bytes(), "finance.yaml")
    assert before is not None
    (tmp_path / "in").mkdir()
    source = tmp_path / "in" / "finance.xlsx"
    source.write_bytes(finance_workbook("Alderbrook Council", "Inspection", "2025", before.inputs))
    profile = f"-env:UserInstallation=file://{tmp_path / 'profile'}"
    subprocess.run(
        [soffice, profile, "--headless", "--convert-to", "xlsx", "--outdir", str(tmp_path), str(source)],
        check=True,
        capture_output=True,
        timeout=120,
    )

    after = read((tmp_path / "finance.xlsx").read_bytes())

    assert after is not None
    assert after.inputs == before.inputs
    assert after.remarks == ()
    assert after.places.evidence("entries.4.amount").cell == "Entries!C11"


def zipped(parts: dict[str, bytes]) -> bytes:
    output = io.BytesIO()
    with zipfile.ZipFile(output, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return output.getvalue()


OPENDOCUMENT = b"application/vnd.oasis.opendocument.spreadsheet"
MANY_CELLS = b"<x>" + b"".join(b"<c>%d</c>" % number for number in range(150_001)) + b"</x>"
OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


@pytest.mark.parametrize(
    ("content", "name", "code", "told"),
    [
        (OLD, "finance.xls", "workbook.old-excel", "the old Excel (.xls)"),
        (OLD, "finance.xlsx", "workbook.old-excel", "the old Excel (.xls)"),
        (OLD + "EncryptedPackage".encode("utf-16-le"), "finance.xlsx", "workbook.password", "protected by a password"),
        (zipped({"mimetype": OPENDOCUMENT}), "f.ods", "workbook.opendocument", "an OpenDocument spreadsheet (.ods)"),
        (zipped({"xl/workbook.bin": b"x"}), "f.xlsb", "workbook.binary", "binary workbook (.xlsb)"),
        (zipped({"word/document.xml": b"<x/>"}), "f.docx", "workbook.not-excel", "a Word file"),
        (b"Reference,Kind\r\ngrowth,Spent\r\n", "f.csv", "workbook.not-excel", "not an Excel workbook"),
        (b"<html><table>", "finance.xls", "workbook.not-excel", "not an Excel workbook"),
        (b"", "finance.xlsx", "workbook.not-excel", "not an Excel workbook"),
        (blank()[:-60], "finance.xlsx", "workbook.not-excel", "cannot be opened|can be opened"),
        (zipped({"hello.txt": b"hello"}), "finance.xlsx", "workbook.not-excel", "a zip, but not a workbook"),
    ],
)  # fmt: skip
def test_a_file_of_another_kind_is_told_by_its_kind(content: bytes, name: str, code: str, told: str) -> None:
    error = refusal(content, name)

    assert error.code == code
    assert error.where == name
    assert any(words in error.found for words in told.split("|"))
    assert error.remedy
    assert error.exit_code is ExitCode.INPUTS_INVALID


@pytest.mark.parametrize(
    ("parts", "code", "told"),
    [
        ({"xl/vbaProject.bin": b"x"}, "workbook.macros", "macros"),
        ({"xl/macrosheets/sheet1.xml": b"<x/>"}, "workbook.live-content", "a sheet of macros"),
        (
            {"xl/externalLinks/externalLink1.xml": b"<externalLink/>",
             "xl/externalLinks/_rels/externalLink1.xml.rels": b'<R><Relationship Target="Budget%202024.xlsx"/></R>'},
            "workbook.live-content", "links to another workbook (“Budget%202024.xlsx”)",
        ),
        ({"xl/connections.xml": b"<connections/>"}, "workbook.live-content", "a connection to data elsewhere"),
        ({"xl/embeddings/oleObject1.bin": b"x"}, "workbook.live-content", "another file within it"),
        (
            {"xl/workbook.xml": b'<workbook xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"/>'},
            "workbook.strict", "Strict Open XML",
        ),
        ({"xl/odd.xml": b'<!DOCTYPE x [<!ENTITY a "b">]><x/>'}, "workbook.entities", "declares a document type"),
        ({"xl/bomb.xml": b" " * 20_000_000}, "workbook.unsafe", "larger than 2 MiB|unpacks to"),
        ({f"xl/{n}.xml": b"<x/>" for n in range(2001)}, "workbook.unsafe", "parts; at most 2000"),
        ({"xl/odd.xml": b"<x>"}, "workbook.damaged", "the part “xl/odd.xml” of this workbook cannot be read"),
        ({"xl/odd.xml": MANY_CELLS}, "workbook.unsafe", "more than 150,000 cells"),
        (
            {"xl/odd.xml": b'<x><mergeCell ref="A1:XFD1048576"/></x>'},
            "workbook.unsafe", "merged cells or links over more than 50,000",
        ),
        ({"xl/odd.xml": b'<x><hyperlink ref="A1:A1048576"/></x>'}, "workbook.unsafe", "merged cells or links"),
        (
            {"xl/odd.xml": b'<x><f t="shared">' + b"1+" * 3000 + b"1</f>" + b'<f t="shared"/>' * 1000 + b"</x>"},
            "workbook.unsafe", "formulas longer than",
        ),
    ],
)  # fmt: skip
def test_a_workbook_that_is_not_safe_to_open_is_refused_before_it_is_opened(
    parts: dict[str, bytes], code: str, told: str
) -> None:
    error = refusal(with_parts(with_cells(), parts))

    assert error.code == code
    assert any(words in error.found for words in told.split("|")), error.found
    assert error.remedy


def test_a_file_too_large_for_a_finance_workbook_is_refused() -> None:
    large = random.Random(1).randbytes(LARGEST_WORKBOOK)

    assert refusal(b"PK" + large).code == "inputs.file-too-large"


@pytest.mark.parametrize(
    "part", ["xl/workbook.xml", "xl/styles.xml", "xl/worksheets/sheet1.xml", "[Content_Types].xml"]
)
def test_a_workbook_with_a_part_of_nonsense_is_refused_without_a_traceback(part: str) -> None:
    assert refusal(with_parts(with_cells(), {part: b"<nonsense/>"})).exit_code is ExitCode.INPUTS_INVALID


@pytest.mark.parametrize(
    ("part", "space"),
    [
        ("docProps/core.xml", "xmlns:cp="),
        ("xl/workbook.xml", "xmlns:r="),
        ("xl/worksheets/sheet1.xml", "xmlns="),
    ],
)
def test_a_part_whose_namespace_is_not_declared_is_refused_or_read(part: str, space: str) -> None:
    found = outcome(with_parts(with_cells(), {part: lambda xml: xml.replace(space, "xmlns:odd=")}))

    assert is_told(found)


def test_a_workbook_damaged_anywhere_is_refused_or_read() -> None:
    sound, chance = with_cells(), random.Random(2)
    with zipfile.ZipFile(io.BytesIO(sound)) as package:
        parts = [name for name in package.namelist() if name.endswith((".xml", ".rels"))]
    for _ in range(60):
        part = chance.choice(parts)

        def damage(xml: str) -> str:
            at = chance.randrange(len(xml))
            return xml[:at] + chance.choice(["", "0", "x", "-1", "é", "999999999999"]) + xml[at + chance.randrange(3) :]

        content = with_parts(sound, {part: damage})
        assert is_told(outcome(content)), part


def test_inputs_of_a_workbook_are_the_same_whatever_opened_it_last() -> None:
    content = with_cells(C7=1615250.40, D7="2025/26")

    assert inputs_of(changed(lambda _: None, content)) == inputs_of(content)
