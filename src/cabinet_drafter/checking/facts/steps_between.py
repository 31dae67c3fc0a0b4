"""Numbers of grades said to lie between two grades that the paper itself gives: "from inadequate to good, two"."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from cabinet_drafter.checking.facts.compared_rows import grades
from cabinet_drafter.checking.facts.grade_claims import grade_claims
from cabinet_drafter.checking.facts.grade_inspection import FROM, TO, before_first_grade
from cabinet_drafter.checking.facts.grades import GRADE, grade_of
from cabinet_drafter.checking.facts.inspection_meant import YEAR, inspections_of_year
from cabinet_drafter.checking.facts.judgement_names import answering
from cabinet_drafter.checking.facts.numbers import number_of
from cabinet_drafter.checking.facts.sentences import Sentence, sentence_before, sentences
from cabinet_drafter.checking.facts.telling import MUST_FIX, TO_CONFIRM, quoted, told
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.evidence import Evidence
from cabinet_drafter.findings import Finding
from cabinet_drafter.vocabulary import Grade, JudgementArea

STEPS: Final = re.compile(
    r"\b(?<!\bin )(?P<number>one|two|three|a|single|1|2|3)(?:\s+(?:whole|full|single|entire|Ofsted))*[\s-]+(?:grades?|"
    r"grading levels?|levels?|"
    r"judgement levels?|steps?|bands?|grade points?)\b(?!\s+(?:of|social|worker|post|\d|judgement|descriptor|has|have|"
    r"is|are|was|were|rose|fell|improved|declined|changed|short|off|away)\b)|"
    r"\b(?:grades?|judge?ments?|ratings?|effectiveness) (?:has |have )?(?:gone|moved|improved|increased|risen|"
    r"rose|fallen|fell|dropped|declined)(?: up| down)? by (?P<bare>one|two|three|1|2|3)\b"
    r"(?!\s*(?:per|%|\.\d|grad|level|step|band|whole|full|single|entire|judge))",
    re.IGNORECASE,
)
"""A number of grades by which something rose or fell."""
_ABOVE: Final = re.compile(
    r"\s*(?:above|below|up from|down from|up on|(?:higher|lower|better|worse|more|less) than)\s+(?:the |its |our )?"
    r"(?:previous |earlier )?[“\"'‘]?",
    re.IGNORECASE,
)
_WHOLE: Final = re.compile(r"\b(?:overall|services|council|authority|outcome|result)\b", re.IGNORECASE)
_LOWER: Final = re.compile(r"\b(?:lower|worse|below|fall|fell|fallen|drop\w*|declin\w*|down)\b", re.IGNORECASE)
_HIGHER: Final = re.compile(
    r"\b(?:higher|better|above|rise|rose|risen|improve\w*|up|increase\w*|jump\w*)\b", re.IGNORECASE
)


def steps_of(match: re.Match[str]) -> int:
    """The number that STEPS matched."""
    words = match["number"] or match["bare"]
    return 1 if words.lower() in {"a", "single"} else number_of(words)


def grades_stepped(text: str) -> tuple[Grade, Grade, int] | None:
    """The one pair of grades that a sentence leads over from one to the other, and where the second ends."""
    found = [match for match in GRADE.finditer(text) if grade_of(match)]
    pairs = []
    for one, other in pairwise(found):
        first, second = grade_of(one), grade_of(other)
        led = FROM.search(text[: one.start()]) or FROM.search(before_first_grade(text[: other.start()]))
        if first and second and led and TO.fullmatch(text[one.end() : other.start()]):
            pairs.append((first, second, other.end()))
    return pairs[0] if len(pairs) == 1 else None


def _grades_beside(text: str, steps: re.Match[str]) -> tuple[Grade, Grade, int] | None:
    """The two grades of “Outstanding, one grade above the Good of 2019”, the one said for now last."""
    graded = [match for match in GRADE.finditer(text) if grade_of(match)]
    if len(graded) != len(Grade) // 2 or not graded[0].end() <= steps.start() < graded[1].start():
        return None
    joined = _ABOVE.fullmatch(text[steps.end() : graded[1].start()])
    first, second = grade_of(graded[1]), grade_of(graded[0])
    return (first, second, steps.end()) if joined and first and second else None


def is_of_another_start(paper: PaperUnderCheck, sentence: Sentence) -> bool:
    """Whether the sentence goes on from one about an inspection of which no report is in hand."""
    return _start_before(paper, sentence) is not None


def check_steps_between(paper: PaperUnderCheck) -> Iterator[Finding]:
    """From “inadequate” to “good” is two grades, whichever reports are in hand."""
    for sentence in sentences(paper):
        found = list(STEPS.finditer(sentence.text))
        if len(found) != 1:
            continue
        said, pair = steps_of(found[0]), grades_stepped(sentence.text) or _grades_beside(sentence.text, found[0])
        if pair is not None:
            apart = abs(pair[1].steps_above_inadequate - pair[0].steps_above_inadequate)
            if said != apart and not re.search(r"\b(?:at a time|each|more|further|another)\b", sentence.text):
                yield _told(sentence, found[0], *pair[:2], sure=True, evidence=Evidence(rule="Ofsted’s four grades"))
            continue
        before, now = _start_before(paper, sentence), _now(paper)
        if before is None or now is None or not _WHOLE.search(sentence.text):
            continue
        lower = _LOWER.search(sentence.text) is not None
        if not lower and not _HIGHER.search(sentence.text):
            continue
        if (-said if lower else said) != now.steps_above_inadequate - before.steps_above_inadequate:
            evidence = paper.against.inspection.evidence("judgements")
            yield _told(sentence, found[0], before, now, sure=False, evidence=evidence)


def _start_before(paper: PaperUnderCheck, sentence: Sentence) -> Grade | None:
    """The one grade that the sentence before gives the services at an inspection of which no report is in hand."""
    before = sentence_before(paper, sentence)
    if before is None:
        return None
    years = [int(year.group()) for year in YEAR.finditer(before.text)]
    if not years or any(inspections_of_year(paper, year) for year in years):
        return None
    said = {grade for match in GRADE.finditer(before.text) if (grade := grade_of(match))}
    claimed = [claim for claim in grade_claims(paper) if claim.sentence is before]
    inspected = re.search(r"inspect|judged|rated|graded|found to", before.text, re.IGNORECASE)
    return next(iter(said)) if len(said) == 1 and (claimed or inspected) else None


def _now(paper: PaperUnderCheck) -> Grade | None:
    printed = answering(paper.against.inspection, JudgementArea.OVERALL_EFFECTIVENESS)
    return printed[0].grade if printed else None


def _told(
    sentence: Sentence, match: re.Match[str], first: Grade, second: Grade, *, sure: bool, evidence: Evidence
) -> Finding:
    apart = abs(second.steps_above_inadequate - first.steps_above_inadequate)
    lies = grades(apart) if apart else "no grade"
    return told(
        "change-claim",
        MUST_FIX if sure else TO_CONFIRM,
        sentence.where(match.start(), match.end()),
        f"The paper says {quoted(match.group())}. From {quoted(first.value)} to {quoted(second.value)} it is {lies}.",
        "Correct the number, or the grades beside it.",
        evidence,
    )
