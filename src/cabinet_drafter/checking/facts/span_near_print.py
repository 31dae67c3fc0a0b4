"""Spans of days that have one end of a printed inspection and not the other, where nothing says what they are of."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from cabinet_drafter.checking.facts.inspection_dates import statements
from cabinet_drafter.checking.facts.said_dates import SaidDates, said_dates
from cabinet_drafter.checking.facts.sentences import sentence_before, sentences
from cabinet_drafter.checking.facts.telling import TO_CONFIRM, told
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.dates_in_words import span
from cabinet_drafter.findings import Finding
from cabinet_drafter.inspection import Inspection

_OF_OFSTED: Final = re.compile(r"\b(?:ofsted|inspect\w+|judged|graded|rated|on[- ]site|fieldwork)\b", re.IGNORECASE)
_OTHER: Final = re.compile(
    r"\b(?:monitoring|focus{1,2}ed|peer|review\w*|JTAI|joint targeted|SEND|CQC|school|consultation|week before|"
    r"off-?\s?site|"
    r"preparation|notif\w+|announc\w+)\b",
    re.IGNORECASE,
)
_FARTHEST: Final = 10  # days


def check_span_near_print(paper: PaperUnderCheck) -> Iterator[Finding]:
    """Dates that nearly are those of an inspection in hand are most likely meant for it."""
    stated = {(each.sentence.line.order, each.sentence.start + each.dates.start) for each in statements(paper)}
    everyone = (paper.against.inspection, *paper.against.previous)
    for sentence in sentences(paper):
        about = sentence.before + sentence.text
        if not _OF_OFSTED.search(about) and (before := sentence_before(paper, sentence)):
            about = f"{before.text} {about}"  # "Ofsted came twice. The first visit ran from …"
        if not _OF_OFSTED.search(about) or _OTHER.search(about):
            continue
        for dates in said_dates(sentence.unmarked):
            if (sentence.line.order, sentence.start + dates.start) in stated:
                continue
            near = next((each for each in everyone if _is_near(dates, each)), None)
            if near is not None:
                yield told(
                    "inspection-dates",
                    TO_CONFIRM,
                    sentence.where(dates.start, dates.end),
                    f"The paper gives the days {dates}. If they are those of the inspection of "
                    f"{near.inspection_end.year}, its report prints {_printed(near)}.",
                    f"If that inspection is meant, write {_printed(near)}.",
                    near.evidence("inspection_periods"),
                )


def _is_near(dates: SaidDates, inspection: Inspection) -> bool:
    periods = [(each.start, each.end) for each in inspection.inspection_periods]
    periods.append((inspection.inspection_start, inspection.inspection_end))
    if dates.last is None or any(dates.first.agrees(a) and dates.last.agrees(b) for a, b in periods):
        return False
    first, last = (each.in_year(inspection.inspection_end.year) for each in (dates.first, dates.last))
    return any(
        first is not None
        and last is not None
        and (dates.first.agrees(a) or dates.last.agrees(b))
        and max(_apart(first, a), _apart(last, b)) <= _FARTHEST
        for a, b in periods
    )


def _apart(one: date, other: date) -> int:
    return abs((one - other).days)


def _printed(inspection: Inspection) -> str:
    return span(inspection.inspection_start, inspection.inspection_end)
