"""Finance inputs: amounts in exact pounds, and stated sums that must hold to the penny."""

import hashlib
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabinet_drafter.errors import InputsInvalidError
from cabinet_drafter.finance import MOST_ENTRIES, MOST_SUMS, FinanceFile
from cabinet_drafter.reading.inputs.finance_file import read_finance
from cabinet_drafter.vocabulary import BudgetType, FinanceKind

ENTRIES = """\
as_at: 2019-07-05
budget_type: revenue
entries:
  - {id: a, kind: approved, amount: 5200000}
  - {id: b, kind: spent, amount: 4200000.50}
  - {id: c, kind: balance_held, amount: 999999.50}
"""


def read(folder: Path, text: str) -> FinanceFile:
    path = folder / "finance.yaml"
    path.write_text(text, encoding="utf-8")
    return read_finance(path)


def outcome(path: Path) -> FinanceFile | InputsInvalidError:
    try:
        return read_finance(path)
    except InputsInvalidError as error:
        return error


def problems(folder: Path, text: str) -> tuple[str, ...]:
    with pytest.raises(InputsInvalidError) as caught:
        read(folder, text)
    return caught.value.problems


def test_amounts_are_the_printed_digits_and_never_pass_through_float(tmp_path: Path) -> None:
    found = read(tmp_path, ENTRIES + "sums:\n  - {result: c, plus: [a], minus: [b]}\n")

    assert [str(entry.amount) for entry in found.inputs.entries] == ["5200000", "4200000.50", "999999.50"]
    assert found.inputs.budget_type is BudgetType.REVENUE
    assert found.inputs.entries[2].kind is FinanceKind.BALANCE_HELD
    assert found.places.evidence("entries.1.amount").line == 5


def test_content_read_already_is_what_counts_and_not_the_file_as_it_is_by_now(tmp_path: Path) -> None:
    path = tmp_path / "finance.yaml"
    content = b"entries: [{id: a, kind: spent, amount: 1}]"
    path.write_text("entries: [{id: a, kind: spent, amount: 2}]")

    found = read_finance(path, content)

    assert found.inputs.entries[0].amount == 1
    assert found.places.source.sha256 == hashlib.sha256(content).hexdigest()


def test_an_amount_below_nought_is_refused_in_plain_words(tmp_path: Path) -> None:
    (problem,) = problems(tmp_path, "entries: [{id: a, kind: spent, amount: -1}]")

    assert "entries 1, amount: found “-1”; allowed: pounds as digits" in problem
    assert problem.endswith("and not below 0.")


def test_more_entries_and_sums_than_any_paper_has_are_refused_with_their_number(tmp_path: Path) -> None:
    entries = "".join(f"  - {{id: e{place}, kind: spent, amount: 1}}\n" for place in range(MOST_ENTRIES + 1))
    sums = "  - {result: e0, plus: [e1]}\n" * (MOST_SUMS + 1)

    told = problems(tmp_path, f"entries:\n{entries}sums:\n{sums}")

    assert told == (
        "finance.yaml, line 1, column 1, entries: found a list of 501; allowed: at most 500.",
        "finance.yaml, line 503, column 1, sums: found a list of 501; allowed: at most 500.",
    )


@pytest.mark.parametrize("amount", ["0", "0.1", "9007199254740.93", "'4200000'", "007"])
def test_an_amount_in_digits_is_read(tmp_path: Path, amount: str) -> None:
    found = read(tmp_path, f"entries: [{{id: a, kind: spent, amount: {amount}}}]")

    assert found.inputs.entries[0].amount == Decimal(amount.strip("'"))


@pytest.mark.parametrize(
    "amount",
    ["£4.2m", "'4,200,000'", "4.2m", "1e6", "4_200_000", "4.200", "0x10", ".nan", ".inf", "four", "TBC", "5.", ".5",
     "+5", "−5", "４２", "[4]", "'4 200 000'", "12345678901234", "''"],
)  # fmt: skip
def test_an_amount_in_any_other_form_is_refused_with_what_is_allowed(tmp_path: Path, amount: str) -> None:
    (problem,) = problems(tmp_path, f"entries:\n  - id: a\n    kind: spent\n    amount: {amount}\n")

    assert problem.startswith("finance.yaml, line 4, column 5, entries 1, amount: found ")
    assert "pounds as digits, for example 4200000 or 4200000.50" in problem


def test_an_amount_left_empty_is_missing(tmp_path: Path) -> None:
    (problem,) = problems(tmp_path, "entries:\n  - id: a\n    kind: spent\n    amount:\n")

    assert problem.startswith("finance.yaml, line 4, column 5, entries 1, amount: found nothing; allowed: pounds")


def test_thousands_commas_within_braces_are_refused_too(tmp_path: Path) -> None:
    found = problems(tmp_path, "entries: [{id: a, kind: spent, amount: 4,200,000}]")

    assert "found the name “200”" in " ".join(found)


@pytest.mark.parametrize(
    ("sums", "place", "told"),
    [
        (
            "[{result: a, plus: [b]}]",
            "column 8, sums 1",
            "found a £5,200,000 where b £4,200,000.50 makes £4,200,000.50 (a difference of £999,999.50); allowed: a",
        ),
        (
            "[{result: c, plus: [b], minus: [a]}]",
            "column 8, sums 1",
            "b £4,200,000.50 − a £5,200,000 makes −£999,999.50",
        ),
        ("[{result: z, plus: [a]}]", "column 9, sums 1, result", "“z”, an id that no entry has"),
        ("[{result: a, plus: [b, z]}]", "column 30, sums 1, plus 2", "“z”, an id that no entry has"),
        ("[{result: a, plus: [b], minus: [b]}]", "column 39, sums 1, minus 1", "“b” a second time in one sum"),
        ("[{result: a, plus: [b, b]}]", "column 30, sums 1, plus 2", "“b” a second time"),
        ("[{result: a, plus: [a]}]", "column 27, sums 1, plus 1", "“a” a second time"),
        ("[{result: a, plus: []}]", "column 20, sums 1, plus", "found none; allowed: at least one"),
        ("[{result: a}]", "column 8, sums 1, plus", "found nothing"),
    ],
)
def test_a_sum_that_does_not_hold_is_told_with_the_figures(tmp_path: Path, sums: str, place: str, told: str) -> None:
    (problem,) = problems(tmp_path, f"{ENTRIES}sums: {sums}\n")

    assert problem.startswith(f"finance.yaml, line 7, {place}: ")
    assert told in problem


def test_each_sum_that_does_not_hold_is_told(tmp_path: Path) -> None:
    found = problems(tmp_path, f"{ENTRIES}sums:\n  - {{result: a, plus: [b]}}\n  - {{result: b, plus: [c]}}\n")

    assert [problem.split(":")[0] for problem in found] == [
        "finance.yaml, line 8, column 5, sums 1",
        "finance.yaml, line 9, column 5, sums 2",
    ]


def test_a_penny_is_a_difference(tmp_path: Path) -> None:
    (problem,) = problems(
        tmp_path, f"{ENTRIES.replace('999999.50', '999999.51')}sums: [{{result: c, plus: [a], minus: [b]}}]"
    )

    assert "(a difference of £0.01)" in problem


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("entries: []", "entries: found none; allowed: at least one"),
        ("as_at: 2019-07-05", "entries: found nothing"),
        ("entries: [{id: a, kind: growth, amount: 1}]", "allowed: one of budget_growth, "),
        ("entries: [{id: a, kind: aproved, amount: 1}]", "(did you mean approved?)"),
        ("entries: [{id: A1, kind: spent, amount: 1}]", "a letter first, for example growth-2017"),
        ("entries: [{id: a, kind: spent, amount: 1, recurrence: once}]", "one of one-off, recurring"),
        ("entries: [{id: a, kind: spent, amount: 1, purpose: TBC}]", "only keeps a place"),
        ('entries: [{id: a, kind: spent, amount: 1, purpose: "\\x0b"}]', "U+000B as character 1"),
        ("entries: [{id: a, kind: spent, amount: 1}, {id: a, kind: spent, amount: 2}]", "first given in line 1"),
        ("entries: [{id: a, kind: spent, ammount: 1, amount: 1}]", "(did you mean amount?)"),
    ],
)
def test_a_wrong_entry_is_told(tmp_path: Path, text: str, told: str) -> None:
    (problem,) = problems(tmp_path, text)

    assert told in problem


@given(st.lists(st.decimals(min_value=0, max_value=10**9, places=2), min_size=1, max_size=5))
def test_true_sums_hold_whatever_the_pence(tmp_path_factory: pytest.TempPathFactory, amounts: list[Decimal]) -> None:
    entries = [f"  - {{id: e{place}, kind: spent, amount: {amount}}}" for place, amount in enumerate(amounts)]
    parts = ", ".join(f"e{place}" for place in range(len(amounts)))
    text = "\n".join(
        ["entries:", *entries, f"  - {{id: total, kind: approved, amount: {sum(amounts)}}}",
         f"sums: [{{result: total, plus: [{parts}]}}]"]
    )  # fmt: skip

    assert len(read(tmp_path_factory.getbasetemp(), text).inputs.sums) == 1


@given(st.text(max_size=20))
def test_any_amount_gives_inputs_or_a_plain_refusal(tmp_path_factory: pytest.TempPathFactory, amount: str) -> None:
    path = tmp_path_factory.getbasetemp() / "finance.yaml"
    path.write_bytes(f"entries: [{{id: a, kind: spent, amount: {amount}}}]".encode())
    found = outcome(path)

    if isinstance(found, InputsInvalidError):
        assert found.remedy
    else:
        assert str(found.inputs.entries[0].amount) in amount


@pytest.mark.parametrize("text", ["N/A", "none", "not known"])
def test_what_says_nothing_is_no_text_of_a_paper(tmp_path: Path, text: str) -> None:
    entry = f"entries:\n  - id: a\n    kind: spent\n    amount: 4000\n    funding_source: {text}\n"

    (problem,) = problems(tmp_path, entry)

    assert f"line 5, column 5, entries 1, funding_source: found “{text}”, which only keeps a place" in problem
    assert "leave the line out" in problem
