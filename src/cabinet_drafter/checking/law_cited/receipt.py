"""The day on which the council received the report, as the brief or the paper itself gives it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final

from cabinet_drafter.checking.facts.said_dates import said_dates
from cabinet_drafter.checking.facts.sentences import Sentence, sentences
from cabinet_drafter.checking.law_cited.telling import law_finding
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.dates_in_words import long_date
from cabinet_drafter.findings import Finding
from cabinet_drafter.vocabulary import Severity

_REPORT: Final = re.compile(r"\breport\b|\bletter\b|\bfindings\b", re.IGNORECASE)
_BEFORE: Final = (
    re.compile(r"\breceiv(?:ed|ing)\b[^.;]{0,60}?\b(?:on|dated?)\s*$", re.IGNORECASE),
    re.compile(
        r"\breceipt\b(?:(?!\bwithin\b|\bpublish|\bend|\bexpir|\bwhich\b)[^.;]){0,40}?"
        r"(?:\b(?:on|was|is|being|took place)|[:,(–-])\s*$",
        re.IGNORECASE,
    ),
    re.compile(
        r"\breport\b[^.;]{0,30}\b(?:arrived|reached|came|was (?:sent|delivered|issued)\s+to\s+(?:the council|us))\b"
        r"[^.;]{0,30}\bon\s*$",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:council|authority|we)\b[^.;]{0,30}\b(?:was|were) (?:sent|given|issued with) (?:the |its |Ofsted[’']s )?"
        r"(?:\w+ ){0,2}report\b[^.;]{0,30}\bon\s*$",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:time|periods?|clock|days|count(?:ing)?)\b[^.;]{0,30}\b(?:ran|runs?|running|starts?|started|begins?|began|"
        r"beginning|starting|counted|counting)\b[^.;]{0,20}\b(?:from|on)\s*$",
        re.IGNORECASE,
    ),
)
_BEHIND: Final = re.compile(
    r"\W{0,3}(?:when\s+|is when\s+|(?:(?:was|is) )?the day (?:on which|when|that)\s+)?(?:(?:the|this)\s+)?"
    r"(?:[\w’']+\s+)?(?:council|authority|we|it|city|county|borough)\s+(?:\w+\s+)?received\b[^.;]{0,30}\b(?:report|it)\b",
    re.IGNORECASE,
)
_SAME_DAY: Final = re.compile(
    r"\b(?:receiv(?:ed|ing)|reached|arrived|came to|sent to|delivered to)\b[^.;]{0,60}\b"
    r"(?:(?:on )?(?:the )?(?:same|that)(?: very)? (?:day|date)|there and then)\b",
    re.IGNORECASE,
)
"""The day of receipt is one named just before."""
_LABEL: Final = re.compile(r"\breceiv\w+|\breceipt\b", re.IGNORECASE)
_OTHER: Final = re.compile(
    r"\bdraft|factual accuracy|complaint|self-(?:evaluation|assessment)|referral|monitoring visit|focused visit|"
    r"\bprevious|\bearlier (?:inspection|report)|\blast inspect|\bprovisional|pre-publication|embargo|\bpeer\b|"
    r"\bSEND\b|\baudit|\bgrant\b|\bJTAI\b|joint targeted|\bnotification\b|\bto (?:receive|note)\b",
    re.IGNORECASE,
)
_SOONEST: Final = -75
"""Days from publication to receipt: a report is sent out some weeks before it is published, where not on the day."""
_LATEST: Final = 45
_INSPECTED_TO_RECEIPT: Final = 250


@dataclass(frozen=True, slots=True)
class DayInSentence:
    """A day named in a sentence, the year worked out where the words leave it out, and its place in the sentence."""

    day: date
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Receipt:
    """The day of receipt, and the sentence that gives it with the place of the day; None where the brief does."""

    day: date
    sentence: Sentence | None = None
    start: int = 0
    end: int = 0


def receipts(paper: PaperUnderCheck) -> tuple[Receipt, ...]:
    """Each day on which the report was received: that of the brief alone, where it has one, else all of the paper."""
    brief = paper.against.brief
    if brief and brief.inspection.received:
        return (Receipt(brief.inspection.received),)
    return tuple(_stated(paper))


def check_receipt(paper: PaperUnderCheck) -> Iterator[Finding]:
    """The paper gives one day of receipt, that of the brief where it has one."""
    stated = list(_stated(paper))
    brief = paper.against.brief
    in_brief = brief.inspection.received if brief else None
    first = in_brief or (stated[0].day if stated else None)
    for each in stated:
        if each.sentence is None or first is None or each.day == first:
            continue
        yield law_finding(
            "receipt-day",
            Severity.MUST_FIX if in_brief else Severity.TO_CONFIRM,
            each.sentence.where(each.start, each.end),
            f"The council received the report on {long_date(each.day)} as said here, and on {long_date(first)} as "
            f"{'the brief says' if in_brief else 'said before'}.",
            "Correct the one that is wrong: both periods for publication run from that day.",
        )


def days_of(sentence: Sentence, near: date) -> list[DayInSentence]:
    """Each single day that the sentence names; where it leaves out the year, the one nearest to `near` is taken."""
    return list(_days_in(sentence.text, near))


@lru_cache(maxsize=4_096)  # Several checks ask for the days of the same sentences.
def _days_in(text: str, near: date) -> tuple[DayInSentence, ...]:
    found = []
    for said in said_dates(text):
        if said.last is None and said.first.day is not None:
            years = [said.first.year] if said.first.year else [near.year - 1, near.year, near.year + 1]
            days = [day for year in years if (day := said.first.in_year(year)) is not None]
            if days:
                day = min(days, key=lambda each: abs((each - near).days))
                found.append(DayInSentence(day, said.start, said.end))
    return tuple(found)


def inspected_or_published(paper: PaperUnderCheck) -> date:
    """The day near which the report was received: that of its publication, else the last one of the inspection."""
    return paper.against.published or max(period.end for period in paper.against.inspection.inspection_periods)


def _stated(paper: PaperUnderCheck) -> Iterator[Receipt]:
    near = inspected_or_published(paper)
    before, last = "", None
    for sentence in sentences(paper):
        said = f"{sentence.before}{sentence.text}"
        same = _SAME_DAY.search(sentence.text)
        days = days_of(sentence, near)
        begin = 0
        if same is not None and not _OTHER.search(said):
            named = [each for each in days if each.end <= same.start()]
            day = named[-1].day if named else last
            if day is not None and _REPORT.search(f"{before} {sentence.text}") and _is_of_this_report(day, paper):
                yield Receipt(day, sentence, *same.span())
        for each in days if not _OTHER.search(said) else ():
            ahead, begin = sentence.text[begin : each.start], each.end
            if _is_receipt(sentence, each, ahead, before) and _is_of_this_report(each.day, paper):
                yield Receipt(each.day, sentence, each.start, each.end)
        before, last = sentence.text, days[-1].day if days else None


def _is_receipt(sentence: Sentence, each: DayInSentence, ahead: str, sentence_before: str) -> bool:
    behind = sentence.text[each.end :]
    if _BEHIND.match(behind):
        return True
    if not ahead.strip(" :–-") and _LABEL.search(sentence.before):
        return True
    found = next((match for pattern in _BEFORE if (match := pattern.search(ahead))), None)
    if found is None:
        return False
    names_report = _REPORT.search(sentence.text) or "receipt" in found.group().lower()
    return bool(names_report or _REPORT.search(sentence_before) or re.match(r"\W*(?:time|clock)\b", ahead, re.I))


def _is_of_this_report(day: date, paper: PaperUnderCheck) -> bool:
    published = paper.against.published
    if published is not None:
        return _SOONEST <= (day - published).days <= _LATEST
    return 0 <= (day - inspected_or_published(paper)).days <= _INSPECTED_TO_RECEIPT
