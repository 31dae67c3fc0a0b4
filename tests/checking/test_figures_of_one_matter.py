"""A sum given twice in different digits, pieces at so much each, shares of a sum, columns of changes."""

from typing import Any

import pytest

from cabinet_drafter.checking.figures.all_figures import FIGURES
from tests.checking.made_papers import unquoted

COSTS = [
    ["Item", "2021/22 £m", "2022/23 £m", "Total £m"],
    ["Workforce expansion", "1.40", "4.20", "5.60"],
    ["Agency staff", "2.35", "2.95", "5.30"],
    ["Total", "3.75", "7.15", "10.90"],
]
CHANGES = [
    ["Element", "2025/26", "2026/27", "Change"],
    ["Contract sum", "196.4", "203.9", "+7.5"],
    ["Specific grants", "21.3", "20.1", "{change}"],
    ["Transformation fund", "6.0", "4.5", "-1.5"],
    ["Total", "223.7", "228.5", "+4.8"],
]
PLAN = [
    ["", "Action", "Cost"],
    ["1", "Training", "£18,000"],
    ["2", "Translation", "Nil"],
    ["3", "Records", "{cost}"],
    ["", "Total", "£33,000"],
]

YEARS = "In 2017/18 it costs £1.85m. In the present year it costs £440,000. Together the two years come to"


def codes(*content: Any) -> set[str]:
    paper = unquoted(*content)
    return {finding.code for check in FIGURES for finding in check(paper)}


def with_(table: list[list[str]], **values: str) -> list[list[str]]:
    return [[cell.format(**values) for cell in row] for row in table]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (["# Recommendations", "Approve additional expenditure of £7.51m in 2022/23.", "# Costs",
          "Of the £7.15m for 2022/23, most is in the budget.", COSTS], "figures.one-of-two"),
        (["# Costs", "The table gives the costs.", COSTS, "Workforce expansion accounts for £6.50m of it."],
         "figures.one-of-two"),
        (["It will pay £558,000 for 12 personal advisers at £64,500 each."], "figures.sum-wrong"),
        (["We need 12 personal advisers at £46,500 each, that is £585,000."], "figures.sum-wrong"),
        (["Half of the £800,000, that is £440,000, is in the plan."], "figures.sum-wrong"),
        (["A quarter of £200,000 is £60,000."], "figures.sum-wrong"),
        (["Over the three years to 2024/25 the service invests £1.2m in fostering, or £300,000 a year."],
         "figures.sum-wrong"),
        (["The sums, in £m, are:", with_(CHANGES, change="-2.1")], "figures.sum-wrong"),
        ([with_(PLAN, cost="£13,000")], "figures.sum-wrong"),
        ([f"{YEARS} £2.92m."], "figures.sum-wrong"),
    ],
)  # fmt: skip
def test_what_does_not_agree_is_told(content: list[Any], code: str) -> None:
    assert code in codes(*content)


@pytest.mark.parametrize(
    "content",
    [
        ["# Recommendations", "Approve additional expenditure of £7.15m in 2022/23.", "# Costs",
         "Of the £7.15m for 2022/23, most is in the budget.", COSTS],
        ["# Costs", "The table gives the costs.", COSTS, "Workforce expansion accounts for £5.60m of it."],
        ["Fostering costs £2.15m in 2024/25.", "Placements for disabled children cost £2.51m in 2023/24."],
        ["The fostering budget is £1.2m.", "The adoption budget is £2.1m."],
        ["It will pay £558,000 for 12 personal advisers at £46,500 each."],
        ["It will pay £0.56m for 12 personal advisers at £46,500 each."],
        ["About £560,000 is for 12 personal advisers at an average of £46,500 each."],
        ["Half of the £800,000, that is £400,000, is in the plan.", "A third of £100,000 is £33,333."],
        ["Half of £5.3m, or £2.6m, is spent."],
        ["Over the three years to 2024/25 the service invests £1.2m in fostering, or £400,000 a year."],
        ["The sums, in £m, are:", with_(CHANGES, change="-1.2")],
        [with_(PLAN, cost="£15,000")],
        [f"{YEARS} £2.29m."],
    ],
)  # fmt: skip
def test_what_agrees_is_left_alone(content: list[Any]) -> None:
    assert codes(*content) & {"figures.one-of-two", "figures.sum-wrong", "figures.prose-and-table"} == set()


def test_a_column_of_changes_without_a_rule_is_left_alone() -> None:
    table = [["Service", "Budget £m", "Forecast £m", "Change since last month £m"]]
    table += [["A", "1.0", "1.2", "0.1"], ["B", "2.0", "2.5", "0.3"], ["C", "3.0", "2.9", "0.0"]]
    assert "figures.sum-wrong" not in codes(table)
