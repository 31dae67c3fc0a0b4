"""`check` on drafts as they were written, and as people have edited them."""

import json
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from bad_inputs import printed
from example_folder import ExampleFolder, files_in, run

from cabinet_drafter.office_packages import written_parts
from cabinet_drafter.word.read_back import read_written_paper


@pytest.fixture
def draft(example: ExampleFolder) -> Path:
    told = run(["draft", str(example.brief), "--pack-dir", str(example.packs)])
    assert told.exit_code == 0, told
    return example.folder / "cabinet-paper.docx"


def check(example: ExampleFolder, paper: Path, *options: str) -> tuple[int, dict]:
    told = run(["check", str(paper), "--brief", str(example.brief), "--format", "json", *options])
    record = json.loads(told.stdout)
    assert "error" not in record, record
    return told.exit_code, record


def codes(record: dict) -> list[str]:
    return [found["code"] for found in record["findings"]]


def edited(draft: Path, change: Callable[[docx.document.Document], None]) -> Path:
    """The draft as somebody saved it under another name after a change."""
    document = docx.Document(str(draft))
    change(document)
    returned = draft.with_name("returned.docx")
    document.save(str(returned))
    return returned


def replaced(old: str, new: str) -> Callable[[docx.document.Document], None]:
    def change(document: docx.document.Document) -> None:
        runs = [run for paragraph in document.paragraphs for run in paragraph.runs if old in run.text]
        assert runs, old
        runs[0].text = runs[0].text.replace(old, new, 1)

    return change


def test_a_complete_draft_that_nobody_edited_has_nothing_to_tell(example: ExampleFolder, draft: Path) -> None:
    exit_code, record = check(example, draft)
    assert (exit_code, record["findings"]) == (0, [])
    assert {quotation["verdict"] for quotation in record["quotations"]} == {"verbatim"}
    told = run(["check", str(draft), "--report", str(example.published_report)])
    assert told.exit_code == 0
    assert "0 to fix, 0 to confirm, 0 for information" in told.stdout


def test_a_draft_with_inputs_missing_tells_just_those_that_draft_told(example: ExampleFolder) -> None:
    example.change_brief("  classification: Open\n", "")
    told = run(["draft", str(example.brief), "--pack-dir", str(example.packs), "--format", "json"])
    missing = json.loads(told.stdout)
    assert missing["second_look"] == []
    exit_code, record = check(example, Path(missing["draft"]))
    assert exit_code == 14
    assert codes(record) == ["left-over.missing-input"] * len(missing["missing"])
    assert [found["message"] for found in record["findings"]] == [each["ask"] for each in missing["missing"]]


def test_a_word_changed_in_word_is_found_with_the_printed_words(example: ExampleFolder, draft: Path) -> None:
    _, before = check(example, draft)
    words = next(each["text"] for each in before["quotations"] if len(each["text"].split()) > 12)
    fourth = words.split()[4]
    returned = edited(draft, replaced(" ".join(words.split()[2:6]), " ".join([*words.split()[2:4], "altered"])))
    exit_code, record = check(example, returned)
    assert exit_code == 14
    (found,) = [each for each in record["findings"] if each["code"] == "quotation.words-changed"]
    assert fourth in found["message"]
    assert found["severity"] == "must_fix"
    assert found["evidence"][0]["page"]
    assert set(found["where"]) == {"section", "block", "text"}
    assert found["accepted"] is None


def test_an_accepted_finding_is_shown_as_accepted_and_no_longer_counts(example: ExampleFolder, draft: Path) -> None:
    def add(document: docx.document.Document) -> None:
        document.paragraphs[-1].insert_paragraph_before("The notice was published on TBC.")

    returned = edited(draft, add)
    exit_code, record = check(example, returned)
    (wrong,) = [found for found in record["findings"] if found["code"] == "left-over.placeholder"]
    assert exit_code == 14
    text = example.brief.read_text("utf-8")
    accepted = f"\naccepted:\n  - code: {wrong['code']}\n    text: TBC\n    reason: The notice says so itself.\n"
    example.brief.write_text(text + accepted, "utf-8")
    exit_code, record = check(example, returned)
    (found,) = [found for found in record["findings"] if found["code"] == "left-over.placeholder"]
    assert found["accepted"] == "The notice says so itself."
    is_open = any(each["severity"] == "must_fix" and not each["accepted"] for each in record["findings"])
    assert exit_code == (14 if is_open else 0)


def test_a_section_altered_after_it_was_cleared_is_told(example: ExampleFolder, draft: Path) -> None:
    _, record = check(example, draft)
    (finance,) = [each for each in record["sections"] if each["role"] == "chief_finance_officer"]
    assert len(finance["fingerprint"]) == 12
    text = example.brief.read_text("utf-8")
    place = text.index("cleared:", text.index("chief_finance_officer:"))
    indent = " " * (place - text.rindex("\n", 0, place) - 1 + 2)
    line = f'cleared:\n{indent}fingerprint: "{finance["fingerprint"]}"'
    example.brief.write_text(text[:place] + line + text[place + len("cleared:") :], "utf-8")
    assert "governance.altered-after-clearance" not in codes(check(example, draft)[1])

    def alter(document: docx.document.Document) -> None:
        heading = next(p for p in document.paragraphs if p.text == "Financial implications")
        heading.insert_paragraph_before("x")
        body = heading._p.getnext()
        while body.tag.endswith("}p") is False:
            body = body.getnext()
        paragraph = next(p for p in document.paragraphs if p._p is body)
        paragraph.add_run(" And more.")

    assert "governance.altered-after-clearance" in codes(check(example, edited(draft, alter))[1])


def test_the_annotated_copy_holds_the_comments_at_the_very_words(example: ExampleFolder, draft: Path) -> None:
    def add(document: docx.document.Document) -> None:
        document.paragraphs[-1].insert_paragraph_before("The notice was published on TBC, as agreed.")

    returned = edited(draft, add)
    before = returned.read_bytes()
    copy = example.folder / "checked.docx"
    exit_code, _ = check(example, returned, "--annotate", str(copy))
    assert exit_code == 14
    assert returned.read_bytes() == before
    noted = [each for each in read_written_paper(copy.read_bytes()).comments if each.author == "cabinet-drafter"]
    assert any(each.anchored_text == "TBC" for each in noted)


def test_final_wants_comments_and_changes_gone(example: ExampleFolder, draft: Path) -> None:
    exit_code, record = check(example, draft, "--final")
    comments = [found for found in record["findings"] if found["code"] == "left-over.comment"]
    assert comments, "the draft has a Word comment to legal services"
    assert exit_code == 14
    assert {found["severity"] for found in comments} == {"must_fix"}


LETTER = printed(
    "Ofsted, www.gov.uk/ofsted",
    "14 February 2023",
    "Ann Lee-Shaw",
    "Director of Children's Services",
    "Dear Ann",
    "Focused visit to Alderbrook children's services",
    "This letter summarises the findings of a focused visit to Alderbrook children's services on",
    "17 and 18 January 2023. Inspectors looked at the front door.",
    "Headline findings",
    "Most contacts are screened on the day by 14 workers who know the county well.",
    "Yours sincerely",
    "Cy Elm",
    "His Majesty's Inspector",
)


def test_words_and_days_of_a_visit_letter_are_held_against_it(example: ExampleFolder, draft: Path) -> None:
    letter = example.folder / "focused-visit.pdf"
    letter.write_bytes(LETTER)

    def add(document: docx.document.Document) -> None:
        last = document.paragraphs[-1]
        last.insert_paragraph_before("The focused visit took place on 17 and 18 March 2023. Inspectors wrote:")
        last.insert_paragraph_before("“Most contacts are screened on the day by 13 workers who know the county well.”")
        last.insert_paragraph_before("They also wrote “screened on the day by 14 workers”.")

    returned = edited(draft, add)
    quotes = ["quotation.words-changed", "quotation.not-in-report"]
    for sources in (["--brief", str(example.brief)], ["--report", str(example.published_report)]):
        run_with = ["check", str(returned), *sources, "--previous", str(letter), "--format", "json"]
        told = run(run_with)
        assert told.exit_code == 14, told
        record = json.loads(told.stdout)
        (date,) = [each for each in record["findings"] if each["code"] == "facts.visit-dates"]
        assert "17 to 18 January 2023" in date["message"]
        (changed,) = [each for each in record["findings"] if each["code"] in quotes]
        assert changed["code"] == "quotation.words-changed"
        assert "letter on the focused visit of 17 to 18 January 2023 (page 1)" in changed["message"]
        assert changed["evidence"][0]["source"]["name"] == "focused-visit.pdf"
        assert [each["verdict"] for each in record["quotations"]].count("verbatim") >= 1
    assert "focused-visit.pdf" in run(run_with[:-2]).stdout.splitlines()[0]


def test_a_letter_as_the_report_is_refused_with_what_to_give_instead(example: ExampleFolder, draft: Path) -> None:
    letter = example.folder / "focused-visit.pdf"
    letter.write_bytes(LETTER)
    told = run(["check", str(draft), "--report", str(letter)])
    assert told.exit_code == 11
    assert "a letter on a focused visit" in told.stderr
    assert "this letter with --previous" in told.stderr


def test_a_report_that_the_brief_does_not_name_is_still_refused(example: ExampleFolder, draft: Path) -> None:
    stray = example.folder / "stray.pdf"
    stray.write_bytes(example.published_report.read_bytes() + b"\n")
    told = run(["check", str(draft), "--brief", str(example.brief), "--previous", str(stray)])
    assert told.exit_code == 12
    assert "stray.pdf is no previous report that the brief names" in told.stderr


REFUSED = {
    "a PDF": (["{folder}/published/inspection-2025.pdf", "--report", "{folder}/published/inspection-2025.pdf"], 10),
    "no such file": (["{folder}/not-there.docx", "--report", "{folder}/published/inspection-2025.pdf"], 10),
    "hostile XML": (["{folder}/bomb.docx", "--report", "{folder}/published/inspection-2025.pdf"], 10),
    "no report": (["{folder}/cabinet-paper.docx"], 12),
    "a report that is a Word file": (["{folder}/cabinet-paper.docx", "--report", "{folder}/cabinet-paper.docx"], 10),
    "a copy over a file that is there": (
        ["{folder}/cabinet-paper.docx", "--brief", "{folder}/brief.yaml", "--annotate", "{folder}/cabinet-paper.docx"],
        16,
    ),
    "a copy that is no Word file": (
        ["{folder}/cabinet-paper.docx", "--brief", "{folder}/brief.yaml", "--annotate", "{folder}/copy.pdf"],
        16,
    ),
}


@pytest.mark.parametrize(("arguments", "exit_code"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_checked_is_refused(
    arguments: list[str], exit_code: int, example: ExampleFolder, draft: Path
) -> None:
    hostile = b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"
    (example.folder / "bomb.docx").write_bytes(written_parts({"[Content_Types].xml": hostile}))
    before = files_in(example.folder)
    told = run(["check", *(each.replace("{folder}", str(example.folder)) for each in arguments)])
    assert told.exit_code == exit_code, told
    assert told.stderr.startswith("cabinet-drafter: ")
    assert "Traceback" not in told.stderr
    assert files_in(example.folder) == before
