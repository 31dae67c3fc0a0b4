"""The published inspection reports that are read in full, read once for all tests of composing."""

import json
from pathlib import Path

import pytest

from cabinet_drafter.inspection import Inspection
from cabinet_drafter.reading.published_report import read_inspection


@pytest.fixture(scope="session")
def ilacs_reports(corpus: Path) -> dict[str, Inspection]:
    """Every published ILACS report, by file name."""
    labels = map(json.loads, (corpus / "labels.jsonl").read_text(encoding="utf-8").splitlines())
    names = [label["file"] for label in labels if label["framework"].startswith("ILACS")]
    return {name: read_inspection(corpus / "reports" / name) for name in names}
