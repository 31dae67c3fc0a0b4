"""Which of the inspections in hand a grade in a sentence is of, by the words and years around it."""

import re
from functools import lru_cache
from typing import Final

from cabinet_drafter.checking.facts.grades import GRADE
from cabinet_drafter.checking.facts.inspection_meant import EARLIER, YEAR, inspections_of_year
from cabinet_drafter.checking.facts.sentences import Sentence, sentence_before
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.inspection import Inspection

FROM: Final = re.compile(r"\bfrom[\s“\"'‘]*$", re.IGNORECASE)
"""What stands before the first of two grades: “from inadequate to”."""

_OF_YEAR: Final = (
    r"[\s”\"'’]*,?\s*(?:overall\s+)?(?:\(|\b(?:in|at|during|following|after)\s+(?:(?:the|its|our|their|early|"
    r"late|\w+day|"
    r"January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|"
    r"winter)\s+)*)"
    r"(?P<year>(?:19|20)\d\d)(?![\d/:]|\s*[-–:]|[-–]\d)(?:\s+inspection)?\)?,?"
)
TO: Final = re.compile(rf"[\s”\"'’]*(?:{_OF_YEAR})?\s*(?:(?:and\s+)?\w+ )?to[\s“\"'‘]*$", re.IGNORECASE)
"""What stands between the two, the year of the first among it."""

YEAR_OF_GRADE: Final = re.compile(_OF_YEAR, re.IGNORECASE)
"""A year just after a grade, and so of it: “inadequate in 2019”, “good (2022)”."""

_NOW: Final = re.compile(r"\b(?:now|current(?:ly)?|latest|this inspection|most recent|this year)\b", re.IGNORECASE)
_SET_AGAINST: Final = re.compile(
    r"\b(?:since|following|(?<!looked )(?<!looked-)after|compared (?:to|with)|than|against|unlike|on from|"
    r"before)\b[^,;.:\d]*$",
    re.IGNORECASE,
)
_OF_ANOTHER_GRADE: Final = re.compile(rf"\s*\([^()]*{GRADE.pattern}", re.IGNORECASE)  # "good (2020: inadequate)"
_WHEN: Final = re.compile(r"[^;.]*\b(?:when|at which|in which)\b[^,;.]*")
_HAD_BEEN: Final = re.compile(r"\b(?:had been|used to be)\b")
_HAD_TWICE_BEEN: Final = re.compile(r"\bhad \w+ been\b")  # Nobody says in which inspections.
_BESIDE: Final = 12


def before_first_grade(before: str) -> str:
    """The words before the grades that lead to the next one, “from inadequate in 2017 to good in 2019 to”."""
    found = list(GRADE.finditer(before))
    many = len(found)
    while found and TO.fullmatch(before[found[-1].end() :]):
        before = before[: found.pop().start()]
    return before if len(found) < many else ""


def inspections_meant(paper: PaperUnderCheck, sentence: Sentence, match: re.Match[str]) -> tuple[Inspection, ...]:
    """The inspections that a grade in a sentence may be of, by the nearest words that tell; none where not in hand."""
    beside = _by_words_beside(paper, sentence.text, match)
    if beside is not None:
        return beside
    nearest = _by_nearest_cue(paper, sentence.text, match)
    if nearest is not None:
        return nearest
    if _goes_on_about_another(paper, sentence):
        return ()
    current, previous = paper.against.inspection, paper.against.previous
    return (current, *previous) if _speaks_of_another(paper, sentence.line.order) else (current,)


@lru_cache(maxsize=64)
def _speaks_of_another(paper: PaperUnderCheck, order: int) -> bool:
    """Whether a paragraph speaks of another time than that of the inspection; kept for each grade in it."""
    text, current = paper.line(order).text, paper.against.inspection
    return EARLIER.search(text) is not None or any(
        current not in inspections_of_year(paper, int(year.group())) for year in YEAR.finditer(text)
    )


def _by_words_beside(paper: PaperUnderCheck, text: str, match: re.Match[str]) -> tuple[Inspection, ...] | None:
    """By the year just after it, or the words that lead to it; None where they tell nothing."""
    before = text[: match.start()]
    own_year = YEAR_OF_GRADE.match(text[match.end() :])
    if own_year is not None:
        return tuple(inspections_of_year(paper, int(own_year["year"])))
    if FROM.search(before):
        return paper.against.previous[:1]
    if _HAD_BEEN.search(before):
        return _before_that(paper, before)
    if FROM.search(before_first_grade(before)):
        return (paper.against.inspection,)
    return () if _HAD_TWICE_BEEN.search(before) else None


def _before_that(paper: PaperUnderCheck, before: str) -> tuple[Inspection, ...]:
    """Of what had been: the inspection of the last year named, none where it is not in hand, else the previous one."""
    years = YEAR.findall(before)
    of_year = inspections_of_year(paper, int(years[-1])) if years else ()
    if years and not of_year:
        return ()
    return tuple(each for each in of_year if each is not paper.against.inspection) or paper.against.previous[:1]


def _by_nearest_cue(paper: PaperUnderCheck, text: str, match: re.Match[str]) -> tuple[Inspection, ...] | None:
    """By the nearest year or word such as “previous”; None where there is none."""
    current = paper.against.inspection
    beside_another = _OF_ANOTHER_GRADE.match(text[match.end() :]) is not None
    cues = [
        (_far(cue, match), cue.start(), of)
        for cue, of in _cues(paper, text)
        if (_WHEN.fullmatch(text[cue.end() : match.start()]) or not _SET_AGAINST.search(text[: cue.start()]))
        and not re.search("[,;]", text[match.end() : cue.start()])
        and not (beside_another and cue.start() > match.start())
    ]
    if cues:
        return min(cues, key=lambda cue: cue[:2])[2]
    return (current,) if beside_another else None


@lru_cache(maxsize=64)
def _cues(paper: PaperUnderCheck, text: str) -> tuple[tuple[re.Match[str], tuple[Inspection, ...]], ...]:
    """The years and words in a text that tell of which inspection it speaks; kept for each grade in it."""
    current, previous = paper.against.inspection, paper.against.previous
    years = list(YEAR.finditer(text))
    told = [(year, tuple(inspections_of_year(paper, int(year.group())))) for year in years]
    for pattern, of in ((EARLIER, previous[:1]), (_NOW, (current,))):
        # "Last inspected in 2012": the year says which, and it may be of none in hand.
        told += [(cue, of) for cue in pattern.finditer(text) if not any(_beside(cue, year) for year in years)]
    return tuple(told)


def _goes_on_about_another(paper: PaperUnderCheck, sentence: Sentence) -> bool:
    """Whether the sentence before speaks of an inspection that is not in hand, and so this one may do so still."""
    before = sentence_before(paper, sentence)
    if before is None or not re.search(r"\binspect", before.text, re.IGNORECASE):
        return False
    years = YEAR.findall(before.text)
    return bool(years) and not any(inspections_of_year(paper, int(year)) for year in years)


def _beside(cue: re.Match[str], year: re.Match[str]) -> bool:
    return 0 <= year.start() - cue.end() <= _BESIDE


def _far(cue: re.Match[str], match: re.Match[str]) -> int:
    """Words before a grade tell more of it than words after it."""
    return match.start() - cue.end() if cue.end() <= match.start() else 3 * (cue.start() - match.end())
