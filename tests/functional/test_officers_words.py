"""What an officer supplied is printed, refused or told; it never goes under without a word."""

import json

import pytest
from example_folder import ExampleFolder, run

from cabinet_drafter.word.read_back import read_written_paper


def add(example: ExampleFolder, after: str, text: str) -> None:
    """Put lines into the brief behind its line `after`."""
    brief = example.brief.read_text(encoding="utf-8")
    assert brief.count(after) == 1
    example.brief.write_text(brief.replace(after, after + text), encoding="utf-8")


def texts(example: ExampleFolder) -> str:
    draft = (example.folder / "paper.docx").read_bytes()
    return "\n".join(block.text for block in read_written_paper(draft).blocks if block.kind == "paragraph")


def draft(example: ExampleFolder, *options: str):
    output = str(example.folder / "paper.docx")
    return run(["draft", str(example.brief), "--pack-dir", str(example.packs), "-o", output, *options])


def test_words_for_which_the_template_has_no_place_are_told(example):
    add(example, "\ncomments:\n", "  environment:\n    paragraphs:\n      - Journeys fall by a tenth.\n")
    told = draft(example)
    assert told.exit_code == 0
    assert "this Word template has no place for it: comments.environment" in told.stdout
    assert json.loads(draft(example, "--format", "json").stdout)["not_printed"] == ["comments.environment"]
    assert "Journeys fall" not in texts(example)


def test_nothing_is_told_where_all_is_printed(example):
    assert "has no place" not in draft(example).stdout


def test_both_answers_on_one_matter_are_refused(example):
    add(example, "\n  best_value:\n", "    paragraphs:\n      - The risk is grave.\n")
    told = draft(example)
    assert told.exit_code == 12
    assert "comments.best_value.no_direct_implications" in told.stderr
    assert "one of the two" in told.stderr
    assert not (example.folder / "paper.docx").exists()


@pytest.mark.parametrize(("in_force", "words"), [("yes", "is under intervention"), ("no", "is not under intervention")])
def test_the_intervention_status_prints_though_nothing_was_inadequate(example, in_force, words):
    brief = example.brief.read_text(encoding="utf-8")
    start, end = brief.index("previous_reports:"), brief.index("finance:")
    brief = brief[:start] + "previous_reports: []\n" + brief[end:]
    example.brief.write_text(brief.replace("in_force: false", f"in_force: {in_force}"), encoding="utf-8")
    assert draft(example).exit_code == 0
    assert f"the Council {words} by the Department for Education" in texts(example)
