"""The benchmark of reading finds what is read otherwise than labelled, and lists it."""

import json
from pathlib import Path
from typing import Any

import pytest

from benchmarks.labels import compare, difference, expected_fields
from benchmarks.reading import ALL_FIELDS, main, measure, p95
from cabinet_drafter.reading.inspections.inspection_record import inspection_record
from cabinet_drafter.reading.published_report import read_inspection

PUBLISHED = Path(__file__).resolve().parents[2] / "examples" / "alderbrook" / "published"
JUDGEMENT_FIELDS = ("number", "name", "key", "grade", "grade_printed")


@pytest.fixture(scope="module")
def label() -> dict[str, Any]:
    """What the made-up report of 2025 prints, in the form of a label."""
    record = inspection_record(read_inspection(PUBLISHED / "inspection-2025.pdf"))
    return {
        "file": "inspection-2025.pdf",
        "sha256": record["source"]["sha256"],
        **{field: record[field] for field in ("framework", "authority", "title", "inspection_start", "inspection_end")},
        **{field: record[field] for field in ("inspection_periods", "lead_inspectors", "areas_for_improvement")},
        "areas_for_priority_action": [],
        "judgements": [
            {field: row[field] for field in JUDGEMENT_FIELDS if field in row} for row in record["judgements"]
        ],
        "n_numbered_paragraphs": sum(len(section["paragraphs"]) for section in record["sections"]),
        "published": "2025-03-20",
        "published_source": "filename",
    }


def with_one_area_left_out_and_a_grade_changed(label: dict[str, Any]) -> dict[str, Any]:
    judgements = [dict(row) for row in label["judgements"]]
    judgements[1]["grade"] = "Outstanding"
    return {**label, "judgements": judgements, "areas_for_improvement": label["areas_for_improvement"][1:]}


def written(folder: Path, *labels: dict[str, Any]) -> Path:
    path = folder / "labels.jsonl"
    path.write_text("\n".join(map(json.dumps, labels)), encoding="utf-8")
    return path


def test_a_report_read_as_labelled_has_no_miss_and_every_field_counted_once(label: dict[str, Any]) -> None:
    measured = measure([label], PUBLISHED)
    assert measured.misses == []
    assert measured.counted == {("ILACS-2023", name): 1 for name in (*expected_fields(label), ALL_FIELDS)}
    assert len(measured.counted) == 17
    assert all(len(times) == 1 and times[0] > 0 for times in measured.milliseconds.values())


def test_every_miss_is_listed_with_its_file_field_and_both_readings(
    label: dict[str, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    labels = written(tmp_path, label, with_one_area_left_out_and_a_grade_changed(label))
    assert main(["--labels", str(labels), "--reports", str(PUBLISHED)]) == 0
    printed = capsys.readouterr().out
    assert "| judgements: grade | 1/2 (50.0%) |" in printed
    assert "| areas_for_improvement | 1/2 (50.0%) |" in printed
    assert "| title | 2/2 (100.0%) |" in printed
    assert "| all fields | 1/2 (50.0%) |" in printed
    assert "2 misses:" in printed
    assert (
        "- inspection-2025.pdf, judgements: grade: item 2: expected “Outstanding”, "
        "found “Requires improvement to be good”" in printed
    )
    assert (
        "- inspection-2025.pdf, areas_for_improvement: expected 4 items, found 5; "
        "not expected: “The quality of child in need and child p…”" in printed
    )


def test_a_refused_report_misses_every_field_and_says_why(label: dict[str, Any], tmp_path: Path) -> None:
    (tmp_path / "page.pdf").write_bytes(b"<!DOCTYPE html><html></html>")
    refused = {**label, "file": "page.pdf"}
    del refused["sha256"]
    measured = measure([refused], tmp_path)
    assert {miss.field for _, miss in measured.misses} == set(expected_fields(label))
    assert all("source.not-a-pdf" in (miss.refusal or "") for _, miss in measured.misses)
    assert measured.missed["ILACS-2023", ALL_FIELDS] == 1


def test_a_file_that_is_missing_or_another_is_said_and_not_counted(
    label: dict[str, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    labels = written(tmp_path, {**label, "file": "nowhere.pdf"}, {**label, "file": "inspection-2021.pdf"})
    assert main(["--labels", str(labels), "--reports", str(PUBLISHED), "--strict"]) == 1
    printed = capsys.readouterr().out
    assert "Not read: nowhere.pdf: there is no such file." in printed
    assert "Not read: inspection-2021.pdf: its SHA-256 is not the label’s." in printed
    assert "0 misses." in printed


def test_only_fields_that_the_label_has_are_counted(label: dict[str, Any]) -> None:
    thin = {"file": label["file"], "title": label["title"], "n_numbered_paragraphs": None}
    measured = measure([thin], PUBLISHED)
    assert set(measured.counted) == {("not labelled", "title"), ("not labelled", ALL_FIELDS)}
    assert measured.misses == []


def test_an_unknown_framework_is_a_miss_like_any_other(label: dict[str, Any]) -> None:
    measured = measure([{**label, "framework": "ILACS-2031"}], PUBLISHED)
    assert [miss.field for _, miss in measured.misses] == ["framework"]
    assert measured.missed["ILACS-2031", "framework"] == 1


def test_judgements_in_another_order_are_a_miss(label: dict[str, Any]) -> None:
    record = inspection_record(read_inspection(PUBLISHED / label["file"]))
    turned = {**label, "judgements": label["judgements"][::-1]}
    assert {miss.field for miss in compare(turned, record)} == {f"judgements: {part}" for part in JUDGEMENT_FIELDS[1:]}


def test_a_publication_date_that_the_report_does_not_print_is_expected_to_be_missing(label: dict[str, Any]) -> None:
    record = inspection_record(read_inspection(PUBLISHED / label["file"]))
    assert "published" not in {miss.field for miss in compare(label, record)}
    assert [miss.field for miss in compare({**label, "published_source": "text"}, record)] == ["published"]


def test_a_long_text_is_cut_to_where_the_readings_part() -> None:
    same = "The decisions that managers take. " * 5 + "The reviews of "
    assert difference(same + "plans for children", same + "plan for children") == (
        "expected “… that managers take. The reviews of plans for children”, "
        "found “… that managers take. The reviews of plan for children”"
    )


def test_other_readers_are_timed_on_the_same_files(label: dict[str, Any], capsys: pytest.CaptureFixture[str]) -> None:
    measured = measure([label], PUBLISHED, others=True)
    assert {"ours, in process", "ours, through the child process", "pypdfium2, plain text"} <= set(measured.compared)
    assert all(len(times) == 1 for times in measured.compared.values())


def test_machines_are_told_the_same(label: dict[str, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    labels = written(tmp_path, {**label, "title": "Inspection of nothing"})
    main(["--labels", str(labels), "--reports", str(PUBLISHED), "--json"])
    told = json.loads(capsys.readouterr().out)
    assert [(miss["file"], miss["field"]) for miss in told["misses"]] == [("inspection-2025.pdf", "title")]
    assert {row["field"]: row["right"] for row in told["fields"]}["title"] == 0


def test_95_in_100_values_are_within_the_value_named() -> None:
    assert p95([float(value) for value in range(1, 101)]) == 95
    assert p95([3.0]) == 3
