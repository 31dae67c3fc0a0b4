"""Days that no calendar has: 31 April, 12/15/2025."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from cabinet_drafter.checking.facts.date_subject import subject_of
from cabinet_drafter.checking.facts.said_dates import DAY, MONTH, SaidDates, SaidDay
from cabinet_drafter.checking.facts.sentences import Sentence, sentences
from cabinet_drafter.checking.facts.telling import MUST_FIX, TO_CONFIRM, quoted, told
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.dates_in_words import long_date, month_number
from cabinet_drafter.evidence import Evidence
from cabinet_drafter.findings import Finding

_NUMERIC: Final = re.compile(
    r"(?<![\d/.£-])(?P<day>\d{1,2})(?P<mark>[/.])(?P<month>\d{1,2})(?P=mark)(?P<year>20\d\d)(?![\d/])"
)
_IN_WORDS: Final = re.compile(
    rf"(?<![\d£.,/-])(?P<day>{DAY})\s+(?:of\s+)?(?P<month>{MONTH})(?:,?\s+(?P<year>(?:19|20)\d\d)(?![\d/]))?"
)
_REFERENCE: Final = re.compile(r"\b(?:ref|reference|no|number|minute|case|application|item)\b\.?:?\s*$", re.IGNORECASE)
_LEAP_YEAR: Final = 2024


def check_no_such_day(paper: PaperUnderCheck) -> Iterator[Finding]:
    """Every day in the paper is one that a calendar has; figures with strokes may be a number of something else."""
    for sentence in sentences(paper):
        for match in _NUMERIC.finditer(sentence.text):
            day, month, year = (int(match[part]) for part in ("day", "month", "year"))
            if _day(day, month, year) is None and not _REFERENCE.search(sentence.text[: match.start()]):
                yield _told(sentence, match, _day(month, day, year), certain=_is_a_date(sentence, match))
        for match in _IN_WORDS.finditer(sentence.text):
            number = re.match(r"\d+", match["day"])
            year = int(match["year"]) if match["year"] else _LEAP_YEAR
            if number and _day(int(number.group()), month_number(match["month"].rstrip(".")), year) is None:
                yield _told(sentence, match, None, certain=bool(match["year"]))


def _day(day: int, month: int, year: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _is_a_date(sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether the words beside it say that it is the day of something a report tells of."""
    return subject_of(sentence, SaidDates(SaidDay(1, 1, None), None, match.start(), match.end())) is not None


def _told(sentence: Sentence, match: re.Match[str], meant: date | None, *, certain: bool) -> Finding:
    remedy = "Write the day that is meant."
    if meant is not None:
        remedy = f"If {long_date(meant)} is meant, write so: here the day stands before the month."
    return told(
        "no-such-day",
        MUST_FIX if certain else TO_CONFIRM,
        sentence.where(match.start(), match.end()),
        f"No calendar has a day {quoted(match.group())}.",
        remedy,
        Evidence(rule="the calendar"),
    )
