"""The last days for publishing report and statement, as a paper states them, against those that follow from receipt."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from cabinet_drafter import law
from cabinet_drafter.checking.facts.sentences import Sentence
from cabinet_drafter.checking.law_cited.last_day_words import (
    LastDay,
    Sign,
    each_of_both,
    last_days,
    working_days_named,
)
from cabinet_drafter.checking.law_cited.periods import sentences_unmarked
from cabinet_drafter.checking.law_cited.publication_duties import DUTIES, PUBLISH, STATE, PublicationDuty, mentions
from cabinet_drafter.checking.law_cited.receipt import days_of, receipts
from cabinet_drafter.checking.law_cited.telling import law_finding
from cabinet_drafter.checking.paper_lines import PaperLine
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.dates_in_words import long_date
from cabinet_drafter.errors import DrafterError
from cabinet_drafter.findings import Finding
from cabinet_drafter.vocabulary import Severity

_CELLS: Final = 10
_CONTEXT: Final = 2_000
"""Characters of a paragraph before a sentence that may say what its day is the last for."""
_OF_ANOTHER: Final = 200
"""Days between a last day and the one that follows from receipt: beyond them, another report or plan is spoken of."""


@dataclass(frozen=True, slots=True)
class _Due:
    """The last day for one duty, counted from `received`; `sure` unless that is only the day of publication."""

    duty: PublicationDuty
    day: date
    received: date
    sure: bool


def check_last_dates(paper: PaperUnderCheck) -> Iterator[Finding]:
    """Each last day that the paper gives is the one that follows from the day of receipt."""
    due = tuple(_due(paper))
    if not due:
        return
    near = due[0].day
    cells: defaultdict[tuple[int, int], list[PaperLine]] = defaultdict(list)
    for line in paper.lines:
        if line.cell is not None and line.cell.column and len(cells[line.cell.table, line.cell.row]) < _CELLS:
            cells[line.cell.table, line.cell.row].append(line)
    told_before: dict[int, str] = {}
    for sentence in sentences_unmarked(paper):
        context = told_before.get(sentence.line.order, "")
        told_before[sentence.line.order] = f"{context} {sentence.text}"[-_CONTEXT:]
        days = days_of(sentence, near)
        both = each_of_both(sentence, days)
        if both is not None:
            yield from _of_both(sentence, both, f"{context} {sentence.text[: both[0].start]}", due)
            continue
        for last in last_days(sentence, days, context, _row(sentence, cells)):
            yield from _of_one(sentence, last, due, context)


def _row(sentence: Sentence, cells: defaultdict[tuple[int, int], list[PaperLine]]) -> str:
    """What the cells between the first one of its row and its own say."""
    cell = sentence.line.cell
    if cell is None:
        return ""
    row = cells[cell.table, cell.row]
    return " ".join(line.text for line in row if line.cell is not None and line.cell.column < cell.column)


def _due(paper: PaperUnderCheck) -> Iterator[_Due]:
    """What is due when, for each day of receipt that is given; where none is, for the day of publication."""
    stated = [each.day for each in receipts(paper)]
    published = paper.against.published
    for received in dict.fromkeys(stated or ([published] if published else [])):
        try:
            periods = law.statutory_periods(received)
        except DrafterError:
            continue
        yield _Due(PUBLISH, periods.publish_by, received, bool(stated))
        yield _Due(STATE, periods.statement_by, received, bool(stated))


def _of_one(sentence: Sentence, last: LastDay, due: Sequence[_Due], context: str) -> Iterator[Finding]:
    meant = [each for each in due if each.duty in last.duties]
    if not meant or last.day in {day for each in meant for day in (each.day, each.received)}:
        return
    nearest = min(meant, key=lambda each: abs((each.day - last.day).days))
    severity = _severity(last, nearest)
    if severity is Severity.MUST_FIX and context and any(each.day == last.day for each in due):
        severity = Severity.TO_CONFIRM  # It is the right day of the other duty, which the sentence before may speak of.
    if severity is not None:
        yield _finding(sentence, last.start, last.end, meant, severity)


def _severity(last: LastDay, due: _Due) -> Severity | None:
    """How sure it is that the day is wrong; None where it may be a plan, or of another report."""
    slip = is_slip(last.day, due.day)
    if abs((last.day - due.day).days) > _OF_ANOTHER and not slip:
        return None
    if not due.sure:
        # The report may have come before it was published: an earlier last day may be right.
        return Severity.TO_CONFIRM if slip or last.day > due.day else None
    if last.sign is Sign.BY and last.day < due.day:
        return Severity.TO_CONFIRM if slip else None  # a council may plan to be early
    if last.of_plan or _is_one_working_day_off(last.day, due.day):
        return Severity.TO_CONFIRM
    return Severity.MUST_FIX


def is_slip(given: date, right: date) -> bool:
    """Whether one digit of the day, or the month or the year alone, is another."""
    same_day, same_month, same_year = given.day == right.day, given.month == right.month, given.year == right.year
    if [same_day, same_month, same_year].count(False) != 1:
        return False
    one, other = f"{given.day:02}", f"{right.day:02}"
    return same_day or sum(a != b for a, b in zip(one, other, strict=True)) == 1 or one == other[::-1]


def _is_one_working_day_off(given: date, right: date) -> bool:
    """Whether somebody who counts the day of receipt, or leaves out another day, would come to that day."""
    first, last = sorted((given, right))
    between = (first + timedelta(days=each) for each in range(1, (last - first).days + 1))
    holidays = law.bank_holidays_between(first, last)
    return sum(day.weekday() < 5 and day not in holidays for day in between) <= 1


def _of_both(sentence: Sentence, days: Sequence[LastDay], said: str, due: Sequence[_Due]) -> Iterator[Finding]:
    """Two days given for both duties at once: they are those that follow, in the order of what was said of them."""
    expected = _in_order_of(said, due)
    if len(expected) != 2:
        return
    right, given = [each.day for each in expected], [each.day for each in days]
    if given == right:
        return
    if sorted(given) == sorted(right):
        yield _finding(sentence, days[0].start, days[1].end, expected, Severity.TO_CONFIRM)
        return
    left = [each for each in expected if each.day not in given]
    for place, each in enumerate(days):
        if each.day in right:
            continue
        meant = expected[place] if expected[place] in left else left[0]
        severity = _severity(each, meant) or (Severity.TO_CONFIRM if meant.sure else None)
        if severity is not None:
            yield _finding(sentence, each.start, each.end, [meant], severity)


def _in_order_of(said: str, due: Sequence[_Due]) -> list[_Due]:
    orders = (list(dict.fromkeys(duty for _, duty in named)) for named in (working_days_named(said), mentions(said)))
    order = next((each for each in orders if len(each) == len(DUTIES)), None)
    if order is None or len({each.received for each in due}) != 1:
        return []
    return [next(each for each in due if each.duty is duty) for duty in order]


def _finding(sentence: Sentence, start: int, end: int, meant: Sequence[_Due], severity: Severity) -> Finding:
    each = "; or ".join(
        f"the last day to {one.duty.what} is {long_date(one.day)}: {one.duty.days} working days after "
        f"{long_date(one.received)}"
        for one in meant
    )
    sure = meant[0].sure
    since = "when the council received the report" if sure else "when the report was published"
    days = " or ".join(dict.fromkeys(long_date(one.day) for one in meant))
    return law_finding(
        "period-wrong",
        severity,
        sentence.where(start, end),
        f"{each[0].upper()}{each[1:]}, {since}.",
        (f"Write: {days}; or correct the day of receipt." if severity is Severity.MUST_FIX else f"Confirm it: {days}?")
        if sure
        else "Confirm it, and say in the paper when the council received the report.",
    )
