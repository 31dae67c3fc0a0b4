"""The dates that a paper gives for a focused or monitoring visit, against the days that the letter on it prints."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from cabinet_drafter.checking.facts.date_subject import leads_over
from cabinet_drafter.checking.facts.said_dates import SaidDates, SaidDay, said_dates
from cabinet_drafter.checking.facts.sentences import Sentence, sentences
from cabinet_drafter.checking.facts.telling import MUST_FIX, TO_CONFIRM, told
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.dates_in_words import MONTHS, span
from cabinet_drafter.findings import Finding
from cabinet_drafter.visit import VisitKind, VisitLetter
from cabinet_drafter.vocabulary import Severity

VISIT: Final = re.compile(r"\b(?P<kind>focus{1,2}ed|monitoring) visits?\b", re.IGNORECASE)
_FARTHEST: Final = 140  # characters between a visit and its date
_DEADLINE: Final = re.compile(r"\b(?:by|before|after|since|until)\s+(?:the\s+)?(?:\w+day,?\s+)?$", re.IGNORECASE)
# Whose date it is where the visit itself does not stand beside it: "the visit, which looked at X, took place on".
_HELD: Final = re.compile(
    r"\b(?:took place|held|carried out|conducted|undertaken|completed|happened|was made)\s+"
    r"(?:on|from|between|over|in|during)?\s*(?:the\s+)?(?:\w+day,?\s+)?$",
    re.IGNORECASE,
)
_ON: Final = re.compile(r"\b(?:on|between|from|over|in|during|of)\s+(?:the\s+)?(?:\w+day,?\s+)?$", re.IGNORECASE)
# What is said of the days before a visit, or of a week, says nothing of its first day.
_NOT_ITS_DAY: Final = re.compile(
    r"\b(?:notif\w+|announc\w+|inform\w+|told|phoned|telephoned|called|contacted|notice|aware|w/c|week)\b",
    re.IGNORECASE,
)
_OF_ANOTHER: Final = re.compile(
    r"\b(?:next|further|another|second|third|forthcoming|letter|published|report|plan|meeting|cabinet|inspection|"
    r"follow(?:ed|ing)|since|after|before)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class _Statement:
    """Dates that a sentence says of a visit of that kind; `sure` where a word says that it was then."""

    sentence: Sentence
    dates: SaidDates
    kind: VisitKind
    sure: bool


def visit_kind(match: re.Match[str]) -> VisitKind:
    """The kind of visit that VISIT matched."""
    return VisitKind.MONITORING if match["kind"].lower() == "monitoring" else VisitKind.FOCUSED


def check_visit_dates(paper: PaperUnderCheck) -> Iterator[Finding]:
    """A date of a visit whose letter is in hand is among the days that the letter prints.

    A council has several visits, and letters on some of them in hand: a date is held against a letter only where it
    agrees with it in part, or no other date of the paper is that of the letter's visit.
    """
    letters = [letter for letter in paper.against.visits if letter.days]
    if not letters:
        return
    said = list(_statements(paper))
    for statement in said:
        of_kind = [letter for letter in letters if letter.kind is statement.kind]
        if not of_kind or any(_agree(statement.dates, letter) or _is_its_date(statement, letter) for letter in of_kind):
            continue
        near = [letter for letter in of_kind if _slip(statement.dates, letter)]
        if near:
            # "Focused visit, 6 March 2018" in a list may give the day on which the letter was published.
            span_said = statement.dates.last is not None
            yield _wrong(statement, near[0], MUST_FIX if statement.sure or span_said else TO_CONFIRM)
        elif len(of_kind) == 1 and not _given(paper, of_kind[0], said):
            yield _wrong(statement, of_kind[0], TO_CONFIRM)


def _given(paper: PaperUnderCheck, letter: VisitLetter, said: Sequence[_Statement]) -> bool:
    """Whether the paper gives the days of the letter's visit somewhere: then other dates are those of other visits."""
    days = (dates for sentence in sentences(paper) for dates in said_dates(sentence.unmarked))
    return any(each.kind is letter.kind and _agree(each.dates, letter) for each in said) or any(
        dates.first.day is not None and dates.year is not None and _agree(dates, letter) for dates in days
    )


def _statements(paper: PaperUnderCheck) -> Iterator[_Statement]:
    for sentence in sentences(paper):
        text = sentence.before + sentence.unmarked
        visits = list(VISIT.finditer(text))
        if not visits:
            continue
        for dates in said_dates(sentence.unmarked):
            start, end = len(sentence.before) + dates.start, len(sentence.before) + dates.end
            visit = _visit_dated(text, visits, start, end)
            if visit is not None:
                sure = visit.start() > start or bool(_ON.search(text, 0, start))
                yield _Statement(sentence, dates, visit_kind(visit), sure)


def _visit_dated(text: str, visits: list[re.Match[str]], start: int, end: int) -> re.Match[str] | None:
    """The visit that a date is said of: the one just before it, or after it with nothing between that has a date."""
    if _DEADLINE.search(text, max(0, start - _FARTHEST), start):
        return None
    before = [visit for visit in visits if visit.end() <= start]
    if before:
        gap = text[before[-1].end() : start]
        near = len(gap) <= _FARTHEST and not re.search(r"\d{4}|[;.]", gap) and not _NOT_ITS_DAY.search(gap)
        held = _HELD.search(gap) and not _OF_ANOTHER.search(gap)
        return before[-1] if near and (held or leads_over(gap)) else None
    gap = text[end : visits[0].start()]
    if _NOT_ITS_DAY.search(text, max(0, start - _FARTHEST), start):
        return None
    near = len(gap) <= _FARTHEST // 2 and not re.search(r"[;:.]|\d{4}", gap) and not _OF_ANOTHER.search(gap)
    return visits[0] if near and leads_over(gap) else None


def _agree(dates: SaidDates, letter: VisitLetter) -> bool:
    """Whether each day said is one of the visit, its first and last where a span is said; a month is that of one."""
    days = _days(letter)
    if dates.last is None:
        return any(dates.first.agrees(day) for day in days)
    return dates.first.agrees(days[0]) and dates.last.agrees(days[-1])


def _is_its_date(statement: _Statement, letter: VisitLetter) -> bool:
    """Whether a date beside the visit is the letter's own."""
    return letter.dated is not None and statement.dates.last is None and statement.dates.first.agrees(letter.dated)


def _slip(dates: SaidDates, letter: VisitLetter) -> bool:
    """Whether the date is plainly that of the letter's visit with a slip: the same month, or the same days otherwise.

    A month alone may be that of another visit.
    """
    if dates.first.day is None:
        return False
    ends = (_days(letter)[0], _days(letter)[-1])
    said = (dates.first, dates.last or dates.first)
    same_month = any(
        one.month == end.month and one.year in (None, end.year) for one, end in zip(said, ends, strict=True)
    )
    return same_month or (dates.last is not None and _other_year_or_month(said, ends))


def _other_year_or_month(said: tuple[SaidDay, SaidDay], ends: tuple[date, date]) -> bool:
    days = [(one.day, end.day) for one, end in zip(said, ends, strict=True)]
    months = [(one.month, end.month) for one, end in zip(said, ends, strict=True)]
    years = [(one.year, end.year) for one, end in zip(said, ends, strict=True)]
    same_days = all(one == end for one, end in days)
    same_months = all(one == end for one, end in months)
    same_years = all(one in (None, end) for one, end in years)
    return same_days and (same_months or same_years)


def _days(letter: VisitLetter) -> list[date]:
    if letter.days is None:
        return []
    first, last = letter.days
    return [first + timedelta(days=after) for after in range((last - first).days + 1)]


def _wrong(statement: _Statement, letter: VisitLetter, severity: Severity) -> Finding:
    days = _days(letter)
    printed = span(days[0], days[-1])
    if severity is MUST_FIX:
        message = f"The paper puts the {letter.kind} on {statement.dates}. The letter on it prints {printed}."
        remedy = f"Give the days as the letter prints them: {printed}."
    else:
        message = f"The paper speaks of a {letter.kind} of {statement.dates}; the letter in hand prints {printed}."
        remedy = f"If that visit is meant, write {_fitting(statement.dates, days)}; if another is, leave it."
    return told(
        "visit-dates",
        severity,
        statement.sentence.where(statement.dates.start, statement.dates.end),
        message,
        remedy,
        letter.evidence("visit_start"),
    )


def _fitting(dates: SaidDates, days: list[date]) -> str:
    return f"{MONTHS[days[-1].month - 1]} {days[-1].year}" if dates.first.day is None else span(days[0], days[-1])
