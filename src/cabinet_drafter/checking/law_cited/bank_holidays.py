"""Bank holidays that a paper names to explain how it counted working days: each is one."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from cabinet_drafter.checking.facts.said_dates import said_dates
from cabinet_drafter.checking.facts.sentences import Sentence
from cabinet_drafter.checking.law_cited.periods import sentences_unmarked
from cabinet_drafter.checking.law_cited.telling import law_finding
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.dates_in_words import long_date
from cabinet_drafter.findings import Finding
from cabinet_drafter.law import bank_holidays_between
from cabinet_drafter.vocabulary import Severity

_NAMED: Final = re.compile(
    r"\b(?:bank|public) holidays?\b(?: \w+){0,2}?\s*(?:on|of|[(:,]|\bare|\bis|\bwas|\bwere)\s*$", re.I
)
_NO_HOLIDAY: Final = re.compile(
    r"\b(?:New Year[’']?s Eve|Christmas Eve|Maundy Thursday|Easter Saturday|Holy Saturday|Shrove Tuesday|Ash Wednesday|"
    r"Pancake Day|Mothering Sunday|St\.? George[’']?s Day|Remembrance (?:Sunday|Day))\b",
    re.IGNORECASE,
)
_LEFT_OUT: Final = re.compile(
    r"\b(?:are|is|were|was) not (?:a )?working days?\b|\b(?:bank|public) holidays?\b|\bleft out\b|"
    r"\bdo(?:es)? not count\b|"
    r"\bnot counted\b|\bexcluded\b|\bdiscounted\b",
    re.IGNORECASE,
)
_JOINED: Final = re.compile(r"^\s*(?:,|and|,\s*and|&)\s*(?:on\s+|the\s+)?$", re.IGNORECASE)
_YEARS: Final = range(2007, 2100)


def check_bank_holidays(paper: PaperUnderCheck) -> Iterator[Finding]:
    """A day that the paper calls a bank holiday is one in England; its year may stand elsewhere in the paragraph."""
    for sentence in sentences_unmarked(paper):
        if _LEFT_OUT.search(sentence.text):
            yield from _no_holidays(sentence)
        if "holiday" not in sentence.text.lower():
            continue
        years = {int(year) for year in re.findall(r"\b20\d\d\b", sentence.text)}
        years = years or {paper.against.inspection.inspection_end.year}
        counted, end_before = False, 0
        for said in said_dates(sentence.text):
            ahead = sentence.text[end_before : said.start]
            counted = _NAMED.search(ahead) is not None or (counted and _JOINED.match(ahead) is not None)
            end_before = said.end
            if not counted or said.last is not None or said.first.day is None:
                continue
            days = [
                day for year in ({said.first.year} if said.first.year else years) if (day := said.first.in_year(year))
            ]
            days = [day for day in days if day.year in _YEARS]
            if days and not any(map(_is_holiday, days)):
                near = _nearest(days[0])
                yield law_finding(
                    "not-a-bank-holiday",
                    Severity.TO_CONFIRM,
                    sentence.where(said.start, said.end),
                    f"{long_date(days[0])} is no bank holiday in England.",
                    f"The nearest one is {long_date(near)}. Correct the date, and the last days counted with it.",
                )


def _no_holidays(sentence: Sentence) -> Iterator[Finding]:
    """Days by their name that are working days, where they are no Saturday or Sunday, and are said to be none."""
    for named in _NO_HOLIDAY.finditer(sentence.text):
        yield law_finding(
            "not-a-bank-holiday",
            Severity.TO_CONFIRM,
            sentence.where(*named.span()),
            f"{named.group()} is no bank holiday in England.",
            "Correct the day, and the last days counted with it.",
        )


def _is_holiday(day: date) -> bool:
    # One at a weekend is a holiday too, and leaves out no working day.
    return day.weekday() > 4 or bool(bank_holidays_between(day, day))


def _nearest(day: date) -> date:
    holidays = bank_holidays_between(date(day.year, 1, 1), date(day.year, 12, 31))
    return min(holidays, key=lambda each: abs((each - day).days))
