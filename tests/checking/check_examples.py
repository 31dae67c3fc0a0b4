"""For each code of the second look a paper that has it; docs/checks.md shows them."""

from dataclasses import dataclass, field
from typing import Any

from cabinet_drafter.written_paper import Block, Run

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
)
EXAMPLES = (*QUOTATIONS, *BALANCE, *ACCESSIBILITY)
