"""The pack `standard`: what it says in every situation, and that of a council that decides by committees."""

import json
import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from cabinet_drafter.cli import app
from cabinet_drafter.errors import WordTemplateError
from cabinet_drafter.pack import Pack
from cabinet_drafter.pack_templates import pack_named
from cabinet_drafter.reading.inputs.pack_file import find_pack, word_template_path
from cabinet_drafter.sample_situations import SITUATIONS, Situation
from cabinet_drafter.vocabulary import ClearanceRole, Governance
from cabinet_drafter.word.document_properties import DraftProperties
from cabinet_drafter.word.read_back import read_written_paper
from cabinet_drafter.word.render import FilledDraft, fill
from cabinet_drafter.word.story import story
from tests.conftest import ROOT
from tests.word_validity import errors_in

BY_NAME = {each.name: each for each in SITUATIONS}
TEMPLATES = sorted([*ROOT.glob("templates/*/*.docx"), *ROOT.glob("examples/*/packs/*/*.docx")])
ALDERBROOK = ROOT / "examples" / "alderbrook"
PRAISE = re.compile(r"\b(?:pleased|delighted|proud|celebrat|congratulat|success|excellent)", re.IGNORECASE)


def pack(governance: Governance) -> Pack:
    shipped = pack_named("standard", [])
    return shipped.model_copy(update={"file": shipped.file.model_copy(update={"governance": governance})})


def filled(template: Path, used: Pack, situation: str) -> FilledDraft:
    titles = {role: used.role_title(role) for role in ClearanceRole}
    properties = DraftProperties(title="Sample", subject="", creator="")
    return fill(template.read_bytes(), template.name, BY_NAME[situation].composed(used), titles, properties)


def drafted(situation: Situation, governance: Governance = Governance.EXECUTIVE) -> FilledDraft:
    used = pack(governance)
    return filled(word_template_path(used, "cabinet-paper"), used, situation.name)


def told(situation: str, governance: Governance = Governance.EXECUTIVE) -> str:
    return story(read_written_paper(drafted(BY_NAME[situation], governance).content))


@pytest.mark.parametrize("situation", ["good", "inadequate", "first-inspection", "no-overall-grade"])
def test_story(situation: str, file_regression) -> None:
    file_regression.check(told(situation), extension=".story.txt")


def test_story_under_committees(file_regression) -> None:
    file_regression.check(told("inadequate", Governance.COMMITTEE), extension=".story.txt")


@pytest.mark.parametrize("situation", SITUATIONS, ids=lambda each: each.name)
def test_a_committees_paper_holds_no_row_and_no_law_of_executives(situation: Situation) -> None:
    said = told(situation.name, Governance.COMMITTEE)
    assert not re.search(r"key decision|forward plan|Executive Arrangements|2012/2089|regulation (?:7|15)", said, re.I)
    assert "section 100B of the Local Government Act 1972" in said
    assert "section 100D of the Local Government Act 1972" in said
    assert "Schedule 12A to the Local Government Act 1972" in said


@pytest.mark.parametrize("situation", SITUATIONS, ids=lambda each: each.name)
def test_an_executives_paper_holds_the_rows_and_the_law_of_executives(situation: Situation) -> None:
    said = told(situation.name)
    assert "Key decision" in said
    assert "regulation 15 of the Local Authorities (Executive Arrangements)" in said
    assert "section 100D" not in said


def test_a_committees_paper_asks_nobody_about_key_decisions() -> None:
    asked = {governance: drafted(BY_NAME["everything-missing"], governance).missing for governance in Governance}
    fields = {governance: {each.field for each in missing} for governance, missing in asked.items()}
    of_executives = {"cover.key_decision", "cover.forward_plan_notice_published", "cover.reason_for_key_decision"}
    assert fields[Governance.EXECUTIVE] - fields[Governance.COMMITTEE] == of_executives
    assert fields[Governance.COMMITTEE] < fields[Governance.EXECUTIVE]


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.parent.name)
def test_standing_words_praise_nobody(template: Path) -> None:
    assert not PRAISE.search(story(read_written_paper(template.read_bytes())))


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.parent.name)
def test_what_must_improve_is_named_only_where_the_report_names_something(template: Path) -> None:
    said = story(read_written_paper(filled(template, pack_named(str(template.parent), []), "outstanding").content))
    noted = next(line for line in said.splitlines() if "Note the outcome of the inspection" in line)
    assert "improve" not in noted
    assert "improve" in next(line for line in told("good").splitlines() if "Note the outcome of the inspection" in line)


@pytest.mark.parametrize("situation", SITUATIONS, ids=lambda each: each.name)
def test_an_overall_grade_is_given_only_where_one_is_printed(situation: Situation) -> None:
    said = told(situation.name)
    assert ("The grade for overall effectiveness is" in said) is (situation.name != "no-overall-grade")


@pytest.mark.parametrize(
    ("situation", "follows", "never"),
    [
        ("outstanding", "short inspection", ("monitoring visits", "intervention", "standard inspection")),
        ("good", "short inspection", ("monitoring visits", "intervention")),
        ("requires-improvement", "standard inspection, with focused visits", ("monitoring visits", "short inspection")),
        ("inadequate", "monitoring visits", ("short inspection", "focused visits")),
        ("no-overall-grade", "focused visit on help and protection", ("monitoring visits", "overall effectiveness, ")),
    ],
)
def test_what_follows_is_that_of_the_grade(situation: str, follows: str, never: tuple[str, ...]) -> None:
    said = told(situation)
    assert follows in said
    assert [words for words in never if words in said] == []


@pytest.mark.parametrize("situation", SITUATIONS, ids=lambda each: each.name)
def test_every_draft_of_a_committees_council_is_valid(situation: Situation, tmp_path: Path) -> None:
    path = tmp_path / "draft.docx"
    path.write_bytes(drafted(situation, Governance.COMMITTEE).content)
    assert errors_in(path) == []


@pytest.mark.parametrize("said", ["cabinet", "commitee", ""])
def test_a_governance_that_is_none_is_refused(said: str, tmp_path: Path) -> None:
    text = (ROOT / "templates" / "standard" / "pack.toml").read_text(encoding="utf-8")
    (tmp_path / "standard").mkdir()
    wrong = text.replace('governance = "executive"', f'governance = "{said}"')
    (tmp_path / "standard" / "pack.toml").write_text(wrong, encoding="utf-8")
    with pytest.raises(WordTemplateError, match="governance") as refusal:
        find_pack("standard", [tmp_path], tmp_path)
    assert "executive" in str(refusal.value) or "executive" in refusal.value.remedy


def committee_packs(folder: Path) -> Path:
    """A folder of packs with one made from `standard`, of a council that decides by committees."""
    runner, packs = CliRunner(), folder / "packs"
    made = runner.invoke(app, ["template", "new", "committees", "--from", "standard", "--into", str(packs)])
    assert made.exit_code == 0, made.output
    path = packs / "committees" / "pack.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('governance = "executive"', 'governance = "committee"'), encoding="utf-8")
    return packs


@pytest.mark.parametrize("committee", [True, False])
def test_from_reports_to_a_checked_paper(committee: bool, tmp_path: Path) -> None:
    runner, folder = CliRunner(), tmp_path / "paper"
    named = ["--pack", "committees" if committee else "standard"]
    packs = ["--pack-dir", str(committee_packs(tmp_path))] if committee else []
    report = str(ALDERBROOK / "published" / "inspection-2025.pdf")
    made = runner.invoke(app, ["new", report, *named, *packs, "--meeting", "2025-09-16", "--into", str(folder)])
    assert made.exit_code == 0, made.output
    assert ("notice of the key decision" in made.output) is not committee
    brief = folder / "brief.yaml"
    assert ("28 clear days" in brief.read_text(encoding="utf-8")) is not committee
    paper = folder / "paper.docx"
    draft = runner.invoke(app, ["draft", str(brief), *packs, "--output", str(paper)])
    assert paper.is_file(), draft.output
    assert ("key decision" in draft.output) is not committee
    checked = runner.invoke(app, ["check", str(paper), "--report", report, "--format", "json"])
    findings = json.loads(checked.stdout)["findings"]
    of_law_and_key_decision = [
        each for each in findings if "key-decision" in each["code"] or each["code"].startswith("law.")
    ]
    assert [each for each in of_law_and_key_decision if committee or "key-decision" not in each["code"]] == []
