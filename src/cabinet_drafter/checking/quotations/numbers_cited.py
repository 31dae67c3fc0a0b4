"""The paragraph or page that a paper names beside a quotation, as far as it can only be one of the report."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.checking.quotations.blanked import QUOTED
from cabinet_drafter.checking.quotations.placed import PlacedQuotation

_AND_MORE: Final = r"\s*(?:,|;|&|,?\s*\band\b|\bto\b|[-–—])\s*"
_NUMBER: Final = r"\d{1,3}(?![\w%£])(?!\.\d)"
_NUMBERS: Final = rf"{_NUMBER}(?:{_AND_MORE}{_NUMBER})*"
_PARAGRAPH: Final = r"\b(?:paragraphs?|paras?\.?)"
_PAGE: Final = r"\b(?:pages?|pp?\.?)"
_REPORT: Final = r"(?:the |its |their )?(?:ofsted(?:[’']s)? )?(?:full |final |published |inspection )?report"
# What names the report before the number, or after it; anything else in the brackets may make it another document's.
_SOURCE: Final = rf"(?:(?:{_REPORT}|ofsted|ILACS|inspection)(?:,? (?:19|20)\d\d)?[,:;]?\s*)?"


def _item(nth: int) -> str:
    """The pattern of one unit with its numbers."""
    return (
        rf"(?P<summary{nth}>(?:executive )?summary,?\s*)?(?:(?P<paragraphs{nth}>{_PARAGRAPH}\s*{_NUMBERS})"
        rf"|(?P<pages{nth}>{_PAGE}\s*{_NUMBERS}))"
    )


_IN_BRACKETS: Final = re.compile(
    rf"[”’\"'\s.,;:]{{0,4}}[(\[]\s*{_SOURCE}(?:{_item(1)}(?:[,;/]?\s*(?:on )?{_item(2)})?"
    rf"(?:,? (?:of|in) {_REPORT})?|(?P<bare>{_NUMBERS}))\s*[)\]]",
    re.IGNORECASE,
)
_SAID: Final = (
    r"(?:sa(?:y|id)|stat|record|read|not(?:e|ing)|f(?:i|ou)nd|describ|add|tell|told|conclud|observ|recogni|acknowledg"
    r"|report|inspectors|ofsted|quot|repeat|put|wr[io]t|highlight|prais|critici|go|open|begin|end)"
)
_BEHIND: Final = re.compile(
    rf"[”’\"'\s,;–—-]{{0,4}}(?:{_SAID}\w*\s+(?:{_REPORT}\s+|ofsted\s+)?(?:in\s+|at\s+)?|(?:in|at|from|according to)\s+)"
    rf"(?P<paragraphs>{_PARAGRAPH}\s*{_NUMBERS})(?P<after>.{{0,60}})",
    re.IGNORECASE,
)
_BEFORE: Final = re.compile(
    rf"(?P<paragraphs>{_PARAGRAPH}\s*{_NUMBERS})(?P<between>[^{QUOTED}“”\"();\[\]]*)$", re.IGNORECASE
)
_IN_BRACKETS_BEFORE: Final = re.compile(
    rf"[(\[](?P<paragraphs>{_PARAGRAPH}\s*{_NUMBERS})[)\]](?P<between>\s*(?:that|as|:)?\s*)$", re.IGNORECASE
)
# Of the paper itself, or of an Act, a policy or another document.
_ELSEWHERE_AFTER: Final = re.compile(
    rf"\s*(?:above|below|overleaf|onwards|[(\[]|to\b|,? (?:of|in)\b(?! {_REPORT}\b(?! to\b))"
    r"|,? (?:schedule|part|annex))",
    re.IGNORECASE,
)
_ELSEWHERE_BEFORE: Final = re.compile(
    r"\b(?:as|see|our|from|set out|shown|explained|discussed|mentioned|referred to|described|given|by|under|this)"
    r"(?: (?:in|at|under))?\s*$",
    re.IGNORECASE,
)
_SAYS: Final = re.compile(rf"\b{_SAID}\w*|[:,]\W*$", re.IGNORECASE)
_ANOTHER_CLAUSE: Final = re.compile(r"\b(?:but|while|whereas|although|though|and)\b|[.!?]\s", re.IGNORECASE)
_SENTENCE_END: Final = re.compile(rf"(?<=[.!?])\s+(?=[A-Z“‘\"'{QUOTED}])")
_RANGE: Final = re.compile(r"\b(\d{1,3})\s*(?:to|[-–—])\s*(\d{1,3})\b")
_FARTHEST: Final = 300  # characters


class Unit(Enum):
    """What a number counts; bare ones may count anything until the paper's others are seen."""

    PARAGRAPH = auto()
    SUMMARY_PARAGRAPH = auto()
    PAGE = auto()
    BARE = auto()


@dataclass(frozen=True, slots=True)
class Cited:
    """Numbers beside a quotation; `beside` says that they stand in brackets directly behind it."""

    unit: Unit
    numbers: frozenset[int]
    shown: str
    beside: bool


def numbers_cited(paper: PaperUnderCheck, quotation: PlacedQuotation) -> tuple[Cited, ...]:
    """What the paper names beside a quotation: in brackets behind it, else in words behind or before it.

    A number of the paper's own ("4.2", "see paragraph 5"), of an Act or of another document is left out.
    """
    last = quotation.parts[-1]
    after = paper.prose[last.order][last.end : last.end + _FARTHEST]
    brackets = cited_in_brackets(after)
    if brackets:
        return brackets
    behind = _BEHIND.match(after)
    if behind is not None:
        return () if _ELSEWHERE_AFTER.match(behind["after"]) else (_cited(behind["paragraphs"], beside=False),)
    before = _words_before(paper, quotation)
    found = _IN_BRACKETS_BEFORE.search(before)
    if found is None or QUOTED in before:
        found = _BEFORE.search(before)
        if found is None or not _SAYS.search(found["between"]) or _ANOTHER_CLAUSE.search(found["between"]):
            return ()
    if _ELSEWHERE_AFTER.match(found["between"]) or _ELSEWHERE_BEFORE.search(before, 0, found.start()):
        return ()
    return (_cited(found["paragraphs"], beside=False),)


def cited_in_brackets(after: str) -> tuple[Cited, ...]:
    """The numbers in brackets that what stands behind a quotation begins with; none that may be of anything else."""
    found = _IN_BRACKETS.match(after)
    return tuple(_in_brackets(found)) if found else ()


def _in_brackets(found: re.Match[str]) -> Iterator[Cited]:
    if found["bare"]:
        yield Cited(Unit.BARE, _numbers(found["bare"]), found["bare"], beside=True)
    for nth in ("1", "2"):
        if found[f"paragraphs{nth}"]:
            yield _cited(found[f"paragraphs{nth}"], beside=True, summary=bool(found[f"summary{nth}"]))
        elif found[f"pages{nth}"]:
            pages = found[f"pages{nth}"]
            yield Cited(Unit.PAGE, _numbers(pages), pages, beside=True)


def _cited(words: str, *, beside: bool, summary: bool = False) -> Cited:
    unit = Unit.SUMMARY_PARAGRAPH if summary else Unit.PARAGRAPH
    return Cited(unit, _numbers(words), f"{'summary ' if summary else ''}{words[:1].lower()}{words[1:]}", beside)


def _numbers(words: str) -> frozenset[int]:
    ranges = (range(int(one), int(other) + 1) for one, other in _RANGE.findall(words))
    return frozenset({int(each) for each in re.findall(r"\d+", words)}.union(*ranges))


def _words_before(paper: PaperUnderCheck, quotation: PlacedQuotation) -> str:
    """The paper's words in the sentence before it; for one that begins its line, those of a lead-in above."""
    part = quotation.parts[0]
    before = _SENTENCE_END.split(paper.prose[part.order][max(0, part.start - _FARTHEST) : part.start])[-1]
    if any(map(str.isalpha, before)):
        return before
    above = (paper.prose.get(order, "") for order in range(part.order - 1, max(-1, part.order - 4), -1))
    lead_in = next((text.rstrip() for text in above if text.strip()), "")
    return _SENTENCE_END.split(lead_in[-_FARTHEST:])[-1] if lead_in.endswith(":") else ""
