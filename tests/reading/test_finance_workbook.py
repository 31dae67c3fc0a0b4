"""The finance workbook read back: exact values with their cells, and everything that would be a guess refused."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from html import escape
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.styles import Font

from cabinet_drafter.finance import MOST_ENTRIES, FinanceInputs
from cabinet_drafter.preparing.finance_workbook import finance_workbook
from cabinet_drafter.vocabulary import BudgetType, FinanceKind, Recurrence
from tests.conftest import ROOT
from tests.reading.any_inputs import WORDS, finance_inputs
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
)


def with_sums(**cells: Any) -> bytes:
    """A workbook with three entries, of which a + b = c, and cells of the sheet of sums."""

    def change(workbook: Workbook) -> None:
        for row, (entry_id, amount) in enumerate((("a", 4000), ("b", 5000.5), ("c", 9000.5)), start=7):
            for column, value in (("A", entry_id), ("B", "Spent"), ("C", amount)):
                workbook["Entries"][f"{column}{row}"].value = value
        for cell, value in cells.items():
            workbook["Sums"][cell].value = value

    return changed(change)


def restyled(cell: str, restyle: Callable[[Any], None], value: Any = None) -> bytes:
    """The workbook with one entry and the look of one of its cells changed."""

    def change(workbook: Workbook) -> None:
        filled(workbook)
        if value is not None:
            workbook["Entries"][cell].value = value
        restyle(workbook["Entries"][cell])

    return changed(change)


def formatted(number_format: str, value: Any = None, cell: str = "C7") -> bytes:
    return restyled(cell, lambda found: setattr(found, "number_format", number_format), value)


def test_every_field_of_an_entry_is_read_with_its_cell() -> None:
    found = read(with_cells(K7=dt.date(2025, 3, 31)))

    assert found is not None
    (entry,) = found.inputs.entries
    assert (entry.id, entry.kind, entry.amount) == ("growth-2025", FinanceKind.BUDGET_GROWTH, Decimal(4_200_000))
    assert (entry.budget_type, entry.recurrence) == (BudgetType.REVENUE, Recurrence.RECURRING)
    assert (entry.service, entry.as_at) == ("children’s social care", dt.date(2025, 3, 31))
    assert found.places.evidence("entries.0.amount").cell == "Entries!C7"
    assert found.places.evidence("entries.0.as_at").cell == "Entries!K7"
    assert found.places.place("entries.0.kind") == "finance.xlsx, sheet Entries, cell B7"
    assert found.remarks == ()


def test_what_holds_for_every_entry_is_read_from_its_named_cells() -> None:
    found = read(with_cells(B4=dt.date(2025, 3, 31), B5="Revenue"))

    assert found is not None
    assert (found.inputs.as_at, found.inputs.budget_type) == (dt.date(2025, 3, 31), BudgetType.REVENUE)
    assert found.places.evidence("as_at").cell == "Entries!B4"


@pytest.mark.parametrize("example", ["alderbrook", "tower-hamlets-2019"])
def test_inputs_written_to_a_workbook_read_back_the_same(example: str) -> None:
    yaml = read((ROOT / "examples" / example / "finance.yaml").read_bytes(), "finance.yaml")
    assert yaml is not None

    assert inputs_of(finance_workbook("Council", "Inspection", "2025", yaml.inputs)) == yaml.inputs


@settings(max_examples=8, deadline=None)
@given(finance_inputs(WORDS))
def test_any_inputs_written_to_a_workbook_read_back_the_same(inputs: FinanceInputs) -> None:
    assert inputs_of(finance_workbook("Council", "Inspection", "2025", inputs)) == inputs


def test_a_workbook_in_which_nobody_filled_in_anything_is_no_finance_inputs_yet() -> None:
    assert read(blank()) is None
    assert read(changed(lambda workbook: setattr(workbook["Entries"]["B5"], "value", "revenue"))) is None


def test_blank_rows_between_entries_are_passed_over() -> None:
    found = inputs_of(with_cells(A20="later", B20="Spent", C20=1000))

    assert [entry.id for entry in found.entries] == ["growth-2025", "later"]


def test_gaps_among_the_parts_of_a_sum_are_passed_over() -> None:
    found = read(with_sums(A7="c", C7="a", E7="b", A9="a", B9="c", K9="b"))

    assert found is not None
    assert [(stated.result, stated.plus, stated.minus) for stated in found.inputs.sums] == [
        ("c", ("a", "b"), ()),
        ("a", ("c",), ("b",)),
    ]
    assert found.places.evidence("sums.0.plus.1").cell == "Sums!E7"
    assert found.places.evidence("sums.1.minus.0").cell == "Sums!K9"


@pytest.mark.parametrize(
    ("value", "amount"),
    [
        (1615250.40, "1615250.40"),
        ("£4,200,000", "4200000"),
        ("4,200,000.50", "4200000.50"),
        (0, "0"),
        ("£4.20", "4.20"),
    ],
)
def test_an_amount_is_exact_whether_number_or_text(value: Any, amount: str) -> None:
    assert str(inputs_of(with_cells(C7=value)).entries[0].amount) == amount


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("£4.2m", "found the text “£4.2m”, a short form; allowed: the sum in full: write 4200000 if"),
        ("(500,000)", "a sum below nought; allowed: nought or more: the kind of entry says which way"),
        ("4.2", "found the text “4.2” in a column of pounds; allowed: pounds as a number"),
        (4.2, "found 4.20 in a column of pounds; allowed: pounds as a number"),
        (-4_200_000, "found -4200000, a sum below nought"),
        ("TBC", "which only keeps a place"),
        (True, "found “TRUE”; allowed: pounds"),
        (dt.date(2025, 3, 31), "found the date 2025-03-31; allowed: pounds"),
        (dt.time(12, 30), "found the time 12:30:00; allowed: pounds"),
        ("#REF!", "found the error “#REF!”; allowed: a value"),
        (12345678901234.0, "more than any council has"),
    ],
)
def test_an_amount_that_has_to_be_guessed_at_is_refused_with_its_cell(value: Any, told: str) -> None:
    (problem,) = problems(with_cells(C7=value))

    assert problem.startswith("finance.xlsx, sheet Entries, cell C7, Amount (£): found ")
    assert told in problem


@pytest.mark.parametrize("number_format", ["0%", "[$€-2] #,##0.00", "[$USD] #,##0", "#,##0,", ";;;"])
def test_an_amount_that_its_cell_shows_as_something_else_is_refused(number_format: str) -> None:
    (problem,) = problems(formatted(number_format))

    assert problem.startswith("finance.xlsx, sheet Entries, cell C7, Amount (£): found 4200000")


@pytest.mark.parametrize("number_format", ["General", '"£"#,##0', "[$£-809]#,##0.00", "[$GBP] #,##0"])
def test_an_amount_shown_in_pounds_is_read(number_format: str) -> None:
    assert inputs_of(formatted(number_format)).entries[0].amount == 4_200_000


@pytest.mark.parametrize(
    "text",
    ["2025-03-31", "31 March 2025", "31st Mar 2025", "Monday 31 March 2025", "31/03/2025", "31.3.2025"],
)
def test_a_date_as_text_is_understood_where_it_can_be_read_in_one_way(text: str) -> None:
    assert inputs_of(with_cells(K7=text)).entries[0].as_at == dt.date(2025, 3, 31)


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("03/04/2025", "which can be read day or month first"),
        ("04/25/2025", "with the month first"),
        ("31/03/25", "a year in two digits"),
        ("31 February 2025", "a day that is not in the calendar"),
        ("March 2025", "found the text “March 2025”; allowed: a date"),
        ("TBC", "leave the cell empty if it is not known"),
        (dt.datetime(2025, 3, 31, 9, 30), "2025-03-31 09:30, a date with a time of day"),
        (45747, "found the number 45747; allowed: a date"),
        (True, "found “TRUE”"),
        (dt.time(9, 30), "found the time 09:30:00"),
    ],
)
def test_any_other_date_is_refused(value: Any, told: str) -> None:
    plain = formatted("General", value, "K7") if value == 45747 else with_cells(K7=value)
    (problem,) = problems(plain)

    assert problem.startswith("finance.xlsx, sheet Entries, cell K7, Figure as at: found ")
    assert told in problem


@pytest.mark.parametrize(
    ("cell", "text", "field", "value"),
    [
        ("B7", "budget_growth", "kind", FinanceKind.BUDGET_GROWTH),
        ("B7", "ONE OFF ALLOCATION", "kind", FinanceKind.ONE_OFF_ALLOCATION),
        ("B7", " One-off  allocation ", "kind", FinanceKind.ONE_OFF_ALLOCATION),
        ("H7", "Capital", "budget_type", BudgetType.CAPITAL),
        ("I7", "One off", "recurrence", Recurrence.ONE_OFF),
    ],
)
def test_a_choice_is_known_by_its_plain_words_and_by_its_code_word(
    cell: str, text: str, field: str, value: Any
) -> None:
    assert getattr(inputs_of(with_cells(**{cell: text})).entries[0], field) is value


def test_a_choice_that_is_none_is_refused_with_the_nearest() -> None:
    told = problems(with_cells(B7="Budget grwth", H7="both"))

    assert "cell B7, Kind: found “Budget grwth”; allowed: one of Budget growth, One-off allocation, " in told[0]
    assert told[0].endswith("(did you mean budget growth?).")
    assert told[1].endswith("cell H7, Revenue or capital: found “both”; allowed: one of Revenue, Capital.")


@pytest.mark.parametrize(
    ("value", "text"),
    [("=SUM(1)", None), ("@handle", "@handle"), ("two\nlines ", "two lines"), (2025, "2025"), ("+44", "+44")],
)
def test_words_are_read_as_typed(value: Any, text: str | None) -> None:
    if text is None:

        def as_text(workbook: Workbook) -> None:
            filled(workbook)
            workbook["Entries"]["J7"].value = value
            workbook["Entries"]["J7"].data_type = "s"

        assert inputs_of(changed(as_text)).entries[0].purpose == value
    else:
        assert inputs_of(with_cells(J7=value)).entries[0].purpose == text


def with_purpose(xml: str) -> bytes:
    """A package as Excel writes it with one entry, what it is for given as XML."""
    cells = {"A": "a", "B": "Spent", "C": "£4,000", "J": xml}
    row = "".join(f'<c r="{at}7" t="inlineStr"><is><t>{words}</t></is></c>' for at, words in cells.items())
    return excel_package(entries=f'<row r="7">{row}</row>')


def test_a_code_that_stands_for_a_line_end_is_read_as_one() -> None:
    assert inputs_of(with_purpose("one_x000D_\ntwo")).entries[0].purpose == "one two"
    assert inputs_of(with_purpose("one_x005F_x0041_two")).entries[0].purpose == "one_x0041_two"


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (dt.date(2025, 11, 12), "found the date 2025-11-12, which may have been typed as something else"),
        (2025.5, "found the number 2025.5; allowed: text: type an apostrophe"),
        (True, "found “TRUE”; allowed: text"),
        ("[Insert year]", "which only keeps a place; allowed: text; leave the cell empty"),
        ("#N/A", "found the error “#N/A”"),
    ],
)
def test_what_is_no_text_where_text_is_due_is_refused(value: Any, told: str) -> None:
    (problem,) = problems(with_cells(D7=value))

    assert problem.startswith("finance.xlsx, sheet Entries, cell D7, Year or period: ")
    assert told in problem


def test_a_control_character_is_refused_with_its_place() -> None:
    (problem,) = problems(with_purpose("o_x0007_"))

    assert "cell J7, What it is for: found the character U+0007 as character 2" in problem


@pytest.mark.parametrize(
    ("cells", "at", "told"),
    [
        ({"B9": "Spent", "C9": 5000}, "A9, Reference", "found nothing, in a row with “Spent” in B9"),
        ({"A9": "later", "C9": 5000}, "B9, Kind", "found nothing, in a row with “later” in A9"),
        ({"A9": "later", "B9": "Spent"}, "C9, Amount (£)", "clear the whole row if it is no entry"),
        ({"A9": "total-spent", "C9": 5000}, "B9, Kind", "found nothing"),
    ],
)
def test_a_row_without_reference_kind_or_amount_is_told_at_the_empty_cell(
    cells: dict[str, Any], at: str, told: str
) -> None:
    (problem,) = problems(with_cells(**cells))

    assert problem.startswith(f"finance.xlsx, sheet Entries, cell {at}: ")
    assert told in problem


@pytest.mark.parametrize(
    "cells",
    [
        {"A20": "Total", "C20": "=SUM(C7:C19)"},
        {"A20": "TOTAL:", "C20": 4_200_000},
        {"A20": "Sub-total growth", "C20": 4_200_000},
        {"B20": "Grand total", "C20": 4_200_000},
        {"A20": "Net budget", "C20": "=SUBTOTAL(9,C7:C19)"},
        {"C20": "=SUM(C7:C19)"},
    ],
)
def test_a_total_at_the_foot_is_told_once_with_where_a_sum_is_stated(cells: dict[str, Any]) -> None:
    (problem,) = problems(with_cells(**cells))

    assert problem.startswith(f"finance.xlsx, sheet Entries, cell {next(iter(cells))}: found “")
    assert "in a row that adds up others; allowed: rows of entries: clear this one, or give it a reference" in problem
    assert "None" not in problem


def test_a_total_that_is_an_entry_of_its_own_is_read() -> None:
    found = inputs_of(with_cells(A8="total", B8="Approved", C8=4_200_000, J8="total cost"))

    assert [entry.id for entry in found.entries] == ["growth-2025", "total"]


@pytest.mark.parametrize("words", ["Signed off: J Smith", "Revenue growth", "see e-mail of 3 May"])
def test_a_signature_or_a_title_among_the_entries_is_told_once(words: str) -> None:
    (problem,) = problems(with_cells(A20=words))

    assert f"cell A20: found “{words}”, in a row without Kind and Amount (£); allowed: entries with all" in problem


@pytest.mark.parametrize("text", ["N/A", "n/a", "none", "-", "–", "not known", "Unknown"])
def test_what_says_nothing_is_no_text_of_a_paper_in_any_column(text: str) -> None:
    """Else the paper would print that the money comes from the N/A."""
    columns = {"D7": "Year or period", "E7": "Service", "F7": "Scheme or plan", "G7": "Funding source"} | {
        "H7": "Revenue or capital", "I7": "One-off or recurring", "J7": "What it is for", "K7": "Figure as at"
    }  # fmt: skip

    told = problems(with_cells(**dict.fromkeys(columns, text)))

    assert [problem.split(": found")[0].split("cell ")[1] for problem in told] == [
        f"{cell}, {heading}" for cell, heading in columns.items()
    ]
    assert all("leave the cell empty if it is not known" in problem for problem in told)


def test_a_made_up_row_among_the_entries_is_refused() -> None:
    (problem,) = problems(with_cells(A7="example-growth"))

    assert (
        "cell A7, Reference: found the made-up row “example-growth”; allowed: entries of this council: delete"
        in problem
    )


def test_references_are_held_to_the_rules_of_the_yaml_file() -> None:
    told = problems(with_cells(A7="Growth 2025", A8="a", B8="Spent", C8=1000, A9="a", B9="Spent", C9=1000))

    assert "cell A7, Reference: found “Growth 2025”; allowed: small letters, digits, hyphens" in told[0]
    # Ids that occur twice are looked for once each has the form of one.
    assert "first given in sheet Entries, cell A7" in problems(with_cells(A8="growth-2025", B8="Spent", C8=1000))[0]


def test_phrases_are_held_to_the_rules_of_the_yaml_file() -> None:
    told = problems(with_cells(G7="the General Fund", J7="social workers."))

    assert "cell G7, Funding source: found the word “the” at its start" in told[0]
    assert "cell J7, What it is for: found a full stop at its end" in told[1]


def test_a_sum_that_does_not_add_up_is_told_with_its_cell_and_the_figures() -> None:
    error = refusal(with_sums(A8="a", B8="c"))

    assert error.code == "inputs.sum-wrong"
    assert error.problems[0].startswith("finance.xlsx, sheet Sums, cell A8: found a £4,000 where c £9,000.50 makes")


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        ({"A7": "c"}, "cell B7, Plus 1: found nothing, in a row with “c” in A7"),
        ({"B7": "a"}, "cell A7, Result: found nothing, in a row with “a” in B7"),
        ({"A7": "c", "B7": "a", "C7": "d"}, "cell C7, Plus 2: found “d”, an id that no entry has"),
        ({"A7": "c", "B7": "a", "C7": "a"}, "cell C7, Plus 2: found “a” a second time"),
        ({"A7": "c", "B7": "a", "H7": dt.date(2025, 1, 1)}, "cell H7, Minus 1: found the date 2025-01-01"),
    ],
)
def test_a_row_of_sums_that_is_wrong_is_told_with_its_cell(cells: dict[str, Any], told: str) -> None:
    assert told in problems(with_sums(**cells))[0]


def test_problems_are_told_in_the_order_of_the_cells() -> None:
    told = problems(with_cells(A10="x", B10="?", C10="4.2m", K7="03/04/2025", B4="soon", B5="both"))

    assert [sentence.split(",")[2].strip() for sentence in told] == [
        "cell B4", "cell B5", "cell K7", "cell B10", "cell C10",
    ]  # fmt: skip


def test_more_rows_than_any_paper_has_are_refused() -> None:
    def change(workbook: Workbook) -> None:
        for row in range(7, 7 + MOST_ENTRIES + 50):
            for column, value in (("A", f"e{row}"), ("B", "Spent"), ("C", 1000)):
                workbook["Entries"][f"{column}{row}"].value = value

    assert "found a list of 501; allowed: at most 500" in problems(changed(change))[0]


def test_a_formula_counts_by_what_it_last_came_to_and_not_without() -> None:
    row = (
        '<row r="7"><c r="A7" t="s"><v><s>total</s></v></c><c r="B7" t="s"><v><s>Spent</s></v></c>'
        '<c r="C7" s="1"><f>SUM(M7:M9)</f>{}</c></row>'
    )

    assert inputs_of(excel_package(entries=row.format("<v>1615250.4</v>"))).entries[0].amount == Decimal("1615250.40")
    assert (
        "cell C7, Amount (£): found the formula “=SUM(M7:M9)” without what it comes to; allowed: the value itself"
        in (problems(excel_package(entries=row.format("")))[0])
    )
    wrong = row.replace('s="1"', 's="1" t="e"')
    assert "found the error “#REF!”" in problems(excel_package(entries=wrong.format("<v>#REF!</v>")))[0]


@pytest.mark.parametrize(
    ("formula", "told"),
    [
        ("=[1]Sheet1!A1", "takes its value from another file"),
        ("='C:\\[old.xlsx]Sheet1'!A1", "takes its value from another file"),
        ("=TODAY()", "TODAY gives another value each time"),
        ("=RANDBETWEEN(1,9)*1000000", "RANDBETWEEN gives another value each time"),
        ('="[1]"&B7', "without what it comes to"),
    ],
)
def test_a_formula_whose_value_comes_from_elsewhere_is_refused(formula: str, told: str) -> None:
    assert told in problems(with_cells(C7=formula))[0]


def test_text_struck_through_is_refused_whole_or_in_part() -> None:
    struck = restyled("C7", lambda cell: setattr(cell, "font", Font(strike=True)))
    in_part = CellRichText("social workers ", TextBlock(InlineFont(strike=True), "and agency"))

    assert "cell C7, Amount (£): found “4200000”, struck through" in problems(struck)[0]
    assert (
        "cell J7, What it is for: found “social workers and agency”, struck through"
        in problems(with_cells(J7=in_part))[0]
    )


def test_pence_that_the_cell_does_not_show_are_read_and_said() -> None:
    found = read(formatted("#,##0", 1615250.40))

    assert found is not None
    assert found.inputs.entries[0].amount == Decimal("1615250.40")
    assert found.remarks == ("Entries!C7 shows whole pounds and holds £1,615,250.40, which is what is read.",)
    shown_in_full = read(formatted("General", 1615250.40))
    assert shown_in_full is not None
    assert shown_in_full.remarks == ()


def test_notes_are_left_alone_and_mentioned() -> None:
    found = read(restyled("C7", lambda cell: setattr(cell, "comment", Comment("provisional", "Finance"))))

    assert found is not None
    assert found.remarks == ("Notes in cells are not read: Entries!C7.",)


EXCEL_ROWS = (
    '<row r="7" spans="1:11" x14ac:dyDescent="0.25"><c r="A7" s="3" t="s"><v><s>growth</s></v></c>'
    '<c r="B7" t="str"><f>"Budget growth"</f><v>Budget growth</v></c><c r="C7" s="1"><v>1615250.4</v></c>'
    '<c r="D7" s="3" t="s"><v><s>2025/26</s></v></c><c r="E7" s="3"/><c r="J7" t="inlineStr"><is><t>posts</t></is></c>'
    '<c r="K7" s="2"><v>{}</v></c></row>'
    '<row r="8"><c r="A8" t="s"><v><s>spent</s></v></c><c r="B8" t="s"><v><s>Spent</s></v></c>'
    '<c r="C8" s="1"><v>1584749.5999999999</v></c></row>'
    '<row r="9"><c r="A9" t="s"><v><s>all</s></v></c><c r="B9" t="s"><v><s>Approved</s></v></c>'
    '<c r="C9" s="1"><f>SUM(C7:C8)</f><v>3200000</v></c></row>'
)  # fmt: skip
EXCEL_SUMS = (
    '<row r="7"><c r="A7" t="s"><v><s>all</s></v></c><c r="B7" t="s"><v><s>growth</s></v></c>'
    '<c r="D7" t="s"><v><s>spent</s></v></c></row>'
)


@pytest.mark.parametrize(("from_1904", "serial"), [(False, 45747), (True, 45747 - 1462)])
def test_a_workbook_as_excel_writes_it_is_read(from_1904: bool, serial: int) -> None:
    above = f'<row r="4"><c r="B4" s="2"><v>{serial}</v></c></row>'
    above += '<row r="5"><c r="B5" t="s"><v><s>revenue</s></v></c></row>'
    content = excel_package(entries=EXCEL_ROWS.format(serial), sums=EXCEL_SUMS, above=above, from_1904=from_1904)

    found = inputs_of(content)

    assert [str(entry.amount) for entry in found.entries] == ["1615250.40", "1584749.60", "3200000"]
    assert (found.as_at, found.entries[0].as_at) == (dt.date(2025, 3, 31), dt.date(2025, 3, 31))
    assert (found.entries[0].period, found.entries[0].purpose) == ("2025/26", "posts")
    assert (found.entries[0].kind, found.budget_type) == (FinanceKind.BUDGET_GROWTH, BudgetType.REVENUE)
    assert found.sums[0].plus == ("growth", "spent")


def test_a_truth_value_and_an_error_as_excel_writes_them_are_refused() -> None:
    row = (
        '<row r="7"><c r="A7" t="s"><v><s>a</s></v></c><c r="B7" t="e"><v>#DIV/0!</v></c>'
        '<c r="C7" t="b"><v>1</v></c></row>'
    )
    told = problems(excel_package(entries=row))

    assert "cell B7, Kind: found the error “#DIV/0!”" in told[0]
    assert "cell C7, Amount (£): found “TRUE”" in told[1]


@settings(max_examples=60, deadline=None)
@given(st.sampled_from("ABCDEFGHIJK"), st.text(st.characters(exclude_categories=["Cs"]), max_size=60))
def test_any_text_in_any_cell_is_read_or_refused_in_plain_words(column: str, text: str) -> None:
    allowed = "".join(c for c in text if c in "\t\n" or (ord(c) >= 32 and c not in "\ufffe\uffff"))
    cells = {"A": "a", "B": "Spent", "C": "£4,000"} | {column: escape(allowed)}
    row = "".join(f'<c r="{at}7" t="inlineStr"><is><t>{words}</t></is></c>' for at, words in cells.items())

    assert is_told(outcome(excel_package(entries=f'<row r="7">{row}</row>')))


@settings(max_examples=30, deadline=None)
@given(
    st.sampled_from("ABCDEFGHIJK"),
    st.one_of(
        st.integers(), st.floats(), st.booleans(), st.datetimes(dt.datetime(1900, 3, 1)), st.times(),
        st.timedeltas(dt.timedelta(0), dt.timedelta(days=9999)),
    ),
)  # fmt: skip
def test_any_value_in_any_cell_is_read_or_refused_in_plain_words(column: str, value: Any) -> None:
    assert is_told(outcome(with_cells(**{f"{column}7": value})))


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from("ABCDEFGHIJKL"),
    st.sampled_from(["n", "b", "e", "d", "s", "str"]),
    st.text("0123456789-.eENa", max_size=12),
)
def test_any_stored_value_of_any_kind_is_read_or_refused_in_plain_words(column: str, kind: str, stored: str) -> None:
    row = f'<row r="7"><c r="{column}7" s="2" t="{kind}"><v>{stored}</v></c></row>'

    assert is_told(outcome(excel_package(entries=row)))
