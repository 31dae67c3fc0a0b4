"""What a paper that is open to the public must keep to: embargo, dispatch, background papers."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Final

from cabinet_drafter import law
from cabinet_drafter.checking.facts.sentences import sentences
from cabinet_drafter.checking.governance.cover_facts import days_in, labelled, meeting_day
from cabinet_drafter.checking.governance.known_from import known_from
from cabinet_drafter.checking.law_cited.receipt import receipts
from cabinet_drafter.checking.paper_lines import PaperLine
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.dates_in_words import long_date
from cabinet_drafter.findings import Finding, Where
from cabinet_drafter.law import bank_holidays_between
from cabinet_drafter.vocabulary import ClearanceRole, Severity

_DISPATCH: Final = (
    r"(?:date (?:of )?)?(?:agenda|papers?|reports?)(?: (?:and|&) (?:agenda|papers?|reports?))?\s*"
    r"(?:dispatch|despatch|publication|published|issued|dispatched|despatched)(?: (?:date|on))?|"
    r"date of (?:the )?agenda|agenda date|(?:dispatch|despatch)(?: date)?|date of (?:dispatch|despatch)|"
    r"(?:agenda|papers?|reports?)(?: (?:and|&) (?:agenda|papers?|reports?))? (?:sent(?: out)?|circulated|out)(?: on)?"
)
_DISPATCHED: Final = re.compile(
    r"(?<=, and the agenda )on\b[^.;]{0,30}|(?<= and the agenda )on\b[^.;]{0,30}|"
    r"\b(?:agenda|papers)\b[^.]{0,60}\b(?:dispatched|despatched|published|issued|circulated|available|sent out)\b"
    r"[^.]{0,40}|"
    r"\b(?:dispatch|despatch)(?:ed)?\b[^.]{0,40}|"
    r"\bthis (?:report|paper)\b[^.]{0,30}\b(?:made public|published|made available|put on)\b[^.]{0,60}?\bclear days\b",
    re.IGNORECASE,
)
_CLEAR_DAYS: Final = 5
_SATURDAY: Final = 5
_NEAR: Final = 60
"""Days before the report could be known within which a date is a slip of the pen, and not of another report."""
_MADE_PUBLIC: Final = re.compile(
    r"\breports?\b[^.;]{0,80}\b(?:published|placed|put|posted|made available|uploaded)\b[^.;]{0,40}\bwebsite\b"
    r"[^.;]{0,15}$|"
    r"\b(?:council|city|authority|borough)\b[^.;]{0,30}\bpublished the report\b[^.;]{0,40}\bon\s*$",
    re.IGNORECASE,
)
_EMBARGOED: Final = re.compile(r"\bembargo(?:ed)?\b[^.]{0,80}", re.IGNORECASE)
_NOT_PUBLISHED: Final = re.compile(
    r"\b(?:report|letter|findings?)\b[^.]{0,40}\b(?:(?:has|have|is|are) (?:not yet|yet to)(?: been| be)?|"
    r"subject to|(?:is|are) (?:still )?awaiting) (?:publication|published)\b|"
    r"\bOfsted (?:has (?:not yet|yet to)|is yet to|will) publish(?:ed)? (?:the|its) (?:inspection )?report\b|"
    r"\b(?:this|the) (?:paper|report) (?:draws|rests|is based|relies) [^.]{0,30}"
    r"\bdraft (?:Ofsted |inspection )+report\b",
    re.IGNORECASE,
)
_NAMED_WITHIN: Final = 60
_OFSTEDS: Final = re.compile(r"\bofsted\b|\binspection\b|\bILACS\b|\binspectors\b", re.IGNORECASE)
_OTHERS: Final = re.compile(
    r"\b(?:SEND|CQC|HMI\w*|independent|peer|serious case|practice review|LSCB|board[’']s|school|annual|audit)\b",
    re.IGNORECASE,
)
_BEFORE_PUBLICATION: Final = re.compile(
    r"\blifted\b|\b(?:expired|ended)\b|\b(?:was|were|had been) (?:\w+ )?embargoed\b|"
    r"\b(?:shared|sent|received|issued|provided|given|saw|read)\b[^.;]{0,60}\bunder (?:an |strict )?embargo\b",
    re.IGNORECASE,
)
"""How a paper tells of the days before publication, when the report was kept from the public."""
_BACKGROUND: Final = re.compile(r"\bbackground (?:papers?|documents?|information)\b", re.IGNORECASE)
_OWN_HEADING: Final = re.compile(
    r"^\W*(?:\d+(?:\.\d+)*\.?\s+)?(?:list of )?(?:local government[^:]{0,60}[:,]?\s*)?(?:list of )?[“\"‘']?"
    r"background (?:papers?|documents?)\b",
    re.IGNORECASE,
)
_NONE_TO_LIST: Final = re.compile(
    r"\bno background (?:papers?|documents?)\b|\bbackground (?:papers?|documents?)[^.]{0,60}?:?\s*\b(?:none|nil)\b",
    re.IGNORECASE,
)
_OTHER_LABEL: Final = re.compile(
    r"^\W*(?:linked reports?|appendi(?:x|ces)|officer contact|contact|annex(?:es)?)\b[^.]{0,60}$", re.IGNORECASE
)
_OFSTED_REPORT: Final = re.compile(
    r"\b(?:ofsted|inspection|ILACS)\b[^;]{0,80}\breports?\b|\bInspection of\b[^;]{0,80}\bservices\b", re.IGNORECASE
)
_NOT_PUBLISHED_REPORT: Final = re.compile(
    r"\bletter|self-evaluation|self-assessment|draft|action plan|improvement plan|monitoring visit|appendi|cabinet|"
    r"committee|performance|budget",
    re.IGNORECASE,
)


def check_embargo(paper: PaperUnderCheck) -> Iterator[Finding]:
    """Nothing of the report is made public before Ofsted publishes it."""
    published, meeting, known = paper.against.published, meeting_day(paper), known_from(paper)
    is_public = published is not None and meeting is not None and meeting.day >= published
    if meeting is not None and meeting.day < known.day:
        where = Where() if meeting.line is None else meeting.line.where(meeting.start, meeting.end)
        yield _embargo(
            where,
            f"The paper is dated {long_date(meeting.day)}, before {known.what} on {long_date(known.day)}.",
            "Correct the date, or keep the paper from the public until the report is published.",
        )
    for line in paper.lines:
        text = paper.prose[line.order]
        for found in _EMBARGOED.finditer(text):
            until = [day for day, _, _ in days_in(found.group())]
            over = _is_over(until, meeting.day if meeting else None, published)
            if not over and not (is_public and not until and _BEFORE_PUBLICATION.search(text)):
                yield _embargo(
                    line.where(found.start(), found.start() + len("embargo")),
                    "The paper speaks of an embargo.",
                    "Make sure that the report is published before the paper is, and take the words out.",
                )
                break
        for found in _NOT_PUBLISHED.finditer(text):
            named = text[max(0, found.start() - _NAMED_WITHIN) : found.end()]
            ofsteds = _OFSTEDS.search(named) is not None and not _OTHERS.search(named)
            yield _embargo(
                line.where(*found.span()),
                "The paper speaks of a report that is not yet published.",
                "Rest the paper on the published report only, and take the words out."
                if ofsteds
                else "If Ofsted’s report is meant, take the words out; another report may be yet to come.",
                Severity.MUST_FIX if ofsteds else Severity.TO_CONFIRM,
            )


def check_dispatch(paper: PaperUnderCheck) -> Iterator[Finding]:
    """Agenda and reports are public five clear days before the meeting."""
    meeting = meeting_day(paper)
    if meeting is None:
        return
    for where, day in _dispatches(paper):
        clear = (meeting.day - day).days - 1
        working = sum(1 for each in range(1, clear + 1) if _is_working(day + timedelta(days=each)))
        if day <= meeting.day and min(clear, working) < _CLEAR_DAYS:
            days = f"{max(clear, 0)} clear days" if clear < _CLEAR_DAYS else f"{working} clear working days"
            yield Finding(
                code="governance.dispatch",
                severity=Severity.TO_CONFIRM,
                role=ClearanceRole.DEMOCRATIC_SERVICES,
                where=where,
                message=f"Dispatch on {long_date(day)} leaves {days} before the meeting of {long_date(meeting.day)}; "
                "agenda and reports are public five clear days before it, which councils count in working days.",
                remedy=f"Confirm the dates; see {law.PUBLIC_AGENDA.number}, {law.PUBLIC_AGENDA.section}.",
            )
            return


def check_made_public(paper: PaperUnderCheck) -> Iterator[Finding]:
    """The council made the report public no sooner than it had it, and Ofsted had published it."""
    known = known_from(paper)
    received = [each.day for each in receipts(paper)]
    first = max([known.day, *received[:1]])
    for sentence in sentences(paper):
        begin = 0
        for day, start, end in days_in(sentence.text):
            ahead, begin = sentence.text[begin:start], end
            if (
                first - timedelta(days=_NEAR) <= day < first
                and _MADE_PUBLIC.search(ahead)
                and not _OTHERS.search(ahead)
            ):
                what = known.what if first == known.day else "the council received it"
                yield _embargo(
                    sentence.where(start, end),
                    f"The report is said to have been made public on {long_date(day)}, before {what} on "
                    f"{long_date(first)}.",
                    "Correct the date that is wrong.",
                    Severity.TO_CONFIRM,
                )


def check_background_papers(paper: PaperUnderCheck) -> Iterator[Finding]:
    """The paper lists its background papers, or says that there are none; the published report is not one."""
    lines = [line for line in paper.lines if line.part == "body"]
    heading = next((at for at, line in enumerate(lines) if _heads_background(line)), None)
    if heading is None:
        if not any(_NONE_TO_LIST.search(line.text) for line in lines):
            yield _no_background(Where(), "The paper has no list of background papers.")
        return
    line = lines[heading]
    listed = _listed_under(lines, heading)
    own = _OWN_HEADING.match(line.text)
    behind = line.text[own.end() :].strip(" :.–—-)”\"’'") if own else ""
    if not listed and (not own or line.is_heading or not behind):
        yield _no_background(line.where(), "No background papers are listed under this heading.")
    for each in [line, *listed] if behind and not line.is_heading else listed:
        if _OFSTED_REPORT.search(each.text) and not _NOT_PUBLISHED_REPORT.search(each.text):
            yield Finding(
                code="governance.published-report-as-background",
                severity=Severity.FOR_INFORMATION,
                role=ClearanceRole.DEMOCRATIC_SERVICES,
                where=each.where(),
                message="The published Ofsted report is listed as a background paper; a published work is none.",
                remedy="Attach it as an appendix, or give its address on the web in the paper.",
            )


def _is_working(day: date) -> bool:
    return day.weekday() < _SATURDAY and not bank_holidays_between(day, day)


def _is_over(until: Sequence[date], meeting: date | None, published: date | None) -> bool:
    known = [day for day in (meeting, published) if day is not None]
    return bool(until) and bool(known) and max(until) <= max(known)


def _dispatches(paper: PaperUnderCheck) -> Iterator[tuple[Where, date]]:
    for said in labelled(paper, _DISPATCH):
        for day, start, end in days_in(said.line.text[said.start : said.end])[:1]:
            yield said.line.where(said.start + start, said.start + end), day
    for line in paper.lines:
        for found in _DISPATCHED.finditer(paper.prose[line.order]):
            for day, start, end in days_in(found.group())[:1]:
                yield line.where(found.start() + start, found.start() + end), day


def _heads_background(line: PaperLine) -> bool:
    if line.cell is not None:
        return line.cell.column == 0 and _OWN_HEADING.match(line.text) is not None
    if _OWN_HEADING.match(line.text):
        return True
    return line.is_heading and _BACKGROUND.search(line.text) is not None and not _is_combined(line)


def _is_combined(line: PaperLine) -> bool:
    return re.search(r"\b(?:linked|appendi\w+|annex\w*)\b", line.text, re.IGNORECASE) is not None


def _listed_under(lines: Sequence[PaperLine], heading: int) -> list[PaperLine]:
    found: list[PaperLine] = []
    first = lines[heading]
    for line in lines[heading + 1 :]:
        if first.cell is not None:
            if line.cell is None or (line.cell.table, line.cell.row) != (first.cell.table, first.cell.row):
                break
        elif line.is_heading or _OTHER_LABEL.match(line.text):
            break
        if line.text.strip(" \t-–—.•"):
            found.append(line)
    return found


def _embargo(where: Where, message: str, remedy: str, severity: Severity = Severity.MUST_FIX) -> Finding:
    return _finding("embargo", severity, where, message, remedy)


def _no_background(where: Where, message: str) -> Finding:
    return _finding(
        "background-papers-missing",
        Severity.TO_CONFIRM,
        where,
        message,
        "List the unpublished documents that the paper relies on to a material extent, or say that there are none.",
    )


def _finding(code: str, severity: Severity, where: Where, message: str, remedy: str) -> Finding:
    return Finding(
        code=f"governance.{code}",
        severity=severity,
        role=ClearanceRole.DEMOCRATIC_SERVICES,
        where=where,
        message=message,
        remedy=remedy,
    )
