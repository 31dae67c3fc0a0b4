"""A quotation as found in a paper, and where in the published reports its words stand."""

from dataclasses import dataclass
from enum import StrEnum

from cabinet_drafter.findings import Anchor
from cabinet_drafter.inspection import Inspection


class Verdict(StrEnum):
    """What became of the printed words, from least to most grave."""

    VERBATIM = "verbatim"
    FORMATTING_ONLY = "formatting-only"
    WORDS_CHANGED = "words-changed"
    JOINED = "joined"
    NOT_IN_REPORT = "not-in-report"


@dataclass(frozen=True, slots=True)
class PrintedPlace:
    """Where in a report words stand: its address there ("12", "S2"), page, the whole passage, and start and end in it."""

    inspection: Inspection
    address: str
    page: int
    text: str
    start: int
    end: int

    @property
    def words(self) -> str:
        """The printed words themselves."""
        return self.text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class PlacedQuotation:
    """A passage in quotation marks, or set as a quotation.

    Attributes:
        text: its words without the outer marks, paragraphs joined by a space.
        parts: where it stands in the paper, marks included; more than one where it runs over paragraphs.
        verdict: the gravest of what was found.
        also: the others.
        places: the stretches of print that it was placed against, in the order in which it gives them.
        attributed: whether the paper says that Ofsted, inspectors or the report said it.
        closed: whether it has its closing mark.
    """

    text: str
    parts: tuple[Anchor, ...]
    verdict: Verdict
    also: tuple[Verdict, ...] = ()
    places: tuple[PrintedPlace, ...] = ()
    attributed: bool = False
    closed: bool = True

    @property
    def is_of_a_report(self) -> bool:
        """Whether it is one of the report's passages: placed there, or said to be from there."""
        return bool(self.places) or self.attributed
