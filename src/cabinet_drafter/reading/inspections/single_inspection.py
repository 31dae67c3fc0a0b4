"""Reads reports under the Single Inspection Framework (2013 to 2018) into an `Inspection`."""

from cabinet_drafter.evidence import Evidence, Source
from cabinet_drafter.findings import Finding
from cabinet_drafter.inspection import Inspection
from cabinet_drafter.reading.inspections.cross_checks import cross_checks
from cabinet_drafter.reading.inspections.front_page import only_first_report, read_front_page
from cabinet_drafter.reading.inspections.inspectors import lead_inspectors_in_the_text
from cabinet_drafter.reading.inspections.judgement_sentences import board_judgement, overall_judgement
from cabinet_drafter.reading.inspections.judgement_table import JudgementTable
from cabinet_drafter.reading.inspections.lost_full_stops import findings_of_lost_full_stops
from cabinet_drafter.reading.inspections.read_facts import ReadFacts
from cabinet_drafter.reading.inspections.single_inspection_body import read_single_inspection_body
from cabinet_drafter.reading.pdf.footnotes import read_footnotes
from cabinet_drafter.reading.pdf.printed_page import PrintedPages
from cabinet_drafter.vocabulary import Framework, Severity


def read_single_inspection(printed: PrintedPages, source: Source, table: JudgementTable) -> Inspection:
    """The inspection that the pages print.

    The overall judgement and that on the Local Safeguarding Children Board are sentences; they become judgements
    whose name is the sentence, in printed order: the overall judgement first, the board last.
    """
    front = read_front_page(printed, table.first_line)
    own_pages = only_first_report(printed)
    overall = overall_judgement(own_pages, table.last_line.page)
    board = board_judgement(own_pages, table.last_line.page)
    judgements = tuple(judgement for judgement in (overall, *table.judgements, board) if judgement)
    body = read_single_inspection_body(own_pages, table.last_line)
    inspectors, inspectors_page = lead_inspectors_in_the_text(own_pages.lines)
    pages = {**front.fact_pages, "judgements": table.first_line.page}
    if inspectors_page is not None and not front.lead_inspectors:
        pages["lead_inspectors"] = inspectors_page
    facts = ReadFacts(
        printed=printed,
        source=source,
        framework=Framework.SIF,
        front=front,
        lead_inspectors=front.lead_inspectors or inspectors,
        judgements=judgements,
        summary=body.summary,
        sections=body.sections,
        says_what_must_improve=bool(body.areas_for_improvement),
    )
    return Inspection(
        source=source,
        authority=front.authority,
        framework=Framework.SIF,
        title=front.title,
        inspection_periods=front.inspection_periods,
        published=front.published,
        lead_inspectors=facts.lead_inspectors,
        judgements=judgements,
        overall_sentence=overall.name if overall else None,
        summary=body.summary,
        areas_for_improvement=body.areas_for_improvement,
        areas_for_priority_action=body.areas_for_priority_action,
        sections=body.sections,
        footnotes=read_footnotes(own_pages),
        findings=(
            *(() if overall else (_no_overall_judgement(source),)),
            *cross_checks(facts),
            # Its summary and its recommendations stand in its sections too.
            *findings_of_lost_full_stops(source, summary=(), areas=(), sections=body.sections),
        ),
        fact_pages=pages,
    )


def _no_overall_judgement(source: Source) -> Finding:
    return Finding(
        code="reading.overall-judgement-not-found",
        severity=Severity.TO_CONFIRM,
        message="No sentence was found in which this report gives its overall judgement; none is used.",
        remedy="Look at the front page of the report for the overall judgement.",
        evidence=(Evidence(source=source, page=1),),
    )
