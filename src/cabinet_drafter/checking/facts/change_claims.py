"""What a paper claims of the change since the previous inspection, against the grades of both reports."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from cabinet_drafter.checking.facts.compared_rows import (
    OF_ANOTHER,
    also_changed,
    change_of,
    grades,
    is_on,
    told_of_change,
)
from cabinet_drafter.checking.facts.grade_claims import GradeClaim, grade_claims
from cabinet_drafter.checking.facts.judgement_names import Mention, mentions
from cabinet_drafter.checking.facts.sentences import Sentence, sentences
from cabinet_drafter.checking.facts.steps_between import STEPS, grades_stepped, is_of_another_start, steps_of
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.findings import Finding
from cabinet_drafter.vocabulary import JudgementArea

_SAME: Final = re.compile(r"\bthe same grades?\b(?= *(?::|$|as (?:before|at|in)))", re.IGNORECASE)
_BETTER: Final = re.compile(
    r"\b(?:improve\w*|higher|better|rise|risen|rose|up|jump\w*|increas\w*|climb\w*|gain\w*|moved up|upgrad\w*|leap)\b",
    re.IGNORECASE,
)
_WORSE: Final = re.compile(
    r"\b(?:lower|worse|fall|fell|fallen|drop\w*|declin\w*|down\w*|decrease\w*|deteriorat\w*)\b", re.IGNORECASE
)
_POINTS_BACK: Final = re.compile(r"(?:This|That|It|Which)\b(?! (?:report|paper|inspection)\b)")
_EVERY: Final = re.compile(
    r"\b(?:(?:in|across) )?(?:all|every|each)(?: of)?(?: the| our| its)?(?: (?:\d|two|three|four|five|inspected|judged|"
    r"Ofsted|judgement|inspection|key))* (?:areas?|judge?ments?(?: areas?)?|categor(?:y|ies)|grades?|"
    r"ratings?)\b(?! (?:of|for|where|that|in|to)\b)|"
    r"\bacross the board\b",
    re.IGNORECASE,
)
_CLAUSE: Final = re.compile(r"[;:]\s|,\s+(?:but|while|whilst|whereas|and)\s")
_ROSE: Final = re.compile(
    r"\b(?:improved|improvement|rose|risen|higher (?:grades?|judge?ments?|than)|has improved|have improved|"
    r"better grades?|"
    r"graded higher|increased)\b",
    re.IGNORECASE,
)
_PART: Final = re.compile(
    r"\b(?:most|some|several|many|out of|of the (?:three|four|five)|(?:two|three|four) (?:of|judge?ments|areas)|"
    r"at least|(?:all )?but (?:one|two|three)|bar|save|"
    r"up to|too|yet|further|needs? to|needed|support\w*|not|except|apart from|other than|could|would|should|"
    r"aim\w*|target\w*|salary|pay|post)\b",
    re.IGNORECASE,
)


def check_steps_claimed(paper: PaperUnderCheck) -> Iterator[Finding]:
    """“Two grades” is true of what it is said of; of the outcome as a whole, only where each judgement changed so."""
    if paper.against.comparison is None:
        return
    for sentence in sentences(paper):
        text = sentence.text
        claims = [(match, steps_of(match)) for match in STEPS.finditer(text)]
        claims += [(match, 0) for match in _SAME.finditer(text)]
        if len(claims) > 1 and not (_PART.search(text) or (_BETTER.search(text) and _WORSE.search(text))):
            yield from _each_in_turn(paper, sentence, claims)
        if len(claims) != 1 or _PART.search(text):
            continue
        match, steps = claims[0]
        if OF_ANOTHER.match(text, match.end()):
            continue
        direction = -1 if _WORSE.search(text) else 1
        if steps and direction == 1 and not _BETTER.search(text):
            continue
        if grades_stepped(text) is not None or is_of_another_start(paper, sentence):
            continue  # From which grade to which is said too, or from one that no report in hand gives.
        yield from _unlike(paper, sentence, match, steps * direction)


def check_every_claimed(paper: PaperUnderCheck) -> Iterator[Finding]:
    """“All areas improved” is said only where the grade of each rose."""
    comparison = paper.against.comparison
    if comparison is None:
        return
    for sentence in sentences(paper):
        text = sentence.text
        match = _EVERY.search(text)
        if match is None or not _ROSE.search(text) or _PART.search(text) or STEPS.search(text) or "must" in text:
            continue
        others = [row for row in comparison.rows if not row.improved]
        if others:
            message = "The paper says that all judgements improved. Not all did"
            yield told_of_change(paper, sentence, match, others, message)


def _each_in_turn(
    paper: PaperUnderCheck, sentence: Sentence, claims: list[tuple[re.Match[str], int]]
) -> Iterator[Finding]:
    """Several claims in one sentence, each of the judgements named just before it."""
    direction = -1 if _WORSE.search(sentence.text) else 1
    begin = 0
    for match, steps in claims:
        part = replace(sentence, start=sentence.start + begin, text=sentence.text[begin : match.end()])
        begin = match.end()
        found = STEPS.search(part.text)
        if not _areas(paper, part, len(part.text)):
            if match is claims[0][0]:
                return
        elif found is not None and (direction == -1 or _BETTER.search(sentence.text)):
            yield from _unlike(paper, part, found, steps * direction)


def _unlike(paper: PaperUnderCheck, sentence: Sentence, match: re.Match[str], change: int) -> Iterator[Finding]:
    comparison = paper.against.comparison
    rows = comparison.rows if comparison else []
    said_of = _areas(paper, sentence, match.start())
    if said_of:
        rows = [row for row in rows if any(is_on(paper, row, area) for area in said_of)]
    others = [row for row in rows if change_of(row) != change and not also_changed(rows, row, change)]
    if not others:
        return
    how = "did not change" if not change else f"changed by {grades(abs(change))}"
    whole = "of the outcome as a whole" if not said_of else "of what it names"
    yield told_of_change(paper, sentence, match, others, f"The paper says {whole} that it {how}. Not so")


def _areas(paper: PaperUnderCheck, sentence: Sentence, place: int) -> set[JudgementArea]:
    everyone = (paper.against.inspection, *paper.against.previous)
    before = sentence.before
    if _POINTS_BACK.match(sentence.text):
        said = paper.prose[sentence.line.order][: sentence.start].rstrip()
        before += said[max(said.rfind(stop, 0, -1) for stop in (". ", "\n")) + 1 :] + " "
    text = f"{before}{sentence.text}"
    named = _in_its_clause(text, mentions(text, everyone), len(before) + place)
    if not named and any(_is_of_whole(claim, sentence) for claim in grade_claims(paper)):
        return {
            JudgementArea.OVERALL_EFFECTIVENESS
        }  # "One grade better than when the authority was judged inadequate."
    return {mention.area for mention in named}


def _in_its_clause(text: str, named: list[Mention], place: int) -> list[Mention]:
    """Those named before the claim in its clause, where there are any: “…; care leavers a grade lower, and … ”."""
    clause = max((end.end() for end in _CLAUSE.finditer(text, 0, place)), default=0)
    here = [mention for mention in named if clause <= mention.start and mention.end <= place]
    return here or named


def _is_of_whole(claim: GradeClaim, sentence: Sentence) -> bool:
    same = claim.sentence.line is sentence.line and claim.sentence.start == sentence.start
    return same and claim.areas == (JudgementArea.OVERALL_EFFECTIVENESS,)
