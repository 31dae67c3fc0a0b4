"""A quotation as found in a paper, and where in the published reports its words stand."""

from dataclasses import dataclass
from enum import StrEnum

from cabinet_drafter.findings import Anchor
from cabinet_drafter.visit import Publication


class Verdict(StrEnum):
    """What became of the printed words, from least to most grave."""

    VERBATIM = "verbatim"
    FORMATTING_ONLY = "formatting-only"
    WORDS_CHANGED = "words-changed"
    JOINED = "joined"
    NOT_IN_REPORT = "not-in-report"


@dataclass(frozen=True, slots=True)
class PrintedPlace:
    """Where in a report or letter words stand.

    `address` is "12" or "S2" in a report, the heading and the number of the paragraph under it in a letter; `text` is
    the whole passage, `start` and `end` are places in it.
    """

    publication: Publication
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
class WordChange:
    """Words of the paper and the printed words that they stand for; either may be empty."""

    paper: str
    printed: str


@dataclass(frozen=True, slots=True)
class Cut:
    """Printed words that the paper leaves out with a mark, and the passage they are cut from."""

    words: str
    place: PrintedPlace


@dataclass(frozen=True, slots=True)
class PlacedQuotation:
    """A passage in quotation marks, or set as a quotation.

    Attributes:
        text: its words without the outer marks, paragraphs joined by a space.
        parts: where it stands in the paper, marks included; more than one where it runs over paragraphs.
        verdict: the gravest of what was found.
        also: the others.
        places: the stretches of print that it was placed against, in the order in which it gives them.
        changes: what differs from print, word by word.
        cuts: what it leaves out with a mark.
        insertions: words in square brackets.
        emphasised: words set in bold, italics or underlined within it.
        formatting: how it is set otherwise than in print, in words.
        attributed: whether the paper says that Ofsted, inspectors or the report said it.
        of_another_document: whether the paper says that an Act, guidance or another document says it.
        closed: whether it has its closing mark.
        doubtful: whether it is only likely that it gives the words as Ofsted's, so that what differs is to confirm.
        limit_before: what print has directly before it that limits or denies it, wherever it stands.
        runs_on: where it has none, whether print and paper go on in the next paragraph as if it were one quotation.
    """

    text: str
    parts: tuple[Anchor, ...]
    verdict: Verdict
    also: tuple[Verdict, ...] = ()
    places: tuple[PrintedPlace, ...] = ()
    changes: tuple[WordChange, ...] = ()
    cuts: tuple[Cut, ...] = ()
    insertions: tuple[str, ...] = ()
    emphasised: tuple[str, ...] = ()
    formatting: tuple[str, ...] = ()
    attributed: bool = False
    of_another_document: bool = False
    closed: bool = True
    runs_on: bool = False
    doubtful: bool = False
    limit_before: str = ""

    @property
    def is_of_a_report(self) -> bool:
        """Whether it is one of the report's passages: placed there, or said to be from there."""
        return bool(self.places) or self.attributed
