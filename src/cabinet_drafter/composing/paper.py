"""Everything into one paper: the order in which its parts are put together."""

from collections.abc import Sequence

from cabinet_drafter.brief import BriefFile, PreviousReport
from cabinet_drafter.composing import front_matter
from cabinet_drafter.composing.history import compare
from cabinet_drafter.composing.inspections import ask_whether_same_authority, facts, in_order
from cabinet_drafter.composing.money import finance
from cabinet_drafter.composing.officer_parts import comments
from cabinet_drafter.composing.possible_dates import refuse_impossible_dates
from cabinet_drafter.composing.provenance import Provenance
from cabinet_drafter.composing.quoted import quoted_passages
from cabinet_drafter.composing.statutory import statutory
from cabinet_drafter.finance import FinanceFile
from cabinet_drafter.inspection import Inspection
from cabinet_drafter.pack import Pack
from cabinet_drafter.paper import Appendix, CabinetPaper, ComposedPaper, InspectionFacts, NotGiven


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
    provenance = Provenance(brief_file.places)
    history = in_order(inspection, previous_inspections, brief_file)
    refuse_impossible_dates(brief_file, inspection, history)
    named_previous, previous = history[-1] if history else (None, None)
    ask_whether_same_authority(inspection, previous, pack, provenance)
    this_inspection = facts(
        inspection, brief.inspection.published, "inspection", brief_file, provenance, brief_path="inspection.published"
    )
    quoted = quoted_passages(
        brief_file, inspection, {named.label: earlier for named, earlier in previous_inspections}, provenance
    )
    no_options, options = front_matter.alternative_options(brief, provenance)
    paper = CabinetPaper(
        title=front_matter.title(brief, provenance),
        council=front_matter.council(pack, provenance),
        meeting=front_matter.meeting(brief.meeting, pack, provenance),
        cover=front_matter.cover(brief.cover, provenance),
        inspection=this_inspection,
        has_previous=previous is not None,
        names_previous=provenance.supplied(
            None if brief.previous_reports is None else bool(brief.previous_reports),
            CabinetPaper,
            "names_previous",
            "previous_reports",
        ),
        previous=facts(
            previous,
            named_previous.published,
            "previous",
            brief_file,
            provenance,
            brief_path=f"previous_reports.{(brief.previous_reports or ()).index(named_previous)}.published",
        )
        if previous and named_previous
        else NotGiven(ask_first="has_previous"),
        comparison=compare(inspection, previous) if previous else NotGiven(ask_first="has_previous"),
        areas_for_improvement=[area.text for area in inspection.areas_for_improvement],
        has_areas_for_improvement=bool(inspection.areas_for_improvement),
        summary_quotations=quoted.summary,
        has_summary_quotations=bool(quoted.summary),
        has_quotations=bool(quoted.summary or quoted.groups or quoted.earlier),
        quotation_groups=quoted.groups,
        earlier_quotations=quoted.earlier,
        recommendations=front_matter.recommendations(brief.recommendations, provenance),
        reasons_for_decisions=front_matter.own_words(
            brief.reasons_for_decisions or None, "reasons_for_decisions", provenance
        ),
        no_alternative_options=no_options,
        alternative_options=options,
        finance=finance(finance_file, provenance),
        law=statutory(inspection, previous, brief.inspection, pack.file.governance, provenance),
        comments=comments(brief, provenance),
        linked_reports=front_matter.own_words(brief.linked_reports, "linked_reports", provenance),
        appendices=[_appendix(this_inspection)],
        background_documents=front_matter.own_words(brief.background_documents, "background_documents", provenance),
        contacts=front_matter.contacts(brief.contacts, provenance),
    )
    _evidence_of_the_report(inspection, provenance)
    return ComposedPaper(paper=paper, evidence=provenance.evidence, notes=provenance.notes)


def _evidence_of_the_report(inspection: Inspection, provenance: Provenance) -> None:
    provenance.computed("has_previous", "an earlier report is named", "previous")
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
    for name, fact in (("title", "title"), ("authority", "authority")):
        provenance.rests_on(f"appendices.0.{name}", inspection.evidence(fact))
    for name in ("letter", "starts_on", "ends_on"):
        provenance.computed(f"appendices.0.{name}", "the published report is the first appendix", "inspection.periods")
    provenance.computed("earlier_quotations", "none is chosen", "quotation_groups")


def _appendix(published: InspectionFacts) -> Appendix:
    return Appendix(
        letter="A",
        title=published.title,
        authority=published.authority,
        starts_on=published.starts_on,
        ends_on=published.ends_on,
    )
