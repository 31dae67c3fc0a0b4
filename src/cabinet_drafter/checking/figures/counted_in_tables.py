"""How many years and how many things a sentence counts, against the table beside it."""

import re
from collections.abc import Iterator
from typing import Final

from cabinet_drafter.checking.facts.numbers import NUMBER, number_of
from cabinet_drafter.checking.figures.amounts import own_words
from cabinet_drafter.checking.figures.beside_tables import tables_beside
from cabinet_drafter.checking.figures.money_tables import MoneyTable, label_of, tables_of
from cabinet_drafter.checking.figures.statements import Statement, statements_of
from cabinet_drafter.checking.figures.telling import told
from cabinet_drafter.checking.figures.years import years_in
from cabinet_drafter.checking.paper_lines import PaperLine
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.findings import Finding
from cabinet_drafter.vocabulary import Severity

_YEARS_SAID: Final = re.compile(
    rf"\b(?:over|across|for|during)\s+(?:(?:the|these|those|a|next|coming|its)\s+)*(?P<number>{NUMBER})[- ]"
    r"(?:financial |year )?(?:years?|period)\b(?!\s+(?:ago|before|earlier|later|old))",
    re.IGNORECASE,
)
_ONE_YEAR: Final = re.compile(
    r"\W*(?:20\d{2}\s?[/–-]\s?\d{2}|year (?:\d|one|two|three|four|five))\W*(?:(?:000s?|k|m)\W*)?",
    re.IGNORECASE,
)
_THINGS_SAID: Final = re.compile(
    rf"\b(?:the|these|all|following) (?P<number>{NUMBER}) (?P<words>(?:[a-z-]+ ){{0,2}}?)(?P<what>[a-z]{{3,}}s)\b",
    re.IGNORECASE,
)
_NUMBER_COLUMN: Final = re.compile(r"\b(?:number|no\.?|fte|count|quantity|how many|head ?count)(?:\b|$)", re.IGNORECASE)
_FIGURE: Final = re.compile(r"\s*(\d{1,3}(?:\.0)?)(?:\.0)?\s*(?:fte)?\s*", re.IGNORECASE)
_NOT_COUNTED: Final = {"years", "months", "weeks", "days", "times", "inspectors", "councils", "grades", "judgements"}


def check_years_against_tables(paper: PaperUnderCheck) -> Iterator[Finding]:
    """Where a sentence says over how many years a sum runs, the table beside it has as many."""
    for statement in statements_of(paper):
        if statement.line.cell is not None or "year" not in statement.shape.lower():
            continue
        said = list(_YEARS_SAID.finditer(own_words(paper, statement.line), statement.start, statement.end))
        if len(said) != 1 or any(True for _ in years_in(statement.shape)):
            continue
        for table, belongs in tables_beside(paper, statement.line):
            years, number = _years_of(table), number_of(said[0]["number"])
            if years < 2 or number == years:
                continue
            same_sum = _has_sum(statement, table)
            # With a year more than is said, the first may be the one from which the plan starts.
            if (number == years - 1 and not same_sum) or not (belongs or same_sum):
                continue
            yield told(
                "prose-and-table",
                Severity.MUST_FIX if same_sum and number != years - 1 else Severity.TO_CONFIRM,
                statement.line.where(*said[0].span()),
                f"The paper says {said[0].group()}; the table beside it has {years} years.",
                "Correct the number of years, or the table.",
            )


def check_counts_against_tables(paper: PaperUnderCheck) -> Iterator[Finding]:
    """Where a paragraph counts the things that the table beside it lists, it counts as many."""
    if not tables_of(paper):
        return
    for line in paper.lines:
        if line.cell is not None or line.part != "body" or line.is_heading:
            continue
        for table, belongs in tables_beside(paper, line):
            if belongs:
                yield from _counts(paper, line, table)


def _counts(paper: PaperUnderCheck, line: PaperLine, table: MoneyTable) -> Iterator[Finding]:
    for said in _THINGS_SAID.finditer(own_words(paper, line)):
        what, number = said["what"].lower(), number_of(said["number"])
        counted = _counted(table, what.rstrip("s")) if what not in _NOT_COUNTED else frozenset()
        if counted and number not in counted:
            shown = " or ".join(str(each) for each in sorted(counted))
            yield told(
                "prose-and-table",
                Severity.MUST_FIX if len(counted) == 1 else Severity.TO_CONFIRM,
                line.where(*said.span()),
                f"The paper counts {said['number']} {what}; the table beside it has {shown}.",
                "Correct the number, or the table.",
            )


def _counted(table: MoneyTable, stem: str) -> frozenset[int]:
    """How many of the things the table may be said to have: the rows that list them, and what its columns count."""
    word = re.compile(rf"\b{re.escape(stem)}s?\b", re.IGNORECASE)
    rows = [row for row in table.body_rows if row not in table.total_rows and label_of(table.rows[row]).strip()]
    headed = word.search(table.header(0)) is not None
    labelled = [row for row in rows if word.search(label_of(table.rows[row]))]
    columns = [
        column
        for column in table.columns
        if word.search(table.header(column)) or ((headed or labelled) and _NUMBER_COLUMN.search(table.header(column)))
    ]
    counts: set[int] = set()
    for column in columns:
        figures = {row: _number(table.rows[row].get(column)) for row in table.body_rows}
        counts |= {each for row, each in figures.items() if each is not None and row in table.total_rows}
        own = [figures[row] for row in rows]
        counts.add(sum(each for each in own if each is not None))
    counts.discard(0)
    if headed and not columns:
        counts.add(len(rows))
    elif len(labelled) > 1 and not columns:
        counts.add(len(labelled))
    return frozenset(counts)


def _number(line: PaperLine | None) -> int | None:
    found = _FIGURE.fullmatch(line.text) if line is not None else None
    return int(float(found[1])) if found else None


def _years_of(table: MoneyTable) -> int:
    """How many years a table has, as columns or as rows; 0 where it has none, or they are of several kinds."""
    over = [table.header(column) for column in table.columns]
    columns = sum(1 for header in over if _ONE_YEAR.fullmatch(header))
    if columns > 1:
        return columns if not any(True for header in over if _mixes(header)) else 0
    labels = [label_of(table.rows[row]) for row in table.body_rows if row not in table.total_rows]
    rows = sum(1 for label in labels if _ONE_YEAR.fullmatch(label))
    return rows if rows == len(labels) else 0


def _mixes(header: str) -> bool:
    """Whether a header names a year and something else: “2023/24 outturn”."""
    return any(True for _ in years_in(header)) and not _ONE_YEAR.fullmatch(header)


def _has_sum(statement: Statement, table: MoneyTable) -> bool:
    figures = [table.figure(row, column) for row in table.body_rows for column in table.columns]
    return any(
        figure is not None and figure.value and abs(figure.value) == abs(amount.value)
        for amount in statement.amounts
        for figure in figures
    )
