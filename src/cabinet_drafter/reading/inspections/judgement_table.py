"""The printed judgement table: its rows, whichever published form it has.

Label and grade are paired by the heights that they stand at, because a grade such as "Requires improvement to be
good" wraps in its cell and, in older reports, stands centred beside a label of two lines. Where the grades' column
begins is told by the grades themselves: it differs by report.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Final

from cabinet_drafter.errors import SourceUnreadableError
from cabinet_drafter.inspection import Judgement
from cabinet_drafter.reading.inspections.judgement_words import (
    GRADE_WORDS,
    begins_a_grade,
    goes_on_a_grade,
    grade_at_the_end,
    is_label_words,
    is_rest_of_a_grade,
    is_row_number,
    is_table_header,
    judgement_area,
    opens_a_row,
    printed_grade,
    row_opening,
    without_footnote_mark,
)
from cabinet_drafter.reading.pdf.printed_page import Line, Page, PrintedPages, join_lines

__all__ = ["FEWEST_ROWS", "GRADE_WORDS", "JudgementTable", "judgement_area", "printed_grade", "read_judgement_table"]

MOST_ROWS: Final = 20  # the longest table met has nine
FEWEST_ROWS: Final = 3  # no published form prints fewer

_PAGES: Final = 2  # a table that begins low on the first page runs on to the second
_TOP_OF_PAGE: Final = 6  # lines: a table that begins on the second page begins there
_LEADING: Final = 1.6  # of the type size: lines further apart than this belong to different blocks
_GRADES_STAND: Final = 100.0  # points: to the right of where the labels begin, at least
_GRADES_HANG: Final = 4  # lines: how far above the first label and below the last one a grade may stand
_SLACK: Final = 3.0  # points
_LETTER: Final = 0.46  # of the type size: how wide a letter of running text is at least
_PROSE_CROSSES: Final = 20.0  # points: how far past the grades' edge a line must run to be no label
_PAGE_APART: Final = 10_000.0  # points: sets heights of different pages apart


@dataclass(slots=True)
class _Cell:
    """A table cell being gathered."""

    texts: list[str]
    lines: list[Line]

    @property
    def page(self) -> int:
        return self.lines[0].page

    @property
    def top(self) -> float:
        return _depth(self.lines[0])

    @property
    def bottom(self) -> float:
        return _depth(self.lines[-1], last=True)

    def add(self, words: str, line: Line) -> None:
        self.texts.append(words)
        self.lines.append(line)

    def apart_from(self, other: "_Cell") -> tuple[float, float]:
        """How far another cell stands above or below this one, 0 where they stand side by side; then their middles."""
        gap = max(0.0, other.top - self.bottom, self.top - other.bottom)
        return gap, abs(self.top + self.bottom - other.top - other.bottom) / 2


@dataclass(frozen=True, slots=True)
class JudgementTable:
    """The judgements of a printed table in printed order, and the lines that they take up.

    `without_grade` are labels beside which not exactly one grade was found; with any of them it is not read whole.
    """

    judgements: tuple[Judgement, ...]
    lines: tuple[Line, ...]
    without_grade: tuple[str, ...] = ()

    @property
    def rows(self) -> int:
        """How many labels the table has."""
        return len(self.judgements) + len(self.without_grade)

    @property
    def first_line(self) -> Line:
        """The table's first line in reading order."""
        return self.lines[0]

    @property
    def last_line(self) -> Line:
        """The table's last line in reading order."""
        return self.lines[-1]


def read_judgement_table(printed: PrintedPages) -> JudgementTable:
    """The judgement table on the first pages; without judgements where there is none.

    A table further back, or one in the middle of the second page, is none: there, reports list earlier judgements.

    Raises:
        SourceUnreadableError: it has more than `MOST_ROWS` labels or grades, so that it is none.
    """
    pages = printed.pages[:_PAGES]
    lines = [line for page in pages for line in page.lines]
    openings = [place for place, line in enumerate(lines) if _opens(line)]
    edge = _left_edge_of_grades(lines, openings)
    found = [
        _table(rows.labels, rows.grades)
        for rows in _runs_of_rows(printed.name, lines, edge)
        if _begins_where_tables_do(pages, rows.labels)
    ]
    # What opens like a row may also be a line of prose, by itself; the table is the first run of several rows.
    first = next((place for place, table in enumerate(found) if table.rows >= FEWEST_ROWS), None)
    if first is None:
        return max(found, key=lambda table: table.rows, default=JudgementTable((), ()))
    return _with_rows_set_apart(found[first], found[first + 1 :])


def _with_rows_set_apart(table: JudgementTable, further: Sequence[JudgementTable]) -> JudgementTable:
    """The table with rows that something else stands before, if they judge what no row above them does."""
    judged = {judgement.key for judgement in table.judgements}
    for rows in further:
        whole = not rows.without_grade and all(is_label_words(judgement.name) for judgement in rows.judgements)
        if whole and rows.judgements and not judged & {judgement.key for judgement in rows.judgements}:
            lines = (*table.lines, *rows.lines)
            return JudgementTable((*table.judgements, *rows.judgements), lines, table.without_grade)
    return table


def _opens(line: Line) -> bool:
    return opens_a_row(line.text, "") or opens_a_row(line.pieces[0].text, "")


def _depth(line: Line, *, last: bool = False) -> float:
    """How far down the document the line stands, in points, all pages below one another."""
    return line.page * _PAGE_APART - (line.last_y if last else line.y)


def _left_edge_of_grades(lines: Sequence[Line], openings: Sequence[int]) -> float:
    """Where the grades' column begins, told by the pieces that are grades; infinite where none stands apart."""
    if not openings:
        return float("inf")
    labels_stand = min(lines[place].x for place in openings)
    beside = lines[max(openings[0] - _GRADES_HANG, 0) : openings[-1] + _GRADES_HANG]
    return min(
        (
            piece.x - _SLACK
            for line in beside
            for piece in line.pieces
            if piece.x >= labels_stand + _GRADES_STAND
            and (begins_a_grade(piece.text) or is_rest_of_a_grade(piece.text))
        ),
        default=float("inf"),
    )


class _Rows:
    """The labels and grades of one run of rows, being gathered."""

    def __init__(self) -> None:
        self.labels: list[_Cell] = []
        self.grades: list[_Cell] = []

    def add_label(self, words: str, line: Line, *, first_on_page: bool) -> bool:
        """Add words of the labels' column; False where they stand outside the table, as a sentence does."""
        if words.endswith("."):
            return is_row_number(words)
        open_words = self.labels[-1].texts[-1] if self.labels and self._is_near(self.labels[-1], line) else ""
        if opens_a_row(words, open_words):
            self.labels.append(_Cell([words], [line]))
            return True
        if not self.labels or is_table_header(words):
            return True
        if self._is_near(self.labels[-1], line) or (first_on_page and is_label_words(words)):
            self.labels[-1].add(words, line)
            return True
        return False

    def add_grade(self, words: str, line: Line, *, first_on_page: bool) -> None:
        """Add words of the grades' column."""
        above = self.grades[-1] if self.grades else None
        if above is not None and (self._is_near(above, line, lines=2) or first_on_page):
            joined = join_lines([*above.texts, words])
            if goes_on_a_grade(join_lines(above.texts), joined):
                above.add(words, line)
                return
        # The rest of a grade whose beginning is not found makes its row unreadable, lest its last word count as one.
        if begins_a_grade(words) or is_rest_of_a_grade(words):
            self.grades.append(_Cell([words], [line]))

    def grade_goes_on(self, words: str) -> bool:
        """Whether the words by themselves are the rest of the last grade."""
        above = join_lines(self.grades[-1].texts) if self.grades else ""
        return bool(above) and goes_on_a_grade(above, f"{above} {words}")

    @staticmethod
    def _is_near(cell: _Cell, line: Line, *, lines: int = 1) -> bool:
        above = cell.lines[-1]
        return above.page == line.page and above.last_y - line.y <= line.size * _LEADING * lines


def _runs_of_rows(name: str, lines: Sequence[Line], edge: float) -> Iterator[_Rows]:
    """The runs of rows, each up to the line that is no row of a table."""
    rows = _Rows()
    firsts = {id(next(group)) for _, group in groupby(lines, key=lambda line: line.page)}
    for place, line in enumerate(lines):
        label, grade = _cells(line, edge, rows)
        first = id(line) in firsts
        crosses = line.pieces[0].x < edge and _right_end(line, label) > edge + _PROSE_CROSSES
        if label and (crosses or not rows.add_label(label, line, first_on_page=first)):
            if rows.labels:
                yield rows
                rows = _Rows()
            continue
        # A grade centred beside the first label begins above it; any other before the first label is none.
        if grade and (rows.labels or _belongs_to_first_row(lines, place, edge)):
            rows.add_grade(grade, line, first_on_page=first)
        if max(len(rows.labels), len(rows.grades)) > MOST_ROWS:
            raise SourceUnreadableError(
                "source.judgement-table-too-long",
                f"what looks like the judgement table has more than {MOST_ROWS} rows",
                where=f"{name}, page {line.page}",
                remedy="Check that this is the inspection report as Ofsted published it.",
            )
    if rows.labels:
        yield rows


def _cells(line: Line, edge: float, rows: _Rows) -> tuple[str, str]:
    """The words of a line in the labels' column, and those in the grades'."""
    label = " ".join(piece.text for piece in line.pieces if piece.x < edge)
    grade = without_footnote_mark(" ".join(piece.text for piece in line.pieces if piece.x >= edge))
    if grade or not (rows.labels or opens_a_row(label, "")):
        return label, grade
    # A label that fills its cell leaves no more than a word space before the grade.
    return grade_at_the_end(without_footnote_mark(label), grade_open=rows.grade_goes_on)


def _right_end(line: Line, words: str) -> float:
    """Where a line's words in the labels' column end, at least: prose runs on below the grades, a label does not."""
    return line.x + len(words) * line.size * _LETTER


def _belongs_to_first_row(lines: Sequence[Line], place: int, edge: float) -> bool:
    """Whether the words right of the edge, above any label, are the upper lines of a grade centred beside the first."""
    for above, line in pairwise(lines[place : place + _GRADES_HANG]):
        if line.page != above.page or above.last_y - line.y > line.size * _LEADING:
            return False
        if line.x < edge:
            return _opens(line)
    return False


def _begins_where_tables_do(pages: Sequence[Page], labels: Sequence[_Cell]) -> bool:
    first = labels[0].lines[0]
    return first.page == 1 or first in pages[first.page - 1].lines[:_TOP_OF_PAGE]


def _table(labels: Sequence[_Cell], grades: Sequence[_Cell]) -> JudgementTable:
    beside = _grades_beside(labels, grades)
    rows = [(label, beside[place]) for place, label in enumerate(labels) if place in beside]
    lines = {id(line): line for label in labels for line in label.lines}
    lines |= {id(line): line for grade in beside.values() for line in grade.lines}
    return JudgementTable(
        judgements=tuple(_judgement(label, grade) for label, grade in rows),
        lines=tuple(sorted(lines.values(), key=_depth)),
        without_grade=tuple(join_lines(label.texts) for place, label in enumerate(labels) if place not in beside),
    )


def _judgement(label: _Cell, grade: _Cell) -> Judgement:
    number, name = row_opening(without_footnote_mark(join_lines(label.texts)))
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
    """The grade of each label, by the label's place; labels that no grade or several stand nearest to are left out."""
    near: dict[int, list[_Cell]] = {}
    for grade in grades:
        nearest = min(range(len(labels)), key=lambda place: labels[place].apart_from(grade))
        near.setdefault(nearest, []).append(grade)
    return {place: cells[0] for place, cells in near.items() if len(cells) == 1}
