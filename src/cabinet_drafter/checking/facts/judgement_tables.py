"""The tables of a paper that set a grade beside each judgement, and which inspection each of their columns is of."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from cabinet_drafter.checking.facts.grades import GRADE, whole_grade
from cabinet_drafter.checking.facts.inspection_meant import EARLIER, YEAR, inspections_of_year
from cabinet_drafter.checking.facts.judgement_names import labelled
from cabinet_drafter.checking.paper_lines import PaperLine
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.inspection import Inspection
from cabinet_drafter.vocabulary import Grade, JudgementArea

_NOT_PRINTED: Final = re.compile(
    r"self|our (?:own )?(?:view|assess)|target|peer|predict|provisional|draft", re.IGNORECASE
)
_LEAST_ROWS: Final = 2


@dataclass(frozen=True)
class GradedCell:
    """A grade in a table: its line, the line that names the judgement, and the inspection that its column is of."""

    line: PaperLine
    grade: Grade
    words: str
    label: PaperLine
    area: JudgementArea
    inspection: Inspection


def graded_cells(paper: PaperUnderCheck) -> list[GradedCell]:
    """Every grade beside a judgement in the tables of which that can be told."""
    tables: dict[int, list[PaperLine]] = {}
    for line in paper.lines:
        if line.cell is not None:
            tables.setdefault(line.cell.table, []).append(line)
    return [cell for lines in tables.values() for cell in _of_table(paper, lines)]


def _of_table(paper: PaperUnderCheck, lines: list[PaperLine]) -> list[GradedCell]:
    everyone = (paper.against.inspection, *paper.against.previous)
    rows: dict[int, dict[int, PaperLine]] = {}
    for line in lines:
        if line.cell is not None and line.text.strip():
            rows.setdefault(line.cell.row, {}).setdefault(line.cell.column, line)
    found = []
    columns = set()
    for row in rows.values():
        label = None
        for column in sorted(row):
            line = row[column]
            area = None if _begins_with_grade(line.text) else labelled(line.text, everyone)
            graded = whole_grade(line.text)
            if area is not None:
                label = (line, area)
            elif graded and label:
                columns.add(column)
                found.append((column, line, graded, label))
    if len({label[0].order for _, _, _, label in found}) < _LEAST_ROWS:
        return []
    meant = dict(_columns(paper, lines, columns, rows))
    return [
        GradedCell(line, grade, words, label, area, inspection)
        for column, line, (grade, words), (label, area) in found
        if (inspection := meant.get(column)) is not None
    ]


def _begins_with_grade(text: str) -> bool:
    """Whether a cell is a grade with a word beside it, "Good (with care leavers)", and so names no judgement."""
    return GRADE.match(text.strip()) is not None


def _columns(
    paper: PaperUnderCheck, lines: list[PaperLine], columns: set[int], rows: dict[int, dict[int, PaperLine]]
) -> Iterator[tuple[int, Inspection | None]]:
    lead_in = next((line.text for line in reversed(paper.lines[: lines[0].order]) if line.text.strip()), "")
    heads = {column: _header(rows, column) for column in columns}
    told_apart = any(EARLIER.search(head) or YEAR.search(head) for head in heads.values())
    for column, head in heads.items():
        if _NOT_PRINTED.search(head):
            yield column, None
        elif told_apart:
            yield column, _meant(paper, head)
        elif len(columns) == 1:
            about = lead_in if not re.search(r"compar", lead_in, re.IGNORECASE) else ""
            yield column, None if _NOT_PRINTED.search(about) else _meant(paper, about)


def _header(rows: dict[int, dict[int, PaperLine]], column: int) -> str:
    first = rows.get(0, {}).get(column)
    return "" if first is None or whole_grade(first.text) else first.text


def _meant(paper: PaperUnderCheck, words: str) -> Inspection | None:
    current, previous = paper.against.inspection, paper.against.previous
    years = [int(match.group()) for match in YEAR.finditer(words)]
    named = [inspections_of_year(paper, year) for year in years]
    if any(current in each for each in named):
        return current
    if any(named):
        return next(each[0] for each in named if each)
    if EARLIER.search(words):
        return previous[0] if previous else None
    return None if years else current
