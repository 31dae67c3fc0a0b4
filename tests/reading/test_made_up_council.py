"""The made-up council's reports are read as the texts they are produced from."""

from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from cabinet_drafter.reading.inspections.inspection_record import inspection_record
from cabinet_drafter.reading.published_report import read_inspection

PUBLISHED = Path(__file__).resolve().parents[2] / "examples" / "alderbrook" / "published"


@pytest.mark.parametrize("name", ["inspection-2021", "inspection-2025"])
def test_a_made_up_report_is_read_word_for_word(name: str) -> None:
    source: dict[str, Any] = YAML(typ="safe").load(PUBLISHED / f"{name}.yaml")
    record = inspection_record(read_inspection(PUBLISHED / f"{name}.pdf"))
    assert record["framework"] == source["framework"]
    assert record["authority"] == source["authority"]
    assert record["title"] == source["title"]
    assert record["lead_inspectors"] == [source["lead_inspector"]]
    assert record["inspection_start"] == source["inspection_start"].isoformat()
    assert record["inspection_end"] == source["inspection_end"].isoformat()
    assert [(one["name"], one["key"], one["grade"]) for one in record["judgements"]] == [
        (one["name"], one["key"], one["grade"]) for one in source["judgements"]
    ]
    assert [one["text"] for one in record["summary"]] == source["summary"]
    assert record["areas_for_improvement"] == source["areas_for_improvement"]
    assert [one["heading"] for one in record["sections"]] == [one["heading"] for one in source["sections"]]
    assert [[one["text"] for one in section["paragraphs"]] for section in record["sections"]] == [
        section["paragraphs"] for section in source["sections"]
    ]
    assert record["findings"] == []
