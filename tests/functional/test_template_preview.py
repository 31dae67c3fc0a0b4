"""`template preview` makes papers of a pack in every situation and shows them, as pages or as web pages."""

import json
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest
from typer.testing import CliRunner

from cabinet_drafter import libreoffice as office
from cabinet_drafter.cli import app
from cabinet_drafter.errors import DrafterError
from cabinet_drafter.reading.pdf.page_pictures import page_pictures
from cabinet_drafter.sample_situations import SITUATIONS
from cabinet_drafter.template_preview import making
from cabinet_drafter.template_preview.page import page_of
from cabinet_drafter.word.read_back import read_written_paper
from cabinet_drafter.written_paper import Block, Cell, Picture, Row, Run, Table, WordComment, WrittenPaper
from tests.conftest import ROOT

sys.path.insert(0, str(ROOT / "tests" / "word"))
from small_template import paragraph, small_template

ALDERBROOK = ROOT / "examples" / "alderbrook"
VOID = {"br", "img", "meta"}


def run(*arguments: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, ["template", "preview", *arguments])
    return result.exit_code, result.stdout, result.stderr


class Checked(HTMLParser):
    """Holds a page to what every page must be: each element closed, each picture described, nothing fetched."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.links: list[str] = []
        self.headings: list[int] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        assert tag not in {"script", "iframe", "link", "object"}
        assert tag != "img" or values["alt"]
        self.links += [str(values[name]) for name in ("href", "src") if name in values]
        if tag[0] == "h" and tag[1:].isdigit():
            self.headings.append(int(tag[1:]))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def sound_page(path: Path) -> Checked:
    text = path.read_text(encoding="utf-8")
    assert text.startswith('<!DOCTYPE html>\n<html lang="en-GB">')
    page = Checked()
    page.feed(text)
    assert page.open == []
    for link in page.links:
        assert link.startswith("#") or (path.parent / link).is_file()
    return page


def test_without_libreoffice_each_situation_is_a_web_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(making, "libreoffice", lambda: None)
    code, told, _ = run("tower-hamlets-2019", "--into", str(tmp_path / "preview"))
    assert code == 0
    assert "LibreOffice is not installed" in told
    assert "everything-missing: 24 marked as missing" in told
    names = {path.name for path in (tmp_path / "preview").iterdir()}
    assert names == {
        "index.html",
        ".cabinet-drafter-preview",
        *(f"{each.name}{suffix}" for each in SITUATIONS for suffix in (".docx", ".html")),
    }
    for path in (tmp_path / "preview").glob("*.html"):
        page = sound_page(path)
        assert page.headings[:1] == [1] or path.name != "index.html"
    shown = (tmp_path / "preview" / "good.html").read_text(encoding="utf-8")
    assert '<span class="number">3.1</span>' in shown
    assert '<th scope="col"><p>Judgement</p></th>' in shown
    assert "<mark>[awaiting: classification]</mark>" in (tmp_path / "preview" / "everything-missing.html").read_text()


@pytest.mark.skipif(office.libreoffice() is None, reason="LibreOffice is not installed")
def test_with_libreoffice_there_are_pages_and_pdf(tmp_path: Path) -> None:
    folder = tmp_path / "preview"
    code, told, _ = run("tower-hamlets-2019", "--situation", "good", "--situation", "inadequate", "--into", str(folder))
    assert code == 0
    assert "good: 5 pages" in told
    assert (folder / "good.pdf").read_bytes().startswith(b"%PDF")
    pictures = sorted(folder.glob("good-page-*.png"))
    assert len(pictures) == 5
    assert all(path.read_bytes().startswith(b"\x89PNG\r\n\x1a\n") for path in pictures)
    assert len({path.read_bytes() for path in pictures}) == 5
    sound_page(folder / "index.html")


def test_a_brief_is_shown_with_the_pack_that_is_looked_at(tmp_path: Path) -> None:
    folder = tmp_path / "preview"
    brief = str(ALDERBROOK / "brief.yaml")
    code, told, _ = run("tower-hamlets-2019", "--brief", brief, "--html", "--into", str(folder), "--format", "json")
    assert code == 0
    record = json.loads(told)
    assert [each["name"] for each in record["papers"]] == ["brief"]
    assert record["as_pages"] is False
    paper = read_written_paper((folder / "brief.docx").read_bytes())
    assert "Alderbrook" in str(paper)


def test_a_preview_takes_the_place_of_an_earlier_one_and_of_nothing_else(tmp_path: Path) -> None:
    folder = tmp_path / "preview"
    arguments = ("tower-hamlets-2019", "--html", "--into", str(folder))
    assert run(*arguments, "--situation", "good")[0] == 0
    assert run(*arguments, "--situation", "inadequate")[0] == 0
    assert not (folder / "good.docx").exists()
    (folder / "mine.docx").write_bytes(b"work")
    code, _, told = run(*arguments)
    assert code == 16
    assert "mine.docx" in told
    assert (folder / "mine.docx").read_bytes() == b"work"
    assert (folder / "inadequate.docx").exists()
    other = tmp_path / "other"
    other.mkdir()
    (other / "index.html").write_text("a page of somebody's")
    assert run("tower-hamlets-2019", "--html", "--into", str(other))[0] == 16
    assert sorted(path.name for path in tmp_path.iterdir()) == ["other", "preview"]


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["tower-hamlets-2019", "--situation", "bad"], 13, "everything-missing"),
        (["tower-hamlets-2018"], 13, "tower-hamlets-2019"),
        (["tower-hamlets-2019", "--document", "letter"], 13, "cabinet-paper"),
        (["tower-hamlets-2019", "--into", "no/such/folder"], 16, "--into"),
        (["tower-hamlets-2019", "--brief", "no-brief.yaml"], 12, "no-brief.yaml"),
    ],
)
def test_what_cannot_be_shown_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], code: int, said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    found, _, told = run(*arguments, "--html")
    assert found == code
    assert said in told
    assert not list(tmp_path.iterdir())


def a_pack(folder: Path, *blocks: str) -> str:
    shutil.copytree(ALDERBROOK / "packs" / "alderbrook", folder / "alderbrook")
    (folder / "alderbrook" / "cabinet-paper.docx").write_bytes(small_template(*blocks))
    return str(folder / "alderbrook")


def test_what_is_left_behind_is_told_beside_the_papers(tmp_path: Path) -> None:
    pack = a_pack(tmp_path, paragraph("Change", "Heading1"), "{%p if has_previous %}", "x", "{%p endif %}")
    code, told, _ = run(pack, "--html", "--situation", "first-inspection", "--into", str(tmp_path / "p"))
    assert code == 13
    assert "first-inspection: 1 to look at" in told
    assert "prints with nothing below it" in " ".join(told.split())


def test_a_fault_in_a_tag_makes_no_papers_and_shows_what_to_mend(tmp_path: Path) -> None:
    folder = tmp_path / "q"
    code, told, _ = run(a_pack(tmp_path, "{{ titel }}"), "--html", "--into", str(folder))
    assert code == 13
    assert "Did you mean “title”?" in told
    assert "No paper can be made until this is mended." in told
    assert {path.name for path in folder.iterdir()} == {
        ".cabinet-drafter-preview",
        "index.html",
        "template with comments.docx",
    }
    sound_page(folder / "index.html")
    assert "Type {{ title }}." in (folder / "index.html").read_text(encoding="utf-8")
    first, *_ = read_written_paper((folder / "template with comments.docx").read_bytes()).comments
    assert first.anchored_text == "{{ titel }}"


def test_a_template_that_is_saved_is_shown_anew(tmp_path: Path) -> None:
    pack, folder = a_pack(tmp_path, "{{ titel }}"), tmp_path / "p"
    command = "from cabinet_drafter.cli import previewing; previewing.typer.launch = print; "
    command += "previewing._SECONDS_BETWEEN_LOOKS = 0.05; from cabinet_drafter.__main__ import main; main()"
    arguments = ["template", "preview", pack, "--html", "--situation", "good", "--into", str(folder), "--watch"]
    with subprocess.Popen([sys.executable, "-c", command, *arguments], stdout=subprocess.PIPE, text=True) as watching:
        try:
            assert any("Ctrl+C" in line for line in watching.stdout)
            assert 'http-equiv="refresh"' in (folder / "index.html").read_text(encoding="utf-8")
            saved = small_template(paragraph("One", "Heading1"), "{{ title }}")
            (Path(pack) / "cabinet-paper.docx").write_bytes(saved)
            assert any(line.startswith("Saved: ") and "1 paper" in line for line in watching.stdout)
            assert (folder / "good.docx").exists()
        finally:
            watching.send_signal(signal.SIGINT)
            watching.wait(10)


def test_whatever_a_paper_says_is_text_on_its_page(tmp_path: Path) -> None:
    hostile = '<script>alert(1)</script> & "quoted"'
    run_ = Run(text=hostile)
    paper = WrittenPaper(
        title=hostile,
        author="",
        subject="",
        language="en-GB",
        blocks=(
            Block(style="Heading 1", text=hostile, heading_level=1, runs=(run_,)),
            Block(style="Normal", text="x", runs=(Run(text="a\tb\nc"),), pictures=(Picture(alt_text=hostile),)),
            Table(alt_text=hostile, rows=(Row(cells=(Cell(blocks=(Block(style="N", text="", runs=(run_,)),)),)),)),
            Block(part="footer", style="Footer", text=hostile, runs=(run_,)),
        ),
        comments=(WordComment(author="a", text=hostile, anchored_text=hostile),),
    )
    path = tmp_path / "page.html"
    path.write_text(page_of(paper, hostile), encoding="utf-8")
    sound_page(path)
    assert "<script" not in path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("program", "said"),
    [("exit 0", "made no PDF"), ("sleep 60", "more than"), (None, "cannot be started")],
)
def test_libreoffice_that_fails_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str | None, said: str
) -> None:
    path = tmp_path / "soffice"
    if program is not None:
        path.write_text(f"#!/bin/sh\n{program}\n")
        path.chmod(0o755)
    monkeypatch.setattr(office, "MOST_SECONDS", 1)
    with pytest.raises(DrafterError) as failure:
        office.as_pdf(str(path), {"good": b"x"})
    assert said in failure.value.found
    assert "--html" in failure.value.remedy


def test_what_is_no_pdf_has_no_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    pages: Callable[[bytes], list[bytes]] = lambda content: list(page_pictures(content))  # noqa: E731
    with pytest.raises(ValueError, match="no PDF"):
        pages(b"x")
