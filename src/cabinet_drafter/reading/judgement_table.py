"""The printed judgement table: its rows, whichever published form it has.

Label and grade are paired by the column and the height they stand at, because a grade such as "Requires
improvement to be good" wraps in its cell and, in older reports, stands centred beside a label of two lines.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from cabinet_drafter.inspection import Judgement
from cabinet_drafter.reading.printed_page import Line, PrintedPages, join_lines
from cabinet_drafter.vocabulary import Grade, JudgementArea

_PAGES: Final = 2  # a table that begins low on the first page runs on to the second
_GRADES_COLUMN: Final = 0.48  # of the page's width: grades stand to the right of this
_LEADING: Final = 1.6  # of the type size: lines further apart than this belong to different blocks
_ROW: Final = re.compile(
    r"(?P<number>[1-9](?:\.\d)?)\.?\s*(?=(?:Children|Adoption|Experiences|Leadership)\b)"
    r"|(?=(?:The impact of leaders|(?:The )?experiences and progress of|Overall effectiveness)\b)",
    re.IGNORECASE,
)
_GRADE: Final = re.compile(r"(?:outstanding|good|requires?|[il]nadequate|adequate|not)\b", re.IGNORECASE)
_AREAS: Final = (
    (r"overall effectiveness", JudgementArea.OVERALL_EFFECTIVENESS),
    (r"impact of leaders|leadership, management", JudgementArea.LEADERS),
    (r"need help", JudgementArea.HELP_AND_PROTECTION),
    (r"children in care and care leavers", JudgementArea.CHILDREN_IN_CARE_AND_CARE_LEAVERS),
    (r"care leavers", JudgementArea.CARE_LEAVERS),
    (r"children in care", JudgementArea.CHILDREN_IN_CARE),
    (r"looked after", JudgementArea.CHILDREN_LOOKED_AFTER),
    (r"adoption", JudgementArea.ADOPTION),
    (r"safeguarding children board", JudgementArea.LSCB),
)


@dataclass(slots=True)
class _Cell:
    texts: list[str]
    lines: list[Line]

    @property
    def page(self) -> int:
        return self.lines[0].page

    @property
    def middle(self) -> float:
        return (self.lines[0].y + self.lines[-1].last_y) / 2


@dataclass(frozen=True, slots=True)
class JudgementTable:
    """The judgements of a printed table in printed order, and the lines that they take up.

    `without_grade` are labels beside which no grade was found; a table with any of them is not read whole.
    """

    judgements: tuple[Judgement, ...]
    lines: tuple[Line, ...]
    without_grade: tuple[str, ...] = ()

    @property
    def first_line(self) -> Line:
        """The table's first line in reading order."""
        return self.lines[0]

    @property
    def last_line(self) -> Line:
        """The table's last line in reading order."""
        return self.lines[-1]


def judgement_area(label: str) -> JudgementArea | None:
    """What a printed judgement label or section heading is about; None where it is about no judgement."""
    return next((area for words, area in _AREAS if re.search(words, label, re.IGNORECASE)), None)


def printed_grade(words: str) -> Grade | None:
    """The grade that printed words give; None for words that give none of the four ("Not judged", "Adequate")."""
    plain = " ".join(words.split()).lower().strip(" .")
    # One published report prints the grade with a small L for its capital I.
    plain = re.sub(r"^lnadequate", "inadequate", plain)
    if re.fullmatch(r"requires? improvement(?: to be good)?", plain):
        return Grade.REQUIRES_IMPROVEMENT
    return next((grade for grade in Grade if grade.value.lower() == plain), None)


def read_judgement_table(printed: PrintedPages) -> JudgementTable:
    """The judgement table on the first pages; without judgements where there is none."""
    labels: list[_Cell] = []
    grades: list[_Cell] = []
    for column, line in _lines_with_their_column(printed):
        label = " ".join(piece.text for piece in line.pieces if piece.x < column)
        grade = " ".join(piece.text for piece in line.pieces if piece.x >= column)
        if label and not _add_label(labels, label, line):
            break
        if grade:
            _add_grade(grades, grade, line)
    return _table(labels, grades)


def _lines_with_their_column(printed: PrintedPages) -> Iterator[tuple[float, Line]]:
    """Each line of the first pages, with where on its page the grades' column begins."""
    for page in printed.pages[:_PAGES]:
        for line in page.lines:
            yield page.width * _GRADES_COLUMN, line


def _add_label(labels: list[_Cell], words: str, line: Line) -> bool:
    """Add a line of the labels' column; False where the line stands below the table."""
    if _ROW.match(words):
        labels.append(_Cell([words], [line]))
        return True
    if not labels:
        return True
    above = labels[-1].lines[-1]
    if above.page == line.page and above.last_y - line.y <= line.size * _LEADING:
        labels[-1].texts.append(words)
        labels[-1].lines.append(line)
        return True
    return False


def _add_grade(grades: list[_Cell], words: str, line: Line) -> None:
    if _GRADE.match(words):
        grades.append(_Cell([words], [line]))
    elif grades and grades[-1].page == line.page and grades[-1].lines[-1].last_y - line.y <= line.size * _LEADING:
        grades[-1].texts.append(words)
        grades[-1].lines.append(line)


def _table(labels: Sequence[_Cell], grades: Sequence[_Cell]) -> JudgementTable:
    rows = [
        (label, grade)
        for place, label in enumerate(labels)
        if (grade := _beside(label, place, labels, grades)) is not None
    ]
    lines = sorted((line for row in rows for cell in row for line in cell.lines), key=lambda line: (line.page, -line.y))
    return JudgementTable(
        judgements=tuple(_judgement(label, grade) for label, grade in rows),
        lines=tuple(lines),
        without_grade=tuple(join_lines(label.texts) for label in labels if not any(label is row[0] for row in rows)),
    )


def _judgement(label: _Cell, grade: _Cell) -> Judgement:
    words = join_lines(label.texts)
    row = _ROW.match(words)
    number = row["number"] if row else None
    name = words[row.end() :] if row else words
    grade_printed = join_lines(grade.texts)
    return Judgement(
        name=name,
        key=judgement_area(name),
        grade=printed_grade(grade_printed),
        grade_printed=grade_printed,
        page=label.page,
        number=number,
    )


def _beside(label: _Cell, place: int, labels: Sequence[_Cell], grades: Sequence[_Cell]) -> _Cell | None:
    if len(labels) == len(grades):
        return grades[place]
    near = [
        grade
        for grade in grades
        if grade.page == label.page
        and min(labels, key=lambda other: (other.page != grade.page, abs(other.middle - grade.middle))) is label
    ]
    return near[0] if near else None
