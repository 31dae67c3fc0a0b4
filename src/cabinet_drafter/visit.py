"""The noun `VisitLetter`: what one published letter on a monitoring or focused visit prints; it has no grades."""

from datetime import date
from enum import StrEnum

from pydantic import Field

from cabinet_drafter.dates_in_words import long_date, span
from cabinet_drafter.evidence import Evidence, Source
from cabinet_drafter.findings import Finding
from cabinet_drafter.inspection import Inspection, Passage
from cabinet_drafter.noun import Noun


class VisitKind(StrEnum):
    """The kinds of visit after which Ofsted publishes a letter that is read; the value is the printed wording."""

    MONITORING = "monitoring visit"
    FOCUSED = "focused visit"


class Addressee(Noun):
    """To whom the letter goes: the printed lines, and the name and job title among them."""

    name: str | None = Field(description="The name, as printed; null where the letter goes to an office by its title.")
    job_title: str | None = Field(description="The job title, as printed; null where the letter prints none.")
    lines: tuple[str, ...] = Field(description="All lines above the salutation, as printed, name and address included.")


class Signatory(Noun):
    """Who signed the letter."""

    name: str = Field(description="The name, as printed.")
    rank: str | None = Field(description="The rank below or beside the name, as printed; null where none is printed.")


class PrintedMonth(Noun):
    """A month that the letter names without a day, or with one."""

    printed: str = Field(description="The words that the letter prints: December 2021.")
    month: str = Field(description="Year and month in ISO form: 2021-12.")


class LetterPassage(Passage):
    """A paragraph or a bullet of a letter; a letter numbers its paragraphs rarely."""

    bullet: bool = Field(description="Whether it is printed as a bullet.")
    number: int | None = Field(description="The printed number; null where none is printed.")


class VisitSection(Noun):
    """A headed part of a letter that holds findings; unlike a report's section it has no grade."""

    heading: str = Field(description="The heading as printed.")
    page: int = Field(description="The page of the heading, counted from 1.")
    passages: tuple[LetterPassage, ...] = Field(description="Its paragraphs and bullets in order.")


class VisitLetter(Noun):
    """One published letter on a visit.

    What the letter does not print, or prints in a way that cannot be read, is None or empty; where such a letter
    ought to print it, a finding says so. `title` is the line between salutation and text; `introduction` stands above
    the first heading, `closing` below the last finding (copies, publication, the next visit). `areas_covered` is what
    stands under that heading; a letter without it says in its introduction what inspectors looked at, and those
    sentences are taken, with the bullets after them. `sections` are the other headed parts. `fact_pages` gives the
    page of each fact by field name.
    """

    source: Source
    kind: VisitKind
    title: str | None
    authority: str | None
    addressee: Addressee | None
    dated: date | None
    visit_number: int | None
    visit_start: date | None
    visit_end: date | None
    judged_inadequate: PrintedMonth | None
    inspectors: tuple[str, ...]
    introduction: tuple[LetterPassage, ...] = ()
    areas_covered: tuple[LetterPassage, ...] = ()
    headline_findings: tuple[LetterPassage, ...] = ()
    areas_for_improvement: tuple[LetterPassage, ...] = ()
    areas_for_priority_action: tuple[LetterPassage, ...] = ()
    sections: tuple[VisitSection, ...] = ()
    closing: tuple[LetterPassage, ...] = ()
    signatory: Signatory | None = None
    footnotes: tuple[Passage, ...] = ()
    findings: tuple[Finding, ...] = ()
    fact_pages: dict[str, int] = Field(default_factory=dict)

    def evidence(self, fact: str) -> Evidence:
        """Where a fact, named by its field, is printed; without a page where it is not."""
        return Evidence(source=self.source, page=self.fact_pages.get(fact))

    @property
    def days(self) -> tuple[date, date] | None:
        """First and last day of the visit; None where the letter's days could not be read."""
        start, end = self.visit_start or self.visit_end, self.visit_end or self.visit_start
        return (start, end) if start and end else None

    @property
    def years(self) -> frozenset[str]:
        """The years of the visit and of its letter."""
        return frozenset(str(day.year) for day in (*(self.days or ()), self.dated) if day)

    @property
    def named(self) -> str:
        """The visit as a sentence names it: "focused visit of 30 to 31 January 2018"."""
        if self.days:
            return f"{self.kind} of {span(*self.days)}"
        return f"{self.kind} of the letter of {long_date(self.dated)}" if self.dated else str(self.kind)


Publication = Inspection | VisitLetter
"""What Ofsted publishes on a council's children's services: the report of an inspection, or a letter on a visit."""
