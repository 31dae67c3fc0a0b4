"""What people send by mistake, or by malice: each a name, what is wrong with the example's folder, and the command run.

docs/bad-input.md is the table of what each is told; tests/functional/test_bad_input_page.py makes it.
"""

import datetime as dt
import errno
import io
import os
import resource
import zipfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from typing import Any, Final
from unittest.mock import Mock

import pytest
from example_folder import ALDERBROOK, ExampleFolder, run
from openpyxl import Workbook
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from cabinet_drafter import whole_files
from tests.reading.filled_workbook import Change, changed, filled, with_cells, with_parts

Prepare = Callable[[ExampleFolder], list[str]]


@dataclass(frozen=True)
class BadInput:
    """One mistake: under which heading it stands, its name, and what makes it; gives the command to run."""

    heading: str
    name: str
    prepare: Prepare
    while_running: Callable[[], AbstractContextManager[None]] = nullcontext


def printed(*lines: str, password: str | None = None) -> bytes:
    """A PDF of one page with these lines; a page without text where there are none."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4, invariant=True, encrypt=password)
    canvas.rect(100, 100, 200, 200, fill=1)
    for place, line in enumerate(lines):
        canvas.drawString(71, 760 - 15 * place, line)
    canvas.showPage()
    canvas.save()
    return file.getvalue()


def zipped(parts: dict[str, bytes]) -> bytes:
    """A zip of these parts, stored as they are."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        for name, content in parts.items():
            package.writestr(zipfile.ZipInfo(name), content)
    return file.getvalue()


# Published reports

_LETTER = ("Ofsted", "12 March 2025", "Focused visit to Alderbrook Borough Council children's services")
_LETTERS = {
    "a letter on a focused visit, for a paper": printed(
        *_LETTER, "Dear Ms Lee", "This letter summarises the findings of the focused visit on 4 and 5 March 2025."
    ),
    "a letter on a monitoring visit, for a paper": printed(
        "Ofsted", "Dear Ms Lee", "Monitoring visit to Alderbrook children's services", "This letter summarises…"
    ),
}
_OTHER_FORMS = {
    "a letter on something else": printed("Ofsted", "Dear Ms Lee", "Annual conversation with Alderbrook"),
    "a council’s own paper": printed("Cabinet, 29 April 2025", "Ofsted inspection of children’s services: outcome"),
    "an invoice": printed("Invoice 4711", "To Alderbrook Borough Council"),
    "a joint targeted area inspection": printed("Joint targeted area inspection of Alderbrook"),
    "an area SEND inspection": printed("Area SEND inspection of Alderbrook Local Area Partnership"),
    "a school inspection": printed(
        "School report", "Inspection of Alderbrook Primary School", "The quality of education"
    ),
    "a children’s home": printed("Inspection report for children's home", "Overall experiences and progress"),
}
_NOT_A_REPORT = {
    "a text file named .pdf": b"Minutes of a meeting",
    "an empty file": b"",
    "a web page named .pdf": b"<!DOCTYPE html>\n<html><head><title>Not found</title></head><body>404</body></html>",
    "a picture named .pdf": b"\x89PNG\r\n\x1a\n" + bytes(40),
    "a Word file named .pdf": zipped({"word/document.xml": b"<w:document/>"}),
    "a scan without text": printed(),
    "a PDF with a password": printed(*_LETTER, password="secret"),
}


def _report_is(content: bytes) -> Prepare:
    def prepare(example: ExampleFolder) -> list[str]:
        example.published_report.write_bytes(content)
        return ["read", str(example.published_report)]

    return prepare


def _new_about(content: bytes) -> Prepare:
    def prepare(example: ExampleFolder) -> list[str]:
        example.published_report.write_bytes(content)
        packs = ["--pack", "alderbrook", "--pack-dir", str(example.packs)]
        return ["new", str(example.published_report), *packs, "--into", str(example.folder / "paper")]

    return prepare


def _truncated(example: ExampleFolder) -> list[str]:
    content = example.published_report.read_bytes()
    example.published_report.write_bytes(content[: len(content) // 3])
    return ["read", str(example.published_report)]


def _no_such_report(example: ExampleFolder) -> list[str]:
    return ["read", str(example.folder / "inspection-2024.pdf")]


def _folder_for_report(example: ExampleFolder) -> list[str]:
    return ["read", str(example.published_report.parent)]


# Briefs


def _brief_with(old: str, new: str) -> Prepare:
    def prepare(example: ExampleFolder) -> list[str]:
        example.change_brief(old, new)
        return example.draft_command

    return prepare


def _brief_is(content: bytes) -> Prepare:
    def prepare(example: ExampleFolder) -> list[str]:
        example.brief.write_bytes(content)
        return example.draft_command

    return prepare


_DATE = "  date: 2025-04-29"
_WARDS = "  wards_affected: All wards"
_ADDRESS = '- at: "28:1-2"'
_BRIEFS: dict[str, Prepare] = {
    "a tab for spaces": _brief_with(_DATE, "\tdate: 2025-04-29"),
    "a name given twice": _brief_with(_WARDS, f"{_WARDS}\n  classification: Exempt"),
    "an anchor": _brief_with(_WARDS, "  wards_affected: &wards All wards"),
    "an alias": _brief_with(_WARDS, "  wards_affected: *wards"),
    "a tag": _brief_with(_WARDS, "  wards_affected: !!python/object:os.system All"),
    "a colon within a value": _brief_with("title: Outcome of the Ofsted inspection", "title: Outcome: the inspection"),
    "a quotation mark never closed": _brief_with("  classification: Open", '  classification: "Open'),
    "a # that would cut a value": _brief_with("  classification: Open", "  classification: Open # see note"),
    "an indentation that is off": _brief_with(_WARDS, " wards_affected: All wards"),
    "a second document": _brief_with("\ncover:", "\n---\ncover:"),
    "a brief in another encoding": _brief_is("pack: alderbrook\ntitle: Café\n".encode("latin-1")),
    "a Word file for a brief": _brief_is(b"PK\x03\x04" + bytes(30)),
    "an empty brief": _brief_is(b""),
    "a list for a brief": _brief_is(b"- pack\n- title\n"),
    "a control character": _brief_with("  classification: Open", "  classification: Op\x0ben"),
    "a brief of 20,001 values": _brief_is(b"own: [" + b"a," * 20_001 + b"]"),
    "lists forty deep": _brief_is(b"own: " + b"[" * 40 + b"]" * 40),
    "a misspelt name": _brief_with(_WARDS, "  wards_afected: All wards"),
    "a misspelt name deep down": _brief_with("      role: Monitoring Officer", "      rôle: Monitoring Officer"),
    "a name of another group": _brief_with("\nlinked_reports:", "\nwards_affected: All wards\nlinked_reports:"),
    "nothing for the pack": _brief_with("pack: alderbrook", "pack:"),
    "text where a list is due": _brief_with("linked_reports:\n  - Children", "linked_reports: Children"),
    "a list where text is due": _brief_with("  classification: Open", "  classification: [Open, Exempt]"),
    "a word that is neither yes nor no": _brief_with("  key_decision: no", "  key_decision: perhaps"),
    "a placeholder left in": _brief_with(_WARDS, "  wards_affected: TBC"),
    "a placeholder in brackets": _brief_with(_WARDS, "  wards_affected: '[insert wards]'"),
    "a date in British order": _brief_with(_DATE, "  date: 29/04/2025"),
    "a date in American order": _brief_with(_DATE, "  date: 04/29/2025"),
    "a date in words": _brief_with(_DATE, "  date: 29 April 2025"),
    "a day that is not in the calendar": _brief_with(_DATE, "  date: 2025-04-31"),
    "a meeting before the report was published": _brief_with(_DATE, "  date: 2025-03-01"),
    "a receipt before the inspection ended": _brief_with("  received: 2025-03-27", "  received: 2025-02-03"),
    "notice of a key decision after the meeting": _brief_with(
        "  key_decision: no", "  key_decision: yes\n  forward_plan_notice_published: 2025-05-02"
    ),
    "a clearance after the meeting": _brief_with("      date: 2025-04-14", "      date: 2025-05-14"),
    "yes and paragraphs on one matter": _brief_with(
        "  risk:\n    paragraphs:", "  risk:\n    no_direct_implications: true\n    paragraphs:"
    ),
    "reasons for what is no key decision": _brief_with(
        "  key_decision: no", "  key_decision: no\n  reason_for_key_decision: It affects two wards"
    ),
    "a digest that is too short": _brief_with("sha256: 0ce5fb5c0eb1", "sha256: 0ce5"),
    "a pack that is not there": _brief_with("pack: alderbrook", "pack: alderbrok"),
    "a document that the pack does not have": _brief_with(
        "pack: alderbrook", "pack: alderbrook\ndocument: scrutiny-paper"
    ),
    "a path out of the folder": _brief_with("file: published/inspection-2025.pdf", "file: ../inspection-2025.pdf"),
    "a path from the top of the disk": _brief_with("file: published/inspection-2025.pdf", "file: /etc/passwd"),
    "a Windows path": _brief_with("file: published/inspection-2025.pdf", r"file: C:\reports\inspection-2025.pdf"),
    "a report that the brief names and is not there": _brief_with(
        "published/inspection-2025.pdf", "published/inspection-2024.pdf"
    ),
}
_ADDRESSES: dict[str, Prepare] = {
    "a paragraph that is not there": _brief_with(_ADDRESS, '- at: "328:1-2"'),
    "a sentence that is not there": _brief_with(_ADDRESS, '- at: "28:1-99"'),
    "a range the wrong way round": _brief_with(_ADDRESS, '- at: "28:2-1"'),
    "words for an address": _brief_with(_ADDRESS, '- at: "paragraph 28"'),
    "a range across paragraphs": _brief_with(_ADDRESS, '- at: "28-30"'),
    "an address in brackets": _brief_with('    - at: "22:1"', "    - [22:1,2]"),
    "first words that are not there": _brief_with(_ADDRESS, '- at: \'28 from "Leaders have failed" to "safety."\''),
    "an earlier report that is not named": _brief_with(_ADDRESS, '- at: "2013/28"'),
    "a passage under another judgement": _brief_with(
        '    - at: "22:1"\n      opens: "Personal advisers care about"\n      closes: "most of them regularly."\n',
        '    - at: "28"\n',
    ),
    "a passage listed twice": _brief_with(_ADDRESS, '- at: "30"\n    - at: "28:1-2"'),
    "a passage that opens with other words": _brief_with("Leaders have brought about", "Leaders have failed to"),
    "a list that the report does not have": _brief_with("  care_leavers:\n    - at", "  adoption:\n    - at"),
    "a misspelt list": _brief_with("  care_leavers:\n    - at", "  care_leaver:\n    - at"),
    "forty proposals": _brief_with("quotations:\n", "quotations:\n  overall_effectiveness:\n    auto: 40\n"),
    "proposals where there is nothing": _brief_with("quotations:\n", "quotations:\n  adoption:\n    auto: 4\n"),
}

# Finance inputs in YAML


def _finance_with(old: str, new: str) -> Prepare:
    def prepare(example: ExampleFolder) -> list[str]:
        example.change_finance(old, new)
        return example.draft_command

    return prepare


_AMOUNT = "amount: 540000"
_FINANCE: dict[str, Prepare] = {
    "an amount in millions": _finance_with(_AMOUNT, "amount: £0.54m"),
    "an amount with commas": _finance_with(_AMOUNT, "amount: 540,000"),
    "an amount in words": _finance_with(_AMOUNT, "amount: half a million"),
    "a negative amount": _finance_with(_AMOUNT, "amount: -540000"),
    "an amount to a tenth of a penny": _finance_with(_AMOUNT, "amount: 540000.001"),
    "a kind that there is not": _finance_with("kind: balance_held", "kind: balance"),
    "an id given twice": _finance_with("id: balance-held", "id: spent-2024-25"),
    "a sum that does not add up": _finance_with(_AMOUNT, "amount: 550000"),
    "a misspelt entry in a sum": _finance_with("plus: [reserve-allocation]", "plus: [reserve-alocation]"),
    "“the” before a name that has it": _finance_with(
        "id: balance-held\n    kind: balance_held\n    amount: 540000\n    period: 2025/26\n    "
        "service: children’s social care\n    scheme: children",
        "id: balance-held\n    kind: balance_held\n    amount: 540000\n    period: 2025/26\n    "
        "service: children’s social care\n    scheme: the children",
    ),
}

# Finance workbooks


def _workbook_is(content: bytes, name: str = "finance.xlsx") -> Prepare:
    def prepare(example: ExampleFolder) -> list[str]:
        (example.folder / name).write_bytes(content)
        return ["finance", "show", str(example.folder / name)]

    return prepare


def _workbook_with(**cells: Any) -> Prepare:
    return _workbook_is(with_cells(**cells))


def _workbook_changed(change: Change) -> Prepare:
    def filled_and_changed(workbook: Workbook) -> None:
        filled(workbook)
        change(workbook)

    return _workbook_is(changed(filled_and_changed))


def _workbook_part(part: str, content: bytes | str) -> Prepare:
    return _workbook_is(with_parts(with_cells(), {part: content}))


def _format(number_format: str) -> Prepare:
    def change(workbook: Workbook) -> None:
        workbook["Entries"]["C7"].number_format = number_format

    return _workbook_changed(change)


def _rename(workbook: Workbook) -> None:
    for name in list(workbook.defined_names):
        del workbook.defined_names[name]
    workbook["Entries"]["A6"] = "Ref"
    workbook["Entries"].title = "Q4 figures"


def _two_amount_columns(workbook: Workbook) -> None:
    workbook["Entries"]["L6"] = "Amount (£)"


def _hide_row(workbook: Workbook) -> None:
    workbook["Entries"].row_dimensions[7].hidden = True


def _hide_column(workbook: Workbook) -> None:
    workbook["Entries"].column_dimensions["C"].hidden = True


def _merge(workbook: Workbook) -> None:
    workbook["Entries"].merge_cells("C7:C8")


def _wrong_sum(workbook: Workbook) -> None:
    entries, sums = workbook["Entries"], workbook["Sums"]
    for row, (reference, amount) in enumerate([("spent-a", 1_500_000), ("spent-b", 2_600_000)], start=8):
        entries.cell(row, 1).value, entries.cell(row, 2).value, entries.cell(row, 3).value = reference, "Spent", amount
    for cell, reference in {"A7": "growth-2025", "B7": "spent-a", "C7": "spent-b"}.items():
        sums[cell] = reference


_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_WORKBOOKS: dict[str, Prepare] = {
    "“£4.2m” for an amount": _workbook_with(C7="£4.2m"),
    "“4.2” as text in a column of pounds": _workbook_with(C7="4.2"),
    "4.2 as a number in a column of pounds": _workbook_with(C7=4.2),
    "“(500,000)” for an amount": _workbook_with(C7="(500,000)"),
    "a negative number": _workbook_with(C7=-500_000),
    "an amount in euros, by its cell’s format": _format("[$€-2] #,##0.00"),
    "an amount in euros, as text": _workbook_with(C7="€4,200,000"),
    "an amount shown in thousands": _format("#,##0,"),
    "an amount shown as a percentage": _format("0%"),
    "an amount to a tenth of a penny in a cell": _workbook_with(C7=4_200_000.001),
    "TBC for an amount": _workbook_with(C7="TBC"),
    "a date for an amount": _workbook_with(C7=dt.date(2025, 3, 31)),
    "a formula without its result": _workbook_with(C7="=2100000*2"),
    "a formula into another workbook": _workbook_with(C7="='[budget.xlsx]Sheet1'!A1"),
    "an amount without a reference": _workbook_with(C9=4_200_000),
    "a kind that there is not, in a cell": _workbook_with(B7="Grwth"),
    "a made-up example row": _workbook_with(A7="example-growth"),
    "a date as text that can be read two ways": _workbook_with(K7="03/04/2025"),
    "a date as text in American order": _workbook_with(K7="12/31/2025"),
    "a hidden row": _workbook_changed(_hide_row),
    "a hidden column": _workbook_changed(_hide_column),
    "merged cells": _workbook_changed(_merge),
    "a renamed sheet whose headings were changed": _workbook_changed(_rename),
    "two columns of one heading": _workbook_changed(_two_amount_columns),
    "a sum in the workbook that does not add up": _workbook_changed(_wrong_sum),
    "an old Excel file (.xls)": _workbook_is(_OLE + bytes(2000), "finance.xls"),
    "a workbook with a password": _workbook_is(_OLE + "EncryptedPackage".encode("utf-16-le") + bytes(2000)),
    "a workbook with macros": _workbook_part("xl/vbaProject.bin", b"macro"),
    "a workbook with links to another": _workbook_part(
        "xl/externalLinks/externalLink1.xml", '<externalLink xmlns="urn:x"/>'
    ),
    "a workbook with a DTD": _workbook_part("xl/odd.xml", '<!DOCTYPE w [<!ENTITY a "b">]><w/>'),
    "a zip bomb for a workbook": _workbook_part("xl/media/bomb.bin", bytes(20_000_000)),
    "a workbook of 20,000 parts": _workbook_is(
        with_parts(with_cells(), {f"xl/media/{number}.bin": b"" for number in range(20_000)})
    ),
    "a Word file for a workbook": _workbook_is(ExampleFolder(ALDERBROOK).word_template.read_bytes()),
    "a list of values (.csv)": _workbook_is(b"Reference,Kind,Amount\n", "finance.csv"),
    "an OpenDocument spreadsheet": _workbook_is(
        zipped({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet"}), "finance.ods"
    ),
    "a truncated workbook": _workbook_is(with_cells()[:5000]),
}

# Files and folders


def _unpinned_finance(example: ExampleFolder) -> list[str]:
    example.change(example.finance, "amount: 430000", "amount: 430001")
    return example.draft_command


def _swapped(example: ExampleFolder) -> list[str]:
    return [*example.draft_command, "--report", str(example.folder / "published" / "inspection-2021.pdf")]


def _stray_previous(example: ExampleFolder) -> list[str]:
    stray = example.folder / "published" / "stray.pdf"
    stray.write_bytes(printed(*_LETTER))
    return [*example.draft_command, "--previous", str(stray)]


def _edited(example: ExampleFolder) -> list[str]:
    example.draft.write_bytes(b"hours of work")
    return example.draft_command


def _open_in_word(example: ExampleFolder) -> list[str]:
    (example.folder / "~$binet-paper.docx").write_bytes(b"")
    return example.draft_command


def _no_folder(example: ExampleFolder) -> list[str]:
    return [*example.draft_command, "-o", str(example.folder / "absent" / "paper.docx")]


def _not_docx(example: ExampleFolder) -> list[str]:
    return [*example.draft_command, "-o", str(example.folder / "paper.pdf")]


def _folder_for_draft(example: ExampleFolder) -> list[str]:
    example.draft.mkdir()
    return example.draft_command


def _over_the_template(example: ExampleFolder) -> list[str]:
    return [*example.draft_command, "-o", str(example.word_template), "--overwrite"]


def _pipe(example: ExampleFolder) -> list[str]:
    os.mkfifo(example.draft)
    return example.draft_command


_FILES: dict[str, Prepare] = {
    "finance inputs changed since they were pinned": _unpinned_finance,
    "an earlier report given as the report": _swapped,
    "a previous report that the brief does not name": _stray_previous,
    "a draft that somebody has edited": _edited,
    "a draft that Word has open": _open_in_word,
    "a folder that is not there": _no_folder,
    "a draft that is no .docx": _not_docx,
    "a folder of the draft’s name": _folder_for_draft,
    "the pack’s own Word template as the draft": _over_the_template,
    "a pipe of the draft’s name": _pipe,
}

# The folder that `new` lays out


def _new(example: ExampleFolder, into: str = "paper", report: str = "2025", *options: str) -> list[str]:
    report_path = str(example.folder / "published" / f"inspection-{report}.pdf")
    pack = ["--pack", "alderbrook", "--pack-dir", str(example.packs)]
    return ["new", report_path, *pack, "--into", str(example.folder / into), *options]


def _into_a_file(example: ExampleFolder) -> list[str]:
    return _new(example, "brief.yaml")


def _into_the_pack(example: ExampleFolder) -> list[str]:
    return _new(example, "packs/alderbrook")


def _into_nowhere(example: ExampleFolder) -> list[str]:
    return _new(example, "not/there/yet")


def _laid_out(example: ExampleFolder, report: str = "2025") -> None:
    assert run(_new(example, report=report)).exit_code == 0


def _a_later_report(example: ExampleFolder) -> list[str]:
    _laid_out(example, "2021")
    return _new(example)


def _another_pack(example: ExampleFolder) -> list[str]:
    _laid_out(example)
    return ["tower-hamlets-2019" if part == "alderbrook" else part for part in _new(example)]


def _an_earlier_report_for_the_newest(example: ExampleFolder) -> list[str]:
    newest = str(example.folder / "published" / "inspection-2025.pdf")
    return _new(example, "paper", "2021", "--previous", newest)


def _the_report_twice(example: ExampleFolder) -> list[str]:
    return _new(example, "paper", "2025", "--previous", str(example.published_report))


def _earlier_reports_in_brackets(example: ExampleFolder) -> list[str]:
    _laid_out(example)
    brief = example.folder / "paper" / "brief.yaml"
    text = brief.read_text("utf-8")
    assert text.count("\nprevious_reports:\n") == 1
    digest = "0" * 64
    one = f'{{label: "2015", file: reports/inspection-2015.pdf, sha256: "{digest}"}}'
    brief.write_text(text.replace("\nprevious_reports:\n", f"\nprevious_reports: [{one}]\n"), "utf-8")
    return _new(example, "paper", "2025", "--previous", str(example.folder / "published" / "inspection-2021.pdf"))


def _workbook_open_in_excel(example: ExampleFolder) -> list[str]:
    (example.folder / "paper").mkdir()
    (example.folder / "paper" / "~$finance.xlsx").write_bytes(b"")
    return _new(example)


@contextmanager
def _full_disk() -> Iterator[None]:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@contextmanager
def _read_only() -> Iterator[None]:
    # As root may write everywhere, what the system would say is said in its place.
    with pytest.MonkeyPatch.context() as patch:
        refusal = Mock(side_effect=PermissionError(errno.EACCES, os.strerror(errno.EACCES)))
        patch.setattr(whole_files.tempfile, "mkstemp", refusal)
        yield


_FOLDERS: dict[str, Prepare] = {
    "a file for a folder": _into_a_file,
    "the pack’s own folder": _into_the_pack,
    "a folder within folders that are not there": _into_nowhere,
    "a later report than the brief’s": _a_later_report,
    "another pack than the brief’s": _another_pack,
    "an earlier report in the place of the newest": _an_earlier_report_for_the_newest,
    "the report itself as an earlier one": _the_report_twice,
    "earlier reports that stand in brackets": _earlier_reports_in_brackets,
    "a workbook that Excel has open": _workbook_open_in_excel,
}

# Word templates


def _template_is(content: bytes) -> Prepare:
    def prepare(example: ExampleFolder) -> list[str]:
        example.word_template.write_bytes(content)
        return example.draft_command

    return prepare


def _template_with(part: str, content: bytes) -> Prepare:
    def prepare(example: ExampleFolder) -> list[str]:
        file = io.BytesIO()
        with zipfile.ZipFile(example.word_template) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
            for name in old.namelist():
                if name != part:
                    new.writestr(name, old.read(name))
            new.writestr(part, content)
        example.word_template.write_bytes(file.getvalue())
        return example.draft_command

    return prepare


_TEMPLATES: dict[str, Prepare] = {
    "an old .doc as Word template": _template_is(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)),
    "a text file as Word template": _template_is(b"Dear all"),
    "macros in the Word template": _template_with("word/vbaProject.bin", b"macro"),
    "a zip bomb in the Word template": _template_with("word/media/bomb.bin", bytes(20_000_000)),
    "a DTD in the Word template": _template_with("word/odd.xml", b'<!DOCTYPE w [<!ENTITY a "b">]><w/>'),
}

CASES: tuple[BadInput, ...] = tuple(
    BadInput(heading, name, prepare)
    for heading, cases in {
        "Published reports": {
            **{name: _report_is(content) for name, content in (_NOT_A_REPORT | _OTHER_FORMS).items()},
            **{name: _new_about(content) for name, content in _LETTERS.items()},
            "a report cut off in the download": _truncated,
            "a report that is not there": _no_such_report,
            "a folder for a report": _folder_for_report,
        },
        "Briefs": _BRIEFS,
        "Quotations": _ADDRESSES,
        "Finance inputs in YAML": _FINANCE,
        "Finance workbooks": _WORKBOOKS,
        "Files and folders": _FILES,
        "An officer’s folder": _FOLDERS,
        "Word templates": _TEMPLATES,
    }.items()
    for name, prepare in cases.items()
)
CASES += (
    BadInput(
        "A disk that does not take it", "a draft onto a full disk", lambda example: example.draft_command, _full_disk
    ),
    BadInput("A disk that does not take it", "a folder laid out on a full disk", _new, _full_disk),
    BadInput(
        "A disk that does not take it",
        "a draft into a read-only folder",
        lambda example: example.draft_command,
        _read_only,
    ),
    BadInput("A disk that does not take it", "a folder laid out where it may not be", _new, _read_only),
)
