"""`template check` on a file and on a pack: everything told, in JSON and in a copy with comments, and how it ends."""

import json
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from cabinet_drafter.cli import app
from cabinet_drafter.word.read_back import read_written_paper
from tests.conftest import ROOT

sys.path.insert(0, str(ROOT / "tests" / "word"))
from small_template import paragraph, row, run, small_template, table

BAD = small_template(
    paragraph("Reasons", "Heading1"),
    paragraph("On {{ meeting.held_on }}.", "NumberedParagraph"),
    paragraph(xml=run("A note to self", properties="<w:vanish/>")),
    paragraph("{{ titel }}"),
    table(row("A", "B"), row("x", "{{ cover.ward_affected }}")),
)


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    path = tmp_path / "mine.docx"
    path.write_bytes(BAD)
    return path


def test_everything_is_told_with_its_place_and_the_run_ends_with_13(bad: Path) -> None:
    result = CliRunner().invoke(app, ["template", "check", str(bad)])
    assert result.exit_code == 13
    lines = result.stdout.splitlines()
    assert lines[0] == "mine.docx: 5 to fix, 1 for information"
    for place in ("1 Reasons: paragraph 1.1", "1 Reasons: paragraph 2", "1 Reasons: table 1, row 1"):
        assert place in lines
    assert "  → Did you mean “title”? Type {{ title }}." in lines
    assert "Did you mean “cover.wards_affected”?" in " ".join(lines)


def test_json_holds_the_same(bad: Path) -> None:
    result = CliRunner().invoke(app, ["template", "check", str(bad), "--format", "json"])
    assert result.exit_code == 13
    (template,) = json.loads(result.stdout)["templates"]
    assert (template["file"], template["document"]) == ("mine.docx", None)
    assert [each["code"] for each in template["findings"]] == [
        "template.author-names",
        "tag.not-printable",
        "template.hidden-text",
        "tag.unknown-field",
        "accessibility.header-row",
        "tag.unknown-field",
    ]


def test_a_copy_has_a_comment_at_the_words_of_each(bad: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.docx"
    result = CliRunner().invoke(app, ["template", "check", str(bad), "--annotate", str(out)])
    assert result.exit_code == 13
    comments = {each.anchored_text: each.text for each in read_written_paper(out.read_bytes()).comments}
    assert "{{ meeting.held_on }}" in comments
    assert comments["{{ titel }}"].startswith("Must fix")
    assert "Did you mean “title”?" in comments["{{ titel }}"]
    again = CliRunner().invoke(app, ["template", "check", str(bad), "--annotate", str(out)])
    assert again.exit_code == 16


@pytest.mark.parametrize("pack", sorted(path.parent.name for path in ROOT.glob("templates/*/pack.toml")))
def test_a_pack_that_ships_has_nothing_to_mend(pack: str) -> None:
    result = CliRunner().invoke(app, ["template", "check", pack])
    assert (result.exit_code, result.stdout) == (0, "cabinet-paper.docx: nothing to mend\n")


def test_a_pack_is_found_by_its_folder_or_in_a_folder_of_packs() -> None:
    packs = ROOT / "examples" / "alderbrook" / "packs"
    for arguments in ([str(packs / "alderbrook")], ["alderbrook", "--pack-dir", str(packs)]):
        result = CliRunner().invoke(app, ["template", "check", *arguments])
        assert (result.exit_code, result.stdout) == (0, "cabinet-paper.docx: nothing to mend\n")


def test_a_pack_or_document_that_is_not_there_is_told() -> None:
    missing = CliRunner().invoke(app, ["template", "check", "tower-hamlet-2019"])
    assert missing.exit_code == 13
    assert "tower-hamlets-2019" in missing.stderr
    document = CliRunner().invoke(app, ["template", "check", "tower-hamlets-2019", "--document", "letter"])
    assert document.exit_code == 13
    assert "It has cabinet-paper" in document.stderr


def test_what_is_only_to_confirm_does_not_end_a_run(tmp_path: Path) -> None:
    path = tmp_path / "mine.docx"
    path.write_bytes(small_template(paragraph("One", "Heading1"), "See paragraph 3.4."))
    result = CliRunner().invoke(app, ["template", "check", str(path)])
    assert result.exit_code == 0
    assert "“paragraph 3.4” is typed" in result.stdout
