"""The noun `VisitLetterRecord`: what `read` prints of a letter on a visit, in the field names of that output.

The description of a field is what a reader of the output's JSON Schema is told about it.
"""

from datetime import date

from pydantic import Field

from cabinet_drafter.evidence import Source
from cabinet_drafter.findings import Finding
from cabinet_drafter.inspection import Passage
from cabinet_drafter.noun import Noun
from cabinet_drafter.read_record import AreaPages
from cabinet_drafter.visit import Addressee, LetterPassage, PrintedMonth, Signatory, VisitKind, VisitSection


class VisitLetterRecord(Noun):
    """The facts and passages of one published letter on a visit; such a letter gives no grades."""

    source: Source = Field(description="The file that was read.")
    kind: VisitKind = Field(description="The kind of visit.")
    title: str | None = Field(description="The title that names the visit, as printed; null where none is printed.")
    authority: str | None = Field(description="The authority as the title, or else the text, names it.")
    addressee: Addressee | None = Field(description="To whom the letter goes; null where none is printed.")
    dated: date | None = Field(description="The date of the letter; null where none could be read.")
    visit_number: int | None = Field(
        description="Which monitoring visit it was since the inspection; null where the letter does not say."
    )
    visit_start: date | None = Field(description="The first day of the visit; null where none could be read.")
    visit_end: date | None = Field(description="The last day of the visit; null where none could be read.")
    judged_inadequate: PrintedMonth | None = Field(
        description="When, by the letter, the authority was judged inadequate; null where the letter does not say."
    )
    inspectors: tuple[str, ...] = Field(description="The inspectors whom the letter names, without rank.")
    introduction: tuple[LetterPassage, ...] = Field(description="What stands above the first heading.")
    areas_covered: tuple[LetterPassage, ...] = Field(description="What the letter says that the visit covered.")
    headline_findings: tuple[LetterPassage, ...] = Field(
        description="The paragraphs under “Headline findings”, “Overview” or the like."
    )
    areas_for_improvement: tuple[str, ...] = Field(description="The areas for improvement, verbatim.")
    areas_for_priority_action: tuple[str, ...] = Field(description="The areas for priority action, verbatim.")
    sections: tuple[VisitSection, ...] = Field(description="The other headed parts, in order.")
    closing: tuple[LetterPassage, ...] = Field(
        description="What follows the last finding: who gets a copy, publication, the next visit."
    )
    signatory: Signatory | None = Field(description="Who signed the letter; null where no name could be read.")
    footnotes: tuple[Passage, ...] = Field(description="The footnotes, apart from the text that they stand below.")
    area_pages: AreaPages = Field(description="The pages of the areas, counted from 1; the areas themselves are texts.")
    fact_pages: dict[str, int] = Field(description="The page of each fact, by the name of its field.")
    findings: tuple[Finding, ...] = Field(description="What a person should know or confirm about this reading.")
