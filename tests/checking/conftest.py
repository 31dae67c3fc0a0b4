"""The reports that the tests of quotations quote."""

from pathlib import Path

import pytest

from cabinet_drafter.inspection import Inspection
from cabinet_drafter.reading.published_report import read_inspection
from tests.checking.quoted_cases import REPORTS


@pytest.fixture(scope="session")
def quoted_reports(corpus: Path) -> dict[str, Inspection]:
    """A report of each form that is still quoted, by file name."""
    return {name: read_inspection(corpus / "reports" / name) for name in REPORTS}
