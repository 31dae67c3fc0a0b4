"""Reads the reports of ILACS inspections (2018, 2023 and 2026 forms) into an `Inspection`."""

from collections.abc import Iterator

from cabinet_drafter.evidence import Evidence, Source
from cabinet_drafter.findings import Finding
from cabinet_drafter.inspection import Inspection
from cabinet_drafter.reading.inspections.cross_checks import cross_checks
from cabinet_drafter.reading.inspections.front_page import only_first_report, read_front_page
from cabinet_drafter.reading.inspections.ilacs_body import Body, read_body
from cabinet_drafter.reading.inspections.inspectors import lead_inspectors_in_the_text
from cabinet_drafter.reading.inspections.judgement_table import JudgementTable
from cabinet_drafter.reading.inspections.lost_full_stops import findings_of_lost_full_stops
from cabinet_drafter.reading.inspections.read_facts import ReadFacts
from cabinet_drafter.reading.pdf.footnotes import read_footnotes
from cabinet_drafter.reading.pdf.printed_page import PrintedPages
from cabinet_drafter.vocabulary import Framework, Severity


def read_ilacs(printed: PrintedPages, source: Source, framework: Framework, table: JudgementTable) -> Inspection:
    """The inspection that the pages print.

    Args:
        printed: the file's pages; where another report is bound in behind the first, the first is read.
        source: the file they come from.
        framework: the form its judgement table has.
        table: the judgements of that table.
    """
    front = read_front_page(printed, table.first_line)
    own_pages = only_first_report(printed)
    inspectors, inspectors_page = lead_inspectors_in_the_text(own_pages.lines)
    pages = {**front.fact_pages, "judgements": table.first_line.page}
    if inspectors_page is not None and not front.lead_inspectors:
        pages["lead_inspectors"] = inspectors_page
    body = read_body(own_pages, table.last_line)
    facts = ReadFacts(
        printed=printed,
        source=source,
        framework=framework,
        front=front,
        lead_inspectors=front.lead_inspectors or inspectors,
        judgements=table.judgements,
        summary=body.summary,
        sections=body.sections,
        says_what_must_improve=bool(body.areas_for_improvement or body.improvement_in_prose),
    )
    return Inspection(
        source=source,
        authority=front.authority,
        framework=framework,
        title=front.title,
        inspection_periods=front.inspection_periods,
        published=front.published,
        lead_inspectors=front.lead_inspectors or inspectors,
        judgements=table.judgements,
        summary=body.summary,
        areas_for_improvement=body.areas_for_improvement,
        sections=body.sections,
        footnotes=read_footnotes(own_pages),
        findings=(
            *cross_checks(facts),
            *_of_the_areas(source, body),
            *_sections_without_numbers(source, body),
            *_perhaps_two_paragraphs(source, body),
            *findings_of_lost_full_stops(
                source, summary=body.summary, areas=body.areas_for_improvement, sections=body.sections
            ),
        ),
        fact_pages=pages,
    )


def _of_the_areas(source: Source, body: Body) -> Iterator[Finding]:
    """What a person should know of the list of areas for improvement, which so much of a paper rests on."""
    if not body.areas_for_improvement and body.improvement_in_prose:
        page = body.improvement_in_prose[0].page
        yield Finding(
            code="reading.improvement-in-prose",
            severity=Severity.FOR_INFORMATION,
            message=f"What needs to improve stands on page {page} as prose, not as a list; no area is taken from it.",
            remedy="Read that page and say in the paper what it says, in your own words or as a quotation.",
            evidence=(Evidence(source=source, page=page),),
        )
    elif body.odd_among_areas:
        pages = ", ".join(str(page) for page in body.odd_among_areas)
        yield Finding(
            code="reading.areas-with-other-text",
            severity=Severity.TO_CONFIRM,
            message=f"In the list of what needs to improve (page {pages}) stands text that no bullet opens.",
            remedy="Compare the areas with that page: a bullet may be lost, or a line be no part of any area.",
            evidence=tuple(Evidence(source=source, page=page) for page in body.odd_among_areas),
        )


def _sections_without_numbers(source: Source, body: Body) -> Iterator[Finding]:
    for section in body.sections:
        if section.key is not None and section.unnumbered and not section.paragraphs:
            yield Finding(
                code="reading.section-without-numbers",
                severity=Severity.TO_CONFIRM,
                message=f"Under “{section.heading}” on page {section.page} no numbered paragraph was found, only text.",
                remedy="Look at that page; where its paragraphs are numbered there, tell the maintainers.",
                evidence=(Evidence(source=source, page=section.page),),
            )


def _perhaps_two_paragraphs(source: Source, body: Body) -> list[Finding]:
    return [
        Finding(
            code="reading.paragraph-end-not-shown",
            severity=Severity.FOR_INFORMATION,
            message=(
                f"A page ends in summary paragraph {number} (S{number}), which begins on page {page}, with the end of "
                "a sentence and a full line: print does not show whether the next page begins another paragraph. "
                "It is read as one."
            ),
            remedy=f"Look at the end of page {page} before you quote the whole of S{number}.",
            evidence=(Evidence(source=source, page=page),),
        )
        for number, page in ((number, body.summary[number - 1].page) for number in body.may_be_two)
    ]
