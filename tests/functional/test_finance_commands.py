"""`finance show`, `finance export`, and a draft whose figures come from a workbook."""

import io
import json
from decimal import Decimal
from pathlib import Path

import pytest
from example_folder import ExampleFolder, files_in, is_refused, run
from hypothesis import given, settings
from openpyxl import load_workbook

from cabinet_drafter.finance import FinanceEntry, FinanceInputs, StatedSum
from cabinet_drafter.preparing.finance_workbook import finance_workbook
from cabinet_drafter.preparing.finance_yaml import finance_yaml
from cabinet_drafter.reading.inputs.finance_file import read_finance
from cabinet_drafter.vocabulary import FinanceKind
from tests.reading.any_inputs import WORDS_IN_LINES, finance_inputs


def inputs_at(path: Path) -> FinanceInputs:
    found = read_finance(path)
    assert found is not None
    return found.inputs


@pytest.fixture
def workbook(example: ExampleFolder) -> Path:
    """The example's figures in a finance workbook, in the brief's folder."""
    path = example.folder / "finance.xlsx"
    inputs = inputs_at(example.finance)
    path.write_bytes(finance_workbook("Alderbrook Council", "Inspection of children’s services", "2025", inputs))
    return path


def set_cell(path: Path, cell: str, value: object) -> None:
    book = load_workbook(path)
    book["Entries"][cell].value = value
    book.save(path)


def use_in_brief(example: ExampleFolder, path: Path) -> None:
    """Has the brief name this file for its figures."""
    text = example.brief.read_text("utf-8")
    place = text.index("  file: finance.yaml")
    example.brief.write_text(text.replace("file: finance.yaml", f"file: {path.name}"), "utf-8")
    assert place
    example.pin(path)


def test_show_prints_each_entry_with_its_cell_and_each_sum_worked_out(workbook: Path) -> None:
    told = run(["finance", "show", str(workbook)])

    assert told.exit_code == 0
    assert not told.stderr
    lines = told.stdout.splitlines()
    assert lines[0] == "finance.xlsx: 9 entries, 2 sums"
    assert "figures as at 31 March 2025 (Entries!B4), revenue" in lines[1]
    assert "  spent-2023-24       Spent               £1,615,250.40  Entries!C11" in lines
    assert lines[lines.index("  balance-held (Sums!A7): holds") + 1 :][:4] == [
        "      reserve-allocation  £3,740,000     Entries!C10",
        "    − spent-2023-24       £1,615,250.40  Entries!C11",
        "    − spent-2024-25       £1,584,749.60  Entries!C12",
        "    = balance-held          £540,000     Entries!C13",
    ]
    assert max(map(len, lines)) <= 100


def test_show_says_what_an_entry_does_not_give(workbook: Path) -> None:
    for cell in ("D11", "B4"):
        set_cell(workbook, cell, None)

    shown = run(["finance", "show", str(workbook)]).stdout

    assert "Not given: year or period, date of the figure" in shown


def test_show_reads_yaml_as_well_and_tells_its_lines(example: ExampleFolder) -> None:
    lines = example.finance.read_text("utf-8").split("\n")
    line = lines.index("    amount: 1615250.40") + 1

    told = run(["finance", "show", str(example.finance)])

    assert f"£1,615,250.40  line {line}" in told.stdout


def test_show_tells_programs_the_same(workbook: Path) -> None:
    told = run(["finance", "show", str(workbook), "--format", "json"])

    record = json.loads(told.stdout)
    assert [*record] == ["source", "as_at", "budget_type", "entries", "sums", "remarks"]
    spent = record["entries"][4]
    assert (spent["id"], spent["amount"], spent["places"]["amount"]) == ("spent-2023-24", "1615250.40", "Entries!C11")
    assert spent["missing"] == []
    assert record["sums"][0] == {
        "result": "balance-held", "plus": ["reserve-allocation"], "minus": ["spent-2023-24", "spent-2024-25"],
        "amount": "540000.00", "holds": True, "place": "Sums!A7",
    }  # fmt: skip


def test_show_says_that_nothing_is_filled_in_yet(example: ExampleFolder) -> None:
    blank = example.folder / "blank.xlsx"
    blank.write_bytes(finance_workbook("Alderbrook Council", "Inspection", "2025"))

    assert run(["finance", "show", str(blank)]).stdout == "blank.xlsx: no entries yet\n"
    assert json.loads(run(["finance", "show", str(blank), "--format", "json"]).stdout)["entries"] == []
    assert run(["finance", "export", str(blank)]).exit_code == 12


def test_show_tells_every_problem_with_its_cell(example: ExampleFolder, workbook: Path) -> None:
    set_cell(workbook, "C8", "£2.3m")
    set_cell(workbook, "I9", "once")

    is_refused(
        ["finance", "show", str(workbook)],
        example.folder,
        exit_code=12,
        code="inputs.finance-wrong",
        told=["2 problems in finance.xlsx", "sheet Entries, cell C8, Amount (£): found the text “£2.3m”", "cell I9, "],
    )


def test_show_tells_a_sum_that_does_not_add_up(example: ExampleFolder, workbook: Path) -> None:
    set_cell(workbook, "C11", 1615250.41)

    is_refused(
        ["finance", "show", str(workbook)],
        example.folder,
        exit_code=12,
        code="inputs.sum-wrong",
        told=["sheet Sums, cell A7", "(a difference of £0.01)"],
    )


def test_show_shows_what_acts_on_a_terminal_by_its_number(workbook: Path) -> None:
    set_cell(workbook, "J7", "posts \u202e of social workers")

    assert "\u202e" not in run(["finance", "show", str(workbook)]).stdout


def test_export_writes_the_yaml_that_the_figures_came_from(example: ExampleFolder, workbook: Path) -> None:
    figures = example.finance.read_text("utf-8")
    written = example.folder / "out.yaml"

    told = run(["finance", "export", str(workbook), "-o", str(written)])

    assert (told.exit_code, told.stdout) == (0, "")
    assert written.read_text("utf-8") == figures[figures.index("as_at:") :]
    assert run(["finance", "export", str(workbook)]).stdout == written.read_text("utf-8")


def test_export_never_writes_over_a_file(example: ExampleFolder, workbook: Path) -> None:
    before = files_in(example.folder)

    told = run(["finance", "export", str(workbook), "-o", str(example.finance)])

    assert told.exit_code == 16
    assert files_in(example.folder) == before


def test_a_returned_workbook_exports_only_what_finance_changed(workbook: Path) -> None:
    before = run(["finance", "export", str(workbook)]).stdout.splitlines()
    set_cell(workbook, "J8", "foster carers’ allowances")

    after = run(["finance", "export", str(workbook)]).stdout.splitlines()

    assert [new for old, new in zip(before, after, strict=True) if old != new] == [
        "    purpose: foster carers’ allowances"
    ]


@pytest.mark.parametrize("named_in_brief", [True, False])
def test_a_draft_from_a_workbook_names_the_cell_of_each_figure(
    example: ExampleFolder, workbook: Path, named_in_brief: bool
) -> None:
    from_yaml = run([*example.draft_command, "-o", str(example.folder / "yaml.docx")])
    use_in_brief(example, workbook)
    given = [] if named_in_brief else ["--finance", str(workbook)]

    told = run([*example.draft_command, *given])

    assert told.exit_code == from_yaml.exit_code, told
    values = {value["field"]: value for value in json.loads(example.manifest.read_text("utf-8"))["values"]}
    amount = values["finance.entries.4.amount"]
    assert Decimal(amount["value"]) == Decimal("1615250.40")
    assert amount["evidence"][0]["cell"] == "Entries!C11"
    assert amount["evidence"][0]["source"]["name"] == "finance.xlsx"
    assert values["finance.entries.4.as_at"]["evidence"][0]["cell"] == "Entries!B4"
    assert values["finance.as_at"]["evidence"][0]["cell"] == "Entries!B4"
    assert values["finance.checked_sums.0.result.amount"]["evidence"][0]["cell"] == "Entries!C13"


def test_a_draft_whose_workbook_nobody_filled_in_asks_for_the_figures(example: ExampleFolder) -> None:
    blank = example.folder / "finance.xlsx"
    blank.write_bytes(finance_workbook("Alderbrook Council", "Inspection", "2025"))
    use_in_brief(example, blank)

    told = run([*example.draft_command, "--format", "json"])

    assert told.exit_code == 14, told
    missing = [entry for entry in json.loads(told.stdout)["missing"] if entry["field"] == "finance"]
    assert [entry["role"] for entry in missing] == ["chief_finance_officer"]


def test_a_draft_is_refused_where_the_workbook_is_wrong(example: ExampleFolder, workbook: Path) -> None:
    set_cell(workbook, "C8", "TBC")
    use_in_brief(example, workbook)

    is_refused(
        example.draft_command,
        example.folder,
        exit_code=12,
        code="inputs.finance-wrong",
        told=["finance.xlsx, sheet Entries, cell C8, Amount (£): found the text “TBC”"],
    )


def test_a_file_of_an_old_excel_is_refused_by_the_command(example: ExampleFolder) -> None:
    old = example.folder / "finance.xls"
    old.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))

    is_refused(
        ["finance", "show", str(old)],
        example.folder,
        exit_code=12,
        code="workbook.old-excel",
        told=["finance.xls: ", "save it as an Excel workbook (.xlsx)"],
    )


@settings(max_examples=150, deadline=None)
@given(finance_inputs(WORDS_IN_LINES))
def test_any_inputs_written_as_yaml_read_back_equal(inputs: FinanceInputs) -> None:
    found = read_finance(Path("finance.yaml"), finance_yaml(inputs).encode())

    assert found is not None
    assert found.inputs == inputs


def test_a_reference_that_yaml_takes_for_nothing_stays_a_reference() -> None:
    entries = tuple(FinanceEntry(id=name, kind=FinanceKind.SPENT, amount=Decimal(4)) for name in ("null", "yes", "b"))
    inputs = FinanceInputs(
        entries=(*entries, FinanceEntry(id="all", kind=FinanceKind.SPENT, amount=Decimal(8))),
        sums=(StatedSum(result="all", plus=("null", "yes")),),
    )

    found = read_finance(Path("finance.yaml"), finance_yaml(inputs).encode())

    assert found is not None
    assert found.inputs == inputs
    assert io.StringIO(finance_yaml(inputs)).readline() == "entries:\n"
