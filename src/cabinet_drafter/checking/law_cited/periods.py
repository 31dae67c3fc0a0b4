"""The periods that the law sets, as a paper states them: 30 and 70 working days, 28 and five clear days."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from cabinet_drafter import law
from cabinet_drafter.checking.clean_copy.marked_phrases import without_marked
from cabinet_drafter.checking.facts.sentences import Sentence, sentences
from cabinet_drafter.checking.law_cited.publication_duties import PublicationDuty, duty_meant, named
from cabinet_drafter.checking.law_cited.telling import law_finding
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.deadlines import KEY_DECISION_CLEAR_DAYS
from cabinet_drafter.findings import Finding, Where
from cabinet_drafter.vocabulary import Severity

_SMALL: Final = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19,
}  # fmt: skip
_TENS: Final = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
_NUMBER: Final = (
    rf"\d{{1,3}}|(?:{'|'.join(_TENS)})(?:[- ](?:{'|'.join(_SMALL)}))?|"
    rf"{'|'.join(sorted(_SMALL, key=len, reverse=True))}"
)
_PERIOD: Final = re.compile(
    rf"\b(?P<number>{_NUMBER})\)?(?:\s*\((?:{_NUMBER})\))?[\s-]+"
    r"(?:(?P<kind>working|clear(?: working)?|calendar|business)?[\s-]*days?|(?P<unit>weeks|months|hours))\b",
    re.IGNORECASE,
)
_THING: Final = (
    r"(?:(?:the|its|a|this|that|our|their|inspection|full|final|written|own|Ofsted[’']s)\s+)*"
    r"(?P<what>report|findings|statement|action plan)\b"
)
_PURPOSE: Final = re.compile(
    r"\s*(?:\([^()]*\)\s*)?(?:(?:from|of|after|following|starting|beginning|running)\b[^.;:,()]{0,60}?)?\s*"
    r"\b(?:(?:in which |within which )?to\s+(?:publish|prepare|produce|issue|make|draw up)(?:\s+and\s+publish)?|"
    rf"for(?:\s+(?:publishing|(?:the\s+)?publication of))?)\s+{_THING}",
    re.IGNORECASE,
)
"""Behind a period: what it is for, whatever the words before it are about."""
_WITHOUT_UNIT: Final = (
    re.compile(
        rf"\b(?P<number>{_NUMBER})\s+(?:to\s+publish|for(?:\s+(?:publishing|(?:the\s+)?publication of))?)\s+{_THING}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?P<what>report|statement)\b(?:(?!\b(?:within|report|statement)\b)[^.;,]){{0,40}}\b(?:within|in)\s+(?P<number>{_NUMBER})\b"
        r"(?=\s*(?:[.;,)]|$|\b(?:of|from|after)\s+(?:receipt|receiving|that|the same)\b))",
        re.IGNORECASE,
    ),
)
"""Half of a pair that leaves its unit to the other half: "30 working days for the report and 70 for the statement"."""
_PAIR: Final = re.compile(
    rf"\b(?P<first>{_NUMBER})\s+(?:and|or)\s+(?P<second>{_NUMBER})[\s-]+working[\s-]+days?\b", re.IGNORECASE
)
_STATEMENT_OR_REPORT: Final = re.compile(r"\b(?:report|statement)\b", re.IGNORECASE)
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
_DUE: Final = re.compile(r"\bwithin\b|\blater than\b|\breceiv|\breceipt\b|\blimit\b|\bdeadline\b", re.IGNORECASE)
_OF_MEETING: Final = re.compile(r"[’']?\s*(?:public )?notice of (?:the|this|a|its) meeting\b", re.IGNORECASE)
_COUNTED_FROM: Final = re.compile(
    r"\W{0,3}(?:counted|running|starting|beginning|measured|calculated)? ?(?:from|after|of) (?:the )?"
    r"(?:day of |date of )?(?:its |the )?(?:receipt|receiving|council received)\b",
    re.IGNORECASE,
)
_RECEIPT: Final = re.compile(r"\breceiv|\breceipt\b", re.IGNORECASE)
_NOTICE_LAW: Final = law.KEY_DECISION_NOTICE
_NOTICE_DAYS: Final = KEY_DECISION_CLEAR_DAYS
_AGENDA_DAYS: Final = 5
_STATUTORY: Final = {law.PUBLISH_REPORT_WORKING_DAYS, law.PUBLISH_STATEMENT_WORKING_DAYS}


def check_periods(paper: PaperUnderCheck) -> Iterator[Finding]:
    """Each period is the one that the law sets, in working or clear days."""
    for sentence in sentences_unmarked(paper):
        pairs = [found.span() for found in _PAIR.finditer(sentence.text) if len(_things(sentence.text)) > 1]
        found = list(_PERIOD.finditer(sentence.text))
        for place, period in enumerate(found):
            if any(start <= period.start() < end for start, end in pairs):
                continue
            before = sentence.text[found[place - 1].end() if place else 0 : period.start()]
            if not place and sentence.before:
                before = f"{sentence.before}{before}"
            after = sentence.text[period.end() : found[place + 1].start() if place + 1 < len(found) else None]
            kind = (period["kind"] or period["unit"] or "").lower()
            number = _number(period["number"])
            wrong = (
                _what_is_wrong(number, kind, before, after)
                or _calendar_days(number, kind, f"{before} {after}")
                or _neither(number, kind, before, after)
            )
            if wrong is not None:
                yield _finding(sentence.where(*period.span()), f"“{period.group()}”: {wrong[0]}.", wrong[1])
        yield from _pairs(sentence)
        if any((period["kind"] or "").lower() == "working" for period in found):
            yield from _without_unit(sentence)


def sentences_unmarked(paper: PaperUnderCheck) -> Iterator[Sentence]:
    """The sentences of the paper, marked phrases blanked."""
    return (replace(sentence, text=without_marked(sentence.text)) for sentence in sentences(paper))


def _neither(number: int, kind: str, before: str, after: str) -> tuple[str, str] | None:
    """Working days counted from receipt are 30 or 70."""
    if kind != "working" or number in _STATUTORY or not _COUNTED_FROM.match(after):
        return None
    if _EXCEPTION.search(f"{before} {after}") or _OUTSIDE.search(before):
        return None
    says = f"30 working days for the report, and 70 for the statement ({law.INSPECTIONS_REGULATIONS_NUMBER})"
    return (
        f"the periods that run from receipt of the report are {says}",
        "Write: 30 or 70 working days, as it is meant.",
    )


def _what_is_wrong(number: int, kind: str, before: str, after: str) -> tuple[str, str] | None:
    duty = None if _OUTSIDE.search(before) or _OF_OTHERS.match(after) else _duty(before, after)
    around = f"{before} {after}"
    if kind in {"weeks", "months", "hours"}:
        return _not_so(duty) if duty is not None and number in _STATUTORY and _DUE.search(around) else None
    stated = _PURPOSE.match(after) is not None and number in _STATUTORY and kind == "working"
    if duty is not None and (stated or _DUE.search(around)) and not kind.startswith("clear"):
        return _not_so(duty) if number != duty.days or kind not in {"working", "business"} else None
    of_meeting = _OF_MEETING.match(after) is not None and number == _AGENDA_DAYS
    if of_meeting or _EXCEPTION.search(around) or _FEWER.search(before) or kind == "working":
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


def _calendar_days(number: int, kind: str, around: str) -> tuple[str, str] | None:
    if kind != "calendar" or number not in _STATUTORY or not _RECEIPT.search(around):
        return None
    return "the law counts this period in working days from receipt of the report", f"Write: {number} working days."


def _duty(before: str, after: str) -> PublicationDuty | None:
    """What is due in the period: what it is said to be for, else what the words around it are about."""
    purpose = _PURPOSE.match(after)
    return named(purpose["what"]) if purpose else duty_meant(before, after)


def _not_so(duty: PublicationDuty) -> tuple[str, str]:
    said = f"the council must {duty.what} within {duty.days} working days of receiving the report"
    return f"{said} ({duty.citation.number}, {duty.citation.section})", f"Write: {duty.days} working days."


def _pairs(sentence: Sentence) -> Iterator[Finding]:
    """Two numbers before one unit stand in the order of report and statement."""
    for pair in _PAIR.finditer(sentence.text):
        things = _things(sentence.text)
        if len(things) != 2 or _OUTSIDE.search(sentence.text[: pair.start()]):
            continue
        duties = [named(each) for each in things]
        given = [_number(pair["first"]), _number(pair["second"])]
        right = [duty.days for duty in duties]
        if given == right:
            continue
        in_turn = sorted(given) == sorted(right) and "respectively" not in sentence.text
        yield _finding(
            sentence.where(*pair.span()),
            f"“{pair.group()}”: {_not_so(duties[0])[0]}, and {duties[1].what} within {duties[1].days}.",
            f"Write: {right[0]} and {right[1]} working days.",
            Severity.TO_CONFIRM if in_turn else Severity.MUST_FIX,
        )


def _without_unit(sentence: Sentence) -> Iterator[Finding]:
    for pattern in _WITHOUT_UNIT:
        for found in pattern.finditer(sentence.text):
            duty = named(found["what"])
            if _number(found["number"]) != duty.days and not _OUTSIDE.search(sentence.text[: found.start()]):
                said, remedy = _not_so(duty)
                yield _finding(sentence.where(*found.span()), f"“{found.group()}”: {said}.", remedy)


def _things(text: str) -> list[str]:
    """The report and the statement, each once, in the order in which the text names them."""
    return list(dict.fromkeys(found.group().lower() for found in _STATEMENT_OR_REPORT.finditer(text)))


def _number(text: str) -> int:
    if text.isdigit():
        return int(text)
    return sum((_TENS | _SMALL)[word] for word in re.split(r"[- ]", text.lower()))


def _finding(where: Where, message: str, remedy: str, severity: Severity = Severity.MUST_FIX) -> Finding:
    return law_finding("period-wrong", severity, where, message, remedy)
