"""The appendices that a paper names are those that it lists."""

import re
from collections.abc import Iterator
from typing import Final

from cabinet_drafter.checking.paper_lines import PaperLine
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.findings import Finding
from cabinet_drafter.vocabulary import ClearanceRole, Severity

_NAMED: Final = r"(?P<kind>appendix|annex|enclosure)\s+(?P<label>\d{1,2}|[A-Z])(?![\w/’'-]|\.\d)"
_NAME: Final = re.compile(rf"\b{_NAMED}", re.IGNORECASE)
_SEVERAL: Final = re.compile(
    r"\b(?P<kind>appendices|annexes|enclosures)\s+(?P<labels>(?:\d{1,2}|[A-Z])(?:\s*(?:,|and|&|to|–|-)\s*(?:\d{1,2}|[A-Z]))+)\b"
)
_LISTED: Final = re.compile(rf"(?:^|(?<=[.;:,|] ))\W*{_NAMED}\s*(?:[:–—-]|\.\s|\t|$|(?=\())", re.IGNORECASE)
_LIST_HEADING: Final = re.compile(
    r"^\W*(?:\d+(?:\.\d+)*\.?\s+)?(?:list of |linked reports,? )?"
    r"(?:appendi(?:x|ces)|annex(?:es)?|attachments?|enclosures?)\b",
    re.IGNORECASE,
)
_OF_ANOTHER: Final = re.compile(
    r"^\s*(?:(?:of|to|in)\s+(?:the|that|this|its|our|an?)\s+(?!report\b|present|paper\b)|"
    r"of\s+[A-Z]|to\s+[A-Z])",
    re.IGNORECASE,
)
_SINGULAR: Final = {"appendices": "appendix", "annexes": "annex", "enclosures": "enclosure"}


def check_appendices(paper: PaperUnderCheck) -> Iterator[Finding]:
    """Where a paper lists its appendices, it names no other; one left over from another version is not there."""
    listed = _listed(paper)
    told: set[tuple[str, str]] = set()
    for line in paper.lines:
        text = paper.prose[line.order]
        for named in _NAME.finditer(text):
            kind, label = named["kind"].lower(), named["label"].upper()
            known = {each for of, each in listed if of == kind}
            if (
                not known
                or label in known
                or label.isdigit() is not next(iter(known)).isdigit()
                or (kind, label) in told
                or _OF_ANOTHER.match(text[named.end() :])
            ):
                continue
            told.add((kind, label))
            others = ", ".join(sorted(known, key=lambda each: (len(each), each)))
            yield Finding(
                code="governance.appendix-missing",
                severity=Severity.TO_CONFIRM,
                role=ClearanceRole.ORIGINATING_OFFICER,
                where=line.where(*named.span()),
                message=f"The paper names {kind} {label}; its list has {others}.",
                remedy="Correct the number or letter, or add what is missing to the list.",
            )


def _listed(paper: PaperUnderCheck) -> set[tuple[str, str]]:
    listed: set[tuple[str, str]] = set()
    for line in paper.lines:
        text = paper.prose[line.order]
        under_list = line.section is not None and _LIST_HEADING.match(line.section) is not None and not line.is_heading
        for found in (_NAME if under_list else _LISTED).finditer(text):
            if under_list or _is_list_entry(line, found):
                listed.add((found["kind"].lower(), found["label"].upper()))
        if under_list or _LIST_HEADING.match(text):
            for several in _SEVERAL.finditer(text):
                listed |= {(_SINGULAR[several["kind"].lower()], each) for each in _each(several["labels"])}
    return listed


def _is_list_entry(line: PaperLine, found: re.Match[str]) -> bool:
    """A heading, a form's row or a paragraph that begins so; in the midst of a paragraph only behind another entry."""
    return line.part == "body" and (found.start() <= 2 or _LISTED.match(line.text) is not None)


def _each(labels: str) -> Iterator[str]:
    parts = re.findall(r"\d{1,2}|[A-Z]", labels)
    if len(parts) == 2 and re.search(r"to|–|-", labels):
        first, last = parts
        if first.isdigit() and last.isdigit():
            yield from map(str, range(int(first), int(last) + 1))
            return
        if not first.isdigit() and not last.isdigit():
            yield from map(chr, range(ord(first), ord(last) + 1))
            return
    yield from parts
