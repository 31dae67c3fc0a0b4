"""Published reports are read as their hand-checked labels say; goldens hold facts, counts and digests, no text."""

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest
from pytest_regressions.data_regression import DataRegressionFixture

from benchmarks.labels import compare
from cabinet_drafter.inspection import Inspection
from cabinet_drafter.reading.inspections.inspection_record import inspection_record

TOWER_HAMLETS_2017 = "80516_tower-hamlets_2017-04-07.pdf"
TOWER_HAMLETS_2019 = "80516_tower-hamlets_2019-07-22.pdf"
TOWER_HAMLETS_2025 = "80516_tower-hamlets_2025-01-13.pdf"

# (file, field) for each label that reading differs from. Exact: a new miss and a mended one both fail the test.
KNOWN_MISSES: frozenset[tuple[str, str]] = frozenset()


@pytest.fixture(scope="module")
def labels(corpus: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (corpus / "labels.jsonl").read_text(encoding="utf-8").splitlines()]


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def misses(label: dict[str, Any], inspection: Inspection) -> set[str]:
    """The labelled fields that reading gives otherwise, as the benchmark compares them."""
    return {miss.field for miss in compare(label, inspection_record(inspection))}


def test_every_report_is_read_as_labelled_but_for_the_known_misses(
    labels: list[dict[str, Any]], inspections: dict[str, Inspection]
) -> None:
    found = {(label["file"], field) for label in labels for field in misses(label, inspections[label["file"]])}
    assert found == KNOWN_MISSES
    assert len(inspections) == 69


@pytest.mark.parametrize("name", [TOWER_HAMLETS_2017, TOWER_HAMLETS_2019, TOWER_HAMLETS_2025])
def test_a_tower_hamlets_report_is_read_to_the_last_paragraph(
    name: str, inspections: dict[str, Inspection], data_regression: DataRegressionFixture
) -> None:
    inspection = inspections[name]
    record = inspection_record(inspection)
    record["summary"] = [{"page": one.page, "sha256": digest(one.text)} for one in inspection.summary]
    record["areas_for_improvement"] = [digest(one.text) for one in inspection.areas_for_improvement]
    record["areas_for_priority_action"] = [digest(one.text) for one in inspection.areas_for_priority_action]
    record["footnotes"] = [{"page": one.page, "sha256": digest(one.text)} for one in inspection.footnotes]
    record["findings"] = [f"{one.code}, page {one.evidence[0].page}" for one in inspection.findings]
    record["sections"] = [
        {
            "heading": section.heading,
            "key": section.key.value if section.key else None,
            "grade_printed": section.grade_printed,
            "page": section.page,
            "paragraphs": [
                f"{one.address}, page {one.page}, {len(one.sentences)} sentences, {digest(one.text)}"
                for one in section.paragraphs
            ],
            "unnumbered": [f"page {one.page}, {digest(one.text)}" for one in section.unnumbered],
        }
        for section in inspection.sections
    ]
    data_regression.check(record, basename=name.removesuffix(".pdf"))


def test_paragraph_addresses_are_each_printed_once(inspections: dict[str, Inspection]) -> None:
    for name, inspection in inspections.items():
        addresses = [one.address for section in inspection.sections for one in section.paragraphs]
        assert len(addresses) == len(set(addresses)), name
