"""The noun `InspectionRecord`: what `read` prints of a published report, in the field names of that output.

The description of a field is what a reader of the output's JSON Schema is told about it.
"""

from datetime import date

from pydantic import Field

from cabinet_drafter.evidence import Source
from cabinet_drafter.findings import Finding
from cabinet_drafter.inspection import Passage
from cabinet_drafter.noun import Noun
from cabinet_drafter.vocabulary import Framework, Grade, JudgementArea


class JudgementRecord(Noun):
    """One line of the printed judgement table."""

    number: str | None = Field(
        None,
        description="The number printed before the judgement; not there where none is printed.",
        exclude_if=lambda number: number is None,
    )
    name: str = Field(description="What was judged, as printed; a sentence where the report prints one.")
    key: JudgementArea | None = Field(description="What it is about; null for a judgement outside the known ones.")
    grade: Grade | None = Field(description="One of Ofsted’s four grades; null where none of them is printed.")
    grade_printed: str = Field(description="The grade in the words that the report prints.")
    page: int = Field(description="The page, counted from 1.")


class ParagraphRecord(Noun):
    """A numbered paragraph."""

    number: int = Field(description="The printed number.")
    address: str = Field(description="How quotations name it: its number, with a letter where one is printed twice.")
    page: int = Field(description="The page on which it begins, counted from 1.")
    text: str = Field(description="Its words.")
    sentences: tuple[str, ...] = Field(description="Its sentences in order; joined by single spaces they are its text.")


class SectionRecord(Noun):
    """A headed part of the report’s body."""

    heading: str = Field(description="The heading as printed.")
    key: JudgementArea | None = Field(description="The judgement that it is about; null where it is about none.")
    grade_printed: str | None = Field(description="The grade that its heading repeats; null where it has none.")
    page: int = Field(description="The page of the heading, counted from 1.")
    paragraphs: tuple[ParagraphRecord, ...] = Field(description="Its numbered paragraphs.")
    unnumbered: tuple[Passage, ...] = Field(description="What it prints without a number, in order.")


class AreaPages(Noun):
    """The page on which each area begins, in the order of the list of that name."""

    areas_for_improvement: tuple[int, ...] = Field(description="One page for each area for improvement.")
    areas_for_priority_action: tuple[int, ...] = Field(description="One page for each area for priority action.")


class InspectionRecord(Noun):
    """The facts and paragraphs of one published inspection report."""

    source: Source = Field(description="The file that was read.")
    authority: str = Field(description="The authority as the front page names it.")
    framework: Framework = Field(description="The form of the report, told by its printed judgement table.")
    title: str = Field(description="The title as printed, without the line that names the authority.")
    inspection_start: date = Field(description="The first day of the first period on site.")
    inspection_end: date = Field(description="The last day of the last period on site.")
    inspection_periods: tuple[tuple[date, date], ...] = Field(
        description="First and last day of each period on site, as printed."
    )
    published: date | None = Field(description="The day of publication; null where the report prints none.")
    lead_inspectors: tuple[str, ...] = Field(description="The inspectors whom the report names as leading.")
    judgements: tuple[JudgementRecord, ...] = Field(description="The judgements in printed order.")
    areas_for_improvement: tuple[str, ...] = Field(
        description="The areas for improvement, verbatim; in reports of the Single Inspection Framework, the "
        "recommendations to the authority."
    )
    areas_for_priority_action: tuple[str, ...] = Field(description="The areas for priority action, verbatim.")
    summary: tuple[Passage, ...] = Field(description="The paragraphs of the summary.")
    sections: tuple[SectionRecord, ...] = Field(description="The headed parts of the body.")
    footnotes: tuple[Passage, ...] = Field(description="The footnotes, apart from the text that they stand below.")
    area_pages: AreaPages = Field(description="The pages of the areas, counted from 1; the areas themselves are texts.")
    fact_pages: dict[str, int] = Field(
        description="The page that prints each fact above the areas, by the name of its field; of `judgements`, the "
        "page on which their table begins."
    )
    findings: tuple[Finding, ...] = Field(description="What a person should know or confirm about this reading.")
