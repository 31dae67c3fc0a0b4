"""What every check is given: the paper, the quotations found in it, and what it is checked against."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from cabinet_drafter.brief import Brief
from cabinet_drafter.checking.paper_lines import PaperLine
from cabinet_drafter.checking.quotations.blanked import blanked
from cabinet_drafter.checking.quotations.placed import PlacedQuotation
from cabinet_drafter.finance import FinanceInputs
from cabinet_drafter.inspection import Inspection
from cabinet_drafter.paper import Comparison
from cabinet_drafter.visit import Publication, VisitLetter
from cabinet_drafter.written_paper import WrittenPaper


@dataclass(frozen=True)
class CheckedAgainst:
    """The sources of truth: the report that the paper is about, earlier ones (newest first), inputs where given.

    `visits` are letters on visits: they hold no grades, so they are quoted and dated from, and no inspections.
    `comparison` is this inspection beside the newest earlier one; `published` the day that the report or the brief
    gives. `chosen` are the quotations that an officer chose by address, in the form in which same words are the same:
    what they leave out was looked at then. It is empty where nobody is known to have chosen.
    """

    inspection: Inspection
    previous: tuple[Inspection, ...] = ()
    visits: tuple[VisitLetter, ...] = ()
    comparison: Comparison | None = None
    finance: FinanceInputs | None = None
    brief: Brief | None = None
    published: date | None = None
    chosen: frozenset[str] = frozenset()

    @property
    def quotable(self) -> tuple[Publication, ...]:
        """All whose words a paper may quote, the report that it is about first."""
        return (self.inspection, *self.previous, *self.visits)


@dataclass(frozen=True, eq=False)
class PaperUnderCheck:
    """A written paper with what was found in it first; a check asks this and nothing else.

    It is itself and no other, so that what several checks ask of it can be kept.
    """

    written: WrittenPaper
    lines: tuple[PaperLine, ...]
    quotations: tuple[PlacedQuotation, ...]
    against: CheckedAgainst
    final: bool = False

    def line(self, order: int) -> PaperLine:
        """The line of that order."""
        return self._by_order[order]

    @cached_property
    def _by_order(self) -> dict[int, PaperLine]:
        return {line.order: line for line in self.lines}

    @cached_property
    def prose(self) -> dict[int, str]:
        """The text of each line by its order, each character of what it quotes replaced by QUOTED.

        Places in it are places in the line's text. Only what stands in the reports, or is said to, is taken out; a
        term in scare quotes stays.
        """
        quoted = (part for quotation in self.quotations if quotation.is_of_a_report for part in quotation.parts)
        return blanked(self.lines, quoted)
