"""For each code of the second look a paper that has it; docs/checks.md shows them."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from cabinet_drafter.brief import Brief, Clearance, Comments, NamedFile, OfficerWords
from cabinet_drafter.composing.history import compare
from cabinet_drafter.evidence import Source
from cabinet_drafter.finance import FinanceEntry, FinanceInputs
from cabinet_drafter.inspection import InspectionPeriod
from cabinet_drafter.vocabulary import FinanceKind, Grade
from cabinet_drafter.written_paper import Block, Cell, Picture, Row, Run, Table, WordComment
from tests.checking.made_papers import CARE, HELP, LEADERS, made_inspection, passage
from tests.checking.made_visit_letter import made_letter

FAMILIES = {
    "quotation": "Quotations",
    "facts": "Facts of the inspection",
    "figures": "Figures",
    "law": "Law",
    "governance": "Governance",
    "balance": "Balance",
    "left-over": "Left-overs",
    "accessibility": "Accessibility",
}


@dataclass(frozen=True)
class Example:
    """A paper, what it is checked against beyond the made report, and the code that must be among its findings."""

    code: str
    paper: tuple[Any, ...]
    against: dict[str, Any] = field(default_factory=dict)
    properties: dict[str, Any] = field(default_factory=dict)
    final: bool = False


def _row(*cells: str) -> Row:
    return Row(cells=tuple(Cell(blocks=(Block(style="Normal", text=text, runs=(Run(text=text),)),)) for text in cells))


LEAD = "Inspectors found the following."
_RUNS = (Run(text="“Staff morale is "), Run(text="high", emphasised=True), Run(text=".”"))

QUOTATIONS = (
    Example("quotation.words-changed", (LEAD, "“Social worker visit children regularly and know them well.”")),
    Example("quotation.joined", (LEAD, "“Referrals are appropriate and timely… Staff morale is high.”")),
    Example("quotation.not-in-report", ("Ofsted said “the council is a national leader in all it does”.",)),
    Example("quotation.formatting", (LEAD, "“referrals are appropriate and timely”")),
    Example("quotation.unclosed", (LEAD, "“Staff morale is high.", "The council welcomes this.")),
    Example("quotation.emphasis-added", (LEAD, Block(style="Normal", text="“Staff morale is high.”", runs=_RUNS))),
    Example("quotation.insertion", (LEAD, "“[Staff] visit children regularly and know them well.”")),
    Example(
        "quotation.cut",
        (LEAD, "“Most children benefit from 12 early help services. … However, too many assessments are delayed.”"),
    ),
    Example(
        "quotation.cut-removes-criticism",
        (LEAD, "“Most children benefit from 12 early help services. Referrals are appropriate and timely.”"),
    ),
    Example(
        "quotation.paragraph-wrong",
        (
            "Ofsted found that “referrals are appropriate and timely” (paragraph 1).",
            "“Social workers visit children regularly and know them well.” (paragraph 7)",
        ),
    ),
    Example("quotation.limit-dropped", ("Ofsted says that leaders act when practice is “good enough”.",)),
)
QUOTATIONS += (
    Example(
        "quotation.of-earlier-report",
        (LEAD, "“Too many children wait for a decision about their future.”"),
        {
            "previous": (
                made_inspection(
                    source=Source(name="report-2021.pdf", sha256="b" * 64),
                    inspection_periods=(InspectionPeriod(start=date(2021, 10, 4), end=date(2021, 10, 15)),),
                    summary=(passage("Too many children wait for a decision about their future."),),
                    sections=(),
                ),
            )
        },
    ),
)
BALANCE = (Example("balance.left-out", ("The report was published.",)),)
ACCESSIBILITY = (
    Example("accessibility.title", ("# A heading", "Text."), properties={"title": ""}),
    Example("accessibility.language", ("# A heading", "Text."), properties={"language": "en-US"}),
    Example("accessibility.heading-empty", ("# ", "Text.")),
    Example(
        "accessibility.heading-skipped",
        ("# A heading", Block(style="Heading 3", text="Too deep", heading_level=3, runs=(Run(text="Too deep"),))),
    ),
    Example("accessibility.no-headings", ("Text.",)),
    Example("accessibility.layout-table", ("# A heading", [["All in one cell"]])),
    Example("accessibility.header-row", ("# A heading", Table(rows=(_row("Grade", "Good"), _row("Other", "Good"))))),
    Example("accessibility.header-cell-empty", ("# A heading", [["Judgement", ""], ["Leaders", "Good"]])),
    Example(
        "accessibility.alt-text",
        ("# A heading", Block(style="Normal", text="", runs=(), pictures=(Picture(alt_text=""),))),
    ),
    Example("accessibility.empty-paragraph", ("# A heading", "", "Text.")),
    Example(
        "accessibility.contrast",
        ("# A heading", Block(style="Normal", text="Pale words", runs=(Run(text="Pale words", colour="BBBBBB"),))),
    ),
    Example("accessibility.style-missing", ("# A heading", "Text."), properties={"missing_styles": ("CouncilText",)}),
)
NO_OVERALL = made_inspection(judgements=made_inspection().judgements[:3])
EARLIER = made_inspection(
    source=Source(name="report-2021.pdf", sha256="b" * 64),
    inspection_periods=(InspectionPeriod(start=date(2021, 10, 4), end=date(2021, 10, 15)),),
    judgements=tuple(
        each.model_copy(update={"grade": Grade.INADEQUATE, "grade_printed": "Inadequate"})
        for each in made_inspection().judgements
    ),
    summary=(passage("Too many children wait for a decision about their future."),),
    sections=(),
)
SINCE_2021 = {"previous": (EARLIER,), "comparison": compare(made_inspection(), EARLIER)}
TABLE = [
    ["Judgement", "Grade"],
    [LEADERS, "Good"],
    [HELP, "Good"],
    [CARE, "Requires improvement to be good"],
    ["Overall effectiveness", "Good"],
]
AREAS = tuple(area.text for area in made_inspection().areas_for_improvement)


TELLS_OF_2022 = {
    "inspection": made_inspection(
        summary=(
            passage("Since the last inspection in March 2022, when services were judged good, little has changed."),
        )
    )
}


def table(row: int, *cells: str) -> list[list[str]]:
    """The judgement table with one row other than in print; without cells that row is left out."""
    return [list(cells) if place == row else each for place, each in enumerate(TABLE) if place != row or cells]


FACTS = (
    Example("facts.inspection-dates", ("The inspection took place between 3 and 21 March 2025.",)),
    Example(
        "facts.dates-disagree",
        ("The inspection took place from 10 to 21 March 2025.", "Inspectors were on site from 10 to 19 March 2025."),
    ),
    Example(
        "facts.visit-dates",
        ("The focused visit took place on 29 and 30 January 2024.",),
        {"visits": (made_letter(),)},
    ),
    Example("facts.no-such-day", ("Ofsted published its report on 05/13/2025.",)),
    Example(
        "facts.publication-date",
        ("Ofsted published the inspection report on 6 May 2025.",),
        {"published": date(2025, 5, 2)},
    ),
    Example("facts.grade", (table(1, LEADERS, "Outstanding"),)),
    Example("facts.grade-short", (table(3, CARE, "Requires improvement"),)),
    Example("facts.grade-style", (table(1, LEADERS, "GOOD"),)),
    Example(
        "facts.judgement-name",
        (table(2, "The experience and progress of children who need help and protection", "Good"),),
    ),
    Example("facts.judgement-missing", (table(2),)),
    Example("facts.overall-not-printed", ("Overall effectiveness was judged to be good.",), {"inspection": NO_OVERALL}),
    Example("facts.lead-inspector", ("The lead inspector was Ada Exemple.",)),
    Example("facts.areas-count", ("The report names four areas for improvement.",)),
    Example("facts.areas-called-recommendations", ("The report makes three recommendations for improvement.",)),
    Example("facts.area-missing", ("# Areas for improvement", *AREAS[:2])),
    Example(
        "facts.area-reworded",
        ("# Areas for improvement", AREAS[0], "The response to complaints made against professionals.", AREAS[2]),
    ),
    Example(
        "facts.retold-otherwise",
        ("Ofsted found that social workers visit children irregularly and know them well.",),
    ),
    Example("facts.earlier-in-print", ("At the last inspection in May 2022 services were inadequate.",), TELLS_OF_2022),
    Example("facts.other-authority", ("The inspection of Knowsley’s children’s services was in May 2025.",)),
    Example("facts.previous-grade", ("At the previous inspection in 2021 services were judged good.",), SINCE_2021),
    Example("facts.change-claim", ("The outcome is an improvement of two grades.",), SINCE_2021),
    Example("facts.time-claim", ("This was achieved in just over one year since the inspection of 2021.",), SINCE_2021),
    Example("facts.team-size", ("During the inspection six inspectors looked at practice.",)),
    Example(
        "facts.stated-two-ways",
        ("Ofsted published its report on 6 May 2025.", "The report was published on 7 May 2025."),
    ),
    Example("facts.retold-figure", ("Inspectors noted that most children benefit from 17 early help services.",)),
    Example("facts.figure-not-printed", ("Inspectors noted that 44% of parents took part in a survey.",)),
    Example("facts.count-printed", ("All nine judgements are given below.",)),
)


def brief(**more: Any) -> Brief:
    """A brief of which only what an example needs is filled in."""
    return Brief(pack="alderbrook", published_report=NamedFile(file="report-2025.pdf", sha256="a" * 64), **more)


def entries(*amounts: tuple[str, str, str, FinanceKind]) -> FinanceInputs:
    """Finance inputs of (id, amount in pounds, period, kind)."""
    return FinanceInputs(
        entries=tuple(
            FinanceEntry(id=name, amount=Decimal(amount), period=period, kind=kind, scheme="improvement plan")
            for name, amount, period, kind in amounts
        )
    )


INSPECTIONS_ACT = "Education and Inspections Act 2006"
FIGURES = (
    Example(
        "figures.sum-wrong",
        ("The estimated cost of the plan was £4.2m. Of this, £3.7m was spent. The balance of £1.5m is held.",),
    ),
    Example(
        "figures.prose-and-table",
        (
            "The service forecasts an overspend of £701k.",
            [
                ["Service", "Budget £000", "Forecast £000", "Variance £000"],
                ["Placements", "12,300", "12,720", "420"],
                ["Staffing", "8,100", "8,390", "290"],
                ["Total", "20,400", "21,110", "710"],
            ],
        ),
    ),
    Example(
        "figures.differ-from-inputs",
        ("The estimated cost of the improvement plan in 2025/26 is £4.3m.",),
        {"finance": entries(("plan", "4200000", "2025/26", FinanceKind.ESTIMATED_COST))},
    ),
    Example(
        "figures.not-in-inputs",
        ("A further £730,000 was given by the reserve.",),
        {"finance": entries(("plan", "4200000", "2025/26", FinanceKind.ESTIMATED_COST))},
    ),
    Example("figures.units", ("The improvement plan costs £4.2m. Of the £4.2, most is for social workers.",)),
    Example(
        "figures.year-mismatch",
        ("The estimated cost of the improvement plan in 2024/25 is £4.2m.",),
        {"finance": entries(("plan", "4200000", "2025/26", FinanceKind.ESTIMATED_COST))},
    ),
    Example(
        "figures.one-of-two",
        (
            "# Recommendations",
            "Approve the placement budget of £7.51m for 2025/26.",
            "# Finance",
            "The placement budget of £7.15m for 2025/26 is met from the general fund.",
        ),
    ),
)
LAW = (
    Example("law.title-wrong", ("Section 137 of the Education and Inspection Act 2006 applies.",)),
    Example("law.section-wrong", (f"The duty is in section 173 of the {INSPECTIONS_ACT}.",)),
    Example("law.section-repealed", (f"Inspections are governed by sections 135-142 of the {INSPECTIONS_ACT}.",)),
    Example("law.title-unknown", ("The Council acts under section 4 of the Bridges and Harbours Act 1893.",)),
    Example(
        "law.period-wrong", ("The Council must publish its written statement within 60 working days of the report.",)
    ),
    Example(
        "law.receipt-day",
        ("The Council received the report on 2 April 2025.", "Seventy working days run from receipt on 4 April 2025."),
    ),
    Example("law.written-statement-missing", ("The report was published.",)),
    Example("law.report-publication-missing", ("The report was published.",)),
    Example("law.not-a-bank-holiday", ("Allowing for the bank holiday on 26 May 2026, the last day is 3 July 2026.",)),
)
COVER = [
    ["Key decision?", "Yes"],
    ["Forward plan notice published", "1 June 2025"],
    ["Date of meeting", "18 June 2025"],
]
GOVERNANCE = (
    Example(
        "governance.appendix-missing",
        ("The plan is at Appendix 3.", "# Appendices", "Appendix 1 – Inspection report"),
    ),
    Example("governance.key-decision-undecided", ([["Key decision?", "Yes/No"]],)),
    Example("governance.notice-too-short", (COVER,)),
    Example(
        "governance.key-decision-contradiction",
        ([["Key decision?", "No"], ["Reason for key decision", "Significant effect on two or more wards"]],),
    ),
    Example(
        "governance.key-decision-test", ("It is significant in its effects on communities in three or more wards.",)
    ),
    Example(
        "governance.dispatch",
        ([["Date of meeting", "18 June 2025"]], "The agenda was dispatched on 16 June 2025."),
    ),
    Example(
        "governance.embargo",
        ([["Date of meeting", "28 April 2025"]], "Text."),
        {"published": date(2025, 5, 2)},
    ),
    Example("governance.exempt-paragraph", ([["Classification", "Exempt"]],)),
    Example("governance.background-papers-missing", ("The report was published.",)),
    Example(
        "governance.published-report-as-background",
        ("# Background papers", "Ofsted, Inspection of children’s social care services, 2025"),
    ),
    Example(
        "governance.clearance-missing",
        ("# Comments of the chief finance officer", "There are no costs."),
        {"brief": brief(comments=Comments(chief_finance_officer=OfficerWords(paragraphs=("There are no costs.",))))},
    ),
    Example(
        "governance.altered-after-clearance",
        ("# Comments of legal services", "There are no implications at all."),
        {
            "brief": brief(
                comments=Comments(
                    legal_services=OfficerWords(
                        paragraphs=("There are some implications.",),
                        cleared=Clearance(name="A. Solicitor", date=date(2025, 5, 9), fingerprint="0123456789ab"),
                    )
                )
            )
        },
    ),
)
LEFT_OVER = (
    Example("left-over.missing-input", ("The paper is [awaiting: classification].",)),
    Example("left-over.placeholder", ("The notice was published on [Insert date].",)),
    Example("left-over.guidance", ("Guidance: explain here why the decision is needed.",)),
    Example("left-over.template-tag", ("The lead member is {{ cover.lead_member.name }}.",)),
    Example(
        "left-over.comment",
        ("Text.",),
        properties={
            "comments": (WordComment(author="A. Director", text="Is this right?", anchored_text="Text", order=0),)
        },
    ),
    Example(
        "left-over.tracked-change",
        (Block(style="Normal", text="Text.", runs=(Run(text="Text."),), changed=True),),
        properties={"tracked_changes": 1},
    ),
    Example(
        "left-over.hidden-text",
        (Block(style="Normal", text="Not for members.", runs=(Run(text="Not for members.", hidden=True),)),),
    ),
    Example(
        "left-over.highlight",
        (
            Block(
                style="Normal",
                text="About 40 staff.",
                runs=(Run(text="About 40", highlighted=True), Run(text=" staff.")),
            ),
        ),
    ),
    Example("left-over.sign-off", ("Draft v3",)),
    Example("left-over.aside", ("Spending rose to £4.2m (finance to confirm with Ann Lee).",)),
    Example("left-over.brackets", ("The plan covers [three] years.",)),
    Example("left-over.doubled-word", ("The plan covers the the three years.",)),
    Example("left-over.author", ("Text.",), properties={"author": "Ann Officer"}, final=True),
    Example("left-over.not-checked", ("The same words again. " * 500,)),
)
EXAMPLES = (*QUOTATIONS, *FACTS, *FIGURES, *LAW, *GOVERNANCE, *BALANCE, *LEFT_OVER, *ACCESSIBILITY)
