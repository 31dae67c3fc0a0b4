"""`compare` tells a director what came back changed."""

import json
import re
import zipfile
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as WordDocument
from example_folder import run

from cabinet_drafter.findings import Anchor
from cabinet_drafter.word.annotate import FindingNote, annotated
from tests.drafting import ALDERBROOK, drafted

W14 = "http://schemas.microsoft.com/office/word/2010/wordml"


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
    assert text.startswith("5 sections differ. Paragraphs, cells and rows: 3 changed, 1 removed.\n")
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
    assert "Comments deleted: 1\n" in run(["compare", str(path), str(draft)]).stdout


def with_ticked(paper: Path, *done: str) -> Path:
    """A copy of a paper whose comments are ticked so, the first in the file first; a "r" is an answer to the first."""
    with zipfile.ZipFile(paper) as package:
        parts = {name: package.read(name).decode() for name in package.namelist() if name.endswith((".xml", ".rels"))}
    comments = parts["word/comments.xml"].replace("<w:comments ", f'<w:comments xmlns:w14="{W14}" ', 1)
    numbers = iter(range(len(done)))
    parts["word/comments.xml"] = re.sub(
        r"(<w:comment .*?<w:p)(?=[ >])", lambda found: f'{found[1]} w14:paraId="0000000{next(numbers)}"', comments
    )
    ticks = "".join(
        f'<w15:commentEx w15:paraId="0000000{number}"'
        + (' w15:paraIdParent="00000000" w15:done="1"/>' if each == "r" else f' w15:done="{each}"/>')
        for number, each in enumerate(done)
    )
    parts["word/commentsExtended.xml"] = (
        f'<w15:commentsEx xmlns:w15="{W14.replace("2010", "2012")}">{ticks}</w15:commentsEx>'
    )
    relation = (
        '<Relationship Id="rTicked" Type="http://schemas.microsoft.com/office/2011/relationships/commentsExtended" '
        'Target="commentsExtended.xml"/></Relationships>'
    )
    relations = "word/_rels/document.xml.rels"
    parts[relations] = parts[relations].replace("</Relationships>", relation)
    ticked = paper.with_name(f"ticked-{'-'.join(done)}.docx")
    with zipfile.ZipFile(ticked, "w") as package:
        for name, xml in parts.items():
            package.writestr(name, xml)
    return ticked


def test_comments_that_were_only_ticked_as_resolved_are_told(draft: Path, tmp_path: Path) -> None:
    noted = tmp_path / "noted.docx"
    notes = [
        FindingNote("Legal", Anchor(order=order, start=0, end=5), text) for order, text in ((0, "Why?"), (1, "So?"))
    ]
    noted.write_bytes(annotated(draft.read_bytes(), "x", notes))
    waiting, ticked = with_ticked(noted, "0", "0", "0"), with_ticked(noted, "0", "1", "r")
    told = run(["compare", str(waiting), str(ticked)]).stdout
    assert "Comments ticked as resolved: 1\n  - cabinet-drafter on “Alder”: Legal: Why?\n" in told
    assert "Comments that stand as before: 2." in told
    record = json.loads(run(["compare", str(ticked), str(waiting), "--format", "json"]).stdout)["comments"]
    assert [(kind, len(each)) for kind, each in record.items() if kind != "kept"] == [
        ("added", 0), ("deleted", 0), ("resolved", 0), ("reopened", 1),
    ]  # fmt: skip
    assert record["kept"] == 2
    assert "Comments that stand as before: 3." in run(["compare", str(ticked), str(ticked)]).stdout


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
