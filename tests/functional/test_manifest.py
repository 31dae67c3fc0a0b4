"""The manifest says of each value where it stands, and names no machine."""

import hashlib
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest
from example_folder import ROOT, ExampleFolder

from cabinet_drafter.reading.published_report import read_inspection
from cabinet_drafter.workflow import DraftRequest, draft_paper

MANY_CHOICES = "A peculiar folder «of ours» & Söhne"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example, drafted in a folder with a name that would be noticed."""
    example = ExampleFolder.copied_to(tmp_path_factory.mktemp("machine") / MANY_CHOICES)
    draft_paper(example.request)
    return example.folder


@pytest.fixture(scope="module")
def example(folder: Path) -> ExampleFolder:
    return ExampleFolder(folder)


@pytest.fixture(scope="module")
def manifest(example: ExampleFolder) -> dict[str, Any]:
    return json.loads(example.manifest.read_text("utf-8"))


@pytest.fixture(scope="module")
def evidence(manifest: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The first evidence of each field."""
    return {value["field"]: value["evidence"][0] for value in manifest["values"]}


def test_every_value_has_evidence(manifest: dict[str, Any]) -> None:
    assert len(manifest["values"]) > 500
    assert [value["field"] for value in manifest["values"] if not value["evidence"]] == []


def test_every_field_is_told_once(manifest: dict[str, Any]) -> None:
    fields = [value["field"] for value in manifest["values"]]
    assert len(fields) == len({*fields})


def test_evidence_is_a_place_in_a_source_or_a_rule(manifest: dict[str, Any]) -> None:
    without = [
        value["field"]
        for value in manifest["values"]
        for evidence in value["evidence"]
        if not evidence.get("rule") and not (evidence.get("source") and (evidence.get("line") or evidence.get("page")))
    ]
    assert without == []


def test_what_a_value_is_computed_from_are_fields_of_the_manifest(manifest: dict[str, Any]) -> None:
    fields = [value["field"] for value in manifest["values"]]
    bases = {base for value in manifest["values"] for one in value["evidence"] for base in one.get("computed_from", ())}
    assert bases
    assert [base for base in sorted(bases) if not any(f"{field}.".startswith(f"{base}.") for field in fields)] == []


def test_the_sources_are_the_files_that_were_read(example: ExampleFolder, manifest: dict[str, Any]) -> None:
    read = {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in (
            example.brief,
            example.published_report,
            example.folder / "published" / "inspection-2021.pdf",
            example.finance,
            example.pack / "pack.toml",
        )
    }
    assert {source["name"]: source["sha256"] for source in manifest["sources"]} == read
    assert manifest["word_template"] == {
        "name": example.word_template.name,
        "sha256": hashlib.sha256(example.word_template.read_bytes()).hexdigest(),
    }
    named = {
        json.dumps(one["source"], sort_keys=True)
        for value in manifest["values"]
        for one in value["evidence"]
        if one.get("source")
    }
    assert named == {json.dumps(source, sort_keys=True) for source in manifest["sources"]}


def test_the_digest_is_that_of_the_word_file(example: ExampleFolder, manifest: dict[str, Any]) -> None:
    assert manifest["word_file_sha256"] == hashlib.sha256(example.draft.read_bytes()).hexdigest()


PLACES = {
    "title": ("brief.yaml", "title: Outcome of the Ofsted inspection"),
    "council.name": ("pack.toml", 'council = "Alderbrook Borough Council"'),
    "meeting.body": ("pack.toml", 'meeting_body = "Cabinet"'),
    "meeting.held_on": ("brief.yaml", "  date: 2025-04-29"),
    "cover.lead_member.title": ("brief.yaml", "    title: Portfolio Holder for Children and Learning"),
    "cover.key_decision": ("brief.yaml", "  key_decision: no"),
    "inspection.published_on": ("brief.yaml", "  published: 2025-03-27"),
    "previous.published_on": ("brief.yaml", "    published: 2021-11-22"),
    "law.received_on": ("brief.yaml", "  received: 2025-03-27"),
    "law.in_intervention": ("brief.yaml", "    in_force: false"),
    "recommendations.note_outcome": ("brief.yaml", "  note_outcome: true"),
    "recommendations.delegates_statement": ("brief.yaml", "  delegate_statement_to: Director"),
    "recommendations.own.0": ("brief.yaml", "    - Thank the staff"),
    "linked_reports.0": ("brief.yaml", "  - Children’s services improvement plan, closing report"),
    "contacts.0.email": ("brief.yaml", "    email: tomasz.underhill@alderbrook.example"),
    "comments.legal_services.cleared_on": ("brief.yaml", "      date: 2025-04-14"),
    "comments.best_value.no_direct_implications": ("brief.yaml", "    no_direct_implications: true"),
    "finance.entries.4.amount": ("finance.yaml", "    amount: 1615250.40"),
    "finance.spent.0.amount": ("finance.yaml", "    amount: 1615250.40"),
    "finance.spent.0.as_at": ("finance.yaml", "as_at: 2025-03-31"),
    "finance.entries.0.budget_type": ("finance.yaml", "budget_type: revenue"),
    "finance.checked_sums.0.result.amount": ("finance.yaml", "    amount: 540000"),
    "finance.approved_totals.0.plus.1.amount": ("finance.yaml", "    amount: 430000"),
    "finance.approved_totals.0.rounding_differs": ("finance.yaml", "  - result: total-approved"),
    "finance.growth.1.purpose": ("finance.yaml", "    purpose: foster carers’ allowances"),
}


@pytest.mark.parametrize(("field", "name", "words"), [(field, *place) for field, place in PLACES.items()])
def test_the_line_of_a_value_holds_it(
    example: ExampleFolder, evidence: dict[str, dict[str, Any]], field: str, name: str, words: str
) -> None:
    found = evidence[field]
    assert found["source"]["name"] == name
    path = next(example.folder.rglob(name))
    assert path.read_text("utf-8").split("\n")[found["line"] - 1].startswith(words)


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("reasons_for_decisions.1", "The statement is due"),
        ("alternative_options.0", "Bring the written statement back"),
        ("comments.equalities.paragraphs.0", "The areas that need to improve"),
        ("comments.chief_finance_officer.paragraphs.0", "Actions in the written statement"),
    ],
)
def test_the_line_of_a_paragraph_is_the_one_its_dash_stands_on(
    example: ExampleFolder, evidence: dict[str, dict[str, Any]], field: str, words: str
) -> None:
    lines = example.brief.read_text("utf-8").split("\n")
    line = evidence[field]["line"]
    assert lines[line - 1].strip() == "- >-"
    assert lines[line].strip().startswith(words)


def test_a_quotation_is_found_on_the_page_and_in_the_paragraph_that_the_manifest_names(
    example: ExampleFolder, manifest: dict[str, Any]
) -> None:
    inspection = read_inspection(example.published_report)
    passages = {paragraph.address: paragraph for section in inspection.sections for paragraph in section.paragraphs}
    passages |= {f"S{place}": passage for place, passage in enumerate(inspection.summary, start=1)}
    quoted = [
        value for value in manifest["values"] if value["field"].endswith("text") and "quotations" in value["field"]
    ]
    assert len(quoted) == 15
    for value in quoted:
        (found,) = value["evidence"]
        passage = passages[found["paragraph"]]
        assert found["source"]["name"] == "inspection-2025.pdf"
        assert found["page"] == passage.page
        for stretch in value["value"].strip("“”").split(" … "):
            assert stretch in passage.text


def test_an_area_for_improvement_is_found_where_the_manifest_says(
    example: ExampleFolder, evidence: dict[str, dict[str, Any]], manifest: dict[str, Any]
) -> None:
    printed = read_inspection(example.published_report).areas_for_improvement
    told = [value for value in manifest["values"] if value["field"].startswith("areas_for_improvement.")]
    assert [value["value"] for value in told] == [area.text for area in printed]
    assert [evidence[value["field"]]["page"] for value in told] == [area.page for area in printed]
    assert [evidence[value["field"]]["paragraph"] for value in told] == [f"A{n + 1}" for n in range(len(printed))]


def test_no_folder_of_the_machine_stands_in_what_was_written(example: ExampleFolder) -> None:
    with zipfile.ZipFile(example.draft) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["the manifest"] = example.manifest.read_bytes()
    parts["the archive itself"] = example.draft.read_bytes()
    traces = (
        MANY_CHOICES,
        "peculiar folder",
        "Söhne",
        str(example.folder.parents[1]),
        str(ROOT),
        "/tmp/",
        "file:",
    )
    found = [(name, trace) for name, part in parts.items() for trace in traces if trace.encode() in part]
    assert found == []


def test_the_manifest_names_no_person_or_program_that_made_the_draft(example: ExampleFolder) -> None:
    with zipfile.ZipFile(example.draft) as archive:
        assert all(entry.date_time == archive.infolist()[0].date_time for entry in archive.infolist())
        properties = archive.read("docProps/core.xml").decode("utf-8")
    assert "python-docx" not in properties
    assert "generated" not in properties.lower()


def test_every_value_of_the_published_example_has_evidence(corpus: Path, tmp_path: Path) -> None:
    result = draft_paper(
        DraftRequest(
            brief=ROOT / "examples" / "tower-hamlets-2019" / "brief.yaml",
            published_report=corpus / "reports" / "80516_tower-hamlets_2019-07-22.pdf",
            previous_reports=(corpus / "reports" / "80516_tower-hamlets_2017-04-07.pdf",),
            output=tmp_path / "paper.docx",
        )
    )
    told = json.loads(result.manifest.read_text("utf-8"))
    assert [value["field"] for value in told["values"] if not value["evidence"]] == []
    # The report of 2017 prints the date of its publication; the brief does not have to.
    (published,) = [value for value in told["values"] if value["field"] == "previous.published_on"]
    assert published["value"] == "2017-04-07"
    assert published["evidence"][0]["page"] == 1
    assert told["missing"]
    assert {missing["field"] for missing in told["missing"]} == {missing.field for missing in result.missing}
