"""The noun `CabinetPaper`: everything a Word template may print, as plain data."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from cabinet_drafter.evidence import Evidence
from cabinet_drafter.noun import Noun
from cabinet_drafter.paper.cover import Council, Cover, Meeting
from cabinet_drafter.paper.money import Finance
from cabinet_drafter.paper.officers import Appendix, Comments, Contact, Law, RecommendationChoices
from cabinet_drafter.paper.outcome import Comparison, EarlierQuotations, InspectionFacts, Quotation, QuotationGroup
from cabinet_drafter.paper.plain import FINANCE, OFFICER, Ask, MarginNote, MissingInput, NotGiven, says


class CabinetPaper(Noun):
    """Everything a Word template may print."""

    title: str | MissingInput = says(
        "Title of the paper",
        "Outcome of the Ofsted inspection",
        Ask(OFFICER, "title of the report", "Give the paper a title."),
    )
    council: Council = says("The council", "")
    meeting: Meeting = says("The meeting", "")
    cover: Cover = says("The cover block", "")
    inspection: InspectionFacts = says("This inspection", "")
    has_previous: bool = says("Yes where a previous inspection is compared", True)
    names_previous: bool | MissingInput = says(
        "Yes where the brief names an earlier report; no where it says that there is none",
        True,
        Ask(OFFICER, "the previous inspection", "Name the report of the previous inspection, or say [] for none."),
    )
    previous: InspectionFacts | NotGiven = says(
        "The previous inspection; ask has_previous first", "", ask_first="has_previous"
    )
    comparison: Comparison | NotGiven = says("The comparison; ask has_previous first", "", ask_first="has_previous")
    areas_for_improvement: list[str] = says(
        "What needs to improve, in the printed words", ["The timeliness of visits."]
    )
    has_areas_for_improvement: bool = says("Yes where the report prints any", True)
    summary_quotations: list[Quotation] = says("Chosen passages of the report's summary", "list of quotations")
    has_summary_quotations: bool = says("Yes where there are any", True)
    earlier_quotations: list[EarlierQuotations] = says("Chosen passages of earlier reports, by report", "list")
    has_quotations: bool = says("Yes where any passage of this or an earlier report was chosen", True)
    quotation_groups: list[QuotationGroup] = says("Chosen passages by judgement, in the order of the brief", "list")
    recommendations: RecommendationChoices | MissingInput = says(
        "What the meeting is asked to do", "", Ask(OFFICER, "recommendations", "Say what the meeting is asked to do.")
    )
    reasons_for_decisions: list[str] | MissingInput = says(
        "Reasons, in the officer's words",
        ["The Council has a duty to respond."],
        Ask(OFFICER, "reasons for the decisions", "Give the reasons for the decisions."),
    )
    no_alternative_options: bool | MissingInput = says(
        "Yes where the answer is that there are none",
        True,
        Ask(OFFICER, "alternative options", "Describe the alternative options, or say that there are none."),
    )
    alternative_options: list[str] = says("The alternative options, in the officer's words", [])
    finance: Finance | MissingInput = says(
        "The finance inputs", "", Ask(FINANCE, "financial information", "Supply the finance inputs for this paper.")
    )
    law: Law = says("Law and statutory dates", "")
    comments: Comments = says("Officer-owned parts", "")
    linked_reports: list[str] | MissingInput = says(
        "Linked reports; empty where there are none",
        [],
        Ask(OFFICER, "linked reports", "List linked reports, or say none."),
    )
    appendices: list[Appendix] = says("The appendices: the published report first", "list of appendices")
    background_documents: list[str] | MissingInput = says(
        "Background documents not published elsewhere; empty where there are none",
        [],
        Ask(OFFICER, "background documents", "List background documents, or say that there are none."),
    )
    contacts: list[Contact] | MissingInput = says(
        "Officer contact details",
        "list of contacts",
        Ask(OFFICER, "officer contact details", "Give the officer to contact."),
    )


@dataclass(frozen=True)
class ComposedPaper:
    """A paper with where each value came from and what a person must confirm, both by dotted path.

    A path names a value or a whole branch (`cover.lead_member`, `inspection.judgements`); list places are numbers.
    """

    paper: CabinetPaper
    evidence: Mapping[str, tuple[Evidence, ...]]
    notes: Mapping[str, MarginNote] = field(default_factory=dict)
