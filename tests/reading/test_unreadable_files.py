"""Files that are no readable report are refused plainly, with a remedy."""

import io
import os
import zipfile
from pathlib import Path

import pytest
from printed_pdf import Words, front_page, pdf

from cabinet_drafter.errors import ExitCode, SourceUnreadableError
from cabinet_drafter.reading.any_form import read_any_form
from cabinet_drafter.reading.inspections.judgement_table import MOST_ROWS
from cabinet_drafter.reading.pdf import pages
from cabinet_drafter.reading.published_report import inspection_from_bytes, read_inspection

REPORT = pdf(front_page("Good", "Good", "Good", "Good", "Good"))


def zipped(*parts: str) -> bytes:
    """A zip file with these parts."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for part in parts:
            archive.writestr(zipfile.ZipInfo(part), "<words/>", zipfile.ZIP_DEFLATED)
    return file.getvalue()


@pytest.mark.parametrize(
    ("content", "code", "found"),
    [
        (b"", "source.not-a-pdf", "empty"),
        (b"<!DOCTYPE html><html><body>404</body></html>", "source.not-a-pdf", "web page"),
        (b"\r\n  <html>not found</html>", "source.not-a-pdf", "web page"),
        (b"Minutes of a meeting", "source.not-a-pdf", "the file is not a PDF"),
        (zipped("[Content_Types].xml", "word/document.xml"), "source.not-a-pdf", "a Word document, not a PDF"),
        (zipped("[Content_Types].xml", "xl/workbook.xml"), "source.not-a-pdf", "an Excel workbook, not a PDF"),
        (zipped("[Content_Types].xml", "ppt/presentation.xml"), "source.not-a-pdf", "a PowerPoint presentation"),
        (zipped("inspection.pdf"), "source.not-a-pdf", "a ZIP archive, not a PDF"),
        (zipped("word/document.xml")[:60], "source.not-a-pdf", "a Word document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 of 1997", "source.not-a-pdf", "an older Word or Excel file"),
        (b"\x89PNG\r\n\x1a\n of a page", "source.not-a-pdf", "a picture (PNG), not a PDF"),
        (b"\xff\xd8\xff\xe0 of a page", "source.not-a-pdf", "a picture (JPEG), not a PDF"),
        (b"II*\x00 of a page", "source.not-a-pdf", "a picture (TIFF), not a PDF"),
        (b"{\\rtf1 a letter}", "source.not-a-pdf", "a rich text document"),
        (b"MIME-Version: 1.0\r\nContent-Type: text/html", "source.not-a-pdf", "e-mail"),
        (b"<html>how to begin a PDF: %PDF-1.7</html>%%EOF", "source.not-a-pdf", "web page"),
        (REPORT[: len(REPORT) // 3], "source.pdf-damaged", "damaged or incomplete"),
        (REPORT[:-10], "source.pdf-damaged", "damaged or incomplete"),
        (b"%PDF-1.7\n%%EOF\n", "source.pdf-damaged", "damaged or incomplete"),
        (pdf([Words(71, 700, "secret")], password="x"), "source.pdf-encrypted", "password"),
        (pdf([]), "source.no-text", "no text"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_by_what_it_is(content: bytes, code: str, found: str) -> None:
    with pytest.raises(SourceUnreadableError) as refusal:
        inspection_from_bytes("saved.pdf", content)
    assert refusal.value.code == code
    assert found in refusal.value.found
    assert refusal.value.where == "saved.pdf"
    assert refusal.value.remedy
    assert refusal.value.exit_code is ExitCode.SOURCE_UNREADABLE


def test_a_file_that_is_not_there_is_named_without_its_folder(tmp_path: Path) -> None:
    with pytest.raises(SourceUnreadableError) as refusal:
        read_inspection(tmp_path / "absent.pdf")
    assert refusal.value.code == "source.file-not-opened"
    assert refusal.value.where == "absent.pdf"


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceUnreadableError, match="cannot be opened"):
        read_inspection(tmp_path)


def test_a_file_larger_than_the_limit_is_refused_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "LARGEST_FILE", len(REPORT) - 1)
    with pytest.raises(SourceUnreadableError) as refusal:
        read_any_form("large.pdf", REPORT)
    assert refusal.value.code == "source.file-too-large"
    assert "more than" in refusal.value.found


def test_a_file_far_larger_than_the_limit_is_refused_by_the_child() -> None:
    with pytest.raises(SourceUnreadableError) as refusal:
        inspection_from_bytes("large.pdf", REPORT + bytes(pages.LARGEST_FILE))
    assert refusal.value.code == "source.file-too-large"


def test_a_file_with_more_pages_than_the_limit_is_refused() -> None:
    with pytest.raises(SourceUnreadableError) as refusal:
        inspection_from_bytes("pack.pdf", pdf(*([Words(71, 700, "page")] for _ in range(pages.MOST_PAGES + 1))))
    assert refusal.value.code == "source.too-many-pages"


def test_a_page_with_more_lines_than_the_limit_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "MOST_LINES", 10)
    with pytest.raises(SourceUnreadableError) as refusal:
        read_any_form("full.pdf", REPORT)
    assert refusal.value.code == "source.page-too-full"
    assert refusal.value.where == "full.pdf, page 1"


@pytest.mark.parametrize(("labels", "grades"), [(MOST_ROWS + 1, 0), (1, MOST_ROWS + 1)])
def test_a_judgement_table_longer_than_any_is_refused(labels: int, grades: int) -> None:
    page = [Words(71, 800 - 14 * place, "The impact of leaders") for place in range(labels)]
    page += [Words(303, 800 - 14 * place, "Good") for place in range(grades)]
    with pytest.raises(SourceUnreadableError) as refusal:
        inspection_from_bytes("long.pdf", pdf(page))
    assert refusal.value.code == "source.judgement-table-too-long"
    assert refusal.value.where == "long.pdf, page 1"


def test_a_report_whose_dates_cannot_be_read_is_refused_with_what_it_prints() -> None:
    page = [
        words if "dates" not in words.text else Words(71, 625, "Inspection dates: to follow", bold=True)
        for words in front_page("Good", "Good", "Good", "Good", "Good")
    ]
    with pytest.raises(SourceUnreadableError, match="to follow") as refusal:
        inspection_from_bytes("early.pdf", pdf(page))
    assert refusal.value.code == "source.inspection-dates-not-read"


def test_the_current_folder_is_called_by_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SourceUnreadableError, match="it is a folder") as refusal:
        read_inspection(Path())
    assert refusal.value.where == tmp_path.name


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no pipe with a name on disk")
def test_a_pipe_and_a_device_are_told_as_what_they_are(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.pdf")
    with pytest.raises(SourceUnreadableError, match="it is a pipe"):
        read_inspection(tmp_path / "pipe.pdf")
    with pytest.raises(SourceUnreadableError, match="it is a device"):
        read_inspection(Path(os.devnull))
