"""The periods that the law sets, as a paper states them: 30 and 70 working days, 28 and five clear days, last dates."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from cabinet_drafter import law
from cabinet_drafter.checking.clean_copy.marked_phrases import without_marked
from cabinet_drafter.checking.facts.sentences import Sentence, sentences
from cabinet_drafter.checking.governance.cover_facts import days_in
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.dates_in_words import long_date
from cabinet_drafter.deadlines import KEY_DECISION_CLEAR_DAYS
from cabinet_drafter.errors import DrafterError
from cabinet_drafter.findings import Finding, Where
from cabinet_drafter.vocabulary import ClearanceRole, Severity

_SMALL: Final = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19,
}  # fmt: skip
_TENS: Final = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
_IN_WORDS: Final = (
    rf"(?:{'|'.join(_TENS)})(?:[- ](?:{'|'.join(_SMALL)}))?|{'|'.join(sorted(_SMALL, key=len, reverse=True))}"
)
_PERIOD: Final = re.compile(
    rf"\b(?P<number>\d{{1,3}}|{_IN_WORDS})[\s-]+(?P<kind>working|clear(?: working)?|calendar|business)?\s*days?\b",
    re.IGNORECASE,
)
_STATEMENT: Final = re.compile(r"\bstatement\b(?! of (?:purpose|accounts))|\baction plan\b", re.IGNORECASE)
_REPORT: Final = re.compile(
    r"\bpublish\w*\s+(?:(?:the|this|its|that|Ofsted[’']?s|inspection|full|final)\s+)*(?:report|findings)\b|"
    r"\breport\b[^.,;]{0,40}\bpublished\b|\breport (?:itself )?within\b",
    re.IGNORECASE,
)
_OUTSIDE: Final = re.compile(
    r"\bcall(?:ed)?[- ]in\b|complain|assessment|review conference|respond|response|Ofsted (?:will|must|publish|sends)|"
    r"factual accuracy|comments? on the draft|invoice|payment|visit",
    re.IGNORECASE,
)
_NOTICE: Final = re.compile(r"\bkey decision|\bforward plan|\bnotice\b", re.IGNORECASE)
_OF_OTHERS: Final = re.compile(
    r"\s+(?:of|from|after|following)\s+(?:the |a |an |each |every |any )?(?:\w+ ){0,2}?"
    r"(?:visit|referral|meeting|assessment|request)\b",
    re.IGNORECASE,
)
_EXCEPTION: Final = re.compile(
    r"exception|urgen|impracticable|scrutiny|call(?:ed)?[- ]in|into (?:force|effect)|takes? effect|implement",
    re.IGNORECASE,
)
_FEWER: Final = re.compile(r"\b(?:less|fewer) than\s*$", re.IGNORECASE)  # a form that asks how urgent a decision is
_AGENDA: Final = re.compile(r"\bagenda|\bpapers\b|\bdispatch|\bdespatch", re.IGNORECASE)
_DUE: Final = re.compile(r"\bwithin\b|\blater than\b|\breceiv|\breceipt\b", re.IGNORECASE)
_RECEIVED: Final = re.compile(r"\breceiv\w+\b[^.;]{0,40}?\bon\s+", re.IGNORECASE)
_BY: Final = re.compile(
    r"\b(?:by|until|no later than|not later than|before|on or before|is due on|deadline (?:is|of))\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_DUTY: Final = re.compile(
    r"\bmust\b|\brequired?\b|\bduty\b|\bstatutory\b|\bdeadline\b|working days|\blast d(?:ay|ate)\b", re.IGNORECASE
)
_NOTICE_LAW: Final = law.KEY_DECISION_NOTICE
_NOTICE_DAYS: Final = KEY_DECISION_CLEAR_DAYS
_AGENDA_DAYS: Final = 5


@dataclass(frozen=True, slots=True)
class _Rule:
    """What is due, and when: so many working days after receipt."""

    what: str
    days: int
    citation: law.Citation


_PUBLISH: Final = _Rule("publish the report", law.PUBLISH_REPORT_WORKING_DAYS, law.PUBLISH_REPORT)
_STATE: Final = _Rule("publish the written statement", law.PUBLISH_STATEMENT_WORKING_DAYS, law.PUBLISH_STATEMENT)


def check_periods(paper: PaperUnderCheck) -> Iterator[Finding]:
    """Each period is the one that the law sets, in working or clear days."""
    for sentence in _sentences(paper):
        found = list(_PERIOD.finditer(sentence.text))
        for place, period in enumerate(found):
            before = sentence.text[found[place - 1].end() if place else 0 : period.start()]
            after = sentence.text[period.end() : found[place + 1].start() if place + 1 < len(found) else None]
            wrong = _what_is_wrong(_number(period["number"]), (period["kind"] or "").lower(), before, after)
            if wrong is not None:
                yield _finding(sentence.where(*period.span()), f"“{period.group()}”: {wrong[0]}.", wrong[1])


def check_last_dates(paper: PaperUnderCheck) -> Iterator[Finding]:
    """Each last date that the paper gives is the one that follows from the day of receipt."""
    received = _received(paper)
    if received is None:
        return
    try:
        periods = law.statutory_periods(received)
    except DrafterError:
        return
    due = {_PUBLISH.what: periods.publish_by, _STATE.what: periods.statement_by}
    for sentence in _sentences(paper):
        if not (_REPORT.search(sentence.text) or _STATEMENT.search(sentence.text)):
            continue
        days = [day for day in days_in(sentence.text) if _BY.search(sentence.text[: day[1]])]
        for place, (day, start, end) in enumerate(days):
            before = sentence.text[days[place - 1][2] if place else 0 : start]
            rule = _rule(before, sentence.text[end : days[place + 1][1] if place + 1 < len(days) else None])
            if rule is None or day == due[rule.what] or not _is_duty(sentence, day, due[rule.what]):
                continue
            yield _finding(
                sentence.where(start, end),
                f"The last day to {rule.what} is {long_date(due[rule.what])}: {rule.days} working days after "
                f"{long_date(received)}, when the council received the report.",
                f"Write: {long_date(due[rule.what])}; or correct the day of receipt.",
            )


def _sentences(paper: PaperUnderCheck) -> Iterator[Sentence]:
    """The sentences of the paper, marked phrases blanked."""
    return (replace(sentence, text=without_marked(sentence.text)) for sentence in sentences(paper))


def _what_is_wrong(number: int, kind: str, before: str, after: str) -> tuple[str, str] | None:
    rule = None if _OUTSIDE.search(before) or _OF_OTHERS.match(after) else _rule(before, after)
    around = f"{before} {after}"
    if rule is not None and _DUE.search(around) and not kind.startswith("clear"):
        if number != rule.days or kind not in {"working", "business"}:
            said = f"the council must {rule.what} within {rule.days} working days of receiving the report"
            place = f"{rule.citation.number}, {rule.citation.section}"
            return f"{said} ({place})", f"Write: {rule.days} working days."
        return None
    if _EXCEPTION.search(around) or _FEWER.search(before) or kind == "working":
        return None
    if kind.startswith("clear") and _AGENDA.search(before) and number != _AGENDA_DAYS:
        return "agenda and reports are public five clear days before the meeting", "Write: five clear days."
    notice = _NOTICE.search(before) or (kind.startswith("clear") and _NOTICE.search(after))
    if notice and not _AGENDA.search(before) and number != _NOTICE_DAYS and (kind or re.search("key|forward", around)):
        return (
            f"notice of a key decision is given 28 clear days before it ({_NOTICE_LAW.number}, {_NOTICE_LAW.section})",
            "Write: 28 clear days.",
        )
    return None


def _rule(before: str, after: str) -> _Rule | None:
    """What the words around a period or date say is due: those before it first, the last of them nearest."""
    for text, nearest_last in ((before, True), (after, False)):
        found = [(each.start(), _STATE) for each in _STATEMENT.finditer(text)]
        found += [(each.start(), _PUBLISH) for each in _REPORT.finditer(text)]
        if found:
            return (max if nearest_last else min)(found, key=lambda each: each[0])[1]
    return None


def _is_duty(sentence: Sentence, day: date, due: date) -> bool:
    """A council may plan to be early: only a day that is too late is wrong, or one that is said to be the last."""
    return day > due or _DUTY.search(sentence.text) is not None


def _received(paper: PaperUnderCheck) -> date | None:
    brief = paper.against.brief
    if brief and brief.inspection.received:
        return brief.inspection.received
    for sentence in sentences(paper):
        for found in _RECEIVED.finditer(sentence.text):
            if "report" in sentence.text[: found.end()] and "draft" not in sentence.text:
                days = [
                    day for day, start, _ in days_in(sentence.text) if 0 <= start - found.end() <= len("Wednesday ")
                ]
                if days:
                    return days[0]
    return None


def _number(text: str) -> int:
    if text.isdigit():
        return int(text)
    return sum((_TENS | _SMALL)[word] for word in re.split(r"[- ]", text.lower()))


def _finding(where: Where, message: str, remedy: str) -> Finding:
    return Finding(
        code="law.period-wrong",
        severity=Severity.MUST_FIX,
        role=ClearanceRole.LEGAL_SERVICES,
        where=where,
        message=message,
        remedy=remedy,
    )
