"""Reads Ofsted's published letter on a monitoring or focused visit into a `VisitLetter`; it has no judgement table."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Final, TypeVar

from cabinet_drafter.evidence import Source
from cabinet_drafter.inspection import InspectionPeriod
from cabinet_drafter.reading.letters.visit_letter_body import LetterBody, read_letter_body
from cabinet_drafter.reading.letters.visit_letter_checks import LetterRead, letter_findings
from cabinet_drafter.reading.letters.visit_letter_head import LetterHead, is_salutation, read_letter_head
from cabinet_drafter.reading.letters.visit_wording import (
    LETTER_OPENS,
    NamedVisit,
    inspectors_named,
    month_judged_inadequate,
    named_visit,
    visit_numbers,
    visit_period,
)
from cabinet_drafter.reading.pdf.footnotes import read_footnotes
from cabinet_drafter.reading.pdf.printed_page import Page, PrintedPages
from cabinet_drafter.visit import PrintedMonth, VisitLetter

_Told = TypeVar("_Told")
_INSPECTION_REPORT: Final = re.compile(r"inspection dates?\s*:", re.IGNORECASE)
_OFSTEDS_PAPER: Final = re.compile(r"\bofsted\.gov\.uk|gov\.uk/ofsted", re.IGNORECASE)
_OFSTEDS_FIRST_WORDS: Final = re.compile(r"this letter summarises the (?:findings|outcome)", re.IGNORECASE)
_OFSTEDS_RANK: Final = re.compile(r"\b(?:inspectors?|HMI|ofsted|(?:national|regional) director)\b", re.IGNORECASE)
_COUNCILS_RANK: Final = re.compile(r"\bdirector (?:of|for)\b|\bcouncil\b|\bchildren", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Opening:
    """What the sentences of the introduction say of the visit, with the page of each."""

    visit: NamedVisit | None = None
    numbers: frozenset[int] = frozenset()
    period: InspectionPeriod | None = None
    judged_inadequate: PrintedMonth | None = None
    inspectors: tuple[str, ...] = ()
    pages: dict[str, int | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Parts:
    """A letter's head and body, the visit as the title names it, or else the text, and whether its sender is shown."""

    head: LetterHead
    body: LetterBody
    opening: _Opening
    named: NamedVisit
    sender_shown: bool


def visit_letter(printed: PrintedPages, source: Source) -> VisitLetter | None:
    """Ofsted's letter on a monitoring or focused visit to an authority's services; None for any other document.

    Told by what such a letter is: its first page has a salutation or opens as a letter does, its title or its first
    sentences name the visit, and its paper or its signature shows that it comes from Ofsted; an unsigned extract may
    have Ofsted's first words in their place, and says so in a finding. A report, which gives its inspection dates under
    a label, is none; nor is a council's own letter about a visit.

    Args:
        printed: the pages of the document.
        source: the file they come from.
    """
    parts = _parts(printed)
    if parts is None:
        return None
    head, body, opening = parts.head, parts.body, parts.opening
    numbers = opening.numbers | visit_numbers([head.title or ""])
    letter = VisitLetter(
        source=source,
        kind=parts.named.kind,
        title=head.title,
        authority=parts.named.authority or None,
        addressee=head.addressee,
        dated=head.dated,
        visit_number=next(iter(numbers)) if len(numbers) == 1 else None,
        visit_start=opening.period.start if opening.period else None,
        visit_end=opening.period.end if opening.period else None,
        judged_inadequate=opening.judged_inadequate,
        inspectors=opening.inspectors,
        introduction=body.introduction,
        areas_covered=body.areas_covered,
        headline_findings=body.headline_findings,
        areas_for_improvement=body.areas_for_improvement,
        areas_for_priority_action=body.areas_for_priority_action,
        sections=body.sections,
        closing=body.closing,
        signatory=body.signatory,
        footnotes=read_footnotes(printed),
        fact_pages=_fact_pages(head, body, opening),
    )
    read = LetterRead(
        letter=letter,
        named_in_title=named_visit(head.title or ""),
        named_in_text=opening.visit,
        numbers=numbers,
        in_prose=body.in_prose,
        sender_shown=parts.sender_shown,
    )
    return letter.model_copy(update={"findings": letter_findings(read)})


def _parts(printed: PrintedPages) -> _Parts | None:
    """The parts of Ofsted's letter on a visit; None where the pages are something else."""
    first_page = printed.pages[0]
    if any(_INSPECTION_REPORT.match(line.text) for line in first_page.lines):
        return None
    if not any(is_salutation(line) or LETTER_OPENS.match(line.text) for line in first_page.lines):
        return None
    head = read_letter_head(printed)
    body = read_letter_body(head.text)
    opening = _opening(body)
    named = named_visit(head.title or "") or opening.visit
    sender_shown = _shows_ofsted(first_page, head, body)
    if named and (sender_shown or (sender_shown is None and _OFSTEDS_FIRST_WORDS.match(_first_words(body)))):
        return _Parts(head, body, opening, named, bool(sender_shown))
    return None


def _shows_ofsted(first_page: Page, head: LetterHead, body: LetterBody) -> bool | None:
    """Whether signature or paper shows that Ofsted sends the letter; None where neither says who does."""
    rank = (body.signatory.rank if body.signatory else None) or ""
    if _OFSTEDS_RANK.search(rank):
        return True
    if _COUNCILS_RANK.search(rank):
        return False
    text = {id(line) for line in head.text}  # A council's letter, too, may give Ofsted's web address there.
    paper = [*first_page.running, *(line for line in first_page.lines if id(line) not in text)]
    if any(_OFSTEDS_PAPER.search(line.text) for line in paper):
        return True
    return False if body.signatory else None


def _first_words(body: LetterBody) -> str:
    return body.introduction[0].text if body.introduction else ""


def _opening(body: LetterBody) -> _Opening:
    """The first that the introduction says of each fact; every number that it gives the visit."""
    sentences = [(sentence, passage.page) for passage in body.introduction for sentence in passage.sentences]
    of_the_visit = [(sentence, page) for sentence, page in sentences if re.search(r"\bvisit\b", sentence)]
    visit, visit_page = _first(sentences, named_visit)
    period, period_page = _first(of_the_visit, visit_period)
    judged, judged_page = _first(sentences, month_judged_inadequate)
    inspectors, inspectors_page = _first(sentences, lambda sentence: inspectors_named(sentence) or None)
    _, numbers_page = _first(sentences, lambda sentence: visit_numbers([sentence]) or None)
    return _Opening(
        visit=visit,
        numbers=frozenset(visit_numbers(sentence for sentence, _ in sentences)),
        period=period,
        judged_inadequate=judged,
        inspectors=inspectors or (),
        pages={
            "kind": visit_page,
            "authority": visit_page,
            "visit_number": numbers_page,
            "visit_start": period_page,
            "visit_end": period_page,
            "judged_inadequate": judged_page,
            "inspectors": inspectors_page,
        },
    )


def _first(
    sentences: Iterable[tuple[str, int]], read: Callable[[str], _Told | None]
) -> tuple[_Told | None, int | None]:
    """The first that a sentence tells, with its page."""
    for sentence, page in sentences:
        if (told := read(sentence)) is not None:
            return told, page
    return None, None


def _fact_pages(head: LetterHead, body: LetterBody, opening: _Opening) -> dict[str, int]:
    """The page of each fact that was read, by the name of its field; the head stands on the first page."""
    in_head = {"title": head.title, "dated": head.dated, "addressee": head.addressee}
    pages: dict[str, int | None] = {fact: 1 if value else None for fact, value in in_head.items()}
    pages |= opening.pages | {"signatory": body.signed_on_page}
    if named_visit(head.title or ""):
        pages |= {"kind": 1, "authority": 1}
    if visit_numbers([head.title or ""]):
        pages["visit_number"] = 1
    return {fact: page for fact, page in pages.items() if page is not None}
