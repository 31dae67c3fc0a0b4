"""Papers for other situations than the examples': what must be said, refused or asked in each."""

import json
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from cabinet_drafter.errors import FormNotRecognisedError, InputsInvalidError
from cabinet_drafter.evidence import Source
from cabinet_drafter.reading.published_report import read_inspection
from cabinet_drafter.word.read_back import read_written_paper
from cabinet_drafter.workflow import DraftRequest, DraftResult, draft_paper
from tests.conftest import ROOT

ALDERBROOK = ROOT / "examples" / "alderbrook"
PACKS = (ALDERBROOK / "packs",)


def pinned(path: Path) -> dict[str, str]:
    return {"file": path.name, "sha256": Source.of(path, path.read_bytes()).sha256}


def draft(folder: Path, report: Path, previous: Path | None = None, pack="alderbrook", **entries) -> DraftResult:
    """A paper on that report, by a brief that says only what is given."""
    brief = {"pack": pack, "published_report": pinned(report), "previous_reports": [], **entries}
    if previous:
        brief["previous_reports"] = [{"label": "old", **pinned(previous)}]
    path = folder / "brief.yaml"
    path.write_text(json.dumps(brief), encoding="utf-8")
    request = DraftRequest(
        brief=path,
        published_report=report,
        previous_reports=(previous,) if previous else (),
        pack_dirs=PACKS,
        output=folder / "paper.docx",
    )
    return draft_paper(request)


def texts(result: DraftResult) -> list[str]:
    paper = read_written_paper(result.draft.read_bytes())
    return [block.text for block in paper.blocks if block.kind == "paragraph"]


@pytest.fixture
def reports(corpus):
    return corpus / "reports"


NEW, OLD = ALDERBROOK / "published" / "inspection-2025.pdf", ALDERBROOK / "published" / "inspection-2021.pdf"


@pytest.mark.parametrize("pack", ["alderbrook", "tower-hamlets-2019"])
def test_quotations_of_an_earlier_report_stand_apart(tmp_path, pack):
    chosen = {"children_in_care": [{"at": "old/9"}, {"at": "13"}], "summary": [{"at": "old/S1:1"}]}
    said = texts(draft(tmp_path, NEW, OLD, pack, quotations=chosen))
    lead = next(place for place, text in enumerate(said) if text.startswith("In the report of an earlier inspection"))
    of_old = [place for place, text in enumerate(said) if "(old report, " in text]
    of_new = next(place for place, text in enumerate(said) if text.endswith("(paragraph 13)"))
    assert of_new < lead
    assert of_old == [lead + 1, lead + 2]


def test_the_same_passage_twice_and_other_faults_are_told_together(tmp_path):
    chosen = {"leaders": [{"at": "28"}, {"at": "28"}, {"at": "99"}], "summary": [{"at": "S9"}]}
    with pytest.raises(InputsInvalidError) as refusal:
        draft(tmp_path, NEW, quotations=chosen)
    assert refusal.value.code == "quotation.problems"
    assert len(refusal.value.problems) == 3
    assert any("a second time" in problem for problem in refusal.value.problems)


@pytest.mark.parametrize(
    ("entries", "told"),
    [
        ({"inspection": {"published": "2024-01-01"}}, "inspection.published"),
        ({"inspection": {"received": "2023-01-01"}}, "inspection.received"),
        ({"inspection": {"published": "2025-03-27"}, "meeting": {"date": "2025-03-26"}}, "meeting.date"),
        (
            {
                "meeting": {"date": "2025-04-29"},
                "comments": {"risk": {"paragraphs": ["x"], "cleared": {"name": "A", "date": "2030-01-01"}}},
            },
            "comments.risk.cleared.date",
        ),
    ],
)
def test_dates_that_cannot_be_are_refused(tmp_path, entries, told):
    with pytest.raises(InputsInvalidError) as refusal:
        draft(tmp_path, NEW, **entries)
    assert refusal.value.code == "inputs.dates-impossible"
    assert told in refusal.value.problems[0]
    assert not (tmp_path / "paper.docx").exists()


def test_without_a_word_on_earlier_inspections_the_officer_is_asked(tmp_path):
    result = draft(tmp_path, NEW, previous_reports=None)
    assert "previous_reports" in [missing.field for missing in result.missing]
    assert "Comparison with the previous inspection: [awaiting: the previous inspection]" in texts(result)


@pytest.mark.parametrize("pack", ["alderbrook", "tower-hamlets-2019"])
def test_small_sums_are_not_rounded_away(tmp_path, pack):
    entries = [
        {"id": "growth", "kind": "budget_growth", "amount": 40000, "service": "fostering", "period": "2024/25"},
        {"id": "a", "kind": "spent", "amount": 1000000, "service": "fostering", "period": "2024/25"},
        {"id": "b", "kind": "spent", "amount": 2000000, "service": "adoption", "period": "2024/25"},
        {"id": "all", "kind": "spent", "amount": 3000000, "service": "both", "period": "2024/25"},
        {"id": "saving", "kind": "saving", "amount": 250000, "service": "adoption", "period": "2025/26"},
    ]
    finance = tmp_path / "finance.yaml"
    sums = [{"result": "all", "plus": ["a", "b"]}]
    finance.write_text(json.dumps({"entries": entries, "sums": sums}), encoding="utf-8")
    said = "\n".join(texts(draft(tmp_path, NEW, pack=pack, finance=pinned(finance))))
    assert "£40,000" in said
    assert "£250,000" in said
    assert "£0.0m" not in said
    assert "approved" not in said.split("These sums were checked")[0]
    assert "£1.0m" in said


def test_a_report_without_an_overall_grade_asks_what_follows(tmp_path, reports):
    said = texts(draft(tmp_path, reports / "80431_blackpool_2026-07-28.pdf", pack="tower-hamlets-2019"))
    assert "[awaiting: what follows this result]" in said
    assert any("gives no overall grade" in text for text in said)


def test_a_report_of_another_council_is_a_question_for_the_officer(tmp_path, reports):
    blackpool, tower_hamlets = "80431_blackpool_2026-07-28.pdf", "80516_tower-hamlets_2025-01-13.pdf"
    result = draft(tmp_path, reports / blackpool, reports / tower_hamlets, "tower-hamlets-2019")
    asked = [note.text for note in result.notes if "Please confirm" in note.text]
    assert any("the pack is that of London Borough of Tower Hamlets" in text for text in asked)
    assert any("The previous report is on Tower Hamlets, this one on Blackpool" in text for text in asked)


def test_one_council_by_two_names_is_no_question(tmp_path, reports):
    new, old = "80516_tower-hamlets_2025-01-13.pdf", "80516_tower-hamlets_2019-07-22.pdf"
    result = draft(tmp_path, reports / new, reports / old, "tower-hamlets-2019")
    assert not [note for note in result.notes if "this one on" in note.text or "the pack is" in note.text]


def test_no_paper_is_drafted_on_a_report_of_a_framework_before_ilacs(tmp_path, reports):
    with pytest.raises(FormNotRecognisedError, match="came before ILACS"):
        draft(tmp_path, reports / "80516_tower-hamlets_2017-04-07.pdf")


def test_an_earlier_report_of_the_single_inspection_framework_can_be_quoted(tmp_path, reports):
    old = reports / "80516_tower-hamlets_2017-04-07.pdf"
    chosen = {"summary": [{"at": "old/S1:1"}], "help_and_protection": [{"at": "old/16:1"}]}
    said = texts(draft(tmp_path, reports / "80516_tower-hamlets_2019-07-22.pdf", old, quotations=chosen))
    read = read_inspection(old)
    finding = next(one for each in read.sections for one in each.paragraphs if one.number == 16)
    assert [text for text in said if "(old report" in text] == [
        f"“{read.summary[0].sentences[0]}” (old report, summary, paragraph 1)",
        f"“{finding.sentences[0]}” (old report, paragraph 16)",
    ]


def test_an_inspection_that_judged_other_services_is_not_compared(tmp_path, reports):
    with pytest.raises(FormNotRecognisedError, match="judged other services"):
        draft(tmp_path, NEW, reports / "80418_norfolk_2013-08-16.pdf")


def test_the_tower_hamlets_brief_without_its_reports_says_how_to_give_them(tmp_path):
    folder = ROOT / "examples" / "tower-hamlets-2019"
    assert YAML(typ="safe").load(folder / "brief.yaml")["published_report"]["file"].endswith(".pdf")
    with pytest.raises(InputsInvalidError, match="give it with --report"):
        draft_paper(DraftRequest(brief=folder / "brief.yaml", output=tmp_path / "paper.docx"))
