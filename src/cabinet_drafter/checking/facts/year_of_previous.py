"""The year that a paper gives for the inspection before this one, against those that the reports name."""

import re
from collections.abc import Iterator
from typing import Final

from cabinet_drafter.checking.facts.inspection_meant import years_of
from cabinet_drafter.checking.facts.sentences import sentences
from cabinet_drafter.checking.facts.telling import TO_CONFIRM, listed, told
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.findings import Finding
from cabinet_drafter.inspection import Inspection

_KIND: Final = r"(?:\b(?:full|ILACS|Ofsted|standard|short|single|SIF|framework|graded|judgement)\s+)*"
_SAID: Final = re.compile(
    rf"\b(?:(?:last|previous|preceding)\s+{_KIND}inspection(?:\s+of\s+[^.,;]{{0,60}}?)?"
    r"(?:,|\s+(?:was|took place|came))*"
    rf"|since\s+(?:the|its|our)\s+(?:last |previous )?{_KIND}inspection)\s*(?:in|of|,)\s*(?:\(\s*)?"
    r"(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+)?"
    r"(?P<year>(?:19|20)\d\d)\b(?!\s*[/–-]\s*\d)",
    re.IGNORECASE,
)
_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")
_OTHER: Final = re.compile(
    r"\b(?:SEND|visit|joint|JTAI|school|probation|police|CQC|fostering|residential)\b", re.IGNORECASE
)


def check_year_of_previous(paper: PaperUnderCheck) -> Iterator[Finding]:
    """The year of the last inspection is one that a report in hand is of, or that the report itself names."""
    current, previous = paper.against.inspection, paper.against.previous
    known = {year for each in previous for year in years_of(each)} | _years_named(current)
    known -= years_of(current)
    if not known:
        return
    for sentence in sentences(paper):
        for match in _SAID.finditer(sentence.text):
            year = int(match["year"])
            if year in known or year >= current.inspection_start.year or _OTHER.search(match.group()):
                continue
            yield told(
                "inspection-dates",
                TO_CONFIRM,
                sentence.where(*match.span("year")),
                f"The paper gives {year} for the inspection before this one; the reports in hand name "
                f"{listed([str(each) for each in sorted(known)], 'or')}.",
                "Correct the year, or confirm that another inspection is meant.",
                current.evidence("inspection_periods"),
            )


def _years_named(inspection: Inspection) -> set[int]:
    """The years that the report names, before its own, in any sentence that speaks of inspecting."""
    passages = [*inspection.summary, *inspection.areas_for_improvement]
    for section in inspection.sections:
        passages += [*section.paragraphs, *section.unnumbered]
    said = (each for passage in passages for each in passage.sentences if "nspect" in each)
    years = {int(year) for sentence in said for year in _YEAR.findall(sentence)}
    return {year for year in years if year < inspection.inspection_start.year}
