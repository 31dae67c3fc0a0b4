"""The grades that a paper's sentences claim: of which judgement, of which inspection."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from cabinet_drafter.checking.facts.claim_words import (
    ASIDE,
    CHOICE,
    CLAIMED,
    CLAUSE_END,
    DENIED,
    IN_SOME,
    LINKED,
    NEXT,
    NOT_CLAIMED,
    NOT_SO,
    NOUN_AFTER,
    OVERALL_AFTER,
    SAID_THAT,
    SAID_THAT_ENDS,
    SOME,
    SPEAKERS,
    STAYED,
)
from cabinet_drafter.checking.facts.grade_inspection import FROM, YEAR_OF_GRADE, before_first_grade, inspections_meant
from cabinet_drafter.checking.facts.grade_subjects import OVERALL, Subjects, subjects_of
from cabinet_drafter.checking.facts.grades import GRADE, grade_of, whole_grade
from cabinet_drafter.checking.facts.judgement_names import answering
from cabinet_drafter.checking.facts.sentences import Sentence, sentences_of
from cabinet_drafter.checking.paper_lines import PaperLine
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.inspection import Inspection
from cabinet_drafter.vocabulary import Grade, JudgementArea

_LEAST_WORDS: Final = 4
_TO: Final = re.compile(r"[\s”\"'’]*to\b")
# "Good, up from inadequate in 2019": the grade before is of the same.
_UP_FROM: Final = re.compile(
    r"[\s”\"'’,(–—-]*(?:(?:which|this|it|is|are|an?|now)\s+)*(?:up|down|risen|fallen|improved|improving|rise|fall|"
    r"improvement|moving|having (?:risen|fallen|improved|moved))\s+from[\s“\"'‘]*",
    re.IGNORECASE,
)
# "Inadequate in 2013; in 2015 it was good": so is the grade after.
_THEN: Final = re.compile(
    r"\b(?:in|by)\s+(?:19|20)\d\d,?\s+(?:it|they)\s+(?:was|were)(?:\s+(?:again|also|still))?[\s“\"'‘]*$", re.IGNORECASE
)


# "Inadequate in 2013 and requires improvement now", "Good in 2020 and now outstanding".
_PLAIN: Final = re.compile(
    r"\W*(?:(?:our|the Council[’']s|the)\s+)?children[’']?s (?:social care )?services"
    rf"(?: (?:in|of) (?P<place>[A-Z][\w’' -]*?))? (?:is|are|was|were)[\s“\"'‘]*{GRADE.pattern}[\s.”\"'’]*",
    re.IGNORECASE,
)
_AND: Final = re.compile(
    r"[\s”\"'’,]*(?:and|but)\s+(?:(?:it|they|is|are|was|were|now|has|have|been|since|to be|rated|graded|judged)\s+)*"
    r"[\s“\"'‘]*",
    re.IGNORECASE,
)
_NOW: Final = re.compile(r"[\s”\"'’]*\b(?:now|today|this time|in this inspection)\b", re.IGNORECASE)


@dataclass(frozen=True)
class GradeClaim:
    """A grade as said: `areas` are the judgements it is said of (None: all), `of` the inspections it may be of."""

    sentence: Sentence
    start: int
    end: int
    grade: Grade
    areas: tuple[JudgementArea, ...] | None
    of: tuple[Inspection, ...]

    @property
    def words(self) -> str:
        """The grade as written."""
        return self.sentence.text[self.start : self.end]


@lru_cache(maxsize=1)
def grade_claims(paper: PaperUnderCheck) -> tuple[GradeClaim, ...]:
    """Each grade that a sentence gives a judgement or the services as a whole."""
    return tuple(
        claim
        for line in paper.lines
        if not is_entry(line)
        for sentence in sentences_of(paper, line)
        for claim in _claims(paper, sentence)
    )


def is_entry(line: PaperLine) -> bool:
    """Whether it is an entry of a table; whole papers are set in tables too, and their sentences are sentences."""
    return line.cell is not None and (_is_short(line.text) or whole_grade(line.text) is not None)


def _is_short(text: str) -> bool:
    return len(text.split()) < _LEAST_WORDS and ":" not in text


def grade_words(paper: PaperUnderCheck, sentence: Sentence) -> Iterator[tuple[re.Match[str], tuple[Inspection, ...]]]:
    """Every grade in a sentence, said of anything, and the inspections that it may be of."""
    for match in GRADE.finditer(sentence.text):
        if grade_of(match):
            yield match, inspections_meant(paper, sentence, match)


def _claims(paper: PaperUnderCheck, sentence: Sentence) -> Iterator[GradeClaim]:
    if not GRADE.search(sentence.text) or NOT_CLAIMED.search(sentence.text):
        return
    subjects = subjects_of(paper, sentence)
    text = subjects.text
    segment = 0
    areas_before: tuple[JudgementArea, ...] | None = ()
    waiting: list[re.Match[str]] = []
    for match in GRADE.finditer(text):
        if not _is_a_grade(text, match, subjects) or _is_denied(text, match):
            continue
        goes_on = _goes_on(text, segment, match)
        if not _is_claimed(text, segment, match, subjects) and not goes_on and not subjects.lists_on(segment, match):
            continue
        after = text[match.end() :]
        if IN_SOME.match(after) or _is_counted(text, match, subjects):
            segment = match.end()  # How many judgements have a grade is a claim of its own.
            continue
        areas = subjects.of(segment, match)
        if goes_on and not subjects.before(segment, match.start()) and areas_before != ():
            areas = areas_before
        if areas == () and FROM.search(text[: match.start()]):
            waiting.append(match)
        elif areas != ():
            # "A fall from outstanding to good for leaders": what the first is said of stands after the second.
            for each in (*(waiting if goes_on else ()), match):
                yield _claim(paper, sentence, each, areas)
            waiting = []
        areas_before, segment = areas, match.end()


def _claim(
    paper: PaperUnderCheck, sentence: Sentence, match: re.Match[str], areas: tuple[JudgementArea, ...] | None
) -> GradeClaim:
    of = _that_judged(paper, areas, inspections_meant(paper, sentence, match))
    return GradeClaim(sentence, match.start(), match.end(), grade_of(match) or Grade.REQUIRES_IMPROVEMENT, areas, of)


def _is_a_grade(text: str, match: re.Match[str], subjects: Subjects) -> bool:
    """Whether it is a grade by itself, and no choice of several, nor a word of a judgement's name."""
    inside = any(mention.start <= match.start() < mention.end for mention in subjects.named)
    choice = CHOICE.search(text[: match.start()]) or re.match(r"[\s”\"'’]*or\b", text[match.end() :])
    return grade_of(match) is not None and not inside and not choice and NEXT.match(text[match.end() :]) is not None


def _is_denied(text: str, match: re.Match[str]) -> bool:
    """Whether its own clause denies it: “no longer inadequate”; “gives no overall grade, but” denies nothing after."""
    start = max((end.end() for end in CLAUSE_END.finditer(text, 0, match.start())), default=0)
    if NOT_SO.search(text[start : match.start()]):
        return True
    end = CLAUSE_END.search(text, match.end())
    return DENIED.search(text, start, end.start() if end else len(text)) is not None


def _goes_on(text: str, segment: int, match: re.Match[str]) -> bool:
    """Whether it is said of what the grade before it is said of."""
    if not segment:
        return False
    between, before = text[segment : match.start()], text[: match.start()]
    second_of_two = FROM.search(before_first_grade(before)) is not None
    alone = ASIDE.fullmatch(between) or _UP_FROM.fullmatch(_without_year(between)) or _THEN.search(between)
    if not alone and _AND.fullmatch(_without_year(between)):
        alone = _NOW.search(between) or _NOW.match(text[match.end() :]) or YEAR_OF_GRADE.match(text[match.end() :])
    return second_of_two or alone is not None


def _without_year(words: str) -> str:
    year = YEAR_OF_GRADE.match(words)
    return words[year.end() :] if year else words


def _is_claimed(text: str, segment: int, match: re.Match[str], subjects: Subjects) -> bool:
    before, after = text[: match.start()], text[match.end() :]
    if FROM.search(before) and not _TO.match(_without_year(after)):
        return False
    here = subjects.before(segment, match.start())
    linked = bool(here) and LINKED.fullmatch(text[here[-1].end : match.start()]) is not None
    by_words = CLAIMED.search(before) or STAYED.search(before) or NOUN_AFTER.match(after) or OVERALL_AFTER.match(after)
    if linked or by_words is not None:
        return True
    if _is_plain(text, subjects):
        return True
    said_that = SAID_THAT.search(before)
    if said_that is None or said_that["place"] not in (None, subjects.place):
        return False
    spoken = SPEAKERS.search(text, 0, said_that.start()) or SPEAKERS.match(text, said_that.start())
    return spoken is not None and SAID_THAT_ENDS.match(after) is not None


def _is_plain(text: str, subjects: Subjects) -> bool:
    """Whether that is all the sentence says, of the services of this place: SIF reports print the overall grade so."""
    plain = _PLAIN.fullmatch(text)
    return plain is not None and (plain["place"] is None or subjects.are_of(plain["place"]))


def _is_counted(text: str, match: re.Match[str], subjects: Subjects) -> bool:
    """“Two good judgements”, where it is not said for what."""
    counted = SOME.search(text[: match.start()]) and NOUN_AFTER.match(text[match.end() :])
    return bool(counted) and not any(mention.start >= match.end() for mention in subjects.named)


def _that_judged(
    paper: PaperUnderCheck, areas: tuple[JudgementArea, ...] | None, of: tuple[Inspection, ...]
) -> tuple[Inspection, ...]:
    """Those meant; where this inspection gave no such judgement and an earlier one did, that one."""
    unanswered = bool(areas) and not any(answering(each, area) for each in of for area in areas or ())
    if not unanswered or of != (paper.against.inspection,) or areas == OVERALL:
        return of
    return (
        tuple(each for each in paper.against.previous if any(answering(each, area) for area in areas or ()))[:1] or of
    )
