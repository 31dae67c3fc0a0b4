"""What was read of one report, put together for the cross-checks to compare."""

from dataclasses import dataclass

from cabinet_drafter.evidence import Evidence, Source
from cabinet_drafter.inspection import Judgement, Passage, Section
from cabinet_drafter.reading.inspections.front_page import FrontPage
from cabinet_drafter.reading.pdf.printed_page import PrintedPages
from cabinet_drafter.vocabulary import Framework, JudgementArea


@dataclass(frozen=True, slots=True)
class ReadFacts:
    """What was read of a report; `printed` is the whole file, also what may be bound in behind the report.

    `lead_inspectors` are those named anywhere in the report, `front` holds only what its front page prints.
    """

    printed: PrintedPages
    source: Source
    framework: Framework
    front: FrontPage
    lead_inspectors: tuple[str, ...]
    judgements: tuple[Judgement, ...]
    summary: tuple[Passage, ...]
    sections: tuple[Section, ...]
    says_what_must_improve: bool

    def judgement(self, area: JudgementArea | None) -> Judgement | None:
        """The judgement on that area; None where there is none."""
        return next((judgement for judgement in self.judgements if judgement.key and judgement.key is area), None)

    def on(self, *pages: int) -> tuple[Evidence, ...]:
        """Evidence on these pages of the report."""
        return tuple(Evidence(source=self.source, page=page) for page in pages)
