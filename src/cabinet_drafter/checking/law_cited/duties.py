"""What a paper on an inspection must say of the council's own duties: written statement, publishing the report."""

import re
from collections.abc import Iterator
from typing import Final

from cabinet_drafter import law
from cabinet_drafter.checking.law_cited.telling import law_finding
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.findings import Finding, Where
from cabinet_drafter.vocabulary import Severity

_STATEMENT: Final = re.compile(
    r"\bwritten statement\b|\bstatement of (?:the )?(?:proposed )?action|\b137\s?\(3\)|\b(?:70|seventy) working days\b",
    re.IGNORECASE,
)
_PUBLICATION: Final = re.compile(
    r"\b(?:30|thirty)[ -]working[ -]days?\b|\b(?:must|required to|duty to|shall) publish (?:the |this |its )?"
    r"(?:inspection |Ofsted )?report\b",
    re.IGNORECASE,
)
_LEGAL: Final = re.compile(r"\blegal\b|monitoring officer", re.IGNORECASE)


def check_written_statement(paper: PaperUnderCheck) -> Iterator[Finding]:
    """The paper states the duty to prepare and publish a written statement of proposed action."""
    if not _says(paper, _STATEMENT):
        yield law_finding(
            "written-statement-missing",
            Severity.MUST_FIX,
            _legal_heading(paper),
            "The paper nowhere says that the council must prepare a written statement of the action that it proposes, "
            f"and publish it within {law.PUBLISH_STATEMENT_WORKING_DAYS} working days of receiving the report. The "
            "duty holds whatever the grades.",
            f"State it: {law.WRITTEN_STATEMENT.reference}; {law.INSPECTIONS_REGULATIONS} "
            f"({law.INSPECTIONS_REGULATIONS_NUMBER}), with the last day.",
        )


def check_report_publication(paper: PaperUnderCheck) -> Iterator[Finding]:
    """The paper states the duty to publish the report."""
    if not _says(paper, _PUBLICATION):
        yield law_finding(
            "report-publication-missing",
            Severity.TO_CONFIRM,
            _legal_heading(paper),
            "The paper does not say that the council must itself publish the report, within "
            f"{law.PUBLISH_REPORT_WORKING_DAYS} working days of receiving it.",
            f"State it: {law.PUBLISH_REPORT.reference}; or confirm that it has been done.",
        )


def _says(paper: PaperUnderCheck, words: re.Pattern[str]) -> bool:
    return any(words.search(text) for text in paper.prose.values())


def _legal_heading(paper: PaperUnderCheck) -> Where:
    heading = next((line for line in paper.lines if line.is_heading and _LEGAL.search(line.text)), None)
    return Where() if heading is None else heading.where()
