"""Grades that a paper says have not changed: “remains good”, “again inadequate”."""

import re
from collections.abc import Iterator
from typing import Final

from cabinet_drafter.checking.facts.grade_claims import GradeClaim, grade_claims
from cabinet_drafter.checking.facts.judgement_names import answering
from cabinet_drafter.checking.facts.telling import MUST_FIX, listed, printed_judgement, quoted, told
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.findings import Finding
from cabinet_drafter.inspection import Inspection, Judgement
from cabinet_drafter.vocabulary import JudgementArea

_STAYED: Final = re.compile(
    r"\b(?:remain(?:s|ed|ing)?|stay(?:s|ed)|continue[sd]? to be|retain(?:s|ed|ing)|maintain(?:s|ed|ing)|again|"
    r"unchanged|"
    r"not changed)\b"
    r"(?:\s+(?:been|is|was|rated|graded|judged|at|as|as being|to be|its|our|the|an?|overall|grade|rating|judge?ment|"
    r"of))*[\s“\"'‘:]*$",
    re.IGNORECASE,
)
_FARTHEST: Final = 60


def check_grade_stayed(paper: PaperUnderCheck) -> Iterator[Finding]:
    """A grade is said to have stayed only where the earlier report gave the same."""
    current = paper.against.inspection
    if not paper.against.previous:
        return
    earlier = paper.against.previous[0]
    for claim in grade_claims(paper):
        stayed = _STAYED.search(claim.sentence.text[max(0, claim.start - _FARTHEST) : claim.start])
        if stayed is None or current not in claim.of or not _is_true_now(paper, claim):
            continue
        before = [each for area in claim.areas or () for each in _before(earlier, area)]
        if not before or any(each.grade is claim.grade for each in before):
            continue
        start = max(0, claim.start - _FARTHEST) + stayed.start()
        prints = [f"{quoted(each.grade_printed)} for {quoted(each.name)}" for each in before]
        yield told(
            "change-claim",
            MUST_FIX,
            claim.sentence.where(start, claim.end),
            f"The paper says that the grade stayed {quoted(claim.words)}. The report on the inspection of "
            f"{earlier.inspection_end.year} prints {listed(prints)}.",
            "Say what the grade was before, or only what it is now.",
            *(printed_judgement(earlier, each) for each in before),
        )


def _before(earlier: Inspection, area: JudgementArea) -> list[Judgement]:
    printed = answering(earlier, area)
    return [each for each in printed if each.key is area] or printed


def _is_true_now(paper: PaperUnderCheck, claim: GradeClaim) -> bool:
    """Whether the grade is right of this inspection; where it is not, that is told already."""
    return any(
        each.grade is claim.grade for area in claim.areas or () for each in answering(paper.against.inspection, area)
    )
