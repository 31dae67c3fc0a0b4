"""What is wrong with the input is said by name, place and remedy, and nothing is written."""

import io
import json
import os
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from example_folder import ExampleFolder, files_in, is_refused, run, run_for_real
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

SOURCE_UNREADABLE, FORM_NOT_RECOGNISED, INPUTS_INVALID, TEMPLATE_NOT_USABLE, NOT_WRITTEN = 10, 11, 12, 13, 16


def printed(*lines: str) -> bytes:
    """A PDF of one page with these lines; a page without text where there are none."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4, invariant=True)
    canvas.rect(100, 100, 200, 200, fill=1)
    for place, line in enumerate(lines):
        canvas.drawString(71, 760 - 15 * place, line)
    canvas.showPage()
    canvas.save()
    return file.getvalue()


LETTER = printed(
    "Ofsted",
    "12 March 2025",
    "Dear Director of Children's Services",
    "Focused visit to Alderbrook Borough Council children's services",
    "This letter summarises the findings of a focused visit. Inspectors looked at the front door.",
)
WEB_PAGE = b"<!DOCTYPE html>\n<html><head><title>Not found</title></head><body>404</body></html>"

# Published reports

BAD_REPORTS = {
    "a text file": (b"Minutes of a meeting", SOURCE_UNREADABLE, "source.not-a-pdf", "is not a PDF"),
    "an empty file": (b"", SOURCE_UNREADABLE, "source.not-a-pdf", "is empty"),
    "a web page saved as .pdf": (WEB_PAGE, SOURCE_UNREADABLE, "source.not-a-pdf", "a web page"),
    "a scan without text": (printed(), SOURCE_UNREADABLE, "source.no-text", "holds no text"),
}


@pytest.mark.parametrize(
    ("content", "exit_code", "code", "found"), [pytest.param(*bad, id=name) for name, bad in BAD_REPORTS.items()]
)
def test_a_file_that_is_no_inspection_report_is_refused_by_what_it_is(
    example: ExampleFolder, content: bytes, exit_code: int, code: str, found: str
) -> None:
    example.published_report.write_bytes(content)
    example.pin(example.published_report)
    told = ["inspection-2025.pdf: ", found]
    is_refused(example.draft_command, example.folder, exit_code=exit_code, code=code, told=told)
    is_refused(
        ["read", str(example.published_report)],
        example.folder,
        exit_code=exit_code,
        code=code,
        told=told,
        json_option=["--json"],
    )


def test_a_letter_in_place_of_a_report_is_refused_by_what_it_is(example: ExampleFolder) -> None:
    example.published_report.write_bytes(LETTER)
    example.pin(example.published_report)
    is_refused(
        example.draft_command,
        example.folder,
        exit_code=FORM_NOT_RECOGNISED,
        code="source.form-not-recognised",
        told=["inspection-2025.pdf: ", "a letter on a focused visit"],
    )


def test_a_report_that_is_not_there_is_refused_at_the_line_that_names_it(example: ExampleFolder) -> None:
    place = example.change_brief("published/inspection-2025.pdf", "published/inspection-2024.pdf")
    is_refused(
        example.draft_command,
        example.folder,
        exit_code=INPUTS_INVALID,
        code="inputs.file-not-found",
        told=[f"brief.yaml, {place}: there is no file “inspection-2024.pdf”", "Check the spelling"],
    )
    is_refused(
        ["read", str(example.folder / "absent.pdf")],
        example.folder,
        exit_code=SOURCE_UNREADABLE,
        code="source.file-not-opened",
        told=["absent.pdf: "],
        json_option=["--json"],
    )


def test_a_folder_in_place_of_a_report_is_refused(example: ExampleFolder) -> None:
    place = example.change_brief("file: published/inspection-2025.pdf", "file: published")
    is_refused(
        example.draft_command,
        example.folder,
        exit_code=INPUTS_INVALID,
        code="inputs.folder-not-file",
        told=[f"brief.yaml, {place}: “published” is a folder", "Name the file within it."],
    )
    is_refused(
        ["read", str(example.folder)],
        example.folder,
        exit_code=SOURCE_UNREADABLE,
        code="source.file-not-opened",
        told=["work: the file cannot be opened"],
        json_option=["--json"],
    )


def test_a_report_given_on_the_command_line_is_held_to_the_digest_of_the_brief(example: ExampleFolder) -> None:
    other = example.folder / "published" / "corrected.pdf"
    other.write_bytes(example.published_report.read_bytes() + b"\n")
    place = example.place_of(example.brief, "sha256: 0ce5fb5c")
    is_refused(
        [*example.draft_command, "--report", str(other)],
        example.folder,
        exit_code=INPUTS_INVALID,
        code="inputs.digest-differs",
        told=[f"brief.yaml, {place}: ", "“corrected.pdf” is not the one", "0ce5fb5c"],
    )


def test_a_previous_report_given_as_the_report_is_recognised(example: ExampleFolder) -> None:
    is_refused(
        [*example.draft_command, "--report", str(example.folder / "published" / "inspection-2021.pdf")],
        example.folder,
        exit_code=INPUTS_INVALID,
        code="inputs.reports-swapped",
        told=["--report: inspection-2021.pdf", "earlier ones with --previous"],
    )


@pytest.mark.parametrize("option", ["--report", "--previous", "--finance"])
def test_a_file_given_on_the_command_line_that_is_not_there_is_named(example: ExampleFolder, option: str) -> None:
    is_refused(
        [*example.draft_command, option, str(example.folder / "absent.file")],
        example.folder,
        exit_code=INPUTS_INVALID,
        code="inputs.file-not-found",
        told=["there is no file “absent.file”", "Check the spelling"],
    )


def test_a_previous_report_that_the_brief_does_not_name_is_refused(example: ExampleFolder) -> None:
    stray = example.folder / "published" / "stray.pdf"
    stray.write_bytes(LETTER)
    place = example.place_of(example.brief, "previous_reports:")
    is_refused(
        [*example.draft_command, "--previous", str(stray)],
        example.folder,
        exit_code=INPUTS_INVALID,
        code="inputs.previous-not-in-brief",
        told=[f"brief.yaml, {place}: stray.pdf is no"],
    )


def test_a_report_changed_since_the_brief_was_written_is_refused_with_its_digest(example: ExampleFolder) -> None:
    example.published_report.write_bytes(example.published_report.read_bytes() + b"\n")
    place = example.place_of(example.brief, "sha256: 0ce5fb5c")
    is_refused(
        example.draft_command,
        example.folder,
        exit_code=INPUTS_INVALID,
        code="inputs.digest-differs",
        told=[f"brief.yaml, {place}: ", "is not the one the brief was written for", "write “sha256: "],
    )


def test_finance_inputs_changed_since_the_brief_was_written_are_refused(example: ExampleFolder) -> None:
    example.change(example.finance, "amount: 430000", "amount: 430001")
    place = example.place_in(example.brief, example.place_of(example.brief, "file: finance.yaml").line + 1)
    is_refused(
        example.draft_command,
        example.folder,
        exit_code=INPUTS_INVALID,
        code="inputs.digest-differs",
        told=[f"brief.yaml, {place}: ", "“finance.yaml” is not the one the brief was written for"],
    )


def test_a_previous_report_later_than_the_report_is_refused(example: ExampleFolder) -> None:
    text = example.brief.read_text("utf-8")
    for old, new in (
        ("inspection-2025.pdf", "inspection-X.pdf"),
        ("inspection-2021.pdf", "inspection-2025.pdf"),
        ("inspection-X.pdf", "inspection-2021.pdf"),
    ):
        text = text.replace(old, new)
    example.brief.write_text(text, "utf-8")
    for name in ("inspection-2025.pdf", "inspection-2021.pdf"):
        example.pin(example.folder / "published" / name)
    place = example.place_of(example.brief, "previous_reports:")
    is_refused(
        example.draft_command,
        example.folder,
        exit_code=INPUTS_INVALID,
        code="inputs.previous-not-earlier",
        told=[f"brief.yaml, {place}: published/inspection-2025.pdf reports an inspection that ended on "],
    )


# Briefs: each an original text, what stands in its place, the code, and what the problem's sentence holds

BAD_BRIEFS = {
    "a tab for spaces": (
        "  date: 2025-04-29",
        "\tdate: 2025-04-29",
        "inputs.yaml-tab",
        ["brief.yaml, line {place.line}, column 1: a tab", "Indent by spaces."],
    ),
    "a name given twice": (
        "  wards_affected: All wards",
        "  wards_affected: All wards\n  classification: Exempt",
        "inputs.duplicate-name",
        ["brief.yaml, {next_place}: “classification” is given twice, first in line", "Keep one"],
    ),
    "an anchor": (
        "  wards_affected: All wards",
        "  wards_affected: &wards All wards",
        "inputs.yaml-anchor",
        ["brief.yaml, line {place.line}, column 19: ", "“wards”", "quotation marks"],
    ),
    "an alias": (
        "  wards_affected: All wards",
        "  wards_affected: *wards",
        "inputs.yaml-alias",
        ["brief.yaml, line {place.line}, column 19: ", "“wards”", "quotation marks"],
    ),
    "a word that is neither yes nor no": (
        "  key_decision: no",
        "  key_decision: perhaps",
        "inputs.brief-wrong",
        ["brief.yaml, {place}, cover.key_decision: found “perhaps”; allowed: yes or no"],
    ),
    "a date in another order": (
        "  date: 2025-04-29",
        "  date: 29/04/2025",
        "inputs.brief-wrong",
        ["brief.yaml, {place}, meeting.date: found “29/04/2025”", "2019-07-31"],
    ),
    "a day that is not in the calendar": (
        "  date: 2025-04-29",
        "  date: 2025-04-31",
        "inputs.brief-wrong",
        ["brief.yaml, {place}, meeting.date: found “2025-04-31”, a day that is not in the calendar"],
    ),
    "text where a list is due": (
        "linked_reports:\n  - Children",
        "linked_reports: Children",
        "inputs.brief-wrong",
        ["brief.yaml, {place}, linked_reports: ", "a list, each entry on its own line after a dash"],
    ),
    "a misspelt name": (
        "  wards_affected: All wards",
        "  wards_afected: All wards",
        "inputs.brief-wrong",
        ["brief.yaml, {place}, cover.wards_afected: ", "did you mean wards_affected?"],
    ),
    "a placeholder left in": (
        "  wards_affected: All wards",
        "  wards_affected: TBC",
        "inputs.brief-wrong",
        ["brief.yaml, {place}, cover.wards_affected: found “TBC”, which only keeps a place", "leave the line out"],
    ),
    "a placeholder in brackets": (
        "  wards_affected: All wards",
        "  wards_affected: '[insert wards]'",
        "inputs.brief-wrong",
        ["brief.yaml, {place}, cover.wards_affected: found “[insert wards]”, which only keeps a place"],
    ),
    "nothing for the pack": (
        "pack: alderbrook",
        "pack:",
        "inputs.brief-wrong",
        ["brief.yaml, {place}, pack: found nothing", "may not be left out"],
    ),
    "an address that the report does not have": (
        '- at: "28:1-2"',
        '- at: "328:1-2"',
        "quotation.address-unknown",
        ["brief.yaml, {place}: the report has no paragraph 328", "The report has paragraphs 1 to"],
    ),
    "a sentence that the paragraph does not have": (
        '- at: "28:1-2"',
        '- at: "28:1-99"',
        "quotation.address-unknown",
        ["brief.yaml, {place}: ", "names sentence", "Choose from 1 to"],
    ),
    "a source that is not named": (
        '- at: "28:1-2"',
        '- at: "2013/28"',
        "quotation.address-unknown",
        ["brief.yaml, {place}: ", "earlier reports in the brief: 2021"],
    ),
    "a passage that opens with other words": (
        'opens: "Leaders have brought about"',
        'opens: "Leaders have failed to"',
        "quotation.moved",
        ["brief.yaml, {place_before}: ", "opening with “Leaders have failed to” and now opens with “Leaders have "],
    ),
    "a passage that closes with other words": (
        'closes: "with children’s immediate safety."',
        'closes: "with adults’ immediate safety."',
        "quotation.moved",
        ["closing with “with adults’ immediate safety.” and now closes with “", "in the published report"],
    ),
    "a passage under another judgement": (
        '    - at: "22:1"\n      opens: "Personal advisers care about"\n      closes: "most of them regularly."\n',
        '    - at: "28"\n',
        "quotation.other-section",
        ["brief.yaml, {place}: “28” is listed under care_leavers, but stands under “", "(list: leaders)"],
    ),
    "a pack that is not there": (
        "pack: alderbrook",
        "pack: alderbrok",
        "pack.not-found",
        ["there is no pack called “alderbrok”", "did you mean alderbrook?", "--pack-dir"],
    ),
    "a document that the pack does not have": (
        "pack: alderbrook",
        "pack: alderbrook\ndocument: scrutiny-paper",
        "pack.document-unknown",
        ["pack.toml: the pack alderbrook has no document called “scrutiny-paper”", "It has cabinet-paper"],
    ),
    "a report outside the brief's folder": (
        "file: published/inspection-2025.pdf",
        "file: ../inspection-2025.pdf",
        "inputs.path-not-allowed",
        ["brief.yaml, {place}: ", "leads out of the brief’s folder", "--report"],
    ),
}


@pytest.mark.parametrize(
    ("old", "new", "code", "told"), [pytest.param(*bad, id=name) for name, bad in BAD_BRIEFS.items()]
)
def test_a_brief_that_is_wrong_is_refused_at_its_line(
    example: ExampleFolder, old: str, new: str, code: str, told: list[str]
) -> None:
    place = example.change_brief(old, new)
    exit_code = TEMPLATE_NOT_USABLE if code.startswith("pack.") else INPUTS_INVALID
    before, after = (example.place_in(example.brief, place.line + step) for step in (-1, 1))
    expected = [words.format(place=place, next_place=after, place_before=before) for words in told]
    is_refused(example.draft_command, example.folder, exit_code=exit_code, code=code, told=expected)


def test_every_problem_of_a_brief_is_told_at_once_in_the_order_of_its_lines(example: ExampleFolder) -> None:
    changed = [
        example.change_brief("  date: 2025-04-29", "  date: soon"),
        example.change_brief("  key_decision: no", "  key_decision: maybe"),
        example.change_brief("  note_outcome: true", "  note_outcom: true"),
    ]
    shown = is_refused(
        example.draft_command,
        example.folder,
        exit_code=INPUTS_INVALID,
        code="inputs.brief-wrong",
        told=["3 problems in brief.yaml"],
    )
    told = [shown.stderr.index(f"brief.yaml, {place}, ") for place in changed]
    assert told == sorted(told)


def test_a_publication_date_that_contradicts_the_printed_one_is_refused(example: ExampleFolder, corpus: Path) -> None:
    # Only a report of the Single Inspection Framework prints its publication date.
    printed_one = corpus / "reports" / "80516_tower-hamlets_2017-04-07.pdf"
    earlier = example.folder / "published" / "inspection-2021.pdf"
    earlier.write_bytes(printed_one.read_bytes())
    example.pin(earlier)
    example.change_brief('label: "2021"', 'label: "2017"')
    place = example.change_brief("    published: 2021-11-22", "    published: 2017-04-08")
    is_refused(
        example.draft_command,
        example.folder,
        exit_code=INPUTS_INVALID,
        code="inputs.published-differs",
        told=[f"brief.yaml, {place}: ", "08/04/2017", "prints 07/04/2017", "Take the date out of the brief"],
    )


# Finance inputs

BAD_FINANCE = {
    "a sum that does not add up": (
        "amount: 540000",
        "amount: 550000",
        "inputs.sum-wrong",
        ["sums 1: ", "balance-held £550,000", "makes £540,000", "(a difference of £10,000)"],
    ),
    "a misspelt entry in a sum": (
        "plus: [reserve-allocation]",
        "plus: [reserve-alocation]",
        "inputs.sum-wrong",
        [
            "finance.yaml, line {place.line}, column 12, sums 1, plus 1: ",
            "“reserve-alocation”, an id that no entry has",
            "did you mean reserve-allocation",
        ],
    ),
    "an amount in words": (
        "amount: 540000",
        "amount: half a million",
        "inputs.finance-wrong",
        ["finance.yaml, {place}, entries 7, amount: found “half a million”", "4200000.50"],
    ),
    "a kind that there is not": (
        "kind: balance_held",
        "kind: balance",
        "inputs.finance-wrong",
        ["finance.yaml, {place}, entries 7, kind: found “balance”", "did you mean balance_held?"],
    ),
    "an id given twice": (
        "id: balance-held",
        "id: spent-2024-25",
        "inputs.finance-wrong",
        ["finance.yaml, {place}, entries 7, id: ", "first given in line"],
    ),
}


@pytest.mark.parametrize(
    ("old", "new", "code", "told"), [pytest.param(*bad, id=name) for name, bad in BAD_FINANCE.items()]
)
def test_finance_inputs_that_are_wrong_are_refused_at_their_line(
    example: ExampleFolder, old: str, new: str, code: str, told: list[str]
) -> None:
    place = example.change_finance(old, new)
    expected = ["Ask the finance officer", *(words.format(place=place) for words in told)]
    is_refused(example.draft_command, example.folder, exit_code=INPUTS_INVALID, code=code, told=expected)


# Packs and Word templates


def _missing(example: ExampleFolder) -> None:
    example.word_template.unlink()


def _broken_archive(example: ExampleFolder) -> None:
    content = example.word_template.read_bytes()
    example.word_template.write_bytes(content[: len(content) // 2])


def _no_archive(example: ExampleFolder) -> None:
    example.word_template.write_bytes(b"This was a Word file once.")


def _another_archive(example: ExampleFolder) -> None:
    with zipfile.ZipFile(example.word_template, "w") as archive:
        archive.writestr("notes.txt", "not a Word file")


def _misspelt_field(example: ExampleFolder) -> None:
    document = docx.Document(str(example.word_template))
    document.add_paragraph("Considered by {{ meeting.bdy }}.")
    document.save(str(example.word_template))


def _label_missing(example: ExampleFolder) -> None:
    example.change(example.pack / "pack.toml", 'council = "Alderbrook Borough Council"', "")


def _not_toml(example: ExampleFolder) -> None:
    example.change(example.pack / "pack.toml", 'version = "1"', "version = 1 or 2")


BAD_PACKS: dict[str, tuple[Callable[[ExampleFolder], None], str | None, list[str]]] = {
    "no Word template": (
        _missing,
        "pack.word-template-not-found",
        ["pack.toml of alderbrook, line ", "there is no file"],
    ),
    "a Word template cut short": (_broken_archive, None, ["cabinet-paper.docx"]),
    "a text file named .docx": (_no_archive, None, ["cabinet-paper.docx"]),
    "an archive that is no Word file": (_another_archive, None, ["cabinet-paper.docx"]),
    "a misspelt field": (_misspelt_field, None, ["cabinet-paper.docx", "meeting.bdy", "meeting.body"]),
    "a label left out": (_label_missing, "pack.file-wrong", ["pack.toml, line ", "labels.council: found nothing"]),
    "a pack.toml that is no TOML": (_not_toml, "pack.not-toml", ["alderbrook: pack.toml cannot be read", "line "]),
}


@pytest.mark.parametrize(("spoil", "code", "told"), [pytest.param(*bad, id=name) for name, bad in BAD_PACKS.items()])
def test_a_pack_that_cannot_be_used_is_refused(
    example: ExampleFolder, spoil: Callable[[ExampleFolder], None], code: str | None, told: list[str]
) -> None:
    spoil(example)
    found = json.loads(_draft_in_json(example))["error"]["code"]
    assert code in (None, found)
    is_refused(example.draft_command, example.folder, exit_code=TEMPLATE_NOT_USABLE, code=found, told=told)


def _draft_in_json(example: ExampleFolder) -> str:

    return run([*example.draft_command, "--format", "json"]).stdout


# Outputs


def test_an_output_in_a_folder_that_is_not_there_is_refused(example: ExampleFolder) -> None:
    is_refused(
        [*example.draft_command, "-o", str(example.folder / "drafts" / "paper.docx")],
        example.folder,
        exit_code=NOT_WRITTEN,
        code="output.no-folder",
        told=["paper.docx: there is no folder", "Make the folder first"],
    )


def test_an_output_below_a_file_is_refused(example: ExampleFolder) -> None:
    is_refused(
        [*example.draft_command, "-o", str(example.brief / "paper.docx")],
        example.folder,
        exit_code=NOT_WRITTEN,
        code="output.no-folder",
        told=["paper.docx: there is no folder"],
    )


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="there is no /proc, a folder that nobody may write to")
def test_an_output_in_a_folder_that_takes_no_file_is_refused(example: ExampleFolder) -> None:
    is_refused(
        [*example.draft_command, "-o", "/proc/paper.docx"],
        example.folder,
        exit_code=NOT_WRITTEN,
        code="output.cannot-write",
        told=["paper.docx: the file cannot be written", "Check the folder"],
    )


@pytest.mark.parametrize("name", ["paper.doc", "paper.pdf", "paper"])
def test_an_output_that_is_no_word_file_is_refused(example: ExampleFolder, name: str) -> None:
    is_refused(
        [*example.draft_command, "-o", str(example.folder / name)],
        example.folder,
        exit_code=NOT_WRITTEN,
        code="output.not-docx",
        told=[f"{name}: a draft is a Word file", "-o"],
    )


def test_an_output_that_is_a_folder_is_refused(example: ExampleFolder) -> None:
    (example.folder / "paper.docx").mkdir()
    is_refused(
        [*example.draft_command, "-o", str(example.folder / "paper.docx")],
        example.folder,
        exit_code=NOT_WRITTEN,
        code="output.is-folder",
        told=["paper.docx: this is a folder"],
    )


def test_an_output_whose_manifest_would_land_on_a_folder_is_refused_whole(example: ExampleFolder) -> None:
    (example.folder / "paper.manifest.json").mkdir()
    is_refused(
        [*example.draft_command, "-o", str(example.folder / "paper.docx")],
        example.folder,
        exit_code=NOT_WRITTEN,
        code="output.cannot-write",
        told=["paper.manifest.json"],
    )


def test_an_output_with_a_name_too_long_for_the_disk_is_refused(example: ExampleFolder) -> None:
    is_refused(
        [*example.draft_command, "-o", str(example.folder / f"{'long' * 80}.docx")],
        example.folder,
        exit_code=NOT_WRITTEN,
        code="output.cannot-write",
        told=["longlong", "-o"],
    )


def test_what_was_read_is_not_written_over_a_file(example: ExampleFolder) -> None:
    is_refused(
        ["read", str(example.published_report), "-o", str(example.brief)],
        example.folder,
        exit_code=NOT_WRITTEN,
        code="output.exists",
        told=["brief.yaml: the file is there already"],
        json_option=["--json"],
    )


# The brief as a file


def test_a_brief_that_is_not_there_is_refused(example: ExampleFolder) -> None:
    is_refused(
        ["draft", str(example.folder / "bref.yaml")],
        example.folder,
        exit_code=INPUTS_INVALID,
        code="inputs.file-not-found",
        told=["there is no file “bref.yaml”"],
    )


def test_a_folder_in_place_of_a_brief_is_refused(example: ExampleFolder) -> None:
    is_refused(
        ["draft", str(example.folder)],
        example.folder,
        exit_code=INPUTS_INVALID,
        code="inputs.folder-not-file",
        told=["“work” is a folder"],
    )


@pytest.mark.parametrize(
    ("content", "code"),
    [
        pytest.param(b"title: caf\xe9\n", "inputs.not-utf8", id="another encoding"),
        pytest.param(b"", "inputs.brief-wrong", id="an empty file"),
        pytest.param(b"%PDF-1.7\n%%EOF\n", "inputs.not-text", id="a PDF"),
        pytest.param(b"title: a\x00b\n", "inputs.forbidden-character", id="a control character"),
    ],
)
def test_a_file_that_is_no_brief_is_refused(example: ExampleFolder, content: bytes, code: str) -> None:
    example.brief.write_bytes(content)
    is_refused(example.draft_command, example.folder, exit_code=INPUTS_INVALID, code=code, told=["brief.yaml"])


# The real command


@pytest.mark.parametrize("bad", ["a misspelt name", "a passage that opens with other words"])
def test_the_real_command_refuses_as_the_tests_see_it(example: ExampleFolder, bad: str) -> None:
    old, new, _, told = BAD_BRIEFS[bad]
    place = example.change_brief(old, new)
    line_before = example.place_in(example.brief, place.line - 1)
    before = files_in(example.folder)
    shown = run_for_real(example.draft_command)
    assert (shown.exit_code, shown.stdout) == (INPUTS_INVALID, "")
    for words in told:
        assert words.format(place=place, place_before=line_before) in shown.stderr
    assert "Traceback" not in shown.stderr
    assert files_in(example.folder) == before


def test_a_terminal_that_cannot_show_a_character_gets_the_message_all_the_same(example: ExampleFolder) -> None:
    example.change_finance("amount: 540000", "amount: 530000")
    narrow = {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    shown = run_for_real(example.draft_command, environment=narrow)
    assert shown.exit_code == INPUTS_INVALID
    assert "balance-held" in shown.stderr
    assert "Ask the finance officer" in shown.stderr
    assert "Traceback" not in shown.stderr


def test_an_unknown_option_is_a_usage_error(example: ExampleFolder) -> None:
    before = files_in(example.folder)
    shown = run_for_real([*example.draft_command, "--outptu", "x.docx"])
    assert shown.exit_code == 2
    assert "--outptu" in shown.stderr
    assert "--output" in shown.stderr
    assert "Traceback" not in shown.stderr
    assert files_in(example.folder) == before


def test_text_that_would_act_on_a_terminal_is_shown_by_its_number(example: ExampleFolder) -> None:
    example.change_brief('- at: "28:1-2"', '- at: "28 \\u202egnorw"')
    shown = run(example.draft_command)
    assert shown.exit_code == INPUTS_INVALID
    assert "\u202e" not in shown.stderr
    assert "28 \\U+202Egnorw" in shown.stderr


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="file names are Unicode there")
@pytest.mark.parametrize("option", [[], ["--format", "json"]])
def test_a_file_name_that_is_not_unicode_is_told_all_the_same(example: ExampleFolder, option: list[str]) -> None:
    output = example.folder / os.fsdecode(b"paper-\xff.docx")
    shown = run_for_real([*example.draft_command, "-o", str(output), *option])
    assert shown.exit_code == 0, shown
    assert output.is_file()
    if option:
        assert json.loads(shown.stdout)["draft"] == str(output)


def test_json_is_utf_8_whatever_the_terminal(example: ExampleFolder) -> None:
    narrow = {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    record = json.loads(run_for_real(["read", str(example.published_report), "--json"], environment=narrow).stdout)
    assert "children’s services" in record["title"]
