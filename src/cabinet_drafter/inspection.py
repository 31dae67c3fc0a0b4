"""The noun `Inspection`: what one published inspection report prints, each fact with its page."""

from datetime import date
from typing import Annotated

from pydantic import Field

from cabinet_drafter.evidence import Evidence, Source
from cabinet_drafter.findings import Finding
from cabinet_drafter.noun import Noun
from cabinet_drafter.vocabulary import Framework, Grade, JudgementArea


class InspectionPeriod(Noun):
    """First and last day on site, as the front page prints them."""

    start: date
    end: date


class Judgement(Noun):
    """One line of the printed judgement table.

    `name` and `grade_printed` are as printed (wrapped lines joined by one space); `grade` is None where the
    report prints none of the four grades ("Not judged"); `number` is the SIF row number ("2.1").
    """

    name: str
    key: JudgementArea | None
    grade: Grade | None
    grade_printed: str
    page: int
    number: str | None = None


class Passage(Noun):
    """Printed text with the page it begins on; its sentences joined by single spaces are the text."""

    page: int = Field(description="The page on which it begins, counted from 1.")
    text: str = Field(description="Its words.")
    sentences: tuple[str, ...] = Field(description="Its sentences in order; joined by single spaces they are its text.")


class Paragraph(Passage):
    """A numbered paragraph; `address` is its number, with a letter where a number is printed twice ("34b")."""

    number: int
    address: str


class AreaForImprovement(Passage):
    """One bullet under "What needs to improve", verbatim."""


class Section(Noun):
    """A headed part of the report's body; `grade_printed` is the grade its heading repeats, None where it has none.

    `unnumbered` is what it prints without a number (key findings, bullets, text before its first paragraph), in order.
    """

    heading: str
    key: JudgementArea | None
    grade_printed: str | None
    page: int
    paragraphs: tuple[Paragraph, ...]
    unnumbered: tuple[Passage, ...] = ()


class Inspection(Noun):
    """One published inspection report.

    `published` is None where the report prints no publication date (no ILACS report does); `overall_sentence`
    is the sentence in which a SIF report gives its overall judgement; `footnotes` are kept apart from the text that
    they stand below; `fact_pages` gives the page of each front-page fact by field name.
    """

    source: Source
    authority: str
    framework: Framework
    title: str
    inspection_periods: Annotated[tuple[InspectionPeriod, ...], Field(min_length=1)]
    published: date | None
    lead_inspectors: tuple[str, ...]
    judgements: tuple[Judgement, ...]
    overall_sentence: str | None = None
    summary: tuple[Passage, ...] = ()
    areas_for_improvement: tuple[AreaForImprovement, ...] = ()
    areas_for_priority_action: tuple[AreaForImprovement, ...] = ()
    sections: tuple[Section, ...] = ()
    footnotes: tuple[Passage, ...] = ()
    findings: tuple[Finding, ...] = ()
    fact_pages: dict[str, int] = Field(default_factory=dict)

    @property
    def inspection_start(self) -> date:
        """First day of the first period."""
        return self.inspection_periods[0].start

    @property
    def inspection_end(self) -> date:
        """Last day of the last period."""
        return self.inspection_periods[-1].end

    def judgement(self, key: JudgementArea) -> Judgement | None:
        """The printed judgement on that area, or None where the report gives none."""
        return next((judgement for judgement in self.judgements if judgement.key is key), None)

    def evidence(self, fact: str) -> Evidence:
        """Where a front-page fact, named by its field, is printed."""
        return Evidence(source=self.source, page=self.fact_pages.get(fact))
