"""`quotations` lists what there is to choose from; `auto` in a brief prints proposals marked as proposed."""

import json

import pytest
from example_folder import ExampleFolder, files_in, is_refused, run

from cabinet_drafter.reading.published_report import read_inspection


def listing(example: ExampleFolder, *options: str) -> dict:
    told = run(["quotations", str(example.brief), "--format", "json", *options])
    assert told.exit_code == 0, told
    return json.loads(told.stdout)


def test_every_passage_of_the_report_is_listed_with_its_sentences(example: ExampleFolder) -> None:
    inspection = read_inspection(example.published_report)
    listed = {
        passage["address"]: [sentence["text"] for sentence in passage["sentences"]]
        for each in listing(example)["lists"]
        for passage in each["passages"]
    }
    printed = {
        paragraph.address: list(paragraph.sentences)
        for section in inspection.sections
        for paragraph in section.paragraphs
    }
    summary = {f"S{place}": list(passage.sentences) for place, passage in enumerate(inspection.summary, start=1)}
    assert listed == summary | printed


def test_what_a_choice_takes_and_what_it_cuts_is_marked(example: ExampleFolder) -> None:
    lists = {each["list"]: each for each in listing(example)["lists"]}
    (paragraph,) = [each for each in lists["help_and_protection"]["passages"] if each["address"] == "7"]
    chosen = [each for each in lists["help_and_protection"]["chosen"] if each["at"] == "7:1,3-4"]
    assert [sentence["taken"] for sentence in paragraph["sentences"]][:4] == [True, False, True, True]
    assert chosen[0]["cut"][0] == paragraph["sentences"][1]["text"]


def test_words_within_a_sentence_mark_each_sentence_that_they_touch(example: ExampleFolder) -> None:
    example.change_brief('- at: "25"', '- at: \'25 from "Staying-put" to "young parents"\'')
    example.change_brief('      opens: "Most care leavers live"\n      closes: "which it will end."\n', "")
    lists = {each["list"]: each for each in listing(example, "--list", "care_leavers")["lists"]}
    (paragraph,) = [each for each in lists["care_leavers"]["passages"] if each["address"] == "25"]
    assert [sentence["taken"] for sentence in paragraph["sentences"]] == [False, True, True, False]


def test_the_balance_counts_limiting_passages_of_the_report_and_of_the_choice(example: ExampleFolder) -> None:
    for each in listing(example)["lists"]:
        limiting = [passage for passage in each["passages"] if passage["limiting"]]
        assert each["balance"] == {"passages": len(each["passages"]), "limiting": len(limiting)}
        assert each["balance_of_choice"]["passages"] == len(each["chosen"])


def test_proposals_repeat_nothing_that_was_chosen(example: ExampleFolder) -> None:
    for each in listing(example, "--proposals", "20")["lists"]:
        chosen = {choice["at"].partition(":")[0] for choice in each["chosen"]}
        proposed = [proposal["at"].partition(":")[0] for proposal in each["proposals"]]
        assert not chosen & set(proposed)
        assert len(set(proposed)) == len(proposed)


def test_the_text_shows_choice_cut_and_balance_and_nothing_is_written(example: ExampleFolder) -> None:
    before = files_in(example.folder)
    told = run(["quotations", str(example.brief), "--list", "help_and_protection"])
    assert told.exit_code == 0
    assert "  Chosen  7:1,3-4  (page 3)" in told.stdout
    assert "          cut   2 " in told.stdout
    assert "  Proposed  - at: " in told.stdout
    assert "In the report: 12 paragraphs, 7 hold words that limit (58%)." in told.stdout
    assert files_in(example.folder) == before
    assert max(map(len, told.stdout.splitlines())) <= 104


def test_short_leaves_out_what_is_neither_chosen_nor_proposed(example: ExampleFolder) -> None:
    assert "All there is" not in run(["quotations", str(example.brief), "--short"]).stdout


def test_a_list_that_the_report_does_not_have_is_refused(example: ExampleFolder) -> None:
    is_refused(
        ["quotations", str(example.brief), "--list", "adoption"],
        example.folder,
        exit_code=12,
        code="quotation.no-such-list",
        told=["--list: the report has no passages for “adoption”", "It has: summary, help_and_protection"],
    )


@pytest.mark.parametrize("auto", ["\n    auto: 3", "\n    - auto: 3"])
def test_proposals_asked_for_print_marked_and_leave_the_draft_unfinished(example: ExampleFolder, auto: str) -> None:
    text = example.brief.read_text("utf-8")
    start, end = text.index("quotations:\n"), text.index("comments:\n")
    example.brief.write_text(f"{text[:start]}quotations:\n  leaders:{auto}\n\n{text[end:]}", "utf-8")
    told = run([*example.draft_command, "--format", "json"])
    assert told.exit_code == 14
    missing = json.loads(told.stdout)["missing"]
    proposals = listing(example)["lists"][-1]["proposals"]
    assert len(proposals) == 3
    assert [each["phrase"] for each in missing] == [f"[proposed: {proposal['text']}]" for proposal in proposals]
    assert all("Proposed, not chosen" in each["ask"] for each in missing)
    assert [each["field"] for each in missing] == [f"quotations.leaders {proposal['at']}" for proposal in proposals]


def test_a_proposal_that_is_chosen_prints_as_a_quotation(example: ExampleFolder) -> None:
    proposal = listing(example)["lists"][-1]["proposals"][0]
    example.change_brief('    - at: "33"', f'    - at: "{proposal["at"]}"\n    - at: "33"')
    assert run(example.draft_command).exit_code == 0
    story = run(["template", "story", str(example.draft)]).stdout
    assert f"| {proposal['text']} (paragraph " in story


def test_auto_twice_in_one_list_is_refused(example: ExampleFolder) -> None:
    line = example.change_brief('    - at: "33"', '    - auto: 1\n    - auto: 2\n    - at: "33"')
    is_refused(
        example.draft_command,
        example.folder,
        exit_code=12,
        code="inputs.brief-wrong",
        told=[f"brief.yaml, line {line.line + 1}, column 7, ", "auto a second time in one list"],
    )


def test_of_thousands_of_wrong_addresses_a_hundred_are_told(example: ExampleFolder) -> None:
    wrong = "".join(f'    - "S1:1-{9_000 + number % 900}"\n' for number in range(5_000))
    example.change_brief("quotations:\n  summary:\n", f"quotations:\n  summary:\n{wrong}")
    told = is_refused(
        ["quotations", str(example.brief)],
        example.folder,
        exit_code=12,
        code="quotation.problems",
        told=["100 problems or more with the quotations"],
    )
    assert told.stderr.count("names sentence") == 100
