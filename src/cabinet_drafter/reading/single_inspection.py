"""Reads the front page of reports under the Single Inspection Framework (2013 to 2018) into an `Inspection`."""

import re
from collections.abc import Sequence
from typing import Final

from cabinet_drafter.evidence import Evidence, Source
from cabinet_drafter.findings import Finding
from cabinet_drafter.inspection import Inspection, Judgement
from cabinet_drafter.reading.front_page import lead_inspectors_in_the_text, read_front_page
from cabinet_drafter.reading.judgement_table import GRADE_WORDS, JudgementTable, printed_grade
from cabinet_drafter.reading.printed_page import Line, PrintedPages, join_lines
from cabinet_drafter.vocabulary import Framework, JudgementArea, Severity

_GRADE: Final = rf"(?P<grade>{GRADE_WORDS})"
_OVERALL: Final = re.compile(
    rf"(?P<sentence>(?:the overall judgement is|children[’']s services in)\b(?:(?!\.\s).)*?\b{_GRADE})\b", re.IGNORECASE
)
_LSCB: Final = re.compile(
    r"(?:the judgement (?:for|on) )?"
    rf"(?P<sentence>the (?:effectiveness of the )?local safeguarding children board(?: \(LSCB\))? (?:is )?{_GRADE})\b",
    re.IGNORECASE,
)
_LINES_OF_A_SENTENCE: Final = 4


def read_single_inspection(printed: PrintedPages, source: Source, table: JudgementTable) -> Inspection:
    """The inspection whose front page is printed; summary and body of these reports are not read.

    The overall judgement and that on the Local Safeguarding Children Board are sentences; they become judgements
    whose name is the sentence, in printed order: the overall judgement first, the board last.
    """
    front = read_front_page(printed, table.first_line)
    overall = _judgement(printed.lines, _OVERALL, JudgementArea.OVERALL_EFFECTIVENESS)
    board = _judgement(printed.lines, _LSCB, JudgementArea.LSCB)
    inspectors, inspectors_page = lead_inspectors_in_the_text(printed.lines)
    pages = {**front.fact_pages, "judgements": table.first_line.page}
    if inspectors_page is not None and not front.lead_inspectors:
        pages["lead_inspectors"] = inspectors_page
    return Inspection(
        source=source,
        authority=front.authority,
        framework=Framework.SIF,
        title=front.title,
        inspection_periods=front.inspection_periods,
        published=front.published,
        lead_inspectors=front.lead_inspectors or inspectors,
        judgements=tuple(judgement for judgement in (overall, *table.judgements, board) if judgement),
        overall_sentence=overall.name if overall else None,
        findings=(_front_page_only(source), *(() if overall else (_no_overall_judgement(source),))),
        fact_pages=pages,
    )


def _front_page_only(source: Source) -> Finding:
    return Finding(
        code="reading.front-page-only",
        severity=Severity.FOR_INFORMATION,
        message="Only the front page of a report under the Single Inspection Framework is read; its summary, "
        "recommendations and paragraphs are not, and cannot be quoted.",
        remedy="Use the report as a previous inspection; look in the report itself for anything more.",
        evidence=(Evidence(source=source, page=1),),
    )


def _no_overall_judgement(source: Source) -> Finding:
    return Finding(
        code="reading.overall-judgement-not-found",
        severity=Severity.TO_CONFIRM,
        message="No sentence was found in which this report gives its overall judgement; none is used.",
        remedy="Look at the front page of the report for the overall judgement.",
        evidence=(Evidence(source=source, page=1),),
    )


def _judgement(lines: Sequence[Line], sentence: re.Pattern[str], key: JudgementArea) -> Judgement | None:
    """The first judgement printed as such a sentence of its own, at the start of a line."""
    for place, line in enumerate(lines):
        words = join_lines(following.text for following in lines[place : place + _LINES_OF_A_SENTENCE])
        if found := sentence.match(words):
            return Judgement(
                name=found["sentence"],
                key=key,
                grade=printed_grade(found["grade"]),
                grade_printed=found["grade"],
                page=line.page,
            )
    return None
