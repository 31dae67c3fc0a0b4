"""Dates that other checks hold against the report: those of inspections in hand, and of publication."""

import re
from typing import Final

from cabinet_drafter.checking.facts.date_subject import Subject, subject_of
from cabinet_drafter.checking.facts.inspection_meant import inspection_dated
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.checking.told_in_own_words.figures_said import Figure, Kind
from cabinet_drafter.checking.told_in_own_words.printed_figures import PrintedFigures
from cabinet_drafter.checking.told_in_own_words.telling_sentences import Telling

_INSPECTED: Final = re.compile(r"\b(?:inspect\w+|visits?|visited|framework)\b", re.IGNORECASE)
_NEAR: Final = 40


def is_checked_elsewhere(paper: PaperUnderCheck, printed: PrintedFigures, telling: Telling, figure: Figure) -> bool:
    """Whether the figure is a date of an inspection in hand, or of a publication."""
    if figure.kind is not Kind.DATE:
        return False
    inspections = (paper.against.inspection, *paper.against.previous)
    if figure.dates is None:
        days = [day for each in inspections for span in each.inspection_periods for day in (span.start, span.end)]
        return any(figure.value == day.year for day in days) or (
            _INSPECTED.search(telling.text, max(0, figure.start - _NEAR), figure.start) is not None
            and printed.has_year(figure.value)
        )
    subject = subject_of(telling.sentence, figure.dates)
    if subject is None:
        return False
    if subject.subject is Subject.PUBLICATION:
        return True
    return inspection_dated(paper, figure.dates, telling.text) is not None
