"""Where tests find the published reports and the examples; in CI a skipped test is a failed one."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

from cabinet_drafter.inspection import Inspection
from cabinet_drafter.reading.published_report import read_inspection

ROOT = Path(__file__).resolve().parents[1]
CORPUS = ROOT.parent / "shared" / "corpus"
IN_CI = os.environ.get("CI") == "true"

# No time limit for one example: the machine is shared. In CI the same examples each time; by hand others each time.
settings.register_profile("project", deadline=None, derandomize=IN_CI)
settings.load_profile("project")


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of published reports with labels."""
    if not (CORPUS / "labels.jsonl").is_file():
        pytest.skip("the published reports (../shared/corpus) are not on this machine")
    return CORPUS


@pytest.fixture(scope="session")
def inspections(corpus: Path) -> dict[str, Inspection]:
    """Every report of the corpus as the tool reads it, by file name; once for all tests of one process."""
    return {path.name: read_inspection(path) for path in sorted((corpus / "reports").glob("*.pdf"))}


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    outcome = yield
    if IN_CI and outcome.skipped and not hasattr(outcome, "wasxfail"):
        outcome.outcome = "failed"
        outcome.longrepr = f"skipped, and in CI nothing may skip: {outcome.longrepr}"
    return outcome
