"""What was judged, what is quoted, and how it compares with the previous inspection."""

from datetime import date

from cabinet_drafter.noun import Noun
from cabinet_drafter.paper.plain import OFFICER, Ask, MissingInput, NotGiven, says


class JudgementLine(Noun):
    """One judgement as printed on a report's front page."""

    name: str = says("The judgement as printed", "The experiences and progress of children in care")
    grade: str = says("The grade as printed", "Requires improvement to be good")
    is_overall: bool = says("Yes for overall effectiveness", False)
    is_sentence: bool = says("Yes where it is printed as a sentence that holds its own grade (SIF reports)", False)


class Period(Noun):
    """One period on site."""

    starts_on: date = says("First day", date(2019, 6, 10))
    ends_on: date = says("Last day", date(2019, 6, 21))


class InspectionFacts(Noun):
    """What a published report prints on its front page."""

    authority: str = says("The authority as the report prints it", "London Borough of Tower Hamlets")
    title: str = says("The printed title of the report", "Inspection of children’s social care services")
    framework_name: str = says(
        "The framework it was made under", "Inspecting local authority children’s services (ILACS) framework"
    )
    starts_on: date = says("First day of the inspection", date(2019, 6, 10))
    ends_on: date = says("Last day of the inspection", date(2019, 6, 21))
    periods: list[Period] = says("The periods on site, as printed; most reports have one", "list of periods")
    published_on: date | MissingInput = says(
        "Publication date: printed in SIF reports, from the brief for ILACS reports",
        date(2019, 7, 22),
        Ask(
            OFFICER, "date of publication", "Give the date on which Ofsted published the report; it does not print one."
        ),
    )
    lead_inspectors: list[str] = says(
        "Lead inspectors as printed; empty where the report names none", ["Marcie Taylor"]
    )
    has_lead_inspectors: bool = says("Yes where the report names a lead inspector", True)
    judgements: list[JudgementLine] = says("The judgements in printed order, overall effectiveness among them", "list")
    has_overall: bool = says("Yes where the report prints an overall grade", True)
    overall_grade: str | NotGiven = says(
        "The overall grade as printed; ask has_overall first", "Good", ask_first="has_overall"
    )


class ComparedJudgement(Noun):
    """A judgement of this inspection beside one of the previous inspection."""

    name: str = says("The judgement now, as printed", "The experiences and progress of children in care")
    grade: str = says("The grade now, as printed", "Good")
    previous_name: str = says("The earlier judgement, as printed", "Children looked after and achieving permanence")
    previous_grade: str = says("The earlier grade, as printed", "Requires improvement")
    steps: int = says("How many grades lie between the two", 1)
    improved: bool = says("Yes where the grade is higher now", True)
    unchanged: bool = says("Yes where the grade is the same", False)
    declined: bool = says("Yes where the grade is lower now", False)
    is_split: bool = says("Yes where one earlier judgement is now given as several", False)
    is_merged: bool = says("Yes where several earlier judgements are now given as one", True)


class ChangeGroup(Noun):
    """The judgements whose grade changed by the same number of grades in the same direction."""

    names: list[str] = says("The judgements now, as printed", ["Overall effectiveness"])
    steps: int = says("How many grades", 2)
    improved: bool = says("Yes where they are higher now", True)
    unchanged: bool = says("Yes where they are the same", False)
    declined: bool = says("Yes where they are lower now", False)


class Comparison(Noun):
    """This inspection against the previous one, judgement by judgement."""

    rows: list[ComparedJudgement] = says("Each judgement now beside each earlier one that it answers", "list")
    changes: list[ChangeGroup] = says("Judgements grouped by change: higher first, then the same, then lower", "list")
    mixed: list[ComparedJudgement] = says("Rows of merged judgements whose earlier grades changed differently", "list")
    has_mixed: bool = says("Yes where there is such a row", False)
    has_splits: bool = says("Yes where an earlier judgement is now given as several", False)
    has_merges: bool = says("Yes where several earlier judgements are now given as one", True)
    no_longer_judged: list[JudgementLine] = says("Earlier judgements that nothing now answers", "list")
    has_no_longer_judged: bool = says("Yes where there is such a judgement", True)
    newly_judged: list[JudgementLine] = says("Judgements now that nothing earlier answers", "list")
    has_newly_judged: bool = says("Yes where there is such a judgement", False)


class Quotation(Noun):
    """A passage taken by reference from a published report."""

    text: str | MissingInput = says(
        "The quotation with its marks and, where words are left out, one …",
        "“Staff morale is high.”",
        Ask(OFFICER, "choice of a quotation", "Choose this passage or another one."),
    )
    paragraph: str = says(
        "The paragraph it stands in, with the report’s label where it is an earlier one", "paragraph 47"
    )
    page: int = says("The page of the published report", 11)
    source_title: str = says("The printed title of the report quoted", "Inspection of children’s social care services")


class EarlierQuotations(Noun):
    """The quotations out of one earlier report, which stand apart from those of this one."""

    title: str = says("The printed title of that report", "Inspection of children’s social care services")
    starts_on: date = says("First day of that inspection", date(2021, 10, 4))
    ends_on: date = says("Last day of that inspection", date(2021, 10, 15))
    quotations: list[Quotation] = says("The chosen passages in the order of the brief", "list")


class QuotationGroup(Noun):
    """The quotations under one judgement."""

    name: str = says("The judgement as printed", "The experiences and progress of children in care and care leavers")
    quotations: list[Quotation] = says("The chosen passages in the order of the brief", "list")
