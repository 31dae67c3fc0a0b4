"""A few words of a report in marks, in bullets and in blocks: every false one is asked about, no true one is."""

from pathlib import Path

import pytest

from cabinet_drafter.inspection import Inspection
from cabinet_drafter.reading.published_report import read_inspection
from cabinet_drafter.vocabulary import Severity
from tests.checking.quoted_fragments import FALSE, REPORTS, TRUE
from tests.checking.quoted_papers import Report, check


@pytest.fixture(scope="module")
def reports(corpus: Path) -> dict[str, Inspection]:
    return {name: read_inspection(corpus / "reports" / name) for name in REPORTS}


def _told(made, inspection: Inspection) -> list[str]:
    found = check(made(Report(inspection)), inspection).findings
    return [f"{each.code}: {each.message}" for each in found if each.severity is not Severity.FOR_INFORMATION]


@pytest.mark.parametrize("report", REPORTS)
@pytest.mark.parametrize("name", FALSE)
def test_false_quotation_is_asked_about(name: str, report: str, reports: dict[str, Inspection]) -> None:
    assert _told(FALSE[name], reports[report])


@pytest.mark.parametrize("report", REPORTS)
@pytest.mark.parametrize("name", TRUE)
def test_true_quotation_is_not_asked_about(name: str, report: str, reports: dict[str, Inspection]) -> None:
    assert _told(TRUE[name], reports[report]) == []
