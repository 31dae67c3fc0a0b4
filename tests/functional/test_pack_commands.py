"""`template list`, `template new` and `template fields --word`: packs of one's own, whole or not at all."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from cabinet_drafter.checking.accessibility import check_accessibility
from cabinet_drafter.cli import app
from cabinet_drafter.word.contract import contract_fields
from cabinet_drafter.word.fields_document import fields_document
from cabinet_drafter.word.read_back import read_written_paper
from cabinet_drafter.written_paper import Block, Table
from tests.conftest import ROOT

PACKS = ROOT / "examples" / "alderbrook" / "packs"
SHIPPED = sorted(path.parent.name for path in ROOT.glob("templates/*/pack.toml"))


def run(*arguments: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, ["template", *arguments])
    return result.exit_code, result.stdout, result.stderr


def test_the_packs_that_ship_are_listed() -> None:
    code, told, _ = run("list")
    assert code == 0
    assert [line for line in told.splitlines() if not line.startswith(" ")] == [
        f"{name} (comes with cabinet-drafter)" for name in SHIPPED
    ]


def test_packs_of_ones_own_come_first_and_a_broken_one_says_why(tmp_path: Path) -> None:
    broken = tmp_path / "broken"
    broken.mkdir()
    (broken / "pack.toml").write_text("name =")
    code, told, _ = run("list", "--pack-dir", str(tmp_path), "--pack-dir", str(PACKS), "--format", "json")
    assert code == 0
    packs = json.loads(told)["packs"]
    assert [each["name"] for each in packs] == ["broken", "alderbrook", *SHIPPED]
    assert packs[0]["problem"]
    assert packs[1]["council"] == "Alderbrook Borough Council"


@pytest.mark.parametrize("source", [*SHIPPED, str(PACKS / "alderbrook")])
def test_a_new_pack_can_be_used_at_once(tmp_path: Path, source: str) -> None:
    packs = tmp_path / "packs"
    label = 'The “Royal” Borough of "X" \\ Y'
    code, told, _ = run("new", "my-council", "--from", source, "--into", str(packs), "--council", label)
    assert code == 0
    assert "template check" in told
    assert sorted(path.name for path in (packs / "my-council").iterdir()) == ["cabinet-paper.docx", "pack.toml"]
    code, told, _ = run("list", "--pack-dir", str(packs), "--format", "json")
    first = json.loads(told)["packs"][0]
    assert (first["name"], first["council"], first["version"]) == ("my-council", label, "1")
    assert run("check", str(packs / "my-council"))[0] == 0


def test_remarks_of_the_source_stay(tmp_path: Path) -> None:
    run("new", "mine", "--from", "tower-hamlets-2019", "--into", str(tmp_path), "--meeting-body", "Executive")
    text = (tmp_path / "mine" / "pack.toml").read_text()
    assert text.startswith("# Labels of the council")
    assert 'meeting_body = "Executive"' in text


@pytest.mark.parametrize(
    ("name", "source", "code", "said"),
    [
        ("Mine", "tower-hamlets-2019", 13, "small letters"),
        ("../mine", "tower-hamlets-2019", 13, "small letters"),
        ("tower-hamlets-2019", "tower-hamlets-2019", 13, "a name of its own"),
        ("mine", "nowhere", 13, "no pack called"),
        ("there", "tower-hamlets-2019", 16, "already"),
    ],
)
def test_what_cannot_be_made_is_told_and_leaves_nothing(
    tmp_path: Path, name: str, source: str, code: int, said: str
) -> None:
    (tmp_path / "there").mkdir()
    found, _, told = run("new", name, "--from", source, "--into", str(tmp_path))
    assert found == code
    assert said in told
    assert [path.name for path in tmp_path.iterdir()] == ["there"]
    assert not list((tmp_path / "there").iterdir())


def test_a_folder_that_takes_nothing_is_told(tmp_path: Path) -> None:
    (tmp_path / "packs").write_text("a file")
    code, _, told = run("new", "mine", "--from", "tower-hamlets-2019", "--into", str(tmp_path / "packs"))
    assert code == 16
    assert "--into" in told


def test_the_list_of_fields_as_a_word_file_holds_every_field_and_can_be_read_by_everyone(tmp_path: Path) -> None:
    out = tmp_path / "fields.docx"
    code, told, _ = run("fields", "--word", str(out))
    assert (code, told) == (0, f"Written: {out}\n")
    assert run("fields", "--word", str(out))[0] == 16
    paper = read_written_paper(out.read_bytes())
    assert check_accessibility(paper) == ()
    rows = [row for block in paper.blocks if isinstance(block, Table) for row in block.rows if not row.is_header]
    tags = [cell.text for row in rows for cell in row.cells[0].blocks if isinstance(cell, Block)]
    assert len([tag for tag in tags if not tag.startswith("| ")]) == len(contract_fields())
    assert "{{ meeting.held_on | long_date }}" in tags
    assert "{%p for item in inspection.judgements %}" in tags
    assert out.read_bytes() == fields_document()
