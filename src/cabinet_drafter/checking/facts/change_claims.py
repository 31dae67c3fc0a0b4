"""What a paper claims of the change since the previous inspection, against the grades of both reports."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from cabinet_drafter.checking.facts.grade_claims import GradeClaim, grade_claims
from cabinet_drafter.checking.facts.judgement_names import mentions, related
from cabinet_drafter.checking.facts.numbers import in_words, number_of
from cabinet_drafter.checking.facts.sentences import Sentence, sentences
from cabinet_drafter.checking.facts.telling import MUST_FIX, listed, quoted, told
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.findings import Finding
from cabinet_drafter.paper import ComparedJudgement
from cabinet_drafter.vocabulary import JudgementArea

_STEPS: Final = re.compile(
    r"\b(?P<number>one|two|three|a|single|1|2|3)(?:\s+(?:whole|full|single|entire|Ofsted))*[\s-]+(?:grades?|"
    r"grading levels?|levels?|"
    r"judgement levels?|steps?|bands?|grade points?)\b(?!\s+(?:of|social|worker|post|\d|judgement|descriptor))",
    re.IGNORECASE,
)
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
    r"Ofsted|judgement|inspection|key))* (?:areas?|judge?ments?(?: areas?)?|categor(?:y|ies))\b(?! (?:of|for|where|"
    r"that|in|to)\b)|"
    r"\bacross the board\b",
    re.IGNORECASE,
)
_ROSE: Final = re.compile(
    r"\b(?:improved|improvement|rose|risen|higher (?:grades?|judge?ments?|than)|has improved|have improved|"
    r"better grades?|"
    r"graded higher|increased)\b",
    re.IGNORECASE,
)
_PART: Final = re.compile(
    r"\b(?:most|some|several|many|out of|of the (?:three|four|five)|(?:two|three|four) (?:of|judge?ments|areas)|"
    r"at least|"
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
        claims = [(match, _number(match)) for match in _STEPS.finditer(text)]
        claims += [(match, 0) for match in _SAME.finditer(text)]
        if len(claims) > 1 and not (_PART.search(text) or (_BETTER.search(text) and _WORSE.search(text))):
            yield from _each_in_turn(paper, sentence, claims)
        if len(claims) != 1 or _PART.search(text):
            continue
        match, steps = claims[0]
        direction = -1 if _WORSE.search(text) else 1
        if steps and direction == 1 and not _BETTER.search(text):
            continue
        yield from _unlike(paper, sentence, match, steps * direction)


def check_every_claimed(paper: PaperUnderCheck) -> Iterator[Finding]:
    """“All areas improved” is said only where the grade of each rose."""
    comparison = paper.against.comparison
    if comparison is None:
        return
    for sentence in sentences(paper):
        text = sentence.text
        match = _EVERY.search(text)
        if match is None or not _ROSE.search(text) or _PART.search(text) or _STEPS.search(text) or "must" in text:
            continue
        others = [row for row in comparison.rows if not row.improved]
        if others:
            yield _told(paper, sentence, match, others, "The paper says that all judgements improved. Not all did")


def _each_in_turn(
    paper: PaperUnderCheck, sentence: Sentence, claims: list[tuple[re.Match[str], int]]
) -> Iterator[Finding]:
    """Several claims in one sentence, each of the judgements named just before it."""
    direction = -1 if _WORSE.search(sentence.text) else 1
    begin = 0
    for match, steps in claims:
        part = replace(sentence, start=sentence.start + begin, text=sentence.text[begin : match.end()])
        begin = match.end()
        found = _STEPS.search(part.text)
        if not _areas(paper, part):
            if match is claims[0][0]:
                return
        elif found is not None and (direction == -1 or _BETTER.search(sentence.text)):
            yield from _unlike(paper, part, found, steps * direction)


def _unlike(paper: PaperUnderCheck, sentence: Sentence, match: re.Match[str], change: int) -> Iterator[Finding]:
    comparison = paper.against.comparison
    rows = comparison.rows if comparison else []
    said_of = _areas(paper, sentence)
    if said_of:
        rows = [row for row in rows if any(_is_on(paper, row, area) for area in said_of)]
    others = [row for row in rows if _change(row) != change and not _also(rows, row, change)]
    if not others:
        return
    how = "did not change" if not change else f"changed by {_grades(abs(change))}"
    whole = "of the outcome as a whole" if not said_of else "of what it names"
    yield _told(paper, sentence, match, others, f"The paper says {whole} that it {how}. Not so")


def _areas(paper: PaperUnderCheck, sentence: Sentence) -> set[JudgementArea]:
    everyone = (paper.against.inspection, *paper.against.previous)
    before = sentence.before
    if _POINTS_BACK.match(sentence.text):
        said = paper.prose[sentence.line.order][: sentence.start].rstrip()
        before += said[max(said.rfind(stop, 0, -1) for stop in (". ", "\n")) + 1 :] + " "
    named = {mention.area for mention in mentions(f"{before}{sentence.text}", everyone)}
    if not named and any(_is_of_whole(claim, sentence) for claim in grade_claims(paper)):
        return {
            JudgementArea.OVERALL_EFFECTIVENESS
        }  # "One grade better than when the authority was judged inadequate."
    return named


def _is_of_whole(claim: GradeClaim, sentence: Sentence) -> bool:
    same = claim.sentence.line is sentence.line and claim.sentence.start == sentence.start
    return same and claim.areas == (JudgementArea.OVERALL_EFFECTIVENESS,)


def _is_on(paper: PaperUnderCheck, row: ComparedJudgement, area: JudgementArea) -> bool:
    now = next((each for each in paper.against.inspection.judgements if each.name == row.name), None)
    if now is None or now.key is None:
        return False
    exact = any(each.key is area for each in paper.against.inspection.judgements)
    return now.key is area if exact else related(now.key, area)


def _also(rows: list[ComparedJudgement], row: ComparedJudgement, change: int) -> bool:
    """A judgement that took the place of several is compared with each; one of them may have changed so."""
    return any(other.name == row.name and _change(other) == change for other in rows)


def _told(
    paper: PaperUnderCheck, sentence: Sentence, match: re.Match[str], rows: list[ComparedJudgement], message: str
) -> Finding:
    current, previous = paper.against.inspection, paper.against.previous
    told_of = [
        f"{quoted(row.name)} went from {quoted(row.previous_grade)} to {quoted(row.grade)} ({_told_change(row)})"
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


def _change(row: ComparedJudgement) -> int:
    return -row.steps if row.declined else row.steps


def _told_change(row: ComparedJudgement) -> str:
    return "no change" if row.unchanged else f"{_grades(row.steps)} {'lower' if row.declined else 'higher'}"


def _grades(steps: int) -> str:
    return f"{in_words(steps)} grade{'' if steps == 1 else 's'}"


def _number(match: re.Match[str]) -> int:
    return 1 if match["number"].lower() in {"a", "single"} else number_of(match["number"])
