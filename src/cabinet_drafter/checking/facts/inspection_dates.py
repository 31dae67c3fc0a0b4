"""The dates that a paper gives for an inspection, against the days that the front page prints."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from cabinet_drafter.checking.facts.date_subject import Edge, Subject, subject_of
from cabinet_drafter.checking.facts.inspection_meant import YEAR, inspection_dated, inspections_of_year
from cabinet_drafter.checking.facts.said_dates import SaidDates, SaidDay, said_dates
from cabinet_drafter.checking.facts.sentences import Sentence, sentences
from cabinet_drafter.checking.facts.telling import MUST_FIX, TO_CONFIRM, listed, told
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.dates_in_words import long_date, span
from cabinet_drafter.findings import Finding
from cabinet_drafter.inspection import Inspection

_WEEK: Final = timedelta(days=7)
_WEEKEND: Final = 3
_OF_OLD: Final = re.compile(
    r"(?:inspection|inspected) (?:\w+ ){0,3}?(?:in|of|during|from)(?: early| late| mid)?[- ]$", re.I
)
_OF_OTHER_SERVICES: Final = re.compile(
    r"\b(?:fostering|adoption) (?:service|agency|inspection)|\b(?:the|its|own|residential|children[’'`]s) homes?\b",
    re.IGNORECASE,
)
_HELD: Final = re.compile(
    r"\b(?:on|dated|held|dates?:?|place|was|inspected|of)\s+(?:the\s+)?(?:\w+day,?\s+)?$", re.IGNORECASE
)


@dataclass(frozen=True)
class Statement:
    """Dates that a sentence says of an inspection; `edge` where a single day is called its first or last."""

    sentence: Sentence
    dates: SaidDates
    inspection: Inspection
    edge: Edge | None
    gap: str


@lru_cache(maxsize=1)
def statements(paper: PaperUnderCheck) -> tuple[Statement, ...]:
    """Every statement of an inspection's dates in the paper; kept, for several checks ask for them."""
    found = []
    for sentence in sentences(paper):
        if _OF_OTHER_SERVICES.search(sentence.text):
            continue
        for dates in _over_weekends(sentence.unmarked):
            said = subject_of(sentence, dates)
            if said is None or said.subject is not Subject.INSPECTION:
                continue
            of_year = _in_year_before(dates, said.gap)
            begin = max(0, said.begin - 30)
            words = (sentence.before + sentence.text)[begin : len(sentence.before) + dates.end + 25]
            meant = inspection_dated(paper, of_year, words)
            if meant is not None:
                found.append(Statement(sentence, of_year, meant, said.edge, said.gap))
    return tuple(found)


def check_inspection_dates(paper: PaperUnderCheck) -> Iterator[Finding]:
    """The days on site are those of the front page; councils often count the week off site before them."""
    for statement in statements(paper):
        yield from _month(paper, statement) if statement.dates.first.day is None else _days(statement)


def check_dates_disagree(paper: PaperUnderCheck) -> Iterator[Finding]:
    """A paper gives the same inspection the same dates throughout."""
    spans = [statement for statement in statements(paper) if statement.dates.last is not None]
    for at, statement in enumerate(spans):
        # Where one of two is as printed, the other is told of; where neither is, the later one.
        if _as_printed(statement, _allowed(statement.inspection)):
            continue
        others = [
            other
            for place, other in enumerate(spans)
            if other.inspection is statement.inspection
            and (place < at or _as_printed(other, _allowed(other.inspection)))
            and _disagree(other, statement)
        ]
        if others:
            yield told(
                "dates-disagree",
                MUST_FIX,
                statement.sentence.where(statement.dates.start, statement.dates.end),
                f"The paper gives the dates of the same inspection here as {statement.dates}, and as {others[0].dates} "
                f"in {others[0].sentence.line.section or 'its first lines'}.",
                f"Give them the same throughout: the report prints {_printed(statement.inspection)}.",
                statement.inspection.evidence("inspection_periods"),
            )


def check_year_of_inspection(paper: PaperUnderCheck) -> Iterator[Finding]:
    """A bare year said of an inspection is that of one in hand, unless it is far from all of them."""
    everyone = (paper.against.inspection, *paper.against.previous)
    for sentence in sentences(paper):
        for match in YEAR.finditer(sentence.unmarked):
            year = int(match.group())
            if _OF_OTHER_SERVICES.search(sentence.text):
                continue
            before, after = sentence.unmarked[: match.start()], sentence.unmarked[match.end() :]
            if not (
                _OF_OLD.search(before) or re.match(r" (?:Ofsted |ILACS |full |SIF )*inspection\b(?! report)", after)
            ):
                continue
            near = [each for each in everyone if abs(each.inspection_start.year - year) == 1]
            if inspections_of_year(paper, year) or not near:
                continue
            yield told(
                "inspection-dates",
                TO_CONFIRM,
                sentence.where(match.start(), match.end()),
                f"The paper speaks of an inspection of {year}; the report nearest to it in hand prints "
                f"{_printed(near[0])}.",
                f"If that inspection is meant, write {near[0].inspection_end.year}; if another is, leave it.",
                near[0].evidence("inspection_periods"),
            )


def _days(statement: Statement) -> Iterator[Finding]:
    first, last, inspection = statement.dates.first, statement.dates.last, statement.inspection
    allowed = _allowed(inspection)
    if last is None and statement.edge is None:
        if _HELD.search(statement.gap) and not any(_within(first, start, end) for start, end in allowed):
            yield _wrong(statement, f"The paper puts the inspection on {first}.", start_wrong=first)
        return
    if last is None:
        which = 0 if statement.edge is Edge.START else 1
        if not any(first.agrees(ends[which]) for ends in allowed):
            word = "started" if which == 0 else "ended"
            yield _wrong(
                statement,
                f"The paper says that the inspection {word} on {first}.",
                start_wrong=first if which == 0 else None,
            )
        return
    if any(first.agrees(start) and last.agrees(end) for start, end in allowed):
        return
    start, end = min(allowed, key=lambda ends: (not last.agrees(ends[1])) + (not first.agrees(ends[0])))
    wrong = []
    if not first.agrees(start):
        wrong.append(f"the start as {first}, where the report prints {long_date(start)}")
    if not last.agrees(end):
        wrong.append(f"the end as {last}, where the report prints {long_date(end)}")
    yield _wrong(
        statement,
        f"The paper gives {listed(wrong)}.",
        start_wrong=None if first.agrees(start) else first,
    )


def _month(paper: PaperUnderCheck, statement: Statement) -> Iterator[Finding]:
    said, inspection = statement.dates.first, statement.inspection
    months = {(day.year, day.month) for period in inspection.inspection_periods for day in (period.start, period.end)}
    if any(said.month == month and said.year in (None, year) for year, month in months):
        return
    published = paper.against.published if inspection is paper.against.inspection else inspection.published
    day = said.in_year(inspection.inspection_end.year)
    after = (day - inspection.inspection_end).days if day else 0
    loose = not re.search(r"\b(?:in|of|during|from|place)\W*$", statement.gap) and bool(statement.gap.strip())
    if published and (said.month, said.year or published.year) == (published.month, published.year):
        if not loose:
            yield _wrong(statement, f"The paper puts the inspection in {said}, the month of its report.", severe=False)
        return
    may_be_of_report = published is None and 0 <= after <= 160
    if loose and may_be_of_report:
        return
    # An earlier inspection is often called by the month of its report, which ILACS reports do not print.
    severe = inspection is paper.against.inspection or not may_be_of_report
    yield _wrong(statement, f"The paper puts the inspection in {said}.", severe=severe)


def _wrong(statement: Statement, message: str, *, start_wrong: SaidDay | None = None, severe: bool = True) -> Finding:
    inspection = statement.inspection
    said = start_wrong.in_year(inspection.inspection_start.year) if start_wrong else None
    remedy = f"Give the dates as the front page prints them: {_printed(inspection)}."
    if said is not None and inspection.inspection_start - said == _WEEK:
        remedy += " The week before, in which inspectors work off site, is not part of the printed dates."
    return told(
        "inspection-dates",
        MUST_FIX if severe else TO_CONFIRM,
        statement.sentence.where(statement.dates.start, statement.dates.end),
        f"{message} The report on that inspection prints {_printed(inspection)}.",
        remedy,
        inspection.evidence("inspection_periods"),
    )


def _allowed(inspection: Inspection) -> list[tuple[date, date]]:
    """Each period on site, and the whole of them."""
    periods = [(period.start, period.end) for period in inspection.inspection_periods]
    return [*periods, (periods[0][0], periods[-1][1])]


def _printed(inspection: Inspection) -> str:
    return listed([span(period.start, period.end) for period in inspection.inspection_periods])


def _within(said: SaidDay, start: date, end: date) -> bool:
    return any(said.agrees(start + timedelta(days=after)) for after in range((end - start).days + 1))


def _disagree(one: Statement, other: Statement) -> bool:
    allowed = _allowed(one.inspection)
    if all(_as_printed(each, allowed) for each in (one, other)):
        return False
    pairs = ((one.dates.first, other.dates.first), (one.dates.last, other.dates.last))
    if one.sentence is other.sentence or one is other:
        return False
    return any(
        a and b and ((a.day, a.month) != (b.day, b.month) or (a.year and b.year and a.year != b.year)) for a, b in pairs
    ) and _overlap(one, other)


def _as_printed(statement: Statement, allowed: list[tuple[date, date]]) -> bool:
    last = statement.dates.last
    return last is not None and any(statement.dates.first.agrees(a) and last.agrees(b) for a, b in allowed)


def _overlap(one: Statement, other: Statement) -> bool:
    """Two parts of a split inspection are not two versions of the same dates."""
    year = one.inspection.inspection_start.year
    firsts = [statement.dates.first.in_year(year) for statement in (one, other)]
    return firsts[0] is not None and firsts[1] is not None and abs((firsts[0] - firsts[1]).days) % 365 < 28


def _over_weekends(text: str) -> Iterator[SaidDates]:
    """The dates named; two weeks of days with a weekend between them are one span, as a front page prints it."""
    waiting: SaidDates | None = None
    for dates in said_dates(text):
        if waiting and waiting.last and dates.last and _follow(waiting.last, dates.first):
            waiting = SaidDates(waiting.first, dates.last, waiting.start, dates.end)
            continue
        if waiting:
            yield waiting
        waiting = dates
    if waiting:
        yield waiting


def _in_year_before(dates: SaidDates, gap: str) -> SaidDates:
    """The dates in the year that stands just before them: “in autumn 2014 (16 September to 8 October)”."""
    years = YEAR.findall(gap)
    if dates.year is not None or dates.last is None or not years:
        return dates
    year = int(years[-1])
    return replace(dates, first=replace(dates.first, year=year), last=replace(dates.last, year=year))


def _follow(one: SaidDay, other: SaidDay) -> bool:
    year = one.year or other.year or 2000
    first, second = one.in_year(year), other.in_year(year)
    return one.day is not None and first is not None and second is not None and 0 < (second - first).days <= _WEEKEND
