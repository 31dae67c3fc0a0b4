"""Figures of prose and tables against the finance inputs: sums, units, years, and what is in no input."""

import time
from decimal import Decimal
from typing import Any

import pytest

from cabinet_drafter.checking.figures.all_figures import FIGURES
from cabinet_drafter.finance import FinanceEntry, FinanceInputs
from cabinet_drafter.vocabulary import FinanceKind, Severity
from tests.checking.made_papers import unquoted

INPUTS = FinanceInputs(
    entries=(
        FinanceEntry(
            id="cost",
            kind=FinanceKind.ESTIMATED_COST,
            amount=Decimal(1_860_000),
            period="2025/26 and 2026/27",
            scheme="improvement plan",
        ),
        FinanceEntry(
            id="reserve",
            kind=FinanceKind.ONE_OFF_ALLOCATION,
            amount=Decimal(1_200_000),
            period="2025/26",
            funding_source="transformation reserve",
        ),
        FinanceEntry(
            id="spent",
            kind=FinanceKind.SPENT,
            amount=Decimal(743_210),
            period="2024/25",
            service="children’s social care",
        ),
        FinanceEntry(id="saving", kind=FinanceKind.SAVING, amount=Decimal(310_000), period="2026/27"),
        FinanceEntry(id="held", kind=FinanceKind.BALANCE_HELD, amount=Decimal(456_790), period="2025/26"),
    )
)


def told(content: Any) -> list[tuple[str, Severity, str | None]]:
    paper = unquoted(content, finance=INPUTS)
    return [
        (finding.code.removeprefix("figures."), finding.severity, finding.where.text)
        for check in FIGURES
        for finding in check(paper)
    ]


@pytest.mark.parametrize(
    "content",
    [
        "The estimated cost of the improvement plan is £1.86m, in full £1,860,000.",
        "The estimated cost of the improvement plan is £1.9m.",
        "£743k was spent in 2024/25, and £0.7m in all.",
        "Of the £1.2m reserve, £743,210 was spent, leaving £456,790.",
        "A saving of £310,000 is planned for 2026/27.",
        "The one-off allocation is £1.2m and the balance £0.66m is from the base budget.",
        [["Item", "£"], ["Improvement plan", "1,860,000"], ["Transformation reserve", "1,200,000"]],
        [["£000", "2025/26", "2026/27"], ["Savings", "", "310"], ["Reserve", "1,200", ""]],
    ],
)
def test_what_the_inputs_have_or_make_is_left_alone(content: Any) -> None:
    assert told(content) == []


@pytest.mark.parametrize(
    ("content", "code", "severity", "where"),
    [
        (
            "The cost of the improvement plan was estimated at £1.68m.",
            "differ-from-inputs",
            Severity.MUST_FIX,
            "£1.68m",
        ),
        ("£734,210 was spent in 2024/25.", "differ-from-inputs", Severity.MUST_FIX, "£734,210"),
        ("A saving of £31,000 is planned for 2026/27.", "differ-from-inputs", Severity.MUST_FIX, "£31,000"),
        ("£743,210 was spent in 2023/24.", "year-mismatch", Severity.MUST_FIX, "£743,210"),
        ("Legal costs of £95,000 are expected.", "not-in-inputs", Severity.TO_CONFIRM, "£95,000"),
        (
            "Of the £1.2m reserve, £743,210 was spent, leaving £465,790.",
            "not-in-inputs",
            Severity.TO_CONFIRM,
            "£465,790",
        ),
        # Parts and further sums are not the input that the words speak of.
        ("Of this, £120,000 was spent on agency staff.", "not-in-inputs", Severity.TO_CONFIRM, "£120,000"),
        ("A further £50,000 was spent in 2024/25 on training.", "not-in-inputs", Severity.TO_CONFIRM, "£50,000"),
        # The same figure by chance, for another matter, is not accused for its year.
        ("Premises will need £1.2m in 2027/28.", "year-mismatch", Severity.TO_CONFIRM, "£1.2m"),
        (
            [["Item", "£000"], ["Improvement plan", "1,860"], ["Reserve", "1,020"]],
            "not-in-inputs",
            Severity.TO_CONFIRM,
            "1,020",
        ),
        (
            [["£000", "2024/25", "2026/27"], ["Saving", "", "310"], ["Spent", "843", ""]],
            "differ-from-inputs",
            Severity.MUST_FIX,
            "843",
        ),
        ([["Item", "2025/26"], ["Saving", "£310,000"]], "year-mismatch", Severity.MUST_FIX, "£310,000"),
        (
            [["Item", "Period", "Amount"], ["Saving", "2025/26", "£310,000"]],
            "year-mismatch",
            Severity.MUST_FIX,
            "£310,000",
        ),
    ],
)
def test_what_differs_from_the_inputs_is_told(content: Any, code: str, severity: Severity, where: str) -> None:
    assert told(content) == [(code, severity, where)]


@pytest.mark.parametrize("wrong", ["£310", "£310m"])
def test_a_unit_that_differs_from_the_inputs_is_told(wrong: str) -> None:
    assert ("units", Severity.MUST_FIX, wrong) in told(f"A saving of {wrong} is planned.")


@pytest.mark.parametrize("usual", ["£12,720k", "£104,250k", "£1.5-2m"])
def test_sums_as_finance_writes_them_are_in_no_wrong_unit(usual: str) -> None:
    assert all(code != "units" for code, _, _ in told(f"The budget is {usual}."))


def test_many_inputs_and_figures_are_checked_within_time() -> None:
    entries = tuple(
        FinanceEntry(id=f"e{nth}", kind=FinanceKind.SPENT, amount=Decimal(1_000 + 1_733 * nth), period="2024/25")
        for nth in range(500)
    )
    table = [
        ["Service", "Budget £000", "Forecast £000"],
        *([f"Team {nth}", f"{nth + 7}", f"{nth}.4"] for nth in range(20)),
    ]
    paper = unquoted(
        *["£12,345 was spent on staff and £3,456 on travel."] * 500,
        *[table] * 150,
        finance=FinanceInputs(entries=entries),
    )
    begun = time.process_time()
    for check in FIGURES:
        for _ in check(paper):
            pass
    # One second on a machine with nothing else to do; asking each input for each figure took twelve.
    assert time.process_time() - begun < 4
