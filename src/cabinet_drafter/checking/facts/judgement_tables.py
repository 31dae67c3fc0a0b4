"""The tables of a paper that set a grade beside each judgement, and which inspection each of their columns is of."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from cabinet_drafter.checking.facts.grades import GRADE, whole_grade
from cabinet_drafter.checking.facts.inspection_meant import EARLIER, YEAR, inspections_of_year
from cabinet_drafter.checking.facts.judgement_names import labelled, mentions
from cabinet_drafter.checking.paper_lines import PaperLine
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.inspection import Inspection
from cabinet_drafter.vocabulary import Grade, JudgementArea

_NOT_PRINTED: Final = re.compile(
    r"self|our (?:own )?(?:view|assess)|target|peer|predict|provisional|draft", re.IGNORECASE
)
_LEAST_ROWS: Final = 2
_LONGEST_LIST: Final = 14  # words for each judgement: the longest printed name has 11
_MARK: Final = re.compile(r"\s*(?:[✓✔☑●•■x×]|yes|1)\s*", re.IGNORECASE)
_OF_INSPECTION: Final = re.compile(
    r"inspections?|inspected|ofsted|ilacs|sif|full|standard|report|published|outcome|result|grades?|judge?ments?|ratings?|"
    r"this|previous|last|latest|current|earlier|now|then|before|after|first|second|third|date|in|of|on|the|at|to|and|"
    r"from|for|our|self|assessment|evaluation|target|peer|review|view|st|nd|rd|th|framework|single|"
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?|spring|summer|autumn|winter",
    re.IGNORECASE,
)
_LEADERS: Final = re.compile(r"\W*(?:the )?(?:impact of )?leaders(?: and managers)?\W*", re.IGNORECASE)


@dataclass(frozen=True)
class GradedCell:
    """A grade in a table: its line, the line that names the judgement, and the inspection that it is of.

    `beside` is false where judgements head the columns, or grades do: short names are natural there.
    """

    line: PaperLine
    grade: Grade
    words: str
    label: PaperLine
    area: JudgementArea
    inspection: Inspection
    beside: bool = True


@lru_cache(maxsize=1)
def graded_cells(paper: PaperUnderCheck) -> tuple[GradedCell, ...]:
    """Every grade beside a judgement in the tables of which that can be told; kept, for several checks ask for them."""
    tables: dict[int, list[PaperLine]] = {}
    for line in paper.lines:
        if line.cell is not None:
            tables.setdefault(line.cell.table, []).append(line)
    return tuple(cell for lines in tables.values() for cell in _of_table(paper, lines))


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
            graded = _leading_grade(line.text)
            if area is not None:
                label = (line, area)
            elif graded and label:
                columns.add(column)
                found.append((column, line, graded, label))
    if len({label[0].order for _, _, _, label in found}) < _LEAST_ROWS:
        about = [] if found else [*_across(paper, lines, rows), *_under_grades(paper, lines, rows)]
        return about if len({cell.area for cell in about}) >= _LEAST_ROWS else []
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
    lead_in = _lead_in(paper, lines)
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


def _across(
    paper: PaperUnderCheck, lines: list[PaperLine], rows: dict[int, dict[int, PaperLine]]
) -> Iterator[GradedCell]:
    """Tables whose columns are the judgements, with a row of grades for each inspection."""
    everyone = (paper.against.inspection, *paper.against.previous)
    if not rows:
        return
    first, *others = sorted(rows)
    heads = {column: (line, labelled(line.text, everyone)) for column, line in rows[first].items()}
    graded = {row: {c: _leading_grade(line.text) for c, line in rows[row].items() if c in heads} for row in others}
    labels = {row: "" if graded[row].get(0) else rows[row][0].text for row in others if 0 in rows[row]}
    told_apart = any(EARLIER.search(label) or YEAR.search(label) for label in labels.values())
    if any(not _names_inspection(paper, label) for label in labels.values()) and len(labels) > 1:
        return  # The rows may be those of other councils.
    for row, label in labels.items():
        inspection = _meant(paper, label if told_apart or len(labels) > 1 else _lead_in(paper, lines))
        if inspection is None or _NOT_PRINTED.search(label) or (len(labels) > 1 and not told_apart):
            continue
        for column, grade in graded[row].items():
            head, area = heads[column]
            if grade is not None and area is not None:
                yield GradedCell(rows[row][column], *grade, head, area, inspection, beside=False)


def _under_grades(
    paper: PaperUnderCheck, lines: list[PaperLine], rows: dict[int, dict[int, PaperLine]]
) -> Iterator[GradedCell]:
    """Tables that list the judgements under each grade, or beside it, or mark the grade of each."""
    inspection = _meant(paper, _lead_in(paper, lines))
    if not rows or inspection is None or _NOT_PRINTED.search(_lead_in(paper, lines)):
        return
    everyone = (paper.against.inspection, *paper.against.previous)
    first = min(rows)
    by_column = {column: grade for column, line in rows[first].items() if (grade := whole_grade(line.text))}
    by_row = {row: grade for row in rows if (line := rows[row].get(0)) and (grade := whole_grade(line.text))}
    for line in lines:
        if line.cell is None or not line.text.strip() or whole_grade(line.text):
            continue
        heads = by_column if len(by_column) >= _LEAST_ROWS else {}
        grade = heads.get(line.cell.column) if line.cell.row != first else None
        if grade is None and len(by_row) >= _LEAST_ROWS and line.cell.column:
            grade = by_row.get(line.cell.row)
        if grade is None:
            continue
        label = rows[line.cell.row].get(0)
        marked = labelled(label.text, everyone) if label is not None and _MARK.fullmatch(line.text) else None
        areas = {marked} if marked else _listed(line.text, everyone)
        for area in areas:
            yield GradedCell(line, *grade, label if marked and label else line, area, inspection, beside=False)


def _listed(text: str, everyone: Sequence[Inspection]) -> set[JudgementArea]:
    """The judgements of a list in a cell, which holds nothing else."""
    areas = {mention.area for mention in mentions(text, everyone)}
    for part in re.split(r"\s*(?:[;,\n•]|\band\b)\s*", text):
        if _LEADERS.fullmatch(part):
            areas.add(JudgementArea.LEADERS)
    return areas if len(text.split()) <= _LONGEST_LIST * max(1, len(areas)) else set()


def _names_inspection(paper: PaperUnderCheck, label: str) -> bool:
    """Whether the label of a row says no more than which inspection, or whose view, it is of."""
    return all(
        _OF_INSPECTION.fullmatch(word) or word.lower() in paper.against.inspection.authority.lower().split()
        for word in re.findall(r"[^\W\d_]+", label)
    )


def _leading_grade(text: str) -> tuple[Grade, str] | None:
    """The grade of a cell, a remark in brackets aside: “Good (with care leavers)”."""
    return whole_grade(re.sub(r"\s*\([^()]*\)\s*$", "", text))


def _lead_in(paper: PaperUnderCheck, lines: list[PaperLine]) -> str:
    return next((line.text for line in reversed(paper.lines[: lines[0].order]) if line.text.strip()), "")


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
