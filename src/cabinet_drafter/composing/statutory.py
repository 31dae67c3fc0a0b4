"""The law of a paper: citations, the statutory periods from receipt, intervention, and what follows the grade."""

from cabinet_drafter import law
from cabinet_drafter.brief import InspectionInputs
from cabinet_drafter.composing.provenance import Provenance
from cabinet_drafter.inspection import Inspection
from cabinet_drafter.paper import Law, MarginNote, missing
from cabinet_drafter.vocabulary import ClearanceRole, Governance, Grade, JudgementArea


def statutory(
    inspection: Inspection,
    previous: Inspection | None,
    supplied: InspectionInputs,
    governance: Governance,
    provenance: Provenance,
) -> Law:
    """Citations and dates; without a receipt date every date that runs from it waits for that one input."""
    grade = _overall_grade(inspection)
    intervention = supplied.dfe_intervention
    provenance.computed("law", "law.py: the citation")
    # On the citation and not on the date, which may be missing while the 70 working days print all the same.
    provenance.note(
        "law.inspections_regulations_number",
        MarginNote(role=ClearanceRole.LEGAL_SERVICES, text=law.PUBLISH_STATEMENT.doubt),
    )
    for name in ("good_or_outstanding", "requires_improvement", "inadequate"):
        provenance.computed(f"law.follows_{name}", "the printed overall grade", "inspection.judgements")
    provenance.computed(
        "law.intervention_relevant",
        "the status is given, or inadequate overall; where no overall grade is printed, any judgement of inadequate",
        "inspection.judgements",
        *(("previous.judgements",) if previous else ()),
    )
    return Law(
        inspections_act=law.INSPECTIONS_ACT,
        inspections_regulations=law.INSPECTIONS_REGULATIONS,
        inspections_regulations_number=law.INSPECTIONS_REGULATIONS_NUMBER,
        **_access_to_papers(governance, provenance),
        received_on=provenance.supplied(supplied.received, Law, "law.received_on", "inspection.received"),
        **_periods(supplied, provenance),
        follows_good_or_outstanding=grade in (Grade.GOOD, Grade.OUTSTANDING),
        follows_requires_improvement=grade is Grade.REQUIRES_IMPROVEMENT,
        follows_inadequate=grade is Grade.INADEQUATE,
        what_follows=provenance.supplied(supplied.what_follows, Law, "law.what_follows", "inspection.what_follows"),
        intervention_relevant=intervention is not None
        or any(judged is not None and _found_inadequate(judged) for judged in (inspection, previous)),
        in_intervention=provenance.supplied(
            intervention.in_force if intervention else None,
            Law,
            "law.in_intervention",
            "inspection.dfe_intervention.in_force",
            waits_for="inspection.dfe_intervention",
        ),
        intervention_detail=provenance.supplied(
            intervention.detail if intervention else None,
            Law,
            "law.intervention_detail",
            "inspection.dfe_intervention.detail",
            waits_for=None if intervention else "inspection.dfe_intervention",
        ),
    )


def _access_to_papers(governance: Governance, provenance: Provenance) -> dict[str, str]:
    """The law on who may see a paper: of executives SI 2012/2089, of committees Part VA of the 1972 Act."""
    committee = governance is Governance.COMMITTEE
    cited = {
        "public_access_rule": law.COMMITTEE_AGENDA if committee else law.PUBLIC_AGENDA,
        "exempt_information_rule": law.EXEMPT_INFORMATION,
        "background_papers_rule": law.COMMITTEE_BACKGROUND_PAPERS if committee else law.EXECUTIVE_BACKGROUND_PAPERS,
    }
    for name, citation in cited.items():
        if citation.doubt:
            provenance.note(f"law.{name}", MarginNote(role=ClearanceRole.LEGAL_SERVICES, text=citation.doubt))
    return {name: citation.reference for name, citation in cited.items()}


def _periods(supplied: InspectionInputs, provenance: Provenance) -> dict[str, object]:
    names = ("publish_by", "statement_by", "bank_holidays", "has_bank_holidays")
    if supplied.received is None:
        return {name: missing(Law, name, "inspection.received") for name in names}
    periods = law.statutory_periods(supplied.received, provenance.place("inspection.received"))
    rule = "SI 2007/462: working days after receipt, without weekends, Christmas Day, Good Friday and bank holidays"
    for name in names:
        provenance.computed(f"law.{name}", rule, "law.received_on")
    return {
        "publish_by": periods.publish_by,
        "statement_by": periods.statement_by,
        "bank_holidays": list(periods.bank_holidays),
        "has_bank_holidays": bool(periods.bank_holidays),
    }


def _overall_grade(inspection: Inspection) -> Grade | None:
    overall = inspection.judgement(JudgementArea.OVERALL_EFFECTIVENESS)
    return overall.grade if overall else None


def _found_inadequate(inspection: Inspection) -> bool:
    """Intervention follows an overall grade of inadequate; where none is printed, any judgement of inadequate."""
    overall = _overall_grade(inspection)
    if overall is not None:
        return overall is Grade.INADEQUATE
    return any(judgement.grade is Grade.INADEQUATE for judgement in inspection.judgements)
