"""The last days for report and statement, where a paper gives both and no day of receipt: 40 working days apart."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from cabinet_drafter import law
from cabinet_drafter.checking.facts.sentences import Sentence
from cabinet_drafter.checking.law_cited.last_dates import is_slip
from cabinet_drafter.checking.law_cited.last_day_words import LastDay, Sign, each_of_both, last_days
from cabinet_drafter.checking.law_cited.periods import sentences_unmarked
from cabinet_drafter.checking.law_cited.publication_duties import PUBLISH, STATE
from cabinet_drafter.checking.law_cited.receipt import days_of, inspected_or_published, receipts
from cabinet_drafter.checking.law_cited.telling import law_finding
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.dates_in_words import long_date
from cabinet_drafter.findings import Finding
from cabinet_drafter.vocabulary import Severity

_APART: Final = law.PUBLISH_STATEMENT_WORKING_DAYS - law.PUBLISH_REPORT_WORKING_DAYS
_SATURDAY: Final = 5
_LONGEST: Final = 200


def check_days_apart(paper: PaperUnderCheck) -> Iterator[Finding]:
    """Both run from one day, so the second ends 40 working days after the first, whenever that day was."""
    if receipts(paper):
        return
    near = inspected_or_published(paper)
    given: dict[str, dict[date, tuple[Sentence, LastDay]]] = {PUBLISH.what: {}, STATE.what: {}}
    context, order = "", -1
    for sentence in sentences_unmarked(paper):
        context = context if sentence.line.order == order else ""
        days = days_of(sentence, near)
        if each_of_both(sentence, days) is None:
            for last in last_days(sentence, days, context):
                if len(last.duties) == 1 and last.sign is Sign.LAST:
                    given[last.duties[0].what].setdefault(last.day, (sentence, last))
        context, order = f"{context} {sentence.text}"[-_LONGEST * 10 :], sentence.line.order
    if any(len(each) != 1 for each in given.values()):
        return
    (first,), (second,) = given[PUBLISH.what], given[STATE.what]
    if not 0 < (second - first).days <= _LONGEST or _working_days(first, second) == _APART:
        return
    sentence, last = given[STATE.what][second]
    yield law_finding(
        "period-wrong",
        Severity.TO_CONFIRM,
        sentence.where(last.start, last.end),
        f"{long_date(first)} and {long_date(second)} are {_working_days(first, second)} working days apart. The 30 "
        f"days for the report and the 70 for the statement run from one day, so their last days are {_APART} apart.",
        "Correct the one that is wrong, and say in the paper when the council received the report.",
    )


def check_last_days_two_ways(paper: PaperUnderCheck) -> Iterator[Finding]:
    """One last day for each duty: two that differ by their month or by one digit are one, of which one is a slip."""
    near = inspected_or_published(paper)
    first: dict[str, tuple[Sentence, LastDay]] = {}
    context, order = "", -1
    for sentence in sentences_unmarked(paper):
        context = context if sentence.line.order == order else ""
        days = days_of(sentence, near)
        for last in last_days(sentence, days, context) if each_of_both(sentence, days) is None else ():
            if len(last.duties) != 1 or last.of_plan:
                continue
            _, before = first.setdefault(last.duties[0].what, (sentence, last))
            if is_slip(last.day, before.day):
                yield law_finding(
                    "period-wrong",
                    Severity.TO_CONFIRM,
                    sentence.where(last.start, last.end),
                    f"The paper gives {long_date(last.day)} here and {long_date(before.day)} before, as the day "
                    f"by which to {last.duties[0].what}.",
                    "Give one day throughout, or say why there are two.",
                )
        context, order = f"{context} {sentence.text}"[-_LONGEST * 10 :], sentence.line.order


def _working_days(first: date, last: date) -> int:
    holidays = law.bank_holidays_between(first, last)
    days = (first + timedelta(days=each) for each in range(1, (last - first).days + 1))
    return sum(day.weekday() < _SATURDAY and day not in holidays for day in days)
