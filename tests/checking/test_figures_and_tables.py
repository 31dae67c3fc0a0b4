"""Sentences against the table beside them: sums, years and what is counted."""

from typing import Any

import pytest

from cabinet_drafter.checking.figures.all_figures import FIGURES
from cabinet_drafter.findings import Finding
from cabinet_drafter.vocabulary import Severity
from tests.checking.made_papers import unquoted

FORECAST = [
    ["Service", "Budget £000", "Forecast £000", "Variance £000"],
    ["Placements", "12,300", "12,720", "420"],
    ["Staffing", "8,100", "8,390", "290"],
    ["Total", "20,400", "21,110", "710"],
]
BY_YEAR = [
    ["Item", "2025/26", "2026/27", "2027/28", "Total"],
    ["Staff", "£100,000", "£150,000", "£150,000", "£400,000"],
    ["Training", "£150,000", "£150,000", "£150,000", "£450,000"],
    ["Total", "£250,000", "£300,000", "£300,000", "£850,000"],
]
POSTS = [
    ["Post", "Grade", "Cost"],
    ["Team manager", "PO5", "£62,000"],
    ["Social worker", "PO2", "£52,000"],
    ["Practice lead", "PO4", "£58,000"],
    ["Total", "", "£172,000"],
]
NUMBERS = [
    ["Posts", "Number", "Cost £000"],
    ["Team managers", "2", "124"],
    ["Social workers", "3", "156"],
    ["Total", "5", "280"],
]


def found(*content: Any) -> list[Finding]:
    paper = unquoted(*content)
    return [finding for check in FIGURES for finding in check(paper)]


@pytest.mark.parametrize(
    ("content", "where", "severity"),
    [
        (
            ("# Finance", "The service forecasts an overspend of £701k, as the table below shows.", FORECAST),
            "£701k",
            Severity.MUST_FIX,
        ),
        (("# Finance", "The service forecasts an overspend of £701k.", FORECAST), "£701k", Severity.MUST_FIX),
        (
            ("# Finance", FORECAST, "The overspend of £390k on placements is the largest pressure."),
            "£390k",
            Severity.MUST_FIX,
        ),
        (("# Finance", "The budget for staffing is £8.3m.", FORECAST), "£8.3m", Severity.MUST_FIX),
        (("# Finance", "The plan costs £850,000 over four years.", BY_YEAR), "over four years", Severity.MUST_FIX),
        (
            ("# Finance", "The cost is spread over two years, as shown in the table, £850,000 in all.", BY_YEAR),
            "over two years",
            Severity.TO_CONFIRM,
        ),
        (
            ("# Finance", "The four posts in the table below are funded from growth.", POSTS),
            "The four posts",
            Severity.MUST_FIX,
        ),
        (("# Finance", "The costs of the six posts are set out below.", NUMBERS), "the six posts", Severity.MUST_FIX),
        (
            (
                "# Finance",
                "The forecast outturn is £21,011k.",
                "Table 1: Forecast outturn, £000",
                [
                    ["Service", "Budget", "Forecast", "Variance"],
                    ["Placements", "12,300", "12,720", "420"],
                    ["Staffing", "8,100", "8,390", "290"],
                    ["Total", "20,400", "21,110", "710"],
                ],
            ),
            "£21,011k",
            Severity.MUST_FIX,
        ),
        (
            (
                "# Finance",
                "Team managers cost £142,000.",
                [["Item", "Cost"], ["Team managers", "£124,000"], ["Social workers", "£156,000"]],
            ),
            "£142,000",
            Severity.MUST_FIX,
        ),
    ],
)
def test_what_differs_from_the_table_is_told(content: tuple[Any, ...], where: str, severity: Severity) -> None:
    (finding,) = found(*content)
    assert (finding.code, finding.where.text, finding.severity) == ("figures.prose-and-table", where, severity)


@pytest.mark.parametrize(
    "content",
    [
        ("# Finance", "The service forecasts an overspend of £710k.", FORECAST),
        ("# Finance", "The service forecasts an overspend of £0.7m.", FORECAST),
        ("# Finance", FORECAST, "The overspend of £420k on placements is the largest pressure."),
        ("# Finance", "The budget for staffing is £8.1m.", FORECAST),
        ("# Finance", "The plan costs £850,000 over three years.", BY_YEAR),
        ("# Finance", "The three posts in the table below are funded from growth.", POSTS),
        ("# Finance", "The costs of the five posts are set out below.", NUMBERS),
        (
            "# Finance",
            "The service overspent by £1.2m in 2022/23.",
            [
                ["Service", "Budget 2023/24 £000", "Forecast £000", "Variance £000"],
                ["Placements", "12,300", "12,720", "420"],
                ["Staffing", "8,100", "8,390", "290"],
                ["Total", "20,400", "21,110", "710"],
            ],
        ),
        ("# Finance", "Last year there was an overspend of £701k.", FORECAST),
        ("# Finance", "A further overspend of £200k may arise.", FORECAST),
        ("# Finance", "The council forecasts an overspend of £3.4m across all services.", FORECAST),
        ("# Finance", "The service forecasts an overspend of £701k before mitigations.", FORECAST),
        ("# Other", "An overspend of £701k is forecast.", "# Finance", FORECAST),
        ("# Finance", "The saving of £0.4m from staff is in year 1.", BY_YEAR),
        ("# Finance", "The MTFS runs over four years.", "Some other text stands here and is long enough.", BY_YEAR),
        ("# Finance", "The overspend is £0.3m less than the £1.0m reported in the quarter before.", FORECAST),
        ("# Finance", "Staffing and placements overspend by £710k.", FORECAST),
    ],
)
def test_what_agrees_with_the_table_or_speaks_of_something_else_is_left_alone(content: tuple[Any, ...]) -> None:
    assert found(*content) == []


def test_the_row_and_the_column_are_told() -> None:
    (finding,) = found("# Finance", FORECAST, "The overspend of £390k on placements is the largest pressure.")
    assert "£420k (row “Placements”, column “Variance £000”)" in finding.message
