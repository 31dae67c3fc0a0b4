"""Figures held against what the rest of the paper says: tables led into, recommendations, reserves, sources, risks."""

from typing import Any

import pytest

from tests.checking.test_third_round_wordings import found

ACTIONS = [
    ["Action", "Owner", "Due", "State"],
    ["Board", "Director", "October 2018", "In progress"],
    ["Recruit", "Head of service", "March 2019", "Not started"],
    ["Forum", "Director", "October 2018", "In progress"],
]
COSTS = [
    ["Item £000", "2025/26", "2026/27", "Total"],
    ["Front door", "210", "300", "510"],
    ["Quality assurance", "45", "95", "140"],
    ["Total", "255", "395", "650"],
]
RISKS = [
    ["Risk", "Likelihood", "Impact", "Score"],
    ["Pace", "3", "5", "{score}"],
    ["Staff", "4", "4", "16"],
    ["Money", "2", "3", "6"],
]
RESERVE = ["# Finance", "The plan costs £2.4m in all; staff are £1.4m of it."]


def risks(score: str) -> list[list[str]]:
    return [[cell.format(score=score) for cell in row] for row in RISKS]


def one(*content: Any) -> set[str]:
    return {code for code in found(*content) if code.startswith("figures.")}


@pytest.mark.parametrize(
    ("wrong", "right", "code"),
    [
        (["# Finance", "The cost is £6.5m over two years:", COSTS],
         ["# Finance", "The cost is £650,000 over two years:", COSTS], "prose-and-table"),
        (["# Finance", "The cost is £560,000 over two years:", COSTS],
         ["# Finance", "The cost is £0.65m over two years:", COSTS], "prose-and-table"),
        (["# Finance", COSTS, "The largest cost falls in 2025/26 (£395,000)."],
         ["# Finance", COSTS, "The largest cost falls in 2026/27 (£395,000)."], "year-mismatch"),
        (["# Finance", COSTS, "Approve £650,000 over 2024/25 and 2025/26."],
         ["# Finance", COSTS, "Approve £650,000 over 2025/26 and 2026/27."], "year-mismatch"),
        (["# Finance", COSTS, "The front door takes 87% of the total."],
         ["# Finance", COSTS, "The front door takes 78% of the total."], "prose-and-table"),
        (["# Finance", COSTS, "Over both years it is £680,000."],
         ["# Finance", COSTS, "Over both years it is £650,000."], "sum-wrong"),
        ([*RESERVE, "The reserve stands at £6.0m, and £3.4m will be left."],
         [*RESERVE, "The reserve stands at £6.0m, and £3.6m will be left."], "sum-wrong"),
        ([*RESERVE, "£1.4m comes from the grant and £1.1m from the base budget."],
         [*RESERVE, "£1.4m comes from the grant and £1.0m from the base budget."], "sum-wrong"),
        ([*RESERVE, "The cost falls by £0.5m to £2.0m in 2027/28."],
         [*RESERVE, "The cost falls by £0.4m to £2.0m in 2027/28."], "sum-wrong"),
        ([*RESERVE, "# Recommendations", "Approve spending of £2.7m."],
         [*RESERVE, "# Recommendations", "Approve spending of £2.4m."], "one-of-two"),
        (["# Finance", COSTS, "The cost rises by £150,000 in 2026/27."],
         ["# Finance", COSTS, "The cost rises by £140,000 in 2026/27."], "prose-and-table"),
        ([*RESERVE, "The posts cost £600,000, or 35 per cent of the whole."],
         [*RESERVE, "The posts cost £600,000, or 25 per cent of the whole."], "sum-wrong"),
        ([*RESERVE, "Partners will pay £400,000, so that the net cost is £2.2m."],
         [*RESERVE, "Partners will pay £400,000, so that the net cost is £2.0m."], "sum-wrong"),
        (["The reserve stood at £1.940m; when £305,000 has been taken from it, £1.735m will be left."],
         ["The reserve stood at £1.940m; when £305,000 has been taken from it, £1.635m will be left."], "sum-wrong"),
        (["Twelve social workers at £65,000 each make £720,000."],
         ["Twelve social workers at £60,000 each make £720,000."], "sum-wrong"),
        (["5.2 Of the £5.35m, £3.0m is met from the reserve and £2.25m from the contingency."],
         ["5.2 Of the £5.35m, £3.0m is met from the reserve and £2.35m from the contingency."], "sum-wrong"),
        (["Agency staff cost £7.2m and placements £15.8m, together £22.0m."],
         ["Agency staff cost £7.2m and placements £15.8m, together £23.0m."], "sum-wrong"),
        (["The service had a net budget of £57.9m and was forecast to spend £61.0m, £2.2m over."],
         ["The service had a net budget of £57.9m and was forecast to spend £60.1m, £2.2m over."], "sum-wrong"),
        (["It is scored 3 for likelihood and 4 for impact, which gives 16."],
         ["It is scored 3 for likelihood and 4 for impact, which gives 12."], "sum-wrong"),
        (["The risk is scored at 15 (likelihood 3, impact 4)."],
         ["The risk is scored at 12 (likelihood 3, impact 4)."], "sum-wrong"),
        ([risks("12")], [risks("15")], "sum-wrong"),
        (["# Plan", ACTIONS, "Three actions fall due in October 2018 and one in March 2019."],
         ["# Plan", ACTIONS, "Two actions fall due in October 2018 and one in March 2019."], "prose-and-table"),
        (["# Plan", ACTIONS, "All three actions are in progress."],
         ["# Plan", ACTIONS, "Two actions are in progress and one has not started."], "prose-and-table"),
    ],
)  # fmt: skip
def test_one_figure_changed_is_told_and_the_right_one_is_not(wrong: list[Any], right: list[Any], code: str) -> None:
    assert f"figures.{code}" in one(*wrong)
    assert not one(*right)


@pytest.mark.parametrize(
    "content",
    [
        ["# Finance", "The whole plan is £1.2m. Part of it is new:", COSTS],
        ["# Finance", COSTS, "The service is 12% of the Council’s whole budget."],
        [*RESERVE, "The reserve is £6.0m and the contingency £2.0m."],
        [*RESERVE, "# Recommendations", "Delegate decisions of up to £500,000 to the director."],
        [[["Risk", "Likelihood", "Impact", "Score"], ["Pace", "3", "5", "C3"], ["Staff", "4", "4", "D4"]]],
        ["# Plan", ACTIONS, "Two councils are in progress with like plans in Wales."],
    ],
)
def test_what_says_another_thing_is_not_told(content: list[Any]) -> None:
    assert not one(*content)
