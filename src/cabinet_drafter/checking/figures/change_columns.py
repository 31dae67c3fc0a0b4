"""Columns of a table that say by how much a figure changed: each row holds as the others do."""

import re
from collections.abc import Iterator
from itertools import permutations
from typing import Final

from cabinet_drafter.checking.figures.amounts import Amount
from cabinet_drafter.checking.figures.money_tables import MoneyTable, label_of, tables_of
from cabinet_drafter.checking.figures.telling import like, sums_disagree
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.findings import Finding

_CHANGE: Final = re.compile(
    r"\b(?:change|difference|movement|increase|decrease|growth|variation|\+/-|plus or minus)\b", re.IGNORECASE
)
_SHARE: Final = re.compile(r"%|per ?cent", re.IGNORECASE)
_FEWEST_ROWS: Final = 3


def check_change_columns(paper: PaperUnderCheck) -> Iterator[Finding]:
    """In a column of changes each figure is the difference of the same two columns as in the rows beside it."""
    for table in tables_of(paper):
        for column in table.columns:
            header = table.header(column)
            if _CHANGE.search(header) and not _SHARE.search(header):
                yield from _column(table, column)


def _column(table: MoneyTable, column: int) -> Iterator[Finding]:
    others = [each for each in table.columns if each != column]
    for earlier, later in permutations(others, 2):
        rows = [row for row in table.body_rows if _three(table, row, earlier, later, column)]
        wrong = [row for row in rows if not _holds(*_three(table, row, earlier, later, column))]
        if len(rows) < _FEWEST_ROWS or len(wrong) != 1:
            continue
        was, now, change = _three(table, wrong[0], earlier, later, column)
        made = now.value - was.value
        yield sums_disagree(
            change.where,
            f"{now.text} less {was.text} is {'−' if made < 0 else ''}{like(change, abs(made))}; the column "
            f"“{table.header(column)}” has {'−' if change.value < 0 else ''}{change.text.lstrip('−–-')} (row "
            f"“{label_of(table.rows[wrong[0]])}”), and in every other row it is the difference.",
            certain=abs(abs(change.value) - abs(made)) > change.grain,
        )
        return


def _three(table: MoneyTable, row: int, earlier: int, later: int, column: int) -> tuple[Amount, ...]:
    """The three figures of a row; none where one is missing."""
    figures = [table.figures.get((row, each)) for each in (earlier, later, column)]
    there = tuple(each for each in figures if each is not None)
    return there if len(there) == len(figures) else ()


def _holds(was: Amount, now: Amount, change: Amount) -> bool:
    made = now.value - was.value
    return abs(abs(change.value) - abs(made)) <= max(was.grain, now.grain, change.grain) / 10
