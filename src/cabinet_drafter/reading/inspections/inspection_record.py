"""An `Inspection` as plain JSON types, in the shape and with the field names that `read --json` prints."""

from typing import Any

from cabinet_drafter.inspection import Inspection, Judgement, Section
from cabinet_drafter.read_record import AreaPages, InspectionRecord, JudgementRecord, ParagraphRecord, SectionRecord


def inspection_record(inspection: Inspection) -> dict[str, Any]:
    """The inspection as dicts, lists, strings and numbers; dates in ISO form, keys in reading order."""
    record = InspectionRecord(
        source=inspection.source,
        authority=inspection.authority,
        framework=inspection.framework,
        title=inspection.title,
        inspection_start=inspection.inspection_start,
        inspection_end=inspection.inspection_end,
        inspection_periods=tuple((period.start, period.end) for period in inspection.inspection_periods),
        published=inspection.published,
        lead_inspectors=inspection.lead_inspectors,
        judgements=tuple(_judgement(judgement) for judgement in inspection.judgements),
        areas_for_improvement=tuple(area.text for area in inspection.areas_for_improvement),
        areas_for_priority_action=tuple(area.text for area in inspection.areas_for_priority_action),
        summary=inspection.summary,
        sections=tuple(_section(section) for section in inspection.sections),
        footnotes=inspection.footnotes,
        area_pages=AreaPages(
            areas_for_improvement=tuple(area.page for area in inspection.areas_for_improvement),
            areas_for_priority_action=tuple(area.page for area in inspection.areas_for_priority_action),
        ),
        fact_pages=inspection.fact_pages,
        findings=inspection.findings,
    )
    return record.model_dump(mode="json")


def _judgement(judgement: Judgement) -> JudgementRecord:
    return JudgementRecord(
        number=judgement.number,
        name=judgement.name,
        key=judgement.key,
        grade=judgement.grade,
        grade_printed=judgement.grade_printed,
        page=judgement.page,
    )


def _section(section: Section) -> SectionRecord:
    return SectionRecord(
        heading=section.heading,
        key=section.key,
        grade_printed=section.grade_printed,
        page=section.page,
        paragraphs=tuple(
            ParagraphRecord(
                number=paragraph.number,
                address=paragraph.address,
                page=paragraph.page,
                text=paragraph.text,
                sentences=paragraph.sentences,
            )
            for paragraph in section.paragraphs
        ),
        unnumbered=section.unnumbered,
    )
