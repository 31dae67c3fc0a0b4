"""Names said to have led an inspection that come near to a printed lead inspector's and are not."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Final

from cabinet_drafter.checking.facts.lead_inspector import NAME
from cabinet_drafter.checking.facts.sentences import sentences
from cabinet_drafter.checking.facts.telling import TO_CONFIRM, told
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.findings import Finding
from cabinet_drafter.same_words import normal_form

_LED_BY: Final = re.compile(rf"\b(?:and |was |were |team )?led by (?:HMI )?{NAME}")
_NEAR: Final = 0.6
"""Of the letters of a name that differ in one of its two words: Radley and Bradley, Sheena and Sheila."""


def check_near_lead_names(paper: PaperUnderCheck) -> Iterator[Finding]:
    """Whoever is said to have led is written as the report of that inspection, or of an earlier one, prints the name.

    Where the sentence says that it is an inspection, `check_lead_inspector` holds the name to print letter for letter.
    """
    reports = (paper.against.inspection, *paper.against.previous)
    printed = {normal_form(name): (name, each) for each in reports for name in each.lead_inspectors}
    for sentence in sentences(paper):
        for match in _LED_BY.finditer(sentence.text):
            said = normal_form(match["name"])
            if said in printed or not match["name"]:
                continue
            near = next((held for name, held in printed.items() if _is_near(said, name)), None)
            if near is not None:
                name, inspection = near
                yield told(
                    "lead-inspector",
                    TO_CONFIRM,
                    sentence.where(*match.span("name")),
                    f"The paper names {match['name']}; the report on the inspection of "
                    f"{inspection.inspection_end.year} prints {name} as lead inspector.",
                    f"Write {name}, if that inspection is meant.",
                    inspection.evidence("lead_inspectors"),
                )


def _is_near(one: str, other: str) -> bool:
    """Whether one word of two names is the same and the other one near."""
    mine, theirs = one.split(), other.split()
    if len(mine) != len(theirs) or len(mine) < 2:
        return False
    differ = [(a, b) for a, b in zip(mine, theirs, strict=True) if a != b]
    return len(differ) == 1 and SequenceMatcher(None, *differ[0]).ratio() >= _NEAR
