"""Her or His Majesty's Inspector: the title that lead inspectors had when they inspected."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from cabinet_drafter.checking.facts.sentences import sentences
from cabinet_drafter.checking.facts.telling import TO_CONFIRM, told
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.findings import Finding
from cabinet_drafter.same_words import normal_form

_TITLE: Final = re.compile(r"\b(?P<whose>Her|His) Majesty[’']s Inspectors?\b")
_ACCESSION: Final = date(2022, 9, 8)
"""The King's: from then on inspectors of Ofsted are His Majesty's."""
_BESIDE: Final = 60


def check_inspector_titles(paper: PaperUnderCheck) -> Iterator[Finding]:
    """A lead inspector of an inspection after 8 September 2022 is His Majesty's Inspector, before it Her Majesty's."""
    reports = (paper.against.inspection, *paper.against.previous)
    for sentence in sentences(paper):
        for title in _TITLE.finditer(sentence.text):
            beside = normal_form(sentence.text[max(0, title.start() - _BESIDE) : title.end() + _BESIDE])
            of = [each for each in reports if any(normal_form(name) in beside for name in each.lead_inspectors)]
            if len(of) != 1:
                continue
            right = "His" if of[0].inspection_end >= _ACCESSION else "Her"
            if title["whose"] != right:
                yield told(
                    "lead-inspector",
                    TO_CONFIRM,
                    sentence.where(*title.span()),
                    f"The paper has {title.group()}; at the inspection of {of[0].inspection_end.year} it was "
                    f"{right} Majesty’s Inspector.",
                    f"Write {right} Majesty’s Inspector.",
                    of[0].evidence("lead_inspectors"),
                )
