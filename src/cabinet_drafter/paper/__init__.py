"""The noun `CabinetPaper`: everything a Word template may print, as plain data; each field described where it stands.

The descriptions are the template contract (`word/contract` walks them): meaning, example, and for a value that may
be missing, who must supply it, the phrase that prints in its place and what the Word comment asks for.
"""

from cabinet_drafter.paper.cabinet_paper import CabinetPaper, ComposedPaper
from cabinet_drafter.paper.cover import Council, Cover, Meeting, Person
from cabinet_drafter.paper.money import CheckedSum, Finance, FinanceLine
from cabinet_drafter.paper.officers import Appendix, Comments, Contact, Law, OfficerComments, RecommendationChoices
from cabinet_drafter.paper.outcome import (
    ChangeGroup,
    ComparedJudgement,
    Comparison,
    EarlierQuotations,
    InspectionFacts,
    JudgementLine,
    Period,
    Quotation,
    QuotationGroup,
)
from cabinet_drafter.paper.plain import Ask, MarginNote, MissingInput, NotGiven, missing, says

__all__ = [
    "Appendix",
    "Ask",
    "CabinetPaper",
    "ChangeGroup",
    "CheckedSum",
    "Comments",
    "ComparedJudgement",
    "Comparison",
    "ComposedPaper",
    "Contact",
    "Council",
    "Cover",
    "EarlierQuotations",
    "Finance",
    "FinanceLine",
    "InspectionFacts",
    "JudgementLine",
    "Law",
    "MarginNote",
    "Meeting",
    "MissingInput",
    "NotGiven",
    "OfficerComments",
    "Period",
    "Person",
    "Quotation",
    "QuotationGroup",
    "RecommendationChoices",
    "missing",
    "says",
]
