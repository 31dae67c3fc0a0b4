"""The printed judgement table: its rows, whichever published form it has.

Label and grade are paired by the column and the height they stand at, because a grade such as "Requires
improvement to be good" wraps in its cell and, in older reports, stands centred beside a label of two lines.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from cabinet_drafter.errors import SourceUnreadableError
from cabinet_drafter.inspection import Judgement
from cabinet_drafter.reading.printed_page import Line, PrintedPages, join_lines
from cabinet_drafter.vocabulary import Grade, JudgementArea

MOST_ROWS: Final = 20  # the longest table met has nine
_REQUIRES_IMPROVEMENT: Final = r"requires? improvement(?: to be good)?"
GRADE_WORDS: Final = rf"(?:outstanding|good|{_REQUIRES_IMPROVEMENT}|inadequate)"
"""The pattern of a grade as reports print the four of them, in any case."""

_PAGES: Final = 2  # a table that begins low on the first page runs on to the second
_GRADES_COLUMN: Final = 0.48  # of the page's width: grades stand to the right of this
_LEADING: Final = 1.6  # of the type size: lines further apart than this belong to different blocks
_ROW: Final = re.compile(
    r"(?P<number>[1-9](?:\.\d)?)\.?\s*(?=(?:Children|Adoption|Experiences|Leadership)\b)"
    r"|(?=(?:The impact of leaders|(?:The )?experiences and progress of|Overall effectiveness)\b)",
    re.IGNORECASE,
)
_GRADE_BEGINS: Final = re.compile(r"(?:outstanding|good|requires?|[il]nadequate|adequate|not)\b", re.IGNORECASE)
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
    if re.fullmatch(_REQUIRES_IMPROVEMENT, plain):
        return Grade.REQUIRES_IMPROVEMENT
    return next((grade for grade in Grade if grade.value.lower() == plain), None)


def read_judgement_table(printed: PrintedPages) -> JudgementTable:
    """The judgement table on the first pages; without judgements where there is none.

    Raises:
        SourceUnreadableError: it has more than `MOST_ROWS` labels or grades, so that it is none.
    """
    labels: list[_Cell] = []
    grades: list[_Cell] = []
    for column, line in _lines_with_their_column(printed):
        label = " ".join(piece.text for piece in line.pieces if piece.x < column)
        grade = " ".join(piece.text for piece in line.pieces if piece.x >= column)
        if label and not _add_label(labels, label, line):
            break
        if grade:
            _add_grade(grades, grade, line)
        if labels and max(len(labels), len(grades)) > MOST_ROWS:
            raise SourceUnreadableError(
                "source.judgement-table-too-long",
                f"what looks like the judgement table has more than {MOST_ROWS} rows",
                where=f"{printed.name}, page {line.page}",
                remedy="Check that this is the inspection report as Ofsted published it.",
            )
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
    if _GRADE_BEGINS.match(words):
        grades.append(_Cell([words], [line]))
    elif grades and grades[-1].page == line.page and grades[-1].lines[-1].last_y - line.y <= line.size * _LEADING:
        grades[-1].texts.append(words)
        grades[-1].lines.append(line)


def _table(labels: Sequence[_Cell], grades: Sequence[_Cell]) -> JudgementTable:
    beside = _grades_beside(labels, grades)
    rows = [(label, beside[place]) for place, label in enumerate(labels) if place in beside]
    lines = sorted((line for row in rows for cell in row for line in cell.lines), key=lambda line: (line.page, -line.y))
    return JudgementTable(
        judgements=tuple(_judgement(label, grade) for label, grade in rows),
        lines=tuple(lines),
        without_grade=tuple(join_lines(label.texts) for place, label in enumerate(labels) if place not in beside),
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


def _grades_beside(labels: Sequence[_Cell], grades: Sequence[_Cell]) -> Mapping[int, _Cell]:
    """The grade of each label, by the label's place: the first of those that stand nearer to it than to any other."""
    if len(labels) == len(grades):
        return dict(enumerate(grades))
    beside: dict[int, _Cell] = {}
    for grade in grades:
        on_its_page = [place for place, label in enumerate(labels) if label.page == grade.page]
        if on_its_page:
            nearest = min(on_its_page, key=lambda place: abs(labels[place].middle - grade.middle))
            beside.setdefault(nearest, grade)
    return beside
