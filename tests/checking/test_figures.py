"""Figures: sums, units, years and the finance inputs; each check with what it finds and what it leaves alone."""

from decimal import Decimal
from typing import Any

import pytest

from cabinet_drafter.checking.figures.all_figures import FIGURES
from cabinet_drafter.finance import FinanceEntry, FinanceInputs
from cabinet_drafter.findings import Finding
from cabinet_drafter.vocabulary import ClearanceRole, FinanceKind, Severity
from tests.checking.made_papers import under_check, written

HEADING = "# Comments of the Chief Finance Officer"
GROWTH = "As part of the 2017-2020 MTFS, additional growth of £5.2m was awarded to Children’s Services."
PLAN = (
    "One-off funding was used in 2017/18 and 2018/19. The estimated cost of this plan over 2 years was £4.2m. Only "
    "£3.7m was spent during the first 2 years. The balance of £0.5m is reserved for the final 2019/20 inspection."
)
TOTAL = "£0.5m was also approved for the Governance Division. Therefore a total of £4.7m was approved."
BOTH_YEARS = "2017/18 and 2018/19"
INPUTS = FinanceInputs(
    entries=(
        FinanceEntry(id="growth", kind=FinanceKind.BUDGET_GROWTH, amount=Decimal(5_200_000), period="2017 to 2020"),
        FinanceEntry(id="cost", kind=FinanceKind.ESTIMATED_COST, amount=Decimal(4_200_000), period=BOTH_YEARS),
        FinanceEntry(id="spent", kind=FinanceKind.SPENT, amount=Decimal(3_700_000), period=BOTH_YEARS),
        FinanceEntry(id="held", kind=FinanceKind.BALANCE_HELD, amount=Decimal(500_000), period="2019/20"),
        FinanceEntry(id="exact", kind=FinanceKind.SAVING, amount=Decimal("1615250.40"), period="2018/19"),
    )
)


def found(*content: Any, **against: Any) -> list[Finding]:
    paper = under_check(written(*content), **against)
    return [finding for check in FIGURES for finding in check(paper)]


def told(*content: Any, **against: Any) -> list[tuple[str, str | None]]:
    return [(finding.code, finding.where.text) for finding in found(*content, **against)]


def test_sums_of_a_real_paper_that_are_right_are_left_alone() -> None:
    assert told(HEADING, GROWTH, PLAN, TOTAL) == []
    assert told(HEADING, GROWTH, PLAN, TOTAL.replace("£4.7m", "£4,700,000")) == []


@pytest.mark.parametrize(
    ("wrong", "severity"),
    # £4.2m and £3.7m may have been £4.24m and £3.66m before they were rounded.
    [("£0.4m", Severity.TO_CONFIRM), ("£0.6m", Severity.TO_CONFIRM), ("£1.5m", Severity.MUST_FIX)],
)
def test_a_balance_that_does_not_follow(wrong: str, severity: Severity) -> None:
    (finding,) = found(HEADING, GROWTH, PLAN.replace("£0.5m", wrong))
    assert (finding.code, finding.severity) == ("figures.sum-wrong", severity)
    assert (finding.role, finding.where.text) == (ClearanceRole.CHIEF_FINANCE_OFFICER, wrong)
    assert "£0.5m" in finding.message


@pytest.mark.parametrize("wrong", ["£4.6m", "£4.8m"])
def test_a_total_with_a_sum_stated_before(wrong: str) -> None:
    assert told(HEADING, GROWTH, PLAN, TOTAL.replace("£4.7m", wrong)) == [("figures.sum-wrong", wrong)]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("£1.2m for staff and £0.8m for placements, a total of £2.1m.", "£2.1m"),
        (
            "A total of £4.7m was approved, comprising £4.2m for one and £0.6m for the other.",
            "£4.7m was approved, comprising £4.2m for one and £0.6m",
        ),
        ("The budget is £50.0m and the forecast £52.1m, an overspend of £2.2m.", "£2.2m"),
        ("The budget is £58.9m against an outturn of £65.9m: a pressure of £8.0m.", "£8.0m"),
        ("Of a budget of £71.2m the forecast is £73.5m, an adverse variance of £3.2m.", "£3.2m"),
        (
            "Spending on agencies fell from £3.1m to £1.9m, a reduction of £1.3m.",
            "£3.1m to £1.9m, a reduction of £1.3m",
        ),
        ("£3m (growth) plus £1m (approved) is £5m (in all)", "£5m"),
        ("£3,740,000 (one-off) less £1,615,250.40 (spent) is £2,124,800 (held)", "£2,124,800"),
    ],
)
def test_sums_in_prose_that_are_wrong(text: str, wrong: str) -> None:
    assert told(text) == [("figures.sum-wrong", wrong)]


@pytest.mark.parametrize(
    "text",
    [
        "£1.2m for staff and £0.8m for placements, a total of £2.0m.",
        "£1m of a total of £50m was spent.",
        "The General Fund holds a balance of £7m.",
        "Spending on agencies fell from £3.1m to £1.9m, a reduction of £1.2m.",
        "The budget is £92.4m, after £6.1m of growth, an increase of £2m on the plan.",
        "£1m was spent on staff, £2m on placements. The total budget is £50m.",
        "£3.7m (estimated) less £1.6m (spent) less £1.6m (spent) is £540,000 (held)",
    ],
)
def test_sums_in_prose_that_are_left_alone(text: str) -> None:
    assert told(text) == []


def test_rounding_may_explain_a_sum_of_several() -> None:
    (finding,) = found("£1.2m, £1.3m and £1.4m were approved, a total of £4.0m.")
    assert finding.severity is Severity.TO_CONFIRM


def test_totals_of_tables() -> None:
    right = [["Item", "£000"], ["Staff", "100"], ["Training", "250"], ["Total", "350"]]
    assert told(right) == []
    assert told([*right[:3], ["Total", "351"]]) == [("figures.sum-wrong", "351")]
    assert told([*right[:2], ["Training", "TBC"], ["Total", "351"]]) == []
    assert told([["Item", "2024/25", "2025/26", "Total"], ["Staff", "£100", "£20", "£130"]]) == [
        ("figures.sum-wrong", "£130")
    ]
    assert told([["Item", "Budget", "Spent", "Balance"], ["Staff", "£100", "£20", "£70"]]) == [
        ("figures.sum-wrong", "£70")
    ]


def test_subtotals_are_not_counted_twice() -> None:
    table = [["Item", "£m"], ["A", "1.0"], ["B", "2.0"], ["Subtotal", "3.0"], ["C", "4.0"], ["D", "1.0"]]
    assert told([*table, ["Total", "8.0"]]) == []
    assert told([*table, ["Total", "11.0"]]) == [("figures.sum-wrong", "11.0")]


@pytest.mark.parametrize("wrong", ["£4.2", "£4,200,000m", "£4,200,000k"])
def test_a_sum_that_is_never_written_so(wrong: str) -> None:
    assert told(f"The cost was {wrong}.") == [("figures.units", wrong)]


def test_the_same_sum_in_two_units() -> None:
    assert told("Growth of £5.2m was agreed.", "# Finance", "The growth agreed is £5,200.") == [
        ("figures.units", "£5,200")
    ]
    assert told("Growth of £5.2m was agreed.", "The growth agreed is £5,200,000.", "Rooms cost £5,100.") == []


def test_a_unit_that_the_inputs_tell() -> None:
    assert told("The saving is £5.2k.", finance=INPUTS)[0] == ("figures.units", "£5.2k")


def test_figures_of_the_inputs_are_left_alone() -> None:
    assert told(HEADING, GROWTH, PLAN, "A saving of £1.6m was made, in full £1,615,250.40.", finance=INPUTS) == []
    assert told("In all £7.9m was estimated and spent.", finance=INPUTS) == []


def test_a_figure_that_differs_from_its_input() -> None:
    (finding,) = found("Children’s Services spent £3.3m in 2017/18 and 2018/19.", finance=INPUTS)
    assert (finding.code, finding.where.text) == ("figures.differ-from-inputs", "£3.3m")
    assert "£3,700,000" in finding.message


def test_a_figure_in_no_input() -> None:
    (finding,) = found("A grant of £250,000 was received.", finance=INPUTS)
    assert (finding.code, finding.severity) == ("figures.not-in-inputs", Severity.TO_CONFIRM)
    assert told("A grant of £250,000 was received.") == []


def test_years_against_the_inputs() -> None:
    assert told("£3.7m was spent in 2016/17 and 2018/19.", finance=INPUTS) == [("figures.year-mismatch", "£3.7m")]
    assert told("Growth of £5.2m was given for 2017-2019.", finance=INPUTS) == [("figures.year-mismatch", "£5.2m")]
    assert told("Growth of £5.2m was given for 2017/18 to 2019/20.", finance=INPUTS) == []
    assert told("£3.7m was spent in 2018/19.", finance=INPUTS) == []


def test_years_within_the_paper() -> None:
    assert told("In 2018/17 £4m was spent.") == [("figures.year-mismatch", "2018/17")]
    assert told("Over three years, in 2017/18 and 2018/19, £4m was spent.") == [
        ("figures.year-mismatch", "Over three years")
    ]
    assert told("Over two years, in 2017/18 and 2018/19, £4m was spent.") == []
    other = "Growth of £5.2m was agreed for 2018-2021."
    assert told(GROWTH, "# Finance", other) == [("figures.year-mismatch", "£5.2m")]
    assert told("# Finance", "£1.6m was spent in 2023/24. £1.6m was spent in 2024/25.") == []
