"""A second reading of the judgement table: from the order of the text alone, without any place on the page.

It shares no step with the first one but the letters themselves, so that where the two agree, neither a cell that
stands askew nor a column that begins elsewhere can have made a grade another row's.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import dropwhile, groupby, pairwise
from typing import Final

from cabinet_drafter.reading.inspections.judgement_table import FEWEST_ROWS
from cabinet_drafter.reading.inspections.judgement_words import (
    LABEL_WORDS,
    is_row_number,
    judgement_area,
    printed_grade,
    without_footnote_mark,
)
from cabinet_drafter.reading.pdf.printed_page import Page, PrintedPages
from cabinet_drafter.vocabulary import Grade, JudgementArea

_PAGES: Final = 2
_GRADE: Final = re.compile(
    r"requires? improvement(?: to be good)?|outstanding|good|[l1i]nadequate|adequate|not judged", re.IGNORECASE
)
_GRADE_WORDS: Final = frozenset(
    ("outstanding", "good", "require", "requires", "improvement", "to", "be", "inadequate", "lnadequate", "1nadequate")
) | {"adequate", "not", "judged"}
_HEADER_WORDS: Final = frozenset({"judgement", "judgements", "judgment", "grade", "grades"})
_LABEL_BEGINS: Final = re.compile(
    r"(?<!\S)(?:(?:The )?impact of leader(?:s|ship)|(?:The )?experiences? (?:and|&) progress of|Overall effectiveness"
    r"|(?-i:Children who need help|Children looked after|Adoption performance|Leadership))\b",
    re.IGNORECASE,
)


def grades_in_text_order(printed: PrintedPages) -> Mapping[JudgementArea, Grade | None]:
    """The grade of each row of the judgement table as the order of the text gives it; empty where it does not tell.

    The first grade is that of the first label, and so on, whether each grade follows its label or all grades follow
    all labels.
    """
    words = [word for page in printed.pages[:_PAGES] for word in _words(page)]
    for stretch in _stretches(words):
        areas = _areas(" ".join(word for word in stretch if _plain(word) not in _GRADE_WORDS))
        grades = _GRADE.findall(" ".join(_plain(word) for word in stretch if _plain(word) in _GRADE_WORDS))
        if len(areas) >= FEWEST_ROWS:
            # The text that follows the table may begin with the word "Good".
            whole = len(grades) >= len(areas) and None not in areas
            return {area: printed_grade(grade) for area, grade in zip(areas, grades, strict=False) if area and whole}
    return {}


def _words(page: Page) -> Iterator[str]:
    left_out = {id(line) for line in (*page.running, *page.footnotes)}
    for line in page.as_written:
        if id(line) not in left_out:
            yield from line.text.split()


def _plain(word: str) -> str:
    return without_footnote_mark(word.strip(".,*")).lower()


def _stretches(words: Sequence[str]) -> Iterator[list[str]]:
    """The longest stretches of words that a judgement table is made of, without row numbers and header.

    A grade before the first label ends the sentence above the table.
    """
    for in_table, stretch in groupby(words, key=_may_stand_in_table):
        if in_table:
            cells = (word for word in stretch if not (is_row_number(word) or _plain(word) in _HEADER_WORDS))
            yield list(dropwhile(lambda word: _plain(word) in _GRADE_WORDS, cells))


def _may_stand_in_table(word: str) -> bool:
    return _plain(word) in LABEL_WORDS | _GRADE_WORDS | _HEADER_WORDS or is_row_number(word)


def _areas(labels: str) -> list[JudgementArea | None]:
    """What each label is about, up to the first that comes a second time: there the text below the table begins."""
    begins = [found.start() for found in _LABEL_BEGINS.finditer(labels)]
    areas: list[JudgementArea | None] = []
    for start, end in pairwise([*begins, len(labels)]):
        area = judgement_area(labels[start:end].strip())
        if area in areas:
            break
        areas.append(area)
    return areas
