"""The day on which a paper says that a report was published, against the day in hand."""

import re
from collections.abc import Iterator
from datetime import timedelta
from functools import lru_cache
from typing import Final

from cabinet_drafter.checking.facts.date_subject import Subject, subject_of
from cabinet_drafter.checking.facts.inspection_meant import EARLIER
from cabinet_drafter.checking.facts.said_dates import SaidDates, said_dates
from cabinet_drafter.checking.facts.sentences import Sentence, sentences
from cabinet_drafter.checking.facts.telling import MUST_FIX, TO_CONFIRM, told
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.dates_in_words import long_date
from cabinet_drafter.evidence import Evidence
from cabinet_drafter.findings import Finding
from cabinet_drafter.inspection import Inspection

_LABEL: Final = re.compile(
    r"(?:(?:date\s+)?published(?:\s+on)?|(?:date\s+of\s+)?publication(?:\s+date)?|publication\s+day)\s*[:–—-]?",
    re.IGNORECASE,
)
_OF_INSPECTION: Final = re.compile(
    r"\b(?:inspection dates?|dates? of (?:the )?inspection|inspection|inspected|lead inspector|"
    r"overall effectiveness)\b",
    re.IGNORECASE,
)
_OF_PAPER: Final = re.compile(
    r"\b(?:meeting|agenda|cabinet|forward plan|notice|report author|decision|committee|wards?)\b", re.IGNORECASE
)
_BESIDE: Final = 3  # paragraphs
_SOONEST: Final = 18  # days from the last one on site to publication; the shortest of 69 is 22


def check_publication_stated_two_ways(paper: PaperUnderCheck) -> Iterator[Finding]:
    """The day of publication is the same wherever the paper gives it, whether or not a source in hand gives it."""
    said_first: dict[str, SaidDates] = {}
    for sentence, dates, report in _statements(paper):
        first = said_first.setdefault(report.source.sha256, dates)
        if _agree(first, dates):
            continue
        yield told(
            "stated-two-ways",
            MUST_FIX,
            sentence.where(dates.start, dates.end),
            f"The paper gives the day on which the report was published here as {dates.first}, and before as "
            f"{first.first}.",
            "Find out which is right, and give it the same throughout.",
            report.evidence("published" if report.published else "title"),
        )


def check_publication_date(paper: PaperUnderCheck) -> Iterator[Finding]:
    """A report was published on the day that it, or the brief, gives; where neither does, nothing is claimed."""
    for sentence, dates, report in _statements(paper):
        published = report.published
        if report is paper.against.inspection:
            published = paper.against.published or published
        if published is None:
            yield from _before_the_inspection(sentence, dates, report)
            continue
        if dates.first.agrees(published):
            continue
        printed = report.published == published
        source = "the report" if printed else "the brief"
        yield told(
            "publication-date",
            MUST_FIX,
            sentence.where(dates.start, dates.end),
            f"The paper says that the report was published on {dates.first}; {source} gives {long_date(published)}.",
            f"Write {long_date(published)}, or correct the date in the brief if it is wrong there.",
            report.evidence("published") if printed else Evidence(rule="publication date given in the brief"),
        )


def _before_the_inspection(sentence: Sentence, dates: SaidDates, report: Inspection) -> Iterator[Finding]:
    """No source gives the day; but no report is published before its inspection ends."""
    day = dates.first.in_year(dates.year) if dates.year and dates.first.day else None
    if day is None:
        return
    if report.inspection_end < day < report.inspection_end + timedelta(days=_SOONEST):
        yield told(
            "publication-date",
            TO_CONFIRM,
            sentence.where(dates.start, dates.end),
            f"The paper says that the report was published on {dates.first}, {(day - report.inspection_end).days} days "
            f"after the inspection ended ({long_date(report.inspection_end)}); no report comes so soon.",
            "Correct the day, most often its month.",
            report.evidence("inspection_periods"),
        )
    if day > report.inspection_end:
        return
    yield told(
        "publication-date",
        MUST_FIX,
        sentence.where(dates.start, dates.end),
        f"The paper says that the report was published on {dates.first}; the inspection ended only on "
        f"{long_date(report.inspection_end)}.",
        "Correct the day, most often its year.",
        report.evidence("inspection_periods"),
    )


@lru_cache(maxsize=1)
def _statements(paper: PaperUnderCheck) -> tuple[tuple[Sentence, SaidDates, Inspection], ...]:
    found = []
    for sentence in sentences(paper):
        for dates in said_dates(sentence.unmarked):
            said = subject_of(sentence, dates)
            of_report = said is not None and said.subject is Subject.PUBLICATION
            if dates.last is not None or not (of_report or _is_labelled(paper, sentence, dates)):
                continue
            report = _report_meant(paper, dates, sentence.text[: dates.start])
            if report is not None:
                found.append((sentence, dates, report))
    return tuple(found)


def _agree(one: SaidDates, other: SaidDates) -> bool:
    pairs = ((one.first.day, other.first.day), (one.first.month, other.first.month), (one.first.year, other.first.year))
    return all(a is None or b is None or a == b for a, b in pairs)


def _report_meant(paper: PaperUnderCheck, dates: SaidDates, before: str) -> Inspection | None:
    current, previous = paper.against.inspection, paper.against.previous
    if dates.year is None:
        return current if not EARLIER.search(before) else None
    day = dates.first.in_year(dates.year)
    if day is None:
        return None
    meant = min((current, *previous), key=lambda each: abs((day - (each.published or each.inspection_end)).days))
    # Papers speak of reports that are not in hand too; a report a year away from all of them is one.
    return meant if abs((day - (meant.published or meant.inspection_end)).days) < 400 else None


def _is_labelled(paper: PaperUnderCheck, sentence: Sentence, dates: SaidDates) -> bool:
    """Whether the date stands behind “Publication date” alone, among facts of the inspection and of nothing else."""
    line = sentence.line
    label = line.cell.label if line.cell is not None and line.cell.column else ""
    if not _LABEL.fullmatch(f"{label} {sentence.text[: dates.start]}".strip()):
        return False
    if line.cell is not None:
        around = [each for each in paper.lines if each.cell is not None and each.cell.table == line.cell.table]
    else:
        around = [each for each in paper.lines if 0 < abs(each.order - line.order) <= _BESIDE]
    facts = " ".join(each.text for each in around)
    return _OF_INSPECTION.search(facts) is not None and _OF_PAPER.search(facts) is None
