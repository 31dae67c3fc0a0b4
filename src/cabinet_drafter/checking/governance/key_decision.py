"""Key decisions: decided either way, with reason and recommendation to match, and 28 clear days after their notice."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from cabinet_drafter import law
from cabinet_drafter.checking.governance.answers import leaves_open, yes_or_no
from cabinet_drafter.checking.governance.cover_facts import (
    days_in,
    is_key_decision,
    key_decision_said,
    labelled,
    meeting_day,
)
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.dates_in_words import long_date
from cabinet_drafter.deadlines import KEY_DECISION_CLEAR_DAYS
from cabinet_drafter.findings import Finding, Where
from cabinet_drafter.vocabulary import ClearanceRole, Severity

_NOTICE: Final = (
    r"(?:date (?:of )?)?(?:forward plan|key decision|28[- ]day)?\s*notice"
    r"(?: (?:first )?(?:published|date|of key decision))*"
    r"|(?:date )?(?:published |included |entered |placed |listed )?(?:in|on|to) (?:the )?forward plan|"
    r"forward plan(?: date| published| reference)?|"
    r"date (?:the )?(?:forward plan )?notice (?:was )?published"
)
_IN_PROSE: Final = re.compile(
    r"\b(?:notice|forward plan)\b[^.]{0,80}\b(?:published|given|issued|appeared|included)\b[^.]{0,30}", re.IGNORECASE
)
_EXCEPTION: Final = re.compile(
    r"\bgeneral exception\b|\bspecial urgency\b|\burgency (?:procedure|provisions?)\b|\bregulations? 1[01]\b",
    re.IGNORECASE,
)
_TEST: Final = re.compile(
    r"\b(?P<number>one|three|four|five|1|3|4|5)(?P<more> or more) (?:wards|electoral divisions)\b", re.IGNORECASE
)
"""The test of a key decision by its effect on communities, with another number than the law's two."""
_REASON: Final = (
    r"reasons?(?: for| why (?:it|this) is a?)? ?key(?: decision)?|key decision (?:reason|criteria|criterion)"
)
_NO_REASON: Final = re.compile(
    r"\W*(?:n/?a\b|not\b|none\b|no\b|-|–|—|non[- ]key|does not apply|see above|\[)|\W*$", re.IGNORECASE
)
_RECOMMENDED: Final = re.compile(r"\brecommend", re.IGNORECASE)
_ONLY_NOTES: Final = re.compile(
    r"^\W*(?:\(?\w{1,3}[.)]\s*)?(?:that (?:it|cabinet|members) )?(?:to )?notes?\b", re.IGNORECASE
)
_DECIDES: Final = re.compile(
    r"\b(?:approve|agree|endorse|adopt|accept|delegate|authorise|allocate|commission|instruct|resolve)\w*\b",
    re.IGNORECASE,
)
_ASKS: Final = re.compile(
    r"^[^.:]{0,80}?\b(?:recommended|asked|requested|invited)\b(?:\s+(?:to|that)\b)?\s*", re.IGNORECASE
)


def check_undecided(paper: PaperUnderCheck) -> Iterator[Finding]:
    """The paper says whether this is a key decision."""
    for said in key_decision_said(paper):
        if leaves_open(said.text):
            yield Finding(
                code="governance.key-decision-undecided",
                severity=Severity.MUST_FIX,
                role=ClearanceRole.DEMOCRATIC_SERVICES,
                where=said.line.where(said.start, said.end),
                message="The paper leaves open whether this is a key decision.",
                remedy="Say yes or no. A report that only notes an outcome seldom is a key decision.",
            )


def check_contradiction(paper: PaperUnderCheck) -> Iterator[Finding]:
    """Key decision, its reason, the recommendations and the brief say the same."""
    brief = paper.against.brief
    decided = [(said, answer) for said in key_decision_said(paper) if (answer := yes_or_no(said.text)) is not None]
    for said, answer in decided[1:]:
        if answer != decided[0][1]:
            yield _contradiction(
                Severity.MUST_FIX,
                said.line.where(said.start, said.end),
                f"The paper says here that this is {'a' if answer else 'no'} key decision, and “{decided[0][0].text}” "
                "before.",
                "Correct the one that is wrong.",
            )
    for said, answer in decided[:1]:
        in_brief = brief.cover.key_decision if brief else None
        if in_brief is not None and answer != in_brief:
            yield _contradiction(
                Severity.MUST_FIX,
                said.line.where(said.start, said.end),
                f"The paper says “{said.text}” to key decision, and the brief {'yes' if in_brief else 'no'}.",
                "Correct the one that is wrong.",
            )
        if answer is True and _only_notes(paper):
            yield _contradiction(
                Severity.TO_CONFIRM,
                said.line.where(said.start, said.end),
                "This is called a key decision, and the meeting is only asked to note.",
                "Confirm that it is one: noting an outcome is not likely to be significant in spending or in its "
                f"effect on two or more wards ({law.KEY_DECISION_NOTICE.number}, regulation 8).",
            )
        if answer is False:
            for reason in labelled(paper, _REASON):
                if not _NO_REASON.match(reason.text):
                    yield _contradiction(
                        Severity.MUST_FIX,
                        reason.line.where(reason.start, reason.end),
                        "A reason for a key decision is given, and the paper says that this is none.",
                        "Take out the reason, or say that this is a key decision.",
                    )


def check_test(paper: PaperUnderCheck) -> Iterator[Finding]:
    """The test of a key decision is told as the law has it: an effect on two or more wards or electoral divisions."""
    for line in paper.lines:
        for found in _TEST.finditer(paper.prose[line.order]):
            yield Finding(
                code="governance.key-decision-test",
                severity=Severity.TO_CONFIRM,
                role=ClearanceRole.DEMOCRATIC_SERVICES,
                where=line.where(*found.span()),
                message=f"“{found.group()}”: by law a decision is a key one for its effect on two or more wards or "
                f"electoral divisions ({law.KEY_DECISION_NOTICE.number}, regulation 8).",
                remedy="Write: two or more; or confirm that the council’s own test is meant.",
            )


def check_notice(paper: PaperUnderCheck) -> Iterator[Finding]:
    """Notice of a key decision was given 28 clear days before the meeting."""
    meeting = meeting_day(paper)
    if meeting is None or is_key_decision(paper) is not True:
        return
    if any(_EXCEPTION.search(text) for text in paper.prose.values()):
        return  # the paper says why the notice is short
    last = meeting.day - timedelta(days=KEY_DECISION_CLEAR_DAYS + 1)
    for where, day in _notices(paper):
        if day > last:
            clear = max((meeting.day - day).days - 1, 0)
            yield Finding(
                code="governance.notice-too-short",
                severity=Severity.MUST_FIX,
                role=ClearanceRole.DEMOCRATIC_SERVICES,
                where=where,
                message=f"The notice of {long_date(day)} leaves {clear} clear days before the meeting of "
                f"{long_date(meeting.day)}; a key decision needs {KEY_DECISION_CLEAR_DAYS}.",
                remedy=f"The last day for the notice was {long_date(last)}: move the decision, or follow the general "
                f"exception or special urgency procedure and say so ({law.KEY_DECISION_NOTICE.number}, regulations 10 "
                "and 11).",
            )
        return


def _notices(paper: PaperUnderCheck) -> Iterator[tuple[Where, date]]:
    """Each day that the paper gives for the notice; that of the brief where it gives none."""
    given = False
    for said in labelled(paper, _NOTICE):
        for day, start, end in days_in(said.line.text[said.start : said.end])[:1]:
            given = True
            yield said.line.where(said.start + start, said.start + end), day
    if given:
        return
    for line in paper.lines:
        for found in _IN_PROSE.finditer(paper.prose[line.order]):
            for day, start, end in days_in(found.group())[:1]:
                given = True
                yield line.where(found.start() + start, found.start() + end), day
    brief = paper.against.brief
    if not given and brief and brief.cover.forward_plan_notice_published:
        yield Where(), brief.cover.forward_plan_notice_published


def _only_notes(paper: PaperUnderCheck) -> bool:
    asked = [
        _ASKS.sub("", line.text)
        for line in paper.lines
        if line.section and _RECOMMENDED.search(line.section) and not line.is_heading
    ]
    asked = [text for text in asked if text.strip(" .:") and not text.rstrip().endswith(":")]
    return bool(asked) and all(_ONLY_NOTES.match(text) and not _DECIDES.search(text) for text in asked)


def _contradiction(severity: Severity, where: Where, message: str, remedy: str) -> Finding:
    return Finding(
        code="governance.key-decision-contradiction",
        severity=severity,
        role=ClearanceRole.DEMOCRATIC_SERVICES,
        where=where,
        message=message,
        remedy=remedy,
    )
