"""Figures that other checks hold against the report: areas and grades counted, days of inspections and publication."""

import re
from typing import Final

from cabinet_drafter.checking.facts.date_subject import Subject, subject_of
from cabinet_drafter.checking.facts.inspection_meant import inspection_dated
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.checking.told_in_own_words.figures_said import Figure, Kind
from cabinet_drafter.checking.told_in_own_words.printed_figures import PrintedFigures
from cabinet_drafter.checking.told_in_own_words.telling_sentences import Telling

_INSPECTED: Final = re.compile(r"\b(?:inspect\w+|visits?|visited|framework)\b", re.IGNORECASE)
_PUBLISHED: Final = re.compile(
    r"\b(?:reports?|letters?|publi\w+|outcome|findings|received|receipt)\b[\s(,]*(?:(?:of|on|dated?|in|from|was)\b\s*)*$",
    re.IGNORECASE,
)
_FRAMEWORK: Final = re.compile(
    r"\b(?:framework|in force|handbook|(?:no longer|has|have) (?:graded|judged|given))\b", re.IGNORECASE
)
"""How Ofsted inspects, and since when, no report prints."""
_NEAR: Final = 40
_COUNTED_ELSEWHERE: Final = re.compile(
    r"\W*(?:\w+\W+){0,2}?(?:areas?|recommendations?|actions?|judge?ments?|grades?|inspectors?|HMIs?|headings?|findings|"
    r"strengths|weaknesses|themes|points|paragraphs?|pages?|priorit\w+|authorities|councils|local authorities|"
    r"inspections|reports|boroughs|counties)\b",
    re.IGNORECASE,
)


def is_checked_elsewhere(paper: PaperUnderCheck, printed: PrintedFigures, telling: Telling, figure: Figure) -> bool:
    """Whether it is a date of an inspection in hand, of a publication or framework, or counts areas or grades."""
    if figure.kind is Kind.COUNT:
        return _COUNTED_ELSEWHERE.match(telling.text, figure.end) is not None
    if figure.kind is not Kind.DATE:
        return False
    if _FRAMEWORK.search(telling.text):
        return True
    before = max(0, figure.start - _NEAR)
    if figure.dates is None:
        inspections = (paper.against.inspection, *paper.against.previous)
        days = [day for each in inspections for span in each.inspection_periods for day in (span.start, span.end)]
        named = _INSPECTED.search(telling.text, before, figure.start) is not None
        return any(figure.value == day.year for day in days) or (named and printed.has_year(figure.value))
    subject = subject_of(telling.sentence, figure.dates)
    if _PUBLISHED.search(telling.text, before, figure.start) or (subject and subject.subject is Subject.PUBLICATION):
        return True
    return subject is not None and inspection_dated(paper, figure.dates, telling.text) is not None
