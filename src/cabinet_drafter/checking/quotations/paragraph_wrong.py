"""A paragraph or page named beside a quotation in which the report prints other words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.checking.quotations.numbers_cited import Cited, Unit, numbers_cited
from cabinet_drafter.checking.quotations.placed import PlacedQuotation, PrintedPlace
from cabinet_drafter.checking.quotations.print_index import passages_of
from cabinet_drafter.checking.quotations.telling import finding, name
from cabinet_drafter.findings import Finding
from cabinet_drafter.inspection import Inspection
from cabinet_drafter.same_words import places_of
from cabinet_drafter.vocabulary import Severity

_FEWEST_WORDS: Final = 8  # fewer may stand in a report that is not at hand
_FEWEST_BARE: Final = 2  # right bare numbers, for the paper to be known to count paragraphs with them


@dataclass(frozen=True, slots=True)
class _Held:
    """A number beside a quotation, held against print."""

    quotation: PlacedQuotation
    cited: Cited
    is_right: bool

    @property
    def is_off_by(self) -> int:
        """How far the number is from where the words stand."""
        place = self.quotation.places[0]
        stands = place.page if self.cited.unit is Unit.PAGE else _number(place.address) or 0
        return min(self.cited.numbers) - stands


def check_paragraph_cited(paper: PaperUnderCheck) -> Iterator[Finding]:
    """Each number beside a quotation that is not the one under which its words are printed.

    It is a must-fix where nothing else can be meant: "paragraph N" in brackets directly behind eight or more words
    that are all as printed, in a paper that numbers another quotation as the report does and has no paragraph N itself.
    A page, and a number without a word, are told only where the paper's others show that it counts them as the report.
    """
    held: list[_Held] = []
    running_on: list[PrintedPlace] = []  # what is quoted with it in the paragraphs before, under one number perhaps
    for quotation in paper.quotations:
        held += _held(paper, quotation, running_on)
        running_on = [*running_on, *quotation.places] if quotation.runs_on else []
    told = set()
    for each in held:
        if each.is_right or not _is_told(each, held) or each.quotation.parts in told:
            continue
        told.add(each.quotation.parts)
        right = " and ".join(dict.fromkeys(name(place) for place in each.quotation.places))
        named = f"“{each.cited.shown}”" if each.cited.unit is not Unit.BARE else f"paragraph “{each.cited.shown}”"
        message = f"The paper names {named} beside this quotation, and its words are printed in {right}."
        remedy = "Name the paragraph and page in which they are printed, or quote what the named one prints."
        severity = Severity.MUST_FIX if _is_sure(paper, each, held) else Severity.TO_CONFIRM
        yield finding(paper, each.quotation, "paragraph-wrong", severity, message, remedy)


def _held(paper: PaperUnderCheck, quotation: PlacedQuotation, before: Sequence[PrintedPlace]) -> Iterator[_Held]:
    """The numbers beside a quotation that is as printed, and all of it in paragraphs that readers can count."""
    if not quotation.places or quotation.changes:
        return
    if any(_number(place.address) is None for place in quotation.places):
        return
    for cited in numbers_cited(paper, quotation):
        right = any(_agrees(cited, place) for place in (*before, *quotation.places)) or any(
            _agrees(cited, place) for place in _wherever_printed(paper, quotation)
        )
        yield _Held(quotation, cited, right)


def _number(address: str) -> int | None:
    digits = address.removeprefix("S").rstrip("abcd")
    return int(digits) if digits.isdecimal() else None


def _agrees(cited: Cited, place: PrintedPlace) -> bool:
    if cited.unit is Unit.PAGE:  # A passage is known by the page on which it begins.
        return bool(cited.numbers & {place.page, place.page + 1})
    in_summary = place.address.startswith("S")
    if in_summary and cited.unit is not Unit.SUMMARY_PARAGRAPH and isinstance(place.publication, Inspection):
        # A summary has no numbers: who counts its paragraphs may count from elsewhere.
        return min(cited.numbers) <= len(place.publication.summary)
    return _number(place.address) in cited.numbers and in_summary == (cited.unit is Unit.SUMMARY_PARAGRAPH)


def _wherever_printed(paper: PaperUnderCheck, quotation: PlacedQuotation) -> Iterator[PrintedPlace]:
    words = quotation.places[0].words
    for publication in paper.against.quotable:
        for address, passage in passages_of(publication):
            for start, end in places_of(words, passage.text):
                yield PrintedPlace(publication, address, passage.page, passage.text, start, end)


def _is_told(each: _Held, held: Sequence[_Held]) -> bool:
    alike = [other for other in held if other.cited.unit is each.cited.unit]
    right = sum(other.is_right for other in alike)
    if each.cited.unit is Unit.BARE:
        return right >= _FEWEST_BARE and right > len(alike) - right
    if each.cited.unit is Unit.PAGE:  # Who counts without the front page is off by the same everywhere.
        return right > 0 and sum(other.is_off_by == each.is_off_by for other in alike) == 1
    return True


def _is_sure(paper: PaperUnderCheck, each: _Held, held: Sequence[_Held]) -> bool:
    own = {line.number.rstrip(".)") for line in paper.lines}
    return (
        each.cited.unit is Unit.PARAGRAPH
        and each.cited.beside
        and len(each.quotation.text.split()) >= _FEWEST_WORDS
        and all(place.address.isdecimal() for place in each.quotation.places)
        and any(other.is_right and other.cited.unit is Unit.PARAGRAPH for other in held)
        and not any(str(number) in own for number in each.cited.numbers)
    )
