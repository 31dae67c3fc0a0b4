"""Reads the reports of ILACS inspections (2018, 2023 and 2026 forms) into an `Inspection`."""

import re

from cabinet_drafter.evidence import Evidence, Source
from cabinet_drafter.findings import Finding
from cabinet_drafter.inspection import Inspection, InspectionPeriod
from cabinet_drafter.reading.dates import inspection_periods
from cabinet_drafter.reading.front_page import read_front_page
from cabinet_drafter.reading.ilacs_body import Body, read_body
from cabinet_drafter.reading.judgement_table import JudgementTable, printed_grade
from cabinet_drafter.reading.printed_page import PrintedPages
from cabinet_drafter.vocabulary import Framework, Severity


def read_ilacs(printed: PrintedPages, source: Source, framework: Framework, table: JudgementTable) -> Inspection:
    """The inspection that the pages print.

    Args:
        printed: the report's pages.
        source: the file they come from.
        framework: the form its judgement table has.
        table: the judgements of that table.
    """
    front = read_front_page(printed, table.first_line)
    body = read_body(printed, table.last_line)
    return Inspection(
        source=source,
        authority=front.authority,
        framework=framework,
        title=front.title,
        inspection_periods=front.inspection_periods,
        published=front.published,
        lead_inspectors=front.lead_inspectors,
        judgements=table.judgements,
        summary=body.summary,
        areas_for_improvement=body.areas_for_improvement,
        sections=body.sections,
        findings=(
            *_dates_that_differ(printed, source, front.inspection_periods),
            *_headings_that_differ(source, table, body),
            *_prose(source, body),
        ),
        fact_pages={**front.fact_pages, "judgements": table.first_line.page},
    )


def _dates_that_differ(printed: PrintedPages, source: Source, periods: tuple[InspectionPeriod, ...]) -> list[Finding]:
    """A running footer with other inspection dates than the front page, which some published reports have."""
    for page in printed.pages:
        for line in page.running:
            without_page_number = re.sub(r"\s\d{1,3}$", "", line.text)
            in_footer = inspection_periods(without_page_number)
            if in_footer and in_footer != periods:
                return [
                    Finding(
                        code="reading.footer-dates-differ",
                        severity=Severity.TO_CONFIRM,
                        message=(
                            f"The foot of page {page.number} prints “{without_page_number}”, other inspection dates "
                            "than the front page. Those of the front page are used."
                        ),
                        remedy="Compare the dates with your own record of the inspection.",
                        evidence=(Evidence(source=source, page=1), Evidence(source=source, page=page.number)),
                    )
                ]
    return []


def _headings_that_differ(source: Source, table: JudgementTable, body: Body) -> list[Finding]:
    """A section's heading that repeats another grade than the front page: the front page rules, a person must know."""
    findings = []
    for section in body.sections:
        judgement = next((judgement for judgement in table.judgements if judgement.key is section.key), None)
        if judgement is None or section.grade_printed is None:
            continue
        if printed_grade(section.grade_printed) is judgement.grade:
            continue
        findings.append(
            Finding(
                code="reading.heading-grade-differs",
                severity=Severity.TO_CONFIRM,
                message=(
                    f"The front page prints “{judgement.grade_printed}” for “{judgement.name}”; "
                    f"the heading on page {section.page} prints “{section.heading}”. The front page is used."
                ),
                remedy="Look at both pages; if the front page is wrong, ask Ofsted.",
                evidence=(
                    Evidence(source=source, page=judgement.page),
                    Evidence(source=source, page=section.page),
                ),
            )
        )
    return findings


def _prose(source: Source, body: Body) -> list[Finding]:
    if body.areas_for_improvement or not body.improvement_in_prose:
        return []
    page = body.improvement_in_prose[0].page
    return [
        Finding(
            code="reading.improvement-in-prose",
            severity=Severity.FOR_INFORMATION,
            message=f"What needs to improve stands on page {page} as prose, not as a list; no area is taken from it.",
            remedy="Read that page and say in the paper what it says, in your own words or as a quotation.",
            evidence=(Evidence(source=source, page=page),),
        )
    ]
