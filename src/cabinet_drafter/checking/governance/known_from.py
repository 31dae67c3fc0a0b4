"""The day from which the report can be known: published, as the sources or else the paper say, received, inspected."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from cabinet_drafter.checking.facts.sentences import sentences
from cabinet_drafter.checking.governance.cover_facts import days_in
from cabinet_drafter.checking.law_cited.receipt import receipts
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck

_PUBLISHED: Final = re.compile(
    r"\b(?:ofsted|inspection|report|it|letter|findings)\b[^.;]{0,120}?\bpublish(?:ed)?\b[^.;]{0,60}?\bon\s*$|"
    r"\b(?:report|inspection|ofsted)\b[^.;]{0,40}\bpublication\b[^.;]{0,30}?(?:\bon|\bwas|\bis|:)\s*$",
    re.IGNORECASE,
)
_OTHER: Final = re.compile(
    r"\bprevious|\bearlier|\blast inspect|\bvisit|\bagenda|\bnotice|\bstatement|\bwebsite|\bdraft|\bwill\b|\bmust\b|"
    r"\bcouncil\b[^.;]{0,30}\bpublish|\bSEND\b",
    re.IGNORECASE,
)
_LONGEST_TO_PUBLICATION: Final = 250
"""Days from the end of an inspection within which its report is published."""


@dataclass(frozen=True, slots=True)
class KnownFrom:
    """A day before which no paper can tell of the report, and what happened then in words."""

    day: date
    what: str


def known_from(paper: PaperUnderCheck) -> KnownFrom:
    """The day of publication, of the sources or else of the paper; else that of receipt, or the last one on site."""
    if paper.against.published is not None:
        return KnownFrom(paper.against.published, "Ofsted published the report")
    said = next(_said(paper), None)
    if said is not None:
        return KnownFrom(said, "the paper says that the report was published")
    received = receipts(paper)
    if received:
        return KnownFrom(received[0].day, "the council received the report")
    return KnownFrom(paper.against.inspection.inspection_end, "the inspection ended")


def _said(paper: PaperUnderCheck) -> Iterator[date]:
    ended = paper.against.inspection.inspection_end
    for sentence in sentences(paper):
        begin = 0
        for day, start, end in days_in(sentence.text):
            ahead, begin = sentence.text[begin:start], end
            soon = 0 <= (day - ended).days <= _LONGEST_TO_PUBLICATION
            if soon and _PUBLISHED.search(ahead) and not _OTHER.search(ahead):
                yield day
