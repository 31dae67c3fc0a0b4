"""What a paper claims of time between inspections, and of a grade given for the first time."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import combinations
from typing import Final

from cabinet_drafter.checking.facts.grade_claims import grade_claims
from cabinet_drafter.checking.facts.inspection_meant import YEAR, inspections_of_year
from cabinet_drafter.checking.facts.judgement_names import answering
from cabinet_drafter.checking.facts.numbers import NUMBER, number_of
from cabinet_drafter.checking.facts.sentences import sentences
from cabinet_drafter.checking.facts.telling import MUST_FIX, TO_CONFIRM, quoted, told
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.dates_in_words import long_date, span
from cabinet_drafter.findings import Finding
from cabinet_drafter.inspection import Inspection

_ABOUT: Final = (
    r"(?P<about>just over|little over|slightly over|well over|over|more than|just under|a little under|under|less than|"
    r"nearly|almost|about|around|approximately|some|exactly|within|only|just)?"
)
_LENGTH: Final = re.compile(
    rf"\b(?:a )?{_ABOUT}\s*(?:the (?:space|course) of )?\b(?P<years>{NUMBER})(?P<half> and a half)?[\s-]+years?"
    rf"(?:(?:,| and)?\s+(?P<months>{NUMBER})\s+months?)?",
    re.IGNORECASE,
)
_BEFORE: Final = re.compile(
    r"\b(?:in (?:the space|the course) of|in|within|after)\s+(?:only\s+|just\s+|little\s+|a\s+)*$", re.IGNORECASE
)
_AFTER: Final = re.compile(
    r"\s*(?:passed between|went by between|(?:lie|lies|lay|separates?d?) (?:between )?(?:the |these )?|"
    r"after the one before|before (?:this|the (?:current|latest|present|\d{4}))|(?:earlier|previously|apart|"
    r"later)\b|on,|after (?:the|"
    r"that) (?:\w+ ){0,3}inspection|"
    r"(?:on )?(?:from|since|after|between) (?:the |its |our |that )?(?:previous|last|earlier|\d{4}|two|being|they|"
    r"it) ?)",
    re.IGNORECASE,
)
# "In the three years after 2020": what followed, and no time that lies between two inspections.
_WHAT_FOLLOWED: Final = re.compile(r"\b(?:the|those|these)(?:\s+(?:first|next|following))?\s*$", re.IGNORECASE)
_FOLLOWING: Final = re.compile(r"\s*(?:after|following|that followed|afterwards)\b", re.IGNORECASE)
_OF_CHANGE: Final = re.compile(r"\b(?:inspect\w+|ofsted|grades?|graded|judge\w+|rated|rating|outcome)\b", re.IGNORECASE)
_SINCE: Final = re.compile(r"\b(?:outcome|grades?|graded|judge\w+|rated|rating|inspections?)\b", re.IGNORECASE)
_NOT_SO: Final = re.compile(
    r"£|%|\b(?:next|will|every|plan|strateg\w+|framework|monitoring|focused|should|appointed|budget|"
    r"over the (?:past|last))\b",
    re.IGNORECASE,
)
_FIRST: Final = re.compile(r"\b(?:for the first time|first(?:-| )ever|first time)\b", re.IGNORECASE)
_TWO: Final = 2
_MONTH: Final = 30.44
_SLACK: Final = 1.0  # of a month: people count from any day of it


def check_time_between(paper: PaperUnderCheck) -> Iterator[Finding]:
    """A stretch of time said to lie between two inspections fits their days, counted from whichever of them."""
    if not paper.against.previous:
        return
    current, previous = paper.against.inspection, paper.against.previous[0]
    months = _months_between(paper, current, previous)
    for sentence in sentences(paper):
        text = sentence.text
        if _NOT_SO.search(text) or not _OF_CHANGE.search(text):
            continue
        for match in _LENGTH.finditer(text):
            before, after = text[: match.start()], text[match.end() :]
            said_between = _AFTER.match(after) or (_BEFORE.search(before) and _SINCE.search(text))
            if _WHAT_FOLLOWED.search(before) and _FOLLOWING.match(after):
                continue
            if not said_between or _fits(match, months) or _is_between_earlier(paper, text, match):
                continue
            yield told(
                "time-claim",
                MUST_FIX,
                sentence.where(match.start(), match.end()),
                f"The paper says {quoted(match.group().strip())}. The earlier inspection was from "
                f"{_days(previous)}, this one from "
                f"{_days(current)}.",
                f"Between the ends of the two lie {_in_years(previous.inspection_end, current.inspection_end)}.",
                previous.evidence("inspection_periods"),
                current.evidence("inspection_periods"),
            )


def check_first_time(paper: PaperUnderCheck) -> Iterator[Finding]:
    """A grade is called the first of its kind only where no earlier report gave it."""
    current = paper.against.inspection
    for claim in grade_claims(paper):
        first = _FIRST.search(claim.sentence.text)
        if first is None or current not in claim.of:
            continue
        had = [
            (earlier, judgement)
            for earlier in paper.against.previous
            for area in claim.areas or ()
            for judgement in answering(earlier, area)
            if judgement.grade is claim.grade
        ]
        where = claim.sentence.where(first.start(), first.end())
        if had:
            earlier, judgement = had[0]
            yield told(
                "time-claim",
                MUST_FIX,
                where,
                f"The paper says {quoted(first.group())}; the report on the inspection of {_days(earlier)} already "
                f"gave "
                f"{quoted(judgement.grade_printed)} for {quoted(judgement.name)}.",
                "Take “first time” out.",
                earlier.evidence("judgements"),
            )
        else:
            yield told(
                "time-claim",
                TO_CONFIRM,
                where,
                f"The paper says {quoted(first.group())}; the reports in hand cannot show what inspections before "
                f"them gave.",
                "Confirm it from all earlier reports, or leave it out.",
                current.evidence("judgements"),
            )


def _is_between_earlier(paper: PaperUnderCheck, text: str, match: re.Match[str]) -> bool:
    """Whether a sentence that names only years before this inspection is right of two earlier inspections."""
    years = [int(found.group()) for found in YEAR.finditer(text)]
    earlier = paper.against.previous
    if not years or any(paper.against.inspection in inspections_of_year(paper, year) for year in years):
        return False
    if len(earlier) < _TWO:
        return len(set(years)) >= _TWO
    return any(_fits(match, _months_between(paper, later, before)) for later, before in combinations(earlier, _TWO))


def _fits(match: re.Match[str], months: list[float]) -> bool:
    years, about = number_of(match["years"]), (match["about"] or "").lower()
    said = years * 12 + (6 if match["half"] else 0) + (number_of(match["months"]) if match["months"] else 0)
    if match["months"]:
        low, high = said - _SLACK, said + _SLACK
    elif about in {"just over", "little over", "slightly over"}:
        low, high = said, said + 6
    elif about in {"over", "more than", "well over"}:
        low, high = said, said + 12
    elif about in {"just under", "a little under", "nearly", "almost"}:
        low, high = said - 6, said
    elif about in {"under", "less than", "within"}:
        low, high = 0, said
    else:
        low, high = said - 5, said + 5
    return any(low - _SLACK <= length <= high + _SLACK for length in months)


def _months_between(paper: PaperUnderCheck, current: Inspection, previous: Inspection) -> list[float]:
    of_current = paper.against.published if current is paper.against.inspection else current.published
    published = (of_current, previous.published)
    later = [day for day in (current.inspection_start, current.inspection_end, published[0]) if day]
    earlier = [day for day in (previous.inspection_start, previous.inspection_end, published[1]) if day]
    return [(day - other).days / _MONTH for day in later for other in earlier]


def _in_years(start: date, end: date) -> str:
    months = (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day)
    years, months = divmod(months, 12)
    parts = [
        f"{count} {word}{'' if count == 1 else 's'}" for count, word in ((years, "year"), (months, "month")) if count
    ]
    return " and ".join(parts) or f"{long_date(start)} to {long_date(end)}"


def _days(inspection: Inspection) -> str:
    return span(inspection.inspection_start, inspection.inspection_end)
