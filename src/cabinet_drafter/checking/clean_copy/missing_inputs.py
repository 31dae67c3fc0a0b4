"""Inputs that a draft waits for: one finding for each, however often it prints."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from cabinet_drafter.checking.clean_copy.marked_phrases import (
    MARKED,
    Asked,
    MarkedPhrase,
    marked_phrases,
    what_is_asked,
)
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.findings import Finding
from cabinet_drafter.vocabulary import ClearanceRole, Severity
from cabinet_drafter.written_paper import WordComment

TOOL: Final = "cabinet-drafter"
"""The author of the tool's own Word comments."""

_TITLES: Final = (
    (re.compile(r"financ|\b151\b|treasur|resources", re.IGNORECASE), ClearanceRole.CHIEF_FINANCE_OFFICER),
    (re.compile(r"legal|monitoring officer|solicitor|lawyer", re.IGNORECASE), ClearanceRole.LEGAL_SERVICES),
    (re.compile(r"democratic|committee|governance|cabinet office", re.IGNORECASE), ClearanceRole.DEMOCRATIC_SERVICES),
    (re.compile(r"equalit", re.IGNORECASE), ClearanceRole.EQUALITIES_OFFICER),
    (re.compile(r"\bmember\b|portfolio|councillor", re.IGNORECASE), ClearanceRole.LEAD_MEMBER),
    (re.compile(r"director", re.IGNORECASE), ClearanceRole.CORPORATE_DIRECTOR),
)
_PROPOSED: Final = "[proposed: "
_UNKNOWN: Final = "Supply what this phrase waits for."
_REMEDY: Final = (
    "Put the answer in the brief and draft again; in a paper that people have edited, write it in place of the "
    "marked phrase and delete the comment."
)


def check_missing_inputs(paper: PaperUnderCheck) -> Iterator[Finding]:
    """Each input that a marked phrase stands for is supplied."""
    phrases = list(marked_phrases(paper.lines))
    told: list[tuple[MarkedPhrase, Asked | None]] = []
    comments = [each for each in paper.written.comments if each.author == TOOL and MARKED.search(each.anchored_text)]
    asked_here = _with_comments(phrases, comments)
    for place, phrase in enumerate(phrases):
        comment = asked_here.get(place)
        if comment is not None:
            told.append((phrase, what_is_asked(phrase.text)))
            yield _finding(phrase, *_said(comment))
    for place, phrase in enumerate(phrases):
        if place in asked_here:
            continue
        asked = what_is_asked(phrase.text)
        if phrase.text.startswith(_PROPOSED) or not any(_same_input(phrase, asked, *other) for other in told):
            told.append((phrase, asked))
            role, request = (asked.role, asked.request) if asked else (ClearanceRole.ORIGINATING_OFFICER, _UNKNOWN)
            if phrase.text.startswith(_PROPOSED):
                request = "Choose this passage or another one: it is proposed, and nobody has chosen it."
            yield _finding(phrase, role, request)


def _with_comments(phrases: Sequence[MarkedPhrase], comments: Sequence[WordComment]) -> dict[int, WordComment]:
    found: dict[int, WordComment] = {}
    for comment in comments:
        text = comment.anchored_text.strip()
        for place, phrase in enumerate(phrases):
            here = comment.order in (None, phrase.line.order) and place not in found
            if here and " ".join(phrase.text.split()) == " ".join(text.split()):
                found[place] = comment
                break
    return found


def _same_input(phrase: MarkedPhrase, asked: Asked | None, other: MarkedPhrase, of_other: Asked | None) -> bool:
    if asked is None or of_other is None:
        return phrase.text == other.text
    if asked.topic != of_other.topic:
        return False
    return not asked.within_section or phrase.line.section == other.line.section


def _said(comment: WordComment) -> tuple[ClearanceRole, str]:
    title, colon, ask = comment.text.partition(": ")
    if not colon:
        return ClearanceRole.ORIGINATING_OFFICER, comment.text
    named = (role for pattern, role in _TITLES if pattern.search(title))
    return next(named, ClearanceRole.ORIGINATING_OFFICER), ask


def _finding(phrase: MarkedPhrase, role: ClearanceRole, request: str) -> Finding:
    return Finding(
        code="left-over.missing-input",
        severity=Severity.MUST_FIX,
        role=role,
        where=phrase.line.where(phrase.start, phrase.end),
        message=request,
        remedy=_REMEDY,
    )
