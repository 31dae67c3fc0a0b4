"""For each code of the second look a paper that has it; docs/checks.md shows them."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from cabinet_drafter.composing.history import compare
from cabinet_drafter.evidence import Source
from cabinet_drafter.inspection import InspectionPeriod
from cabinet_drafter.vocabulary import Grade
from cabinet_drafter.written_paper import Block, Cell, Picture, Row, Run, Table
from tests.checking.made_papers import CARE, HELP, LEADERS, made_inspection, passage

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
        ("# Areas for improvement", AREAS[0], "The response to allegations against professionals.", AREAS[2]),
    ),
    Example("facts.previous-grade", ("At the previous inspection in 2021 services were judged good.",), SINCE_2021),
    Example("facts.change-claim", ("The outcome is an improvement of two grades.",), SINCE_2021),
    Example("facts.time-claim", ("This was achieved in just over one year since the inspection of 2021.",), SINCE_2021),
    Example("facts.team-size", ("During the inspection six inspectors looked at practice.",)),
    Example("facts.stated-two-ways", ("Ofsted published its report on 6 May 2025.", "The report was published on 7 May 2025.")),
)
EXAMPLES = (*QUOTATIONS, *FACTS, *BALANCE, *ACCESSIBILITY)
