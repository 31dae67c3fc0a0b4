"""The judgements of two inspections set side by side: which of them is on what a paper names, and how it changed."""

import re
from typing import Final

from cabinet_drafter.checking.facts.judgement_names import related
from cabinet_drafter.checking.facts.numbers import in_words
from cabinet_drafter.checking.facts.sentences import Sentence
from cabinet_drafter.checking.facts.telling import MUST_FIX, listed, quoted, told
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.findings import Finding
from cabinet_drafter.paper import ComparedJudgement
from cabinet_drafter.vocabulary import JudgementArea

OF_ANOTHER: Final = re.compile(
    r"\s*(?:higher|lower|better|worse|above|below|up|down)?\s*(?:than|as)\s+(?!(?:it|they|we|before|in|at|previously|last|when|"
    r"was|were|ever|(?:the|our|its) (?:previous|last|earlier|one|two|result|outcome|inspection)|(?:\w+ )?years?|"
    r"that(?=\s*(?:[.,;:)]|$|and\b)))(?!\w))",
    re.IGNORECASE,
)
"""“Lower than that for leaders”: one judgement is set beside another, and nothing is said of the inspection before."""


def is_on(paper: PaperUnderCheck, row: ComparedJudgement, area: JudgementArea) -> bool:
    """Whether the row compares the judgement that is named."""
    now = next((each for each in paper.against.inspection.judgements if each.name == row.name), None)
    if now is None or now.key is None:
        return False
    exact = any(each.key is area for each in paper.against.inspection.judgements)
    return now.key is area if exact else related(now.key, area)


def also_changed(rows: list[ComparedJudgement], row: ComparedJudgement, change: int) -> bool:
    """A judgement that took the place of several is compared with each; one of them may have changed so."""
    return any(other.name == row.name and change_of(other) == change for other in rows)


def change_of(row: ComparedJudgement) -> int:
    """By how many grades it rose; less than none where it fell."""
    return -row.steps if row.declined else row.steps


def grades(steps: int) -> str:
    """So many grades, in words."""
    return f"{in_words(steps)} grade{'' if steps == 1 else 's'}"


def told_of_change(
    paper: PaperUnderCheck, sentence: Sentence, match: re.Match[str], rows: list[ComparedJudgement], message: str
) -> Finding:
    """What the two reports print of the judgements whose change is said otherwise."""
    current, previous = paper.against.inspection, paper.against.previous
    told_of = [
        f"{quoted(row.name)} went from {quoted(row.previous_grade)} to {quoted(row.grade)} ({_told(row)})"
        for row in rows
    ]
    changes = list(dict.fromkeys(told_of))
    evidence = [
        each.evidence("judgements") for each in (current, *previous[:1]) if each.fact_pages.get("judgements")
    ] or [current.evidence("judgements")]
    return told(
        "change-claim",
        MUST_FIX,
        sentence.where(match.start(), match.end()),
        f"{message}: {listed(changes)}.",
        "Say of each judgement how it changed, or name those of which this is true.",
        *evidence,
    )


def _told(row: ComparedJudgement) -> str:
    return "no change" if row.unchanged else f"{grades(row.steps)} {'lower' if row.declined else 'higher'}"
