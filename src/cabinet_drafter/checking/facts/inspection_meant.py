"""Which of the inspections in hand a date, a year or a sentence speaks of."""

import re
from datetime import date
from typing import Final

from cabinet_drafter.checking.facts.said_dates import SaidDates
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.inspection import Inspection

EARLIER: Final = re.compile(
    r"\b(?:previous(?:ly)?|earlier|prior|preceding|formerly|former|"
    r"last (?:\w+ ){0,3}(?:inspect\w+|report|judged|rated|graded))\b",
    re.IGNORECASE,
)
YEAR: Final = re.compile(r"(?<![\d/£,.])(?:19|20)\d\d(?![\d/]|[-–]\d|[.,]\d)")
_LONGEST_WAIT: Final = 160  # days from the last day on site to publication: the longest in the corpus is 139
_NEAR: Final = 400


def inspection_dated(paper: PaperUnderCheck, dates: SaidDates, words: str) -> Inspection | None:
    """The inspection that a date said with `words` is meant for; None where that cannot be told."""
    current, previous = paper.against.inspection, paper.against.previous
    everyone = (current, *previous)
    earlier = EARLIER.search(words)
    year = dates.year
    if year is None:
        if not earlier:
            return current
        return previous[0] if previous and "last" not in earlier.group().lower() else None
    of_the_year = [each for each in everyone if year in years_on_site(each)]
    if of_the_year:
        return min(of_the_year, key=lambda each: _apart(each, dates, year))
    if earlier and previous and "last" not in earlier.group().lower():
        return previous[0]
    same = [each for each in everyone if _same_days(each, dates)]
    if same:
        return same[0]
    nearest = min(everyone, key=lambda each: _apart(each, dates, year))
    return nearest if _apart(nearest, dates, year) <= _NEAR else None


def years_on_site(inspection: Inspection) -> set[int]:
    """The years in which inspectors were on site."""
    return {day.year for period in inspection.inspection_periods for day in (period.start, period.end)}


def years_of(inspection: Inspection) -> set[int]:
    """The years by which people call it: those on site, and that of its report."""
    if inspection.published:
        return years_on_site(inspection) | {inspection.published.year}
    latest = date.fromordinal(inspection.inspection_end.toordinal() + _LONGEST_WAIT)
    return years_on_site(inspection) | {latest.year}


def inspections_of_year(paper: PaperUnderCheck, year: int) -> list[Inspection]:
    """The inspections in hand that people would call by that year."""
    return [each for each in (paper.against.inspection, *paper.against.previous) if year in years_of(each)]


def _apart(inspection: Inspection, dates: SaidDates, year: int) -> int:
    said = dates.first.in_year(year) or date(year, dates.first.month, 1)
    return abs((said - inspection.inspection_start).days)


def _same_days(inspection: Inspection, dates: SaidDates) -> bool:
    ends = [(period.start, period.end) for period in inspection.inspection_periods]
    return dates.last is not None and any(
        (dates.first.day, dates.first.month, dates.last.day, dates.last.month) == (a.day, a.month, b.day, b.month)
        for a, b in ends
    )
