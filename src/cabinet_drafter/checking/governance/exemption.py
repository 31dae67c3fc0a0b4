"""Exemption of a paper from publication: decided, and resting on a paragraph of Schedule 12A."""

import re
from collections.abc import Iterator
from typing import Final

from cabinet_drafter.checking.governance.answers import answer, ticked
from cabinet_drafter.checking.governance.cover_facts import labelled
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.findings import Finding, Where
from cabinet_drafter.vocabulary import ClearanceRole, Severity

_EXEMPT: Final = re.compile(
    r"\b(?:exempt|part (?:2|ii|two|b)\b|confidential|(?<!un)restricted|not for publication|closed|private)\b",
    re.IGNORECASE,
)
_NOT_EXEMPT: Final = re.compile(
    r"\b(?:no|not|non|nil|none|nothing|neither|without|does not (?:contain|include)|free of)\b[^.;:]{0,40}?"
    r"\b(?:exempt|confidential|restricted|private|closed)(?:\s*(?:or|and|nor|/)\s*(?:exempt|confidential|private))?\b",
    re.IGNORECASE,
)
_OPEN_OR_EXEMPT: Final = re.compile(
    r"^\W*(?:open|public|unrestricted|part (?:1|i|a))\s*(?:/|or|\|)\s*(?:exempt|private|part (?:2|ii|b))\W*$",
    re.IGNORECASE,
)
_ASKS_IF_EXEMPT: Final = re.compile(r"exempt|confidential", re.IGNORECASE)
_ONLY_YES: Final = re.compile(r"\W*yes\W*$", re.IGNORECASE)
_CLASSIFICATION: Final = (
    r"(?:classification|exempt(?:ion|ions)?(?: information| status)?|publication status|"
    r"(?:open|public)\s*(?:/| or |\s)\s*(?:exempt|private)|(?:confidential|exempt)(?: or | ?/ ?)(?:confidential|exempt)"
    r"(?: information)?|is (?:this|the) (?:report|paper|item) (?:exempt|confidential|private)|status|confidentiality|"
    r"part i/part ii|access to information)"
)
_PARAGRAPHS: Final = re.compile(
    r"\b(?:para(?:graph)?s?\.?|categor(?:y|ies))\s*(\d{1,2})\b(?!\.\d)((?:\s*(?:,|and|&|or|to|-|–)\s*\d{1,2}\b)*)",
    re.IGNORECASE,
)
_OF_SCHEDULE: Final = re.compile(
    r"\bpara(?:graph)?s?\.?\s*(\d{1,2})\b((?:\s*(?:,|and|&|or)\s*\d{1,2}\b)*)[^.;]{0,40}\bSchedule 12A\b", re.IGNORECASE
)
_LAST_PARAGRAPH: Final = 7
_MATTERS: Final = (
    (1, re.compile(r"\brelating to (?:any|an|a named) individual", re.IGNORECASE)),
    (2, re.compile(r"\breveal the identity of", re.IGNORECASE)),
    (3, re.compile(r"\bfinancial (?:or|and) business affairs", re.IGNORECASE)),
    (4, re.compile(r"\bconsultations? or negotiations?\b|\blabour relations", re.IGNORECASE)),
    (5, re.compile(r"\blegal professional privilege", re.IGNORECASE)),
    (7, re.compile(r"\bprevention, investigation or prosecution of crime", re.IGNORECASE)),
)
"""What each paragraph of Part 1 of Schedule 12A is about (Local Government Act 1972, as amended by SI 2006/88)."""


def check_exempt(paper: PaperUnderCheck) -> Iterator[Finding]:
    """An exemption names its paragraph of Schedule 12A, from 1 to 7."""
    seen: set[int] = set()
    for said in labelled(paper, _CLASSIFICATION):
        where = said.line.where(said.start, said.end)
        text = _NOT_EXEMPT.sub("", answer(said.text))
        numbers = [number for found in _PARAGRAPHS.finditer(text) for number in _numbers(found)]
        label = said.line.cell.label if said.line.cell else said.line.text[: said.start]
        exempt = _EXEMPT.search(text) or (_ONLY_YES.match(text) and _ASKS_IF_EXEMPT.search(label))
        if _OPEN_OR_EXEMPT.match(said.text) or (ticked(said.text) is not None and not answer(said.text)):
            seen.add(said.line.order)
            yield _exempt(
                where,
                "The paper leaves open whether it is exempt.",
                "Classify it as open; or as exempt, with the paragraph of Schedule 12A and why the public interest is "
                "in keeping it back.",
            )
        elif exempt and not numbers and not _cites_paragraph(paper):
            seen.add(said.line.order)
            yield _exempt(
                where,
                "The paper is exempt and names no paragraph of Schedule 12A.",
                "Name the paragraph, 1 to 7 of Part 1 of Schedule 12A to the Local Government Act 1972, and say why "
                "the public interest is in keeping it back; or classify the paper as open.",
            )
        elif exempt and any(not 1 <= number <= _LAST_PARAGRAPH for number in numbers):
            seen.add(said.line.order)
            yield _no_such(where)
    for line in paper.lines:
        for found in _OF_SCHEDULE.finditer(paper.prose[line.order]):
            if line.order not in seen and any(not 1 <= number <= _LAST_PARAGRAPH for number in _numbers(found)):
                yield _no_such(line.where(*found.span()))


def check_exempt_matter(paper: PaperUnderCheck) -> Iterator[Finding]:
    """The paragraph that an exemption names is the one on the matter that it names."""
    for line in paper.lines:
        text = paper.prose[line.order]
        for found in _OF_SCHEDULE.finditer(text):
            meant = [number for number, words in _MATTERS if words.search(text)]
            if len(meant) == 1 and meant[0] not in _numbers(found):
                yield Finding(
                    code="governance.exempt-paragraph",
                    severity=Severity.TO_CONFIRM,
                    role=ClearanceRole.DEMOCRATIC_SERVICES,
                    where=line.where(*found.span()),
                    message=f"The words are those of paragraph {meant[0]} of Part 1 of Schedule 12A; the paper names "
                    f"paragraph {found[1]}.",
                    remedy="Name the paragraph that applies.",
                )


def _cites_paragraph(paper: PaperUnderCheck) -> bool:
    return any(_OF_SCHEDULE.search(paper.prose[line.order]) for line in paper.lines)


def _numbers(found: re.Match[str]) -> list[int]:
    return [int(number) for number in re.findall(r"\d+", f"{found[1]} {found[2]}")]


def _exempt(where: Where, message: str, remedy: str) -> Finding:
    return Finding(
        code="governance.exempt-paragraph",
        severity=Severity.MUST_FIX,
        role=ClearanceRole.DEMOCRATIC_SERVICES,
        where=where,
        message=message,
        remedy=remedy,
    )


def _no_such(where: Where) -> Finding:
    return _exempt(
        where,
        "Part 1 of Schedule 12A has the paragraphs 1 to 7; the paper names another.",
        "Name the paragraph that applies.",
    )
