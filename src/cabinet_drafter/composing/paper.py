"""Everything into one paper: the order in which its parts are put together."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from cabinet_drafter.brief import BriefFile, PreviousReport
from cabinet_drafter.composing import front_matter
from cabinet_drafter.composing.history import compare, inspection_facts
from cabinet_drafter.composing.money import finance
from cabinet_drafter.composing.officer_parts import comments
from cabinet_drafter.composing.provenance import Provenance
from cabinet_drafter.composing.quoted import quoted_passages
from cabinet_drafter.composing.statutory import statutory
from cabinet_drafter.errors import InputsInvalidError
from cabinet_drafter.finance import FinanceFile
from cabinet_drafter.inspection import Inspection
from cabinet_drafter.pack import Pack
from cabinet_drafter.paper import (
    Appendix,
    CabinetPaper,
    ComposedPaper,
    InspectionFacts,
    MissingInput,
    NotGiven,
    missing,
)

_FRONT_PAGE_FACTS = {
    "authority": "authority",
    "title": "title",
    "framework_name": "judgements",
    "starts_on": "inspection_periods",
    "ends_on": "inspection_periods",
    "periods": "inspection_periods",
    "lead_inspectors": "lead_inspectors",
    "has_lead_inspectors": "lead_inspectors",
    "has_overall": "judgements",
    "overall_grade": "judgements",
}


def compose_paper(
    brief_file: BriefFile,
    inspection: Inspection,
    previous_inspections: Sequence[tuple[PreviousReport, Inspection]],
    finance_file: FinanceFile | None,
    pack: Pack,
) -> ComposedPaper:
    """Put a paper together from what was read; what nobody supplied stays missing, nothing is guessed.

    Args:
        brief_file: the officer's choices.
        inspection: the report that the paper is about.
        previous_inspections: earlier reports; the latest of them is compared, all may be quoted.
        finance_file: the finance inputs, or None where nobody supplied them.
        pack: the council's pack.

    Raises:
        InputsInvalidError: an address is unknown, a quotation moved, a date contradicts the printed one.
    """
    brief = brief_file.brief
    provenance = Provenance(brief_file.lines)
    history = _in_order(inspection, previous_inspections, brief_file)
    named_previous, previous = history[-1] if history else (None, None)
    facts = _facts(
        inspection, brief.inspection.published, "inspection", brief_file, provenance, brief_path="inspection.published"
    )
    summary, groups = quoted_passages(
        brief_file, inspection, {named.label: earlier for named, earlier in previous_inspections}, provenance
    )
    no_options, options = front_matter.alternative_options(brief, provenance)
    paper = CabinetPaper(
        title=front_matter.title(brief, provenance),
        council=front_matter.council(pack, provenance),
        meeting=front_matter.meeting(brief.meeting, pack, provenance),
        cover=front_matter.cover(brief.cover, provenance),
        inspection=facts,
        has_previous=previous is not None,
        previous=_facts(
            previous,
            named_previous.published,
            "previous",
            brief_file,
            provenance,
            brief_path=f"previous_reports.{brief.previous_reports.index(named_previous)}.published",
        )
        if previous and named_previous
        else NotGiven(ask_first="has_previous"),
        comparison=compare(inspection, previous) if previous else NotGiven(ask_first="has_previous"),
        areas_for_improvement=[area.text for area in inspection.areas_for_improvement],
        has_areas_for_improvement=bool(inspection.areas_for_improvement),
        summary_quotations=summary,
        has_summary_quotations=bool(summary),
        has_quotations=bool(summary or groups),
        quotation_groups=groups,
        recommendations=front_matter.recommendations(brief.recommendations, provenance),
        reasons_for_decisions=front_matter.own_words(
            brief.reasons_for_decisions or None, "reasons_for_decisions", provenance
        ),
        no_alternative_options=no_options,
        alternative_options=options,
        finance=finance(finance_file, provenance),
        law=statutory(inspection, previous, brief.inspection, provenance),
        comments=comments(brief, provenance),
        linked_reports=front_matter.own_words(brief.linked_reports, "linked_reports", provenance),
        appendices=[_appendix(facts)],
        background_documents=front_matter.own_words(brief.background_documents, "background_documents", provenance),
        contacts=front_matter.contacts(brief.contacts, provenance),
    )
    _evidence_of_the_report(inspection, provenance)
    return ComposedPaper(paper=paper, evidence=provenance.evidence, notes=provenance.notes)


def _in_order(
    inspection: Inspection, previous_inspections: Sequence[tuple[PreviousReport, Inspection]], brief_file: BriefFile
) -> list[tuple[PreviousReport, Inspection]]:
    """Earlier inspections by date; each must have ended before this one began."""
    history = sorted(previous_inspections, key=lambda known: known[1].inspection_end)
    for (named, earlier), (_, later) in pairwise([*history, (None, inspection)]):
        assert named is not None
        if earlier.inspection_end >= later.inspection_start:
            raise InputsInvalidError(
                "inputs.previous-not-earlier",
                f"{named.file} reports an inspection that ended on {earlier.inspection_end:%d/%m/%Y}; "
                f"{later.source.name} reports one that began on {later.inspection_start:%d/%m/%Y}",
                where=brief_file.lines.place("previous_reports"),
                remedy="Name as published_report the newest report, and as previous_reports only earlier ones.",
            )
    return history


def _facts(
    inspection: Inspection,
    supplied: date | None,
    path: str,
    brief_file: BriefFile,
    provenance: Provenance,
    *,
    brief_path: str,
) -> InspectionFacts:
    """Front-page facts; a publication date that the report prints wins, and a brief that differs is refused."""
    published: date | MissingInput
    if inspection.published is not None:
        if supplied is not None and supplied != inspection.published:
            raise InputsInvalidError(
                "inputs.published-differs",
                f"the brief says published on {supplied:%d/%m/%Y}; {inspection.source.name} prints "
                f"{inspection.published:%d/%m/%Y}",
                where=brief_file.lines.place(brief_path),
                remedy="Take the date out of the brief: the printed one is used.",
            )
        published = inspection.published
        provenance.rests_on(f"{path}.published_on", inspection.evidence("published"))
    elif supplied is not None:
        published = supplied
        provenance.chosen(f"{path}.published_on", brief_path)
    else:
        published = missing(
            InspectionFacts,
            "published_on",
            "inspection.published" if path == "inspection" else "previous_reports.published",
        )
    for name, fact in _FRONT_PAGE_FACTS.items():
        provenance.rests_on(f"{path}.{name}", inspection.evidence(fact))
    for place, judgement in enumerate(inspection.judgements):
        provenance.rests_on(
            f"{path}.judgements.{place}", inspection.evidence("judgements").model_copy(update={"page": judgement.page})
        )
    return inspection_facts(inspection, published)


def _evidence_of_the_report(inspection: Inspection, provenance: Provenance) -> None:
    provenance.computed("has_previous", "composing.paper: an earlier report is named", "previous")
    provenance.computed("comparison", "composing.history", "inspection.judgements", "previous.judgements")
    for place, area in enumerate(inspection.areas_for_improvement):
        provenance.rests_on(
            f"areas_for_improvement.{place}",
            inspection.evidence("areas_for_improvement").model_copy(
                update={"page": area.page, "paragraph": f"A{place + 1}"}
            ),
        )
    provenance.computed("has_areas_for_improvement", "counted", "areas_for_improvement")
    provenance.computed("has_summary_quotations", "counted", "summary_quotations")
    provenance.computed("has_quotations", "counted", "summary_quotations", "quotation_groups")
    provenance.computed("appendices", "the published report", "inspection.title", "inspection.periods")


def _appendix(facts: InspectionFacts) -> Appendix:
    return Appendix(
        letter="A", title=facts.title, authority=facts.authority, starts_on=facts.starts_on, ends_on=facts.ends_on
    )
