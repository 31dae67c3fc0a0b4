"""Filling a template in every situation shows what its tags leave behind and what it never prints."""

import subprocess
import sys
from pathlib import Path

import pytest

from cabinet_drafter.checking.accessibility import check_accessibility
from cabinet_drafter.findings import Finding
from cabinet_drafter.libreoffice import libreoffice
from cabinet_drafter.pack_templates import pack_named
from cabinet_drafter.reading.inputs.pack_file import word_template_path
from cabinet_drafter.sample_situations import SITUATIONS, Situation
from cabinet_drafter.template_maintenance import check_template
from cabinet_drafter.template_maintenance.left_behind import left_behind
from cabinet_drafter.template_maintenance.trials import REQUIRED
from cabinet_drafter.vocabulary import ClearanceRole, Severity
from cabinet_drafter.word.document_properties import DraftProperties
from cabinet_drafter.word.read_back import read_written_paper
from cabinet_drafter.word.render import FilledDraft, fill
from cabinet_drafter.written_paper import Block, Table, WrittenPaper
from tests.conftest import ROOT
from tests.word_validity import errors_in

sys.path.insert(0, str(ROOT / "tests" / "word"))
from small_template import paragraph, row, small_template, table

PACKS = sorted(
    path.parent for path in [*ROOT.glob("templates/*/pack.toml"), *ROOT.glob("examples/*/packs/*/pack.toml")]
)
INFORMATION = Severity.FOR_INFORMATION
LOOP, END = "{%p for a in areas_for_improvement %}", "{%p endfor %}"


def drafted(folder: Path, situation: Situation) -> FilledDraft:
    pack = pack_named(str(folder), [])
    path = word_template_path(pack, "cabinet-paper")
    titles = {role: pack.role_title(role) for role in ClearanceRole}
    properties = DraftProperties(title=situation.title, subject="", creator="")
    return fill(path.read_bytes(), path.name, situation.composed(pack), titles, properties)


@pytest.mark.parametrize("situation", SITUATIONS, ids=lambda each: each.name)
@pytest.mark.parametrize("folder", PACKS, ids=lambda path: path.name)
def test_every_pack_leaves_nothing_behind_in_any_situation(folder: Path, situation: Situation) -> None:
    draft = drafted(folder, situation)
    paper = read_written_paper(draft.content)
    assert left_behind(paper) == ()
    assert check_accessibility(paper) == ()
    assert bool(draft.missing) is (situation.name == "everything-missing")
    assert numbers_that_skip(paper) == []


@pytest.mark.parametrize("situation", SITUATIONS, ids=lambda each: each.name)
@pytest.mark.parametrize("folder", PACKS, ids=lambda path: path.name)
def test_every_draft_of_every_pack_is_valid(folder: Path, situation: Situation, tmp_path: Path) -> None:
    path = tmp_path / "draft.docx"
    path.write_bytes(drafted(folder, situation).content)
    assert errors_in(path) == []


def numbers_that_skip(paper: WrittenPaper) -> list[str]:
    """Numbers in the body that do not follow from the one before: 3.2 after 3.1 or 3, 4 after 3.9."""
    wrong, before = [], (0,)
    for block in paper.blocks:
        number = block.number.rstrip(".") if isinstance(block, Block) and block.part == "body" else ""
        if not number.replace(".", "").isdigit() or block.style.startswith("List"):
            continue
        now = tuple(map(int, number.split(".")))
        follows = [(*before[:depth], before[depth] + 1) for depth in range(len(before))] + [(*before, 1)]
        if now not in follows:
            wrong.append(number)
        before = now
    return wrong


@pytest.mark.parametrize("situation", SITUATIONS, ids=lambda each: each.name)
def test_a_sample_names_no_real_council(situation: Situation) -> None:
    draft = drafted(ROOT / "templates" / "tower-hamlets-2019", situation)
    assert "Tower Hamlets" not in str(read_written_paper(draft.content))


def checked(tmp_path: Path, *blocks: str) -> tuple[Finding, ...]:
    path = tmp_path / "mine.docx"
    path.write_bytes(small_template(*blocks))
    return check_template(path)


@pytest.mark.parametrize(
    ("blocks", "code", "said"),
    [
        (
            [paragraph("Change", "Heading1"), "{%p if has_previous %}", "x", "{%p endif %}"],
            "heading-alone",
            "first-inspection, everything-missing",
        ),
        (
            [
                paragraph("Areas", "Heading1"),
                table(
                    row("A", "B", header=True),
                    row("{%tr for a in areas_for_improvement %}", ""),
                    row("{{ a }}", "x"),
                    row("{%tr endfor %}", ""),
                ),
            ],
            "empty-table",
            "outstanding",
        ),
        (
            [
                paragraph("Change", "Heading1"),
                table(
                    row("A", "B", header=True),
                    row("{% if has_previous %}x{% endif %}", "{% if has_previous %}y{% endif %}"),
                ),
            ],
            "empty-row",
            "first-inspection",
        ),
    ],
)
def test_what_tags_leave_behind_is_told_with_the_situations(
    tmp_path: Path, blocks: list[str], code: str, said: str
) -> None:
    (found,) = [each for each in checked(tmp_path, *blocks) if each.code == f"template.{code}"]
    assert found.severity is Severity.MUST_FIX
    assert said in found.message
    assert (found.where.section or "").startswith("1 ")
    assert found.remedy


def test_what_is_never_printed_is_asked_with_a_tag_that_prints_it(tmp_path: Path) -> None:
    asked = [
        each for each in checked(tmp_path, paragraph("One", "Heading1"), "x") if each.code == "template.never-printed"
    ]
    assert len(asked) == len(REQUIRED) + 2
    assert all(each.severity is Severity.TO_CONFIRM for each in asked)
    whole = [paragraph("Paper", "Heading1"), "{{ title }}", LOOP, "{{ a }}", END]
    left = [each.message for each in checked(tmp_path, *whole) if each.code == "template.never-printed"]
    assert len(left) == len(asked) - 2
    assert not any("title of the paper" in each or "areas for improvement" in each for each in left)


def test_a_template_whose_tags_hold_a_fault_is_not_tried(tmp_path: Path) -> None:
    found = checked(tmp_path, paragraph("One", "Heading1"), "{{ titel }}")
    assert [each.code for each in found if each.code.startswith("template.never")] == []


def test_a_table_of_one_situation_has_rows_in_another() -> None:
    paper = read_written_paper(drafted(PACKS[0], SITUATIONS[0]).content)
    assert any(isinstance(block, Table) and len(block.rows) > 1 for block in paper.blocks)


@pytest.mark.skipif(libreoffice() is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("folder", PACKS, ids=lambda path: path.name)
def test_a_template_saved_by_another_word_processor_is_as_fit_as_before(folder: Path, tmp_path: Path) -> None:
    template = word_template_path(pack_named(str(folder), []), "cabinet-paper")
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [str(libreoffice()), profile, "--headless", "--convert-to", "docx", "--outdir", str(tmp_path)]
    subprocess.run([*command, str(template)], check=True, capture_output=True, timeout=120)
    assert [each for each in check_template(tmp_path / template.name) if each.severity is not INFORMATION] == []
