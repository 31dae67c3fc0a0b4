"""What reading the reports found reaches whoever drafts on them."""

import json

from example_folder import ExampleFolder, run

DAMAGED = 14


def test_a_damaged_report_is_drafted_on_and_told_as_something_to_mend(example: ExampleFolder) -> None:
    content = example.published_report.read_bytes()
    example.published_report.write_bytes(content.replace(b"\n", b"\n%one comment more\n", 1))
    example.pin(example.published_report)
    told = run([*example.draft_command, "--format", "json"])
    assert told.exit_code == DAMAGED, told
    record = json.loads(told.stdout)
    assert record["missing"] == []
    assert [found["code"] for found in record["of_the_reports"]] == ["reading.pdf-damaged"]
    example.draft.unlink()
    in_words = run(example.draft_command).stdout
    assert f"To mend, {example.published_report.name}: The PDF opens, but" in in_words
    assert "Download the report again" in in_words


def test_a_sound_report_is_told_nothing_of(example: ExampleFolder) -> None:
    told = run([*example.draft_command, "--format", "json"])
    assert (told.exit_code, json.loads(told.stdout)["of_the_reports"]) == (0, [])
