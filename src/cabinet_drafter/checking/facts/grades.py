"""Grades as papers write them, and whether that is how the report prints them."""

import re
from typing import Final

from cabinet_drafter.inspection import Judgement
from cabinet_drafter.vocabulary import Grade

GRADE: Final = re.compile(
    r"\b(?:(?P<outstanding>outstanding)|(?P<good>good)|(?P<inadequate>inadequate)|"
    r"(?P<requires>(?:requir(?:es?|ed|ing)|needs) improvement(?: to be good)?)|(?P<short>\bRI\b))\b",
    re.IGNORECASE,
)
_WRAPPED: Final = " .:;*“”\"'‘’()"


def grade_of(match: re.Match[str]) -> Grade | None:
    """The grade that the matched words give."""
    if match["short"]:
        return Grade.REQUIRES_IMPROVEMENT if match["short"].isupper() else None
    if match["requires"]:
        return Grade.REQUIRES_IMPROVEMENT
    return Grade(match.group().capitalize())


def whole_grade(text: str) -> tuple[Grade, str] | None:
    """The grade that is all of a text (a table cell), and how it is written there."""
    words = " ".join(text.split()).strip(_WRAPPED)
    match = GRADE.fullmatch(words)
    grade = grade_of(match) if match else None
    return (grade, words) if grade else None


def is_short(words: str) -> bool:
    """Whether the words shorten “Requires improvement to be good”."""
    return (
        GRADE.fullmatch(words) is not None
        and grade_of_words(words) is Grade.REQUIRES_IMPROVEMENT
        and ("good" not in words.lower())
    )


def grade_of_words(words: str) -> Grade | None:
    """The grade that words which are one grade give."""
    match = GRADE.fullmatch(words)
    return grade_of(match) if match else None


def is_other_style(words: str) -> bool:
    """Whether more than the first letter is a capital: GOOD, Requires Improvement To Be Good."""
    return any(letter.isupper() for letter in words[1:])


def prints_short(judgement: Judgement) -> bool:
    """Whether the report itself prints the short form, as SIF tables do."""
    return judgement.grade is Grade.REQUIRES_IMPROVEMENT and "good" not in judgement.grade_printed.lower()
