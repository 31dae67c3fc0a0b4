"""`compare` tells a director what came back changed."""

import json
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as WordDocument
from example_folder import run

from cabinet_drafter.findings import Anchor
from cabinet_drafter.word.annotate import FindingNote, annotated
from tests.drafting import ALDERBROOK, drafted


@pytest.fixture(scope="module")
def draft(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return drafted(ALDERBROOK, tmp_path_factory.mktemp("draft")).draft


def retyped(document: WordDocument, begins: str, old: str, new: str) -> None:
    [found] = [each for each in document.paragraphs if each.text.startswith(begins)]
    text = found.text.replace(old, new)
    for run_of_text in found.runs:
        run_of_text.text = ""
    found.runs[0].text = text


@pytest.fixture
def returned(draft: Path, tmp_path: Path) -> Path:
    document = Document(str(draft))
    retyped(document, "Receive a progress report", "October", "November")
    retyped(document, "Risk management", "Risk management", "Risks")
    retyped(document, "There are no direct data protection", "no direct", "no")
    [thanks] = [each for each in document.paragraphs if each.text.startswith("Thank the staff")]
    thanks.runs[0].bold = True
    [statement] = [each for each in document.paragraphs if each.text.startswith("The statement is due")]
    statement._p.getparent().remove(statement._p)
    document.tables[0].cell(6, 1).paragraphs[0].runs[0].text = "Yes"
    path = tmp_path / "returned.docx"
    document.save(str(path))
    return path


def test_a_returned_paper_is_told_by_section_in_80_columns(draft: Path, returned: Path) -> None:
    told = run(["compare", str(draft), str(returned)])
    assert told.exit_code == 0, told
    lines = told.stdout.splitlines()
    assert all(len(line) <= 80 for line in lines[2:])
    text = "\n".join(lines[3:])
    assert text.startswith("5 sections changed: 3 changed, 1 removed.\n")
    cover = "Cover (Originating officer)\n  “Key decision”, Details: changed (Democratic services)\n"
    assert f"{cover}    - was: No\n    + now: Yes" in text
    assert "    - was: … a progress report in October 2025.\n    + now: … a progress report in November 2025." in text
    assert "Risks (Originating officer)\n  The heading was “Risk management”." in text
    assert "  Paragraph 3.2: removed\n    - The statement is due" in text
    assert "Changed in look only, not listed: 1 paragraph or cell." in text


def test_the_same_is_told_as_json(draft: Path, returned: Path) -> None:
    told = run(["compare", str(draft), str(returned), "--format", "json"])
    record = json.loads(told.stdout)
    assert [section["heading"] for section in record["sections"] if section["changes"]] == [
        "Cover", "Recommendations", "Reasons for the recommendations", "Data protection",
    ]  # fmt: skip
    assert record["sections"][0]["changes"][0] == {
        "kind": "changed",
        "place": "“Key decision”, Details",
        "role": "democratic_services",
        "text": None,
        "words": [{"was": "No", "now": "Yes"}],
        "supplied": [],
        "moved_from": None,
    }
    assert (record["formatting_only"], record["tracked_changes"], record["comments"]["kept"]) == (1, 0, 1)


def test_a_paper_that_came_back_as_it_went_says_so(draft: Path) -> None:
    told = run(["compare", str(draft), str(draft)])
    assert told.exit_code == 0
    assert "The words are the same.\n" in told.stdout


def test_comments_that_came_and_went_are_told(draft: Path, tmp_path: Path) -> None:
    path = tmp_path / "noted.docx"
    path.write_bytes(
        annotated(draft.read_bytes(), "x", [FindingNote("Legal", Anchor(order=0, start=0, end=10), "Why?")])
    )
    assert (
        "Comments added: 1\n  - cabinet-drafter on “Alderbrook”: Legal: Why?\n"
        in run(["compare", str(draft), str(path)]).stdout
    )
    assert "Comments resolved or deleted: 1\n" in run(["compare", str(path), str(draft)]).stdout


@pytest.mark.parametrize("content", [None, b"", b"%PDF-1.7", b"PK\x03\x04"])
@pytest.mark.parametrize("which", [0, 1])
def test_what_cannot_be_read_is_refused(draft: Path, tmp_path: Path, content: bytes | None, which: int) -> None:
    bad = tmp_path / "bad.docx"
    if content is not None:
        bad.write_bytes(content)
    told = run(["compare", *map(str, [bad, draft] if which == 0 else [draft, bad])])
    assert told.exit_code == 10
    assert "bad.docx" in told.stderr


def test_two_papers_must_be_named(draft: Path) -> None:
    assert run(["compare", str(draft)]).exit_code == 2
