"""The bytes of a published document into the noun of its form, in this very process; called by `child.entry` and tests.

Checks the file, tells which form it has and chooses that form's reader.
"""

from pathlib import Path

from cabinet_drafter.evidence import Source
from cabinet_drafter.inspection import Inspection
from cabinet_drafter.reading.inspections.framework import recognise_framework
from cabinet_drafter.reading.inspections.ilacs import read_ilacs
from cabinet_drafter.reading.inspections.judgement_table import read_judgement_table
from cabinet_drafter.reading.inspections.main_findings import is_main_findings_report, read_main_findings_report
from cabinet_drafter.reading.inspections.single_inspection import read_single_inspection
from cabinet_drafter.reading.letters.visit_letter import visit_letter
from cabinet_drafter.reading.pdf.file_damage import damage_findings
from cabinet_drafter.reading.pdf.pages import read_pages
from cabinet_drafter.reading.pdf.printed_page import PrintedPages
from cabinet_drafter.visit import VisitLetter
from cabinet_drafter.vocabulary import Framework


def read_any_form(name: str, content: bytes) -> Inspection | VisitLetter:
    """Read a published document; `name` is what messages and evidence call it.

    Raises:
        SourceUnreadableError: it is not a PDF that can be read.
        FormNotRecognisedError: it is a PDF of another form than those read.
    """
    printed = read_pages(name, content)
    source = Source.of(Path(name), content)
    read = _read(printed, source)
    damage = damage_findings(source, content, printed)
    return read.model_copy(update={"findings": (*read.findings, *damage)}) if damage else read


def _read(printed: PrintedPages, source: Source) -> Inspection | VisitLetter:
    if letter := visit_letter(printed, source):
        return letter
    if is_main_findings_report(printed):
        return read_main_findings_report(printed, source)
    table = read_judgement_table(printed)
    framework = recognise_framework(printed, table)
    if framework is Framework.SIF:
        return read_single_inspection(printed, source, table)
    return read_ilacs(printed, source, framework, table)
