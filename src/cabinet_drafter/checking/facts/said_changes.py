"""Grades of named judgements that a paper says rose, fell or stayed, against the grades of both reports."""

import re
from collections.abc import Iterator
from typing import Final

from cabinet_drafter.checking.facts.compared_rows import OF_ANOTHER, change_of, is_on, told_of_change
from cabinet_drafter.checking.facts.counted_judgements import ELSEWHERE
from cabinet_drafter.checking.facts.inspection_meant import YEAR, inspections_of_year
from cabinet_drafter.checking.facts.judgement_names import Mention, mentions
from cabinet_drafter.checking.facts.numbers import NUMBER, number_of
from cabinet_drafter.checking.facts.sentences import Sentence, sentences
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.findings import Finding
from cabinet_drafter.vocabulary import JudgementArea

_WORDS: Final = (
    r"(?:(?P<up>risen|rose|improved|gone up|went up|moved up|higher|better|increased|been raised|raised|upgraded|up)|"
    r"(?P<down>fallen|fell|declined|gone down|went down|moved down|lower|worse|dropped|been lowered|lowered|"
    r"downgraded|slipped|deteriorated|down)|"
    r"(?P<same>unchanged|(?:stayed |remained |remains? |stays? )?(?:exactly )?(?:the same|unchanged|as (?:it was|they "
    r"were|before))|"
    r"not (?:changed|moved|altered)|(?:did|does|do) not (?:change|move)|stood still))\b"
)
_FILLED: Final = (
    r"(?:(?:has|have|had|is|are|was|were|now|also|both|all|therefore|thus|each|again|since|then|being)\s+)*"
)
_BY: Final = (
    rf"(?:\s+by\s+(?:just\s+|only\s+)?(?P<by>{NUMBER}|a)\b(?:\s+(?:whole\s+|full\s+)?(?:grades?|levels?|steps?))?"
    r"(?!\s+(?:per|points?|months?|years?)))?"
)
# "The grade for leaders", "the judgements on leaders and on help and protection": of grades, and not of the work.
_GRADE_FOR: Final = re.compile(
    r"\b(?:grad(?:es?|ings?)|judge?ments?|ratings?)\s+(?:given\s+|awarded\s+)?(?:for|on|of|in)\s+(?:both\s+)?(?:the\s+)?"
    r"(?:our\s+)?$",
    re.IGNORECASE,
)
_JOINED: Final = re.compile(
    r"[\s,]*(?:(?:and|for|on|of|the|both|our|its|of|in|&|;|as|well|that|judge?ments?|grades?)[\s,]*)*", re.IGNORECASE
)
_PREDICATE: Final = re.compile(rf"[\s,]*{_FILLED}{_WORDS}{_BY}", re.IGNORECASE)
# "One grade is better than it was (leaders) and one is worse (help and protection)".
_NAMED_AFTER: Final = re.compile(
    rf"(?<!but )(?<!except )(?<!except for )(?:\b(?:{NUMBER}|only)\s+)(?:of (?:the|our) )?"
    rf"(?:grades?\s+|judge?ments?\s+|areas?\s+|ratings?\s+)?(?:has|have|is|are|was|were|went)\s+{_FILLED}{_WORDS}"
    r"[^().;:]{0,40}?(?:\((?P<bracket>[^()]{3,120})\)|:\s*(?P<list>[^.;]{3,160}))",
    re.IGNORECASE,
)
_THEN: Final = re.compile(r"\b(?:was|were|had been)\s+(?:\w+\s+){0,2}(?:higher|lower|better|worse)\b", re.IGNORECASE)
_IS: Final = re.compile(r"\b(?:is|are|was|were|has|have|had|did|rose|fell|stayed)\b", re.IGNORECASE)
_OF_GRADES: Final = re.compile(r"\b(?:grad(?:es?|ed|ings?)|judge?ments?|ratings?|rated)\b", re.IGNORECASE)
_NOT_SAID: Final = re.compile(
    r"\b(?:if|would|could|should|must|may|might|whether|expect\w*|aim\w*|not all|hope\w*|until|peer|self-?\s?assess\w*|"
    r"self-?\s?eval\w*|audit\w*|monitoring|focused)\b",
    re.IGNORECASE,
)


def check_said_changes(paper: PaperUnderCheck) -> Iterator[Finding]:
    """“The grade for leaders has risen” is said only where it did, and by as many grades as it did."""
    if paper.against.comparison is None:
        return
    everyone = (paper.against.inspection, *paper.against.previous)
    for sentence in sentences(paper):
        text = sentence.text
        if not _OF_GRADES.search(text) or _NOT_SAID.search(text) or ELSEWHERE.search(text):
            continue
        if not _is_of_those_compared(paper, text):
            continue
        named = mentions(text, everyone)
        for match, areas in (*_after_names(text, named), *_before_names(text, named)):
            then = _THEN.search(match.group()) is not None  # "It was higher in 2020" says what was, and no change.
            if not then and not OF_ANOTHER.match(text, match.end()):
                yield from _unlike(paper, sentence, match, areas)


def _is_of_those_compared(paper: PaperUnderCheck, text: str) -> bool:
    """Whether each year in it is that of one of the two inspections compared."""
    compared = (paper.against.inspection, *paper.against.previous[:1])
    years = [inspections_of_year(paper, int(year.group())) for year in YEAR.finditer(text)]
    return all(any(each in compared for each in of_year) for of_year in years)


def _after_names(text: str, named: list[Mention]) -> Iterator[tuple[re.Match[str], set[JudgementArea]]]:
    """“The grades for leaders and for help and protection are better”."""
    at = 0
    while at < len(named):
        last = at
        while last + 1 < len(named) and _JOINED.fullmatch(text, named[last].end, named[last + 1].start):
            last += 1
        match = _PREDICATE.match(text, named[last].end)
        if match is not None and _GRADE_FOR.search(text[: named[at].start]):
            yield match, {mention.area for mention in named[at : last + 1]}
        at = last + 1


def _before_names(text: str, named: list[Mention]) -> Iterator[tuple[re.Match[str], set[JudgementArea]]]:
    """“One is worse (help and protection)”; "leaders" alone in brackets is the judgement too."""
    for match in _NAMED_AFTER.finditer(text):
        group = "bracket" if match["bracket"] else "list"
        if _IS.search(match[group]):
            continue  # What follows is a sentence of its own.
        areas = {each.area for each in named if match.start(group) <= each.start and each.end <= match.end(group)}
        parts = re.split(r"\s*(?:,|;|\band\b)\s*", match[group])
        areas |= {JudgementArea.LEADERS for part in parts if re.fullmatch(r"(?:the )?leaders\W*", part, re.IGNORECASE)}
        if areas:
            yield match, areas


def _unlike(
    paper: PaperUnderCheck, sentence: Sentence, match: re.Match[str], areas: set[JudgementArea]
) -> Iterator[Finding]:
    comparison = paper.against.comparison
    rows = comparison.rows if comparison else []
    direction = 0 if match["same"] else 1 if match["up"] else -1
    by = match.groupdict().get("by")
    steps = None if not by else 1 if by.lower() == "a" else number_of(by)
    wrong = []
    for area in areas:
        of_area = [row for row in rows if is_on(paper, row, area)]
        if of_area and not any(_is_so(change_of(row), direction, steps) for row in of_area):
            wrong += of_area
    if wrong:
        message = "The paper says how the grade changed of what it names. Not so"
        yield told_of_change(paper, sentence, match, wrong, message)


def _is_so(change: int, direction: int, steps: int | None) -> bool:
    same_way = (change > 0) - (change < 0) == direction
    return same_way and (steps is None or not direction or abs(change) == steps)
