"""An `Inspection` as plain JSON types, in the shape and with the field names that `read --json` prints."""

from typing import Any

from cabinet_drafter.inspection import Inspection, Judgement, Passage, Section


def inspection_record(inspection: Inspection) -> dict[str, Any]:
    """The inspection as dicts, lists, strings and numbers; dates in ISO form, keys in reading order."""
    return {
        "source": {"name": inspection.source.name, "sha256": inspection.source.sha256},
        "authority": inspection.authority,
        "framework": inspection.framework.value,
        "title": inspection.title,
        "inspection_start": inspection.inspection_start.isoformat(),
        "inspection_end": inspection.inspection_end.isoformat(),
        "inspection_periods": [
            [period.start.isoformat(), period.end.isoformat()] for period in inspection.inspection_periods
        ],
        "published": inspection.published.isoformat() if inspection.published else None,
        "lead_inspectors": list(inspection.lead_inspectors),
        "judgements": [_judgement(judgement) for judgement in inspection.judgements],
        "areas_for_improvement": [area.text for area in inspection.areas_for_improvement],
        "areas_for_priority_action": [area.text for area in inspection.areas_for_priority_action],
        "summary": [_passage(passage) for passage in inspection.summary],
        "sections": [_section(section) for section in inspection.sections],
        "findings": [finding.model_dump(mode="json") for finding in inspection.findings],
    }


def _judgement(judgement: Judgement) -> dict[str, Any]:
    record: dict[str, Any] = {
        "name": judgement.name,
        "key": judgement.key.value if judgement.key else None,
        "grade": judgement.grade.value if judgement.grade else None,
        "grade_printed": judgement.grade_printed,
        "page": judgement.page,
    }
    return record if judgement.number is None else {"number": judgement.number, **record}


def _passage(passage: Passage) -> dict[str, Any]:
    return {"page": passage.page, "text": passage.text, "sentences": list(passage.sentences)}


def _section(section: Section) -> dict[str, Any]:
    return {
        "heading": section.heading,
        "key": section.key.value if section.key else None,
        "grade_printed": section.grade_printed,
        "page": section.page,
        "paragraphs": [
            {"number": paragraph.number, "address": paragraph.address, **_passage(paragraph)}
            for paragraph in section.paragraphs
        ],
    }
